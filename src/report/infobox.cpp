#include "infobox.hpp"

#include <pursuit/model/nation.hpp>
#include <pursuit/text/escape.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace pursuit {
namespace {

/// Of markup, not of text.
void append_parameter(std::string& out, std::string_view key, std::string_view markup) {
  if (!markup.empty()) fmt::format_to(std::back_inserter(out), "| {} = {}\n", key, markup);
}

void append_text(std::string& out, std::string_view key, std::string_view text) {
  append_parameter(out, key, escape_wikitext(text));
}

void append_number(std::string& out, std::string_view key, std::size_t number) {
  if (number > 0) append_parameter(out, key, fmt::to_string(number));
}

std::vector<std::string> members(const Medallist& medallist) {
  std::vector<std::string> lines;
  for (const std::string& member : medallist.members) lines.push_back(escape_wikitext(member));
  return lines;
}

/// Of a national team the riders, and the nation is a parameter of its own.
std::string who(const Medallist& medallist, bool has_code) {
  std::vector<std::string> lines = members(medallist);
  const bool national = has_code && is_nation_name(medallist.nation, medallist.name);
  if (lines.empty() || !national) lines.insert(lines.begin(), escape_wikitext(medallist.name));
  if (!has_code && !medallist.nation.empty())
    lines.front() += fmt::format(" ({})", escape_wikitext(medallist.nation));
  return fmt::format("{}", fmt::join(lines, "<br />"));
}

/// Several who share a place are numbered: `bronze`, `bronzeNOC`, `bronze2`, `bronzeNOC2`.
void append_olympic_medallists(std::string& out, const EventFacts& facts) {
  std::map<std::string_view, std::size_t> given;
  for (const Medallist& medallist : facts.medallists) {
    const std::size_t number = ++given[medallist.medal];
    const std::string suffix = number > 1 ? fmt::to_string(number) : "";
    const bool has_code = is_nation_code(medallist.nation);
    append_parameter(out, medallist.medal + suffix, who(medallist, has_code));
    if (has_code) append_parameter(out, medallist.medal + "NOC" + suffix, medallist.nation);
  }
}

void append_medallists(std::string& out, const EventFacts& facts, const Flags& flags) {
  for (const char* const medal : {"gold", "silver", "bronze"}) {
    std::vector<std::string> lines;
    for (const Medallist& medallist : facts.medallists) {
      if (medallist.medal != medal) continue;
      lines.push_back(flags.competitor(medallist.name, medallist.nation));
      for (std::string& member : members(medallist)) lines.push_back(std::move(member));
    }
    append_parameter(out, medal, fmt::format("{}", fmt::join(lines, "<br />")));
  }
}

}  // namespace

void append_infobox(std::string& out, const EventFacts& facts, const Games& games) {
  const bool olympic = games.kind == GamesKind::olympic;
  out += olympic ? "{{Infobox Olympic event\n" : "{{Infobox sports competition event\n";
  append_text(out, "event", facts.event);
  olympic ? append_text(out, "games", games.edition) : append_text(out, "competition", facts.meet);
  append_text(out, "venue", facts.venue);
  append_text(out, "dates", facts.dates);
  append_number(out, facts.team ? "teams" : "competitors", facts.competitors);
  append_number(out, "nations", facts.nations);
  if (facts.winning_time) {
    append_text(out, "win_value", clock(*facts.winning_time));
    append_text(out, "win_label", "Winning time");
  }
  olympic ? append_olympic_medallists(out, facts) : append_medallists(out, facts, Flags(games));
  out += "}}\n";
}

}  // namespace pursuit
