#include "article.hpp"
#include "article_brackets.hpp"
#include "article_broken_rows.hpp"
#include "article_columns.hpp"
#include "article_layout.hpp"
#include "article_lines.hpp"
#include "article_markup.hpp"
#include "article_table.hpp"
#include "article_title.hpp"
#include "article_words.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace pursuit {
namespace {

constexpr std::size_t longest_heading = 1000;
constexpr std::string_view blanks = " \t\r\n";

/// An argument of a bracket: `RD1-score2`.
bool has_bracket_argument(std::string_view text) {
  for (std::size_t at = text.find("RD"); at < text.size(); at = text.find("RD", at + 2)) {
    const std::size_t number = text.find_first_not_of("0123456789", at + 2);
    const std::string_view behind = text.substr(std::min(number, text.size()));
    if (number > at + 2 && (behind.starts_with("-team") || behind.starts_with("-score"))) return true;
  }
  return false;
}

class BlockReader {
 public:
  BlockReader(Document& document, std::string_view shown)
      : text_(shown),
        closing_(matching_brackets(shown)),
        lines_(shown),
        arranged_(shown),
        cells_(document, shown, article_.findings),
        broken_rows_(cells_) {}

  Article read() {
    while (lines_.next()) read_line(lines_.line());
    end_table();
    name_title();
    return std::move(article_);
  }

 private:
  void read_line(const ArticleLine& line) {
    if (!layouts_.empty() && read_layout_line(line)) return;
    const bool bar = line.text.starts_with('|');
    const bool tab = !bar && is_tab_row(line.text);
    if (bar && (is_bar_row(line.text) || !table_.rows.empty())) return read_row(line, true);
    if (tab) return read_row(line, false);
    if (read_section_row(line)) return;
    end_table();
    read_text(line);
    below_text_ = !line.text.empty() && !article_.blocks.empty() &&
                  std::holds_alternative<ArticleParagraph>(article_.blocks.back());
  }

  void read_text(const ArticleLine& line) {
    if (line.text.empty()) {
      in_infobox_ = false;
    } else if (opens_table(line.text)) {
      read_table(line);
    } else if (line.text.starts_with("{{") && read_template(line)) {
    } else if (const auto heading = read_heading_line(line.text);
               heading && heading->text.size() <= longest_heading) {
      add_heading(heading->level, heading->text, line.bytes);
    } else if (!read_term(line) && !read_pair(line)) {
      const bool above_table = may_be_heading(line);
      add(ArticleParagraph{cells_.keep(read_markup(line.text).text), line.bytes, above_table});
    }
  }

  /// Its lines are read as if they stood alone where it only arranges others; else those others come behind
  /// it.
  void read_table(const ArticleLine& line, std::size_t depth = 0) {
    if (arranged_.has(line.bytes.offset)) {
      layouts_.emplace_back();
      return;
    }
    if (!layouts_.empty()) layouts_.back().end_title();
    WikitextTable table(cells_, lines_, closing_);
    add(table.read());
    const std::size_t behind = lines_.position();
    constexpr std::size_t deepest = 8;
    for (const std::size_t inner : table.inner_tables()) {
      lines_.go_to(inner);
      if (!lines_.next()) break;
      const ArticleLine opening = lines_.line();
      if (depth < deepest) {
        read_table(opening, depth + 1);
      } else {
        cells_.say(opening.bytes, "passed-over", "this table stands in too many others and is passed over");
      }
    }
    lines_.go_to(behind);
  }

  /// `|-`, `|}` and what begins a cell; false for any other line.
  bool read_layout_line(const ArticleLine& line) {
    if (!line.text.starts_with('|') && !line.text.starts_with('!')) return false;
    end_table();
    if (line.text.starts_with("|}")) {
      layouts_.pop_back();
    } else if (line.text.starts_with("|-")) {
      layouts_.back().next_row();
    } else {
      for (const Span& cell : layout_cells(line)) read_layout_cell(cell);
    }
    return true;
  }

  void read_layout_cell(Span cell) {
    if (auto title = layouts_.back().next_cell(cell)) add(*title);
    ArticleLines inside(text_.substr(0, cell.offset + cell.length));
    inside.go_to(cell.offset);
    if (inside.next() && !inside.line().text.empty()) read_line(inside.line());
  }

  template <class Block>
  void add(Block block) {
    // What stands between its keys ends an infobox.
    in_infobox_ = std::is_same_v<Block, ArticleInfobox>;
    article_.blocks.emplace_back(std::move(block));
  }

