#include "../../src/writer/csv.hpp"

#include <catch2/catch.hpp>

namespace pursuit {

namespace {

std::string cell(std::string_view text) {
  std::string out;
  CsvWriter(out).cell(text);
  return out;
}

}  // namespace

TEST_CASE("a cell is quoted only where it must be", "[writer][csv]") {
  CHECK(cell("4:15.031") == "4:15.031");
  CHECK(cell("David O'Loughlin") == "David O'Loughlin");
  CHECK(cell("Mexico City, Mexico") == "\"Mexico City, Mexico\"");
  CHECK(cell("a;b") == "\"a;b\"");
  CHECK(cell("the \"Boss\"") == "\"the \"\"Boss\"\"\"");
  CHECK(cell("two\nlines") == "\"two\nlines\"");
  CHECK(cell(" x ") == "\" x \"");
  CHECK(cell("#1") == "\"#1\"");
}

TEST_CASE("no cell starts a formula", "[writer][csv]") {
  CHECK(cell("=1+1") == "'=1+1");
  CHECK(cell("+Q") == "'+Q");
  CHECK(cell("-") == "'-");
  CHECK(cell("@SUM(A1,A2)") == "\"'@SUM(A1,A2)\"");
  CHECK(cell("\t=1") == "\"'\t=1\"");
  CHECK(cell("\r=1") == "\"'\r=1\"");
  CHECK(cell("1=1") == "1=1");
}

TEST_CASE("a cell of an event comes back as it is", "[writer][csv]") {
  const auto event_cell = [](std::string_view text, CsvFor whom) {
    std::string out;
    CsvWriter(out).event_cell(text, whom);
    return out;
  };
  for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
    CHECK(event_cell("Ann", whom) == "Ann");
    CHECK(event_cell("=1", whom) == "'=1");
    CHECK(event_cell("'=1", whom) == "''=1");
    CHECK(event_cell("Ann*", whom) == "'Ann*");
    CHECK(event_cell("'t Hooft", whom) == "'t Hooft");
    CHECK(event_cell("7", whom) == "7");
    CHECK(event_cell("# 3", whom) == "\"'# 3\"");
    CHECK(event_cell("'# 3", whom) == "''# 3");
  }
  CHECK(event_cell("007", CsvFor::programs) == "007");
  CHECK(event_cell("007", CsvFor::spreadsheets) == "'007");
  CHECK(event_cell("12,5", CsvFor::spreadsheets) == "\"'12,5\"");
}

TEST_CASE("rows end with LF and missing values are empty", "[writer][csv]") {
  std::string out;
  CsvWriter csv(out);
  csv.cell("");
  csv.cell(std::optional<std::uint32_t>(12));
  csv.cell(std::optional<std::uint32_t>());
  csv.flag(true);
  csv.end_row();
  csv.cell("x");
  csv.end_row();
  CHECK(out == ",12,,true\nx\n");
}

}  // namespace pursuit
