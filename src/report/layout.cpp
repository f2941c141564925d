#include "layout.hpp"

#include <pursuit/text/width.hpp>

namespace pursuit {
namespace {

std::string_view colour_code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {};
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::good:
      return "32";
    case Tone::warning:
    case Tone::bronze:
      return "33";
    case Tone::error:
      return "1;31";
    case Tone::gold:
      return "1;33";
    case Tone::silver:
      return "1;37";
  }
  return {};
}

}  // namespace

void paint(std::string& out, std::string_view text, Tone tone, bool colour) {
  const std::string_view code = colour && !text.empty() ? colour_code(tone) : std::string_view{};
  if (code.empty()) {
    out += text;
    return;
  }
  out.append("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

void TextLine::add(std::string_view text, Tone tone) {
  if (text.empty()) return;
  out_.append(blanks_, ' ');
  blanks_ = 0;
  paint(out_, text, tone, colour_);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t hang) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    if (word.empty()) continue;
    const std::size_t wide = display_width(word);
    const bool fresh = line.empty() || line.size() == hang * static_cast<std::size_t>(!lines.empty());
    if (!fresh && used + 1 + wide > width) {
      lines.push_back(std::move(line));
      line.assign(hang, ' ');
      used = hang;
    } else if (!fresh) {
      line += ' ';
      ++used;
    }
    line += word;
    used += wide;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace pursuit
