// The JSON under every reader: simdjson On-Demand, visited whole, with the place of every mistake.
//
// A reader is a table of keys for each kind of object, and one call:
//
//   void name(json::Reader& in, const json::Value& value, Side& side) {
//     if (const auto text = in.text(value)) side.name = *text;
//   }
//   void marks(json::Reader& in, const json::Value& value, Side& side) {
//     in.list(value, [&](const json::Value& mark) { side.marks.push_back(in.text(mark).value_or("")); });
//   }
//   void own(json::Reader& in, const json::Value& value, Side& side) { side.own[in.key()] = in.raw(value); }
//
//   constexpr json::Field<Side> side_fields[] = {
//       {"name", name, json::required},
//       {"marks", marks},
//       {"x_", own},
//   };
//
//   json::Reader in(document);
//   if (const auto root = in.root()) in.object(*root, side_fields, side);
//   Findings findings = in.finish();
//
// The functions that take a Value take it whole, whether it is what they want or not, and each value
// is given to exactly one of them: On-Demand validates only what is visited. A value of the wrong
// type is reported and gives nothing; so do unknown keys, keys written twice and missing ones.
// A key whose value is null counts as not written. The entry `x_` stands for all keys that begin so;
// `Reader::key` says which it is.
// Where a document turns out not to be JSON, what was read of it must not be used: `finish` then
// gives that one error alone.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/parser/location.hpp>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace pursuit::json {

class Reader;

enum class Type : std::uint8_t { null, boolean, number, text, list, object };

/// What a value is called in messages: `a text`.
[[nodiscard]] std::string_view noun(Type type);

/// A value that waits to be taken. `token` is a number or word as written, a text with its quotes,
/// or the opening bracket of the others.
struct Value {
  simdjson::ondemand::value* raw = nullptr;
  std::string_view token;
  Type type = Type::null;
};

inline constexpr bool required = true;

/// A key an object may have, and what is done with its value. `hint` is for where a required one is
/// missing.
template <class T>
struct Field {
  std::string_view key;
  void (*read)(Reader& in, const Value& value, T& into);
  bool is_required = false;
  std::string_view hint = {};
};

/// Reads one document. Texts are views into it; a text written with escapes is kept by the document,
/// or only as long as the reader where the document is const.
class Reader {
 public:
  explicit Reader(Document& document);
  explicit Reader(const Document& document);
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader();

  /// The outermost value, an object or a list; nothing where there is neither.
  [[nodiscard]] std::optional<Value> root();

  /// Reads an object by its table of at most 64 keys. False where it is none.
  template <class T>
  bool object(const Value& value, std::type_identity_t<std::span<const Field<T>>> fields, T& into);

  /// Calls `each(element)` for the elements of a list. False where it is none.
  template <class Each>
  bool list(const Value& value, const Each& each);

  [[nodiscard]] std::optional<std::string_view> text(const Value& value);
  [[nodiscard]] std::optional<bool> boolean(const Value& value);
  /// A text, or the digits of a number as written.
  [[nodiscard]] std::optional<std::string_view> text_or_number(const Value& value);
  /// A whole number from 1 to 4294967295.
  [[nodiscard]] std::optional<std::uint32_t> positive(const Value& value);
  /// The position of a text in a closed set of words.
  [[nodiscard]] std::optional<std::size_t> word(const Value& value, std::span<const std::string_view> words);
  /// Any value as it is written.
  [[nodiscard]] std::string_view raw(const Value& value);
  /// The same of a value of the user's own, which is no longer than a text.
  [[nodiscard]] std::string_view own(const Value& value);
  void skip(const Value& value);

  /// The bytes of a value: of objects and lists the opening bracket.
  [[nodiscard]] Span span(const Value& value) const { return span(value.token); }
  /// The innermost key being read, and its bytes.
  [[nodiscard]] std::string_view key() const {
    const auto inner =
        std::find_if(path_.rbegin(), path_.rend(), [](const Step& step) { return !step.index; });
    return inner == path_.rend() ? std::string_view() : inner->key;
  }
  [[nodiscard]] Span key_span() const { return path_.back().span; }

  /// How many findings there are so far.
  [[nodiscard]] std::size_t mistakes() const { return findings_.size(); }
  void error(Span where, std::string_view code, std::string message, std::string hint = {});
  /// Refuses the document as a whole for what is above a limit: nothing more of it is read.
  void refuse(Span where, std::string message, std::string hint);
  /// From here on a list of more elements is refused.
  void limit_lists(std::size_t most) { longest_list_ = most; }
  /// Reports that a value is not what is wanted ("a text or a list"), and skips it.
  void wrong_type(const Value& value, std::string_view wanted, std::string hint = {});

  /// Checks that nothing follows, and hands over the findings in the order of the text.
  [[nodiscard]] Findings finish();
  /// After `finish`: whether the document is JSON, right or wrong, and what was read is what it says.
  [[nodiscard]] bool is_json() const { return !refusal_; }

 private:
  // A list has an index, an object the key being read; before its first key it has neither.
  struct Step {
    std::string_view key;
    Span span;
    std::optional<std::size_t> index;
  };

