#include "identity_walk.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace pursuit {
namespace {

// `"Kim" (KOR)`, of a ride or a competitor.
template <class Named>
std::string who(const Named& named) {
  if (named.name.empty())
    return fmt::format("\"{}\"", printable(named.nation.empty() ? named.bib : named.nation));
  if (named.nation.empty()) return fmt::format("\"{}\"", printable(named.name));
  return fmt::format("\"{}\" ({})", printable(named.name), printable(named.nation));
}

}  // namespace

Findings IdentityWalk::run(const std::vector<std::uint32_t>& order) {
  event_.competitors.clear();
  constexpr std::size_t usual = 32;
  event_.competitors.reserve(std::min(event_.rides.size(), usual));
  traces_.reserve(std::min(event_.rides.size(), usual));
  for (const std::uint32_t r : order) {
    const std::size_t known_before = event_.competitors.size();
    const Range heats = event_.rounds[r].heats;
    for (std::uint32_t h = 0; h < heats.count; ++h) {
      const Range rides = event_.heats[heats.first + h].rides;
      for (std::uint32_t k = 0; k < rides.count; ++k) visit({r, h, k, RideId(rides.first + k)});
    }
    if (r != order.front()) check_new_names(r, known_before);
  }
  alike_.append_rest(findings_);
  return std::move(findings_);
}

void IdentityWalk::visit(const RideSpot& here) {
  Ride& ride = event_.rides[index(here.id)];
  ride.competitor.reset();
  if (ride.name == "?") ride.name = {};  // lost: two of them are not one competitor
  if (!index_.identifies(ride) || event_.competitors.size() > limits::competitors) return;
  const Match found = match(here, ride);
  if (found.refused && !found.id) return;
  const CompetitorId id = found.id ? *found.id : add(here);
  ride.competitor = id;
  if (!found.refused) {
    learn(id, here, ride);
    check_once(id, here);
  }
  traces_[index(id)].last = here;
}

IdentityWalk::Match IdentityWalk::match(const RideSpot& here, const Ride& ride) {
  if (const auto id = index_.with_bib(ride.bib)) return match_bib(*id, here, ride);
  const Candidates found = index_.named(here.id);
  if (found.ids.size() >= limits::namesakes) {
    error(place_of(here).in("name"), "limit",
          fmt::format("more than {} competitors are called {}", limits::namesakes, who(ride)),
          "is this the column of the names?");
    return {std::nullopt, true};
  }
  std::optional<CompetitorId> same;
  bool several = found.undecided;
  for (const CompetitorId id : found.ids) {
    const std::string_view bib = event_.competitor(id).bib;
    if (ride.bib.empty() || bib.empty()) {
      several = several || same;
      same = id;
    } else if (!found.undecided && traces_[index(id)].last.round != here.round) {
      // In one round, two bibs are two competitors of one name.
      error(place_of(here).in("bib"), "bib-conflict",
            fmt::format("{} has bib \"{}\" in {}, and bib \"{}\" in {}", who(ride), printable(bib),
                        words_for(traces_[index(id)].bib), printable(ride.bib), words_for(here)),
            "correct the bib or the name in one of the two");
      return {id, true};
    }
  }
  if (!several) return {same};
  if (!ride.bib.empty() && found.undecided) return {};
  error(place_of(here).in(ride.name.empty() ? "nation" : "name"), "ambiguous-name",
        fmt::format("{} in {} can be more than one competitor", who(ride), words_for(here)),
        fmt::format("give the {}bib", ride.name.empty()     ? "name or the "
                                      : ride.nation.empty() ? "nation or the "
                                                            : ""));
  return {std::nullopt, true};
}

IdentityWalk::Match IdentityWalk::match_bib(CompetitorId id, const RideSpot& here, const Ride& ride) {
  const Competitor& known = event_.competitor(id);
  const bool name = differ(known.name, ride.name);
  if (!name && !differ(known.nation, ride.nation)) return {id};
  error(place_of(here).in(name ? "name" : "nation"), "bib-conflict",
        fmt::format("bib \"{}\" is {} in {}, and {} in {}", printable(ride.bib), who(known),
                    words_for(traces_[index(id)].bib), who(ride), words_for(here)),
        "correct the bib or the name in one of the two");
  return {id, true};
}

CompetitorId IdentityWalk::add(const RideSpot& here) {
  if (event_.competitors.size() == limits::competitors) {
    error(place_of(here).in("name"), "limit",
          fmt::format("the event has more than {} competitors", limits::competitors),
          "give each event a file of its own");
  }
  event_.competitors.emplace_back();
  traces_.push_back({here, here, here, std::nullopt});
  return CompetitorId(event_.competitors.size() - 1);
}

