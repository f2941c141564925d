#include "json.hpp"

#include "json_syntax.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <new>

namespace pursuit::json {

namespace {

static_assert(Document::padding >= simdjson::SIMDJSON_PADDING);

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

// A parser keeps its buffers, so each thread hands one from reader to reader, unless it grew large.
constexpr std::size_t largest_spare = std::size_t{4} << 20U;
thread_local std::unique_ptr<simdjson::ondemand::parser> spare;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view without_blanks_behind(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// By the first byte of a value; no type for a byte that begins none.
constexpr std::array<std::optional<Type>, 256> types = [] {
  std::array<std::optional<Type>, 256> table{};
  for (const char digit : std::string_view("-0123456789"))
    table[static_cast<unsigned char>(digit)] = Type::number;
  table['"'] = Type::text;
  table['{'] = Type::object;
  table['['] = Type::list;
  table['t'] = table['f'] = Type::boolean;
  table['n'] = Type::null;
  return table;
}();

std::optional<Type> type_of(std::string_view token) {
  return token.empty() ? std::nullopt : types[static_cast<unsigned char>(token.front())];
}

}  // namespace

Reader::Reader(Document& document) : Reader(document, &document) {}
Reader::Reader(const Document& document) : Reader(document, nullptr) {}

Reader::Reader(const Document& document, Document* keeper)
    : document_(document), keeper_(keeper), parser_(std::exchange(spare, nullptr)), lines_(document) {
  if (!parser_) parser_ = std::make_unique<simdjson::ondemand::parser>();
  path_.reserve(limits::depth + 1);
}

Reader::~Reader() {
  if (parser_->capacity() <= largest_spare) spare = std::move(parser_);
}

std::optional<Value> Reader::root() {
  std::string_view json = document_.bytes();
  if (json.starts_with(byte_order_mark)) {
    start_ = byte_order_mark.size();
    json.remove_prefix(start_);
    findings_.push_back(note_at(Place(Span{0, start_}), "byte-order-mark",
                                "the file begins with a byte order mark, which is passed over"));
  }
  if (json.find_first_not_of(blanks) == std::string_view::npos) {
    refusal_ = error_at(Place(Span{}), "empty", "the file is empty");
    return std::nullopt;
  }
  const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + Document::padding);
  auto reason = parser_->iterate(padded).get(json_);
  if (!reason) reason = json_.get_value().get(root_);
  if (reason) fail(reason);
  const Value value = broken_ ? Value() : taken(root_);
  return broken_ ? std::nullopt : std::optional(value);
}

Findings Reader::finish() {
  const char* rest = nullptr;
  if (!refusal_ && !broken_ && !json_.current_location().get(rest)) fail(simdjson::TRAILING_CONTENT);
  if (!refusal_ && broken_) {
    refusal_ = syntax_error(document_.bytes().substr(start_), start_);
    if (!refusal_) refusal_ = error_at(Place(Span{start_, 0}), "type", "an object or a list is wanted here");
  }
  if (refusal_) {
    findings_.assign({*refusal_});
    return std::move(findings_);
  }
  alike_.append_rest(findings_);
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return a.place.bytes()->offset < b.place.bytes()->offset;
  });
  return std::move(findings_);
}

Span Reader::span(std::string_view part) const {
  return {static_cast<std::size_t>(part.data() - document_.bytes().data()), part.size()};
}

bool Reader::fail(simdjson::error_code reason) {
  if (reason == simdjson::MEMALLOC) throw std::bad_alloc();  // says nothing of the document
  if (!broken_) broken_ = reason;
  return false;
}

Value Reader::taken(simdjson::ondemand::value& raw) {
  const std::string_view token = without_blanks_behind(raw.raw_json_token());
  const std::optional<Type> type = type_of(token);
  if (!type) fail(simdjson::TAPE_ERROR);
  return {&raw, token, type.value_or(Type::null)};
}

Value Reader::entered(simdjson::ondemand::field& field) {
  const char* const begin = field.key().raw();
  const Value value = taken(field.value());
  if (broken_) return value;
  const char* end = begin;
  while (*end != '"' && *end != '\\') ++end;
  const bool escaped = *end == '\\';
  if (escaped) {
    // Between the key's closing quote and the value stand a colon and blanks, nothing else.
    end = value.token.data() - 1;
    while (*end != '"') --end;
  }
  Step& step = path_.back();
  step.key = {begin, static_cast<std::size_t>(end - begin)};
  step.span = span({begin - 1, step.key.size() + 2});
  if (!escaped) return value;
  if (const auto reason = field.unescaped_key().get(step.key)) {
    fail(reason);
  } else if (keeper_ != nullptr) {
    step.key = keeper_->keep(step.key);
  }
  check_nul(step.key, step.span);
  return value;
}

