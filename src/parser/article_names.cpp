#include "article_names.hpp"

#include "article_words.hpp"

#include <pursuit/model/nation.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>

namespace pursuit {
namespace {

/// A team is called by fewer words than four names have.
constexpr std::size_t words_of_line_up = 6;

/// Fewer parts can be those of one name: `Lee, Ann`.
constexpr std::size_t least_line_up = 3;

std::string_view first_line(std::string_view text) noexcept {
  return trimmed(text.substr(0, text.find('\n')));
}

std::string_view lines_behind(std::string_view text) noexcept {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end + 1));
}

/// Whether a text is the name of a nation: any, or that of a flag.
bool names_nation(std::string_view text, std::string_view nation) {
  return fold(text) == fold(nation) || nation_called(text) != nullptr || find_nation(text) != nullptr;
}

/// `Great Britain`, `Great Britain 2`; not Jordan Lee.
bool begins_with_nation(std::string_view text, std::string_view nation) {
  const std::string_view name = text.substr(0, text.find_last_not_of("0123456789ABI") + 1);
  return names_nation(text, nation) || (name.ends_with(' ') && names_nation(trimmed(name), nation));
}

/// The part in brackets at the end of a text that is more than a mark of it: `(Ann Lee, Bea May)`.
std::string_view listed_in_brackets(std::string_view text) {
  const std::size_t open = text.find('(');
  if (!text.ends_with(')') || open == std::string_view::npos) return {};
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  return read_member_names(inside).size() > 1 ? inside : std::string_view();
}

/// The parts of a text that are no nation or other mark in brackets.
std::size_t count_names(std::string_view text, std::string_view separators) {
  const std::vector<std::string_view> parts = parts_of(text, separators);
  return static_cast<std::size_t>(
      std::count_if(parts.begin(), parts.end(), [](std::string_view part) { return part.front() != '('; }));
}

/// More words than a name has that is not one of several.
bool is_run_together(std::string_view name) {
  constexpr std::size_t most = 3;
  return parts_of(name, " ").size() > most;
}

/// Parts at the word `and`, or at its sign.
void add_parted_at_and(std::string_view part, std::vector<std::string_view>& names) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view name = trimmed(part.substr(begin, end - begin));
    if (!name.empty()) names.push_back(name);
  };
  std::size_t name = 0;
  for (std::size_t word = 0; word < part.size();) {
    const std::size_t end = std::min(part.find(' ', word), part.size());
    const std::string_view text = part.substr(word, end - word);
    if (end < part.size() && (text == "and" || text == "&")) {
      add(name, word);
      name = end;
    }
    word = end + 1;
  }
  add(name, part.size());
}

}  // namespace

bool is_line_up(std::string_view text, bool below_team) {
  if (!listed_in_brackets(text).empty()) return true;
  if (count_names(text, ",/;\n") >= least_line_up) return true;
  return below_team && (count_names(text, "\n") > 1 || parts_of(text, " \n").size() >= words_of_line_up);
}

std::vector<std::string_view> read_member_names(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.find(')') + 1 == text.size()) text = text.substr(1, text.size() - 2);
  const std::vector<std::string_view> parts = parts_of(text, "\n,/;");
  std::vector<std::string_view> names;
  for (const std::string_view part : parts) add_parted_at_and(part, names);
  // Nothing parts the first of them: `Ann Lee Bea May and Cat Roe`.
  const bool run_together = parts.size() == 1 && std::any_of(names.begin(), names.end(), is_run_together);
  return run_together ? parts : names;
}

ArticleNames read_team_names(std::string_view text, std::string_view nation) {
  text = trimmed(text);
  const std::string_view first = first_line(text);
  const std::string_view behind = lines_behind(text);
  if (!behind.empty()) {
    const bool word = first.find(' ') == std::string_view::npos && behind.find(' ') != std::string_view::npos;
    const bool team =
        nation.empty() || word || fold(first).starts_with("team ") || begins_with_nation(first, nation);
    const bool bracketed = first.starts_with('(');
    if (team && !bracketed) return {first, read_member_names(behind)};
    return {{}, read_member_names(text)};
  }
  if (const std::string_view listed = listed_in_brackets(text); !listed.empty())
    return {trimmed(text.substr(0, text.find('('))), read_member_names(listed)};
  const bool line_up =
      parts_of(text, " ,/;").size() >= words_of_line_up || parts_of(text, ",/;").size() >= least_line_up;
  if (line_up) return {{}, read_member_names(text)};
  return {text, {}};
}

NationCell read_nation_cell(const ArticleCell& cell) {
  const std::string_view text = trimmed(cell.text);
  const std::string_view listed = listed_in_brackets(text);
  const std::string_view first =
      trimmed(first_line(text.substr(0, listed.empty() ? text.size() : text.find('('))));
  const std::string_view behind = listed.empty() ? lines_behind(text) : listed;
  if (cell.nation.empty()) return {first, behind};
  if (first.empty() || names_nation(first, cell.nation)) return {cell.nation, behind};
  // `(GBR)` behind its flag says the same again.
  std::string_view name = first;
  const std::string_view code =
      first.starts_with('(') ? first.substr(1, first.find(')') - 1) : take_nation(name);
  const bool same =
      names_nation(code, cell.nation) && (first.starts_with('(') || names_nation(name, cell.nation));
  return {cell.nation, same ? behind : text};
}

}  // namespace pursuit
