// Every writer says the same: the rows of the result in JSON, of the tables, of the sheet and of the text
// agree about ranks, places, times, pairs, winners and findings.

#include "../../src/parser/csv.hpp"
#include "generated_event.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>

#include <nlohmann/json.hpp>

namespace pursuit::test {
namespace {

using nlohmann::json;
using Record = std::map<std::string, std::string>;  // a row of a sheet, by heading

std::vector<Record> records(std::string_view sheet) {
  std::vector<std::string> headings;
  std::vector<Record> all;
  CsvRows rows(sheet, ',');
  while (rows.next()) {
    if (rows.cells().front().raw.starts_with('#')) continue;
    Record record;
    for (std::size_t i = 0; i < rows.cells().size(); ++i) {
      const std::string cell = unescaped(rows.cells()[i].raw);
      if (headings.size() <= i) {
        headings.push_back(cell);
      } else {
        record[headings[i]] = cell;
      }
    }
    if (!record.empty()) all.push_back(std::move(record));
  }
  return all;
}

std::vector<Record> table(const Competition& competition, TableKind kind) {
  std::string sheet;
  write_table(sheet, competition, kind);
  return records(sheet);
}

/// A text, a number or a truth as a table has it; empty for null.
std::string cell(const json& value) {
  if (value.is_null()) return "";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string joined(const json& texts) {
  return fmt::format("{}", fmt::join(texts.get<std::vector<std::string>>(), ";"));
}

/// Empty where the sheet has no such column: an event's own has only those that are used.
std::string at(const Record& record, const std::string& heading) {
  const auto found = record.find(heading);
  return found == record.end() ? "" : found->second;
}

/// The cells of a record under some headings.
std::string cells(const Record& record, std::initializer_list<const char*> headings) {
  std::string line;
  for (const char* heading : headings) line += at(record, heading) + "|";
  return line;
}

/// The same keys of JSON.
std::string cells(const json& row, std::initializer_list<const char*> keys) {
  std::string line;
  for (const char* key : keys) line += cell(row.value(key, json())) + "|";
  return line;
}

std::string wrong_classification(const json& result, const Competition& competition) {
  std::vector<std::string> of_json;
  std::vector<std::string> of_table;
  for (const json& row : result["classification"]) {
    const json places = row.value("places", json::array({nullptr, nullptr}));
    of_json.push_back(
        cells(row, {"place", "name", "nation", "bib", "medal", "status", "round", "time", "by"}) +
        cell(places[0]) + "|" + cell(places[1]) + "|" + (row.value("tied", false) ? "true" : "false"));
  }
  for (const Record& row : table(competition, TableKind::classification)) {
    of_table.push_back(
        cells(row, {"place", "name", "nation", "bib", "medal", "status", "round", "time", "by"}) +
        at(row, "best") + "|" + at(row, "worst") + "|" + at(row, "tied"));
  }
  return of_json == of_table ? "" : "classification:" + differing(of_json, of_table);
}

/// His only ride is void, and the one to come has no heat yet.
bool rides_again(const json& round, const json& row) {
  const json to_ride = round.value("to_ride", json::array());
  return std::any_of(to_ride.begin(), to_ride.end(), [&](const json& rider) {
    return rider["heat"].is_null() && rider["name"] == row["name"] && rider["nation"] == row["nation"];
  });
}

/// A side whose name is lost, and of which nothing is recorded, is drawn and not ranked.
constexpr std::string_view nobody = "||||||";

/// A ride stands in its heat in the one and in its ranking in the other; a time that does not count is null
/// in a ranking.
std::string wrong_ranking(const json& result, const Competition& competition) {
  std::vector<std::string> of_json;
  std::vector<std::string> of_table;
  std::map<std::string, std::string> times;
  for (const json& round : result["rounds"]) {
    for (const json& row : round["ranking"]) {
      if (rides_again(round, row)) continue;
      const std::string line = cell(round["round"]) + "|" +
                               cells(row, {"rank", "name", "nation", "bib", "status", "gap"}) +
                               joined(row["to"]) + "|" + joined(row["marks"]);
      of_json.push_back(line);
      if (!row["time"].is_null() && !row["name"].is_null()) times[line] = cell(row["time"]);
    }
  }
  for (const Record& row : table(competition, TableKind::rides)) {
    if (at(row, "void") == "true") continue;
    of_table.push_back(
        cells(row, {"round", "rank", "name", "nation", "bib", "status", "gap", "to", "marks"}));
    of_table.back().pop_back();
    const auto counts = times.find(of_table.back());
    if (counts != times.end() && counts->second != at(row, "time"))
      return fmt::format("{}: {} for {}", of_table.back(), at(row, "time"), counts->second);
  }
  for (std::vector<std::string>* lines : {&of_json, &of_table}) {
    const auto is_nobody = [](const std::string& line) {
      return std::string_view(line).substr(line.find('|')).substr(0, nobody.size()) == nobody;
    };
    lines->erase(std::remove_if(lines->begin(), lines->end(), is_nobody), lines->end());
  }
  const std::string lines = differing(of_json, of_table);
  return lines.empty() ? "" : "ranking:" + lines;
}

std::string wrong_heats(const json& result, const Competition& competition) {
  std::vector<std::string> of_json;
  std::vector<std::string> of_table;
  for (const json& round : result["rounds"]) {
    for (const json& heat : round["heats"]) {
      std::string line = cell(round["round"]) + "|" + cells(heat, {"heat", "pair"});
      for (std::size_t side = 0; side < 2; ++side)
        line += side < heat["rides"].size() ? cells(heat["rides"][side], {"name", "nation", "bib"}) : "|||";
      const std::string winner = heat["winner"].is_null() ? "" : heat["winner"] == 0 ? "first" : "second";
      of_json.push_back(line + winner + "|" + cell(heat["by"]));
    }
  }
  for (const Record& row : table(competition, TableKind::heats)) {
    of_table.push_back(cells(row, {"round", "heat", "pair", "first", "first_nation", "first_bib", "second",
                                   "second_nation", "second_bib", "winner", "by"}));
    of_table.back().pop_back();
  }
  return of_json == of_table ? "" : "heats:" + differing(of_json, of_table);
}

/// Who won in the table of heats has won in that of rides.
std::string wrong_winners(const Competition& competition) {
  std::vector<std::string> of_heats;
  std::vector<std::string> of_rides;
  for (const Record& row : table(competition, TableKind::heats)) {
    const std::string& winner = at(row, "winner");
    if (!winner.empty()) of_heats.push_back(cells(row, {"round", "heat"}) + at(row, winner));
  }
  for (const Record& row : table(competition, TableKind::rides))
    if (at(row, "won") == "true") of_rides.push_back(cells(row, {"round", "heat"}) + at(row, "name"));
  const std::string lines = differing(of_heats, of_rides);
  return lines.empty() ? "" : "winners:" + lines;
}

std::string wrong_findings(const json& result, const Competition& competition) {
  std::vector<std::string> of_json;
  std::vector<std::string> of_table;
  for (const json& row : result["findings"])
    of_json.push_back(cells(row, {"severity", "code", "message", "hint", "where", "recorded", "computed"}));
  for (const Record& row : table(competition, TableKind::findings))
    of_table.push_back(cells(row, {"severity", "code", "message", "hint", "where", "recorded", "computed"}));
  return of_json == of_table ? "" : "findings:" + differing(of_json, of_table);
}

/// The members of a team as the event of JSON has them, ride by ride. Start lists that are withheld are in no
/// table.
std::string wrong_members(const json& event, const Competition& competition) {
  const auto withheld = [&](const std::string& round) {
    return competition.rounds[*competition.rules->find_round(round)].withheld;
  };
  std::vector<std::string> of_json;
  std::vector<std::string> of_table;
  for (const json& round : event["rounds"]) {
    if (withheld(cell(round["round"]))) continue;
    for (const json& heat : round["heats"]) {
      for (const json& ride : heat["rides"]) {
        for (const json& member : ride.value("members", json::array()))
          of_json.push_back(cells(round, {"round"}) + cells(ride, {"name"}) + cell(member));
      }
    }
  }
  for (const Record& row : table(competition, TableKind::members)) {
    if (withheld(at(row, "round"))) continue;
    of_table.push_back(cells(row, {"round", "name"}) + at(row, "member"));
  }
  const std::string lines = differing(of_json, of_table);
  return lines.empty() ? "" : "members:" + lines;
}

/// Every pair to be ridden has its rows in the sheet, ready for times.
std::string wrong_start_lists(const json& result, const Competition& competition) {
  const std::vector<Record> sheet = records(csv_of(competition));
  for (const json& list : result["next"]) {
    for (const json& heat : list["heats"]) {
      for (const json& ride : heat["rides"]) {
        const auto his = [&](const Record& row) {
          return at(row, "round") == cell(list["round"]) && at(row, "heat") == cell(heat["heat"]) &&
                 at(row, "name") == cell(ride["name"]) && at(row, "time").empty() &&
                 at(row, "side") == cell(ride["side"]);
        };
        if (std::count_if(sheet.begin(), sheet.end(), his) != 1) return "no row to fill in: " + heat.dump();
      }
    }
  }
  return "";
}

/// One line of a text after another.
class TextLines {
 public:
  TextLines(const Competition& competition, std::string_view part) {
    Report report = event_report(competition);
    if (!keep_only(report, part)) return;
    std::string text;
    write_text(text, report);
    lines_ = lines_of(text);
  }

  /// The next line that begins with the first of the words and has the others behind it, in their order.
  /// Words that are empty are nowhere.
  bool has_next(const std::vector<std::string>& words) {
    while (at_ < lines_.size()) {
      if (matches(lines_[at_++], words)) return true;
    }
    return false;
  }

 private:
  static bool matches(std::string_view line, const std::vector<std::string>& words) {
    bool first = true;
    for (const std::string& word : words) {
      if (word.empty()) continue;
      const std::size_t found = line.find(word);
      if (found == std::string_view::npos) return false;
      if (first && line.substr(0, found).find_first_not_of(' ') != std::string_view::npos) return false;
      first = false;
      line.remove_prefix(found + word.size());
    }
    return true;
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

std::string place_words(const json& row) {
  if (!row["place"].is_null()) return (row["tied"] == true ? "=" : "") + cell(row["place"]);
  if (!row.contains("places")) return cell(row["status"]);
  const json& places = row["places"];
  if (places[0] == places[1]) return fmt::format("({})", cell(places[0]));
  return fmt::format("{}-{}", cell(places[0]), places[1].is_null() ? "?" : cell(places[1]));
}

/// A straight is named where it is known, and who finishes on the home straight comes first. Who is drawn,
/// and tied with his opponent, stands under a straight all the same, with the warning that lots decide.
std::string wrong_pairs_in_text(const json& result, const Competition& competition) {
  TextLines lines(competition, "next");
  for (const json& list : result["next"]) {
    bool known = true;
    for (const json& heat : list["heats"]) {
      for (const json& ride : heat["rides"])
        known = known && (!ride["side"].is_null() || !ride["seed"].is_null() || ride["name"].is_null());
    }
    if (!lines.has_next(
            {"Heat", known ? "Home straight" : "One side", known ? "Back straight" : "Other side"}))
      return "the straights of " + cell(list["round"]);
    for (const json& heat : list["heats"]) {
      std::vector<std::string> words = {cell(heat["heat"]), cell(heat["pair"])};
      json rides = heat["rides"];
      if (rides.size() == 2 && rides[1]["side"] == "home") std::swap(rides[0], rides[1]);
      for (const json& ride : rides) words.push_back(cell(ride["name"]));
      if (!lines.has_next(words)) return fmt::format("not in the text: {}", fmt::join(words, " "));
    }
  }
  return "";
}

std::string wrong_text(const json& result, const Competition& competition) {
  TextLines classification(competition, "classification");
  for (const json& row : result["classification"]) {
    const std::vector<std::string> words = {place_words(row),    cell(row.value("medal", json())),
                                            cell(row["bib"]),    cell(row["name"]),
                                            cell(row["nation"]), cell(row["time"])};
    if (!classification.has_next(words)) return fmt::format("not in the text: {}", fmt::join(words, " "));
  }
  for (const json& round : result["rounds"]) {
    const ResolvedRound& resolved = competition.rounds[*competition.rules->find_round(cell(round["round"]))];
    Report report = event_report(competition);
    TextLines lines(competition, cell(round["round"]));
    const bool ranked =
        std::any_of(report.sections.begin(), report.sections.end(), [&](const Section& section) {
          return section.id == cell(round["round"]) && !section.parts.empty() && section.tables.empty();
        });
    if (!ranked || !resolved.started) continue;  // a final shows its heats
    for (const json& row : round["ranking"]) {
      const bool shared =
          std::count_if(round["ranking"].begin(), round["ranking"].end(), [&](const json& other) {
            return !row["rank"].is_null() && other["rank"] == row["rank"];
          }) > 1;
      const std::vector<std::string> words = {(shared ? "=" : "") + cell(row["rank"]), cell(row["bib"]),
                                              cell(row["name"]), cell(row["nation"]), cell(row["time"])};
      if (!lines.has_next(words)) return fmt::format("not in the text: {}", fmt::join(words, " "));
    }
  }
  return "";
}

std::string wrong(const Resolved& event) {
  const Competition& competition = event.competition;
  const json written = json::parse(json_of(competition));
  const json& result = written["result"];
  for (const std::string& what :
       {wrong_classification(result, competition), wrong_ranking(result, competition),
        wrong_heats(result, competition), wrong_winners(competition), wrong_findings(result, competition),
        wrong_start_lists(result, competition), wrong_text(result, competition),
        wrong_pairs_in_text(result, competition)}) {
    if (!what.empty()) return what;
  }
  return wrong_members(json::parse(json_of(event.event)), competition);
}

}  // namespace

TEST_CASE("the rows of every writer agree", "[rows]") {
  check_property("JSON, tables, sheet and text", {}, wrong);
}

}  // namespace pursuit::test
