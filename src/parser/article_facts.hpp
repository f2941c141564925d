// What an article says of the event as a whole: its title, its infobox, the records that stood.
#pragma once

#include "article.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

/// Where in the document the keys of the event stand, by pointer: `/venue`, `/records/0`.
using ArticleKeys = std::vector<std::pair<std::string, Span>>;

/// A medal of the infobox.
struct ArticleMedal {
  std::string_view names{};
  std::string_view nation{};
  Span bytes{};
};

class ArticleFacts {
 public:
  ArticleFacts(Document& document, Event& event, Findings& findings)
      : document_(document), event_(event), findings_(findings) {}

  /// `Cycling at the 2008 Summer Olympics – Men's individual pursuit`.
  void read_title(std::string_view title, Span bytes);
  void read_infobox(const ArticleInfobox& infobox);
  /// False where the table is none of records.
  bool read_records(const ArticleTable& table);
  /// What the first sentence of the article is about, where no title says.
  void read_opening(const ArticleParagraph& paragraph);
  /// `4,000 metres` of a sentence.
  void read_sentence(const ArticleParagraph& paragraph);
  /// `Qualifying, 15 August 2008`.
  void read_heading(const ArticleHeading& heading);
  /// The day of each round, by the id of the round; false where the table is no schedule.
  bool read_schedule(const ArticleTable& table);

  /// The only distance the article speaks of goes to the event; `printed` gets what the infobox counts.
  void finish(Printed& printed);

  [[nodiscard]] const std::array<ArticleMedal, 3>& medals() const noexcept { return medals_; }
  [[nodiscard]] const std::map<std::string, std::string_view>& days() const noexcept { return days_; }
  [[nodiscard]] std::string_view title() const noexcept { return title_; }
  ArticleKeys take_keys() { return std::move(keys_); }

 private:
  void set(std::string_view Event::*field, std::string_view pointer, std::string_view text, Span bytes);
  void read_subject(std::string_view title, Span bytes);
  void read_name(std::string_view name, Span bytes);
  void read_pair(const ArticlePair& pair);
  [[nodiscard]] std::string_view games_called(std::string_view games);
  void read_count(const ArticlePair& pair, std::optional<std::uint32_t> Printed::*field,
                  std::string_view pointer);
  void read_distance(std::string_view text, Span bytes);
  void add_record(const Record& record, Span bytes);

  Document& document_;
  Event& event_;
  Findings& findings_;
  std::string_view title_;
  Printed printed_;
  std::array<ArticleMedal, 3> medals_;
  std::map<std::string, std::string_view> days_;
  ArticleKeys keys_;
  std::map<std::int64_t, Span> distances_;  // metres
};

}  // namespace pursuit
