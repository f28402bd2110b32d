// SPDX-License-Identifier: MIT

#include "json_writer.hpp"

#include <utility>

namespace fazhi::detail {

nlohmann::ordered_json& json_writer::add(nlohmann::ordered_json value)
{
    if (open_.empty()) return told_ = std::move(value);
    nlohmann::ordered_json& around = *open_.back();
    if (around.is_array()) {
        around.push_back(std::move(value));
        return around.back();
    }
    // Each key is told once, so that no look-up among those told before is needed.
    auto& members = around.get_ref<nlohmann::ordered_json::object_t&>();
    members.emplace_back(key_, std::move(value));
    return members.back().second;
}

void json_writer::open(nlohmann::ordered_json empty)
{
    // Room first: an element that is open must be on the list of those that are.
    open_.reserve(open_.size() + 1);
    open_.push_back(&add(std::move(empty)));
}

} // namespace fazhi::detail
