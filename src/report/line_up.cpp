#include "line_up.hpp"

#include "words.hpp"

#include <pursuit/text/fold.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace pursuit {
namespace {

using Names = std::span<const std::string_view>;

Names members(const Event& event, std::optional<RideId> ride) {
  const Ride* const recorded = ride_of(event, ride);
  return recorded == nullptr ? Names() : event.texts_of(recorded->members);
}

/// With whom a team rode before a round, and where.
struct Earlier {
  Names names;
  std::size_t round = 0;  // of the rules
};

Earlier earlier_line_up(const Competition& competition, const ResolvedRound& round,
                        std::optional<CompetitorId> competitor) {
  for (std::size_t before = round.rules; competitor && before > 0; --before) {
    const RankedRide* const row = competition.rounds[before - 1].row_of(competitor, {});
    if (row == nullptr) continue;
    if (const Names names = members(*competition.event, row->ride); !names.empty())
      return {names, before - 1};
  }
  return {};
}

std::vector<std::string> only_in(Names names, Names others) {
  std::vector<std::string> only;
  for (const std::string_view name : names) {
    const auto same = [&](std::string_view other) { return fold(other) == fold(name); };
    if (std::none_of(others.begin(), others.end(), same)) only.emplace_back(name);
  }
  return only;
}

/// ` (Aaron Gate for Westley Gough)`; empty where nothing changed or nothing is known. Sources that do not
/// separate names give one text, which tells no names apart.
std::string change_words(Names now, Names before) {
  if (now.size() < 2 || before.size() < 2) return {};
  const std::vector<std::string> in = only_in(now, before);
  const std::vector<std::string> out = only_in(before, now);
  if (in.empty() && out.empty()) return {};
  if (out.empty()) return fmt::format(" (with {})", enumerate(in));
  if (in.empty()) return fmt::format(" (without {})", enumerate(out));
  return fmt::format(" ({} for {})", enumerate(in), enumerate(out));
}

}  // namespace

std::string line_up(const Competition& competition, const ResolvedRound& round, const HeatSide& side) {
  const Names now = members(*competition.event, side.ride);
  const Earlier before = earlier_line_up(competition, round, side.competitor);
  if (!now.empty()) return fmt::format("{}{}", fmt::join(now, ", "), change_words(now, before.names));
  if (before.names.empty()) return {};
  return fmt::format("as in {}: {}", competition.rules->rounds[before.round].title,
                     fmt::join(before.names, ", "));
}

std::vector<std::string> crew(const Competition& competition, const ResolvedRound& round,
                              std::optional<CompetitorId> competitor, std::optional<RideId> ride) {
  std::vector<std::string> lines;
  const Ride* const recorded = ride_of(*competition.event, ride);
  if (recorded == nullptr) return lines;
  if (!recorded->pilot.empty()) lines.push_back(fmt::format("pilot {}", recorded->pilot));
  const Names now = members(*competition.event, ride);
  if (!now.empty()) {
    const Earlier before = earlier_line_up(competition, round, competitor);
    lines.push_back(fmt::format("{}{}", fmt::join(now, ", "), change_words(now, before.names)));
  }
  return lines;
}

}  // namespace pursuit
