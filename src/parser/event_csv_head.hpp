// The `# key: value` rows of a CSV document: what it says of the event apart from the rides.
#pragma once

#include "csv.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// A text of a document. It is not in the bytes as it stands where it had to be put together.
struct CsvText {
  std::string_view text;
  Span bytes;

  [[nodiscard]] bool verbatim() const noexcept { return text.size() == bytes.length; }
  [[nodiscard]] CsvText part(std::size_t begin, std::size_t end) const;
};

/// True for a row of the event's own: a comment, or a quoted one, as spreadsheets write it.
[[nodiscard]] bool is_key_row(const CsvRows& row) noexcept;

/// What a row says of the event.
struct CsvKeyRow {
  CsvText key;
  CsvText value;
  std::size_t line = 0;

  /// The key without its case, which only one's own `x_` keys keep.
  [[nodiscard]] std::string name() const;
};

/// A `# key: value` row, or `key;value` above the table; nothing where the row carries neither.
[[nodiscard]] std::optional<CsvKeyRow> read_key_row(Document& document, const CsvRows& row);

/// A row passed over that begins with a key, and so was meant for one: an error that says how it is
/// written. `rules: uci` in a cell, `# rules = uci`, `venue;Rome;;15 June`.
[[nodiscard]] std::optional<Finding> refuse_missed_key(const CsvRows& row);

/// Puts the rows together as the JSON of an event without rides, so that keys, values and their
/// mistakes are what they are there:
///
///     # distance: 4000                                          "distance": 4000
///     # records: [{"kind": "WR", "time": "4:11.114"}]           "records": [...]
///     # ruling: relegate | Kim | gold | hindered | article: 3.2.096
///                                                               "rulings": [{...}]
///     distance;4000                                             "distance": 4000
class CsvHead {
 public:
  struct Key {
    std::string name;
    CsvText value;
  };

  explicit CsvHead(Document& document) : document_(document) {}

  void add(const CsvKeyRow& row, Findings& findings);

  /// The event the rows describe; its rounds and heats have no rides.
  [[nodiscard]] Event read(Findings& findings);

  [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }

 private:
  // What a piece of the JSON was made of.
  struct Piece {
    std::size_t begin;
    std::size_t end;
    CsvText source;
  };

  void append(CsvText text);
  void append_quoted(CsvText text);
  void append_rulings();
  void append_ruling(CsvText fields);
  [[nodiscard]] Span source_of(Span json) const;

  Document& document_;
  std::string json_ = "{";
  std::size_t line_ = 1;
  std::vector<Piece> pieces_;
  std::vector<Key> keys_;
  std::vector<CsvText> rulings_;
};

}  // namespace pursuit
