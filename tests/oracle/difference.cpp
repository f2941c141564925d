#include "difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace pursuit::oracle {

namespace {

template <class Number>
std::string text(const std::optional<Number>& number) {
  return number ? fmt::to_string(*number) : "none";
}

class Comparison {
 public:
  explicit Comparison(const Competition& engine) : engine_(engine), event_(*engine.event) {}

  std::vector<std::string> run(const Outcome& oracle) {
    for (std::size_t r = 0; r < engine_.rounds.size(); ++r) {
      if (r >= oracle.rounds.size() || oracle.rounds[r].id != id(r)) {
        differ("the rounds of the oracle are not those of the rules");
        return differences_;
      }
      compare_ranks(r, oracle.rounds[r]);
      compare_verdicts(r, oracle.rounds[r]);
      compare_pairs(r, oracle.rounds[r]);
      if (engine_.rounds[r].stale != oracle.rounds[r].stale) {
        differ("{}: stale for the {}", id(r), engine_.rounds[r].stale ? "engine" : "oracle");
      }
    }
    compare_places(oracle.classification);
    return differences_;
  }

 private:
  template <class... Parts>
  void differ(fmt::format_string<Parts...> format, Parts&&... parts) {
    differences_.push_back(fmt::format(format, std::forward<Parts>(parts)...));
  }

  [[nodiscard]] const std::string& id(std::size_t r) const { return engine_.rules->rounds[r].id; }

  [[nodiscard]] std::string name(std::optional<CompetitorId> who) const {
    return who ? std::string(event_.competitor(*who).label()) : "nobody";
  }

  [[nodiscard]] std::string name(std::optional<RideId> ride) const {
    return ride ? fmt::format("ride {} ({})", index(*ride), name(event_.ride(*ride).competitor)) : "nobody";
  }

  void compare_ranks(std::size_t r, const RoundOutcome& oracle) {
    std::map<std::size_t, std::optional<std::uint32_t>> ranks;
    for (const RankedRide& row : engine_.rounds[r].ranking) {
      if (row.ride) ranks[index(*row.ride)] = row.rank;
    }
    for (const Rank& rank : oracle.ranking) {
      const auto found = ranks.find(index(rank.ride));
      const std::optional<std::uint32_t> ours = found == ranks.end() ? std::nullopt : found->second;
      if (ours != rank.rank)
        differ("{}: rank of {}: engine {}, oracle {}", id(r), name(rank.ride), text(ours), text(rank.rank));
      if (found != ranks.end()) ranks.erase(found);
    }
    for (const auto& [ride, rank] : ranks) {
      if (rank)
        differ("{}: {} has rank {}, and is not ranked by the oracle", id(r), name(RideId(size32(ride))),
               *rank);
    }
  }

  void compare_verdicts(std::size_t r, const RoundOutcome& oracle) {
    for (const Verdict& verdict : oracle.verdicts) {
      const auto& heats = engine_.rounds[r].heats;
      const auto heat = std::find_if(heats.begin(), heats.end(),
                                     [&](const ResolvedHeat& one) { return one.recorded == verdict.heat; });
      if (heat == heats.end()) {
        differ("{}: heat {} is none of the engine's", id(r), index(verdict.heat));
        continue;
      }
      const std::optional<RideId> winner = heat->winner ? heat->sides[*heat->winner].ride : std::nullopt;
      // An error says that the round must be mended; who rode alone in it is not worth another.
      const bool alone = event_.heat(verdict.heat).rides.count == 1;
      if (engine_.rounds[r].withheld && alone) continue;
      if (heat->decided != verdict.decided) {
        differ("{}: heat {} is decided for the {}", id(r), index(verdict.heat),
               heat->decided ? "engine" : "oracle");
      } else if (winner != verdict.winner) {
        differ("{}: heat {}: winner for the engine {}, for the oracle {}", id(r), index(verdict.heat),
               name(winner), name(verdict.winner));
      }
    }
  }

