// An event resolved by its rules: who met whom, who won and why, who goes on, who is placed where.
// Every command prints a view of this.
#pragma once

#include <pursuit/bracket/fallen_record.hpp>
#include <pursuit/model/by.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/rules/rules.hpp>
#include <pursuit/seeding/draw.hpp>
#include <pursuit/seeding/pool.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace pursuit {

/// A side of a heat. `competitor` is missing on an empty side, where the source lost the name
/// (`nameless`), and where he is not decided yet (`open`).
struct HeatSide {
  std::optional<CompetitorId> competitor;
  std::optional<RideId> ride;         ///< the ride that counts, where one is recorded
  std::optional<std::uint32_t> seed;  ///< rank in the pool he was drawn from
  std::optional<Straight> straight;
  Status status = Status::finished;  ///< after rulings; meaningful where `has_result`
  bool has_result = false;           ///< a time, a status or `won` is recorded
  bool nameless = false;
  bool open = false;

  [[nodiscard]] bool empty() const noexcept { return !competitor && !nameless && !open && !ride; }
  /// Nobody was drawn here, or who was drawn did not start or is disqualified.
  [[nodiscard]] bool absent() const noexcept {
    return empty() || status == Status::did_not_start || status == Status::disqualified;
  }
};

/// A heat as ridden, else as drawn. `sides` has one or two entries: one where a rider of a time
/// trial is recorded alone. In a match round always two, the first on the home straight where drawn.
struct ResolvedHeat {
  std::uint32_t number = 0;  ///< in the order ridden, from 1
  const DrawnHeat* drawn = nullptr;
  std::optional<HeatId> recorded;  ///< the heat of the event that was ridden here
  std::vector<HeatSide> sides;
  std::vector<RideId> void_rides;
  std::optional<std::size_t> winner;  ///< index of `sides`
  By by = By::nothing;
  bool decided = false;  ///< also without a winner: both absent or disqualified
  bool ridden = false;   ///< recorded with a result

  /// The source lost the name of one of its sides.
  [[nodiscard]] bool has_nameless() const noexcept {
    for (const HeatSide& side : sides) {
      if (side.nameless) return true;
    }
    return false;
  }
  [[nodiscard]] std::optional<std::size_t> loser() const noexcept {
    if (!winner || sides.size() < 2) return std::nullopt;
    return 1 - *winner;
  }
};

/// Where a competitor goes from a round. `mark` is what he gets printed for it: Q, QG, QB.
struct Advance {
  std::size_t round = 0;  ///< of Rules::rounds
  std::string mark;
};

/// A row of a round's ranking. `rank` is a competition rank, from 1; none for the unranked, who
/// follow the ranked. Rows that share a rank are in the order of their names.
struct RankedRide {
  std::optional<std::uint32_t> rank;
  std::optional<CompetitorId> competitor;  ///< none: the source lost the name
  std::optional<RideId> ride;              ///< none: drawn, and nothing recorded of him yet
  Status status = Status::finished;
  bool shared = false;           ///< the rank
  bool eliminated = false;       ///< caught where the caught are out of the event (AC)
  By by = By::nothing;           ///< what separates him from the one before
  std::optional<RaceTime> time;  ///< that counts
  std::vector<Advance> to;
};

/// Who has a ride to come in a round that is being ridden. `heat` is missing where he has none: a re-ride,
/// or heats that are not known.
struct ToRide {
  CompetitorId competitor{};
  std::optional<std::size_t> heat;  ///< of ResolvedRound::heats
  std::optional<Straight> straight;
};

/// The last position of a running ranking that goes on to `round`: who is to ride must be faster than
/// `time`, which is that of `competitor`. While positions are free there is no time.
struct ToBeat {
  std::size_t round = 0;   ///< of Rules::rounds
  std::uint32_t rank = 0;  ///< within the pool
  bool winners = false;    ///< the pool: the winners alone, who must win their heat as well
  std::uint32_t taken = 0;
  std::optional<RaceTime> time;
  std::optional<CompetitorId> competitor;
};

/// A draw of a round: who stood where in its pool, and how far it could be made.
struct ResolvedDraw {
  Pool pool;
  DrawState state = DrawState::open;
};

/// The rows of a ranking by whom they are of, so that nobody has to be searched for.
class RankingIndex {
 public:
  RankingIndex() = default;
  RankingIndex(const std::vector<RankedRide>& ranking, std::size_t competitors);

