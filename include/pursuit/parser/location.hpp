// Turns the place of a finding into line and column of its document.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Lines and columns count from 1; columns are Unicode characters.
struct Location {
  std::size_t line = 0;
  std::size_t column = 0;
  Span bytes;
};

/// The bytes a place stands for: those it carries, else what its path leads to in the
/// document, else the nearest enclosing value that exists.
[[nodiscard]] Span locate(const Document& document, const Place& place);

/// The same in a sheet that holds several events: in the one at a position, from 0.
[[nodiscard]] Span locate(const Document& document, std::size_t event, const Place& place);

[[nodiscard]] Location line_and_column(const Document& document, Span bytes);

/// The message as a person reads it: `file:line:column: error: message`, the line with a caret
/// under what is meant, and the hint. For CSV also the row and the column's heading. Ends with a
/// line break. `colour` adds terminal colours.
[[nodiscard]] std::string diagnose(const Document& document, const Finding& finding, bool colour);

/// The lines of a document, gone through once for all who ask.
class LineIndex {
 public:
  explicit LineIndex(const Document& document) : document_(&document) {}
  [[nodiscard]] Location locate(Span bytes);

 private:
  void read();

  const Document* document_;
  std::vector<std::size_t> begins_;
  Location latest_;  // to go on from, on a line that is long
};

/// The same as the functions above for many places of one document, which must not change meanwhile.
class Locator {
 public:
  explicit Locator(const Document& document);
  Locator(Locator&&) noexcept;
  Locator& operator=(Locator&&) noexcept;
  Locator(const Locator&) = delete;
  Locator& operator=(const Locator&) = delete;
  ~Locator();

  [[nodiscard]] Span locate(std::size_t event, const Place& place);
  [[nodiscard]] std::string diagnose(const Finding& finding, bool colour);

 private:
  struct Sheet;
  struct Article;
  struct Json;
  struct Rows;

  /// ` (row 14, column Time)` under the header of a CSV document.
  [[nodiscard]] std::string row_and_column(Span bytes);

  [[nodiscard]] bool is_of_article();

  const Document* document_;
  LineIndex lines_;
  std::optional<bool> is_of_article_;
  std::unique_ptr<Sheet> sheet_;
  std::unique_ptr<Article> article_;
  std::unique_ptr<Json> json_;
  std::unique_ptr<Rows> rows_;
};

/// One for each document that is asked about.
class Locators {
 public:
  [[nodiscard]] Locator& of(const Document& document) {
    return all_.try_emplace(&document, document).first->second;
  }

 private:
  std::map<const Document*, Locator> all_;
};

}  // namespace pursuit
