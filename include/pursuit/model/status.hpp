// How a ride ended, apart from its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pursuit {

/// A field of its own: a caught rider can have a time (UCI 3.2.056), one who finished need not.
enum class Status : std::uint8_t {
  finished,
  caught,
  did_not_finish,
  relegated,
  did_not_start,
  disqualified,
  void_ride,  ///< a re-ride or restart replaced it: kept, and counts for nothing
};

/// Any abbreviation or word in use, whatever its case, with or without a full stop: `DNS`, `NP`,
/// `ab`, `OVTK`, `Elim.`, `Caught`, `did not finish`. Nothing for any other text, an empty one too.
[[nodiscard]] std::optional<Status> read_status(std::string_view text);

/// `WO`, `w/o`, `Walk-over`: sources write it for him who had one and for him who was absent, so it is
/// no status before the heat tells which.
[[nodiscard]] bool is_walk_over(std::string_view text);

/// `DNS`, `DNF`, `DSQ`, `REL`, `OVT` or `VOID`; empty for `finished`.
[[nodiscard]] std::string_view code(Status status) noexcept;

/// For people: `did not start`, `caught` ... `read_status` reads it back.
[[nodiscard]] std::string_view words(Status status) noexcept;

}  // namespace pursuit
