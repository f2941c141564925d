// A competition as recorded: who rode what, what the jury ruled, what sources print.
#pragma once

#include <pursuit/model/competitor.hpp>
#include <pursuit/model/heat.hpp>
#include <pursuit/model/ids.hpp>
#include <pursuit/model/length.hpp>
#include <pursuit/model/place.hpp>
#include <pursuit/model/printed.hpp>
#include <pursuit/model/record.hpp>
#include <pursuit/model/ride.hpp>
#include <pursuit/model/round.hpp>
#include <pursuit/model/ruling.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pursuit {

/// Flat: rounds hold ranges of heats, heats ranges of rides. Every text is a view into the
/// Document that the event was read from.
struct Event {
  std::string_view id;
  std::string_view meet;
  std::string_view name;  ///< the key `event`
  std::string_view discipline;
  std::string_view gender;
  std::string_view category;
  std::string_view venue;
  std::string_view dates;
  std::string_view track;
  std::string_view issue;       ///< `provisional` or `official`; empty: provisional
  std::string_view communique;  ///< a number or a text, as written
  std::string_view hour;        ///< at which it goes out
  std::string_view rules;       ///< a built-in id, or the rules themselves as JSON text
  std::string_view note;
  std::optional<Length> distance;

  std::vector<Competitor> competitors;
  std::vector<Round> rounds;
  std::vector<Heat> heats;
  std::vector<Ride> rides;
  std::vector<Ruling> rulings;
  std::vector<Record> records;
  std::vector<Printed> printed;
  std::vector<PrintedPlace> printed_places;
  std::vector<Accepted> accepted;
  std::vector<std::string_view> officials;  ///< who signs: `Secretary: Ann Smith`
  std::vector<std::string_view> sources;
  std::vector<std::string_view> texts;  ///< members and marks of rides
  std::vector<Split> splits;
  std::vector<Extra> extra_pool;  ///< every `x_` key; ranges name their owners
  Range extras;                   ///< those of the event itself

  /// What it is called among others: its id, else its name.
  [[nodiscard]] std::string_view key() const noexcept { return id.empty() ? name : id; }
  [[nodiscard]] bool is_team() const noexcept { return discipline == "team"; }
  [[nodiscard]] std::span<const Heat> heats_of(const Round& round) const;
  [[nodiscard]] std::span<const Ride> rides_of(const Heat& heat) const;
  [[nodiscard]] std::span<const Split> splits_of(const Ride& ride) const;
  [[nodiscard]] std::span<const std::string_view> texts_of(Range range) const;
  [[nodiscard]] const Competitor& competitor(CompetitorId which) const { return competitors[index(which)]; }
  [[nodiscard]] const Ride& ride(RideId which) const { return rides[index(which)]; }
  [[nodiscard]] const Heat& heat(HeatId which) const { return heats[index(which)]; }
  [[nodiscard]] const Round& round(RoundId which) const { return rounds[index(which)]; }

  /// Where each stands in the event as written: `/rounds/0/heats/3/rides/1`.
  [[nodiscard]] Place place_of(RoundId round) const;
  [[nodiscard]] Place place_of(HeatId heat) const;
  [[nodiscard]] Place place_of(RideId ride) const;
};

}  // namespace pursuit
