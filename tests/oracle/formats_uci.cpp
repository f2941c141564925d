// The formats of the UCI regulations, and what the Games made of them since 2000.
#include "formats.hpp"

namespace pursuit::oracle {

/// A single round against the clock; no article describes it.
Outcome direct(const Event& event) {
  Race race(event, {{"final", false, Caught::rides_on}});
  Places places(race);
  places.rest_of_time_trial(race.at("final"));
  return outcome_of(race, places);
}

/// UCI 3.2.053: the four best times; first and second ride for gold, third and fourth for bronze.
Outcome final_4(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  const Pool pool = race.ranked(qualifying, gold);
  race.draw(gold, pool, {{1, 2}});
  race.draw(bronze, pool, {{3, 4}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 2000, individual: the four best times ride semifinals 1 v 4 and 2 v 3, then bronze and gold.
Outcome semifinal_4(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on}, {"semifinals"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& semifinals = race.at("semifinals");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  // The pair with the fastest is ridden last.
  race.draw(semifinals, race.ranked(qualifying, semifinals), {{2, 3}, {1, 4}});
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  race.draw(bronze, race.losers(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(semifinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// European under-23 Championships 2008, Olympic Games 1932: the faster losing semifinalist is third.
Outcome semifinal_4_no_bronze(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on}, {"semifinals"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& semifinals = race.at("semifinals");
  Sheet& gold = race.at("gold");
  race.draw(semifinals, race.ranked(qualifying, semifinals), {{2, 3}, {1, 4}});
  race.draw(gold, race.winners(semifinals, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.rest_by_time(semifinals);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// Olympic Games 2004 and 2008: eight ride one match round. The two fastest winners ride for gold, the two
/// slower ones for bronze; the losers are fifth to eighth by their times there.
Outcome match_round_8(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on}, {"match"}, {"bronze"}, {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& match = race.at("match");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(match, race.ranked(qualifying, match), {{4, 5}, {3, 6}, {2, 7}, {1, 8}});
  const Pool winners = race.winners(match, gold);
  race.draw(gold, winners, {{1, 2}});
  race.draw(bronze, winners, {{3, 4}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(match);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// UCI 3.2.082, 3.2.085 at the Games: eight teams ride the first round 6 v 7, 5 v 8, 2 v 3, 1 v 4. The
/// winners of the last two heats ride for gold; the other six, by their times, for bronze, fifth and seventh.
Outcome first_round_8(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on},
                    {"first-round", true, Caught::rides_on},  // the caught team rides on (UCI 3.2.086)
                    {"seventh"},
                    {"fifth"},
                    {"bronze"},
                    {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& first = race.at("first-round");
  Sheet& seventh = race.at("seventh");
  Sheet& fifth = race.at("fifth");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(first, race.ranked(qualifying, first), {{6, 7}, {5, 8}, {2, 3}, {1, 4}});
  race.draw(gold, race.winners_of_heats(first, {3, 4}, gold), {{1, 2}});
  const Pool others = race.all_but(first, gold, gold);
  race.draw(bronze, others, {{1, 2}});
  race.draw(fifth, others, {{3, 4}});
  race.draw(seventh, others, {{5, 6}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.final_heat(fifth);
  places.final_heat(seventh);
  places.rest_by_time(first);  // nobody, unless somebody was disqualified or did not come into a final
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

/// UCI 3.2.082, 3.2.085 at World and European Championships: no finals for fifth and seventh; the last four
/// are placed by their times in the first round.
Outcome first_round_8_medals(const Event& event) {
  Race race(event, {{"qualifying", false, Caught::rides_on},
                    {"first-round", true, Caught::rides_on},
                    {"bronze"},
                    {"gold"}});
  Sheet& qualifying = race.at("qualifying");
  Sheet& first = race.at("first-round");
  Sheet& bronze = race.at("bronze");
  Sheet& gold = race.at("gold");
  race.draw(first, race.ranked(qualifying, first), {{6, 7}, {5, 8}, {2, 3}, {1, 4}});
  race.draw(gold, race.winners_of_heats(first, {3, 4}, gold), {{1, 2}});
  race.draw(bronze, race.all_but(first, gold, gold), {{1, 2}});
  Places places(race);
  places.final_heat(gold);
  places.final_heat(bronze);
  places.rest_by_time(first);
  places.rest_of_time_trial(qualifying);
  return outcome_of(race, places);
}

}  // namespace pursuit::oracle
