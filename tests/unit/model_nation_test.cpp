#include <pursuit/model/nation.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <string>

using namespace pursuit;

TEST_CASE("every nation of data/nations.json is known, in order", "[nations]") {
  std::ifstream file(PURSUIT_SOURCE_DIR "/data/nations.json");
  const nlohmann::json listed = nlohmann::json::parse(file).at("nations");
  REQUIRE(listed.size() == nations().size());
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Nation& nation = nations()[i];
    INFO(nation.code);
    CHECK(listed[i].at("code") == std::string(nation.code));
    CHECK(listed[i].at("name") == std::string(nation.names.front()));
    CHECK(nation.names.size() == 1 + listed[i].value("also", nlohmann::json::array()).size());
    CHECK(find_nation(nation.code) == &nation);
    CHECK(std::none_of(nation.successors.begin(), nation.successors.end(),
                       [](std::string_view code) { return find_nation(code) == nullptr; }));
    for (const YearSpan& span : nation.years) CHECK(span.first <= span.last);
  }
  CHECK(find_nation("XXX") == nullptr);
  CHECK(find_nation("gbr") == nullptr);
}

TEST_CASE("nations compete in their years", "[nations]") {
  CHECK(find_nation("URS")->competes_in(1988));
  CHECK_FALSE(find_nation("URS")->competes_in(1992));
  CHECK(find_nation("EUN")->competes_in(1992));
  CHECK_FALSE(find_nation("GER")->competes_in(1976));
  CHECK(find_nation("GER")->competes_in(1936));
  CHECK(find_nation("GER")->competes_in(2024));
  CHECK(find_nation("LTU")->competes_in(1928));
  CHECK_FALSE(find_nation("LTU")->competes_in(1968));
  CHECK(find_nation("NZL")->competes_in(1908));
  CHECK(find_nation("TRI")->successors.front() == "TTO");
  CHECK(find_nation("ENG")->kind == NationKind::home_nation);
  CHECK(find_nation("EOR")->kind == NationKind::neutral);
}

TEST_CASE("a name that says no more than the code", "[nations]") {
  CHECK(is_nation_name("GBR", "Great Britain"));
  CHECK(is_nation_name("GBR", "GREAT BRITAIN"));
  CHECK(is_nation_name("GBR", "GBR"));
  CHECK(is_nation_name("CZE", "Czechia"));
  CHECK_FALSE(is_nation_name("GBR", "Great Britain II"));
  CHECK_FALSE(is_nation_name("GBR", ""));
  CHECK_FALSE(is_nation_name("XXX", "Nowhere"));
  CHECK(is_nation_name("XXX", "XXX"));
}

TEST_CASE("a nation is found by its names", "[nations]") {
  const auto code = [](std::string_view name) {
    const Nation* const nation = nation_called(name);
    return nation == nullptr ? std::string() : std::string(nation->code);
  };
  CHECK(code("Great Britain") == "GBR");
  CHECK(code("united kingdom") == "GBR");
  CHECK(code("Germany") == "GER");
  CHECK(code("United Team of Germany") == "EUA");
  CHECK(code("Netherlands") == "NED");
  CHECK(code("Trinidad and Tobago") == "TTO");
  CHECK(code("Lebanon") == "LBN");
  CHECK(code("Great Britain II").empty());
  CHECK(code("GBR").empty());
  CHECK(code("").empty());
}
