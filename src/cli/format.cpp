#include "format.hpp"

#include <pursuit/report/html.hpp>
#include <pursuit/report/markdown.hpp>
#include <pursuit/report/svg.hpp>
#include <pursuit/report/wikitext.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace pursuit::cli {

namespace {

struct Entry {
  std::string_view name;
  std::string_view ending;
  void (*write)(std::string& out, const Report& report);  // null: not made of a report
  bool holds_one = false;
};

void write_page(std::string& out, const Report& report) {
  write_html(out, report);
}

void write_plain(std::string& out, const Report& report) {
  write_text(out, report);
}

// In the order of Format.
constexpr std::array<Entry, 8> entries{{
    {"text", ".txt", write_plain, false},
    {"markdown", ".md", write_markdown, false},
    {"html", ".html", write_page, true},
    {"svg", ".svg", write_svg, true},
    {"wikitext", ".wiki", write_wikitext, false},
    {"json", ".json", nullptr, true},
    {"csv", ".csv", nullptr, false},
    {"ndjson", ".ndjson", nullptr, false},
}};

const Entry& entry(Format format) noexcept {
  return entries[static_cast<std::size_t>(format)];
}

/// `a, b or c`
template <class Text>
std::string listed(const Formats& formats, Text text) {
  std::string list;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (i > 0) list += i + 1 == formats.size() ? " or " : ", ";
    list += text(formats[i]);
  }
  return list;
}

std::optional<Format> named(std::string_view name, const Formats& formats) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](Format format) { return word(format) == name; });
  return found == formats.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::string_view word(Format format) noexcept {
  return entry(format).name;
}

std::string_view ending(Format format) noexcept {
  return entry(format).ending;
}

bool is_report(Format format) noexcept {
  return entry(format).write != nullptr;
}

bool holds_one(Format format) noexcept {
  return entry(format).holds_one;
}

void add_format_option(CLI::App& command, std::optional<Format>& format, const Formats& formats) {
  const std::string list = listed(formats, [&](Format each) {
    return fmt::format("{}{}", word(each), each == formats.front() ? " (default)" : "");
  });
  const auto check = [formats](const std::string& name) {
    if (named(name, formats)) return std::string();
    return fmt::format("\"{}\" is none of {}", name, listed(formats, word));
  };
  command
      .add_option_function<std::string>(
          "-f,--format", [&format, formats](const std::string& name) { format = named(name, formats); },
          "what to write: " + list)
      ->option_text("FORMAT")
      ->check(CLI::Validator(check, "", "format"));
}

std::optional<Format> choose_format(std::optional<Format> asked, const std::string& output,
                                    const Formats& formats) {
  if (asked) return asked;
  if (output.empty()) return formats.front();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](Format format) { return output.ends_with(ending(format)); });
  if (found != formats.end()) return *found;
  complain(output, "its ending names no format of this command",
           fmt::format("end it with {}, or say --format", listed(formats, ending)));
  return std::nullopt;
}

TextStyle text_style(When color, const std::string& output) {
  TextStyle style;
  if (!output.empty()) return style;
  style.colour = colour(color, STDOUT_FILENO);
  if (const auto columns = terminal_columns(STDOUT_FILENO)) style.columns = *columns;
  return style;
}

void write_report(std::string& out, const Report& report, Format format, TextStyle style) {
  format == Format::text ? write_text(out, report, style) : entry(format).write(out, report);
}

}  // namespace pursuit::cli
