// Which event the headings of an article are about.
#pragma once

#include "article.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// An article holds one event. That another begins is told from headings that name an event each, or from the
/// words men and women, individual and team in headings of any kind.
class ArticleSubjects {
 public:
  void enter(const ArticleHeading& heading);
  /// A line that can be a heading above those that are lines too; false where it says nothing of an event.
  bool enter(const ArticleParagraph& line);
  /// The heading of another event than that of the tables so far; null where this table is of the same.
  [[nodiscard]] const ArticleHeading* other_event();

 private:
  struct Subject {
    std::string gender{};
    std::string discipline{};
    std::vector<std::string> name{};  ///< the words of a heading that names an event
    ArticleHeading heading{};
  };
  [[nodiscard]] static Subject subject_of(const ArticleHeading& heading);
  [[nodiscard]] static bool says_something(const Subject& subject) noexcept;
  [[nodiscard]] Subject current() const;

  std::vector<Subject> entered_;
  std::optional<Subject> event_;  ///< of the tables so far
};

}  // namespace pursuit
