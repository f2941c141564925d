#include <pursuit/model/track.hpp>

#include <catch2/catch.hpp>

using namespace pursuit;

namespace {

std::optional<std::uint32_t> halves(std::uint32_t distance, std::string_view track) {
  return half_laps(distance, read_track(track).value());
}

}  // namespace

TEST_CASE("a track is a length in metres, and any other text is none", "[track]") {
  CHECK(metres(read_track("250").value()) == "250");
  CHECK(metres(read_track("250 m").value()) == "250");
  CHECK(metres(read_track("333,33 m").value()) == "333.33");
  CHECK(metres(read_track("285.7").value()) == "285.7");
  for (const std::string_view text :
       {"", "m", "0", "0.000", "250 km", "-250", "2.5.0", "250.", "wooden, 250", "250.1234", "33333"})
    CHECK_FALSE(read_track(text));
}

TEST_CASE("a distance is so many half laps, or no whole number of them", "[track]") {
  CHECK(halves(4000, "250") == 32U);
  CHECK(halves(3000, "250") == 24U);
  CHECK(halves(4000, "400") == 20U);
  CHECK(halves(3000, "400") == 15U);
  CHECK(halves(4000, "333.33") == 24U);
  CHECK(halves(4000, "333.3") == 24U);
  CHECK(halves(4000, "333.333") == 24U);
  CHECK(halves(4000, "285.714") == 28U);
  CHECK_FALSE(halves(4000, "333"));
  CHECK_FALSE(halves(4000, "333.30"));
  CHECK_FALSE(halves(4001, "250"));
  CHECK_FALSE(halves(100, "250"));
}

TEST_CASE("laps are metres on a track that is known", "[track]") {
  const Covered ten{"10 laps", 10'000, true};
  CHECK(covered_metres(ten, read_track("250")) == 2'500'000);
  CHECK_FALSE(covered_metres(ten, std::nullopt));
  CHECK(covered_metres(Covered{"62.5", 62'500, false}, std::nullopt) == 62'500);
}