  void add_heading(std::size_t level, std::string_view markup, Span bytes) {
    const std::string_view text = cells_.shown(markup, bytes);
    if (text.empty()) return;
    if (!layouts_.empty() && level == term_level) layouts_.back().enter_title({level, text, bytes});
    add(ArticleHeading{level, text, bytes});
  }

  void read_row(const ArticleLine& line, bool bars) {
    below_text_ = false;
    if (is_rule_row(line.text)) return;
    if (bars_ != bars) end_table();
    bars_ = bars;
    if (table_.rows.empty()) table_.bytes = line.bytes;
    if (bars) return table_.rows.push_back(read_bar_row(cells_, line));
    const auto joined = table_.rows.empty() ? std::nullopt : broken_rows_.join(line, lines_);
    table_.rows.push_back(read_tab_row(cells_, joined.value_or(line)));
    if (table_.rows.size() == 1) broken_rows_.begin(table_.rows.front());
  }

  void end_table() {
    if (!table_.rows.empty()) add(std::exchange(table_, {}));
    table_ = {};
  }

  /// `;Heat 1`, a line in bold, also one in a list above a table, or a line that is the name of a round or
  /// heat and nothing else.
  bool read_term(const ArticleLine& line) {
    std::string_view text = line.text;
    const bool term = text.starts_with(';');
    const bool listed = text.starts_with('*') || text.starts_with(':') || text.starts_with("- ");
    if (listed && !stands_above_table()) return false;
    if (listed) text.remove_prefix(std::min(text.find_first_not_of("*:- "), text.size()));
    const bool bold = text.size() > 6 && text.starts_with("'''") && text.ends_with("'''");
    if (term) text.remove_prefix(1);
    // One of several lines of a list says how the heats came about.
    if (listed && !bold) return false;
    if (!term && !bold && !names_part_alone(text)) return false;
    if (bold && !names_part(text.substr(3, text.size() - 6))) return false;
    add_heading(term_level, text, line.bytes);
    return true;
  }

  /// Whether the next line that is not blank opens a table.
  [[nodiscard]] bool stands_above_table() const {
    const std::size_t next = text_.find_first_not_of(" \t\r\n\x01", lines_.position());
    return next != std::string_view::npos && text_.substr(next).starts_with("{|");
  }

  static bool names_part(std::string_view text) {
    const ArticleTitle title = read_title(text);
    return title.kind == TitleKind::round || title.kind == TitleKind::heat ||
           (title.kind == TitleKind::finals && text.find(' ') == std::string_view::npos);
  }

  /// `Heat 1: Norway v Sweden` or `Cup round` by itself, with nothing but blanks between it and a table or
  /// the name of a heat.
  [[nodiscard]] bool may_be_heading(const ArticleLine& line) const {
    constexpr std::size_t longest = 60;
    if (article_.blocks.empty() || below_text_ || line.text.size() > longest) return false;
    if (std::string_view("*-#:").find(line.text.front()) != std::string_view::npos) return false;
    if (std::string_view(".:;,>").find(line.text.back()) != std::string_view::npos) return false;
    const bool says_more = line.text.find_first_of(":=") != std::string_view::npos;
    if (says_more && read_title(line.text).kind == TitleKind::other) return false;
    ArticleLines ahead = lines_;
    while (ahead.next()) {
      const std::string_view next = ahead.line().text;
      if (next.empty()) continue;
      return is_bar_row(next) || is_tab_row(next) || opens_table(next) || names_part_alone(next);
    }
    return false;
  }

  /// `Gold medal race` between the rows of a table: those below have the same headings.
  bool read_section_row(const ArticleLine& line) {
    if (table_.rows.empty() || bars_ || !broken_rows_.headed()) return false;
    if (!names_part_alone(line.text)) return false;
    ArticleLines ahead = lines_;
    if (!ahead.next() || !is_tab_row(ahead.line().text)) return false;
    if (is_heading_row(read_tab_row(cells_, ahead.line()))) return false;
    table_.rows.push_back(read_tab_row(cells_, line));
    return true;
  }

