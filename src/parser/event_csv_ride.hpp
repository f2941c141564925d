// A row of a CSV document as a ride.
#pragma once

#include "event_csv_columns.hpp"
#include "event_csv_time.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Reads rows under one header. Members, marks, splits and `x_` values go to the pools of `event`.
class CsvRideReader {
 public:
  CsvRideReader(Document& document, const CsvHeader& header, Event& event, Findings& findings)
      : document_(document), header_(header), event_(event), findings_(findings) {}

  /// True where the row says more than its round and heat.
  [[nodiscard]] bool has_ride(std::span<const CsvCell> cells) const;

  /// The ride of a row that fits; what is wrong with a cell is an error, and the cell left out.
  [[nodiscard]] Ride read(std::span<const CsvCell> cells);

  /// The text of the first cell under `key`; empty where there is none.
  [[nodiscard]] std::string_view text_under(CsvKey key, std::span<const CsvCell> cells);

 private:
  [[nodiscard]] std::string_view text(const CsvCell& cell);
  void read_cell(const CsvColumn& column, const CsvCell& cell, Ride& ride);
  void read_name(std::span<const CsvCell> cells, Ride& ride);
  void check_name(const CsvCell& cell, const Ride& ride);
  void read_result(const CsvCell& cell, Ride& ride);
  void take_marks(const CsvTime& time, const CsvCell& cell);
  void refuse_time(const CsvCell& cell, TimeReading reading);
  void read_status_cell(const CsvCell& cell, Ride& ride);
  void read_number(const CsvColumn& column, const CsvCell& cell, std::optional<std::uint32_t>& number);
  void read_rank(const CsvColumn& column, const CsvCell& cell, Ride& ride);
  [[nodiscard]] std::optional<RaceTime> read_lap_or_split(const CsvColumn& column, const CsvCell& cell);
  void read_caught_at(const CsvCell& cell, Ride& ride);
  void read_side(const CsvCell& cell, Ride& ride);
  void read_won(const CsvCell& cell, Ride& ride);
  void read_split_cell(const CsvColumn& column, const CsvCell& cell, Ride& ride);
  void read_ids(const CsvCell& cell, Ride& ride);
  void read_extra(const CsvColumn& column, const CsvCell& cell, Ride& ride);
  void read_notes(const CsvCell& cell, Ride& ride);
  void read_marks(const CsvCell& cell, Ride& ride);
  void read_members(const CsvCell& cell, Ride& ride);
  [[nodiscard]] std::optional<Range> read_json_texts(std::string_view list);
  [[nodiscard]] Range read_texts(std::string_view list, std::string_view separators);
  void add_marks_behind_time(Ride& ride);
  void set_status(Status status, const CsvCell& cell, Ride& ride);
  void note_cleaned(const CsvCell& cell, std::string_view text);
  void note_cleaned_below(const CsvColumn& column, const CsvCell& cell, std::string_view text);
  void error(Span bytes, std::string_view code, std::string message, std::string hint = {});

  Document& document_;
  const CsvHeader& header_;
  Event& event_;
  Findings& findings_;
  std::vector<std::string_view> marks_behind_time_;  // of the ride being read
  std::vector<const CsvColumn*> cleaned_;            // said already
};

}  // namespace pursuit
