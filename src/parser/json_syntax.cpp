#include "json_syntax.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace pursuit::json {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Takes nothing but the first mistake.
struct Mistake {
  using json = nlohmann::json;

  std::size_t read = 0;  // bytes, the wrong one among them
  std::string token;
  std::string reason;

  static bool null() { return true; }
  static bool boolean(bool /*value*/) { return true; }
  static bool number_integer(json::number_integer_t /*value*/) { return true; }
  static bool number_unsigned(json::number_unsigned_t /*value*/) { return true; }
  static bool number_float(json::number_float_t /*value*/, const std::string& /*text*/) { return true; }
  static bool string(const std::string& /*text*/) { return true; }
  static bool binary(const json::binary_t& /*bytes*/) { return true; }
  static bool start_object(std::size_t /*size*/) { return true; }
  static bool key(const std::string& /*text*/) { return true; }
  static bool end_object() { return true; }
  static bool start_array(std::size_t /*size*/) { return true; }
  static bool end_array() { return true; }

  bool parse_error(std::size_t position, const std::string& last, const json::exception& exception) {
    read = position;
    token = last;
    reason = exception.what();
    return false;
  }
};

/// The reason alone: `[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while
/// parsing object - unexpected ','; last read: '...'; expected '}'` without what stands around it.
std::string plain(std::string_view what, std::string_view token) {
  // The reason holds the number itself, which may be a million digits.
  if (what.starts_with("[json.exception.out_of_range")) return "a number too large";
  const std::size_t detail = what.find(" - ");
  if (detail != std::string_view::npos) {
    what.remove_prefix(detail + 3);
  } else if (const std::size_t code = what.find("] "); code != std::string_view::npos) {
    what.remove_prefix(code + 2);
  }
  std::string text(what);
  const std::string read = fmt::format("; last read: '{}'", token);
  if (const std::size_t at = text.find(read); at != std::string::npos) text.erase(at, read.size());
  return text;
}

/// Where UTF-8 goes wrong: the lead byte of the character that byte `at` spoils.
std::size_t spoilt_character(std::string_view json, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(json[i]); };
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    if (byte(at - back) >= 0xC0) {
      const unsigned length = byte(at - back) >= 0xF0 ? 4 : byte(at - back) >= 0xE0 ? 3 : 2;
      return back < length ? at - back : at;
    }
    if (byte(at - back) < 0x80) break;
  }
  return at;
}

struct Remedy {
  std::string_view reason;  // how the reason begins, or
  std::string_view text;    // how the text begins there
  std::string_view hint;
};

constexpr std::array remedies = {
    Remedy{"invalid string: ill-formed UTF-8", "", "save the file as UTF-8"},
    Remedy{"invalid string: control", "",
           "a text stands on one line; write a line break as \\n, a tab as \\t"},
    Remedy{"invalid string: forbidden", "", "write a backslash as \\\\"},
    Remedy{"invalid string: missing closing quote", "", "the text has no closing quote"},
    Remedy{"unexpected end of input", "",
           "the end is missing: is the file cut off, or a bracket not closed?"},
    Remedy{"invalid number", "", "a number has digits on both sides of its point, and no zero in front"},
    Remedy{"a number too large", "", "put it in quotes if its digits are meant"},
    Remedy{"", "/", "JSON has no comments; use a key \"note\""},
    Remedy{"", "#", "JSON has no comments; use a key \"note\""},
    Remedy{"", "'", "texts and keys stand in double quotes: \"...\""},
    Remedy{"", "\xE2\x80", "texts and keys stand in straight quotes: \"...\""},
    Remedy{"", "None", "write null"},
    Remedy{"", "True", "write true"},
    Remedy{"", "False", "write false"},
    Remedy{"", "NaN", "write null where a value is not known"},
};

std::string hint_for(std::string_view reason, std::string_view json, std::size_t at) {
  const std::string_view rest = json.substr(at);
  for (const Remedy& remedy : remedies) {
    if (reason.starts_with(remedy.reason) && rest.starts_with(remedy.text)) return std::string(remedy.hint);
  }
  const std::size_t before = json.substr(0, at).find_last_not_of(blanks);
  const char last = before == std::string_view::npos ? '\0' : json[before];
  const bool closes = rest.starts_with('}') || rest.starts_with(']');
  if (closes && last == ',') return "take away the comma before it";
  if (last == '0' && reason.starts_with("unexpected number")) return "a number has no zero in front";
  if (reason.ends_with("expected end of input")) {
    if (closes) return "there is one closing bracket too many";
    return "a file holds one event; several, each in a line of its own, are for pursuit batch";
  }
  if (reason.ends_with("expected string literal")) return "keys stand in double quotes: \"...\"";
  if (reason.ends_with("expected ':'")) return "a colon belongs between a key and its value";
  if (reason.starts_with("invalid literal")) {
    return "a value is a text in double quotes, a number, true, false, null, a list or an object";
  }
  if (reason.ends_with("expected ']'") || reason.ends_with("expected '}'")) {
    return "a comma or a closing bracket is missing before it";
  }
  return {};
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The wrong bytes, of which the byte before `read` was the last one seen. The parser's own token is
/// exact only for texts and numbers.
Span wrong_bytes(std::string_view json, const Mistake& mistake, std::string_view reason) {
  const std::size_t last = mistake.read - 1;
  if (reason.starts_with("invalid string: ill-formed UTF-8")) {
    const std::size_t at = spoilt_character(json, last);
    return {at, last - at + 1};
  }
  if (reason.starts_with("invalid string") || reason.starts_with("unexpected '")) return {last, 1};
  if (reason.starts_with("invalid literal") || reason.find("e literal") != std::string_view::npos ||
      reason.find("null literal") != std::string_view::npos) {
    std::size_t at = last;
    while (at > 0 && is_letter(json[at - 1])) --at;
    std::size_t end = at;
    while (end < json.size() && is_letter(json[end])) ++end;
    return {at, std::max<std::size_t>(end - at, 1)};
  }
  const std::size_t size = std::min(mistake.token.size(), mistake.read);
  return {mistake.read - size, size};
}

Finding finding_at(Span bytes, std::string reason, std::string hint) {
  return error_at(Place(bytes), "not-json", fmt::format("not JSON: {}", reason), std::move(hint));
}

}  // namespace

std::optional<Finding> syntax_error(std::string_view json, std::size_t start) {
  if (const std::size_t nul = json.find('\0'); nul != std::string_view::npos) {
    return finding_at({start + nul, 1}, "a NUL byte", "save the file as UTF-8; it may be UTF-16 or damaged");
  }
  Mistake mistake;
  if (nlohmann::json::sax_parse(json.begin(), json.end(), &mistake)) return std::nullopt;

  const std::string reason = plain(mistake.reason, mistake.token);
  const std::size_t end = json.find_last_not_of(blanks) + 1;
  if (mistake.read == 0 || mistake.read > end) {
    return finding_at({start + end, 0}, reason, hint_for(reason, json, end));
  }
  const Span wrong = wrong_bytes(json, mistake, reason);
  return finding_at({start + wrong.offset, wrong.length}, reason, hint_for(reason, json, wrong.offset));
}

}  // namespace pursuit::json
