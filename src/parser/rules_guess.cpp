#include "rules_guess.hpp"

#include "article_date.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/fold.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

namespace pursuit {
namespace {

struct Candidate {
  std::string_view id;
  Rules rules;
};

/// The round of the rules that each round of the event is; nothing where they do not fit.
std::optional<std::vector<std::size_t>> rounds_of(const Event& event, const Rules& rules) {
  std::vector<std::size_t> found;
  for (const Round& round : event.rounds) {
    const auto known = rules.find_round(round.name);
    if (!known || std::find(found.begin(), found.end(), *known) != found.end()) return std::nullopt;
    found.push_back(*known);
  }
  return found.size() == rules.rounds.size() ? std::optional(found) : std::nullopt;
}

std::size_t rides_in(const Event& event, const Round& round) {
  std::size_t rides = 0;
  for (const Heat& heat : event.heats_of(round)) rides += heat.rides.count;
  return rides;
}

/// As many are in the heats as the rules draw; where the event names no pairs, there is no more to see.
bool same_size(const Event& event, const Round& round, const RoundRules& rules) {
  if (rules.kind == RoundKind::time_trial || rules.as_recorded()) return true;
  const std::size_t rides = rides_in(event, round);
  return rides <= 2 * rules.heat_count() && rides + 1 >= 2 * rules.heat_count();
}

/// Overtaken riders of the first round beside ranked ones: with a rank of their own they rode on.
bool same_catches(const Event& event, const Round& round, const RoundRules& rules) {
  bool ranks = false;
  bool caught_ranked = false;
  bool caught_unranked = false;
  for (const Heat& heat : event.heats_of(round)) {
    for (const Ride& ride : event.rides_of(heat)) {
      const bool caught = ride.status == Status::caught;
      ranks = ranks || ride.rank;
      caught_ranked = caught_ranked || (caught && ride.rank);
      caught_unranked = caught_unranked || (caught && ride.time && !ride.rank);
    }
  }
  if (!ranks || caught_ranked == caught_unranked) return true;
  return (rules.if_caught == IfCaught::eliminated) == caught_unranked;
}

/// Ranks of the named by time in a round.
std::unordered_map<std::string, std::uint32_t> ranks_in(const Event& event, const Round& round) {
  std::vector<const Ride*> timed;
  for (const Heat& heat : event.heats_of(round)) {
    for (const Ride& ride : event.rides_of(heat)) {
      if (ride.time && !ride.status) timed.push_back(&ride);
    }
  }
  std::sort(timed.begin(), timed.end(), [](const Ride* a, const Ride* b) { return *a->time < *b->time; });
  std::unordered_map<std::string, std::uint32_t> ranks;
  for (std::size_t i = 0; i < timed.size(); ++i) {
    const Ride& ride = *timed[i];
    const std::string_view name = ride.name.empty() ? ride.nation : ride.name;
    if (!name.empty()) ranks.emplace(fold(name), size32(i) + 1);
  }
  return ranks;
}

/// Of the heats drawn by the ranks of the first round, most that are named must be pairs of the rules: one
/// can be different where somebody was absent.
bool same_pairs(const Event& event, const Round& first, const Round& round, const RoundRules& rules) {
  if (rules.as_recorded() || rules.draws.size() != 1) return true;
  if (rules.draws[0].from.round != 0 || rules.draws[0].from.take != Take::all) return true;
  const auto ranks = ranks_in(event, first);
  std::size_t known = 0;
  std::size_t same = 0;
  for (const Heat& heat : event.heats_of(round)) {
    std::vector<std::uint32_t> pair;
    for (const Ride& ride : event.rides_of(heat)) {
      const auto found = ranks.find(fold(ride.name.empty() ? ride.nation : ride.name));
      if (found != ranks.end()) pair.push_back(found->second);
    }
    if (pair.size() != 2 || heat.rides.count != 2) continue;
    std::sort(pair.begin(), pair.end());
    ++known;
    const auto& heats = rules.draws[0].heats;
    const bool drawn = std::any_of(heats.begin(), heats.end(), [&](const DrawnHeat& each) {
      return each.pair == Pair{pair[0], pair[1]} || each.pair == Pair{pair[1], pair[0]};
    });
    if (drawn) ++same;
  }
  return known == 0 || 2 * same > known;
}

bool fits_event(const Event& event, const Rules& rules) {
  const auto rounds = rounds_of(event, rules);
  if (!rounds) return false;
  const auto first = std::find(rounds->begin(), rounds->end(), 0U);
  const Round& first_round = event.rounds[static_cast<std::size_t>(first - rounds->begin())];
  if (!same_catches(event, first_round, rules.rounds[0])) return false;
  for (std::size_t i = 0; i < rounds->size(); ++i) {
    const RoundRules& round = rules.rounds[(*rounds)[i]];
    if (!same_size(event, event.rounds[i], round)) return false;
    if ((*rounds)[i] != 0 && !same_pairs(event, first_round, event.rounds[i], round)) return false;
  }
  return true;
}

std::vector<Candidate> candidates(const Event& event) {
  std::vector<Candidate> fitting;
  for (const LibraryEntry& entry : library()) {
    auto rules = library_rules(entry.id);
    if (rules && fits_event(event, *rules)) fitting.push_back({entry.id, *std::move(rules)});
  }
  return fitting;
}

unsigned year_of(const Event& event) {
  const unsigned year = read_year(event.meet);
  return year != 0 ? year : read_year(event.dates);
}

/// The first number of four digits from a position on, and where it stands.
std::pair<std::size_t, unsigned> next_year(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + 4 <= text.size(); ++at) {
    unsigned year = 0;
    const auto [stop, failure] = std::from_chars(text.data() + at, text.data() + at + 4, year);
    if (failure == std::errc() && stop == text.data() + at + 4 && year >= 1860) return {at, year};
  }
  return {std::string_view::npos, 0};
}

}  // namespace

