// What a Locator keeps of a document between two places of it.
#pragma once

#include "event_article.hpp"
#include "event_csv.hpp"
#include "json_place.hpp"

#include <pursuit/parser/location.hpp>

#include <vector>

namespace pursuit {

/// A sheet, read once more: with the rows of its rides.
struct Locator::Sheet {
  explicit Sheet(const Document& read) : document(read.name(), read.bytes()), sheet(read_sheet(document)) {}

  Document document;
  CsvSheet sheet;
};

/// An article, read once more.
struct Locator::Article {
  explicit Article(const Document& read)
      : document(read.name(), read.bytes()), article(read_article(document)) {}

  Document document;
  ArticleEvent article;
};

struct Locator::Json {
  explicit Json(std::string_view text) : places(text) {}

  JsonPlaces places;
};

/// The rows of a sheet, those of the heading with their columns.
struct Locator::Rows {
  explicit Rows(std::string_view text);

  CsvHeader header;
  std::vector<Span> rows;
};

}  // namespace pursuit
