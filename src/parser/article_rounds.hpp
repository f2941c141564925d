// The rides of an article's tables, gathered into rounds and heats.
#pragma once

#include "article_context.hpp"
#include "article_sides.hpp"
#include "event_article.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace pursuit {

class ArticleRounds {
 public:
  ArticleRounds(Document& document, Event& event, Findings& findings)
      : document_(document), event_(event), findings_(findings), reader_(document, event, findings) {}

  /// Reads the rows below the headings of a table; `first` is the row behind them.
  void read(const ArticleTable& table, const CsvHeader& headed, std::size_t first,
            const ArticleHeadings& headings, const ArticleContext& context);

  [[nodiscard]] bool empty() const noexcept { return rides_.empty(); }
  /// Gives the event its rounds, heats and rides; the source of each ride.
  [[nodiscard]] std::vector<ArticleSource> finish();

 private:
  struct Placed {
    ArticleRide made;
    std::string round;
    std::string heat;
    std::size_t table = 0;
    bool of_heat = false;  ///< its rank is one within a heat, or a final place
  };
  /// The heat that goes on in the rows of a table.
  struct Running {
    ArticleContext context;
    std::string heat{};
    std::size_t rides = 0;
    std::size_t rows = 0;  ///< of two riders each
    bool said = false;     ///< that the heading above names another heat
  };

  void note_unread(const ArticleTable& table, const CsvHeader& columns, std::size_t first);
  void say_unread();
  void say_twice(const CsvColumn& column);
  void read_sides_of(const ArticleRow& row, const PlacedRow& placed, const CsvHeader& columns,
                     const RowSides& sides, Running& running);
  void read_row(Span bytes, const PlacedCells& cells, const CsvHeader& columns, Running& running);
  void place(Placed& ride, const CsvHeader& columns, Running& running) const;
  [[nodiscard]] bool is_read(const ArticleRow& row, const PlacedRow& placed, const CsvHeader& columns);
  [[nodiscard]] std::string key_of(const Placed& ride) const;
  bool merge(const Placed& ride);
  void settle_ranks();
  void settle_ranks(std::vector<Placed*>& heat);
  void find_restarted_ranks();
  [[nodiscard]] std::vector<Placed*> in_order();

  Document& document_;
  Event& event_;
  Findings& findings_;
  ArticleRideReader reader_;
  std::vector<Placed> rides_;
  std::map<std::string, std::vector<std::size_t>> by_ride_;
  std::vector<std::string> unread_;  // headings
  Span first_unread_;
  std::size_t tables_ = 0;
  std::size_t shifted_ = 0;  // rows that do not fit as they stand
};

}  // namespace pursuit