bool Reader::open(const Value& value, Type type) {
  if (value.type != type) {
    wrong_type(value, noun(type));
    return false;
  }
  if (path_.size() < limits::depth) return true;
  refusal_ = error_at(Place(span(value)), "depth", fmt::format("nested more than {} deep", limits::depth),
                      "an event has a few brackets within another: are some not closed?");
  return fail(simdjson::DEPTH_ERROR);
}

void Reader::skip(const Value& value) {
  if (value.type == Type::list) {
    list(value, [this](const Value& element) { skip(element); });
  } else if (value.type == Type::object) {
    skip_object(value);
  } else {
    take_scalar(value);
  }
}

bool Reader::skip_object(const Value& value) {
  if (!open(value, Type::object)) return false;
  simdjson::ondemand::object members;
  if (const auto reason = value.raw->get_object().get(members)) return fail(reason);
  path_.emplace_back();
  for (auto result : members) {
    simdjson::ondemand::field field;
    if (const auto reason = std::move(result).get(field)) return fail(reason);
    const Value item = entered(field);
    if (!broken_) skip(item);
    if (broken_) return false;
  }
  path_.pop_back();
  return true;
}

std::string_view Reader::raw(const Value& value) {
  skip(value);
  const char* behind = nullptr;
  if (value.type != Type::list && value.type != Type::object) return value.token;
  if (broken_ || json_.current_location().get(behind)) return {};
  const char* const begin = value.token.data();
  return without_blanks_behind({begin, static_cast<std::size_t>(behind - begin)});
}

std::string_view Reader::own(const Value& value) {
  const std::string_view text = raw(value);
  return is_too_long(value, text) ? std::string_view() : text;
}

void Reader::error(Span where, std::string_view code, std::string message, std::string hint) {
  Place place;
  for (const Step& step : path_) {
    if (step.index) {
      place = place.in(*step.index);
    } else if (step.key.data() != nullptr) {
      place = place.in(step.key);
    }
  }
  alike_.add(findings_, error_at(place.at(where), code, std::move(message), std::move(hint)));
}

void Reader::refuse(Span where, std::string message, std::string hint) {
  if (!refusal_) refusal_ = error_at(Place(where), "limit", std::move(message), std::move(hint));
  fail(simdjson::CAPACITY);
}

bool Reader::refuse_list(const Value& element) {
  refuse(span(element), fmt::format("this list has more than {} elements", longest_list_), "leave some out");
  return false;
}

bool Reader::is_too_long(const Value& value, std::string_view text) {
  if (text.size() <= limits::field_bytes) return false;
  error(span(value), "limit",
        fmt::format("this value has {} bytes; at most {} are read", text.size(), limits::field_bytes),
        "shorten it, or keep it in a file of its own");
  return true;
}

void Reader::check_nul(std::string_view text, Span where) {
  if (text.find('\0') == std::string_view::npos) return;
  error(where, "nul", "a NUL character: no text has one, and CSV cannot hold it", "leave out the \\u0000");
}

void Reader::unknown_key(const Value& value, std::span<const std::string_view> known) {
  const std::string_view near = closest(key(), known);
  error(key_span(), "unknown-key", fmt::format("unknown key \"{}\"", key()),
        near.empty() ? fmt::format("known here: {}; keys of your own begin with x_", fmt::join(known, ", "))
                     : fmt::format("did you mean \"{}\"?", near));
  skip(value);
}

void Reader::key_again(const Value& value, Span first) {
  const Location before = lines_.locate(first);
  error(key_span(), "duplicate-key",
        fmt::format("key \"{}\" is written twice, first in line {}, column {}", key(), before.line,
                    before.column),
        "keep one of them");
  skip(value);
}

void Reader::missing_key(const Value& object, std::string_view key, std::string_view hint) {
  error(span(object), "missing-key", fmt::format("key \"{}\" is missing here", key), std::string(hint));
}

}  // namespace pursuit::json
