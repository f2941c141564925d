// What is known while an event is being resolved, round by round.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/seeding/draw.hpp>
#include <pursuit/seeding/pool.hpp>
#include <pursuit/seeding/ranking.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

/// No round of the rules.
inline constexpr std::size_t no_round = SIZE_MAX;

/// A heat of the event that belongs to a round of the rules, its rides parted into those that
/// count and the void ones.
struct RecordedHeat {
  HeatId heat{};
  std::optional<std::uint32_t> number;
  std::vector<RideId> rides;
  std::vector<RideId> void_rides;
  bool ridden = false;            ///< a result is recorded; else its names are a draw
  bool known = true;              ///< false for a bare list of a round's rides
  bool opponent_unknown = false;  ///< the source does not say who met whom
  bool from_entries = false;      ///< drawn from an entry list, the first on the home straight

  /// One of its rides that count is his.
  [[nodiscard]] bool names(const Event& event, CompetitorId who) const;
};

/// What rulings and disqualifications make of rides and competitors.
struct Verdicts {
  struct Substitution {
    CompetitorId out{};
    CompetitorId in{};
    std::size_t from = 0;
    /// In the draw of `round`. Rounds drawn from one pool are drawn at once.
    [[nodiscard]] bool applies(std::size_t round, const Rules& rules) const;
  };
  struct Award {
    CompetitorId competitor{};
    std::uint32_t place = 0;
  };
  std::vector<std::size_t> disqualified_from;                  ///< by competitor: round, or no_round
  std::vector<std::size_t> withdrawn_from;                     ///< by competitor: round, or no_round
  std::vector<bool> ruled_out;                                 ///< by competitor: disqualified by a ruling
  std::set<std::pair<CompetitorId, std::size_t>> relegations;  ///< with the round
  std::vector<Substitution> substitutions;
  std::vector<bool> substituted;  ///< by competitor: out or in by one of the substitutions
  std::vector<Award> awards;

  [[nodiscard]] bool relegated(CompetitorId competitor, std::size_t round) const;
  /// What a status recorded in a round, or none, comes to after the rulings.
  [[nodiscard]] Status status(std::optional<CompetitorId> competitor, std::optional<Status> recorded,
                              std::size_t round) const;
  /// Out before the draw of `round`. Rounds drawn from one pool are drawn at once.
  [[nodiscard]] bool withdrawn(CompetitorId competitor, std::size_t round, const Rules& rules) const;
  /// Withdrawn, or somebody else rides for him: he is not to ride in `round`.
  [[nodiscard]] bool gone(CompetitorId competitor, std::size_t round, const Rules& rules) const;
};

/// What a competitor is in a round. Its row of the ranking and its heat are SIZE_MAX where there is none.
struct Membership {
  bool member = false;
  std::uint32_t rank = 0;  ///< 0: none
  std::size_t row = SIZE_MAX;
  std::size_t heat = SIZE_MAX;
};

/// A round while it is resolved, beside its ResolvedRound.
struct RoundState {
  std::vector<RecordedHeat> recorded;
  std::vector<Pool> pools;        ///< one for each draw
  std::vector<PairedDraw> draws;  ///< one for each draw
  std::vector<CompetitorId> members;
  std::vector<Membership> of;         ///< by competitor
  std::vector<std::size_t> row_heat;  ///< by row of the ranking: its heat
  std::vector<Merit> row_merit;       ///< by row of the ranking
  EntryOrder entries = EntryOrder::none;
  bool lost_name = false;  ///< somebody ranked in it is not named
  bool extra = false;      ///< it has a heat that the rules have not
  bool ambiguous = false;  ///< of a heat with a lost name its number and its names mean two of the rules

  /// Some heat of it has a result.
  [[nodiscard]] bool ridden() const;
  /// He rode in it under his name, or met somebody who has a result.
  [[nodiscard]] bool has_ridden(const Event& event, CompetitorId who) const;
  [[nodiscard]] bool all(DrawState state) const;
  /// Nobody can say who was drawn into it, or which of its heats is which of the rules.
  [[nodiscard]] bool draw_is_lost() const;
  /// It has more heats than the rules, and no draw says which of them they mean.
  [[nodiscard]] bool heats_unclear() const { return extra && !all(DrawState::drawn); }
};

/// Some draw of both takes its pool from the same round, so that nobody can be in both.
[[nodiscard]] bool drawn_together(const Rules& rules, std::size_t a, std::size_t b);

/// The selector takes this heat of its round: one that it names, or any. Not one that the rules have not.
[[nodiscard]] bool selects_heat(const Rules& rules, const Selector& selector, const DrawnHeat* drawn);

/// Some later round is drawn from this one.
[[nodiscard]] bool feeds_others(const Rules& rules, std::size_t round);

struct Resolution {
  const Event& event;
  const Rules& rules;
  Verdicts verdicts;
  std::vector<RoundState> states;
  Competition result;
  AlikeFindings alike;
  std::vector<bool> unread = std::vector<bool>(event.competitors.size(), false);  ///< by competitor
  bool all_unread = false;

