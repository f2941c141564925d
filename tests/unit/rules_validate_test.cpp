#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/validate.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

std::string lines(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    CHECK_FALSE(finding.hint.empty());
    text += fmt::format("{}: {}\n", finding.place.pointer(), finding.message);
  }
  return text;
}

std::string problems(std::string_view rounds, std::string_view classification) {
  const std::string text = fmt::format(
      R"({{"schema": 1, "id": "test", "rounds": [{}], "classification": [{}]}})", rounds, classification);
  return lines(read_rules(Document("test.json", text)).findings);
}

/// What is wrong with these rounds after a qualifying round "q", and with these selectors before the rest of
/// it.
struct Wrong {
  std::string_view problems;
  std::string_view rounds;
  std::string_view selectors = "";
};

void check(const std::vector<Wrong>& all) {
  for (const Wrong& wrong : all) {
    CAPTURE(wrong.rounds, wrong.selectors);
    const std::string rounds = fmt::format(R"({{"id": "q", "kind": "time-trial"}}, {})", wrong.rounds);
    const std::string selectors = fmt::format(R"({}{{"round": "q", "take": "rest"}})", wrong.selectors);
    CHECK(problems(rounds, selectors) == wrong.problems);
  }
}

/// The same for the draws of a match round "a" after semifinals "s" and before a final "z".
void check_draws(const std::vector<Wrong>& all) {
  for (const Wrong& wrong : all) {
    CAPTURE(wrong.rounds);
    const std::string rounds = fmt::format(
        R"({{"id": "q", "kind": "time-trial"}},
           {{"id": "s", "kind": "match", "draw": [{{"from": {{"round": "q"}}, "heats": ["2v3", "1v4"]}}]}},
           {{"id": "a", "kind": "match", "draw": [{}]}},
           {{"id": "z", "kind": "match", "draw": [{{"from": {{"round": "s", "take": "winners"}}, "heats": ["1v2"]}}]}})",
        wrong.rounds);
    CHECK(problems(rounds, R"({"round": "q", "take": "rest"})") == wrong.problems);
  }
}

}  // namespace

TEST_CASE("Names are ids, and mean one round", "[validate]") {
  const std::string draw = R"("kind": "match", "draw": [{"from": {"round": "q"}, "heats": ["1v2"]}]})";
  const auto round = [&](std::string_view names, std::string_view found) {
    CAPTURE(names);
    CHECK(problems(fmt::format(R"({{"id": "q", "kind": "time-trial"}}, {{{}, {})", names, draw),
                   R"({"round": "q", "take": "rest"})") == found);
  };
  round(R"("id": "a", "title": "A", "aliases": ["Race a", "Q2"])", "");
  round(R"("id": "Round 1")", "/rounds/1/id: \"Round 1\" cannot be an id\n");
  round(R"("id": "a-")", "/rounds/1/id: \"a-\" cannot be an id\n");
  round(R"("id": "-a")", "/rounds/1/id: \"-a\" cannot be an id\n");
  round(R"("id": "a--b")", "/rounds/1/id: \"a--b\" cannot be an id\n");
  round(R"("id": "a_b")", "/rounds/1/id: \"a_b\" cannot be an id\n");
  round(R"("id": "")", "/rounds/1/id: \"\" cannot be an id\n");
  round(R"("id": "q")", "/rounds/1/id: \"q\" names both round \"q\" and round \"q\"\n");
  round(R"("id": "a", "title": "Q")", "/rounds/1/title: \"Q\" names both round \"q\" and round \"a\"\n");
  round(R"("id": "a", "aliases": ["x", "Q"])",
        "/rounds/1/aliases/1: \"Q\" names both round \"q\" and round \"a\"\n");
  round(R"("id": "a-b", "aliases": ["A B"])",
        "/rounds/1/aliases/0: \"A B\" already is a name of this round\n");
  round(R"("id": "a", "aliases": [" - "])", "/rounds/1/aliases/0: \" - \" is no name\n");
}

