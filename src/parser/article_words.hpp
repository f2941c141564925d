// What the cells of an article's tables say besides names.
#pragma once

#include "event_csv_columns.hpp"

#include <pursuit/model/status.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Without blanks and line breaks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Parts between any of the separators that are not empty.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators);

/// `3`, `=10`, `10=`, `5th`, `(3rd)`, `7.`: below a thousand. None for any other text.
[[nodiscard]] std::optional<std::uint32_t> read_place(std::string_view text);

/// What stands under a rank: a place, and the marks behind it.
struct ArticleRank {
  std::uint32_t place = 0;
  std::vector<std::string_view> marks{};
};

/// As `read_place`, and `1 Q`, and the text of a medal's picture: `1st place, gold medalist(s)`, `Silver`.
[[nodiscard]] std::optional<ArticleRank> read_rank(std::string_view text);

/// As `read_status`, and a catch with what is said of it: `lapped by Ann Lee`, `overtaken at 3 km`.
[[nodiscard]] std::optional<Status> read_article_status(std::string_view text);

/// `withdrew`, `withdrawn`: before the start or behind it, which other cells tell.
[[nodiscard]] bool says_withdrew(std::string_view text);

/// The mark of a record that is written out, `WR` for `World record`; empty for any other text.
[[nodiscard]] std::string_view read_record_mark(std::string_view text);

/// `Q`, `q`, `QB`, `WR`, `OR`: what stands behind a time, or among the notes.
[[nodiscard]] bool is_article_mark(std::string_view word) noexcept;

/// Digits in the shape of a time, whether or not it is one: `4:61.20`.
[[nodiscard]] bool looks_like_time(std::string_view text) noexcept;

/// Whether `4:20` stands anywhere in a text; not the time of a day, as `16:20`.
[[nodiscard]] bool has_time(std::string_view text);

/// The `NOR` of `Ann Lee (NOR)`, taken off the name; empty where there is none.
[[nodiscard]] std::string_view take_nation(std::string_view& name) noexcept;

/// `won`, `Winner`, `won by a catch`.
[[nodiscard]] bool says_won(std::string_view text);

/// `Withdrew`, `did not ride`: what no rider is called.
[[nodiscard]] bool says_absent(std::string_view text);

/// A status, a walk-over, or that nobody rode: it can stand where others have a name.
[[nodiscard]] bool says_outcome(std::string_view text);

/// Whether such a text can stand under a heading. Nothing can stand under all.
[[nodiscard]] bool fits(CsvKey key, std::string_view text);

}  // namespace pursuit
