// Reads a row of an article's table as a ride.
#pragma once

#include "article_columns.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

/// The row a ride was read from, and the cell of each of its keys.
struct ArticleSource {
  Span row;
  std::vector<std::pair<CsvKey, Span>> cells;
};

/// A ride, and what the article says of where it belongs.
struct ArticleRide {
  Ride ride;
  std::string_view heat;       ///< as its cell says, empty where there is none
  bool won = false;            ///< a cell says so
  bool rank_of_round = false;  ///< `(3rd)`: whatever the table is of
  ArticleSource source;
};

/// Whether what stands under such a heading becomes part of a ride.
[[nodiscard]] bool is_of_ride(CsvKey key) noexcept;

class ArticleRideReader {
 public:
  ArticleRideReader(Document& document, Event& event, Findings& findings)
      : document_(document), event_(event), findings_(findings) {}

  /// Members and splits go to the event's own lists, marks too.
  [[nodiscard]] ArticleRide read(const CsvHeader& columns, const PlacedCells& cells, Span row);

 private:
  void read_cell(const CsvColumn& column, const ArticleCell& cell, ArticleRide& made);
  void read_rank(const ArticleCell& cell, ArticleRide& made);
  void read_result(const ArticleCell& cell, ArticleRide& made);
  void read_words(std::string_view text, const ArticleCell& cell, ArticleRide& made);
  void read_remark(const ArticleCell& cell, ArticleRide& made);
  void read_name(const ArticleCell& cell, Ride& ride);
  void read_team(const ArticleCell& cell, Ride& ride);
  void take_number(const ArticleCell& cell, std::string_view& name);
  [[nodiscard]] bool names_team(const CsvColumn& column, const ArticleCell& cell) const;
  void set_members(const std::vector<std::string_view>& names, Ride& ride);
  void read_nation(const ArticleCell& cell, Ride& ride);
  void read_names_of_nation(Ride& ride);
  void say_several(const ArticleCell& cell);
  void read_split_time(const CsvColumn& column, const ArticleCell& cell, Ride& ride);
  void set_time(RaceTime time, const ArticleCell& cell, Ride& ride);
  bool read_word(std::string_view part, const ArticleCell& cell, ArticleRide& made);
  void say_kept(const ArticleCell& cell, const Ride& before, const ArticleRide& made);
  void settle_withdrawal(Ride& ride);
  void set_status(Status status, const ArticleCell& cell, Ride& ride);
  void add_note(std::string_view text, Ride& ride);
  void add_mark(std::string_view mark);
  void error(const ArticleCell& cell, std::string_view code, std::string message, std::string hint);

  Document& document_;
  Event& event_;
  Findings& findings_;
  std::vector<std::string_view> marks_;      // of the ride being read
  ArticleCell names_of_nation_;              // what its cell of the nation says besides
  const ArticleCell* withdrawal_ = nullptr;  // that says of it so
};

}  // namespace pursuit
