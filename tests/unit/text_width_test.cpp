#include <pursuit/text/code_point.hpp>
#include <pursuit/text/width.hpp>

#include <catch2/catch.hpp>

using namespace std::string_view_literals;

namespace pursuit {

TEST_CASE("a text is as wide as a terminal shows it", "[width]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Bradley Wiggins") == 15);
  CHECK(display_width("Rodríguez") == 9);
  CHECK(display_width("Rodri\u0301guez") == 9);
  CHECK(display_width("黄丽") == 4);
  CHECK(display_width("김철수") == 6);
  CHECK(display_width("\u1100\u1161\u11A8") == 2);
  CHECK(display_width("a\tb\x1b\0"sv) == 2);
  CHECK(display_width("Gonz\xE1lez") == 8);
  CHECK(display_width("\xE2\x82") == 2);
}

TEST_CASE("nothing printable can command a terminal", "[width]") {
  for (const char* const harmless : {"", "Bradley Wiggins", "Čapek 黄丽 👍", "4'15\"031 \\n"}) {
    CHECK(printable(harmless) == harmless);
  }
  CHECK(printable("a\nb\r\tc") == "a\\nb\\r\\tc");
  CHECK(printable("\x1b[2J") == "\\u001b[2J");
  CHECK(printable("4:15\0"sv) == "4:15\\u0000");
  CHECK(printable("\x7f\u009b") == "\\u007f\\u009b");
  CHECK(printable("\u202egnp\u2069\u2028") == "\\u202egnp\\u2069\\u2028");
  CHECK(printable("\x9b\xE2\x82") == "\\x9b\\xe2\\x82");
  CHECK(printable("a\u200Bb\u200D\uFEFF\u00AD") == "a\\u200bb\\u200d\\ufeff\\u00ad");
  CHECK(printable("\U000E0041\uFFFF") == "\\U000e0041\\uffff");
}

TEST_CASE("nothing in JSON can command a terminal either", "[width]") {
  CHECK(printable_json("{\n\t\"Čapek 黄丽\": 1\r\n}") == "{\n\t\"Čapek 黄丽\": 1\r\n}");
  CHECK(printable_json("\"\x7f\u009b\u202e\u200b\"") == R"("\u007f\u009b\u202e\u200b")");
  CHECK(printable_json("\"\U000E0041\xFF\"") == R"("\udb40\udc41\ufffd")");
}

TEST_CASE("a message loses its middle where it is long", "[width]") {
  CHECK(shortened("").empty());
  const std::string whole(800, 'a');
  CHECK(shortened(whole) == whole);
  CHECK(shortened("b" + whole + "c") == "b" + std::string(399, 'a') + "..." + std::string(399, 'a') + "c");
  std::string wide = "a";
  for (int i = 0; i < 1000; ++i) wide += "é";
  const std::string cut = shortened(wide);
  CHECK(cut.size() < 810);
  CHECK(printable(cut) == cut);
}

TEST_CASE("bytes that are no UTF-8 are code points of their own", "[code_point]") {
  CHECK(code_points("Aß黄👍") == U"Aß黄👍");
  const std::u32string stray = code_points("\xFF\xED\xA0\x80"sv);
  REQUIRE(stray.size() == 4);
  CHECK(stray[0] == char32_t{0xDCFF});
  CHECK_FALSE(first_code_point("\xC3").is_valid());
  CHECK(first_code_point("\xC3\x9F").length == 2);
}

}  // namespace pursuit
