// What a source says came out, as opposed to what follows from the times.
#pragma once

#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace pursuit {

/// A row of a printed classification. `status` is as printed (`DNS`, `AC`).
struct PrintedPlace {
  std::optional<std::uint32_t> place;
  std::string_view name;
  std::string_view nation;
  std::string_view status;
  std::optional<RaceTime> time;
  Range extras = {};  ///< of Event::extra_pool
};

struct Printed {
  std::string_view source;
  std::string_view note;
  std::optional<RaceTime> winning_time;
  std::optional<std::uint32_t> competitors;
  std::optional<std::uint32_t> riders;
  std::optional<std::uint32_t> teams;
  std::optional<std::uint32_t> nations;
  Range classification;  ///< of Event::printed_places
  Range extras;          ///< of Event::extra_pool
};

/// A finding the file's keeper knows of, and why it stays. Where `recorded` or `computed` is given, only
/// while that is what the finding says: another misprint at the same place is news.
struct Accepted {
  std::string_view code;
  std::string_view where;
  std::string_view recorded;
  std::string_view computed;
  std::string_view why;
  Range extras = {};  ///< of Event::extra_pool
};

}  // namespace pursuit
