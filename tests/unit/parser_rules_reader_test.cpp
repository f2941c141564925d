#include <pursuit/parser/rules_reader.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

RulesReading read(const std::string& text) {
  return read_rules(Document("test.json", text));
}

/// The messages, each behind the text it points at.
std::string problems(const std::string& text) {
  const RulesReading reading = read(text);
  CHECK(reading.rules.has_value() == reading.findings.empty());
  std::string lines;
  for (const Finding& finding : reading.findings) {
    REQUIRE(finding.place.bytes());
    const auto [offset, length] = *finding.place.bytes();
    lines += fmt::format("{} | {}\n", text.substr(offset, length), finding.message);
  }
  return lines;
}

/// The hint of the only finding.
std::string hint(const std::string& text) {
  const Findings findings = read(text).findings;
  REQUIRE(findings.size() == 1);
  return findings.front().hint;
}

std::string with_round(std::string_view round) {
  return fmt::format(
      R"({{"schema": 1, "id": "t", "rounds": [{{"id": "q", "kind": "time-trial"}}, {}], "classification": [{{"round": "q", "take": "rest"}}]}})",
      round);
}

std::string with_draw(std::string_view draw) {
  return with_round(fmt::format(R"({{"id": "a", "kind": "match", "draw": [{}]}})", draw));
}

std::string with_from(std::string_view from) {
  return with_draw(fmt::format(R"({{"from": {{{}}}, "heats": ["1v2"]}})", from));
}

constexpr std::string_view everything = R"({
  "schema": 1, "id": "everything", "title": "All words", "used": "Nowhere", "articles": ["3.2.053", "3.2.061"],
  "rounds": [
    {"id": "entry", "kind": "time-trial", "if_caught": "rides-on", "ties": ["tie-order"]},
    {"id": "qualifying-round", "title": "Qualifying", "aliases": ["Heats", "Trial \"A\""], "kind": "time-trial",
     "if_caught": "eliminated", "ties": ["last-lap", "tie-order", "previous-round", "shared"]},
    {"id": "first", "kind": "match", "if_caught": "rides-on", "draw": [
      {"from": {"round": "qualifying-round", "order": "seed", "except": ["gold", "lot"]},
       "heats": ["4v5", {"id": "top", "pair": "1v8", "mark": "QG"}, "3v-"]}]},
    {"id": "lot", "kind": "match", "draw": [{"from": {"round": "entry"}, "heats": "as-recorded"}]},
    {"id": "gold", "kind": "match", "if_caught": "loses", "draw": [
      {"from": {"round": "lot", "take": "winners", "order": "heat"}, "heats": ["1v2"]}]},
    {"id": "bronze", "kind": "match", "draw": [
      {"from": {"round": "first", "heats": ["4v5", "1v8"], "take": "losers", "order": "time", "except": "gold"},
       "heats": ["1v2"]}]}],
  "classification": [
    {"round": "gold", "take": "all", "order": "heat"}, {"round": "entry", "take": "rest", "order": "tied"},
    {"round": "qualifying-round", "take": "rest"}]
})";

}  // namespace

TEST_CASE("Every key and word is read into its type", "[rules_reader]") {
  REQUIRE(problems(std::string(everything)).empty());
  const Rules rules = *read_rules(Document("test.json", everything)).rules;
  CHECK(rules.id == "everything");
  CHECK(rules.title == "All words");
  CHECK(rules.used == "Nowhere");
  CHECK(rules.articles == std::vector<std::string>{"3.2.053", "3.2.061"});
  REQUIRE(rules.rounds.size() == 6);
  CHECK(rules.rounds[0].kind == RoundKind::time_trial);
  CHECK(rules.rounds[0].if_caught == IfCaught::rides_on);
  CHECK(rules.rounds[0].ties == std::vector<TieBreak>{TieBreak::tie_order});
  CHECK(rules.rounds[1].title == "Qualifying");
  CHECK(rules.rounds[1].aliases == std::vector<std::string>{"Heats", "Trial \"A\""});
  CHECK(rules.rounds[1].if_caught == IfCaught::eliminated);
  CHECK(rules.rounds[1].ties == std::vector<TieBreak>{TieBreak::last_lap, TieBreak::tie_order,
                                                      TieBreak::previous_round, TieBreak::shared});

  const RoundRules& first = rules.rounds[2];
  CHECK(first.kind == RoundKind::match);
  CHECK(first.if_caught == IfCaught::rides_on);
  REQUIRE(first.draws.size() == 1);
  CHECK(first.draws[0].from == Selector{1, {}, Take::all, {4, 3}, Order::seed});
  REQUIRE(first.heats().size() == 3);
  CHECK(first.heats()[0]->id == "4v5");
  CHECK(first.heats()[0]->mark.empty());
  CHECK(first.heats()[1]->id == "top");
  CHECK(first.heats()[1]->pair == Pair{1, 8});
  CHECK(first.heats()[1]->mark == "QG");
  CHECK(first.heats()[2]->pair == Pair{3, 0});

  CHECK(rules.rounds[3].as_recorded());
  CHECK(rules.rounds[3].draws[0].from == Selector{});
  CHECK(rules.rounds[4].if_caught == IfCaught::loses);
  CHECK(rules.rounds[4].draws[0].from == Selector{3, {}, Take::winners, {}, Order::heat});
  CHECK(rules.rounds[5].draws[0].from == Selector{2, {0, 1}, Take::losers, {4}, Order::time});
  CHECK(rules.classification == std::vector<Selector>{{4, {}, Take::all, {}, Order::heat},
                                                      {0, {}, Take::rest, {}, Order::tied},
                                                      {1, {}, Take::rest, {}, Order::time}});
  CHECK(rules.resolve_order == std::vector<std::size_t>{0, 1, 3, 4, 2, 5});
}

