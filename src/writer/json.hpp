// Writes JSON into a string: laid out for people who type times into it, or one line for programs.
#pragma once

#include <pursuit/model/race_time.hpp>
#include <pursuit/writer/json_layout.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// How the entries of an object or array stand in the pretty layout: each on a line of its own, or
/// all on one.
enum class Flow : std::uint8_t { block, line };

/// Appends to a buffer that must outlive it. Calls must nest as JSON does:
/// `begin_object(Flow::line); key("name").text("Wiggins"); end();` gives `{ "name": "Wiggins" }`.
class JsonWriter {
 public:
  JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}

  void begin_object(Flow flow) { begin('{', '}', flow); }
  void begin_array(Flow flow) { begin('[', ']', flow); }
  void end();

  /// The key of the value to come: `key("name").text("Wiggins")`. Of letters and the like, which need no
  /// escape.
  JsonWriter& key(std::string_view name);
  /// The same, a key of the user's own.
  JsonWriter& own_key(std::string_view name);

  void text(std::string_view text);
  void number(std::uint64_t number);
  void time(RaceTime time);
  void boolean(bool yes) { value() += yes ? std::string_view("true") : std::string_view("false"); }
  void null() { value() += "null"; }
  /// A number that is text already.
  void digits(std::string_view digits) { value() += digits; }
  /// JSON as the user wrote it; put on one line where what is around it is.
  void raw(std::string_view json);

  /// Empty or missing is `null`.
  void text_or_null(std::string_view text);
  void digits_or_null(std::string_view digits);
  void number_or_null(std::optional<std::uint32_t> number);
  void time_or_null(const std::optional<RaceTime>& time);

  /// Key and value where there is a value, else nothing.
  void given(std::string_view name, std::string_view text);
  void given(std::string_view name, std::optional<std::uint32_t> number);
  void given(std::string_view name, const std::optional<RaceTime>& time);

 private:
  struct Scope {
    char close;
    Flow flow;
    bool empty;
  };

  void begin(char open, char close, Flow flow);
  /// Separates what comes from what was before, and gives the buffer to append a value to.
  std::string& value();
  JsonWriter& end_key();
  void break_line();

  std::string& out_;
  JsonLayout layout_;
  std::vector<Scope> scopes_;
  std::size_t blocks_ = 0;
  bool after_key_ = false;
};

}  // namespace pursuit