TEST_CASE("The rules have an id, rounds and a classification", "[validate]") {
  Rules rules;
  CHECK(lines(validate(rules)) ==
        "/rounds: the rules have no rounds\n"
        "/id: \"\" cannot be an id\n");
  CHECK(problems(R"({"id": "q", "kind": "time-trial"})", "") ==
        "/classification: the rules have no classification\n");
}

TEST_CASE("A round has what its kind knows", "[validate]") {
  check({
      {"/rounds/1/draw: round \"a\" is a time trial and has a draw\n",
       R"({"id": "a", "kind": "time-trial", "draw": [{"from": {"round": "q"}, "heats": ["1v2"]}]})"},
      {"/rounds/1: match round \"a\" has no draw\n", R"({"id": "a", "kind": "match"})"},
      {"/rounds/1: match round \"a\" has no draw\n", R"({"id": "a", "kind": "match", "draw": []})"},
      {"/rounds/1/draw: round \"a\" is paired as recorded and has other draws beside that\n",
       R"({"id": "a", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": "as-recorded"},
                                                {"from": {"round": "q"}, "heats": ["1v2"]}]})"},
      {"/rounds/1/if_caught: in a time trial nobody is \"loses\" by being caught\n",
       R"({"id": "a", "kind": "time-trial", "if_caught": "loses"})", R"({"round": "a"}, )"},
      {"/rounds/1/if_caught: in a match nobody is \"eliminated\" by being caught\n",
       R"({"id": "a", "kind": "match", "if_caught": "eliminated", "draw": [{"from": {"round": "q"}, "heats": ["1v2"]}]})"},
  });
  CHECK(problems(R"({"id": "a", "kind": "match", "draw": [{"heats": ["1v2"]}]})", R"({"round": "a"})") ==
        "/rounds/0/draw: round \"a\" comes first and has nobody to draw from\n");
  CHECK(problems(R"({"id": "a", "kind": "match", "draw": [{"heats": "as-recorded"}]})", R"({"round": "a"})")
            .empty());
}

TEST_CASE("Ties are parted in ways that can be tried", "[validate]") {
  const auto ties = [](std::string_view words) {
    return problems(fmt::format(R"({{"id": "q", "kind": "time-trial", "ties": [{}]}})", words),
                    R"({"round": "q"})");
  };
  CHECK(ties(R"("last-lap", "tie-order", "shared")").empty());
  CHECK(ties("") == "/rounds/0/ties: \"ties\" names no way to part equal times\n");
  CHECK(ties(R"("last-lap", "last-lap")") == "/rounds/0/ties/1: \"last-lap\" stands twice in \"ties\"\n");
  CHECK(ties(R"("shared", "last-lap")") ==
        "/rounds/0/ties/1: \"last-lap\" is never tried after \"shared\"\n");
  CHECK(ties(R"("previous-round")") == "/rounds/0/ties/0: the first round has no previous round\n");
}

