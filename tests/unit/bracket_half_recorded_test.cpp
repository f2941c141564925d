#include "bracket_sample.hpp"

#include <pursuit/bracket/half_recorded.hpp>

namespace pursuit::bracket_sample {
namespace {

std::string messages(const Sample& sample) {
  std::string all;
  for (const Finding& finding : sample.competition.findings)
    all += fmt::format("{}: {} at {}; ", word(finding.severity), finding.message, finding.place.pointer());
  return all;
}

}  // namespace

TEST_CASE("a result missing in a heat that a draw waits for is an error", "[half_recorded]") {
  const Sample sample(
      "match-round-8",
      {qualifying(8), round("match", {"D 4:21, E 4:22", "C 4:21, F 4:22", "B 4:21, G 4:22", "A 4:20"})});
  CHECK(messages(sample) ==
        "error: Match round, heat 4: H has neither time nor status, and A has at /rounds/1/heats/3; ");
  CHECK(sample.next() == "");
}

TEST_CASE("in a final it is a warning, at the ride where there is one", "[half_recorded]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A 4:20, B"})});
  CHECK(messages(sample) ==
        "warning: Final for gold, heat 1: B has neither time nor status, and A has at "
        "/rounds/1/heats/0/rides/1; ");
}

TEST_CASE("a re-ride of which one side alone is void waits for the other", "[half_recorded]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A 4:20 VOID, B 4:21"})});
  CHECK(messages(sample) ==
        "warning: Final for gold, heat 1: A has a void ride and no other, while that of B counts at "
        "/rounds/1/heats/0; ");
}

TEST_CASE("nothing is missing where a heat is decided, or an absence is recorded alone", "[half_recorded]") {
  for (const std::string_view heat :
       {"A 4:20 won=true, B", "A 4:20, B DNS", "A, B", "A, B DNS", "A OVT, B"}) {
    const Sample sample("final-4", {qualifying(4), round("gold", {heat})});
    CHECK(!missing_side(sample.round("gold").heats.front()));
    CHECK(sample.findings().find("missing-result") == std::string::npos);
  }
}

TEST_CASE("each heat that is recorded by half is named", "[half_recorded]") {
  const Sample sample(
      "match-round-8",
      {qualifying(8), round("match", {"D 4:21, E 4:22", "C 4:21, F 4:22", "B 4:21", "A 4:20"})});
  CHECK(messages(sample) ==
        "error: Match round, heat 3: G has neither time nor status, and B has at /rounds/1/heats/2; "
        "error: Match round, heat 4: H has neither time nor status, and A has at /rounds/1/heats/3; ");
}

}  // namespace pursuit::bracket_sample
