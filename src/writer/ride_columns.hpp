// The columns of an event as CSV: a ride a row under the ride keys.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/writer/event_csv.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace pursuit {

/// A row. `heat` is as `heat_names` says.
struct CsvRide {
  const Event* event;
  const Round* round;
  std::string heat;
  const Ride* ride;
};

struct RideColumn {
  std::string heading;
  std::function<void(std::string& cell, const CsvRide& row)> append;
  bool always = false;   ///< there to be filled in, where the others need a value
  bool is_name = false;  ///< without a letter it would be taken for a bib in the wrong column
};

/// What rows call each heat of a round: its number or label; else its position, or the next that no other
/// heat has, for what has one name is one heat. In a round known in part that is `?3`: a bare 3 would say
/// that it was ridden third. Empty where heats are unknown.
[[nodiscard]] std::vector<std::string> heat_names(const Event& event, const Round& round);

/// Every ride of the event in the order of its rounds and heats. The rows hold pointers into it.
[[nodiscard]] std::vector<CsvRide> csv_rides(const Event& event);

/// Those that are always there or have a value in any of the rows.
[[nodiscard]] std::vector<RideColumn> ride_columns(const std::vector<CsvRide>& rows, CsvFor whom);

}  // namespace pursuit
