#include "checks.hpp"
#include "name_key.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace pursuit {

namespace {

bool is_kebab_case(std::string_view id) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && id.front() != '-' && id.back() != '-' && id.find("--") == std::string_view::npos &&
         std::all_of(id.begin(), id.end(), [&](char c) { return c == '-' || is_word(c); });
}

Finding not_kebab_case(Place place, std::string_view id) {
  return error_at(std::move(place), "rules-name", fmt::format("\"{}\" cannot be an id", id),
                  "write small letters and digits, single hyphens between words: \"first-round\"");
}

Finding named_twice(const Rules& rules, const Place& place, std::string_view name, std::size_t first,
                    std::size_t second) {
  if (first == second) {
    return error_at(place, "rules-name", fmt::format("\"{}\" already is a name of this round", name),
                    "leave it out: case, hyphens and blanks make no other name");
  }
  return error_at(place, "rules-name",
                  fmt::format("\"{}\" names both round \"{}\" and round \"{}\"", name, rules.rounds[first].id,
                              rules.rounds[second].id),
                  "an event could mean either: leave the name to one of them");
}

Findings check_round_names(const Rules& rules) {
  Findings findings;
  std::map<std::string, std::size_t> owners;
  const auto claim = [&](std::string_view name, std::size_t round, const Place& place) {
    if (name_key(name).empty()) {
      findings.push_back(
          error_at(place, "rules-name", fmt::format("\"{}\" is no name", name), "write letters or digits"));
      return;
    }
    const auto [known, is_new] = owners.try_emplace(name_key(name), round);
    if (is_new) return;
    findings.push_back(named_twice(rules, place, name, known->second, round));
  };
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    const RoundRules& round = rules.rounds[i];
    const Place place = Place{}.in("rounds", i);
    if (is_kebab_case(round.id)) {
      claim(round.id, i, place.in("id"));
    } else {
      findings.push_back(not_kebab_case(place.in("id"), round.id));
    }
    const bool titled = !round.title.empty() && name_key(round.title) != name_key(round.id);
    if (titled) claim(round.title, i, place.in("title"));
    for (std::size_t a = 0; a < round.aliases.size(); ++a) {
      claim(round.aliases[a], i, place.in("aliases", a));
    }
  }
  return findings;
}

Findings check_heat_names(const RoundRules& round, std::size_t index) {
  Findings findings;
  std::vector<std::string_view> seen;
  for (std::size_t d = 0; d < round.draws.size(); ++d) {
    for (std::size_t h = 0; h < round.draws[d].heats.size(); ++h) {
      const DrawnHeat& heat = round.draws[d].heats[h];
      const Place place = draw_place(index, d).in("heats", h);
      const bool is_its_pair = heat.id == to_text(heat.pair);
      if (!is_its_pair && (!is_kebab_case(heat.id) || read_pair(heat.id))) {
        findings.push_back(not_kebab_case(place.in("id"), heat.id));
      } else if (std::find(seen.begin(), seen.end(), heat.id) != seen.end()) {
        findings.push_back(
            error_at(is_its_pair ? place : place.in("id"), "rules-name",
                     fmt::format("two heats of round \"{}\" are called \"{}\"", round.id, heat.id),
                     fmt::format("give one of them an id: {{\"id\": \"...\", \"pair\": \"{}\"}}",
                                 to_text(heat.pair))));
      }
      seen.push_back(heat.id);
    }
  }
  return findings;
}

}  // namespace

Findings check_names(const Rules& rules) {
  Findings findings;
  if (!is_kebab_case(rules.id)) findings.push_back(not_kebab_case(Place{}.in("id"), rules.id));
  for (Finding& finding : check_round_names(rules)) findings.push_back(std::move(finding));
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    for (Finding& finding : check_heat_names(rules.rounds[i], i)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace pursuit
