// An entry list: a first round of which nothing is recorded but who is in it. Its heats are drawn
// once; as soon as the event has heats they stand as recorded.

#include "resolution.hpp"

#include <pursuit/seeding/entry_draw.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace pursuit {

namespace {

class EntryList {
 public:
  EntryList(Resolution& resolution, std::size_t round)
      : resolution_(resolution), round_(round), state_(resolution.states[round]) {}

  void draw() {
    find_equal_seeds();
    if (!is_entry_list()) return;
    if (any([](const Ride& ride) { return !ride.competitor; })) {
      resolution_.find(
          Severity::warning, "entry-without-name",
          fmt::format("the heats of the {} are not drawn: an entry has no name", resolution_.title(round_)),
          resolution_.event.place_of(state_.recorded.front().heat), "add its name");
      return;
    }
    note_entries();
    if (const auto* missing = substitute_not_entered()) {
      resolution_.find(
          Severity::error, "substitute-not-entered",
          fmt::format("the heats of the {} are not drawn: {} rides for {} and is not in the list",
                      resolution_.title(round_), resolution_.label(missing->in),
                      resolution_.label(missing->out)),
          resolution_.event.place_of(state_.recorded.front().heat), "add the substitute to the list");
      return;
    }
    sort_entries();
    if (entries_.empty()) return;
    const HeatId source = state_.recorded.front().heat;
    state_.recorded.clear();
    for (const EntryHeat& heat : draw_entries(seeds_)) {
      std::vector<RideId> rides{entries_[heat.home]};
      if (heat.back) rides.push_back(entries_[*heat.back]);
      add_heat(source, std::move(rides));
      state_.recorded.back().from_entries = true;
    }
    for (const RideId out : out_) add_heat(source, {out});
    const bool seeded = any_of(entries_, [](const Ride& ride) { return ride.seed.has_value(); });
    state_.entries = seeded ? EntryOrder::seeds : EntryOrder::listed;
  }

 private:
  template <class Is>
  [[nodiscard]] bool any_of(const std::vector<RideId>& rides, Is is) const {
    return std::any_of(rides.begin(), rides.end(),
                       [&](RideId ride) { return is(resolution_.event.ride(ride)); });
  }

  template <class Is>
  [[nodiscard]] bool any(Is is) const {
    return std::any_of(state_.recorded.begin(), state_.recorded.end(),
                       [&](const RecordedHeat& heat) { return any_of(heat.rides, is); });
  }

  [[nodiscard]] static bool has_ridden(const Ride& ride) {
    const bool absent = ride.status == Status::did_not_start || ride.status == Status::disqualified;
    return ride.time || ride.won || ride.rank || (ride.status && !absent);
  }

  [[nodiscard]] bool is_entry_list() const {
    const auto listed = [](const RecordedHeat& heat) { return !heat.known && heat.void_rides.empty(); };
    if (state_.recorded.empty() || resolution_.round(round_).in_part || any(has_ridden)) return false;
    if (!std::all_of(state_.recorded.begin(), state_.recorded.end(), listed)) return false;
    return std::none_of(resolution_.states.begin(), resolution_.states.end(),
                        [&](const RoundState& other) { return &other != &state_ && other.ridden(); });
  }

  /// Said of recorded heats too, as long as nothing is ridden: who reads a sheet back is told the same.
  void find_equal_seeds() const {
    if (any(has_ridden)) return;
    std::vector<std::pair<std::uint32_t, std::string_view>> seeded;
    for (const RecordedHeat& heat : state_.recorded) {
      for (const RideId id : heat.rides) {
        const Ride& ride = resolution_.event.ride(id);
        if (ride.seed) seeded.emplace_back(*ride.seed, resolution_.label(ride.competitor));
      }
    }
    std::sort(seeded.begin(), seeded.end());
    for (std::size_t i = 1; i < seeded.size(); ++i) {
      if (seeded[i].first != seeded[i - 1].first) continue;
      resolution_.find(
          Severity::warning, "equal-seeds",
          fmt::format("{} and {} have the same seed {}; equal seeds are drawn in the order listed",
                      seeded[i - 1].second, seeded[i].second, seeded[i].first),
          resolution_.event.place_of(resolution_.round(round_).recorded.front()),
          "give each a seed of his own");
    }
  }

  [[nodiscard]] std::vector<RideId> all_rides() const {
    std::vector<RideId> all;
    for (const RecordedHeat& heat : state_.recorded)
      all.insert(all.end(), heat.rides.begin(), heat.rides.end());
    return all;
  }

  void note_entries() {
    entry_of_.resize(resolution_.event.competitors.size());
    for (const RideId id : all_rides()) {
      auto& entry = entry_of_[index(*resolution_.event.ride(id).competitor)];
      if (!entry) entry = id;
    }
  }

  [[nodiscard]] const std::optional<RideId>& entry_of(CompetitorId competitor) const {
    return entry_of_[index(competitor)];
  }

  [[nodiscard]] const Verdicts::Substitution* substitute_not_entered() const {
    for (const Verdicts::Substitution& substitution : resolution_.verdicts.substitutions) {
      if (substitution.from <= round_ && entry_of(substitution.out) && !entry_of(substitution.in))
        return &substitution;
    }
    return nullptr;
  }

  /// Who rides for another takes his place in the order of strength.
  [[nodiscard]] RideId rider_for(RideId id) const {
    const Verdicts& verdicts = resolution_.verdicts;
    if (!verdicts.substituted[index(*resolution_.event.ride(id).competitor)]) return id;
    for (const Verdicts::Substitution& substitution : verdicts.substitutions) {
      if (substitution.from > round_ || resolution_.event.ride(id).competitor != substitution.out) continue;
      id = *entry_of(substitution.in);
    }
    return id;
  }

  [[nodiscard]] bool absent(RideId id) const {
    return resolution_.status_of(resolution_.event.ride(id), round_) != Status::finished;
  }

  void sort_entries() {
    const std::vector<RideId> all = all_rides();
    std::vector<bool> for_another(resolution_.event.rides.size(), false);  // by ride
    std::vector<bool> entered(for_another.size(), false);
    for (const RideId id : all) {
      if (const RideId rider = rider_for(id); rider != id) for_another[index(rider)] = true;
    }
    for (const RideId id : all) {
      const RideId rider = rider_for(id);
      if (rider == id && for_another[index(id)]) continue;
      if (absent(rider) || entered[index(rider)]) continue;
      entered[index(rider)] = true;
      entries_.push_back(rider);
      seeds_.push_back(resolution_.event.ride(id).seed);
    }
    for (const RideId id : all) {
      if (!entered[index(id)]) out_.push_back(id);
    }
  }

  void add_heat(HeatId source, std::vector<RideId> rides) {
    RecordedHeat heat;
    heat.heat = source;
    heat.number = static_cast<std::uint32_t>(state_.recorded.size() + 1);
    heat.ridden = any_of(rides, [](const Ride& ride) { return ride.ridden(); });
    heat.rides = std::move(rides);
    state_.recorded.push_back(std::move(heat));
  }

  Resolution& resolution_;
  std::size_t round_;
  RoundState& state_;
  std::vector<std::optional<RideId>> entry_of_;      // by competitor
  std::vector<RideId> entries_;                      // who rides, in the order listed
  std::vector<std::optional<std::uint32_t>> seeds_;  // of each
  std::vector<RideId> out_;
};

}  // namespace

void draw_entry_list(Resolution& resolution, std::size_t round) {
  EntryList(resolution, round).draw();
}

}  // namespace pursuit
