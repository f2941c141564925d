#include "loss.hpp"

#include "../dice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace pursuit::oracle {

namespace {

void lose_names(Event& event, test::Dice& dice) {
  constexpr std::uint64_t one_in = 16;
  for (Ride& ride : event.rides) {
    if (dice.roll(one_in) != 0 || !ride.ridden() || ride.is_void()) continue;
    ride.competitor.reset();
    ride.name = ride.nation = ride.bib = {};
    ride.members = {};
  }
}

void lose_heats(Event& event, test::Dice& dice) {
  Round& round = event.rounds[dice.roll(event.rounds.size())];
  round.known_in_part = true;
  const std::uint32_t lost = static_cast<std::uint32_t>(dice.roll(round.heats.count));
  if (dice.roll(2) == 0) round.heats.first += lost;
  round.heats.count -= lost;
}

class Comparison {
 public:
  Comparison(const Competition& engine, const Competition& whole, const Outcome& truth)
      : engine_(engine),
        event_(*engine.event),
        findings_(whole.findings),
        whole_(*whole.event),
        truth_(truth) {
    for (std::size_t i = 0; i < whole_.competitors.size(); ++i)
      by_name_.emplace(whole_.competitors[i].label(), CompetitorId{size32(i)});
  }

  std::vector<std::string> run() {
    for (std::size_t r = 0; r < engine_.rounds.size(); ++r) compare_winners(r);
    compare_pairs();
    compare_places();
    return std::move(falsehoods_);
  }

 private:
  template <class... Parts>
  void object(fmt::format_string<Parts...> format, Parts&&... parts) {
    falsehoods_.push_back(fmt::format(format, std::forward<Parts>(parts)...));
  }

  [[nodiscard]] const std::string& id(std::size_t r) const { return engine_.rules->rounds[r].id; }
  [[nodiscard]] std::string_view name(std::optional<CompetitorId> who) const {
    return who ? event_.competitor(*who).label() : std::string_view("nobody");
  }
  [[nodiscard]] std::optional<CompetitorId> known(std::optional<CompetitorId> who) const {
    if (!who) return std::nullopt;
    const auto found = by_name_.find(event_.competitor(*who).label());
    return found == by_name_.end() ? std::nullopt : std::optional(found->second);
  }
  /// His ride of the whole record that is not void.
  [[nodiscard]] std::optional<RideId> ride_of(std::size_t r, CompetitorId who) const {
    for (const Round& round : whole_.rounds) {
      if (round.name != id(r)) continue;
      for (const Heat& heat : whole_.heats_of(round)) {
        for (std::uint32_t k = 0; k < heat.rides.count; ++k) {
          const RideId ride{heat.rides.first + k};
          if (whole_.ride(ride).competitor == who && !whole_.ride(ride).is_void()) return ride;
        }
      }
    }
    return std::nullopt;
  }

  void compare_winners(std::size_t r) {
    if (engine_.rules->rounds[r].kind != RoundKind::match) return;
    for (const ResolvedHeat& heat : engine_.rounds[r].heats) {
      if (!heat.ridden || !heat.decided || !heat.winner) continue;
      const auto who = known(heat.sides[*heat.winner].competitor);
      const auto ride = who ? ride_of(r, *who) : std::nullopt;
      if (!ride) continue;
      for (const Verdict& verdict : truth_.rounds[r].verdicts) {
        const Range rides = whole_.heat(verdict.heat).rides;
        const bool his = index(*ride) >= rides.first && index(*ride) < rides.first + rides.count;
        if (his && verdict.decided && verdict.winner != ride)
          object("{}: {} has not won", id(r), whole_.competitor(*who).label());
      }
    }
  }

  /// Nobody rides against another than the whole record has him ride, nor once more.
  void compare_pairs() {
    for (const StartList& list : engine_.next) {
      if (engine_.rules->rounds[list.round].kind != RoundKind::match || truth_.rounds[list.round].stale)
        continue;
      for (const std::size_t h : list.heats) {
        const std::vector<HeatSide>& sides = engine_.rounds[list.round].heats[h].sides;
        const auto rider = [&](std::size_t side) {
          return sides[side].status == Status::disqualified ? std::nullopt : known(sides[side].competitor);
        };
        const std::pair pair(rider(0), rider(1));
        const auto meets_another = [&](const Pairing& pairing) {
          const bool in_it = (pair.first && (pairing.home == pair.first || pairing.back == pair.first)) ||
                             (pair.second && (pairing.home == pair.second || pairing.back == pair.second));
          return in_it && pair != std::pair(pairing.home, pairing.back) &&
                 pair != std::pair(pairing.back, pairing.home);
        };
        const auto has_ridden = [&](std::optional<CompetitorId> who) {
          const auto ride = who ? ride_of(list.round, *who) : std::nullopt;
          return ride && whole_.ride(*ride).ridden();
        };
        const auto& next = truth_.rounds[list.round].next;
        if (std::any_of(next.begin(), next.end(), meets_another) ||
            (has_ridden(pair.first) && has_ridden(pair.second)))
          object("{}: {} v {} is not to be ridden", id(list.round), name(sides[0].competitor),
                 name(sides[1].competitor));
      }
    }
  }

  /// Who has a place has it by the whole record, unless that leaves it open. Not where the record tells of
  /// two things at once: a lost name, and somebody who rode where another was drawn, for him or instead of
  /// him.
  void compare_places() {
    const bool otherwise = std::any_of(findings_.begin(), findings_.end(), [](const Finding& finding) {
      return finding.code == "other-pair" || finding.code == "drawn-twice";
    });
    const bool for_another =
        std::any_of(event_.rulings.begin(), event_.rulings.end(),
                    [](const Ruling& ruling) { return ruling.kind == RulingKind::substitute; });
    if (otherwise || for_another) return;
    for (const Placing& row : engine_.classification) {
      const auto who = known(row.competitor);
      if (!who || (!row.place && !row.unplaced)) continue;
      for (const Placed& their : truth_.classification) {
        const bool settled = their.place || their.unplaced;
        if (their.who == who && settled && (row.place != their.place || row.unplaced != their.unplaced))
          object("{} has place {}, not {}", name(row.competitor), row.place.value_or(0),
                 their.place.value_or(0));
      }
    }
  }

  const Competition& engine_;
  const Event& event_;
  const std::vector<Finding>& findings_;  // of the whole record
  const Event& whole_;
  const Outcome& truth_;
  std::map<std::string_view, CompetitorId> by_name_;
  std::vector<std::string> falsehoods_;
};

}  // namespace

void lose(Event& event, std::uint64_t number) {
  test::Dice dice(number);
  const std::uint64_t what = dice.roll(4);
  if (what != 0) lose_names(event, dice);
  if (what < 2 && !event.rounds.empty()) lose_heats(event, dice);
}

std::vector<std::string> falsehoods(const Competition& engine, const Competition& whole,
                                    const Outcome& truth) {
  return Comparison(engine, whole, truth).run();
}

}  // namespace pursuit::oracle
