// Sixteen who go on, a second round by time, and knockouts by lot.
#include "formats.hpp"

#include <algorithm>

namespace pursuit::oracle {

/// Olympic Games 1976 and 1984, individual: sixteen best times, who was overtaken is out; four rounds whose
/// pairs are as recorded; the losers of a round share a place.
Outcome knockout_16(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::eliminated},
                    {"round-of-16"},
                    {"quarterfinals"},
                    {"semifinals"},
                    {"bronze"},
                    {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& sixteen = race.at("round-of-16");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.take_as_recorded(sixteen);
  const Pool qualified = race.ranked(qualifying, sixteen);
  const std::size_t all = qualified.known ? std::min<std::size_t>(16, qualified.seats.size()) : 16;
  if (race.members(sixteen).size() < all && !race.later_ridden(sixteen))
    sixteen.members_known = sixteen.all_ridden = sixteen.certain = false;  // others are still to be paired
  race.take_as_recorded(quarterfinals, 0, &sixteen);
  race.take_as_recorded(semifinals, 2, &quarterfinals);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_tied(sixteen);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1992, individual: first to eighth ride quarterfinals, ninth to sixteenth classification
/// matches; no race for bronze.
Outcome classification_16(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on},
                    {"classification-matches"},
                    {"quarterfinals"},
                    {"semifinals"},
                    {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& matches = race.at("classification-matches");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.take_as_recorded(matches);
  race.never_twice(matches, quarterfinals);
  // Nobody is ninth or worse: there are none.
  const Pool qualified = race.ranked(qualifying, quarterfinals);
  const std::vector<Side> drawn = race.members(quarterfinals);
  const bool all_drawn = std::all_of(qualified.seats.begin(), qualified.seats.end(), [&](const Side& seat) {
    return std::any_of(drawn.begin(), drawn.end(), [&](const Side& side) { return side.who == seat.who; });
  });
  if (matches.heats.empty() && qualified.known && !qualified.by_rank && qualified.seats.size() <= 8 &&
      all_drawn)
    matches.members_known = matches.all_ridden = true;
  race.take_as_recorded(semifinals, 2, &quarterfinals);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.rest_by_time(semifinals);
  places.rest_by_time(quarterfinals);
  places.winners_then_losers(matches);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1936, teams: eight ride a second round, from which the four best times go on, whoever won.
Outcome second_round_8(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on},
                    {"second-round", true, Caught::rides_on},  // only the times decide who goes on
                    {"semifinals"},
                    {"bronze"},
                    {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& second = race.at("second-round");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.take_as_recorded(second);
  race.take_as_recorded(semifinals, 2, &second, GoOn::anybody);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_by_time(second);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1928 and 1948, teams: every pair up to the semifinals as recorded.
Outcome knockout_by_lot(const Event& event) {
  Race race(event, {{"first-round"}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& first = race.at("first-round");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.take_as_recorded(first);
  race.take_as_recorded(quarterfinals, 0, &first, GoOn::winners_and_others);
  race.take_as_recorded(semifinals, 2, &quarterfinals, GoOn::winners_and_others);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_tied(first);
  return outcome_of(race, places);
}

/// Olympic Games 1924, teams: no race for third; the losers of the first two rounds share a place each round.
Outcome knockout_by_lot_quarterfinals(const Event& event) {
  Race race(event, {{"first-round"}, {"quarterfinals"}, {"semifinals"}, {"gold"}});
  Sheet& first = race.at("first-round");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& gold = race.at("gold");
  race.take_as_recorded(first);
  race.take_as_recorded(quarterfinals, 0, &first, GoOn::winners_and_others);
  race.take_as_recorded(semifinals, 2, &quarterfinals, GoOn::winners_and_others);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_tied(first);
  return outcome_of(race, places);
}

/// Olympic Games 1908 and 1920, teams: the faster losing semifinalist is third.
Outcome knockout_by_lot_no_bronze(const Event& event) {
  Race race(event, {{"first-round"}, {"semifinals"}, {"gold"}});
  Sheet& first = race.at("first-round");
  Sheet& semifinals = race.at("semifinals");
  Sheet& gold = race.at("gold");
  race.take_as_recorded(first);
  race.take_as_recorded(semifinals, 2, &first);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.rest_by_time(semifinals);
  places.rest_tied(first);
  return outcome_of(race, places);
}

}  // namespace pursuit::oracle
