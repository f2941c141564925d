// Why a competitor has the ranks, pairs and place he has.

#include "bracket_sample.hpp"

#include <pursuit/report/explanation_report.hpp>

namespace pursuit::bracket_sample {

namespace {

Explanation explained(const Sample& sample, std::string_view name) {
  const std::vector<Competitor>& competitors = sample.competition.event->competitors;
  const auto found = std::find_if(competitors.begin(), competitors.end(),
                                  [&](const Competitor& competitor) { return competitor.name == name; });
  REQUIRE(found != competitors.end());
  return explain(sample.competition, CompetitorId(found - competitors.begin()));
}

std::string text_of(const Fact& fact) {
  const auto* const text = std::get_if<std::string>(&fact.value);
  const auto* const number = std::get_if<std::uint32_t>(&fact.value);
  return text != nullptr ? *text : number != nullptr ? fmt::format("{}", *number) : "?";
}

/// `drawn match 1v8, not-drawn gold lost-heat, place - 7`: the steps, with one fact of each.
std::string steps(const Sample& sample, std::string_view name) {
  std::string line;
  for (const ExplanationStep& step : explained(sample, name).steps) {
    std::string shown;
    for (const Fact& fact : step.facts) {
      const bool chosen = fact.key == "pair" || (fact.key == "reason" && step.kind == StepKind::not_drawn) ||
                          fact.key == "rank" || fact.key == "place" || fact.key == "ruling" ||
                          (fact.key == "by" && step.kind == StepKind::heat);
      if (chosen) shown = " " + text_of(fact);
    }
    const std::string round =
        step.round ? sample.competition.rules->rounds[*step.round].id : std::string("-");
    line += fmt::format("{}{} {}{}", line.empty() ? "" : ", ", word(step.kind), round, shown);
  }
  return line;
}

}  // namespace

TEST_CASE("the steps lead from the first ride to the place", "[explanation]") {
  const Sample sample("match-round-8",
                      {qualifying(9), round("match", {"D 4:20.1, E 4:21.1", "C 4:19.1, F 4:22.1",
                                                      "B 4:18.1, G 4:24.1", "A 4:17.1, H 4:23.1"})});
  CHECK(steps(sample, "H") ==
        "ride qualifying, rank qualifying 8, drawn match 1v8, ride match, heat match time, rank match 7, "
        "not-drawn bronze lost-heat, not-drawn gold lost-heat, place match 7");
  CHECK(steps(sample, "D") ==
        "ride qualifying, rank qualifying 4, drawn match 4v5, ride match, heat match time, rank match 4, "
        "not-drawn gold position, drawn bronze 3v4, ride bronze, place bronze");
  CHECK(steps(sample, "I") ==
        "ride qualifying, rank qualifying 9, not-drawn match position, place qualifying 9");
}

TEST_CASE("who has no opponent in a final has not still to ride", "[explanation]") {
  const Sample sample("final-4", {qualifying(3)});
  CHECK(steps(sample, "C").ends_with("drawn bronze 3v4, heat bronze alone, place bronze 3"));
}

TEST_CASE("why somebody is not drawn has a stable word", "[explanation]") {
  const std::vector<std::string_view> first = {"F 4:25, G 4:26", "E 4:20, H 4:27", "B 4:23, C 4:24",
                                               "A 4:21, D 4:22"};
  const Sample teams("first-round-8", {qualifying(8), round("first-round", first)});
  CHECK(steps(teams, "E").find("not-drawn gold other-heat") != std::string::npos);
  CHECK(steps(teams, "D").find("not-drawn gold lost-heat") != std::string::npos);
  // B won a heat for gold with the fourth time.
  CHECK(steps(teams, "B").find("drawn gold 1v2") != std::string::npos);
  CHECK(steps(teams, "B").find("not-drawn") == std::string::npos);

  const Sample out("final-4", {qualifying(5)}, {ruling("withdraw", "B", R"("round": "gold")")});
  CHECK(steps(out, "B").find("ruling gold withdraw") == 0);
  CHECK(steps(out, "B").find("not-drawn gold ruling") != std::string::npos);
  CHECK(steps(Sample("final-4", {round("qualifying", {"A 4:20, B"})}), "A").find("not-drawn gold open") !=
        std::string::npos);
  CHECK(steps(Sample("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:21, D 4:22"})}), "A")
            .find("not-drawn gold undecided") != std::string::npos);
  CHECK(
      steps(Sample("final-4", {qualifying(4), round("gold", {"A, C"})}), "A").find("not-drawn gold stale") !=
      std::string::npos);
  CHECK(steps(Sample("knockout-8", {round("qualifying", {"A 4:20 OVT, B 4:21"})}), "A")
            .find("not-drawn quarterfinals eliminated") != std::string::npos);
}

TEST_CASE("everybody is explained, whatever the event says, and in sentences", "[explanation]") {
  const std::vector<std::vector<std::string>> events = {
      {qualifying(9), round("match", {"D 4:20, E DNS", "C 4:19 DSQ, F", "B 4:18 OVT, G", "? 4:17, H 4:23"})},
      {qualifying(3), round("match", {"A 4:20, Z 4:21"}), round("gold", {"A, Z"})},
      {round("qualifying", {"A 4:20 VOID, B DNF"}, R"("known": "part", )"), round("gold", {"A 4:19, ?"})},
      {round("match", {"A, B"})}};
  for (const std::vector<std::string>& rounds : events) {
    const Sample sample("match-round-8", rounds);
    for (const Competitor& competitor : sample.competition.event->competitors) {
      const Explanation explanation = explained(sample, competitor.name);
      REQUIRE_FALSE(explanation.steps.empty());
      CHECK(explanation.steps.back().kind == StepKind::place);
      for (const ExplanationStep& step : explanation.steps) {
        INFO(step.text);
        CHECK(step.text.ends_with('.'));
        CHECK(step.text.find("  ") == std::string::npos);
      }
    }
  }
}

}  // namespace pursuit::bracket_sample
