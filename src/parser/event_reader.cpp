#include <pursuit/parser/event_reader.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace pursuit {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

/// What people give to `pursuit` that is no event, known by how it begins.
struct Foreign {
  std::string_view start;  ///< small letters stand for capitals too
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view save_as_csv =
    "open it in the spreadsheet program and save the sheet as CSV (UTF-8)";
constexpr std::string_view copy_table = "copy its table into a spreadsheet and save that as CSV (UTF-8)";
constexpr std::string_view save_as_utf8 = "save it as UTF-8";

constexpr std::array foreigners = {
    Foreign{"PK\x03\x04", "a workbook or another zip archive", save_as_csv},
    Foreign{"\xD0\xCF\x11\xE0", "an old workbook (.xls)", save_as_csv},
    Foreign{"%pdf", "a PDF", copy_table},
    Foreign{"mime-version:", "a web page", copy_table},
    Foreign{"<!doctype html", "a web page", copy_table},
    Foreign{"<html", "a web page", copy_table},
    Foreign{"<?xml", "XML", copy_table},
    Foreign{"<", "a web page or another text with tags", copy_table},
    Foreign{"\x1F\x8B", "compressed with gzip", "give what is in it: gunzip -c FILE | pursuit ..."},
    Foreign{"\xFF\xFE{\0"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFF\xFE[\0"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFE\xFF\0{"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFE\xFF\0["sv, "JSON in UTF-16", save_as_utf8},
};

bool begins_with(std::string_view text, std::string_view start) {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [&](char wanted, char c) { return same(c, wanted); });
}

EventReading refused(std::string_view code, std::string message, std::string_view hint) {
  Finding finding;
  finding.code = code;
  finding.message = std::move(message);
  finding.hint = hint;
  finding.place = Place(Span{0, 0});
  EventReading reading;
  reading.findings.push_back(std::move(finding));
  return reading;
}

}  // namespace

EventReading read_event(Document& document) {
  std::string_view content = document.bytes();
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  const std::size_t first = content.find_first_not_of(blanks);
  if (first == std::string_view::npos) {
    return refused("empty", "the file is empty", "an event is JSON, or CSV with a heading row");
  }
  content.remove_prefix(first);
  if (content.front() == '{' || content.front() == '[') return read_event_json(document);
  for (const Foreign& foreign : foreigners) {
    if (begins_with(content, foreign.start)) {
      return refused("not-an-event", "this is " + std::string(foreign.what) + ", not an event", foreign.hint);
    }
  }
  return read_event_csv(document);
}

}  // namespace pursuit
