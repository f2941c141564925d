#include "../../src/parser/json_syntax.hpp"
#include "parser_sample.hpp"

#include <catch2/catch.hpp>

using namespace pursuit;

namespace {

struct Broken {
  std::string_view text;
  std::size_t offset;
  std::size_t length;
  std::string_view message;
  std::string_view hint;
};

constexpr Broken broken[] = {
    {R"({"a": tru})", 6, 3, "invalid literal", "a value is a text in double quotes, a number, true"},
    {"[1,]", 3, 1, "unexpected ']'", "take away the comma before it"},
    {R"({"a":1,})", 7, 1, "unexpected '}'", "take away the comma before it"},
    {"[1 2]", 3, 1, "unexpected number literal", "a comma or a closing bracket is missing before it"},
    {R"([1"a"])", 2, 3, "unexpected string literal", "a comma or a closing bracket is missing before it"},
    {"[true false]", 6, 5, "unexpected false literal", "a comma or a closing bracket is missing before it"},
    {"{'a':1}", 1, 1, "invalid literal", "texts and keys stand in double quotes"},
    {"{a:1}", 1, 1, "invalid literal", "keys stand in double quotes"},
    {R"({"a" 1})", 5, 1, "unexpected number literal", "a colon belongs between a key and its value"},
    {R"({"a":"b":"c"})", 8, 1, "unexpected ':'", "a comma or a closing bracket is missing before it"},
    {"[\"\u201Ca\u201D\",\u201Cb\u201D]", 11, 1, "invalid literal", "straight quotes"},
    {"[None]", 1, 4, "invalid literal", "write null"},
    {"// no\n[]", 0, 1, "invalid literal", "no comments"},
    {"[01]", 2, 1, "unexpected number literal", "a number has no zero in front"},
    {"[1.]", 1, 3, "invalid number", "digits on both sides"},
    {"[1e999]", 1, 5, "a number too large", "put it in quotes if its digits are meant"},
    {"[1}", 2, 1, "unexpected '}'", "a comma or a closing bracket is missing before it"},
    {"[]]", 2, 1, "unexpected ']'", "one closing bracket too many"},
    {"{}\n{}", 3, 1, "unexpected '{'", "pursuit batch"},
    {"[\"a\nb\"]", 3, 1, "invalid string: control character", "\\n"},
    {R"(["a\q"])", 4, 1, "invalid string: forbidden character", "\\\\"},
    {"[\"abc", 5, 0, "invalid string: missing closing quote", "closing quote"},
    {"{\"a\":1\n", 6, 0, "unexpected end of input", "cut off"},
    {"[\"caf\xE9\"]", 5, 2, "invalid string: ill-formed UTF-8", "UTF-8"},
    {"[\"\xC3\xA9\x80\"]", 4, 1, "invalid string: ill-formed UTF-8", "UTF-8"},
    {std::string_view("[1]\0", 4), 3, 1, "a NUL byte", "UTF-16"},
};

}  // namespace

TEST_CASE("a text that is not JSON is told where and why", "[json]") {
  for (const Broken& sample : broken) {
    INFO(sample.text);
    const auto finding = json::syntax_error(sample.text, 0);
    REQUIRE(finding);
    REQUIRE(finding->place.bytes());
    CHECK(finding->code == "not-json");
    CHECK(finding->place.bytes()->offset == sample.offset);
    CHECK(finding->place.bytes()->length == sample.length);
    CHECK_THAT(finding->message, Catch::StartsWith("not JSON: " + std::string(sample.message)));
    CHECK_THAT(finding->hint, Catch::Contains(std::string(sample.hint)));
  }
}

TEST_CASE("JSON has no syntax error", "[json]") {
  for (const std::string_view text : {"{}", " [1, -2.5e3, \"\\u00e9\\n\", null, true, [], {\"a\": {}}] \n"}) {
    CHECK_FALSE(json::syntax_error(text, 0));
  }
}

TEST_CASE("reading sees every mistake of syntax, wherever it stands", "[json]") {
  for (const Broken& sample : broken) {
    const std::string within = fmt::format("{{\"rounds\":[],\"result\":[{}]}}", sample.text);
    for (const std::string& text : {std::string(sample.text), within}) {
      if (text.front() != '{' && text.front() != '[') continue;
      INFO(text);
      Document document("event", text);
      const EventReading reading = read_event(document);
      CHECK_FALSE(reading.event);
      REQUIRE(reading.findings.size() == 1);
      CHECK(reading.findings[0].code == "not-json");
    }
  }
}

TEST_CASE("a mistake of syntax is the only one told", "[json]") {
  CHECK(wrong_in("{\"meet\": 1,\n \"rounds\": [,]}") ==
        std::vector<std::string>{"2:13 not-json not JSON: unexpected ','; expected '[', '{', or a literal"});
}

TEST_CASE("deep nesting is refused", "[json]") {
  const std::string brackets(100'000, '[');
  CHECK(wrong_in(brackets) == std::vector<std::string>{"1:65 depth nested more than 64 deep"});
  const std::string open(70, '[');
  const std::string closed(70, ']');
  CHECK(wrong_in("{\"rounds\":[], \"x_a\":" + open + closed + "}") ==
        std::vector<std::string>{"1:84 depth nested more than 64 deep"});
}

TEST_CASE("a number of a million digits is refused in few words", "[json]") {
  const std::string digits(1'000'000, '1');
  for (const std::string before : {"[{\"time\": ", "[{\"rank\": ", "[{\"x_a\": "}) {
    CHECK(wrong_in(before + digits + "}]") ==
          std::vector<std::string>{
              fmt::format("1:{} not-json not JSON: a number too large", before.size() + 1)});
  }
}

TEST_CASE("a text has no NUL", "[json]") {
  const std::string nul = "a NUL character: no text has one, and CSV cannot hold it";
  CHECK(wrong_in(R"([{"name": "A\u0000n", "x_a": "\u0000"}])") ==
        std::vector<std::string>{"1:11 nul " + nul});
  CHECK(wrong_in(R"([{"name": "Ann", "x_\u0000": 1}])") == std::vector<std::string>{"1:18 nul " + nul});
}

TEST_CASE("a byte order mark is passed over with a note", "[json]") {
  CHECK(wrong_in("\xEF\xBB\xBF[{\"name\": 1}]") ==
        std::vector<std::string>{
            "note: 1:1 byte-order-mark the file begins with a byte order mark, which is passed over",
            "1:11 type a text is wanted here, not a number"});
}

TEST_CASE("keys may be written with escapes", "[json]") {
  Document document("event", R"([{"n\u0061me": "caf\u00e9", "x_\"": [1, "\""]}])");
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  CHECK(reading.event->rides.at(0).name == "caf\u00e9");
  REQUIRE(reading.event->extra_pool.size() == 1);
  CHECK(reading.event->extra_pool[0].key == "x_\"");
  CHECK(reading.event->extra_pool[0].json == "[1, \"\\\"\"]");
}