TEST_CASE("Pairs are distinct", "[validate]") {
  check_draws({
      {"/rounds/2/draw/0/heats: the draw has no heats\n", R"({"from": {"round": "q"}, "heats": []})"},
      {"/rounds/2/draw/0/heats/0: \"3v3\" pairs a rank with itself\n",
       R"({"from": {"round": "q"}, "heats": ["3v3"]})"},
      {"/rounds/2/draw/0/heats/1: rank 1 is drawn twice: in \"1v2\" and in \"3v1\"\n",
       R"({"from": {"round": "q"}, "heats": ["1v2", "3v1"]})"},
      {"/rounds/2/draw/0/heats/1/id: two heats of round \"a\" are called \"x\"\n",
       R"({"from": {"round": "q"}, "heats": [{"id": "x", "pair": "1v2"}, {"id": "x", "pair": "3v4"}]})"},
      {"/rounds/2/draw/1/heats/0: two heats of round \"a\" are called \"1v2\"\n",
       R"({"from": {"round": "s", "take": "winners"}, "heats": ["1v2"]},
          {"from": {"round": "s", "take": "losers"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/heats/0/id: \"Heat A\" cannot be an id\n",
       R"({"from": {"round": "q"}, "heats": [{"id": "Heat A", "pair": "1v2"}]})"},
      {"/rounds/2/draw/0/heats/0/id: \"3v4\" cannot be an id\n",
       R"({"from": {"round": "q"}, "heats": [{"id": "3v4", "pair": "1v2"}]})"},
      {"", R"({"from": {"round": "q"}, "heats": [{"id": "x", "pair": "1v2"}, "3v-"]})"},
  });
}

TEST_CASE("Pairs fit their pool", "[validate]") {
  check_draws({
      {"", R"({"from": {"round": "q"}, "heats": ["99v100"]})"},
      {"", R"({"from": {"round": "s"}, "heats": ["3v4"]})"},
      {"/rounds/2/draw/0/heats/0: \"4v5\" draws rank 5 from a pool of at most 4\n",
       R"({"from": {"round": "s"}, "heats": ["4v5"]})"},
      {"/rounds/2/draw/0/heats/0: \"3v-\" draws rank 3 from a pool of at most 2\n",
       R"({"from": {"round": "s", "take": "losers"}, "heats": ["3v-"]})"},
      {"/rounds/2/draw/0/heats/0: \"1v2\" draws rank 2 from a pool of at most 1\n",
       R"({"from": {"round": "s", "heats": ["1v4"], "take": "winners"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/heats/0: \"1v3\" draws rank 3 from a pool of at most 2\n",
       R"({"from": {"round": "s", "except": "z"}, "heats": ["1v3"]})"},
      {"/rounds/2/draw/0/heats/0: \"1v2\" draws rank 2 from a pool of at most 0\n",
       R"({"from": {"round": "s", "take": "winners", "except": "z"}, "heats": ["1v2"]})"},
      {"", R"({"from": {"round": "s", "take": "losers", "except": "z"}, "heats": ["1v2"]})"},
  });
}

TEST_CASE("Nobody is drawn twice in a round", "[validate]") {
  const std::string_view twice =
      "/rounds/2/draw/1/from: draws 1 and 2 of round \"a\" could take the same competitor\n";
  check_draws({
      {twice, R"({"from": {"round": "q"}, "heats": ["1v2"]}, {"from": {"round": "q"}, "heats": ["2v3"]})"},
      {"", R"({"from": {"round": "q"}, "heats": ["1v2"]}, {"from": {"round": "q"}, "heats": ["3v4"]})"},
      {twice,
       R"({"from": {"round": "q"}, "heats": ["1v2"]}, {"from": {"round": "q", "order": "seed"}, "heats": ["3v4"]})"},
      {twice, R"({"from": {"round": "q"}, "heats": ["1v2"]}, {"from": {"round": "s"}, "heats": ["3v4"]})"},
      {"",
       R"({"from": {"round": "q", "except": "s"}, "heats": ["1v2"]}, {"from": {"round": "s"}, "heats": ["3v4"]})"},
      {"", R"({"from": {"round": "q", "except": "s"}, "heats": ["1v2"]},
              {"from": {"round": "s", "take": "losers"}, "heats": [{"id": "x", "pair": "1v2"}]})"},
      {twice,
       R"({"from": {"round": "q", "except": "z"}, "heats": ["1v2"]}, {"from": {"round": "s"}, "heats": ["3v4"]})"},
      {"", R"({"from": {"round": "s", "heats": ["2v3"]}, "heats": ["1v2"]},
              {"from": {"round": "s", "heats": ["1v4"]}, "heats": ["2v1"]})"},
      {"", R"({"from": {"round": "s", "take": "winners"}, "heats": ["1v2"]},
              {"from": {"round": "s", "take": "losers"}, "heats": ["2v1"]})"},
  });
}

TEST_CASE("Selectors ask of a round what it can give", "[validate]") {
  check_draws({
      {"/rounds/2/draw/0/from/round: round \"a\" is drawn from itself\n",
       R"({"from": {"round": "a"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/round: round \"a\" is drawn from \"z\", which comes after it\n",
       R"({"from": {"round": "z"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/heats: heats of \"q\" decide nothing: it is a time trial\n",
       R"({"from": {"round": "q", "heats": ["1v2"]}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/heats/1: heat \"1v4\" stands twice in \"heats\"\n",
       R"({"from": {"round": "s", "heats": ["1v4", "1v4"]}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/take: \"q\" is a time trial: it has no winners\n",
       R"({"from": {"round": "q", "take": "winners"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/take: \"q\" is a time trial: it has no losers\n",
       R"({"from": {"round": "q", "take": "losers"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/order: \"q\" is a time trial: its heats give no order\n",
       R"({"from": {"round": "q", "order": "heat"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/take: \"rest\" means who has no place yet, and a draw gives no places\n",
       R"({"from": {"round": "q", "take": "rest"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/order: a pool whose members are all tied cannot be paired\n",
       R"({"from": {"round": "q", "order": "tied"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/except: nobody of \"s\" is left without \"s\"\n",
       R"({"from": {"round": "s", "except": "s"}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/except/1: \"s\" stands twice in \"except\"\n",
       R"({"from": {"round": "q", "except": ["s", "s"]}, "heats": ["1v2"]})"},
      {"/rounds/2/draw/0/from/except: round \"a\" is drawn without its own members\n",
       R"({"from": {"round": "q", "except": "a"}, "heats": ["1v2"]})"},
  });
  check({
      {"/rounds/2/draw/0/from/heats: heats of \"a\" have no names: they are taken as recorded\n",
       R"({"id": "a", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": "as-recorded"}]},
          {"id": "b", "kind": "match", "draw": [{"from": {"round": "a", "heats": ["1v2"]}, "heats": ["1v2"]}]})"},
      {"/classification/0/order: \"q\" is a time trial: its heats give no order\n",
       R"({"id": "a", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": ["1v2"]}]})",
       R"({"round": "q", "take": "rest", "order": "heat"}, )"},
  });
}

