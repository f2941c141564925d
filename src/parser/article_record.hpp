// Reads the rows of an article's table of records.
#pragma once

#include "article.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/model/record.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pursuit {

/// A table has headings, `Type, Date, Round, Name, Nation, Time`, or each cell is told by what stands in it.
class ArticleRecordReader {
 public:
  ArticleRecordReader(Document& document, const ArticleTable& table, Findings& findings);

  /// None where the row is of no record. A record without a time is said and has none.
  [[nodiscard]] std::optional<Record> read(const ArticleRow& row);
  /// What the table says of its records that they do not have.
  void say_unread();

 private:
  enum class Column : std::uint8_t { any, kind, time, holder, nation, date, place, unread };

  void read_headings(const ArticleRow& row);
  void read_cell(Column column, const ArticleCell& cell, Record& record);
  void read_any(const ArticleCell& cell, Record& record);
  void read_holder(const ArticleCell& cell, Record& record);
  [[nodiscard]] static Column column_of(std::string_view heading);

  Document& document_;
  Findings& findings_;
  std::vector<Column> columns_;            // none where the table has no headings
  std::vector<const ArticleCell*> heads_;  // of the columns
  std::vector<bool> filled_;               // columns that are not read, and say something
};

}  // namespace pursuit
