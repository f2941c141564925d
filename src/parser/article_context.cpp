#include "article_context.hpp"

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

void ArticleHeadings::enter(const ArticleHeading& heading) {
  while (!entered_.empty() && entered_.back().level >= heading.level) entered_.pop_back();
  // The title of an article names the event, and can have the word final in it.
  if (heading.level > 1) entered_.push_back({heading.level, read_title(heading.text)});
}

ArticleContext ArticleHeadings::context(std::string_view below) const {
  ArticleContext context;
  for (const Entered& heading : entered_) add(context, heading.title);
  if (!below.empty()) add(context, read_title(below));
  return context;
}

}  // namespace pursuit