TEST_CASE("What is not written has its default", "[rules_reader]") {
  const Rules rules = *read_rules(Document("test.json", with_from(R"("round": "q")"))).rules;
  CHECK(rules.title.empty());
  CHECK(rules.rounds[1].title == "A");
  CHECK(rules.rounds[0].if_caught == IfCaught::rides_on);
  CHECK(rules.rounds[1].if_caught == IfCaught::loses);
  CHECK(rules.rounds[1].ties ==
        std::vector<TieBreak>{TieBreak::last_lap, TieBreak::tie_order, TieBreak::shared});
  CHECK(rules.rounds[1].draws[0].from == Selector{});
  CHECK(rules.rounds[1].heats()[0]->id == "1v2");
}

TEST_CASE("Names that nothing has", "[rules_reader]") {
  CHECK(problems(with_from(R"("round": "qq")")) == "\"qq\" | there is no round \"qq\"\n");
  CHECK(problems(with_from(R"("round": "q", "except": "nobody")")) ==
        "\"nobody\" | there is no round \"nobody\"\n");
  const auto after_semifinals = [](std::string_view from) {
    return with_round(fmt::format(
        R"({{"id": "semifinals", "kind": "match", "draw": [{{"from": {{"round": "q", "heats": ["1v4"]}}, "heats": ["1v4", {{"id": "low", "pair": "2v3"}}]}}]}},
           {{"id": "gold", "kind": "match", "draw": [{{"from": {{{}}}, "heats": ["1v2"]}}]}})",
        from));
  };
  CHECK(problems(after_semifinals(R"("round": "semi-finals")")) ==
        "\"semi-finals\" | there is no round \"semi-finals\"\n");
  CHECK(problems(after_semifinals(R"("round": "semifinals", "heats": ["2v3", "2v4"])")) ==
        "\"2v4\" | there is no heat of round \"semifinals\" called \"2v4\"\n");
}

TEST_CASE("A pair that several heats have names none of them", "[rules_reader]") {
  const std::string text = with_round(
      R"({"id": "s", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": [{"id": "x", "pair": "1v2"}]},
                                                {"from": {"round": "q"}, "heats": [{"id": "y", "pair": "1v2"}]}]},
         {"id": "g", "kind": "match", "draw": [{"from": {"round": "s", "heats": ["1v2"]}, "heats": ["1v2"]}]})");
  CHECK(problems(text) == "\"1v2\" | several heats of round \"s\" are 1v2\n");
}

