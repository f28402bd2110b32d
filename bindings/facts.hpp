// SPDX-License-Identifier: MIT

// The Python objects of what a report states.
#pragma once

#include "sequence.hpp"

namespace fazhi::python {

/// A fact that stands in a vector of the report; `attribute` is the vector's name in Python.
template <class Fact, std::vector<Fact> report::*Facts> struct fact_node : piece {
    using fact_type = Fact;
    fact_node(shared_document document, std::uint32_t i)
        : piece{document, (document->content.*Facts)[i].region, i}
    {
    }
    [[nodiscard]] Fact const& get() const noexcept { return (content().*Facts)[index]; }
};

struct measure_node : fact_node<measure, &report::measures> {
    static constexpr char const* attribute = "measures";
    using fact_node::fact_node;
};
struct indicator_node : fact_node<indicator, &report::indicators> {
    static constexpr char const* attribute = "indicators";
    using fact_node::fact_node;
};
struct observation_node : fact_node<observation, &report::observations> {
    static constexpr char const* attribute = "observations";
    using fact_node::fact_node;
};
struct deficiency_node : fact_node<deficiency, &report::deficiencies> {
    static constexpr char const* attribute = "deficiencies";
    using fact_node::fact_node;
};
struct commitment_node : fact_node<commitment, &report::commitments> {
    static constexpr char const* attribute = "commitments";
    using fact_node::fact_node;
};
struct citation_node : fact_node<citation, &report::citations> {
    static constexpr char const* attribute = "citations";
    using fact_node::fact_node;
};
struct diagnostic_node : fact_node<diagnostic, &report::diagnostics> {
    static constexpr char const* attribute = "diagnostics";
    using fact_node::fact_node;
};

/// The value of an indicator.
struct value_node {
    shared_document owner;
    std::uint32_t indicator = 0;

    [[nodiscard]] quantity_value const& get() const
    {
        return owner->content.indicators[indicator].value;
    }
};

/// The change that an indicator states.
struct change_node {
    shared_document owner;
    std::uint32_t indicator = 0;

    [[nodiscard]] change_statement const& get() const
    {
        return *owner->content.indicators[indicator].change;
    }
};

/// The written period of an indicator.
struct period_node : piece {
    period_node(shared_document document, std::uint32_t i)
        : piece{document, document->content.indicators[i].period->region, i}
    {
    }
    [[nodiscard]] indicator_period const& get() const
    {
        return *content().indicators[index].period;
    }
};

} // namespace fazhi::python
