#include "derived.hpp"

namespace pursuit {

Competitor identity(const Event& event, std::optional<CompetitorId> competitor, std::optional<RideId> ride) {
  if (competitor) return event.competitor(*competitor);
  if (!ride) return {};
  const Ride& nameless = event.ride(*ride);
  return {nameless.name, nameless.nation, nameless.club, nameless.bib, nameless.ids};
}

std::string time_text(const std::optional<RaceTime>& time) {
  return time ? clock(*time) : std::string();
}

std::string seconds_text(const std::optional<RaceTime>& time) {
  std::string text;
  if (time) append_seconds(text, *time);
  return text;
}

std::string gap_text(const ResolvedRound& round, const RankedRide& row) {
  const auto& best = round.ranking.front().time;
  return row.time && best ? gap(*row.time, *best) : std::string();
}

std::string speed_text(const Event& event, const std::optional<RaceTime>& time) {
  return time && event.distance ? speed(*time, *event.distance) : std::string();
}

std::string_view status_text(const RankedRide& row) noexcept {
  return row.eliminated ? std::string_view("AC") : code(row.status);
}

std::string_view round_id(const Competition& competition, const Placing& row) noexcept {
  return row.round ? std::string_view(competition.rules->rounds[*row.round].id) : "";
}

}  // namespace pursuit