TEST_CASE("No draw depends on itself", "[validate]") {
  check({
      {"/rounds/1/draw/0/from/except: round \"a\" is drawn without \"b\", whose draw depends on it\n",
       R"({"id": "a", "kind": "match", "draw": [{"from": {"round": "q", "except": "b"}, "heats": ["1v2"]}]},
          {"id": "b", "kind": "match", "draw": [{"from": {"round": "a", "take": "winners"}, "heats": ["1v2"]}]})"},
      {"/rounds/1/draw/0/from/except: round \"a\" is drawn without \"b\", whose draw depends on it\n"
       "/rounds/2/draw/0/from/except: round \"b\" is drawn without \"a\", whose draw depends on it\n",
       R"({"id": "a", "kind": "match", "draw": [{"from": {"round": "q", "except": "b"}, "heats": ["1v2"]}]},
          {"id": "b", "kind": "match", "draw": [{"from": {"round": "q", "except": "a"}, "heats": ["1v2"]}]})"},
  });
}

TEST_CASE("The classification places nobody twice", "[validate]") {
  const std::string_view rounds = R"(
      {"id": "s", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": ["2v3", "1v4"]}]},
      {"id": "b", "kind": "match", "draw": [{"from": {"round": "s", "take": "losers"}, "heats": ["1v2"]}]},
      {"id": "g", "kind": "match", "draw": [{"from": {"round": "s", "take": "winners"}, "heats": ["1v2"]}]})";
  check({
      {"", rounds, R"({"round": "g"}, {"round": "b"}, {"round": "s", "take": "rest"}, )"},
      {"", rounds,
       R"({"round": "g", "take": "winners"}, {"round": "g", "take": "losers"}, {"round": "b"}, )"},
      {"", rounds, R"({"round": "g"}, {"round": "s", "except": "g", "order": "tied"}, )"},
      {"/classification/1: a competitor of \"s\" could be placed twice: by selectors 1 and 2\n", rounds,
       R"({"round": "g"}, {"round": "s"}, )"},
      {"/classification/1: a competitor of \"g\" could be placed twice: by selectors 1 and 2\n", rounds,
       R"({"round": "q", "take": "rest"}, {"round": "g"}, )"},
      {"", rounds, R"({"round": "s", "take": "losers"}, {"round": "g"}, )"},
  });
}

