// Numbers and lists in sentences.

#include <pursuit/text/phrase.hpp>

#include <catch2/catch.hpp>

using namespace pursuit;

TEST_CASE("things are counted and listed as sentences say them", "[phrase]") {
  CHECK(counted(0, "error") == "0 errors");
  CHECK(counted(1, "error") == "1 error");
  CHECK(counted(2, "error") == "2 errors");
  CHECK(enumerate({}).empty());
  CHECK(enumerate({"Ann"}) == "Ann");
  CHECK(enumerate({"Ann", "Bea"}) == "Ann and Bea");
  CHECK(enumerate({"Ann", "Bea", "Cat"}) == "Ann, Bea and Cat");
}
