// The nations that compete, by the codes that results have: those of today and those of the past.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pursuit {

/// `home_nation`: England, Scotland, Wales and Northern Ireland, which are Great Britain but at Commonwealth
/// Games. `commonwealth`: others without a National Olympic Committee. `neutral`: those of no nation.
enum class NationKind : std::uint8_t { nation, home_nation, commonwealth, neutral };

/// Both years included.
struct YearSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// An entry of `data/nations.json`. `names`: the usual one first. `years`: when the code can stand in a
/// result; empty: always. `successors`: codes of who competes in its place since.
struct Nation {
  std::string_view code;
  NationKind kind = NationKind::nation;
  std::span<const std::string_view> names;
  std::span<const YearSpan> years;
  std::span<const std::string_view> successors;

  [[nodiscard]] bool competes_in(std::uint32_t year) const noexcept;
};

/// All, by code.
[[nodiscard]] std::span<const Nation> nations() noexcept;

/// By its code, in capitals; null where there is none.
[[nodiscard]] const Nation* find_nation(std::string_view code) noexcept;

/// By one of its names, in any case: whose usual name it is, of several codes the one in use, else the only
/// one that is called so too; null where there is none.
[[nodiscard]] const Nation* nation_called(std::string_view name);

/// Whether a name says no more than the code: `Great Britain` and `GBR` for `GBR`, in any case. Not
/// `Great Britain II`, nor a trade team.
[[nodiscard]] bool is_nation_name(std::string_view code, std::string_view name);

}  // namespace pursuit
