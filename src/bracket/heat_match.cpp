#include "heat_match.hpp"

#include <algorithm>

namespace pursuit {

namespace {

bool holds(const Event& event, const RecordedHeat& record, const DrawnSide& side) {
  return side.competitor && record.names(event, *side.competitor);
}

class Matching {
 public:
  Matching(const Event& event, const ResolvedRound& round, const std::vector<RecordedHeat>& records,
           const std::vector<Drawn>& drawn)
      : event_(event), in_part_(round.in_part), records_(records), drawn_(drawn) {
    match_.record_of.assign(drawn.size(), no_heat);
    match_.drawn_of.assign(records.size(), no_heat);
  }

  HeatMatch match() {
    each([&](std::size_t record) { return with_both_sides(record); });
    each([&](std::size_t record) {
      const std::size_t d = position(record);
      return free(d) && shares(record, d) ? d : no_heat;
    });
    each([&](std::size_t record) { return ridden_elsewhere(record) ? position(record) : no_heat; });
    each([&](std::size_t record) { return only_sharing(record); });
    each([&](std::size_t record) { return next_free(record); });
    return std::move(match_);
  }

 private:
  template <class Choose>
  void each(Choose choose) {
    for (std::size_t record = 0; record < records_.size(); ++record) {
      if (match_.drawn_of[record] != no_heat) continue;
      const std::size_t d = choose(record);
      if (d == no_heat) continue;
      match_.drawn_of[record] = d;
      match_.record_of[d] = record;
    }
  }

  [[nodiscard]] bool free(std::size_t d) const { return d < drawn_.size() && match_.record_of[d] == no_heat; }

  [[nodiscard]] bool shares(std::size_t record, std::size_t d) const {
    return shared_sides(event_, records_[record], drawn_[d]) > 0;
  }

  /// Where the record's number would stand: its own, else its position in the round.
  [[nodiscard]] std::size_t position(std::size_t record) const {
    const auto& own = records_[record].number;
    return own && *own > 0 ? *own - 1 : record;
  }

  [[nodiscard]] std::size_t with_both_sides(std::size_t record) const {
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      if (free(d) && same_pair(event_, records_[record], drawn_[d])) return d;
    }
    return no_heat;
  }

  /// One who rode alone under the number of another heat rode that: his drawn opponent did not meet him.
  [[nodiscard]] bool ridden_elsewhere(std::size_t record) const {
    const RecordedHeat& recorded = records_[record];
    return recorded.number && recorded.ridden && recorded.rides.size() == 1 && free(position(record)) &&
           !nameless(record);
  }

  [[nodiscard]] std::size_t only_sharing(std::size_t record) const {
    std::size_t found = no_heat;
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      if (!free(d) || !shares(record, d)) continue;
      if (found != no_heat) return no_heat;
      found = d;
    }
    return found;
  }

  /// In a round known in part the order of the heats left is not that of the rules. Of a ride whose heat is
  /// not known nobody says that it was a free one.
  [[nodiscard]] std::size_t next_free(std::size_t record) const {
    if (records_[record].opponent_unknown) return no_heat;
    const bool drawn = drawn_.size() < 2 || drawn_.front().pair != nullptr;
    if (in_part_ && !drawn && !records_[record].number) return no_heat;
    const bool by_name = !nameless(record);
    const auto fits = [&](std::size_t d) { return free(d) && (by_name || somebody_drawn(d)); };
    if (fits(position(record))) return position(record);
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      if (fits(d)) return d;
    }
    return no_heat;
  }

  /// Whoever rode is nobody who was not drawn, as far as the record says.
  [[nodiscard]] bool nameless(std::size_t record) const {
    const std::vector<RideId>& rides = records_[record].rides;
    return std::none_of(rides.begin(), rides.end(),
                        [&](RideId ride) { return event_.ride(ride).competitor.has_value(); });
  }

  [[nodiscard]] bool somebody_drawn(std::size_t d) const {
    const DrawnPair* const pair = drawn_[d].pair;
    return pair == nullptr || !pair->home.empty() || !pair->back.empty();
  }

  const Event& event_;
  bool in_part_;
  const std::vector<RecordedHeat>& records_;
  const std::vector<Drawn>& drawn_;
  HeatMatch match_;
};

}  // namespace

bool Drawn::nameless() const noexcept {
  return pair != nullptr && (pair->home.nameless || pair->back.nameless);
}

std::vector<Drawn> drawn_heats(const Resolution& resolution, std::size_t round) {
  std::vector<Drawn> drawn;
  drawn.reserve(resolution.rules.rounds[round].heat_count());
  const std::vector<PairedDraw>& paired = resolution.states[round].draws;
  for (std::size_t i = 0; i < paired.size(); ++i) {
    const Draw& draw = resolution.rules.rounds[round].draws[i];
    for (std::size_t h = 0; h < draw.heats.size(); ++h) {
      const DrawnPair* pair = h < paired[i].pairs.size() ? &paired[i].pairs[h] : nullptr;
      drawn.push_back({&draw.heats[h], pair, paired[i].state});
    }
  }
  return drawn;
}

std::size_t shared_sides(const Event& event, const RecordedHeat& record, const Drawn& drawn) {
  if (drawn.pair == nullptr) return 0;
  return (holds(event, record, drawn.pair->home) ? 1U : 0U) +
         (holds(event, record, drawn.pair->back) ? 1U : 0U);
}

bool same_pair(const Event& event, const RecordedHeat& record, const Drawn& drawn) {
  if (drawn.pair == nullptr) return false;
  const std::size_t sides = (drawn.pair->home.competitor ? 1U : 0U) + (drawn.pair->back.competitor ? 1U : 0U);
  return sides > 0 && shared_sides(event, record, drawn) == sides && record.rides.size() <= sides;
}

HeatMatch match_heats(const Event& event, const ResolvedRound& round,
                      const std::vector<RecordedHeat>& records, const std::vector<Drawn>& drawn) {
  return Matching(event, round, records, drawn).match();
}

}  // namespace pursuit
