// Frees the cells of a CSV document from what is printed beside their texts.
#pragma once

#include "event_csv_columns.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace pursuit {

/// Footnote marks, no-break spaces and dashes for nothing are cleaned off with a note; what a
/// spreadsheet has made of another text is an error. Cells with a guard, and free texts, are left.
class CsvCleaner {
 public:
  CsvCleaner(Document& document, const CsvHeader& header, Findings& findings)
      : document_(document), header_(header), findings_(findings), columns_(header.columns.size()) {}

  /// The cells of a row, until the next is cleaned. Their bytes are those of the cells as written.
  [[nodiscard]] std::span<const CsvCell> clean(std::span<const CsvCell> cells);

 private:
  // What has been said of a column.
  struct Said {
    bool blanks = false;
    bool dash = false;
  };

  void clean(const CsvColumn& column, CsvCell& cell, Said& said);
  void say_cleaned(const CsvColumn& column, const CsvCell& cell, std::string_view text,
                   std::string_view clean, Said& said);
  void check_damage(const CsvColumn& column, const CsvCell& cell, std::string_view text);

  Document& document_;
  const CsvHeader& header_;
  Findings& findings_;
  std::vector<Said> columns_;
  std::vector<CsvCell> cells_;
};

}  // namespace pursuit
