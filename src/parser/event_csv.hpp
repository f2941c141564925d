// The CSV event reader, and the rows its parts came from.
#pragma once

#include "event_csv_columns.hpp"
#include "event_csv_head.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <vector>

namespace pursuit {

/// The event as far as it could be read, whatever the findings, and nobody identified.
struct CsvReading {
  Event event;
  Findings findings;
  CsvHeader header;
  std::vector<Span> rows;          ///< of each ride
  std::vector<CsvHead::Key> keys;  ///< of the event itself
};

[[nodiscard]] CsvReading read_csv(Document& document);

/// The bytes of what a place leads to: a cell, else a row. Those of the whole document begin it.
[[nodiscard]] Span locate_in(const Document& document, const CsvReading& reading, const Place& place);

}  // namespace pursuit
