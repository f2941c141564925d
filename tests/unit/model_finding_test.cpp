// Findings alike, of which not all are kept.

#include <pursuit/model/finding.hpp>
#include <pursuit/model/limits.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace pursuit;

TEST_CASE("of findings alike as many are kept as are shown, and the rest is counted", "[model_finding]") {
  constexpr std::size_t most = limits::alike_findings;
  Findings findings;
  AlikeFindings alike;
  for (std::size_t i = 0; i < most + 20; ++i) {
    alike.add(findings, error_at(Place{}.in("rounds", i), "time", "wrong"));
  }
  CHECK(findings.size() == most);

  SECTION("those of another code or severity are kept all the same") {
    alike.add(findings, error_at({}, "name", "wrong"));
    alike.add(findings, note_at({}, "time", "a note"));
    CHECK(findings.size() == most + 2);
  }
  SECTION("what others appended is counted too") {
    findings.push_back(error_at({}, "time", "wrong"));
    findings.push_back(error_at({}, "name", "wrong"));
    alike.trim(findings, most);
    REQUIRE(findings.size() == most + 1);
    CHECK(findings.back().code == "name");
  }
  SECTION("the rest stands where the last of them does") {
    alike.append_rest(findings);
    REQUIRE(findings.size() == most + 1);
    CHECK(findings.back().message == "and 20 more like those before");
    CHECK(findings.back().severity == Severity::error);
    CHECK(findings.back().place.pointer() == "/rounds/" + std::to_string(most - 1));
  }
}

TEST_CASE("a few findings have no rest", "[model_finding]") {
  Findings findings;
  AlikeFindings alike;
  alike.add(findings, error_at({}, "time", "wrong"));
  alike.append_rest(findings);
  CHECK(findings.size() == 1);
}

TEST_CASE("a list of names ends where nobody reads on", "[model_finding]") {
  CHECK(list_names({}).empty());
  CHECK(list_names({"Ann"}) == "Ann");
  CHECK(list_names({"Ann", "Bea", "Cleo"}) == "Ann, Bea, Cleo");
  const std::vector<std::string_view> many(limits::listed_names + 7, "Ann");
  CHECK(list_names(many).ends_with(", Ann and 7 more"));
}

TEST_CASE("findings are counted in words by severity, the worst first", "[model_finding]") {
  const Findings findings = {note_at({}, "a", "a"), error_at({}, "b", "b"), warning_at({}, "c", "c"),
                             warning_at({}, "d", "d")};
  CHECK(count_words(findings, Severity::note) == "1 error, 2 warnings, 1 note");
  CHECK(count_words(findings, Severity::warning) == "1 error, 2 warnings");
  CHECK(count_words({note_at({}, "a", "a")}, Severity::warning).empty());
}
