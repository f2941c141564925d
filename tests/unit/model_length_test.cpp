#include <pursuit/model/length.hpp>

#include <catch2/catch.hpp>

using namespace pursuit;

namespace {

std::optional<std::uint32_t> halves(std::uint32_t distance, std::string_view track) {
  return half_laps(Length::metres(distance), read_length(track).value());
}

RaceTime at(std::string_view clock) {
  return read_time(clock).time.value();
}

}  // namespace

TEST_CASE("a length is in metres, and any other text is none", "[length]") {
  CHECK(to_text(read_length("250").value()) == "250");
  CHECK(to_text(read_length("250 m").value()) == "250");
  CHECK(to_text(read_length("333,33 m").value()) == "333.33");
  CHECK(to_text(read_length("285.7").value()) == "285.7");
  CHECK(to_text(read_length("1810.5").value()) == "1810.5");
  for (const std::string_view text :
       {"", "m", "0", "0.000", "250 km", "-250", "2.5.0", "250.", "wooden, 250", "250.1234", "3333333"})
    CHECK_FALSE(read_length(text));
}

TEST_CASE("a distance is so many half laps, or no whole number of them", "[length]") {
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

TEST_CASE("laps are metres on a track that is known", "[length]") {
  const Covered ten{"10 laps", 10'000, true};
  CHECK(covered_metres(ten, read_length("250")) == 2'500'000);
  CHECK_FALSE(covered_metres(ten, std::nullopt));
  CHECK(covered_metres(Covered{"62.5", 62'500, false}, std::nullopt) == 62'500);
}

TEST_CASE("speeds are cut to three decimals", "[length]") {
  CHECK(speed(at("4:15.031"), Length::metres(4000)) == "56.463");
  CHECK(speed(at("4:00"), Length::metres(4000)) == "60.000");
  CHECK(speed(at("3:59.999"), Length::metres(4000)) == "60.000");
  CHECK(speed(at("3:36.000001"), Length::metres(3000)) == "49.999");
  CHECK(speed(at("1:00"), Length::metres(0)) == "0.000");
  CHECK(speed(at("1:00"), Length::metres(999'999)) == "59999.940");
  CHECK(speed(RaceTime(), Length::metres(4000)) == "");
}
