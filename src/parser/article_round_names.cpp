#include "article_round_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace pursuit {
namespace {

enum class In : std::uint8_t {
  any,  ///< title that has the words side by side
  all,  ///< of the title: there are no others
};

struct RoundName {
  std::string_view words;
  std::string_view round;
  In in = In::any;
};

/// The first that fits is meant: the final of a match round is no round of its own, nor is `Semi-final B` the
/// final for bronze.
constexpr auto names = std::to_array<RoundName>({
    {"quarterfinal", "quarterfinals"},
    {"quarterfinals", "quarterfinals"},
    {"quarter final", "quarterfinals"},
    {"quarter finals", "quarterfinals"},
    {"1 4 final", "quarterfinals"},
    {"1 4 finals", "quarterfinals"},
    {"semifinal", "semifinals"},
    {"semifinals", "semifinals"},
    {"semi final", "semifinals"},
    {"semi finals", "semifinals"},
    {"1 2 final", "semifinals"},
    {"1 2 finals", "semifinals"},
    {"round of 16", "round-of-16"},
    {"round of sixteen", "round-of-16"},
    {"eighthfinal", "round-of-16"},
    {"eighthfinals", "round-of-16"},
    {"8th final", "round-of-16"},
    {"8th finals", "round-of-16"},
    {"1 8 final", "round-of-16"},
    {"1 8 finals", "round-of-16"},
    {"match round", "match"},
    {"2nd round", "second-round"},
    {"round 2", "second-round"},
    {"1st round", "first-round"},
    {"round 1", "first-round"},
    {"qualification", "qualifying"},
    {"qualifications", "qualifying"},
    {"qualifying", "qualifying"},
    {"preliminary", "qualifying"},
    {"preliminaries", "qualifying"},
    {"elimination", "qualifying"},
    {"heats", "qualifying", In::all},
    {"bronze", "bronze"},
    {"small final", "bronze"},
    {"little final", "bronze"},
    {"minor final", "bronze"},
    {"final b", "bronze"},
    {"b final", "bronze", In::all},
    {"gold", "gold"},
    {"grand final", "gold"},
    {"big final", "gold"},
    {"large final", "gold"},
    {"final a", "gold"},
    {"a final", "gold", In::all},
    {"final", "gold", In::all},
    {"final race", "gold", In::all},
});

struct Places {
  std::string_view first;  ///< of the two
  std::string_view first_in_words;
  std::string_view both;
  std::string_view both_in_words;
  std::string_view round;
};

constexpr auto races = std::to_array<Places>({
    {"3", "3rd", "3 4", "3rd 4th", "bronze"},
    {"5", "5th", "5 6", "5th 6th", "fifth"},
    {"7", "7th", "7 8", "7th 8th", "seventh"},
    {"1", "1st", "1 2", "1st 2nd", "gold"},
});

/// Words that stand in names of rounds and heats, besides those above.
constexpr auto others = std::to_array<std::string_view>(
    {"heat",     "heats",   "race",      "races",    "match",      "matches",   "ride",     "rides",
     "pairing",  "round",   "rounds",    "final",    "finals",     "place",     "places",   "off",
     "medal",    "medals",  "for",       "the",      "of",         "and",       "men",      "women",
     "men's",    "women's", "mens",      "womens",   "individual", "team",      "pursuit",  "classification",
     "session",  "day",     "morning",   "evening",  "afternoon",  "local",     "time",     "a",
     "b",        "c",       "d",         "monday",   "tuesday",    "wednesday", "thursday", "friday",
     "saturday", "sunday",  "january",   "february", "march",      "april",     "may",      "june",
     "july",     "august",  "september", "october",  "november",   "december",  "jan",      "feb",
     "mar",      "apr",     "jun",       "jul",      "aug",        "sep",       "sept",     "oct",
     "nov",      "dec",     "silver"});

bool is_number(std::string_view word) {
  const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view behind = word.substr(end);
  return end > 0 && (behind.empty() || behind == "st" || behind == "nd" || behind == "rd" || behind == "th");
}

bool is_of_round_names(std::string_view word) {
  if (is_number(word) || std::find(others.begin(), others.end(), word) != others.end()) return true;
  return std::any_of(names.begin(), names.end(), [&](const RoundName& name) {
    const std::size_t found = name.words.find(word);
    if (found == std::string_view::npos) return false;
    const std::size_t end = found + word.size();
    return (found == 0 || name.words[found - 1] == ' ') &&
           (end == name.words.size() || name.words[end] == ' ');
  });
}

bool is_match_list(const TitleWords& words) {
  return words.has_any({"match", "matches", "races", "round"}) && words.has("classification");
}

}  // namespace

std::string_view race_for_places(const TitleWords& words) {
  const bool places = words.has_any({"place", "places"});
  const bool final = places || words.has_any({"final", "finals", "off"});
  const bool race = final || words.has_any({"race", "match", "ride"});
  for (const Places& each : races) {
    const bool both = words.has_run(each.both) || words.has_run(each.both_in_words);
    if (race && both) return each.round;
    // The first final is not always that for the first place.
    const bool first = words.has(each.first_in_words);
    if (first && (places || (final && each.first != "1"))) return each.round;
  }
  return words.has_run("final 1st") ? "gold" : std::string_view();
}

std::string_view round_named(const TitleWords& words) {
  if (is_match_list(words)) return "classification-matches";
  const auto fits = [&](const RoundName& name) {
    return name.in == In::all ? words.is(name.words) : words.has_run(name.words);
  };
  const auto* const found = std::find_if(names.begin(), names.end(), fits);
  // `Final 3rd place` names its places, and a round by another word.
  const std::string_view places = race_for_places(words);
  const bool medals = found != names.end() && (found->round == "bronze" || found->round == "gold");
  if (found == names.end() || (medals && !places.empty() && !words.has_any({"bronze", "gold"})))
    return places;
  return found->round;
}

bool are_of_round_names(const TitleWords& words) {
  return std::all_of(words.all().begin(), words.all().end(), is_of_round_names);
}

}  // namespace pursuit
