// Which recorded heat was ridden in which drawn one.
#pragma once

#include "resolution.hpp"

namespace pursuit {

/// A heat of the rules and, where the draw could be made, who meets in it.
struct Drawn {
  const DrawnHeat* heat = nullptr;
  const DrawnPair* pair = nullptr;
  DrawState state = DrawState::open;

  [[nodiscard]] bool nameless() const noexcept;
};

/// The heats of a round in the order the rules list them.
[[nodiscard]] std::vector<Drawn> drawn_heats(const Resolution& resolution, std::size_t round);

/// How many of the drawn sides are in the record.
[[nodiscard]] std::size_t shared_sides(const Event& event, const RecordedHeat& record, const Drawn& drawn);

/// The record holds all the drawn sides, and nobody else.
[[nodiscard]] bool same_pair(const Event& event, const RecordedHeat& record, const Drawn& drawn);

inline constexpr std::size_t no_heat = SIZE_MAX;

/// Both ways: by drawn heat its record, by record its drawn heat; no_heat where there is none.
struct HeatMatch {
  std::vector<std::size_t> record_of;
  std::vector<std::size_t> drawn_of;
};

/// A record is the drawn heat with both its sides, else the one of its number that shares a side,
/// else, for one who rode alone, that of its number; else the only one that shares a side, else the
/// next free one by number.
[[nodiscard]] HeatMatch match_heats(const Event& event, const ResolvedRound& round,
                                    const std::vector<RecordedHeat>& records,
                                    const std::vector<Drawn>& drawn);

/// A match round recorded as a bare list of rides: the draw says who met whom. Who is in no pair
/// of it met somebody unknown, which is a finding.
void split_unknown_heats(Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn);

/// The record holds another pair than the draw: said as a warning.
void check_pair(Resolution& resolution, std::size_t round, const RecordedHeat& record, const Drawn& drawn);

/// A bare pair of names is an earlier draw. It must be the one the times give now, in its heat
/// (`number`, from 1; none where the round is only numbered on) and, where it says so, on its straights;
/// else a text says what differs.
[[nodiscard]] std::string stale_pair(const Resolution& resolution, const RecordedHeat& record,
                                     const Drawn& drawn, std::optional<std::size_t> number);

/// The record holds the drawn pair or, where it is a draw, that pair and nobody else.
[[nodiscard]] bool holds_pair(const Event& event, const RecordedHeat& record, const Drawn& drawn);

/// All heats drawn are recorded, the right pairs in the right order: their numbers may be those of a whole
/// day.
[[nodiscard]] bool numbered_on(const Event& event, const std::vector<RecordedHeat>& records,
                               const std::vector<Drawn>& drawn, const HeatMatch& match);

/// Everybody drawn sits in a heat. While the round is not over an error names who does not, for somebody else
/// rode where he was drawn.
void find_left_out(Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn,
                   const std::vector<ResolvedHeat>& heats);

/// What made the draw of a round stale, where that is known: `Ann withdrew; the next, Bea, moves up`.
[[nodiscard]] std::string stale_cause(const Resolution& resolution, std::size_t round,
                                      const std::vector<Drawn>& drawn);

}  // namespace pursuit
