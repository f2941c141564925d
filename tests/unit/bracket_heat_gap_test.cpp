#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

std::string messages(const std::vector<std::string>& rounds) {
  const Sample sample("final-4", rounds);
  std::string all;
  for (const Finding& finding : sample.competition.findings)
    all += fmt::format("{} {}: {}; ", word(finding.severity), finding.code, finding.message);
  return all;
}

}  // namespace

TEST_CASE("a gap in the heats of a round to be drawn from is a warning", "[heat_gap]") {
  CHECK(messages({round("qualifying", {"A 4:20, B 4:21", "3# C 4:22, D 4:23", "7# E 4:24"})}) ==
        "warning heat-gap: the Qualifying has no heat 2, 4 to 6, and the draw is made without it; ");
  CHECK(messages({round("qualifying", {"A 4:20, B 4:21", "4# C 4:22, D 4:23"})}) ==
        "warning heat-gap: the Qualifying has no heat 2 to 3, and the draw is made without it; ");
}

TEST_CASE("numbers that go on without a gap, or a round drawn from already, are fine", "[heat_gap]") {
  CHECK(messages({round("qualifying", {"5# A 4:20, B 4:21", "6# C 4:22, D 4:23"})}).empty());
  CHECK(messages({round("qualifying", {"6# A 4:20, B 4:21", "5# C 4:22, D 4:23"})}).empty());
  CHECK(messages(
            {round("qualifying", {"A 4:20, B 4:21", "3# C 4:22, D 4:23"}), round("gold", {"A 4:20, B 4:21"})})
            .empty());
  CHECK(messages({round("qualifying", {"A, B", "3# C, D"})}).empty());
}

}  // namespace pursuit::bracket_sample
