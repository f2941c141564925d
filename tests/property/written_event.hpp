// Events as JSON text, played out at random by the program's own draws, and what they resolve to.
#pragma once

#include "../dice.hpp"
#include "resolved_event.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit::test {

/// `rides` are JSON objects.
struct WrittenHeat {
  std::size_t number = 0;
  std::vector<std::string> rides;
};

struct WrittenRound {
  std::string name;
  std::vector<WrittenHeat> heats;
};

/// `keys` are those of the event, each with a comma behind it; `rulings` JSON objects.
struct WrittenEvent {
  std::string keys;
  std::vector<WrittenRound> rounds;
  std::vector<std::string> rulings;

  [[nodiscard]] std::string json() const {
    std::vector<std::string> all;
    for (const WrittenRound& round : rounds) {
      std::vector<std::string> heats;
      for (const WrittenHeat& heat : round.heats) {
        heats.push_back(
            fmt::format(R"({{"heat": {}, "rides": [{}]}})", heat.number, fmt::join(heat.rides, ", ")));
      }
      all.push_back(fmt::format(R"({{"round": "{}", "heats": [{}]}})", round.name, fmt::join(heats, ",\n ")));
    }
    return fmt::format("{{{}\"rounds\": [{}],\n \"rulings\": [{}]}}\n", keys, fmt::join(all, ",\n "),
                       fmt::join(rulings, ", "));
  }
};

template <class T>
void shuffle(std::vector<T>& all, Dice& dice) {
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[dice.roll(i)]);
}

/// Plays an event by the program's own draws until it is over, or stuck on what is undecided. Where the
/// rules leave pairs to the event they are drawn by lot.
class RandomPlay {
 public:
  /// `rough`: with every mishap, void rides and equal times.
  RandomPlay(std::string_view rules, std::size_t riders, bool rough, Dice& dice)
      : riders_(riders), rough_(rough), dice_(dice) {
    written_.keys = fmt::format(R"("event": "Pursuit", "distance": 4000, "rules": "{}", )", rules);
  }

  WrittenEvent play() {
    const Rules rules = library_rules(Resolved(written_.json()).event.rules).value();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < riders_; ++i) names.push_back(fmt::format("R{:02}", i));
    shuffle(names, dice_);
    ride_by_lot(rules.rounds.front().id, names);
    for (;;) {
      const Resolved now(written_.json());
      if (!ride_next(now) && !ride_recorded(now)) return std::move(written_);
    }
  }

 private:
  std::string time() {
    const std::uint64_t thousandths = dice_.roll(rough_ && dice_.roll(8) == 0 ? 3 : 45000);
    return fmt::format(R"("time": "4:{:02}.{:03}")", 10 + thousandths / 1000, thousandths % 1000);
  }

  std::string result() {
    if (!rough_ || dice_.roll(9) != 0) return time();
    switch (dice_.roll(7)) {
      case 0:
        return R"("status": "DNS")";
      case 1:
        return R"("status": "DNF")";
      case 2:
        return R"("status": "DSQ")";
      case 3:
        return R"("status": "OVT")";
      case 4:
        return R"("status": "OVT", )" + time();
      case 5:
        return R"("status": "REL", )" + time();
      default:
        return time() +
               fmt::format(R"(, "tie_order": {}, "last_lap": "15.{:03}")", 1 + dice_.roll(2), dice_.roll(3));
    }
  }

  WrittenHeat ride(std::size_t number, const std::vector<std::string>& names) {
    WrittenHeat heat{number, {}};
    for (const std::string& name : names) {
      if (rough_ && dice_.roll(20) == 0)
        heat.rides.push_back(fmt::format(R"({{"name": "{}", {}, "status": "VOID"}})", name, time()));
      heat.rides.push_back(fmt::format(R"({{"name": "{}", {}}})", name, result()));
    }
    return heat;
  }

  void ride_by_lot(const std::string& round, const std::vector<std::string>& names) {
    WrittenRound made{round, {}};
    for (std::size_t i = 0; i < names.size(); i += 2) {
      const std::size_t end = std::min(i + 2, names.size());
      made.heats.push_back(ride(i / 2 + 1, {names.begin() + static_cast<std::ptrdiff_t>(i),
                                            names.begin() + static_cast<std::ptrdiff_t>(end)}));
    }
    written_.rounds.push_back(std::move(made));
  }

  [[nodiscard]] bool has(std::string_view round) const {
    return std::any_of(written_.rounds.begin(), written_.rounds.end(),
                       [&](const WrittenRound& written) { return written.name == round; });
  }

  bool ride_next(const Resolved& now) {
    bool ridden = false;
    for (const StartList& list : now.competition.next) {
      const std::string& id = now.rules.rounds[list.round].id;
      if (has(id)) continue;  // what is left in a round is stuck
      WrittenRound round{id, {}};
      for (const std::size_t h : list.heats) {
        const ResolvedHeat& heat = now.competition.rounds[list.round].heats[h];
        std::vector<std::string> names;
        for (const HeatSide& side : heat.sides)
          if (side.competitor) names.push_back(label(now.competition, side.competitor));
        round.heats.push_back(ride(heat.number, names));
      }
      written_.rounds.push_back(std::move(round));
      ridden = true;
    }
    return ridden;
  }

  /// Into another round than the one he comes from.
  static bool drawn(const Resolved& now, std::optional<CompetitorId> who, std::size_t from) {
    for (std::size_t r = from + 1; r < now.competition.rounds.size(); ++r) {
      for (const ResolvedHeat& heat : now.competition.rounds[r].heats) {
        for (const HeatSide& side : heat.sides)
          if (side.competitor == who) return true;
      }
    }
    return false;
  }

  bool ride_recorded(const Resolved& now) {
    for (std::size_t r = 1; r < now.rules.rounds.size(); ++r) {
      const RoundRules& rules = now.rules.rounds[r];
      if (!rules.as_recorded() || has(rules.id)) continue;
      const ResolvedRound& from = now.competition.rounds[rules.draws.front().from.round];
      if (!from.complete) return false;
      std::vector<std::string> names;
      if (now.rules.rounds[from.rules].kind == RoundKind::match) {
        for (const ResolvedHeat& heat : from.heats)
          if (heat.winner) names.push_back(label(now.competition, heat.sides[*heat.winner].competitor));
      } else {
        for (const RankedRide& row : from.ranking)
          if (row.rank && names.size() < 8 && !drawn(now, row.competitor, from.rules))
            names.push_back(label(now.competition, row.competitor));
      }
      if (names.size() < 2) return false;
      shuffle(names, dice_);
      ride_by_lot(rules.id, names);
      return true;
    }
    return false;
  }

  std::size_t riders_;
  bool rough_;
  Dice& dice_;
  WrittenEvent written_;
};

}  // namespace pursuit::test