bool is_used(std::string_view used, unsigned year, std::string_view discipline) {
  // What follows a year, up to the next, says for which discipline it is; where it does not, what follows
  // that, and at the end what stands before all.
  bool named = false;
  for (auto [at, found] = next_year(used, 0); found != 0;) {
    const auto [next_at, next] = next_year(used, at + 4);
    const std::string_view behind = used.substr(at, std::min(next_at, used.size()) - at);
    const std::size_t sentence = std::min(behind.find_first_of(".;"), behind.size());
    const std::string_view words = behind.substr(0, sentence);
    named = named || found == year;
    const bool team = words.find("team") != std::string_view::npos;
    const bool individual = words.find("individual") != std::string_view::npos;
    if (named && (team || individual)) return discipline == "team" ? team : individual;
    if (named && sentence < behind.size()) {
      const std::string_view before = used.substr(0, at);
      const bool for_teams = before.find("team") != std::string_view::npos;
      const bool for_riders = before.find("individual") != std::string_view::npos;
      return for_teams == for_riders || (discipline == "team") == for_teams;
    }
    at = next_at;
    found = next;
  }
  return named;
}

std::optional<RulesGuess> guess_rules(const Event& event) {
  if (event.rounds.size() < 2) return std::nullopt;
  std::vector<Candidate> fitting = candidates(event);
  const unsigned year = year_of(event);
  if (fitting.size() == 1)
    return RulesGuess{fitting[0].id, "no other built-in rules have these rounds and heats"};
  std::erase_if(fitting, [&](const Candidate& candidate) {
    const auto& articles = candidate.rules.articles;
    return std::none_of(articles.begin(), articles.end(),
                        [&](const std::string& evidence) {
                          return year != 0 && evidence.ends_with(fmt::format(" {}", year));
                        }) ||
           !is_used(candidate.rules.used, year, event.discipline);
  });
  if (fitting.size() != 1) return std::nullopt;
  return RulesGuess{fitting[0].id,
                    fmt::format("of those with these rounds and heats they are the ones of {}", year)};
}

}  // namespace pursuit
