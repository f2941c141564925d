#include "json.hpp"

#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace pursuit {

namespace {

/// What must not stand in a JSON string as it is (RFC 8259, section 7).
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  special['"'] = special['\\'] = true;
  return special;
}
constexpr std::array<bool, 256> special = make_special();

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

/// Any of the eight bytes has to be escaped, or could command a terminal.
bool any_special(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  constexpr std::uint64_t high = 0x80 * each;
  const auto any = [](std::uint64_t b, std::uint64_t c) { return ((b ^ c * each) - each) & ~(b ^ c * each); };
  const std::uint64_t control = (bytes - 0x20 * each) & ~bytes;
  return ((bytes | control | any(bytes, '"') | any(bytes, '\\') | any(bytes, 0x7F)) & high) != 0;
}

/// Copies the bytes of a word; false where one of them is special.
template <class Word>
bool copy_word(char* to, const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  constexpr std::uint64_t plain = 0x2020202020202020U;
  if (any_special(sizeof word == sizeof plain ? word : word | plain << 32U)) return false;
  std::memcpy(to, &word, sizeof word);
  return true;
}

/// Copies a text of which nothing has to be escaped or could command a terminal: most by far. False, and
/// something copied, of any other.
bool copy_plain(char* to, std::string_view text) {
  const char* const from = text.data();
  const std::size_t size = text.size();
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 <= size; i += 8) {
      if (!copy_word<std::uint64_t>(to + i, from + i)) return false;
    }
    return copy_word<std::uint64_t>(to + size - 8, from + size - 8);
  }
  if (size >= 4)
    return copy_word<std::uint32_t>(to, from) && copy_word<std::uint32_t>(to + size - 4, from + size - 4);
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(from[i]);
    if (byte >= 0x7F || special[byte]) return false;
    to[i] = from[i];
  }
  return true;
}

/// So that a terminal obeys none of it.
void make_printable(std::string& json) {
  if (std::all_of(json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7F; }))
    return;
  json = printable_json(json);
}

std::string escaped(std::string_view text) {
  std::string out;
  out += '"';
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!special[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, start, i - start);
    append_escape(out, text[i]);
    start = i + 1;
  }
  out.append(text, start);
  out += '"';
  make_printable(out);
  return out;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string on_one_line(std::string_view json, JsonLayout layout) {
  std::string out;
  bool quoted = false;
  bool escaped = false;
  for (const char c : json) {
    if (!quoted && is_blank(c)) continue;
    out += c;
    if (quoted) {
      quoted = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else if (c == '"') {
      quoted = true;
    } else if (layout == JsonLayout::pretty && (c == ',' || c == ':')) {
      out += ' ';
    }
  }
  return out;
}

}  // namespace

void JsonWriter::break_before(Scope end) {
  if (end.flow == Flow::block) {
    break_line();
  } else if (end.close == '}') {
    append(" ");
  }
}

void JsonWriter::separate_pretty() {
  if (depth_ == 0) return;
  const Scope& scope = scopes_[depth_ - 1];
  if (!first_) append(",");
  if (scope.flow == Flow::block) {
    break_line();
  } else if (!first_ || scope.close == '}') {
    append(" ");
  }
}

void JsonWriter::break_line() {
  append("\n");
  for (std::size_t i = 0; i < blocks_; ++i) append("  ");
}

void JsonWriter::append_long(std::string_view text) {
  flush();
  out_ += text;
}

void JsonWriter::flush() {
  out_.append(block_.data(), at_);
  at_ = block_.data();
}

JsonWriter& JsonWriter::own_key(std::string_view name) {
  text(name);
  append(layout_ == JsonLayout::pretty ? ": " : ":");
  after_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view text) {
  separate();
  const std::size_t quoted = text.size() + 2;
  if (quoted <= block_.size()) {
    char* const to = room(quoted);
    if (copy_plain(to + 1, text)) {
      to[0] = to[quoted - 1] = '"';
      at_ += quoted;
      return;
    }
  }
  append(escaped(text));
}

void JsonWriter::number(std::uint64_t number) {
  const fmt::format_int text(number);
  digits({text.data(), text.size()});
}

void JsonWriter::time(RaceTime time) {
  separate();
  char* const to = room(longest_time + 2);
  *to = '"';
  at_ = format_clock(to + 1, time);
  *at_++ = '"';
}

void JsonWriter::seconds(RaceTime time) {
  separate();
  at_ = format_seconds(room(longest_time), time);
}

void JsonWriter::raw(std::string_view json) {
  const bool free = depth_ == 0 || scopes_[depth_ - 1].flow == Flow::block;
  std::string text = free && layout_ == JsonLayout::pretty ? std::string(json) : on_one_line(json, layout_);
  make_printable(text);
  digits(text);
}

void JsonWriter::text_or_null(std::string_view text) {
  text.empty() ? null() : this->text(text);
}
void JsonWriter::digits_or_null(std::string_view digits) {
  digits.empty() ? null() : this->digits(digits);
}

void JsonWriter::number_or_null(std::optional<std::uint32_t> number) {
  number ? this->number(*number) : null();
}

void JsonWriter::time_or_null(const std::optional<RaceTime>& time) {
  time ? this->time(*time) : null();
}

void JsonWriter::seconds_or_null(const std::optional<RaceTime>& time) {
  time ? seconds(*time) : null();
}

void JsonWriter::given(std::string_view name, std::string_view text) {
  if (!text.empty()) key(name).text(text);
}

void JsonWriter::given(std::string_view name, std::optional<std::uint32_t> number) {
  if (number) key(name).number(*number);
}

void JsonWriter::given(std::string_view name, const std::optional<RaceTime>& time) {
  if (time) key(name).time(*time);
}

}  // namespace pursuit