TEST_CASE("The classification places everybody", "[validate]") {
  const std::string rounds = R"({"id": "q", "kind": "time-trial"},
      {"id": "s", "kind": "match", "draw": [{"from": {"round": "q"}, "heats": ["1v2"]}]})";
  const std::string_view left_out =
      "/classification: somebody who rode round \"q\" could be left without a place\n";
  CHECK(problems(rounds, R"({"round": "s"})") == left_out);
  CHECK(problems(rounds, R"({"round": "q", "except": "s"})") == left_out);
  CHECK(problems(rounds, R"({"round": "s", "take": "winners"}, {"round": "q", "except": "s"})") == left_out);
  CHECK(problems(rounds, R"({"round": "q"})").empty());
  CHECK(problems(rounds, R"({"round": "s"}, {"round": "q", "except": "s"})").empty());
  CHECK(problems(rounds, R"({"round": "s", "take": "winners"}, {"round": "s", "take": "rest"},
                            {"round": "q", "except": "s"})")
            .empty());
  CHECK(problems(R"({"id": "q", "kind": "time-trial"}, {"id": "r", "kind": "time-trial"})",
                 R"({"round": "q"})") ==
        "/classification: somebody who rode round \"r\" could be left without a place\n");
  CHECK(problems(R"({"id": "a", "kind": "match", "draw": [{"heats": "as-recorded"}]})",
                 R"({"round": "a", "take": "winners"}, {"round": "a", "take": "losers"})") ==
        "/classification: somebody who rode round \"a\" could be left without a place\n");
}

TEST_CASE("Rules made by a program are checked as far as they go", "[validate]") {
  Rules rules;
  rules.id = "test";
  rules.rounds.resize(2);
  rules.rounds[0].id = "q";
  RoundRules& match = rules.rounds[1];
  match.id = "a";
  match.kind = RoundKind::match;
  match.if_caught = IfCaught::loses;
  match.draws.resize(1);
  match.draws[0].heats = {{"0v-", {0, 0}, ""}};
  match.draws[0].as_recorded = true;
  match.draws[0].from.except = {9};
  rules.classification = {Selector{7, {}, Take::all, {}, Order::time},
                          Selector{1, {5}, Take::all, {}, Order::time}};
  CHECK(lines(validate(rules)) ==
        "/rounds/1/draw/0/heats: the draw has pairs and takes them as recorded\n"
        "/rounds/1/draw/0/heats/0: \"0v-\" has no rank on the home straight\n"
        "/rounds/1/draw/0/from/except: \"except\" names no round\n"
        "/classification/0/round: the selector names no round\n"
        "/classification/1/heats: heats of \"a\" have no names: they are taken as recorded\n");
  CHECK(rules.resolve_order.empty());
}

TEST_CASE("Rules that fork beyond reason are refused, not pondered", "[validate]") {
  std::string rounds = R"({"id": "r0", "kind": "time-trial"})";
  for (int i = 1; i < 40; ++i) {
    rounds += fmt::format(R"(, {{"id": "r{0}", "kind": "match", "draw": [
        {{"from": {{"round": "r{1}", "order": "seed"}}, "heats": ["1v2"]}},
        {{"from": {{"round": "r{1}", "order": "seed"}}, "heats": ["3v4"]}}]}})",
                          i, i - 1);
  }
  const std::string found =
      problems(rounds, R"({"round": "r39"}, {"round": "r38"}, {"round": "r0", "take": "rest"})");
  CHECK(found.find("/classification/1: a competitor of \"r38\" could be placed twice") != std::string::npos);
}

TEST_CASE("Rules with more rounds than can be checked are refused", "[validate]") {
  Rules rules;
  rules.rounds.resize(1000);
  CHECK(lines(validate(rules)) == "/rounds: the rules have 1000 rounds\n");
}
