#include "words.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/model/race_time.hpp>
#include <pursuit/model/status.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

Who who(const Event& event, std::optional<CompetitorId> competitor, std::optional<RideId> ride) {
  if (competitor) {
    const Competitor& known = event.competitor(*competitor);
    return {std::string(known.label()), known.nation, known.club, known.bib};
  }
  const Ride* recorded = ride_of(event, ride);
  return {"(name not known)", recorded != nullptr ? recorded->nation : std::string_view{}, {}, {}};
}

const Ride* ride_of(const Event& event, std::optional<RideId> ride) {
  return ride ? &event.ride(*ride) : nullptr;
}

std::string time_of(const Event& event, std::optional<RideId> ride) {
  const Ride* recorded = ride_of(event, ride);
  return recorded != nullptr && recorded->time ? clock(*recorded->time) : std::string{};
}

Tone medal_tone(std::optional<std::uint32_t> place) noexcept {
  switch (place.value_or(0)) {
    case 1:
      return Tone::gold;
    case 2:
      return Tone::silver;
    case 3:
      return Tone::bronze;
    default:
      return Tone::plain;
  }
}

bool by_team_articles(const Competition& competition) {
  constexpr std::string_view teams_first = "3.2.08";  // UCI 3.2.081 to 3.2.089 are of teams
  if (!competition.event->discipline.empty()) return competition.event->is_team();
  const std::vector<std::string>& articles = competition.rules->articles;
  return !articles.empty() && std::all_of(articles.begin(), articles.end(), [&](const std::string& article) {
    return article.starts_with(teams_first);
  });
}

std::string track_words(std::string_view track) {
  const auto length = read_length(track);
  return length ? to_text(*length) + " m track" : std::string(track);
}

std::string heat_title(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat) {
  std::string title = competition.rules->rounds[round.rules].title;
  if (round.heats.size() > 1) title += fmt::format(", heat {}", heat.number);
  return title;
}

std::string unridden_words(const Event& event, const ResolvedHeat& heat, std::string_view has) {
  if (!heat.decided) return {};
  if (heat.winner && heat.by == By::alone && !heat.ridden)
    return fmt::format("{} {} no opponent", who(event, heat.sides[*heat.winner]).name, has);
  std::vector<std::string> absent;
  for (const HeatSide& side : heat.sides) {
    if (side.empty()) continue;
    if (side.status != Status::did_not_start) return {};
    absent.push_back(who(event, side).name);
  }
  return absent.empty() || heat.winner ? std::string{} : enumerate(absent) + " did not start";
}

std::string verb(Status status) {
  switch (status) {
    case Status::caught:
    case Status::relegated:
    case Status::disqualified:
      return fmt::format("was {}", words(status));
    default:
      return std::string(words(status));
  }
}

std::string caught_where(const Covered& at) {
  if (at.laps) return fmt::format(" after {}", at.text);
  return fmt::format(" at {}{}", at.text, at.text.ends_with('m') ? "" : " m");
}

std::string ordinal(std::uint32_t number) {
  const std::uint32_t tens = number / 10 % 10;
  const std::uint32_t units = tens == 1 ? 0 : number % 10;
  constexpr std::string_view endings[] = {"th", "st", "nd", "rd"};
  return fmt::format("{}{}", number, endings[units < 4 ? units : 0]);
}

std::string article_words(std::string_view article) {
  const bool number = !article.empty() && article.front() >= '0' && article.front() <= '9';
  return fmt::format("{}{}", number ? "UCI " : "", article);
}

std::string cited(std::string_view article) {
  return article.empty() ? std::string{} : fmt::format(" ({})", article_words(article));
}

std::string_view without_stop(std::string_view text) noexcept {
  return text.ends_with('.') && !text.ends_with("..") ? text.substr(0, text.size() - 1) : text;
}

}  // namespace pursuit
