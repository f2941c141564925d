// An earlier draw that the results no longer give (design, words 3).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {

TEST_CASE("a stale draw: another pair, another heat, another side, or no draw any more", "[stale_draw]") {
  const auto check = [](const std::vector<std::string>& rounds) {
    const Sample sample("match-round-8", rounds);
    CHECK(sample.findings() == "error stale-draw");
    CHECK(sample.next().find("match") == std::string::npos);
  };
  check({qualifying(8), round("match", {"D, F", "C, E", "B, G", "A, H"})});
  check({qualifying(8), round("match", {"4# D, E"})});
  check({qualifying(8), round("match", {"D side=back, E side=home"})});
  check({qualifying(8), round("match", {"D, I"})});
  check({qualifying(8), round("match", {"4# A"})});
  check({qualifying(7), round("match", {"4# A, H"})});
  check({round("qualifying", {"A, B", "C, D", "E, F", "G, H"}), round("match", {"D, E"})});
  check({round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25", "G 4:26, H"}),
         round("match", {"D, E"})});
  check({round("match", {"D, E", "C, F"})});
  // One heat has been ridden by now.
  check({qualifying(8), round("match", {"D 4:20, E 4:21", "C, G", "B, F", "A, H"})});
}

TEST_CASE("a draw that stands is not stale, whatever order its names are in", "[stale_draw]") {
  const Sample sample("match-round-8",
                      {qualifying(8), round("match", {"E, D", "C side=home, F side=back", "B, G", "A, H"})});
  CHECK(sample.findings() == "");
  CHECK(sample.next() == "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
}

TEST_CASE("the message of a stale draw says which pairs changed", "[stale_draw]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A, C"})});
  CHECK(sample.competition.findings[0].message.find("A v C is now A v B") != std::string::npos);
}

}  // namespace pursuit::bracket_sample
