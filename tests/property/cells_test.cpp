// Whatever a text holds, the CSV of an event gives it back.
#include "../../src/parser/csv.hpp"
#include "../../src/writer/csv.hpp"

#include <pursuit/text/cell.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <array>
#include <string>

using namespace pursuit;

namespace {

// Pieces of what is written, cleaned off, guarded or taken for a number.
std::string any_text() {
  static constexpr std::array pieces{
      "'", "=",  "-",  "+", "@", "*", "†",   "²", "[1]", "\u00A0", " ",  "\t",  "\r",   "＝", "/", ";",
      ",", "\"", "\n", "#", "0", "7", "007", ".", ":",   "Ann",    "김", "Mar", "true", "e3", "é"};
  std::string text;
  const int count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i) text += pieces[*rc::gen::inRange<std::size_t>(0, pieces.size())];
  return text;
}

}  // namespace

TEST_CASE("a cell of an event comes back as it was", "[property][csv]") {
  const bool held = rc::check("written and read", [] {
    const std::string text = any_text();
    const auto whom = *rc::gen::element(CsvFor::programs, CsvFor::spreadsheets);
    std::string out;
    CsvWriter csv(out);
    csv.event_cell("first", whom);
    csv.event_cell(text, whom);
    csv.end_row();
    CsvRows rows(out, ',');
    RC_ASSERT(rows.next());
    RC_ASSERT(rows.cells().size() == 2U);
    const CsvCell& cell = rows.cells()[1];
    RC_ASSERT(unescaped(cell.raw) == text || (!cell.escaped && cell.raw == text));
    RC_ASSERT(cell.guarded || cleaned(text) == text);
    RC_ASSERT(whom == CsvFor::programs || cell.guarded || !(starts_formula(text) || becomes_value(text)));
    RC_ASSERT(!rows.next());
  });
  CHECK(held);
}