TEST_CASE("Values that are none", "[rules_reader]") {
  CHECK(problems(with_draw(R"({"from": {"round": "q"}, "heats": ["1-2", "0v3", {"pair": "v"}]})")) ==
        "\"1-2\" | \"1-2\" is not a pair\n"
        "\"0v3\" | \"0v3\" is not a pair\n"
        "\"v\" | \"v\" is not a pair\n");
  CHECK(problems(with_draw(R"({"from": {"round": "q"}, "heats": [{"id": "", "pair": "1v2"}]})")) ==
        "\"\" | \"\" cannot be an id\n");
  CHECK(problems(with_from(R"("round": "q", "heats": [])")) == "[ | \"heats\" names nothing\n");
  CHECK(problems(with_from(R"("round": "q", "except": [])")) == "[ | \"except\" names nothing\n");
  CHECK(problems(with_from(R"("round": "q", "except": 3)")) ==
        "3 | a round or a list of rounds is wanted here, not a number\n");
  CHECK(problems(with_draw(R"({"from": {"round": "q"}, "heats": 4})")) ==
        "4 | a list of pairs or \"as-recorded\" is wanted here, not a number\n");
  CHECK(problems(with_draw(R"({"from": {"round": "q"}, "heats": [4]})")) ==
        "4 | a pair or an object with a pair is wanted here, not a number\n");
  CHECK(problems(with_draw(R"({"heats": ["1v2"]})")) == "{ | key \"from\" is missing here\n");
  CHECK(
      problems(
          R"({"schema": 2, "id": "t", "rounds": [{"id": "q", "kind": "time-trial"}], "classification": [{"round": "q"}]})") ==
      "2 | schema 2 of rules is not known to this program\n");
  CHECK(
      problems(
          R"({"schema": 1, "id": "t", "rounds": [{"id": "a", "kind": "match", "draw": [{"from": {"round": "a"}, "heats": "as-recorded"}]}], "classification": [{"round": "a"}]})") ==
      "{ | the first round has nobody to draw from\n");
}

TEST_CASE("Words outside the closed sets", "[rules_reader]") {
  CHECK(problems(with_from(R"("round": "q", "take": "winers")")) ==
        "\"winers\" | \"winers\" is not a word for take\n");
  CHECK(problems(with_from(R"("round": "q", "order": "alphabet")")) ==
        "\"alphabet\" | \"alphabet\" is not a word for order\n");
  CHECK(problems(with_round(R"({"id": "b", "kind": "sprint"})")) ==
        "\"sprint\" | \"sprint\" is not a word for kind\n");
  CHECK(problems(with_round(R"({"id": "b", "kind": "time-trial", "if_caught": "out", "ties": ["coin"]})")) ==
        "\"out\" | \"out\" is not a word for if_caught\n"
        "\"coin\" | \"coin\" is not a word for ties\n");
  CHECK(problems(with_draw(R"({"from": {"round": "q"}, "heats": "as-recorde"})")) ==
        "\"as-recorde\" | \"as-recorde\" is not a word for heats\n");
}

TEST_CASE("All mistakes are found in one go, in the order of the text", "[rules_reader]") {
  const std::string text = R"({
    "schema": 1, "titel": "x", "id": 5,
    "rounds": [
      {"id": "q", "kind": "time-trial"},
      {"kind": "match", "draw": [{"from": {"rounds": "q", "round": "z"}, "heats": ["1v"]}]}],
    "classification": [{"take": "rest"}] })";
  CHECK(problems(text) ==
        "\"titel\" | unknown key \"titel\"\n"
        "5 | a text is wanted here, not a number\n"
        "{ | key \"id\" is missing here\n"
        "\"rounds\" | unknown key \"rounds\"\n"
        "\"z\" | there is no round \"z\"\n"
        "\"1v\" | \"1v\" is not a pair\n"
        "{ | key \"round\" is missing here\n");
}

TEST_CASE("A key written twice is refused", "[rules_reader]") {
  const std::string found = problems(with_from(R"("round": "q", "round": "q")"));
  CHECK(found.starts_with("\"round\" | key \"round\" is written twice"));
}

TEST_CASE("Hints say how to mend it", "[rules_reader]") {
  CHECK(hint(with_from(R"("round": "qq")")) == "there are q, a");
  CHECK(hint(with_round(
            R"({"id": "b", "kind": "match", "draw": [{"from": {"round": "B"}, "heats": ["1v2"]}]})")) ==
        "did you mean \"b\"?");
  CHECK(hint(with_draw(R"({"from": {"round": "q"}, "heats": ["0v3"]})")) ==
        "write two ranks of the pool, from 1: \"1v8\"; who rides alone is \"1v-\"");
  CHECK(hint(with_draw(R"({"heats": ["1v2"]})")) == "say whom the draw takes: {\"round\": ...}");
}

TEST_CASE("What contradicts itself is pointed at", "[rules_reader]") {
  CHECK(problems(with_from(R"("round": "q", "take": "winners")")) ==
        "\"winners\" | \"q\" is a time trial: it has no winners\n");
}

TEST_CASE("Rules that are no JSON give one error", "[rules_reader]") {
  for (const std::string_view text : {"", "{", "[", "nonsense", R"({"rounds": [)", R"({"schema": 1} {})"}) {
    CAPTURE(text);
    const RulesReading reading = read_rules(Document("test.json", text));
    CHECK_FALSE(reading.rules);
    CHECK_FALSE(reading.findings.empty());
  }
}
