#include "event_csv_cleaner.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/text/date.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace pursuit {
namespace {

// Texts in which nothing is beside the point.
bool is_free(CsvKey key) noexcept {
  constexpr std::array free = {CsvKey::as,    CsvKey::ids,   CsvKey::note,
                               CsvKey::notes, CsvKey::extra, CsvKey::unread};
  return std::find(free.begin(), free.end(), key) != free.end();
}

// Those under which a wrong text would be believed; the others are refused for what they are.
bool is_believed(CsvKey key) noexcept {
  constexpr std::array believed = {CsvKey::round,      CsvKey::heat,   CsvKey::name, CsvKey::surname,
                                   CsvKey::first_name, CsvKey::nation, CsvKey::club, CsvKey::members,
                                   CsvKey::pilot,      CsvKey::bib};
  return std::find(believed.begin(), believed.end(), key) != believed.end();
}

// `#NAME?`, `#WERT!`, `#N/A`: what a formula gives that has no value.
bool is_formula_error(std::string_view text) noexcept {
  const std::string_view word = text.substr(std::min<std::size_t>(1, text.size()));
  const bool capitals = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || c == '/' || c == '0' || c == '!' || c == '?';
  });
  return text.starts_with('#') && capitals &&
         (text.ends_with('!') || text.ends_with('?') || word == "N/A" || word == "NV");
}

// `Ji?í`: what is saved of a letter that the encoding of the file does not have.
bool has_lost_letter(std::string_view text) noexcept {
  const std::size_t mark = text.find('?');
  return mark < text.size() && mark + 1 < text.size() && text[mark + 1] != ' ';
}

// Nearly every cell: nothing in it could be cleaned off.
bool is_plain(std::string_view text) noexcept {
  return text[0] != '-' && std::all_of(text.begin(), text.end(),
                                       [](char c) { return c != '*' && c != ']' && (c & 0x80) == 0; });
}

}  // namespace

std::span<const CsvCell> CsvCleaner::clean(std::span<const CsvCell> cells) {
  cells_.assign(cells.begin(), cells.end());
  for (std::size_t i = 0; i < std::min(cells_.size(), columns_.size()); ++i) {
    const CsvColumn& column = header_.columns[i];
    CsvCell& cell = cells_[i];
    if (!cell.raw.empty() && !cell.guarded && !cell.broken && !is_free(column.key))
      clean(column, cell, columns_[i]);
  }
  return cells_;
}

void CsvCleaner::clean(const CsvColumn& column, CsvCell& cell, Said& said) {
  if (!is_plain(cell.raw)) {
    const std::string text = cell.escaped ? unescaped(cell.raw) : std::string(cell.raw);
    const std::string clean = cleaned(text);
    if (clean != text) {
      say_cleaned(column, cell, text, clean, said);
      cell.raw = document_.keep(clean);
      cell.escaped = false;
    }
  }
  if (is_believed(column.key)) check_damage(column, cell, cell.raw);
}

void CsvCleaner::say_cleaned(const CsvColumn& column, const CsvCell& cell, std::string_view text,
                             std::string_view clean, Said& said) {
  const auto note = [&](std::string message, std::string hint = {}) {
    findings_.push_back(note_at(Place(cell.bytes), "cleaned", std::move(message), std::move(hint)));
  };
  const std::string heading = printable(column.heading);
  if (clean.empty()) {
    if (!std::exchange(said.dash, true))
      note(fmt::format("\"{}\" under {} is read as an empty cell", printable(text), heading));
  } else if (fold(text) == fold(clean)) {
    if (!std::exchange(said.blanks, true))
      note(fmt::format("no-break spaces under {} are read as blanks", heading));
  } else {
    note(fmt::format("\"{}\" is read as \"{}\"", printable(text), printable(clean)),
         is_believed(column.key) ? "write ' before it where all of it is meant" : "");
  }
}

void CsvCleaner::check_damage(const CsvColumn& column, const CsvCell& cell, std::string_view text) {
  const auto say = [&](Severity severity, std::string_view what, std::string_view hint) {
    std::string message = fmt::format("\"{}\" under {} {}", printable(text), printable(column.heading), what);
    findings_.push_back(
        {severity, "spreadsheet", std::move(message), Place(cell.bytes), std::string(hint), {}, {}});
  };
  constexpr std::string_view as_text = "enter it again as text, with ' before it";
  if (is_formula_error(text)) {
    say(Severity::error, "is a formula without a value: a spreadsheet has changed what was here", as_text);
  } else if (is_date(text)) {
    say(Severity::error, "is a date: a spreadsheet has changed what was here", as_text);
  } else if (column.key != CsvKey::heat && has_lost_letter(text)) {  // ?3: a heat whose number is lost
    say(Severity::warning, "has a ? where a letter may be lost",
        "save the file as UTF-8; spreadsheets call it \"CSV UTF-8\"");
  }
}

}  // namespace pursuit
