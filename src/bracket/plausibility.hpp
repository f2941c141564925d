// Times against the records, and times that are hardly those of a ride over the distance.
#pragma once

#include "resolution.hpp"
#include "riding_order.hpp"

#include <string>
#include <vector>

namespace pursuit {

/// Which records fell, with a note where a mark in the source says otherwise.
void follow_records(Resolution& resolution, const std::vector<Finish>& order);

/// Warns of rides above 70 km/h or below 25, and of rides a fifth slower than the slowest other. Where the
/// distance is not known: of rides of ten minutes or more.
void check_times(Resolution& resolution, const std::vector<Finish>& order);

/// The warning `implausible-time`, once for a ride. It asks whether a minute digit is wrong where a time of
/// one minute more, or less where it is `too_slow`, would be like those of the others.
void warn_of_time(Resolution& resolution, const std::vector<Finish>& order, const TimedRide& ride,
                  bool too_slow, std::string_view what);

}  // namespace pursuit
