// Qualifying heats from an entry list (UCI 3.2.055).

#include <pursuit/seeding/entry_draw.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

using namespace pursuit;

namespace {

using Seeds = std::vector<std::optional<std::uint32_t>>;

/// `7; 5v6`: entries by their position, from 1.
std::string heats(const Seeds& seeds) {
  std::string line;
  for (const EntryHeat& heat : draw_entries(seeds)) {
    line += fmt::format("{}{}{}", line.empty() ? "" : "; ", heat.home + 1,
                        heat.back ? fmt::format("v{}", *heat.back + 1) : "");
  }
  return line;
}

}  // namespace

TEST_CASE("entries without seeds are in order of strength", "[entry_draw]") {
  CHECK(heats({}).empty());
  CHECK(heats(Seeds(1)) == "1");
  CHECK(heats(Seeds(2)) == "2; 1");
  CHECK(heats(Seeds(3)) == "2; 1v3");
  CHECK(heats(Seeds(4)) == "2v4; 1v3");
  CHECK(heats(Seeds(5)) == "5; 2v4; 1v3");
  CHECK(heats(Seeds(8)) == "7v8; 5v6; 2v4; 1v3");
}

TEST_CASE("seeds say who is strongest, whoever has none comes last, and equal ones stay as listed",
          "[entry_draw]") {
  CHECK(heats({4, 3, 2, 1}) == "3v1; 4v2");
  CHECK(heats({{}, 2, {}, 1, 3}) == "3; 2v1; 4v5");
  CHECK(heats({7, 7, 7, 7}) == "2v4; 1v3");
}

TEST_CASE("in every field each rides once, the best two apart, the strongest last and only the first alone",
          "[entry_draw]") {
  for (std::size_t entries = 3; entries <= 40; ++entries) {
    const std::vector<EntryHeat> drawn = draw_entries(Seeds(entries));
    std::set<std::size_t> seen;
    for (const EntryHeat& heat : drawn) {
      CHECK(seen.insert(heat.home).second);
      if (heat.back) CHECK(seen.insert(*heat.back).second);
      CHECK((heat.back.has_value() || (&heat == &drawn.front() && entries % 2 == 1)));
      CHECK_FALSE((heat.home == 0 && heat.back == std::optional<std::size_t>(1)));
    }
    CHECK(seen.size() == entries);
    CHECK(drawn.back().home == 0);
  }
}