void IdentityWalk::learn(CompetitorId id, const RideSpot& here, const Ride& ride) {
  Competitor& known = event_.competitors[index(id)];
  const auto fill = [](std::string_view& field, std::string_view given) {
    if (field.empty()) field = given;
  };
  if (known.bib.empty()) traces_[index(id)].bib = here;
  fill(known.name, ride.name);
  fill(known.nation, ride.nation);
  fill(known.club, ride.club);
  fill(known.bib, ride.bib);
  fill(known.ids, ride.ids);
  index_.learn(id, here.id);
}

void IdentityWalk::check_once(CompetitorId id, const RideSpot& here) {
  if (event_.ride(here.id).is_void()) return;
  const auto earlier = std::exchange(traces_[index(id)].counting, here);
  if (!earlier || earlier->round != here.round) return;
  error(place_of(here).in("name"), "rides-twice",
        fmt::format("{} rides twice in one round: {}, and {}", who(event_.competitor(id)),
                    words_for(*earlier), words_for(here)),
        "correct the name, or give the ride that does not count the status VOID");
}

void IdentityWalk::check_new_names(std::uint32_t round, std::size_t known_before) {
  const std::size_t added = event_.competitors.size() - known_before;
  if (added == 0) return;
  std::vector<std::size_t> absent;
  for (std::size_t i = 0; i < known_before; ++i) {
    if (traces_[i].last.round != round) absent.push_back(i);
  }
  if (absent.empty() || added * absent.size() > comparisons_left_) return;
  comparisons_left_ -= added * absent.size();
  for (std::size_t i = known_before; i < event_.competitors.size(); ++i) {
    check_new_name(i, absent);
  }
}

bool IdentityWalk::is_slip(const Competitor& added, const Competitor& entrant) const {
  if (added.name.empty() || entrant.name.empty()) return false;
  if (!added.bib.empty() && !entrant.bib.empty()) return false;
  // Teams bear the names of their nations: Austria, Australia.
  const bool two_teams = event_.discipline == "team" && differ(added.nation, entrant.nation);
  return two_teams ? fold(added.name) == fold(entrant.name) : near_miss(added.name, entrant.name);
}

// One slip of the pen is likelier than two: with the nation he has, else with another.
void IdentityWalk::check_new_name(std::size_t added, const std::vector<std::size_t>& absent) {
  const Competitor& who_is = event_.competitors[added];
  std::optional<std::size_t> meant;
  bool other_nation = true;
  for (const std::size_t i : absent) {
    if (!other_nation || !is_slip(who_is, event_.competitors[i])) continue;
    const bool differs = differ(who_is.nation, event_.competitors[i].nation);
    if (differs && meant) continue;
    meant = i;
    other_nation = differs;
  }
  if (!meant || is_substitute(who_is)) return;
  const RideSpot& here = traces_[added].first;
  const std::string entrant = who(event_.competitors[*meant]);
  const std::string entered = words_for(traces_[*meant].first);
  const std::string beside = other_nation ? fmt::format("; {} rides in {}", entrant, entered) : "";
  error(place_of(here).in(other_nation ? "nation" : "name"), "new-name",
        fmt::format("{} rides in {}, but in no earlier round{}", who(who_is), words_for(here), beside),
        fmt::format("did you mean {} of {}? If not, give both a bib", entrant, entered));
}

bool IdentityWalk::is_substitute(const Competitor& added) const {
  return std::any_of(event_.rulings.begin(), event_.rulings.end(), [&](const Ruling& ruling) {
    if (ruling.by_who.empty()) return false;
    return ruling.by_who == added.bib || fold(ruling.by_who) == fold(added.name);
  });
}

Place IdentityWalk::place_of(const RideSpot& spot) const {
  const Place round = Place{}.in("rounds", spot.round);
  const bool heats = event_.rounds[spot.round].heats_known;
  return (heats ? round.in("heats", spot.heat) : round).in("rides", spot.ride);
}

// `qualifying, heat 9`; `qualifying, ride 18` where the heats are unknown.
std::string IdentityWalk::words_for(const RideSpot& spot) const {
  const Round& round = event_.rounds[spot.round];
  const Heat& heat = event_.heats[round.heats.first + spot.heat];
  const std::string name = round.name.empty() ? "" : printable(round.name) + ", ";
  if (!round.heats_known) return fmt::format("{}ride {}", name, spot.ride + 1);
  if (!heat.label.empty()) return fmt::format("{}heat \"{}\"", name, printable(heat.label));
  return fmt::format("{}heat {}", name, heat.number.value_or(spot.heat + 1));
}

void IdentityWalk::error(Place place, std::string_view code, std::string message, std::string hint) {
  alike_.add(findings_, error_at(std::move(place), code, std::move(message), std::move(hint)));
}

}  // namespace pursuit
