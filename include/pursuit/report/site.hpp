// Pages of many events as a small site: an index of them all, and links between neighbours.
#pragma once

#include <pursuit/report/facts.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// A page of the site. `file` is its name beside the index.
struct SitePage {
  EventFacts facts;
  std::string file;
};

inline constexpr std::string_view site_index = "index.html";

class Site {
 public:
  void add(SitePage page) { pages_.push_back(std::move(page)); }
  [[nodiscard]] const std::vector<SitePage>& pages() const noexcept { return pages_; }

  /// Once all are added: puts them in the order of the index, by year, meet and event, and finds neighbours.
  void close();

  /// The links of a page, for its `neighbours_slot`: to the index, and to the same event at the Games before
  /// and after. The site is closed.
  [[nodiscard]] std::string links(std::size_t page) const;

  /// Appends the index: all events with who won what, filters that need no script, and the winning times by
  /// year.
  void write_index(std::string& out) const;

 private:
  struct Neighbours {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
  };
  std::vector<SitePage> pages_;
  std::vector<Neighbours> neighbours_;
};

}  // namespace pursuit
