// Qualifying, quarterfinals 4 v 5, 3 v 6, 2 v 7, 1 v 8, semifinals and finals: Olympic Games 1952 to 2000.
#include "formats.hpp"

namespace pursuit::oracle {

/// Olympic Games 1968 and 1972: who was overtaken in qualifying is out; the semifinals pair the winners of
/// the quarterfinals, first with last and second with third; the losing quarterfinalists share fifth.
Outcome knockout_8(const Event& event) {
  Race race(
      event,
      {{"qualifying", false, Caught::eliminated}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.draw(semifinals, race.winners_in_order_of_heats(quarterfinals, semifinals), {{1, 4}, {2, 3}});
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 2000, teams: the winners of the first two quarterfinals meet, and those of the last two; the
/// losing quarterfinalists are placed by time.
Outcome knockout_8_adjacent(const Event& event) {
  Race race(
      event,
      {{"qualifying", false, Caught::rides_on}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.draw(semifinals, race.winners_in_order_of_heats(quarterfinals, semifinals), {{1, 2}, {3, 4}});
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_by_time(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1980, individual: the semifinals pair the fastest winner with the slowest, and the two
/// between; the losing quarterfinalists are placed by time.
Outcome knockout_8_by_time(const Event& event) {
  Race race(
      event,
      {{"qualifying", false, Caught::rides_on}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.draw(semifinals, race.winners(quarterfinals, semifinals), {{2, 3}, {1, 4}});
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_by_time(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1952 to 1964 and 1980 to 1988, teams: the pairs of the semifinals are as recorded, the
/// losing quarterfinalists share fifth.
Outcome knockout_8_as_recorded(const Event& event) {
  Race race(
      event,
      {{"qualifying", false, Caught::rides_on}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.take_as_recorded(semifinals, 2, &quarterfinals);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1964 and 1972, individual, and 1976, teams: the same, and who was overtaken in qualifying is
/// out.
Outcome knockout_8_overtaken_out(const Event& event) {
  Race race(
      event,
      {{"qualifying", false, Caught::eliminated}, {"quarterfinals"}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.take_as_recorded(semifinals, 2, &quarterfinals);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_tied(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 1992 and 1996, World Championships 1995: no race for bronze, the faster losing semifinalist
/// is third; losing quarterfinalists by time; who was overtaken in qualifying has no place.
Outcome knockout_8_no_bronze(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::eliminated}, {"quarterfinals"}, {"semifinals"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& quarterfinals = race.at("quarterfinals");
  Sheet& semifinals = race.at("semifinals");
  Sheet& gold = race.at("gold");
  race.draw(quarterfinals, race.ranked(qualifying, quarterfinals), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  race.take_as_recorded(semifinals, 2, &quarterfinals);
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.rest_by_time(semifinals);
  places.rest_by_time(quarterfinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

}  // namespace pursuit::oracle
