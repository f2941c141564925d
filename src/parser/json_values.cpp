#include "json.hpp"

#include <pursuit/text/near.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cstring>

namespace pursuit::json {

namespace {

std::string missing_quotes(const Value& value) {
  const bool plain = value.type == Type::number || value.type == Type::boolean;
  return plain ? fmt::format("put it in quotes: \"{}\"", value.token) : std::string();
}

}  // namespace

std::string_view noun(Type type) {
  switch (type) {
    case Type::null:
      return "null";
    case Type::boolean:
      return "true or false";
    case Type::number:
      return "a number";
    case Type::text:
      return "a text";
    case Type::list:
      return "a list";
    case Type::object:
      break;
  }
  return "an object";
}

void Reader::wrong_type(const Value& value, std::string_view wanted, std::string hint) {
  error(span(value), "type",
        fmt::format("{} is wanted here, not {}", wanted,
                    value.type == Type::boolean ? value.token : noun(value.type)),
        std::move(hint));
  skip(value);
}

/// The text of a text; false where its escapes are wrong.
bool Reader::unescape(const Value& value, std::string_view& text) {
  text = value.token.substr(1, value.token.size() - 2);
  if (std::memchr(text.data(), '\\', text.size()) == nullptr) {
    simdjson::ondemand::raw_json_string taken_whole;
    const auto reason = value.raw->get_raw_json_string().get(taken_whole);
    return !reason || fail(reason);
  }
  if (const auto reason = value.raw->get_string().get(text)) return fail(reason);
  if (keeper_ != nullptr) text = keeper_->keep(text);
  return true;
}

void Reader::take_scalar(const Value& value) {
  simdjson::error_code reason = simdjson::SUCCESS;
  std::string_view text;
  switch (value.type) {
    case Type::text:
      (void)unescape(value, text);
      return;
    case Type::number:
      reason = value.raw->get_double().error();
      break;
    case Type::boolean:
      reason = value.raw->get_bool().error();
      break;
    default:
      reason = value.raw->is_null().error();
      break;
  }
  if (reason) fail(reason);
}

std::optional<std::string_view> Reader::text(const Value& value) {
  if (value.type != Type::text) {
    wrong_type(value, noun(Type::text), missing_quotes(value));
    return std::nullopt;
  }
  std::string_view text;
  if (!unescape(value, text) || is_too_long(value, value.token)) return std::nullopt;
  // Only an escape gives one: as it is it stands in no JSON.
  if (text.data() != value.token.data() + 1) check_nul(text, span(value));
  return text;
}

std::optional<std::string_view> Reader::text_or_number(const Value& value) {
  if (value.type != Type::number) return text(value);
  take_scalar(value);
  if (is_too_long(value, value.token)) return std::nullopt;
  return value.token;
}

std::optional<bool> Reader::boolean(const Value& value) {
  if (value.type != Type::boolean) {
    wrong_type(value, noun(Type::boolean));
    return std::nullopt;
  }
  take_scalar(value);
  return value.token == "true";
}

std::optional<std::uint32_t> Reader::positive(const Value& value) {
  constexpr std::string_view wanted = "a whole number from 1";
  if (value.type != Type::number) {
    wrong_type(value, wanted, value.type == Type::text ? "write the digits alone, without quotes" : "");
    return std::nullopt;
  }
  take_scalar(value);
  std::uint32_t number = 0;
  const char* const end = value.token.data() + value.token.size();
  const auto [stop, failure] = std::from_chars(value.token.data(), end, number);
  if (failure == std::errc() && stop == end && number > 0) return number;
  error(span(value), "value", fmt::format("{} is wanted here, not {}", wanted, value.token),
        "write digits alone, as in 3");
  return std::nullopt;
}

std::optional<std::size_t> Reader::word(const Value& value, std::span<const std::string_view> words) {
  const std::optional<std::string_view> given = text(value);
  if (!given) return std::nullopt;
  const auto found_at = std::find(words.begin(), words.end(), *given);
  if (found_at != words.end()) return static_cast<std::size_t>(found_at - words.begin());
  const std::string_view near = closest(*given, words);
  error(span(value), "value", fmt::format("\"{}\" is not a word for {}", *given, key()),
        near.empty() ? fmt::format("write {}", fmt::join(words, " or "))
                     : fmt::format("did you mean \"{}\"?", near));
  return std::nullopt;
}

}  // namespace pursuit::json
