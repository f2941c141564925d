#include "html_parts.hpp"

#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <array>
#include <iterator>

namespace pursuit {
namespace {

bool is_address(std::string_view text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return web && text.find_first_of(" \"'<>\\^`{|}\t\n\r") == std::string_view::npos;
}

std::string_view content_class(Content content) {
  if (is_figure(content)) return "figure";
  return content == Content::nation || content == Content::mark ? "short" : "";
}

}  // namespace

std::string HtmlIds::unique(std::string_view wanted) {
  const std::string_view name = wanted.empty() ? "part" : wanted;
  std::string id(name);
  for (std::size_t i = 2; !taken_.insert(id).second; ++i) id = fmt::format("{}-{}", name, i);
  return id;
}

std::string HtmlIds::of_picture(std::string_view wanted) {
  std::string id(wanted);
  const auto is_taken = [&] { return taken_.count(id + "-title") + taken_.count(id + "-desc") > 0; };
  for (std::size_t i = 2; is_taken(); ++i) id = fmt::format("{}-{}", wanted, i);
  taken_.insert(id + "-title");
  taken_.insert(id + "-desc");
  return id;
}

void append_html_begin(std::string& out, std::string_view title, const StyleSheet& style,
                       std::string_view body_class) {
  fmt::format_to(std::back_inserter(out),
                 "<!DOCTYPE html>\n"
                 "<html lang=\"en\">\n"
                 "<head>\n"
                 "<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
                 "base-uri 'none'; form-action 'none'\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<title>{}</title>\n"
                 "<style>{}</style>\n"
                 "</head>\n"
                 "<body{}>\n",
                 style.hash, escape_markup(title), style.text, class_attribute(body_class));
}

void append_html_end(std::string& out) {
  out += "</body>\n</html>\n";
}

std::string_view tone_class(Tone tone) noexcept {
  constexpr std::array<std::string_view, 9> classes{"",      "strong", "faint",  "good",  "warning",
                                                    "error", "gold",   "silver", "bronze"};
  return classes[static_cast<std::size_t>(tone)];
}

std::string class_attribute(std::string_view one, std::string_view two) {
  if (one.empty() && two.empty()) return {};
  return fmt::format(" class=\"{}{}{}\"", one, one.empty() || two.empty() ? "" : " ", two);
}

void append_line(std::string& out, std::string_view tag, const Cell& line) {
  const std::string text = escape_markup(line.text);
  const std::string_view attribute = tone_class(line.tone);
  if (is_address(line.text)) {
    fmt::format_to(std::back_inserter(out), "<{0}{1}><a href=\"{2}\" rel=\"noreferrer\">{2}</a></{0}>\n", tag,
                   class_attribute(attribute), text);
  } else {
    fmt::format_to(std::back_inserter(out), "<{0}{1}>{2}</{0}>\n", tag, class_attribute(attribute), text);
  }
}

void append_cell(std::string& out, std::string_view tag, Content content, const Cell& cell) {
  const std::string_view name = tag.substr(0, tag.find(' '));
  fmt::format_to(std::back_inserter(out), "<{}{}>", tag,
                 class_attribute(content_class(content), tone_class(cell.tone)));
  const bool isolated = (is_name(content) || content == Content::text) && !cell.text.empty();
  fmt::format_to(std::back_inserter(out), "{}{}{}</{}>", isolated ? "<bdi>" : "", escape_markup(cell.text),
                 isolated ? "</bdi>" : "", name);
}

void append_column_head(std::string& out, Content content, std::string_view title) {
  fmt::format_to(std::back_inserter(out), "<th scope=\"col\"{}>{}</th>",
                 class_attribute(content_class(content)), escape_markup(title));
}

void append_table_begin(std::string& out, std::string_view caption, std::string_view table_class) {
  fmt::format_to(std::back_inserter(out),
                 "<div class=\"scroll\" role=\"group\" aria-label=\"{0}\" tabindex=\"0\"><table{1}><caption "
                 "class=\"hidden\">{0}</caption>\n",
                 escape_markup(caption), class_attribute(table_class));
}

void append_table_end(std::string& out) {
  out += "</tbody></table></div>\n";
}

void append_figure(std::string& out, std::string_view title, std::string_view svg) {
  fmt::format_to(std::back_inserter(out),
                 "<figure class=\"scroll\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n{}\n</figure>\n",
                 escape_markup(title), svg);
}

}  // namespace pursuit