  // The keys of an object so far, by their position in its table: a bit for each.
  struct Keys {
    std::uint64_t written = 0;
    std::uint64_t given = 0;              // written, and not null
    std::size_t expected = 0;             // the next in the order of the table
    std::array<std::size_t, 64> offsets;  // of those written
  };

  Reader(const Document& document, Document* keeper);

  [[nodiscard]] Span span(std::string_view part) const;
  [[nodiscard]] Value taken(simdjson::ondemand::value& raw);
  [[nodiscard]] Value entered(simdjson::ondemand::field& field);
  [[nodiscard]] bool open(const Value& value, Type type);
  [[nodiscard]] bool unescape(const Value& value, std::string_view& text);
  void take_scalar(const Value& value);
  bool skip_object(const Value& value);
  bool fail(simdjson::error_code reason);  // always false
  void check_nul(std::string_view text, Span where);
  bool refuse_list(const Value& element);  // always false
  [[nodiscard]] bool is_too_long(const Value& value, std::string_view text);

  void unknown_key(const Value& value, std::span<const std::string_view> known);
  void key_again(const Value& value, Span first);
  void missing_key(const Value& object, std::string_view key, std::string_view hint);

  template <class T>
  void member(const Value& value, std::span<const Field<T>> fields, Keys& keys, T& into);
  template <class T>
  void unknown_key(const Value& value, std::span<const Field<T>> fields);
  template <class T>
  [[nodiscard]] std::size_t find(std::span<const Field<T>> fields, std::size_t expected) const;

  const Document& document_;
  Document* keeper_;
  std::unique_ptr<simdjson::ondemand::parser> parser_;
  simdjson::ondemand::document json_;
  simdjson::ondemand::value root_;
  std::size_t start_ = 0;  // of the JSON in the document, behind a byte order mark
  std::vector<Step> path_;
  Findings findings_;
  AlikeFindings alike_;
  LineIndex lines_;
  std::size_t longest_list_ = SIZE_MAX;
  std::optional<Finding> refusal_;  // of the document as a whole
  simdjson::error_code broken_ = simdjson::SUCCESS;
};

/// Keys mostly come in the order of the table, so the search begins behind the last one found.
template <class T>
std::size_t Reader::find(std::span<const Field<T>> fields, std::size_t expected) const {
  const std::string_view name = key();
  for (std::size_t i = expected; i < fields.size(); ++i) {
    if (fields[i].key == name) return i;
  }
  for (std::size_t i = 0; i < expected; ++i) {
    if (fields[i].key == name) return i;
  }
  if (!name.starts_with("x_")) return fields.size();
  return static_cast<std::size_t>(
      std::find_if(fields.begin(), fields.end(), [](const Field<T>& field) { return field.key == "x_"; }) -
      fields.begin());
}

template <class T>
void Reader::unknown_key(const Value& value, std::span<const Field<T>> fields) {
  std::vector<std::string_view> known;
  for (const Field<T>& field : fields) {
    if (field.key != "x_") known.push_back(field.key);
  }
  unknown_key(value, known);
}

template <class T>
void Reader::member(const Value& value, std::span<const Field<T>> fields, Keys& keys, T& into) {
  const std::size_t at = find(fields, keys.expected);
  if (at == fields.size()) return unknown_key(value, fields);
  const std::uint64_t bit = std::uint64_t{1} << at;
  const bool own = fields[at].key == "x_";
  if ((keys.written & bit) != 0 && !own) return key_again(value, {keys.offsets[at], 0});
  keys.written |= bit;
  keys.offsets[at] = key_span().offset;
  keys.expected = at + 1;
  if (value.type == Type::null && !own) return skip(value);
  keys.given |= bit;
  fields[at].read(*this, value, into);
}

template <class T>
bool Reader::object(const Value& value, std::type_identity_t<std::span<const Field<T>>> fields, T& into) {
  if (!open(value, Type::object)) return false;
  simdjson::ondemand::object members;
  if (const auto reason = value.raw->get_object().get(members)) return fail(reason);
  path_.emplace_back();
  Keys keys;
  for (auto result : members) {
    simdjson::ondemand::field field;
    if (const auto reason = std::move(result).get(field)) return fail(reason);
    const Value item = entered(field);
    if (!broken_) member(item, fields, keys, into);
    if (broken_) return false;
  }
  path_.pop_back();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].is_required && ((keys.given >> i) & 1U) == 0)
      missing_key(value, fields[i].key, fields[i].hint);
  }
  return true;
}

template <class Each>
bool Reader::list(const Value& value, const Each& each) {
  if (!open(value, Type::list)) return false;
  simdjson::ondemand::array elements;
  if (const auto reason = value.raw->get_array().get(elements)) return fail(reason);
  path_.emplace_back();
  std::size_t index = 0;
  for (auto result : elements) {
    simdjson::ondemand::value raw;
    if (const auto reason = result.get(raw)) return fail(reason);
    const Value item = taken(raw);
    if (index == longest_list_) return refuse_list(item);
    path_.back().index = index++;
    if (!broken_) each(item);
    if (broken_) return false;
  }
  path_.pop_back();
  return true;
}

}  // namespace pursuit::json
