// The CSV event reader: the events of a sheet, and the rows their parts came from.
#pragma once

#include "event_csv_columns.hpp"
#include "event_csv_head.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <string>
#include <vector>

namespace pursuit {

/// An event as far as it could be read, whatever the findings, and nobody identified.
struct CsvEvent {
  Event event;
  Findings findings;
  std::vector<Span> rows;          ///< of each ride
  std::vector<CsvHead::Key> keys;  ///< of the event itself
};

/// A sheet holds one event, or with a column `event` or `category` one for each of its values, in
/// the order they are first named. `findings` are those of the sheet as a whole: where one is an
/// error, none of its events can be trusted.
struct CsvSheet {
  Findings findings;
  CsvHeader header;
  std::vector<CsvEvent> events;
};

[[nodiscard]] CsvSheet read_sheet(Document& document);

/// The bytes of what a place in one of the events leads to: a cell, else a row. Those of the whole
/// document begin it.
[[nodiscard]] Span locate_in(const Document& document, const CsvSheet& sheet, const CsvEvent& event,
                             const Place& place);

}  // namespace pursuit
