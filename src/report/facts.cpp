#include "sections.hpp"
#include "words.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/model/year.hpp>

#include <algorithm>
#include <set>

namespace pursuit {
namespace {

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
  facts.team = event.is_team();
  facts.year = year_of(event) != 0 ? year_of(event) : year_in(event.id);
  facts.competitors = event.competitors.size();
  facts.nations = nations(event);
  facts.medallists = medallists(competition);
  facts.winning_time = winning_time(competition);
  facts.findings = count_words(competition.findings, Severity::warning);
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
