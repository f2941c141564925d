// A round that is being ridden.

#include "columns.hpp"
#include "sections.hpp"

#include <pursuit/model/race_time.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

std::string rider_words(const Competition& competition, const ResolvedRound& round, const ToRide& rider) {
  std::string words = who(*competition.event, rider.competitor, {}).name;
  if (!rider.heat) return heats_known(competition, round) ? words + " (again, in no heat yet)" : words;
  std::string where = fmt::format("heat {}", round.heats[*rider.heat].number);
  if (rider.straight) where += fmt::format(", {}", word(*rider.straight));
  return fmt::format("{} ({})", words, where);
}

std::string cut_words(const Competition& competition, const ToBeat& cut) {
  const std::string title = competition.rules->rounds[cut.round].title;
  if (cut.time) {
    return fmt::format("{} for the {} ({}, now {}{})", clock(*cut.time), title,
                       who(*competition.event, cut.competitor, {}).name, ordinal(cut.rank),
                       cut.winners ? " of the winners" : "");
  }
  const std::uint32_t free = cut.rank - cut.taken;
  return fmt::format("{} of the first {} ranks {} still free ({})", free, cut.rank, free == 1 ? "is" : "are",
                     title);
}

}  // namespace

std::vector<Cell> running_lines(const Competition& competition, const ResolvedRound& round) {
  std::vector<Cell> lines;
  if (round.to_ride.empty()) return lines;
  std::vector<std::string> riders;
  for (const ToRide& rider : round.to_ride) riders.push_back(rider_words(competition, round, rider));
  lines.push_back({fmt::format("Still to ride: {}.", fmt::join(riders, "; "))});

  std::vector<std::string> times;
  if (round.to_beat) times.push_back(cut_words(competition, *round.to_beat));
  const RankedRide* const leader = round.ranking.empty() ? nullptr : &round.ranking.front();
  const bool trial = competition.rules->rounds[round.rules].kind == RoundKind::time_trial;
  if (trial && leader != nullptr && leader->time) {
    times.push_back(
        fmt::format("{} to lead ({})", clock(*leader->time), who(*competition.event, *leader).name));
  }
  if (!times.empty()) lines.push_back({fmt::format("To beat: {}.", fmt::join(times, "; "))});
  return lines;
}

}  // namespace pursuit
