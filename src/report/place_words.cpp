#include "place_words.hpp"

#include "words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace pursuit {
namespace {

using Steps = std::span<const Place::Step>;

/// As the rules call the round, and the heat where the round has several.
std::string heat_words(const Competition& competition, std::size_t round, std::optional<HeatId> heat) {
  for (const ResolvedRound& resolved : competition.rounds) {
    if (heat) {
      for (const ResolvedHeat& ridden : resolved.heats)
        if (ridden.recorded == heat) return heat_title(competition, resolved, ridden);
    } else if (std::find(resolved.recorded.begin(), resolved.recorded.end(), RoundId(round)) !=
               resolved.recorded.end()) {
      return competition.rules->rounds[resolved.rules].title;
    }
  }
  std::string words(competition.event->rounds[round].name);
  if (!heat) return words;
  const Heat& recorded = competition.event->heat(*heat);
  words += words.empty() ? "" : ", ";
  if (!recorded.label.empty()) return words.append(recorded.label);
  const std::size_t position = index(*heat) - competition.event->rounds[round].heats.first;
  return words + fmt::format("heat {}", recorded.number.value_or(position + 1));
}

/// What of a place stands in a round, which is then taken off.
void append_round(std::vector<std::string>& parts, const Competition& competition, Steps& steps) {
  const Event& event = *competition.event;
  const auto r = take_index(steps, "rounds", event.rounds.size());
  if (!r) return;
  const Range heats = event.rounds[*r].heats;
  const auto h = take_index(steps, "heats", heats.count);
  const std::size_t heat = heats.first + h.value_or(0);
  parts.push_back(heat_words(competition, *r, h ? std::optional(HeatId(heat)) : std::nullopt));
  if (heats.empty()) return;
  const Range rides = event.heats[heat].rides;
  if (const auto k = take_index(steps, "rides", rides.count)) {
    const RideId ride = RideId(rides.first + *k);
    parts.push_back(who(event, event.ride(ride).competitor, ride).name);
  }
}

}  // namespace

std::string place_words(const Competition& competition, const Place& place) {
  Steps steps = place.steps();
  std::vector<std::string> parts;
  append_round(parts, competition, steps);
  for (const Place::Step& step : steps) {
    if (const auto* const key = std::get_if<std::string>(&step)) {
      parts.push_back(*key);
      std::replace(parts.back().begin(), parts.back().end(), '_', ' ');
    } else {
      const std::size_t number = std::get<std::size_t>(step) + 1;
      parts.empty() ? parts.push_back(fmt::to_string(number))
                    : void(parts.back() += fmt::format(" {}", number));
    }
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace pursuit
