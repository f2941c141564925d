// The event of an encyclopedia's article, and the rows its parts came from.
#pragma once

#include "article_facts.hpp"
#include "article_ride.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <vector>

namespace pursuit {

/// An event as far as it could be read, whatever the findings, and nobody identified.
struct ArticleEvent {
  Event event;
  Findings findings;
  std::vector<ArticleSource> rows;  ///< of each ride
  ArticleKeys keys;                 ///< of the event itself
};

[[nodiscard]] ArticleEvent read_article(Document& document);

/// The bytes of what a place in the event leads to: a cell, else a row.
[[nodiscard]] Span locate_in(const ArticleEvent& article, const Place& place);

}  // namespace pursuit
