// What an article prints as the outcome: its final classification, else the medals.
#pragma once

#include "article_columns.hpp"
#include "article_facts.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace pursuit {

class ArticleClassification {
 public:
  ArticleClassification(Event& event, Findings& findings) : event_(event), findings_(findings) {}

  /// Reads the rows from `first` on. Of several tables the first is the classification.
  void read(const ArticleTable& table, const CsvHeader& columns, std::size_t first);
  /// `3. Ann Lee (NOR)`; false for any other line.
  [[nodiscard]] bool read_line(const ArticleParagraph& line);
  /// The medals are its places where there is no classification.
  void finish(Printed& printed, const std::array<ArticleMedal, 3>& medals);

  /// Places that are named by the riders of a team: the position in `Event::printed_places`, and their names.
  [[nodiscard]] const std::vector<std::pair<std::size_t, std::string_view>>& line_ups() const noexcept {
    return line_ups_;
  }
  ArticleKeys take_keys() { return std::move(keys_); }

 private:
  void read_row(const ArticleRow& row, const PlacedCells& cells, const CsvHeader& columns);
  void read_cell(CsvKey key, const ArticleCell& cell, PrintedPlace& place);
  void name(std::string_view text, PrintedPlace& place);
  void add(const PrintedPlace& place, Span bytes);

  Event& event_;
  Findings& findings_;
  std::vector<std::pair<std::size_t, std::string_view>> line_ups_;
  ArticleKeys keys_;
};

}  // namespace pursuit
