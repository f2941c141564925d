// RFC 4180: the rows and cells of a text, and where each stands.
#pragma once

#include <pursuit/model/place.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// `raw` is what stands between the quotes or separators, without blanks at its ends and without
/// the `'` that guards it.
struct CsvCell {
  std::string_view raw;
  Span bytes;
  bool escaped = false;  ///< `raw` has doubled quotes
  bool guarded = false;  ///< a `'` said that it is meant as it stands
  bool broken = false;   ///< its quotes are wrong, and so may be what is between them
};

/// The text of a cell with its doubled quotes made single.
[[nodiscard]] std::string unescaped(std::string_view raw);

struct CsvFault {
  enum class Kind { unterminated_quote, text_after_quote };
  Kind kind;
  Span bytes;
};

/// Goes through a text row by row, whatever its line breaks; a byte order mark is passed over.
/// A quote that does not begin a cell is an ordinary character: `4'15"031`.
class CsvRows {
 public:
  /// Starts at the row that begins at `from`.
  CsvRows(std::string_view text, char separator, std::size_t from = 0);

  /// Goes to the next row; false behind the last.
  [[nodiscard]] bool next();

  /// The cells of the row, until the next is read. A comment has one cell, the whole line.
  [[nodiscard]] std::span<const CsvCell> cells() const noexcept { return cells_; }
  /// A row that begins with `#`, unless the sign is a heading or belongs to a number: `#,name` `#12`.
  [[nodiscard]] bool is_comment() const noexcept { return comment_; }
  [[nodiscard]] bool is_blank() const noexcept;
  [[nodiscard]] char separator() const noexcept { return separator_; }
  /// As a spreadsheet counts, from 1.
  [[nodiscard]] std::size_t number() const noexcept { return number_; }
  /// The bytes of the row without its line break.
  [[nodiscard]] Span bytes() const noexcept { return {begin_, end_ - begin_}; }
  /// What is wrong with the quotes of the rows so far.
  [[nodiscard]] const std::vector<CsvFault>& faults() const noexcept { return faults_; }

 private:
  [[nodiscard]] char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\n'; }
  [[nodiscard]] bool ends_cell(char c) const noexcept { return c == separator_ || c == '\n' || c == '\r'; }
  [[nodiscard]] bool is_space(char c) const noexcept { return c == ' ' || (c == '\t' && separator_ != '\t'); }
  [[nodiscard]] bool begins_comment() const noexcept;
  [[nodiscard]] CsvCell cell(std::size_t begin, std::size_t end, bool escaped) const;
  void skip_space() noexcept;
  void read_comment();
  void read_plain();
  void read_quoted();
  void read_unclosed(std::size_t open);

  std::string_view text_;
  char separator_;
  std::size_t at_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t number_ = 0;
  bool comment_ = false;
  bool quotes_end_ = true;  // false behind a quote that nothing closes
  std::vector<CsvCell> cells_;
  std::vector<CsvFault> faults_;
};

}  // namespace pursuit
