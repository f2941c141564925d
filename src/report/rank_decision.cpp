#include "columns.hpp"
#include "decision.hpp"

#include <pursuit/model/race_time.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

using Rows = std::vector<RankedRide>;

template <class Chosen>
std::vector<std::string> names_of(const Event& event, const Rows& rows, Chosen chosen) {
  std::vector<std::string> names;
  for (const RankedRide& row : rows)
    if (chosen(row)) names.push_back(who(event, row).name);
  return names;
}

template <class Chosen>
std::vector<std::string> fates_of(const Event& event, const Rows& rows, Chosen chosen) {
  std::vector<std::string> fates;
  for (const RankedRide& row : rows)
    if (chosen(row)) fates.push_back(fmt::format("{} {}", who(event, row).name, verb(row.status)));
  return fates;
}

void append_shared(std::vector<std::string>& out, const Event& event, const Rows& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].shared || !rows[i].rank || (i > 0 && rows[i - 1].rank == rows[i].rank)) continue;
    std::vector<std::string> names;
    for (std::size_t k = i; k < rows.size() && rows[k].rank == rows[i].rank; ++k)
      names.push_back(who(event, rows[k]).name);
    if (rows[i].time) {
      out.push_back(
          fmt::format("{} share rank {} with {}: no last lap or tie order that is recorded separates them{}",
                      enumerate(names), *rows[i].rank, clock(*rows[i].time), cited("3.2.061")));
    } else {
      out.push_back(fmt::format("{} share rank {}: nothing that is recorded separates them, without a time",
                                enumerate(names), *rows[i].rank));
    }
  }
}

std::string_view tie_words(By by) {
  switch (by) {
    case By::last_lap:
      return "on the last lap";
    case By::tie_order:
      return "by the recorded tie order";
    case By::previous_round:
      return "by the rank of the round before";
    default:
      return {};
  }
}

bool from_splits(const Event& event, const RankedRide& row) {
  const auto lap = row.ride ? last_lap(event, event.ride(*row.ride)) : std::nullopt;
  return lap && lap->from_splits;
}

void append_broken_ties(std::vector<std::string>& out, const Event& event, const Rows& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::string_view how = tie_words(rows[i].by);
    if (how.empty() || !rows[i].rank || rows[i].rank == rows[i - 1].rank) continue;
    const std::string time =
        rows[i].time ? fmt::format(", after equal times of {}", clock(*rows[i].time)) : "";
    const bool splits =
        rows[i].by == By::last_lap && (from_splits(event, rows[i - 1]) || from_splits(event, rows[i]));
    out.push_back(fmt::format("{} ranks {} behind {} {}{}{}{}", who(event, rows[i]).name,
                              ordinal(*rows[i].rank), who(event, rows[i - 1]).name, how,
                              splits ? ", taken from the splits" : "", time,
                              cited(rows[i].by == By::last_lap ? "3.2.061" : "")));
  }
}

void append_as_recorded(std::vector<std::string>& out, const Event& event, const Rows& rows) {
  const auto names =
      names_of(event, rows, [](const RankedRide& row) { return row.rank && row.by == By::recorded; });
  if (!names.empty()) out.push_back(fmt::format("ranked as recorded, without a time: {}", enumerate(names)));
  for (const RankedRide& row : rows) {
    if (row.rank && row.by == By::ruling) {
      out.push_back(
          fmt::format("{} ranks {} by a ruling of the jury", who(event, row).name, ordinal(*row.rank)));
    }
  }
}

void append_without_time(std::vector<std::string>& out, const Event& event, const Rows& rows) {
  const auto behind = fates_of(event, rows, [](const RankedRide& row) {
    return row.rank && !row.time && row.status != Status::finished;
  });
  if (!behind.empty()) out.push_back(fmt::format("ranked after those with a time: {}", enumerate(behind)));

  const auto eliminated = names_of(event, rows, [](const RankedRide& row) { return row.eliminated; });
  if (!eliminated.empty())
    out.push_back(fmt::format("caught, and by these rules out of the event: {}", enumerate(eliminated)));

  const auto unranked = fates_of(event, rows, [](const RankedRide& row) {
    return !row.rank && !row.eliminated && row.status != Status::finished;
  });
  if (!unranked.empty()) out.push_back(fmt::format("not ranked: {}", enumerate(unranked)));
}

/// In a list without heats a ride that counts for nothing has no row of its own.
void append_void(std::vector<std::string>& out, const Competition& competition, const ResolvedRound& round) {
  if (heats_known(competition, round)) return;
  const Event& event = *competition.event;
  std::vector<std::string> names;
  for (const RoundId id : round.recorded) {
    for (const Heat& heat : event.heats_of(event.round(id))) {
      for (const Ride& ride : event.rides_of(heat)) {
        if (!ride.is_void()) continue;
        const auto index = static_cast<std::uint32_t>(&ride - event.rides.data());
        names.push_back(who(event, ride.competitor, RideId{index}).name);
      }
    }
  }
  if (!names.empty())
    out.push_back(fmt::format("void, and counts for nothing: a ride of {}", enumerate(names)));
}

}  // namespace

std::vector<std::string> rank_decisions(const Competition& competition, const ResolvedRound& round) {
  std::vector<std::string> sentences;
  if (is_final(competition, round)) return sentences;
  const Event& event = *competition.event;
  append_broken_ties(sentences, event, round.ranking);
  append_shared(sentences, event, round.ranking);
  append_as_recorded(sentences, event, round.ranking);
  append_without_time(sentences, event, round.ranking);
  append_void(sentences, competition, round);
  const std::string title = competition.rules->rounds[round.rules].title;
  for (std::string& sentence : sentences) sentence = fmt::format("{}: {}.", title, sentence);
  return sentences;
}

}  // namespace pursuit
