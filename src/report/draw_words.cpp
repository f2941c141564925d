#include "draw_words.hpp"

#include "words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace pursuit {
namespace {

std::string only_heats(const RoundRules& round, const Selector& selector) {
  if (selector.heats.empty()) return {};
  const auto heats = round.heats();
  std::vector<std::string> ids;
  for (const std::size_t heat : selector.heats) ids.push_back(heats[heat]->id);
  return fmt::format(" ({} {})", ids.size() == 1 ? "heat" : "heats", fmt::join(ids, ", "));
}

std::string exceptions(const Rules& rules, const Selector& selector) {
  std::vector<std::string> titles;
  for (const std::size_t round : selector.except) titles.push_back(rules.rounds[round].title);
  return titles.empty() ? std::string{} : fmt::format(" without those of {}", enumerate(titles));
}

/// The number of the heat that gives this rank of a pool in the order of its heats, from 1.
std::size_t heat_number(const Selector& pool, std::uint32_t rank) {
  return rank <= pool.heats.size() ? pool.heats[rank - 1] + 1 : rank;
}

std::string pair_words(const DrawnHeat& heat) {
  std::string text = to_text(heat.pair);
  return heat.mark.empty() ? text : fmt::format("{} ({})", text, heat.mark);
}

}  // namespace

const Draw* draw_of(const RoundRules& round, const DrawnHeat* heat) {
  for (const Draw& draw : round.draws) {
    for (const DrawnHeat& drawn : draw.heats)
      if (&drawn == heat) return &draw;
  }
  return nullptr;
}

std::string pool_words(const Rules& rules, const Selector& selector) {
  const RoundRules& round = rules.rounds[selector.round];
  std::string from = round.title + only_heats(round, selector) + exceptions(rules, selector);
  switch (selector.take) {
    case Take::winners:
      return "the winners of " + from;
    case Take::losers:
      return "the losers of " + from;
    case Take::rest:
      return "the others of " + from;
    case Take::all:
      break;
  }
  return from;
}

std::string slot_words(const Rules& rules, const Selector& pool, std::uint32_t rank) {
  const RoundRules& round = rules.rounds[pool.round];
  const std::string from = round.title + only_heats(round, pool);
  if (pool.take != Take::winners && pool.take != Take::losers)
    return fmt::format("{} of {}{}", ordinal(rank), from, exceptions(rules, pool));
  const std::string_view kind = pool.take == Take::winners ? "winner" : "loser";
  if (pool.order == Order::heat)
    return fmt::format("{} of {}, heat {}", kind, round.title, heat_number(pool, rank));
  const std::string fastest =
      pool.order == Order::time ? (rank == 1 ? "fastest" : ordinal(rank) + " fastest") : ordinal(rank);
  return fmt::format("{} {} of {}", fastest, kind, from);
}

std::string_view order_words(Order order) {
  switch (order) {
    case Order::heat:
      return "by heat";
    case Order::seed:
      return "as seeded";
    case Order::tied:
      return "all equal";
    case Order::time:
      break;
  }
  return "by time";
}

std::string draw_words(const Rules& rules, const Draw& draw) {
  const std::string pool = fmt::format("{}, {}", pool_words(rules, draw.from), order_words(draw.from.order));
  const std::vector<Draw>& first = rules.rounds.front().draws;
  const bool from_nobody =
      std::any_of(first.begin(), first.end(), [&](const Draw& d) { return &d == &draw; });
  if (draw.as_recorded && from_nobody) return "Pairs by lot, or as recorded.";
  if (draw.as_recorded)
    return fmt::format("From {}: pairs by lot, or as recorded.", pool_words(rules, draw.from));
  std::vector<std::string> pairs;
  for (const DrawnHeat& heat : draw.heats) pairs.push_back(pair_words(heat));
  return fmt::format("From {}: {}.", pool, fmt::join(pairs, ", "));
}

std::string block_words(const Rules& rules, const Selector& selector) {
  const std::string_view order =
      selector.order == Order::heat ? "winner before loser" : order_words(selector.order);
  return fmt::format("{}, {}", pool_words(rules, selector), order);
}

std::string open_words(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat,
                       std::size_t side) {
  if (round.stale) return "to be drawn";
  const Rules& rules = *competition.rules;
  const Draw* draw = draw_of(rules.rounds[round.rules], heat.drawn);
  if (draw == nullptr) return "(open)";
  const std::uint32_t rank = side == 0 ? heat.drawn->pair.home : heat.drawn->pair.back;
  return slot_words(rules, draw->from, heat.sides[side].seed.value_or(rank));
}

}  // namespace pursuit
