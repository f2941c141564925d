#include "article_subject.hpp"

#include "article_title.hpp"
#include "article_title_words.hpp"

#include <algorithm>

namespace pursuit {
namespace {

std::string gender_of(const TitleWords& words) {
  const bool women = words.has_any({"women", "women's", "womens", "ladies"});
  const bool men = words.has_any({"men", "men's", "mens"});
  if (women == men) return {};
  return women ? "women" : "men";
}

std::string discipline_of(const TitleWords& words) {
  const bool team = words.has("team");
  if (team == words.has("individual")) return {};
  return team ? "team" : "individual";
}

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

/// `Men's C4 pursuit` and `Men's C5 pursuit`, but not `Men's pursuit` and `Men's pursuit, results`.
bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
         !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

template <class Words>
void take(Words& outer, const Words& inner) {
  if (!inner.empty()) outer = inner;
}

}  // namespace

ArticleSubjects::Subject ArticleSubjects::subject_of(const ArticleHeading& heading) {
  const TitleWords words(heading.text);
  Subject subject{gender_of(words), discipline_of(words), {}, heading};
  const bool about = !subject.gender.empty() || words.has("pursuit");
  const bool section = heading.level > 1 && read_title(heading.text).kind == TitleKind::other;
  if (about && section) subject.name = sorted(words.all());
  return subject;
}

void ArticleSubjects::enter(const ArticleHeading& heading) {
  while (!entered_.empty() && entered_.back().heading.level >= heading.level) entered_.pop_back();
  constexpr std::size_t longest = 200;
  if (heading.text.size() <= longest) entered_.push_back(subject_of(heading));
}

bool ArticleSubjects::enter(const ArticleParagraph& line) {
  const ArticleHeading heading{term_level - 1, line.text, line.bytes};
  const bool says = says_something(subject_of(heading));
  if (says) enter(heading);
  return says;
}

bool ArticleSubjects::says_something(const Subject& subject) noexcept {
  return !subject.gender.empty() || !subject.discipline.empty() || !subject.name.empty();
}

ArticleSubjects::Subject ArticleSubjects::current() const {
  Subject all;
  for (const Subject& subject : entered_) {
    take(all.gender, subject.gender);
    take(all.discipline, subject.discipline);
    take(all.name, subject.name);
    if (says_something(subject)) all.heading = subject.heading;
  }
  return all;
}

const ArticleHeading* ArticleSubjects::other_event() {
  const Subject next = current();
  if (!event_) event_ = next;
  const bool same = !differ(event_->gender, next.gender) && !differ(event_->discipline, next.discipline) &&
                    !differ(event_->name, next.name);
  if (same) {
    take(event_->gender, next.gender);
    take(event_->discipline, next.discipline);
    take(event_->name, next.name);
    return nullptr;
  }
  const auto found = std::find_if(entered_.rbegin(), entered_.rend(), [&](const Subject& subject) {
    return subject.heading.bytes.offset == next.heading.bytes.offset;
  });
  return found == entered_.rend() ? nullptr : &found->heading;
}

}  // namespace pursuit