  [[nodiscard]] bool empty() const noexcept { return by_competitor_.empty() && by_ride_.empty(); }
  /// The position of the first row of a competitor, else of a ride nobody is named for.
  [[nodiscard]] std::optional<std::size_t> find(std::optional<CompetitorId> competitor,
                                                std::optional<RideId> ride) const;

 private:
  std::vector<std::uint32_t> by_competitor_;  // none: UINT32_MAX
  std::unordered_map<RideId, std::size_t> by_ride_;
};

/// A round of the rules, with what is recorded of it.
struct ResolvedRound {
  std::size_t rules = 0;          ///< of Rules::rounds
  std::vector<RoundId> recorded;  ///< of the event; several where sources split it
  std::vector<ResolvedHeat> heats;
  std::vector<RankedRide> ranking;
  RankingIndex rows;                ///< of the ranking; where it is empty, the ranking is gone through
  std::vector<ToRide> to_ride;      ///< while it is being ridden, by heat
  std::optional<ToBeat> to_beat;    ///< while it is being ridden and times say who goes on
  std::vector<ResolvedDraw> draws;  ///< one for each of RoundRules::draws
  bool drawn = false;               ///< its pairs are known, or it needs no draw
  bool started = false;             ///< a result is recorded
  bool complete = false;            ///< all its heats are decided
  bool in_part = false;             ///< results are lost
  bool stale = false;               ///< heats are recorded that were drawn from other results
  bool withheld = false;            ///< its draw must not be printed: stale, or somebody would ride twice

  /// The row of a competitor, else of a ride nobody is named for; null where there is none.
  [[nodiscard]] const RankedRide* row_of(std::optional<CompetitorId> competitor,
                                         std::optional<RideId> ride) const;
};

/// A row of the final classification: a place, or none and either the `best` and `worst` still
/// possible (`worst` none where lost results leave it open) or the status that left him unplaced.
struct Placing {
  std::optional<CompetitorId> competitor;
  std::optional<std::uint32_t> place;
  std::uint32_t best = 0;
  std::optional<std::uint32_t> worst;
  bool tied = false;
  bool unplaced = false;
  std::string status;                   ///< DNS, DNF, DSQ, OVT, REL, AC; for the unplaced
  std::optional<std::size_t> round;     ///< of Rules::rounds: where the place was won
  std::optional<std::size_t> selector;  ///< of Rules::classification: what places him
  std::optional<RideId> ride;           ///< his ride there
  By by = By::nothing;
};

/// `7`, `=5`, `5-8` while open, `5-?` where lost results leave the end open, `(5)` where only what is to
/// come can confirm it, or the status.
[[nodiscard]] std::string place_text(const Placing& placing);

/// `gold`, `silver`, `bronze`; empty for any other place.
[[nodiscard]] std::string_view medal(const Placing& placing) noexcept;

enum class EventStatus : std::uint8_t { open, complete, partial };

/// What said who is strongest where heats were drawn from an entry list: its `seed`s, or its order.
enum class EntryOrder : std::uint8_t { none, seeds, listed };

/// Heats to be ridden next, by round: indices into `rounds` and their `heats`.
struct StartList {
  std::size_t round = 0;
  std::vector<std::size_t> heats;
  EntryOrder entries = EntryOrder::none;
};

/// Holds views into `event` and `rules`, which must outlive it.
struct Competition {
  const Event* event = nullptr;
  const Rules* rules = nullptr;
  bool rules_assumed = false;
  EventStatus status = EventStatus::open;
  std::vector<ResolvedRound> rounds;  ///< one for each of Rules::rounds, same indices
  std::vector<StartList> next;
  std::vector<Placing> classification;
  std::vector<FallenRecord> fallen;                        ///< in the order of riding
  std::unordered_multimap<RideId, std::size_t> fallen_by;  ///< positions in `fallen` by ride, or none
  Findings findings;

  /// The records that fell with a ride, in the order of `fallen`.
  [[nodiscard]] std::vector<const FallenRecord*> fallen_with(std::optional<RideId> ride) const;
};

[[nodiscard]] std::string_view word(EventStatus status) noexcept;

/// Of the ride that won the event; none while nobody has, and where the winner has no time.
[[nodiscard]] std::optional<RaceTime> winning_time(const Competition& competition);

}  // namespace pursuit
