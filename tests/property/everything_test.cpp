// Whatever an event holds, its CSV, for programs or for spreadsheets, gives the same JSON back.

#include "written_event.hpp"

#include <optional>

namespace pursuit::test {
namespace {

/// Writes an event with every kind of field, most of them left out.
class AnyEvent {
 public:
  explicit AnyEvent(Dice& dice) : dice_(dice) {}

  std::string json() {
    keys_.clear();
    for (const char* key : {"meet", "gender", "category", "venue", "dates", "note", "x_text"})
      maybe_text(key);
    maybe("discipline", {R"("team")", R"("individual")"});
    maybe("distance", {"4000", "3000"});
    maybe("track", {R"("250")", R"("333.33")", "250"});
    maybe("rules", {R"("final-4")", R"("match-round-8")", R"("knockout-by-lot")"});
    maybe("issue", {R"("official")"});
    maybe("communique", {"12", R"("12a")", R"("007")"});
    maybe("x_any", {"1.50", "true", "null", R"({"a":[1,{}]})", R"("12")", "[]"});
    maybe("sources", {R"(["a"])", R"(["a, b", "# c"])"});
    maybe(
        "records",
        {fmt::format(R"([{{"kind": "WR", "time": "4:11.1", "holder": {}, "date": "2004-08-20", "x_a": 1}}])",
                     text())});
    maybe("accepted", {fmt::format(R"([{{"code": "tie", "where": "/rounds/0", "why": {}}}])", text())});
    maybe(
        "printed",
        {fmt::format(
            R"([{{"source": {}, "winning_time": "4:16.97", "riders": 18, "note": {}, "classification": [{{"place": 1, "name": {}, "time": "4:16.9", "x_b": "c"}}, {{"place": null, "name": "B", "status": "AC"}}]}}])",
            text(), text(), text())});
    const std::string keys = keys_;
    const std::vector<std::string> rounds = all_rounds();
    return fmt::format(R"({{"event": "Pursuit"{}, "rounds": [{}], "rulings": [{}]}})", keys,
                       fmt::join(rounds, ",\n"), fmt::join(rulings(), ", "));
  }

 private:
  std::string text() {
    static const std::vector<std::string> pieces = {
        "a",  "'",    "=1",  "-",        "+",      "@",   "*",        "†", "[1]",  " b", ", ", "/",
        ";",  "\\\"", "\\n", "#",        "# k: v", "007", "4:15.031", "|", "true", "é",  "김", "Q",
        "WR", "DNS",  "1-2", "\\u00a0c", "3 m",    "{}",  "[",        ":", "\\t",  "e",  "('", ","};
    std::string made = std::string(1, static_cast<char>('A' + dice_.roll(26)));
    if (dice_.roll(2) == 0) made.clear();
    for (std::uint64_t i = 1 + dice_.roll(3); i > 0; --i) made += pieces[dice_.roll(pieces.size())];
    return fmt::format("\"{}\"", made);
  }

  void maybe(const char* key, const std::vector<std::string>& values) {
    if (dice_.roll(4) == 0) keys_ += fmt::format(R"(, "{}": {})", key, values[dice_.roll(values.size())]);
  }
  void maybe_text(const char* key) { maybe(key, {text()}); }

  std::string ride(const std::string& name, bool is_void) {
    keys_.clear();
    maybe("nation", {R"("GBR")"});
    for (const char* key : {"as", "club", "pilot", "note"}) maybe_text(key);
    maybe("ids", {R"({"uci":10003})", R"({"a":"b, c"})"});
    maybe("members",
          {R"(["A B", "C"])", R"("A B and C")", R"(["One"])", fmt::format("[{}, {}]", text(), text())});
    maybe("side", {R"("home")", R"("back")"});
    maybe("time", {R"("4:15.031")", R"("4:15.0319")", R"("4:15.0")", R"("255.5")", "255.500", R"("4:15")"});
    maybe("won", {"true", "false"});
    maybe("last_lap", {R"("15.200")", R"("1:02.3")"});
    maybe("caught_at", {"2125", R"("10 laps")", R"("62.5 m")", R"("1.5 laps")"});
    maybe("splits", {R"([{"at": 1000, "time": "1:05.1"}])",
                     R"([{"at": "1000 m", "time": "1:05.123"}, {"at": 2000, "time": "2:10"}])",
                     R"([{"at": "62.5", "time": "5.1"}, {"at": "4 laps", "time": "1:05.1"}])"});
    for (const char* key : {"tie_order", "rank", "seed"}) maybe(key, {"1", "2", "12"});
    maybe("marks", {R"(["Q"])", R"(["Q", "WR"])", fmt::format("[{}]", text())});
    // Keys of the user's own come in the order of the columns.
    maybe("x_n", {text(), "12.50", "null", "false", R"("12")", R"({"a":[]})"});
    if (is_void) {
      keys_ += R"(, "status": "VOID")";
    } else {
      maybe("status", {R"("DNS")", R"("DNF")", R"("DSQ")", R"("REL")", R"("OVT")"});
    }
    return fmt::format(R"({{"name": {}{}}})", name, keys_);
  }

  std::vector<std::string> rides(std::size_t first, std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t i = first; i < first + count; ++i) {
      if (dice_.roll(8) == 0) all.push_back(ride(names_[i], true));
      all.push_back(ride(names_[i], false));
    }
    return all;
  }

  std::string round(const char* name, std::size_t heats) {
    keys_.clear();
    maybe("date", {R"("2008-08-15")"});
    maybe("known", {R"("part")"});
    maybe_text("note");
    maybe("x_round", {R"("a, b")", "1"});
    const std::string head = fmt::format(R"({{"round": "{}"{})", name, keys_);
    if (dice_.roll(6) == 0)
      return fmt::format(R"({}, "rides": [{}]}})", head, fmt::join(rides(0, 2 * heats), ",\n"));
    std::vector<std::string> all;
    for (std::size_t h = 0; h < heats; ++h) {
      keys_.clear();
      maybe_text("note");
      maybe("x_heat", {R"("c")", "[1]"});
      const std::string keys = keys_;
      const std::string number = dice_.roll(9) == 0 ? fmt::format("\"Heat {}\"", static_cast<char>('A' + h))
                                                    : fmt::format("{}", h + 1);
      const bool empty = dice_.roll(9) == 0;
      all.push_back(fmt::format(R"({{"heat": {}{}, "rides": [{}]}})", number, keys,
                                fmt::join(empty ? std::vector<std::string>{} : rides(2 * h, 2), ",\n ")));
    }
    return fmt::format(R"({}, "heats": [{}]}})", head, fmt::join(all, ",\n"));
  }

  std::vector<std::string> all_rounds() {
    names_.clear();
    const bool plain = dice_.roll(2) == 0;
    for (int i = 0; i < 6; ++i) {
      // Names far apart, so that none is taken for a slip of the pen.
      const char letter = static_cast<char>('K' + i);
      names_.push_back(plain ? fmt::format("\"{}\"", std::string(6, letter))
                             : fmt::format("\"{}{}", std::string(6, letter), text().substr(1)));
    }
    std::vector<std::string> made{round("qualifying", 3)};
    if (dice_.roll(2) == 0) made.push_back(round("bronze", 1));
    if (dice_.roll(2) == 0) made.push_back(round("gold", 1));
    return made;
  }

  std::vector<std::string> rulings() {
    std::vector<std::string> made;
    for (std::uint64_t i = dice_.roll(3); i > 0; --i) {
      keys_.clear();
      maybe("article", {R"("3.2.096")"});
      maybe("x_why", {"1"});
      static const std::vector<std::string> kinds = {
          R"("kind": "disqualify")", R"("kind": "relegate", "round": "qualifying")",
          R"("kind": "award", "place": 2)", R"("kind": "withdraw", "round": "gold")",
          R"("kind": "substitute", "by": "Zoe", "round": "gold")"};
      made.push_back(fmt::format(R"({{{}, "competitor": {}, "reason": {}{}}})",
                                 kinds[dice_.roll(kinds.size())], names_[0], text(), keys_));
    }
    return made;
  }

  Dice& dice_;
  std::string keys_;
  std::vector<std::string> names_;
};

/// As `pursuit convert` writes it; nothing where the text is refused.
std::optional<std::string> converted(std::string_view text, std::optional<CsvFor> csv) {
  Document document("event", text);
  const EventReading reading = read_event(document);
  for (const Finding& finding : reading.findings) UNSCOPED_INFO(finding.message);
  if (!reading.event) return std::nullopt;
  Rules rules = library_rules("final-4").value();
  Competition competition = resolve(*reading.event, rules);
  competition.next.clear();
  return csv ? csv_of(competition, *csv) : json_of(competition, false);
}

}  // namespace

TEST_CASE("an event with anything in it is the same as CSV", "[everything]") {
  std::size_t read = 0;
  for (std::uint64_t seed = 0; seed < 160; ++seed) {
    Dice dice(seed);
    const std::string text = AnyEvent(dice).json();
    CAPTURE(seed);
    const auto json = converted(text, std::nullopt);
    if (!json) continue;
    ++read;
    REQUIRE(converted(*json, std::nullopt) == json);
    for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
      const auto csv = converted(text, whom);
      REQUIRE(csv);
      CAPTURE(*csv);
      const auto back = converted(*csv, std::nullopt);
      REQUIRE(back);
      REQUIRE(differing(lines_of(*json), lines_of(*back)) == "");
      REQUIRE(*back == *json);
      REQUIRE(converted(*csv, whom) == csv);
    }
  }
  CHECK(read > 120);
}

}  // namespace pursuit::test
