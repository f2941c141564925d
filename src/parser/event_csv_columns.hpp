// What the columns of a CSV document hold, by their headings.
#pragma once

#include "csv.hpp"

#include <pursuit/model/finding.hpp>
#include <pursuit/model/ride.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

enum class CsvKey : std::uint8_t {
  event,
  category,
  round,
  heat,
  name,
  either_name,  ///< the whole name, or the half of it that has no column of its own
  surname,
  first_name,
  team,
  as,
  nation,
  country,  ///< the nation, or its name beside its code
  club,
  bib,
  number,  ///< the bib, or a count of the rows beside it
  ids,
  members,
  pilot,
  side,
  time,
  status,
  won,
  last_lap,
  caught_at,
  tie_order,
  rank,
  seed,
  marks,
  note,
  notes,
  split,
  extra,
  unread,
};

struct CsvColumn {
  CsvKey key = CsvKey::unread;
  std::string_view heading;  ///< as written
  Span bytes;
  Covered at;            ///< of a split
  bool escaped = false;  ///< `heading` has doubled quotes

  /// The key that a column of the user's own is.
  [[nodiscard]] std::string own_key() const { return escaped ? unescaped(heading) : std::string(heading); }
};

/// The header row, which also tells the separator.
struct CsvHeader {
  char separator = ',';
  std::size_t row = 0;  ///< its number; 0 where there is no header
  std::vector<CsvColumn> columns;

  [[nodiscard]] bool found() const noexcept { return row != 0; }
  [[nodiscard]] bool has(CsvKey key) const noexcept;
};

/// The key a heading stands for, in any of its usual forms, in English, French, German, Italian or
/// Spanish, or two of them: `Rider`, `tie_order`, `Start-Nr.`, `Équipe`, `Temps / Time`, `1000`,
/// `x_shoes`. `unread` for any other.
[[nodiscard]] CsvKey read_heading(std::string_view heading);

/// The first row with a known heading for name or bib and one for time, heat or the like; else that of an
/// entry list. Headings are views of `text`.
[[nodiscard]] CsvHeader find_header(std::string_view text);

/// What some headings mean depends on the others: `Name` beside `Vorname`, `Team` beside `Rider`.
void settle_headings(CsvHeader& header);

/// An error for each column that says the same as another, a note for each that is not read. One that
/// is not read and holds times in the rows of `text` is a warning, and an error where no column of
/// times is read.
void check_header(const CsvHeader& header, std::string_view text, Findings& findings);

}  // namespace pursuit
