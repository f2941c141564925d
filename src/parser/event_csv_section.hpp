// The parts of a sheet that holds several events.
#pragma once

#include "csv.hpp"
#include "event_csv.hpp"
#include "event_csv_columns.hpp"
#include "event_csv_head.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pursuit {

/// What the cells under `event` and `category` say; both empty where the sheet has no such column.
struct CsvSection {
  std::string_view event;
  std::string_view category;

  /// What a row `# event: NAME`, or `# category: NAME` in a sheet without events, may call it; folded.
  [[nodiscard]] std::set<std::string> names() const;
  /// `Individual pursuit, U17 women`.
  [[nodiscard]] std::string label() const;
};

/// The events of a sheet in the order its rows first name them. Without a column that tells them
/// apart there is one.
class CsvSections {
 public:
  CsvSections(Document& document, const CsvHeader& header);

  void add(std::span<const CsvCell> cells);
  /// A sheet with headings and no rows is an event without rides, whatever its columns.
  void finish();
  /// Nothing where the cells that tell are empty.
  [[nodiscard]] std::optional<std::size_t> find(std::span<const CsvCell> cells) const;
  [[nodiscard]] const std::vector<CsvSection>& all() const noexcept { return all_; }

 private:
  [[nodiscard]] std::string_view cell(CsvKey key, std::span<const CsvCell> cells) const;
  [[nodiscard]] std::string key_of(std::span<const CsvCell> cells) const;

  Document& document_;
  const CsvHeader& header_;
  bool one_ = false;
  std::vector<CsvSection> all_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

/// The rows above the table and between its rides. In a sheet with a column `event`, those behind
/// `# event: NAME` belong to that event alone, and those before the first of these to all that
/// have none of their own; with only a column `category` it is `# category: NAME`.
class CsvKeyRows {
 public:
  explicit CsvKeyRows(const CsvHeader& header);

  void add(const CsvKeyRow& row);
  /// How many rows belong to all events.
  [[nodiscard]] std::size_t shared() const noexcept { return shared_.size(); }
  /// An error for each name that no ride has.
  void check(const CsvSections& sections, Findings& findings) const;
  /// The event they describe, with no rides.
  [[nodiscard]] CsvEvent read(Document& document, const CsvSection& section) const;

 private:
  struct Keyed {
    CsvKeyRow row;
    std::string key;  ///< folded
  };

  [[nodiscard]] bool begins_section(const CsvKeyRow& row) const;
  /// Positions of the rows that belong to one event.
  [[nodiscard]] std::vector<std::size_t> rows_of(const CsvSection& section) const;

  std::string_view marker_;  ///< the key that begins a section; empty where there is one event
  std::string owner_;        ///< folded
  std::vector<Keyed> rows_;
  std::vector<std::size_t> shared_;                                  ///< positions in rows_: of all events
  std::unordered_map<std::string, std::vector<std::size_t>> owned_;  ///< of the event called so
};

}  // namespace pursuit
