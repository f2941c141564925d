#include <pursuit/bracket/competition.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pursuit {

RankingIndex::RankingIndex(const std::vector<RankedRide>& ranking, std::size_t competitors)
    : by_competitor_(competitors, UINT32_MAX) {
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const RankedRide& row = ranking[i];
    if (!row.competitor) {
      if (row.ride) by_ride_.emplace(*row.ride, i);
      continue;
    }
    const std::size_t who = index(*row.competitor);
    by_competitor_[who] = std::min(by_competitor_[who], size32(i));
  }
}

std::optional<std::size_t> RankingIndex::find(std::optional<CompetitorId> competitor,
                                              std::optional<RideId> ride) const {
  if (competitor) {
    const std::size_t who = index(*competitor);
    const bool known = who < by_competitor_.size() && by_competitor_[who] != UINT32_MAX;
    return known ? std::optional<std::size_t>(by_competitor_[who]) : std::nullopt;
  }
  const auto found = ride ? by_ride_.find(*ride) : by_ride_.end();
  return found == by_ride_.end() ? std::nullopt : std::optional(found->second);
}

const RankedRide* ResolvedRound::row_of(std::optional<CompetitorId> competitor,
                                        std::optional<RideId> ride) const {
  if (!rows.empty()) {
    const auto found = rows.find(competitor, ride);
    return found ? &ranking[*found] : nullptr;
  }
  const auto row = std::find_if(ranking.begin(), ranking.end(), [&](const RankedRide& other) {
    return competitor ? other.competitor == competitor : ride && !other.competitor && other.ride == ride;
  });
  return row == ranking.end() ? nullptr : &*row;
}

std::vector<const FallenRecord*> Competition::fallen_with(std::optional<RideId> ride) const {
  std::vector<const FallenRecord*> found;
  if (!ride) return found;
  if (fallen_by.empty()) {
    for (const FallenRecord& record : fallen)
      if (record.ride == ride) found.push_back(&record);
    return found;
  }
  const auto [first, end] = fallen_by.equal_range(*ride);
  for (auto entry = first; entry != end; ++entry) found.push_back(&fallen[entry->second]);
  std::sort(found.begin(), found.end());
  return found;
}

std::string_view word(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::open:
      return "open";
    case EventStatus::complete:
      return "complete";
    case EventStatus::partial:
      break;
  }
  return "partial";
}

std::string_view medal(const Placing& placing) noexcept {
  constexpr std::array<std::string_view, 3> medals{"gold", "silver", "bronze"};
  const std::uint32_t place = placing.place.value_or(0);
  return place >= 1 && place <= medals.size() ? medals[place - 1] : "";
}

std::string place_text(const Placing& placing) {
  if (placing.place) return fmt::format("{}{}", placing.tied ? "=" : "", *placing.place);
  if (placing.unplaced) return placing.status;
  if (placing.worst == placing.best) return fmt::format("({})", placing.best);
  return fmt::format("{}-{}", placing.best, placing.worst ? fmt::to_string(*placing.worst) : "?");
}

std::optional<RaceTime> winning_time(const Competition& competition) {
  for (const Placing& placing : competition.classification) {
    if (placing.place != 1U || !placing.ride) continue;
    if (const auto& time = competition.event->ride(*placing.ride).time) return time;
  }
  return std::nullopt;
}

}  // namespace pursuit
