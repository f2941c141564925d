#include "article_words.hpp"

#include "article_title.hpp"
#include "event_csv_time.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace pursuit {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

/// `AC`, `DNS`, `Overtaken`: where others have a rank.
bool is_rank_word(std::string_view text) {
  const bool short_word = text.size() <= 4 && std::all_of(text.begin(), text.end(), is_capital);
  return short_word || read_article_status(text) || says_withdrew(text) || is_walk_over(text);
}

/// Finland is no status.
bool is_status(std::string_view text) {
  return read_status(text).value_or(Status::finished) != Status::finished;
}

/// `1st place, gold medalist(s)`: no name has it.
std::optional<std::uint32_t> picture_place(std::string_view text) {
  const std::string folded = fold(text);
  constexpr std::string_view place = " place";
  const std::size_t at = folded.find(place);
  if (at == std::string::npos) return std::nullopt;
  const std::string_view behind = std::string_view(folded).substr(at + place.size());
  const bool medal = behind.starts_with(", ") && behind.find(" medal") != std::string_view::npos;
  return behind.empty() || medal ? read_place(std::string_view(folded).substr(0, at)) : std::nullopt;
}

/// `Gold`, `gold medal`.
std::optional<std::uint32_t> medal_place(std::string_view text) {
  constexpr auto metals = std::to_array<std::string_view>({"gold", "silver", "bronze"});
  constexpr auto behind = std::to_array<std::string_view>(
      {"", " medal", " medalist", " medallist", " medalist(s)", " medallist(s)"});
  const std::string folded = fold(text);
  for (std::uint32_t i = 0; i < metals.size(); ++i) {
    if (!folded.starts_with(metals[i])) continue;
    const std::string_view rest = std::string_view(folded).substr(metals[i].size());
    if (std::find(behind.begin(), behind.end(), rest) != behind.end()) return i + 1;
  }
  return std::nullopt;
}

/// Of the marks those that stand behind a rank.
bool is_rank_mark(std::string_view word) {
  return is_article_mark(word) && (word == "q" || word.starts_with('Q') || word == "WR" || word == "OR");
}

bool is_name(std::string_view text) {
  return has_letter(text) && !looks_like_time(text) && !is_status(text) && !is_walk_over(text) &&
         !read_place(text) && !says_absent(text) && !picture_place(text);
}

bool is_heat(std::string_view text) {
  return read_place(text) || (text.size() == 1 && is_capital(text[0])) ||
         read_title(text).kind != TitleKind::other;
}

/// `OVT, out`: what follows is a remark.
bool begins_with_status(std::string_view text) {
  const std::string_view word = trimmed(text.substr(0, text.find_first_of(",;(")));
  return read_article_status(word) || says_withdrew(word) || is_walk_over(word);
}

bool is_result(std::string_view text) {
  return says_won(text) || begins_with_status(text) || looks_like_time(text) ||
         read_csv_time(text, read_time).reading.time || read_status(text) || is_walk_over(text) ||
         says_absent(text);
}

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::string_view part = trimmed(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

std::optional<std::uint32_t> read_place(std::string_view text) {
  constexpr std::string_view around = "()=. \t";
  text.remove_prefix(std::min(text.find_first_not_of(around), text.size()));
  text = text.substr(0, text.find_last_not_of(around) + 1);
  constexpr std::size_t longest = 3;
  std::uint32_t place = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, place);
  const std::string_view behind = text.substr(static_cast<std::size_t>(stop - text.data()));
  const bool ordinal = behind.empty() || behind == "st" || behind == "nd" || behind == "rd" || behind == "th";
  if (failure != std::errc() || place == 0 || !ordinal || text.size() - behind.size() > longest)
    return std::nullopt;
  return place;
}

std::optional<ArticleRank> read_rank(std::string_view text) {
  for (const auto place : {read_place(text), picture_place(text), medal_place(text)}) {
    if (place) return ArticleRank{*place};
  }
  const std::size_t blank = text.find(' ');
  const auto place = read_place(text.substr(0, blank));
  if (!place || blank == std::string_view::npos) return std::nullopt;
  ArticleRank rank{*place};
  constexpr std::string_view between = " ,;/()";
  for (std::size_t at = text.find_first_not_of(between, blank); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(between, at), text.size());
    rank.marks.push_back(text.substr(at, end - at));
    if (!is_rank_mark(rank.marks.back())) return std::nullopt;
    at = text.find_first_not_of(between, end);
  }
  return rank;
}

