// What the first sentence of an article says it is about.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// Both empty where the sentence does not say. `The men's team pursuit at the 2012 Summer Olympics was held`
/// gives `Men's team pursuit` and `2012 Summer Olympics`.
struct ArticleOpening {
  std::string event;
  std::string_view meet;
};

[[nodiscard]] ArticleOpening read_opening(std::string_view text);

}  // namespace pursuit
