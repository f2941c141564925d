// The rides of an event as rows of a table.
#pragma once

#include "csv.hpp"

#include <pursuit/bracket/competition.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace pursuit {

/// Without a heat the source does not tell who met whom.
struct RideRow {
  const ResolvedRound* round = nullptr;
  const ResolvedHeat* heat = nullptr;
  HeatSide side;
  std::optional<std::size_t> position;  ///< among the sides of the heat; none for a void ride

  [[nodiscard]] const Ride* recorded(const Event& event) const {
    return side.ride ? &event.ride(*side.ride) : nullptr;
  }
};

/// Every ride of the rounds as resolved, void ones too, and those drawn to ride.
[[nodiscard]] std::vector<RideRow> ride_rows(const Competition& competition);

/// Event, round and number of the heat.
void write_place(CsvWriter& csv, const Competition& competition, const ResolvedRound& round,
                 const ResolvedHeat* heat);

/// The user's own identifiers, a JSON object on one line.
void write_ids(CsvWriter& csv, const Competitor& who);

}  // namespace pursuit
