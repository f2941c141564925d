#include "event_csv_layout.hpp"

#include "heat_names.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pursuit {

CsvLayout::CsvLayout(Event& event) : event_(event) {
  for (std::size_t i = 0; i < event.rounds.size(); ++i) {
    rounds_.emplace(fold(event.rounds[i].name), i);
    for (const Heat& heat : event.heats_of(event.rounds[i])) (void)slot_of(i, heat, {});
  }
}

std::size_t CsvLayout::heat(std::string_view round, std::string_view heat, Span row) {
  return slot_of(round_of(round), heat_called(heat), row);
}

std::size_t CsvLayout::round_of(std::string_view name) {
  if (!rounds_.empty() && name == last_round_name_) return last_round_;
  const auto [found, is_new] = rounds_.emplace(fold(name), event_.rounds.size());
  if (is_new) {
    Round round;
    round.name = name;
    event_.rounds.push_back(round);
  }
  last_round_name_ = name;
  last_round_ = found->second;
  return last_round_;
}

std::size_t CsvLayout::slot_of(std::size_t round, const Heat& heat, Span row) {
  const auto [slot, is_new] = [&] {
    if (heat.number) {
      const auto [found, added] =
          numbered_.emplace(std::uint64_t{round} << 32U | *heat.number, slots_.size());
      return std::pair(found->second, added);
    }
    const auto [found, added] =
        labelled_.emplace(fmt::format("{}:{}", round, fold(heat.label)), slots_.size());
    return std::pair(found->second, added);
  }();
  if (is_new) slots_.push_back({round, heat, row});
  return slot;
}

void CsvLayout::add(const Ride& ride, std::size_t heat, Span row) {
  event_.rides.push_back(ride);
  slot_of_ride_.push_back(size32(heat));
  rows_.push_back(row);
}

std::vector<Span> CsvLayout::finish(Findings& findings) {
  check(findings);
  if (event_.rounds.size() > limits::rounds) {
    event_.rounds.clear();
    event_.heats.clear();
    event_.rides.clear();
    return {};
  }
  order_heats();
  order_rides();
  return std::move(rows_);
}

void CsvLayout::check(Findings& findings) const {
  std::vector<bool> has_known(event_.rounds.size());
  for (const Slot& slot : slots_) has_known[slot.round] = has_known[slot.round] || !slot.unknown();
  if (event_.rounds.size() > limits::rounds) {
    const auto beyond = std::find_if(slots_.begin(), slots_.end(),
                                     [](const Slot& slot) { return slot.round == limits::rounds; });
    findings.push_back(error_at(
        Place(beyond->row), "limit",
        fmt::format("the event has {} rounds; at most {} are read", event_.rounds.size(), limits::rounds),
        "is this the column of the rounds?"));
  }
  const bool named = event_.rounds.size() > 1;
  for (const Slot& slot : slots_) {
    const Round& round = event_.rounds[slot.round];
    if (named && round.name.empty()) {
      findings.push_back(error_at(Place(slot.row), "round", "this row has no round, and others have one",
                                  "write its round in every row"));
    } else if (slot.unknown() && has_known[slot.round]) {
      findings.push_back(error_at(
          Place(slot.row), "heat",
          fmt::format("this row has no heat, and others of round \"{}\" have one", printable(round.name)),
          "write its heat in every row of a round, or in none where the heats are unknown"));
    }
  }
}

// By round; afterwards the slots of the rides are positions in Event::heats.
void CsvLayout::order_heats() {
  std::vector<std::uint32_t> order(slots_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return slots_[a].round < slots_[b].round; });
  std::vector<std::uint32_t> position(slots_.size());
  event_.heats.clear();
  for (Round& round : event_.rounds) round.heats = {};
  for (const std::uint32_t i : order) {
    const Slot& slot = slots_[i];
    Round& round = event_.rounds[slot.round];
    position[i] = size32(event_.heats.size());
    if (round.heats.empty()) round.heats.first = position[i];
    ++round.heats.count;
    round.heats_known = (round.heats.count > 1 && round.heats_known) || !slot.unknown();
    event_.heats.push_back(slot.heat);
    event_.heats.back().rides = {};
  }
  for (std::uint32_t& slot : slot_of_ride_) slot = position[slot];
}

void CsvLayout::order_rides() {
  for (const std::uint32_t heat : slot_of_ride_) ++event_.heats[heat].rides.count;
  std::uint32_t next = 0;
  for (Heat& heat : event_.heats) heat.rides.first = std::exchange(next, next + heat.rides.count);
  if (std::is_sorted(slot_of_ride_.begin(), slot_of_ride_.end())) return;
  std::vector<std::uint32_t> order(slot_of_ride_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return slot_of_ride_[a] < slot_of_ride_[b]; });
  std::vector<Ride> rides;
  std::vector<Span> rows;
  rides.reserve(order.size());
  rows.reserve(order.size());
  for (const std::uint32_t i : order) {
    rides.push_back(event_.rides[i]);
    rows.push_back(rows_[i]);
  }
  event_.rides = std::move(rides);
  rows_ = std::move(rows);
}

}  // namespace pursuit
