// Under which headings of an article something stands.
#pragma once

#include "article.hpp"
#include "article_title.hpp"

#include <string>
#include <vector>

namespace pursuit {

/// What all headings above a table say together.
struct ArticleContext {
  TitleKind kind = TitleKind::other;
  std::string round;
  std::string heat;
};

class ArticleHeadings {
 public:
  /// Takes the place of those of its level and below; a heat does not take that of its round.
  void enter(const ArticleHeading& heading);
  /// A line above a table, which can be a heading like those that are lines too; false where it is none.
  bool enter(const ArticleParagraph& line);
  /// A table stands below them.
  void use();
  /// With a caption or a row of a table as one heading more.
  [[nodiscard]] ArticleContext context(std::string_view below = {}) const;
  /// The nearest of those that name nothing that is known; null where there is none.
  [[nodiscard]] const ArticleHeading* unknown() const;

 private:
  struct Entered {
    ArticleHeading heading;
    ArticleTitle title;
    bool used = false;
  };
  void leave(std::size_t level, TitleKind next);

  std::vector<Entered> entered_;
};

}  // namespace pursuit
