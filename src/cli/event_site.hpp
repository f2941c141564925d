// A folder of pages as a site.
#pragma once

#include "event_folder.hpp"

#include <pursuit/report/site.hpp>

#include <string>

namespace pursuit::cli {

/// The page of an event, with room for the links of a site, and what its index says of it.
void render_page(EventFile& file, const Competition& competition);

/// Every page is whole from the start; the links to its neighbours follow when all pages are known. What the
/// index says of each event is kept until then. The folder must outlive it.
class EventSite {
 public:
  explicit EventSite(EventFolder& folder);

  /// A page that was written under this name.
  void add(const std::string& name, const EventFile& file);
  /// Writes the links and the index. False leaves the reason in errno.
  [[nodiscard]] bool finish();

 private:
  [[nodiscard]] bool link(std::size_t page) const;

  EventFolder& folder_;
  Site site_;
};

}  // namespace pursuit::cli
