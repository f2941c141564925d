// Whatever a name holds, it stays inside what it stands in.
#include "../../src/cli/event_folder.hpp"

#include <pursuit/text/code_point.hpp>
#include <pursuit/text/escape.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace pursuit;
using namespace std::string_view_literals;

namespace {

// Pieces of markup, of paths and of what terminals obey, and any bytes.
std::string any_name() {
  static constexpr std::array pieces{
      "<"sv,      ">"sv,      "&"sv,      "\""sv,      "'"sv,  "''"sv,   "["sv,  "]]"sv,  "{|"sv,    "}}"sv,
      "|"sv,      "-"sv,      "--"sv,     "\n"sv,      "\r"sv, "\t"sv,   " "sv,  ":"sv,   "//"sv,    "http"sv,
      "="sv,      "*"sv,      "#"sv,      "!"sv,       "~"sv,  "_"sv,    "__"sv, "\0"sv,  "\x1b["sv, "\x7f"sv,
      "\u009b"sv, "\u202e"sv, "\u200b"sv, "/"sv,       ".."sv, "."sv,    "\\"sv, "con"sv, "NUL"sv,   "Ann"sv,
      "ann"sv,    "1"sv,      "é"sv,      "e\u0301"sv, "黄"sv, "\xff"sv, "&#"sv, ";"sv,   "\uffff"sv};
  std::string text;
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) text += pieces[*rc::gen::inRange<std::size_t>(0, pieces.size())];
  return *rc::gen::inRange(0, 20) == 0 ? text + std::string(300, 'x') : text;
}

/// The text that entities stand for; empty where a `&` begins none.
std::string unescaped(std::string_view markup) {
  static constexpr std::array<std::pair<std::string_view, char>, 4> named{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
  std::string text;
  while (!markup.empty()) {
    std::string_view part = markup.substr(0, 1);
    char c = markup.front();
    if (c == '&') {
      part = markup.substr(0, markup.find(';') + 1);
      const auto* const found =
          std::find_if(named.begin(), named.end(), [&](const auto& entity) { return entity.first == part; });
      if (found == named.end() && !part.starts_with("&#")) return {};
      c = found != named.end() ? found->second : static_cast<char>(std::stoi(std::string(part.substr(2))));
    }
    text += c;
    markup.remove_prefix(part.size());
  }
  return text;
}

bool has_any(std::string_view text, std::string_view of) {
  return text.find_first_of(of) != std::string_view::npos;
}

}  // namespace

TEST_CASE("no name ends its markup", "[property][escape]") {
  const bool held = rc::check("escaped, and the same to a reader", [] {
    const std::string name = any_name();
    const std::string markup = escape_markup(name);
    RC_ASSERT(!has_any(markup, "<>\"'\n\r\t"));
    RC_ASSERT(unescaped(markup) == printable(name));
    const std::string wikitext = escape_wikitext(name);
    RC_ASSERT(unescaped(wikitext) == printable(name));
    RC_ASSERT(!has_any(wikitext, "<>[]{}|=*!~+\\\n\r\t"));
    for (const std::string_view markup_of_two : {"''", "//", "://", "----", "-{", "__"}) {
      RC_ASSERT(wikitext.find(markup_of_two) == std::string::npos);
    }
    RC_ASSERT(wikitext.empty() || !has_any(wikitext.substr(0, 1), " :;#-'"));
  });
  CHECK(held);
}

TEST_CASE("no name commands a terminal", "[property][width]") {
  const bool held = rc::check("printable, as text and as JSON", [] {
    const std::string name = any_name();
    const std::string text = printable(name);
    RC_ASSERT(printable(text) == text);
    for (const char32_t point : code_points(text)) {
      RC_ASSERT(point >= 0x20 && point != 0x7F && !(point >= 0x80 && point < 0xA0));
      RC_ASSERT(point != 0x202E && point != 0x200B && point != 0xFFFF && (point < 0xDC00 || point > 0xDCFF));
    }
    std::string valid = name;
    valid.erase(std::remove(valid.begin(), valid.end(), '\xff'), valid.end());
    const std::string json = nlohmann::json(valid).dump();
    RC_ASSERT(printable(printable_json(json)) == printable_json(json));
    RC_ASSERT(nlohmann::json::parse(printable_json(json)) == valid);
  });
  CHECK(held);
}

TEST_CASE("no id leaves its folder", "[property][file_name]") {
  const bool held = rc::check("file names", [] {
    const std::string name = cli::safe_file_name(any_name());
    RC_ASSERT(!name.empty() && name.size() <= 200U);
    RC_ASSERT(!has_any(name, "/\\:*?\"<>| \n\r\t"sv) && name.find('\0') == std::string::npos);
    RC_ASSERT(!has_any(name.substr(0, 1), ".-~"));
    RC_ASSERT(printable(name) == name);
    const std::string stem = fold(name.substr(0, name.find('.')));
    RC_ASSERT(stem != "con" && stem != "nul");
  });
  CHECK(held);
}
