#include "sections.hpp"
#include "words.hpp"

#include <pursuit/model/length.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace pursuit {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// The last year in a text: `31 August - 1 September 1996` gives 1996.
std::uint32_t year_in(std::string_view text) {
  std::uint32_t year = 0;
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_digit(text[i])) {
      number = digits < 5 ? number * 10 + static_cast<std::uint32_t>(text[i] - '0') : number;
      ++digits;
      continue;
    }
    constexpr std::uint32_t first = 1868;                      // no race on cycles is older
    const bool is_length = i < text.size() && text[i] == 'm';  // 2000m
    if (digits == 4 && number >= first && number < 2200 && !is_length) year = number;
    number = 0;
    digits = 0;
  }
  return year;
}

std::uint32_t year_of(const Event& event) {
  for (const std::string_view text : {event.dates, event.meet, event.id}) {
    if (const std::uint32_t year = year_in(text); year != 0) return year;
  }
  return 0;
}

std::size_t nations(const Event& event) {
  std::set<std::string_view> nations;
  for (const Competitor& competitor : event.competitors) {
    if (competitor.nation.empty()) return 0;
    nations.insert(competitor.nation);
  }
  return nations.size();
}

std::vector<Medallist> medallists(const Competition& competition) {
  const Event& event = *competition.event;
  std::vector<Medallist> all;
  for (const Placing& placing : competition.classification) {
    const std::string_view won = medal(placing);
    if (won.empty()) continue;
    const Who he = who(event, placing);
    Medallist medallist{
        *placing.place, std::string(won), he.name, std::string(he.nation), time_of(event, placing.ride), {}};
    if (const Ride* const ride = ride_of(event, placing.ride)) {
      for (const std::string_view member : event.texts_of(ride->members))
        medallist.members.emplace_back(member);
    }
    all.push_back(std::move(medallist));
  }
  return all;
}

std::string count_words(const Findings& findings) {
  std::string words;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    const std::size_t found = count(findings, severity);
    if (found == 0) continue;
    words += words.empty() ? "" : ", ";
    words += counted(found, word(severity));
  }
  return words;
}

std::optional<RaceTime> winning_time(const Competition& competition) {
  for (const Placing& placing : competition.classification) {
    const Ride* const ride = placing.place == 1U ? ride_of(*competition.event, placing.ride) : nullptr;
    if (ride != nullptr && ride->time) return ride->time;
  }
  return std::nullopt;
}

}  // namespace

EventFacts event_facts(const Competition& competition) {
  const Event& event = *competition.event;
  EventFacts facts;
  facts.id = event.id;
  facts.meet = event.meet;
  facts.event = event.name;
  facts.discipline = event.discipline;
  facts.gender = event.gender;
  facts.category = event.category;
  facts.venue = event.venue;
  facts.dates = event.dates;
  if (event.distance) facts.distance = to_text(*event.distance);
  if (!event.track.empty()) facts.track = track_words(event.track);
  facts.communique = event.communique;
  facts.hour = event.hour;
  facts.officials.assign(event.officials.begin(), event.officials.end());
  facts.rules = competition.rules->id;
  facts.status = word(competition.status);
  facts.issue = issue_line(competition).text;
  facts.official = event.issue == "official";
  facts.team = is_team(event);
  facts.year = year_of(event);
  facts.competitors = event.competitors.size();
  facts.nations = nations(event);
  facts.medallists = medallists(competition);
  facts.winning_time = winning_time(competition);
  facts.findings = count_words(competition.findings);
  return facts;
}

std::string names_at(const EventFacts& facts, std::uint32_t place) {
  std::string names;
  for (const Medallist& medallist : facts.medallists) {
    if (medallist.place != place) continue;
    names += names.empty() ? "" : ", ";
    names += medallist.name;
  }
  return names;
}

Section sources_section(const Competition& competition) {
  Section section;
  section.id = "sources";
  section.title = "Sources";
  for (const std::string_view source : competition.event->sources)
    section.lines.push_back({std::string(source)});
  if (section.lines.empty()) section.lines.push_back({"None named."});
  return section;
}

}  // namespace pursuit
