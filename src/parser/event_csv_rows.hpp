// The rides of one event of a sheet, while its rows are gathered.
#pragma once

#include "event_csv.hpp"
#include "event_csv_cleaner.hpp"
#include "event_csv_layout.hpp"
#include "event_csv_ride.hpp"

#include <span>
#include <string_view>
#include <utility>

namespace pursuit {

/// Begins with what the rows above the table say of the event. It stays where it is in memory.
class CsvEventRows {
 public:
  CsvEventRows(Document& document, const CsvHeader& header, CsvEvent head)
      : header_(header),
        event_(std::move(head)),
        layout_(event_.event),
        cleaner_(document, header, event_.findings),
        reader_(document, header, event_.event, event_.findings) {}
  CsvEventRows(const CsvEventRows&) = delete;
  CsvEventRows& operator=(const CsvEventRows&) = delete;

  /// A row under the header.
  void read(const CsvRows& row);
  [[nodiscard]] CsvEvent finish();

 private:
  void add(const CsvRows& row, std::span<const CsvCell> cells);
  void note(const CsvRows& row, std::string_view code, std::string_view message);

  const CsvHeader& header_;
  CsvEvent event_;
  CsvLayout layout_;
  CsvCleaner cleaner_;
  CsvRideReader reader_;
  AlikeFindings alike_;
};

}  // namespace pursuit