std::optional<Status> read_article_status(std::string_view text) {
  if (const auto status = read_status(text)) return status;
  // Who is eliminated by another, or after a round, can have lost to him.
  constexpr auto catches =
      std::to_array<std::string_view>({"overtaken", "caught", "lapped", "overlapped", "ovt", "ovl", "ovtk"});
  constexpr auto more = std::to_array<std::string_view>({"by ", "at ", "after ", "on "});
  constexpr std::size_t longest = 12;
  const std::size_t blank = text.substr(0, longest).find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const std::string word = fold(text.substr(0, blank));
  const std::string_view behind = text.substr(blank + 1);
  const bool caught = std::find(catches.begin(), catches.end(), word) != catches.end() &&
                      std::any_of(more.begin(), more.end(),
                                  [&](std::string_view begins) { return behind.starts_with(begins); });
  return caught ? std::optional(Status::caught) : std::nullopt;
}

bool says_withdrew(std::string_view text) {
  const std::string word = fold(text);
  return word == "withdrew" || word == "withdrawn";
}

std::string_view read_record_mark(std::string_view text) {
  struct Written {
    std::string_view words;
    std::string_view mark;
  };
  constexpr auto records = std::to_array<Written>({{"world record", "WR"},
                                                   {"olympic record", "OR"},
                                                   {"paralympic record", "PR"},
                                                   {"european record", "ER"},
                                                   {"games record", "GR"},
                                                   {"championship record", "CR"},
                                                   {"national record", "NR"},
                                                   {"track record", "TR"}});
  const std::string folded = fold(text);
  std::string_view words = folded;
  constexpr std::string_view fresh = "new ";
  if (words.starts_with(fresh)) words.remove_prefix(fresh.size());
  const auto* const found = std::find_if(records.begin(), records.end(),
                                         [&](const Written& written) { return written.words == words; });
  return found == records.end() ? std::string_view() : found->mark;
}

bool is_article_mark(std::string_view word) noexcept {
  if (word == "q") return true;
  return !word.empty() && word.size() <= 5 && is_capital(word.front()) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return c == '-' || is_digit(c) || is_capital(c); });
}

bool looks_like_time(std::string_view text) noexcept {
  const std::size_t sign = text.find_first_not_of("0123456789");
  return sign != 0 && sign <= 2 && sign + 2 < text.size() &&
         std::string_view(":'.").find(text[sign]) != std::string_view::npos && is_digit(text[sign + 1]) &&
         is_digit(text[sign + 2]);
}

bool has_time(std::string_view text) {
  for (std::size_t at = text.find(':'); at < text.size(); at = text.find(':', at + 1)) {
    if (at == 0) continue;
    const bool minutes = is_digit(text[at - 1]);
    const bool hours = at > 1 && is_digit(text[at - 2]);
    if (minutes && !hours && looks_like_time(text.substr(at - 1, 4))) return true;
  }
  return false;
}

std::string_view take_nation(std::string_view& name) noexcept {
  constexpr std::size_t behind = 5;
  if (name.size() <= behind || !name.ends_with(')') || name[name.size() - behind] != '(') return {};
  const std::string_view nation = name.substr(name.size() - 4, 3);
  if (!std::all_of(nation.begin(), nation.end(), is_capital)) return {};
  name.remove_suffix(behind);
  name = name.substr(0, name.find_last_not_of(" \n") + 1);
  return nation;
}

bool says_won(std::string_view text) {
  const std::string words = fold(text);
  return words == "won" || words == "winner" || words.starts_with("won by ") || words.starts_with("won as ");
}

bool says_absent(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"absent", "scratched", "withdrawn", "withdrew", "not ridden", "no ride", "no opponent", "bye"});
  const std::string folded = fold(text);
  return folded.starts_with("did not ") || folded.starts_with("withdrew ") ||
         folded.starts_with("withdrawn ") || std::find(words.begin(), words.end(), folded) != words.end();
}

bool says_outcome(std::string_view text) {
  return is_status(text) || is_walk_over(text) || says_absent(text);
}

bool fits(CsvKey key, std::string_view text) {
  if (text.empty()) return true;
  switch (key) {
    case CsvKey::rank:
      return read_rank(text) || is_rank_word(text);
    case CsvKey::seed:
    case CsvKey::bib:
    case CsvKey::tie_order:
      return text.size() <= 5 && is_digit(text[0]);
    case CsvKey::heat:
      return is_heat(text);
    case CsvKey::name:
    case CsvKey::surname:
    case CsvKey::first_name:
    case CsvKey::members:
    case CsvKey::nation:
    case CsvKey::club:
    case CsvKey::pilot:
      return is_name(text);
    case CsvKey::time:
      return is_result(text);
    case CsvKey::status:
      return begins_with_status(text) || says_won(text);
    case CsvKey::notes:
    case CsvKey::note:
    case CsvKey::marks:
      return !looks_like_time(text) && !read_place(text);
    default:
      return true;
  }
}

}  // namespace pursuit
