#include "round_order.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

namespace pursuit {

namespace {

std::optional<Rules> rules_of(const Event& event) {
  if (event.rules.starts_with('{')) return read_rules(Document("rules", event.rules)).rules;
  return library_rules(event.rules.empty() ? assumed_rules : event.rules);
}

}  // namespace

std::vector<std::uint32_t> rounds_as_ridden(const Event& event) {
  std::vector<std::uint32_t> order(event.rounds.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::optional<Rules> rules = rules_of(event);
  if (!rules) return order;
  std::vector<std::size_t> ridden;
  for (const Round& round : event.rounds) {
    const auto known = round.name.empty() ? std::optional<std::size_t>(0) : rules->find_round(round.name);
    ridden.push_back(known.value_or(ridden.empty() ? 0 : ridden.back()));
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return ridden[a] < ridden[b]; });
  return order;
}

}  // namespace pursuit