  /// `Infobox` alone begins a list of keys that ends with a blank line.
  bool read_pair(const ArticleLine& line) {
    if (fold(line.text) == "infobox") {
      add(ArticleInfobox{});
      return true;
    }
    const std::size_t colon = line.text.find(':');
    const bool listed = line.text.starts_with("- ") || line.text.starts_with("* ");
    if (!in_infobox_ || !listed || colon == std::string_view::npos) return false;
    add_pair(line.text.substr(2, colon - 2), line.bytes.offset + colon + 1,
             line.bytes.offset + line.bytes.length);
    return true;
  }

  void add_pair(std::string_view key, std::size_t begin, std::size_t end) {
    const ArticleCell value = cells_.cell(begin, end);
    if (value.text.empty() && value.nation.empty()) return;
    const std::string_view text = value.text.empty() ? value.nation : value.text;
    std::get<ArticleInfobox>(article_.blocks.back()).pairs.push_back({key, text, value.bytes});
  }

  /// One that begins a line: an infobox, or one that says nothing of the event. False where text follows it.
  bool read_template(const ArticleLine& line) {
    const std::size_t begin = line.bytes.offset;
    const std::size_t close = closing_[begin];
    if (close == 0) return false;
    const std::size_t behind = close + 2;
    const std::size_t line_end = std::min(text_.find_first_of("\r\n", behind), text_.size());
    if (text_.substr(behind, line_end - behind).find_first_not_of(" \t\x01") != std::string_view::npos)
      return false;
    const std::string name = fold(text_.substr(begin + 2, 40));
    if (name.starts_with("infobox")) {
      add(ArticleInfobox{});
      read_pairs(begin + 2, close);
      in_infobox_ = false;
    } else if (has_bracket_argument(text_.substr(begin, close - begin))) {
      cells_.say(line.bytes, "passed-over", "this bracket is passed over: write its heats as a table");
    } else if (has_time(text_.substr(begin, close - begin))) {
      cells_.say(line.bytes, "passed-over",
                 "this template has times and is passed over: write what it says as a table");
    }
    if (line_end > lines_.position()) lines_.go_to(line_end);
    return true;
  }

  void read_pairs(std::size_t begin, std::size_t end) {
    const std::string_view inside = text_.substr(begin, end - begin);
    std::optional<std::size_t> from;
    for (std::size_t at = 0; at <= inside.size(); ++at) {
      const bool bar = at == inside.size() || inside[at] == '|';
      if (bar && from) add_argument(begin + *from, begin + at);
      if (bar) from = at + 1;
      if (at < inside.size() && closing_[begin + at] != 0) at = closing_[begin + at] + 1 - begin;
    }
  }

  void add_argument(std::size_t begin, std::size_t end) {
    const std::string_view argument = text_.substr(begin, end - begin);
    const std::size_t sign = argument.find('=');
    if (sign == std::string_view::npos) return;
    std::string_view key = argument.substr(0, sign);
    key.remove_prefix(std::min(key.find_first_not_of(blanks), key.size()));
    add_pair(key.substr(0, key.find_last_not_of(blanks) + 1), begin + sign + 1, end);
  }

  /// A first line that is no sentence is the title where no heading is.
  void name_title() {
    auto& blocks = article_.blocks;
    const bool titled = std::any_of(blocks.begin(), blocks.end(), [](const ArticleBlock& block) {
      const auto* const heading = std::get_if<ArticleHeading>(&block);
      return heading != nullptr && heading->level == 1;
    });
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const ArticleBlock& block) {
      return !std::holds_alternative<ArticleInfobox>(block);
    });
    if (titled || first == blocks.end()) return;
    const auto* const line = std::get_if<ArticleParagraph>(&*first);
    constexpr std::size_t longest = 200;
    if (line == nullptr || line->text.size() > longest || line->text.ends_with('.')) return;
    const Span bytes = line->bytes;
    *first = ArticleHeading{1, line->text, bytes};
  }

  std::string_view text_;
  std::vector<std::size_t> closing_;
  ArticleLines lines_;
  ArticleLayouts arranged_;
  std::vector<LayoutTitles> layouts_;  // that are open
  Article article_;
  ArticleCells cells_;
  BrokenRows broken_rows_;
  ArticleTable table_;  // of plain text, being read
  bool below_text_ = false;
  bool bars_ = false;  // it has bars, and not tabs
  bool in_infobox_ = false;
};

}  // namespace

Article read_blocks(Document& document) {
  const std::string shown = without_hidden_markup(document.bytes());
  const std::string_view kept = document.keep(shown);
  return BlockReader(document, kept).read();
}

}  // namespace pursuit
