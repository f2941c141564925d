#include "../../src/parser/spellings.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

namespace pursuit {

TEST_CASE("all spellings of a name have one number", "[spellings]") {
  Spellings spellings(5);
  CHECK(spellings.number("") == 0);
  CHECK(spellings.number("Bradley WIGGINS") == 1);
  CHECK(spellings.number("Brad") == 2);
  CHECK(spellings.number(" bradley  Wiggins") == 1);
  CHECK(spellings.number("brad") == 2);
  CHECK(spellings.number(" ") == 3);  // blank, and not empty
  CHECK(spellings.end() == 4);
}

TEST_CASE("as many names as were foretold", "[spellings]") {
  constexpr std::uint32_t names = 1000;
  Spellings spellings(names);
  for (std::uint32_t i = 0; i < names; ++i) CHECK(spellings.number(fmt::format("Rider {}", i)) == i + 1);
  for (std::uint32_t i = 0; i < names; ++i) CHECK(spellings.number(fmt::format("RIDER  {}", i)) == i + 1);
}

}  // namespace pursuit
