#include "json.hpp"

#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// Nothing in it has to be escaped, or could command a terminal: most texts by far.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x7F && !special[byte];
  });
}

/// What has been appended, so that a terminal obeys none of it.
void make_printable(std::string& out, std::size_t begin) {
  const auto appended = std::string_view(out).substr(begin);
  if (std::all_of(appended.begin(), appended.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x7F; }))
    return;
  out.replace(begin, std::string::npos, printable_json(appended));
}

void append_string(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  out += '"';
  if (is_plain(text)) {
    out.append(text).push_back('"');
    return;
  }
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!special[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, start, i - start);
    append_escape(out, text[i]);
    start = i + 1;
  }
  out.append(text, start);
  out += '"';
  make_printable(out, begin);
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

void append_on_one_line(std::string& out, std::string_view json, JsonLayout layout) {
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
}

}  // namespace

void JsonWriter::begin(char open, char close, Flow flow) {
  value() += open;
  scopes_.push_back({close, flow, true});
  if (flow == Flow::block) ++blocks_;
}

void JsonWriter::end() {
  const Scope scope = scopes_.back();
  scopes_.pop_back();
  if (scope.flow == Flow::block) --blocks_;
  if (!scope.empty && layout_ == JsonLayout::pretty) {
    if (scope.flow == Flow::block) {
      break_line();
    } else if (scope.close == '}') {
      out_ += ' ';
    }
  }
  out_ += scope.close;
}

std::string& JsonWriter::value() {
  if (after_key_ || scopes_.empty()) {
    after_key_ = false;
    return out_;
  }
  Scope& scope = scopes_.back();
  if (!scope.empty) out_ += ',';
  if (layout_ == JsonLayout::pretty) {
    if (scope.flow == Flow::block) {
      break_line();
    } else if (!scope.empty || scope.close == '}') {
      out_ += ' ';
    }
  }
  scope.empty = false;
  return out_;
}

void JsonWriter::break_line() {
  out_ += '\n';
  out_.append(2 * blocks_, ' ');
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value() += '"';
  out_.append(name).push_back('"');
  return end_key();
}

JsonWriter& JsonWriter::own_key(std::string_view name) {
  append_string(value(), name);
  return end_key();
}

JsonWriter& JsonWriter::end_key() {
  out_ += layout_ == JsonLayout::pretty ? std::string_view(": ") : std::string_view(":");
  after_key_ = true;
  return *this;
}

void JsonWriter::text(std::string_view text) {
  append_string(value(), text);
}

void JsonWriter::number(std::uint64_t number) {
  const fmt::format_int digits(number);
  value().append(digits.data(), digits.size());
}

void JsonWriter::time(RaceTime time) {
  value() += '"';
  append_clock(out_, time);
  out_ += '"';
}

void JsonWriter::raw(std::string_view json) {
  const bool free = scopes_.empty() || scopes_.back().flow == Flow::block;
  std::string& out = value();
  const std::size_t begin = out.size();
  if (free && layout_ == JsonLayout::pretty) {
    out += json;
  } else {
    append_on_one_line(out, json, layout_);
  }
  make_printable(out, begin);
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
