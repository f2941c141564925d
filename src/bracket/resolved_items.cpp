// What follows from the record, as items.

#include "difference_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace pursuit {

namespace {

std::string rank_text(const RankedRide& row) {
  if (row.rank) return fmt::format("{}{}", row.shared ? "=" : "", *row.rank);
  return row.eliminated ? "AC" : std::string(code(row.status));
}

class Resolver {
 public:
  explicit Resolver(const EventState& state) : state_(state) {}

  std::vector<Item> items() {
    for (const ResolvedRound& round : state_.competition.rounds) {
      ranks(round);
      if (state_.rules_of(round.rules).kind == RoundKind::match) heats(round);
    }
    places();
    findings();
    return std::move(items_);
  }

 private:
  void add(ChangeKind kind, std::string_view round, std::size_t person, std::string_view what,
           const std::string& value) {
    if (value.empty()) return;
    const std::string key = fmt::format("{} {}", word(kind), what);
    items_.push_back({kind, std::string(round), person, key, std::string(what), value, value});
  }

  void ranks(const ResolvedRound& round) {
    const RoundRules& rules = state_.rules_of(round.rules);
    // A final of one heat: who won says all.
    if (!round.started || (rules.kind == RoundKind::match && rules.heat_count() == 1)) return;
    for (const RankedRide& row : round.ranking) {
      if (row.competitor)
        add(ChangeKind::rank, rules.id, state_.person_of(row.competitor), "rank", rank_text(row));
    }
  }

  void heats(const ResolvedRound& round) {
    const std::string& id = state_.rules_of(round.rules).id;
    for (const ResolvedHeat& heat : round.heats) {
      const bool open = std::all_of(heat.sides.begin(), heat.sides.end(),
                                    [](const HeatSide& side) { return side.open || side.empty(); });
      if (open) continue;
      add(ChangeKind::pair, id, no_person, heat_key(heat), pair_text(heat));
      items_.back().same = pair_same(heat);
      if (!heat.winner) continue;
      const HeatSide& winner = heat.sides[*heat.winner];
      add(ChangeKind::winner, id, no_person, heat_key(heat), winner_text(heat, winner));
      items_.back().same = fmt::format("{} {}", state_.person_of(winner.competitor), word(heat.by));
    }
    add(ChangeKind::start_list, id, no_person, "start list", state_text(round));
  }

  [[nodiscard]] std::string side_text(const HeatSide& side) const {
    if (side.competitor) return std::string(state_.event().competitor(*side.competitor).label());
    return side.open ? "open" : "(name not known)";
  }

  [[nodiscard]] std::string winner_text(const ResolvedHeat& heat, const HeatSide& winner) const {
    const std::string by = heat.by == By::time ? std::string() : fmt::format(" ({})", word(heat.by));
    return side_text(winner) + by;
  }

  [[nodiscard]] std::string pair_text(const ResolvedHeat& heat) const {
    std::string text;
    for (const HeatSide& side : heat.sides) {
      if (side.empty()) continue;
      text += (text.empty() ? "" : " v ") + side_text(side);
    }
    return heat.sides.size() > 1 && (heat.sides[0].empty() || heat.sides[1].empty()) ? text + " alone" : text;
  }

  /// The sides in the order of their straights, whatever they are called.
  [[nodiscard]] std::string pair_same(const ResolvedHeat& heat) const {
    std::string same;
    for (const HeatSide& side : heat.sides) {
      if (!side.empty())
        same += fmt::format("{} ", side.open ? "open" : fmt::to_string(state_.person_of(side.competitor)));
    }
    return same;
  }

  [[nodiscard]] std::string state_text(const ResolvedRound& round) const {
    if (round.withheld) return "to be drawn again";
    if (round.complete) return "ridden";
    if (round.started) return "being ridden";
    return round.drawn ? "to be ridden" : "not drawn yet";
  }

  void places() {
    constexpr std::array<std::string_view, 3> medals{"gold", "silver", "bronze"};
    for (const Placing& row : state_.competition.classification) {
      const std::size_t person = state_.person_of(row.competitor);
      add(ChangeKind::place, {}, person, "place", place_text(row));
      if (row.place && *row.place >= 1 && *row.place <= medals.size())
        add(ChangeKind::medal, {}, person, "medal", std::string(medals[*row.place - 1]));
    }
    add(ChangeKind::status, {}, no_person, "event", std::string(word(state_.competition.status)));
  }

  /// By what they say: where in the file it stands may move.
  void findings() {
    std::map<std::string, std::size_t> count;
    for (const Finding& finding : state_.competition.findings) {
      const std::string value = fmt::format("{}: {}", word(finding.severity), finding.message);
      add(ChangeKind::finding, {}, no_person, finding.code, value);
      items_.back().key += fmt::format(" {} {}", value, ++count[finding.code + value]);
    }
  }

  const EventState& state_;
  std::vector<Item> items_;
};

}  // namespace

std::string heat_key(const ResolvedHeat& heat) {
  return heat.drawn != nullptr ? heat.drawn->id : fmt::format("heat {}", heat.number);
}

std::vector<Item> resolved_items(const EventState& state) {
  return Resolver(state).items();
}

}  // namespace pursuit
