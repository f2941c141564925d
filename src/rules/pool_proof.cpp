#include "pool_proof.hpp"

#include <algorithm>

namespace pursuit {

Members members_of(std::size_t round) {
  Members pool;
  pool.selector.round = round;
  return pool;
}

Members drawn_by(const Draw& draw) {
  Members pool{draw.from, {}};
  for (const DrawnHeat& heat : draw.heats) {
    pool.ranks.push_back(heat.pair.home);
    if (heat.pair.back != 0) pool.ranks.push_back(heat.pair.back);
  }
  return pool;
}

namespace {

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Both name some of a whole, and have nothing in common.
template <class T>
bool apart(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](const T& value) { return contains(b, value); });
}

bool takes_heat(const Selector& selector, std::size_t heat) {
  return selector.heats.empty() || contains(selector.heats, heat);
}

/// Of one round: nobody rides in two of its heats, or wins and loses his.
bool apart_in_round(const Members& a, const Members& b) {
  const auto winners_and_losers = [](Take one, Take other) {
    return one == Take::winners && other == Take::losers;
  };
  return apart(a.selector.heats, b.selector.heats) || winners_and_losers(a.selector.take, b.selector.take) ||
         winners_and_losers(b.selector.take, a.selector.take) ||
         (a.selector == b.selector && apart(a.ranks, b.ranks));
}

}  // namespace

/// The draws that put the members of a pool into its round: none for a round anybody enters.
std::vector<Members> PoolProof::sources(const Members& pool) const {
  std::vector<Members> drawn;
  if (pool.selector.round == 0) return drawn;
  std::size_t heat = 0;
  for (const Draw& draw : rules_->rounds[pool.selector.round].draws) {
    Draw taken{draw.from, {}, draw.as_recorded};
    for (const DrawnHeat& one : draw.heats) {
      if (takes_heat(pool.selector, heat++)) taken.heats.push_back(one);
    }
    if (taken.as_recorded || !taken.heats.empty()) drawn.push_back(drawn_by(taken));
  }
  return drawn;
}

bool PoolProof::within(const Members& pool, const Selector& outer) {
  if (steps_left_ == 0) return false;
  --steps_left_;
  const Selector& inner = pool.selector;
  if (inner.round == outer.round) {
    const bool takes = outer.take == Take::all || outer.take == Take::rest || outer.take == inner.take;
    const bool heats = std::all_of(inner.heats.begin(), inner.heats.end(),
                                   [&](std::size_t heat) { return takes_heat(outer, heat); });
    return takes && heats && (outer.heats.empty() || !inner.heats.empty());
  }
  const std::vector<Members> from = sources(pool);
  return !from.empty() &&
         std::all_of(from.begin(), from.end(), [&](const Members& source) { return within(source, outer); });
}

bool PoolProof::excepts(const Members& pool, const Members& other) {
  const auto& except = pool.selector.except;
  return std::any_of(except.begin(), except.end(),
                     [&](std::size_t round) { return within(other, members_of(round).selector); });
}

bool PoolProof::disjoint(const Members& a, const Members& b) {
  if (steps_left_ == 0) return false;
  --steps_left_;
  if (a.selector.round == b.selector.round && apart_in_round(a, b)) return true;
  if (excepts(a, b) || excepts(b, a)) return true;
  const auto all_disjoint = [this](const Members& pool, const Members& other) {
    const std::vector<Members> from = sources(pool);
    return !from.empty() && std::all_of(from.begin(), from.end(),
                                        [&](const Members& source) { return disjoint(source, other); });
  };
  return all_disjoint(a, b) || all_disjoint(b, a);
}

std::optional<std::size_t> PoolProof::most(const Selector& selector) {
  if (steps_left_ == 0) return std::nullopt;
  --steps_left_;
  const RoundRules& round = rules_->rounds[selector.round];
  if (round.kind == RoundKind::time_trial || (selector.round == 0 && round.as_recorded()))
    return std::nullopt;
  if (round.as_recorded()) return most(round.draws.front().from);
  std::size_t count = 0;
  std::size_t index = 0;
  for (const DrawnHeat* heat : round.heats()) {
    if (!takes_heat(selector, index++)) continue;
    const bool two = heat->pair.back != 0;
    const bool everybody = selector.take == Take::all || selector.take == Take::rest;
    if (everybody || selector.take == Take::winners) ++count;
    if (two && (everybody || selector.take == Take::losers)) ++count;
  }
  return count - std::min(count, exceptions(selector));
}

/// How many `except` leaves out where all heats have their riders.
std::size_t PoolProof::exceptions(const Selector& selector) {
  std::size_t count = 0;
  for (const std::size_t round : selector.except) {
    const bool counted_in_another =
        std::any_of(selector.except.begin(), selector.except.end(), [&](std::size_t other) {
          return other != round && within(members_of(round), members_of(other).selector);
        });
    if (!counted_in_another && within(members_of(round), selector)) {
      count += most(members_of(round).selector).value_or(0);
    }
  }
  return count;
}

}  // namespace pursuit
