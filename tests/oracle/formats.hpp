// Each format as a function of its own: draws its rounds and fills in the places.
#pragma once

#include "places.hpp"
#include "race.hpp"

namespace pursuit::oracle {

Outcome direct(const Event& event);
Outcome final_4(const Event& event);
Outcome semifinal_4(const Event& event);
Outcome semifinal_4_no_bronze(const Event& event);
Outcome match_round_8(const Event& event);
Outcome first_round_8(const Event& event);
Outcome first_round_8_medals(const Event& event);

Outcome knockout_8(const Event& event);
Outcome knockout_8_adjacent(const Event& event);
Outcome knockout_8_by_time(const Event& event);
Outcome knockout_8_as_recorded(const Event& event);
Outcome knockout_8_overtaken_out(const Event& event);
Outcome knockout_8_no_bronze(const Event& event);

Outcome knockout_16(const Event& event);
Outcome classification_16(const Event& event);
Outcome second_round_8(const Event& event);
Outcome knockout_by_lot(const Event& event);
Outcome knockout_by_lot_quarterfinals(const Event& event);
Outcome knockout_by_lot_no_bronze(const Event& event);

/// What the sheets and the places say, for whoever compares.
Outcome outcome_of(const Race& race, Places& places);

}  // namespace pursuit::oracle
