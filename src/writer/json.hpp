// Writes JSON into a string: laid out for people who type times into it, or one line for programs.
#pragma once

#include <pursuit/model/race_time.hpp>
#include <pursuit/writer/json_layout.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// How the entries of an object or array stand in the pretty layout: each on a line of its own, or
/// all on one.
enum class Flow : std::uint8_t { block, line };

/// Appends to a string that must outlive it. Calls must nest as JSON does:
/// `begin_object(Flow::line); key("name").text("Wiggins"); end();` gives `{ "name": "Wiggins" }`.
/// What is written reaches the string block by block: all of it when the outermost object or array has
/// ended, or the writer has gone.
class JsonWriter {
 public:
  JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { flush(); }

  [[nodiscard]] JsonLayout layout() const noexcept { return layout_; }

  void begin_object(Flow flow) { begin('{', '}', flow); }
  void begin_array(Flow flow) { begin('[', ']', flow); }
  void end() {
    const Scope scope = scopes_[--depth_];
    if (scope.flow == Flow::block) --blocks_;
    if (!first_ && layout_ == JsonLayout::pretty) break_before(scope);
    *room(1) = scope.close;
    ++at_;
    first_ = depth_ == 0;
    if (depth_ == 0) flush();
  }

  /// The key of the value to come: `key("name").text("Wiggins")`. Of letters and the like, which need no
  /// escape.
  JsonWriter& key(std::string_view name) {
    separate();
    char* const to = room(name.size() + 4);
    to[0] = '"';
    std::memcpy(to + 1, name.data(), name.size());
    to[name.size() + 1] = '"';
    to[name.size() + 2] = ':';
    to[name.size() + 3] = ' ';
    at_ += name.size() + (layout_ == JsonLayout::pretty ? 4 : 3);
    after_key_ = true;
    return *this;
  }
  /// The same, a key of the user's own.
  JsonWriter& own_key(std::string_view name);

  void text(std::string_view text);
  /// A word of the program's own, which needs no escape; empty is `null`.
  void word_or_null(std::string_view word) {
    if (word.empty()) return null();
    separate();
    char* const to = room(word.size() + 2);
    to[0] = '"';
    std::memcpy(to + 1, word.data(), word.size());
    to[word.size() + 1] = '"';
    at_ += word.size() + 2;
  }
  void number(std::uint64_t number);
  void time(RaceTime time);
  /// The same as a number of seconds: `255.031`.
  void seconds(RaceTime time);
  void boolean(bool yes) { digits(yes ? "true" : "false"); }
  void null() { digits("null"); }
  /// A number that is text already.
  void digits(std::string_view digits) {
    separate();
    append(digits);
  }
  /// JSON as the user wrote it; put on one line where what is around it is.
  void raw(std::string_view json);
  /// Keys and values of the object begun, one or more, as a writer of the same layout has written them.
  void members(std::string_view json) { digits(json); }

  /// Empty or missing is `null`.
  void text_or_null(std::string_view text);
  void digits_or_null(std::string_view digits);
  void number_or_null(std::optional<std::uint32_t> number);
  void time_or_null(const std::optional<RaceTime>& time);
  void seconds_or_null(const std::optional<RaceTime>& time);

  /// Key and value where there is a value, else nothing.
  void given(std::string_view name, std::string_view text);
  void given(std::string_view name, std::optional<std::uint32_t> number);
  void given(std::string_view name, const std::optional<RaceTime>& time);

 private:
  struct Scope {
    char close = '}';
    Flow flow = Flow::line;
  };

  void begin(char open, char close, Flow flow) {
    separate();
    *room(1) = open;
    ++at_;
    scopes_[depth_++] = {close, flow};
    first_ = true;
    if (flow == Flow::block) ++blocks_;
  }
  /// Separates the value to come from what was before.
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (layout_ == JsonLayout::pretty) {
      separate_pretty();
    } else if (!first_) {
      *room(1) = ',';
      ++at_;
    }
    first_ = false;
  }
  void separate_pretty();
  void break_before(Scope end);
  void break_line();

  /// Where so many bytes can be written, of which `at_` then takes those that were: less than a block.
  char* room(std::size_t bytes) {
    if (static_cast<std::size_t>(block_.data() + block_.size() - at_) < bytes) flush();
    return at_;
  }
  void append(std::string_view text) {
    if (text.size() > block_.size()) return append_long(text);
    std::memcpy(room(text.size()), text.data(), text.size());
    at_ += text.size();
  }
  void append_long(std::string_view text);
  void flush();

  std::string& out_;
  JsonLayout layout_;
  bool first_ = true;  // nothing is written yet in the innermost scope
  bool after_key_ = false;
  std::size_t blocks_ = 0;
  std::size_t depth_ = 0;
  std::array<Scope, 16> scopes_{};  // deeper than any document
  std::array<char, 4096> block_;    // written before it is read
  char* at_ = block_.data();
};

}  // namespace pursuit
