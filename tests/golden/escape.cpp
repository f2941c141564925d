#include "escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace pursuit::golden {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F';
}

/// What stands for the text before `rest`, which begins with a backslash: takes it from `rest`.
char take_escape(std::string_view& rest) {
  const char kind = rest.size() > 1 ? rest[1] : '\0';
  if (kind == '\\' || kind == '-' || kind == '$') {
    rest.remove_prefix(2);
    return kind;
  }
  if (kind == 'r') {
    rest.remove_prefix(2);
    return '\r';
  }
  unsigned char byte = 0;
  const std::string_view digits = kind == 'x' ? rest.substr(2, 2) : "";
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
  if (digits.size() < 2 || error != std::errc() || end != digits.data() + digits.size()) {
    throw std::runtime_error(
        fmt::format("no such escape: {}", rest.substr(0, std::min(rest.find('\n'), std::size_t{4}))));
  }
  rest.remove_prefix(4);
  return static_cast<char>(byte);
}

}  // namespace

bool is_marker(std::string_view line) {
  return line.starts_with("--- ") || line.starts_with("$ ");
}

bool needs_escape(std::string_view bytes) {
  if (bytes.empty()) return false;
  if (!bytes.ends_with('\n') || bytes.starts_with(byte_order_mark)) return true;
  bool line_begins = true;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (is_control(bytes[i]) || (line_begins && is_marker(bytes.substr(i, 4)))) return true;
    line_begins = bytes[i] == '\n';
  }
  return false;
}

std::string escape(std::string_view bytes) {
  std::string text;
  bool line_begins = true;
  if (bytes.starts_with(byte_order_mark)) {
    text += R"(\xEF\xBB\xBF)";
    bytes.remove_prefix(byte_order_mark.size());
    line_begins = false;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\\' || (line_begins && is_marker(bytes.substr(i, 4)))) text += '\\';
    if (c == '\r') {
      text += "\\r";
    } else if (is_control(c)) {
      text += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    } else {
      text += c;
    }
    line_begins = c == '\n';
  }
  if (!bytes.ends_with('\n')) text += "\\\n";
  return text;
}

std::string unescape(std::string_view rest) {
  std::string bytes;
  while (!rest.empty()) {
    if (rest.starts_with("\\\n")) {
      rest.remove_prefix(2);
    } else if (rest.front() == '\\') {
      bytes += take_escape(rest);
    } else {
      bytes += rest.front();
      rest.remove_prefix(1);
    }
  }
  return bytes;
}

}  // namespace pursuit::golden