  /// A round or a ruling that concerns him could not be read: no draw with him is certain.
  void leave_unread(std::optional<CompetitorId> competitor);
  [[nodiscard]] const ResolvedRound& round(std::size_t i) const { return result.rounds[i]; }
  /// His row in the ranking of a round; null where he has none.
  [[nodiscard]] const RankedRide* row_of(CompetitorId competitor, std::size_t round) const;
  /// That row is of a ride recorded under his name.
  [[nodiscard]] bool has_ride(CompetitorId competitor, std::size_t round) const;
  /// Rank in the latest round before `round` in which he has one; 0: none, or it may be lost.
  [[nodiscard]] std::uint32_t previous_rank(CompetitorId competitor, std::size_t round) const;
  /// What a ride comes to after the rulings. Who was out before a time trial did not start.
  [[nodiscard]] Status status_of(const Ride& ride, std::size_t round) const;
  /// How messages call him.
  [[nodiscard]] std::string_view label(std::optional<CompetitorId> competitor) const;
  [[nodiscard]] std::string_view title(std::size_t round) const;
  void find(Severity severity, std::string_view code, std::string message, Place place = {},
            std::string hint = {});
  void find(Finding finding) { alike.add(result.findings, std::move(finding)); }
};

/// Sorts the event's heats into the rounds of the rules.
void collect_rounds(Resolution& resolution);
/// The first round that is ridden of those that are drawn from this one, or from rounds drawn from it; else
/// no_round.
[[nodiscard]] std::size_t ridden_behind(const Resolution& resolution, std::size_t round);
/// Says of which rounds nothing is recorded although the event has gone on; times that are missing are lost.
void find_missing_rounds(Resolution& resolution);
/// Applies rulings and statuses of disqualification, in the order written.
void apply_rulings(Resolution& resolution);
/// Says which splits cannot be right, which last lap is not that of the splits, and which distances of the
/// caught do not compare.
void check_rides(Resolution& resolution);
/// Some of a round were caught at metres and some after laps.
[[nodiscard]] bool metres_and_laps(const Resolution& resolution, std::size_t round);
/// Draws the heats of a first round that is recorded as an entry list (UCI 3.2.055).
void draw_entry_list(Resolution& resolution, std::size_t round);
/// The ordered pool a selector names, for a draw of round `target`.
[[nodiscard]] Pool select(const Resolution& resolution, const Selector& selector, std::size_t target);
/// Makes the draws of a round, with the findings that stop them.
void draw_round(Resolution& resolution, std::size_t round);
/// The heats of a round: as ridden, else as drawn.
[[nodiscard]] std::vector<ResolvedHeat> seat_heats(Resolution& resolution, std::size_t round);
/// The faster of a heat of a time trial, where times alone count (UCI 3.2.056).
void compare_times(const Event& event, ResolvedHeat& heat);
/// Decides a heat of a match round.
void decide_heat(Resolution& resolution, std::size_t round, ResolvedHeat& heat);
/// Ranks a round whose heats are decided as far as they go, and notes who its members are.
void rank_round(Resolution& resolution, std::size_t round);
/// Takes back a draw that must not be printed: the heats not ridden are open again.
void withhold_draw(Resolution& resolution, std::size_t round);
/// Withholds every draw that would have somebody ride in two rounds drawn together.
void check_drawn_twice(Resolution& resolution);
/// Withholds every draw of somebody of whom a round or a ruling could not be read: he may have ridden in it,
/// or be out of it.
void withhold_unread(Resolution& resolution);
/// Who has still to ride, and the time to beat, in every round that is being ridden.
void note_running(Resolution& resolution);
/// The cut that leaves most in, of those that leave somebody out.
[[nodiscard]] std::optional<ToBeat> time_to_beat(const Resolution& resolution, std::size_t round);
/// He has a result in the round, or can have none: who has neither has still to ride.
[[nodiscard]] bool has_result(const Resolution& resolution, const RankedRide& row);
/// The sides of a heat who have still to ride in it: not one whose opponent alone has a time in a match,
/// for what is missing there is a result.
[[nodiscard]] std::vector<std::size_t> riders_to_come(const Resolution& resolution, std::size_t round,
                                                      const ResolvedHeat& heat);
/// True where a round that is drawn from this one is already being ridden: what is missing here is
/// lost or forgotten, not still to come.
[[nodiscard]] bool passed(const Resolution& resolution, std::size_t round);
/// Says which heats of match rounds are recorded by half.
void find_half_recorded(Resolution& resolution);
/// Says which heat numbers are missing in a round against the clock that others are to be drawn from.
void find_heat_gaps(Resolution& resolution);
/// Who goes where, the heats to be ridden next, the places, and how far the event is.
void note_advances(Resolution& resolution);
void list_next_heats(Resolution& resolution);
void classify(Resolution& resolution);

}  // namespace pursuit