  /// Both sides by name; in any order where no side is named.
  [[nodiscard]] std::string pair(std::optional<CompetitorId> home, std::optional<CompetitorId> back,
                                 bool ordered) const {
    std::string first = name(home);
    std::string second = name(back);
    if (!ordered && second < first) std::swap(first, second);
    return fmt::format("{} v {}", first, second);
  }

  void compare_pairs(std::size_t r, const RoundOutcome& oracle) {
    if (engine_.rules->rounds[r].kind == RoundKind::time_trial)
      return;  // entry lists are no business of the oracle
    std::string ours;
    std::string theirs;
    std::size_t position = 0;
    for (const StartList& list : engine_.next) {
      if (list.round != r) continue;
      for (const std::size_t h : list.heats) {
        const std::vector<HeatSide>& sides = engine_.rounds[r].heats[h].sides;
        // The pair by straight, however the heat is recorded; who is disqualified leaves his side empty.
        const std::size_t home = sides[0].straight == Straight::back ? 1 : 0;
        const auto rider = [&](std::size_t side) {
          const bool there = side < sides.size() && sides[side].status != Status::disqualified;
          return there ? sides[side].competitor : std::nullopt;
        };
        const bool ordered = std::any_of(sides.begin(), sides.end(),
                                         [](const HeatSide& side) { return side.straight.has_value(); });
        ours += pair(rider(home), rider(1 - home), ordered) + "; ";
        if (position < oracle.next.size()) {
          const Pairing& their = oracle.next[position++];
          theirs += pair(their.home, their.back, ordered) + "; ";
        }
      }
    }
    for (; position < oracle.next.size(); ++position) {
      theirs += pair(oracle.next[position].home, oracle.next[position].back, true) + "; ";
    }
    if (ours != theirs) differ("{}: next for the engine: {}for the oracle: {}", id(r), ours, theirs);
  }

  /// A round has to be mended, or somebody is ruled out from one that is still to be drawn: the engine then
  /// leaves places open behind it.
  [[nodiscard]] bool leaves_places_open() const {
    const auto withheld = [](const ResolvedRound& round) { return round.withheld; };
    if (std::any_of(engine_.rounds.begin(), engine_.rounds.end(), withheld)) return true;
    return std::any_of(event_.rulings.begin(), event_.rulings.end(), [&](const Ruling& ruling) {
      const auto from = engine_.rules->find_round(ruling.round);
      if (ruling.kind != RulingKind::disqualify || !from) return false;
      return std::any_of(engine_.rounds.begin(), engine_.rounds.end(), [&](const ResolvedRound& round) {
        return round.rules >= *from && !round.drawn && !round.complete;
      });
    });
  }

  void compare_places(const std::vector<Placed>& oracle) {
    std::map<std::size_t, const Placing*> rows;
    for (const Placing& row : engine_.classification) {
      if (row.competitor) rows[index(*row.competitor)] = &row;
    }
    if (rows.size() != oracle.size())
      differ("{} are classified by the engine, {} by the oracle", rows.size(), oracle.size());
    const bool may_be_open = leaves_places_open();
    for (const Placed& their : oracle) {
      const auto found = rows.find(index(their.who));
      if (found == rows.end()) {
        differ("{} is not in the classification", name(their.who));
        continue;
      }
      const Placing& ours = *found->second;
      const bool may_know_less = may_be_open && !ours.place && !ours.unplaced;
      const bool may_know_more = engine_.status != EventStatus::complete && !their.place && !their.unplaced;
      if (!may_know_more && !may_know_less &&
          (ours.place != their.place || ours.unplaced != their.unplaced)) {
        differ("place of {}: engine {} {}, oracle {} {}", name(their.who), text(ours.place),
               ours.unplaced ? "unplaced" : "", text(their.place), their.unplaced ? "unplaced" : "");
      }
    }
  }

  const Competition& engine_;
  const Event& event_;
  std::vector<std::string> differences_;
};

}  // namespace

std::vector<std::string> differences(const Competition& engine, const Outcome& oracle) {
  return Comparison(engine).run(oracle);
}

}  // namespace pursuit::oracle
