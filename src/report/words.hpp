// How a report calls people, rounds and heats.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/report/tone.hpp>
#include <pursuit/text/phrase.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// A competitor as tables show him.
struct Who {
  std::string name;
  std::string_view nation;
  std::string_view club;
  std::string_view bib;
};

[[nodiscard]] Who who(const Event& event, std::optional<CompetitorId> competitor, std::optional<RideId> ride);

/// Of a HeatSide, RankedRide or Placing.
template <class Row>
[[nodiscard]] Who who(const Event& event, const Row& row) {
  return who(event, row.competitor, row.ride);
}

[[nodiscard]] const Ride* ride_of(const Event& event, std::optional<RideId> ride);
/// The time as recorded, whether it counts or not; empty without one.
[[nodiscard]] std::string time_of(const Event& event, std::optional<RideId> ride);

/// Of the first three places; any other is plain.
[[nodiscard]] Tone medal_tone(std::optional<std::uint32_t> place) noexcept;

/// The articles for teams apply: to a team event and, where it does not say, to what rules for teams resolve.
[[nodiscard]] bool by_team_articles(const Competition& competition);

/// `250 m track`; what is no length stays as it is.
[[nodiscard]] std::string track_words(std::string_view track);

/// `Match round, heat 3`; `Gold` where the round has one heat.
[[nodiscard]] std::string heat_title(const Competition& competition, const ResolvedRound& round,
                                     const ResolvedHeat& heat);

/// Why a decided heat of two was not ridden: `Ann has no opponent`, `Ann and Bea did not start`; empty
/// where it was, or where one side alone was absent. `has` is the verb of the first.
[[nodiscard]] std::string unridden_words(const Event& event, const ResolvedHeat& heat, std::string_view has);

/// `did not start`, `was caught`: what is said after a name.
[[nodiscard]] std::string verb(Status status);
/// Where somebody was caught: ` after 10 laps`, ` at 1000 m`.
[[nodiscard]] std::string caught_where(const Covered& at);
/// `1st`, `12th`, `23rd`.
[[nodiscard]] std::string ordinal(std::uint32_t number);
/// `UCI 3.2.061`; a text that is no number stays as it is.
[[nodiscard]] std::string article_words(std::string_view article);
/// ` (UCI 3.2.061)`, for behind a sentence; nothing without an article.
[[nodiscard]] std::string cited(std::string_view article);

/// A remark as it goes into a sentence: without a full stop of its own.
[[nodiscard]] std::string_view without_stop(std::string_view text) noexcept;

}  // namespace pursuit
