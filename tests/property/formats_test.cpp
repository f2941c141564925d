// JSON to CSV to JSON is identity, for programs and for spreadsheets; and so is what is drawn from it.

#include "generated_event.hpp"

namespace pursuit::test {
namespace {

std::string wrong(const Resolved& event) {
  const std::string json = json_of(event.event);
  const std::string result = json_of(event.competition);
  for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
    const std::string csv = csv_of(event.event, whom);
    const Resolved back(csv);
    if (json_of(back.event) != json) return csv + differing(lines_of(json), lines_of(json_of(back.event)));
    if (csv_of(back.event, whom) != csv) return "another CSV than\n" + csv;
    if (json_of(back.competition) != result)
      return differing(lines_of(result), lines_of(json_of(back.competition)));
  }
  return "";
}

/// The sheet with its start lists is that of the JSON with its start lists. Where a draw is withheld there is
/// none: the command line writes no sheet of a stale draw.
std::string wrong_start_lists(const Resolved& event) {
  const Resolved json(json_of(event.competition));
  for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
    const Resolved csv(csv_of(event.competition, whom));
    const std::string lines = differing(lines_of(json_of(json.event)), lines_of(json_of(csv.event)));
    if (!lines.empty()) return lines;
    const std::string result = differing(outcome(json.competition), outcome(csv.competition));
    if (!result.empty()) return result;
  }
  const std::string lists = differing(start_lists(event.competition), start_lists(json.competition));
  return lists.empty() ? "" : "the start list, fed back, is another:" + lists;
}

}  // namespace

TEST_CASE("JSON to CSV to JSON is identity", "[formats]") {
  check_property("as recorded", {}, wrong);
  check_property("with start lists", {}, wrong_start_lists);
}

}  // namespace pursuit::test
