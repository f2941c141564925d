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
  /// Takes the place of those of its level and below.
  void enter(const ArticleHeading& heading);
  /// With a caption or a row of a table as one heading more.
  [[nodiscard]] ArticleContext context(std::string_view below = {}) const;

 private:
  struct Entered {
    std::size_t level;
    ArticleTitle title;
  };
  std::vector<Entered> entered_;
};

}  // namespace pursuit
