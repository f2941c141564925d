#include "../../src/writer/json.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace std::string_literals;

namespace pursuit {

namespace {

std::string one_text(std::string_view text) {
  std::string out;
  JsonWriter(out, JsonLayout::compact).text(text);
  return out;
}

std::string raw_within(JsonLayout layout, Flow flow, std::string_view value) {
  std::string out;
  JsonWriter json(out, layout);
  json.begin_object(flow);
  json.key("ids").raw(value);
  json.end();
  return out;
}

void write_rounds_of_rides(JsonWriter& json) {
  json.begin_object(Flow::block);
  json.key("schema").number(1);
  json.key("rounds").begin_array(Flow::block);
  json.begin_object(Flow::line);
  json.key("round").text("gold");
  json.key("rides").begin_array(Flow::block);
  json.begin_object(Flow::line);
  json.given("name", "A");
  json.given("club", "");
  json.key("time").null();
  json.key("marks").begin_array(Flow::line);
  json.text("Q");
  json.text("OR");
  json.end();
  json.end();
  json.end();
  json.end();
  json.end();
  json.key("next").begin_array(Flow::block);
  json.end();
  json.end();
}

}  // namespace

TEST_CASE("text is escaped as RFC 8259 asks, and other UTF-8 stands as it is", "[writer][json]") {
  CHECK(one_text("Radamés Treviño") == "\"Radamés Treviño\"");
  CHECK(one_text("") == "\"\"");
  CHECK(one_text("\"a\\b\"\n\t\r") == R"("\"a\\b\"\n\t\r")");
  CHECK(one_text("a\x01"s + "\0"s + "\x1f") == R"("a\u0001\u0000\u001f")");
  CHECK(one_text("\x7f") == "\"\\u007f\"");
}

TEST_CASE("a text of any length is escaped wherever it has to be", "[writer][json]") {
  const std::string plain = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 1; size <= plain.size(); ++size) {
    const std::string text = plain.substr(0, size);
    CHECK(one_text(text) == '"' + text + '"');
    for (std::size_t at = 0; at < size; ++at) {
      for (const auto& [c, escape] : {std::pair('"', R"(\")"), std::pair('\\', R"(\\)"),
                                      std::pair('\x1f', R"(\u001f)"), std::pair('\x7f', R"(\u007f)")}) {
        std::string special = text;
        special[at] = c;
        CHECK(one_text(special) == '"' + text.substr(0, at) + escape + text.substr(at + 1) + '"');
      }
    }
  }
  for (const std::size_t size : {4093U, 4094U, 4095U, 4096U, 4097U, 100'000U}) {
    CHECK(one_text(std::string(size, 'a')) == '"' + std::string(size, 'a') + '"');
    CHECK(one_text(std::string(size, '\n')).size() == 2 * size + 2);
  }
}

TEST_CASE("what is written reaches the string when the outermost value has ended", "[writer][json]") {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  std::string expected = "[";
  json.begin_array(Flow::line);
  for (std::size_t i = 0; i < 2000; ++i) {
    json.number(i);
    expected += (i == 0 ? "" : ",") + std::to_string(i);
  }
  json.end();
  CHECK(out == expected + "]");
}

TEST_CASE("a block has its entries on lines of their own, two blanks a level", "[writer][json]") {
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  write_rounds_of_rides(json);
  CHECK(out == R"({
  "schema": 1,
  "rounds": [
    { "round": "gold", "rides": [
      { "name": "A", "time": null, "marks": ["Q", "OR"] }
    ] }
  ],
  "next": []
})");
}

TEST_CASE("compact is one line without blanks", "[writer][json]") {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  write_rounds_of_rides(json);
  CHECK(
      out ==
      R"({"schema":1,"rounds":[{"round":"gold","rides":[{"name":"A","time":null,"marks":["Q","OR"]}]}],"next":[]})");
}

TEST_CASE("the user's own JSON never breaks a line", "[writer][json]") {
  const std::string_view own = "{ \"a b\" :\r\n [1.50,\t\"x\\\" : y\\\\\"] }";
  CHECK(raw_within(JsonLayout::compact, Flow::block, own) == R"({"ids":{"a b":[1.50,"x\" : y\\"]}})");
  CHECK(raw_within(JsonLayout::pretty, Flow::line, own) == R"({ "ids": {"a b": [1.50, "x\" : y\\"]} })");
  CHECK(raw_within(JsonLayout::pretty, Flow::block, own) == "{\n  \"ids\": " + std::string(own) + "\n}");
}

TEST_CASE("JSON commands no terminal, whoever wrote it", "[writer][json]") {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object(Flow::line);
  json.own_key("x_\u009b").text("\x1b[31mAnn\u202E\x7f");
  json.own_key("x_own").raw("[\"\u200Bé\", \"\u009b\"]");
  json.end();
  CHECK(out == R"({"x_\u009b":"\u001b[31mAnn\u202e\u007f","x_own":["\u200bé","\u009b"]})");
}

TEST_CASE("what is missing is null or left out, as asked", "[writer][json]") {
  std::string out;
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object(Flow::line);
  json.key("a").text_or_null("");
  json.key("b").digits_or_null("");
  json.key("c").number_or_null({});
  json.key("d").time_or_null({});
  json.given("e", std::optional<std::uint32_t>());
  json.given("f", std::optional<RaceTime>());
  json.given("g", RaceTime::from_micros(255'030'000, 2));
  json.end();
  CHECK(out == R"({"a":null,"b":null,"c":null,"d":null,"g":"4:15.03"})");
}

}  // namespace pursuit
