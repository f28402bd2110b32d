// SPDX-License-Identifier: MIT

// Facts in order, made into objects one by one as they are asked for.
#pragma once

#include "piece.hpp"

#include <memory>
#include <vector>

namespace fazhi::python {

/// Which facts of a kind: a run `start, start + step, …` of them, or of the `picked` ones.
struct selection {
    py::ssize_t start = 0;
    py::ssize_t step = 1;
    py::ssize_t size = 0;
    std::shared_ptr<std::vector<std::uint32_t> const> picked;

    [[nodiscard]] std::uint32_t operator[](py::ssize_t i) const
    {
        py::ssize_t const n = start + i * step;
        return picked ? (*picked)[std::size_t(n)] : std::uint32_t(n);
    }
};

/// The base of Indicators, Sections, …: a lazy, immutable sequence.
struct sequence {
    shared_document owner;
    selection chosen;
    /// The fact at an index of the report.
    py::object (*fact)(shared_document const&, std::uint32_t) = nullptr;
    /// A sequence of the same class.
    py::object (*same)(sequence const&) = nullptr;
    /// The member of Report that has all facts of the kind.
    char const* attribute = "";
};

/// `sequence_of<indicator_node>` is Indicators. A node is made of a document and an index and
/// names its `attribute`.
template <class Node> struct sequence_of : sequence {
    sequence_of(shared_document document, selection which)
        : sequence{std::move(document), std::move(which), make_fact, make_same, Node::attribute}
    {
    }
    sequence_of(shared_document document, std::vector<std::uint32_t> const& indices)
        : sequence_of(std::move(document),
                      selection{0, 1, py::ssize_t(indices.size()),
                                std::make_shared<std::vector<std::uint32_t> const>(indices)})
    {
    }
    /// All `size` facts of the kind.
    sequence_of(shared_document document, std::size_t size)
        : sequence_of(std::move(document), selection{0, 1, py::ssize_t(size), {}})
    {
    }

private:
    static py::object make_fact(shared_document const& owner, std::uint32_t index)
    {
        return py::cast(Node(owner, index));
    }
    static py::object make_same(sequence const& other)
    {
        return py::cast(sequence_of(other.owner, other.chosen));
    }
};

template <class Node>
void register_sequence_of(py::module_& module, char const* name, char const* doc)
{
    auto const type = make_class<sequence_of<Node>, sequence>(module, name, doc);
    static_cast<void>(type);
}

} // namespace fazhi::python
