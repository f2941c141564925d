#include "article_context.hpp"

#include <algorithm>
#include <utility>

namespace pursuit {
namespace {

void add(ArticleContext& context, const ArticleTitle& title) {
  if (title.kind == TitleKind::other || context.kind == TitleKind::bracket) return;
  if (title.kind == TitleKind::heat) {
    context.heat = title.heat;
    return;
  }
  context.kind = title.kind;
  context.heat = title.heat;
  // The four heats of a match round are called semifinals too.
  if (context.round == "match" && title.round == "semifinals") return;
  context.round = title.round;
}

}  // namespace

void ArticleHeadings::leave(std::size_t level, TitleKind next) {
  const auto holds = [&](const Entered& above) {
    const TitleKind kind = above.title.kind;
    const bool whole = kind == TitleKind::round || kind == TitleKind::finals || kind == TitleKind::other;
    return above.heading.level < level || (above.heading.level == level && whole && next == TitleKind::heat);
  };
  while (!entered_.empty() && !holds(entered_.back())) entered_.pop_back();
}

void ArticleHeadings::enter(const ArticleHeading& heading) {
  ArticleTitle title = read_title(heading.text);
  leave(heading.level, title.kind);
  // The title of an article names the event, and can have the word final in it.
  if (heading.level > 1) entered_.push_back({heading, std::move(title)});
}

bool ArticleHeadings::enter(const ArticleParagraph& line) {
  ArticleTitle title = read_title(line.text);
  const bool behind_table =
      !entered_.empty() && entered_.back().heading.level == term_level && entered_.back().used;
  // Between a round and its first table stands what is said of it.
  if (!is_part(title.kind) && !behind_table) return false;
  const bool settled = std::any_of(entered_.begin(), entered_.end(), [](const Entered& above) {
    return above.heading.level < term_level && !above.title.round.empty();
  });
  if (settled && title.kind != TitleKind::heat) return false;
  leave(term_level, title.kind);
  entered_.push_back({{term_level, line.text, line.bytes}, std::move(title)});
  return true;
}

void ArticleHeadings::use() {
  for (Entered& heading : entered_) heading.used = true;
}

ArticleContext ArticleHeadings::context(std::string_view below) const {
  ArticleContext context;
  for (const Entered& heading : entered_) add(context, heading.title);
  if (!below.empty()) add(context, read_title(below));
  return context;
}

const ArticleHeading* ArticleHeadings::unknown() const {
  const auto found = std::find_if(entered_.rbegin(), entered_.rend(), [](const Entered& heading) {
    return heading.title.kind == TitleKind::other;
  });
  return found == entered_.rend() ? nullptr : &found->heading;
}

}  // namespace pursuit
