#include "event_site.hpp"

#include "stream.hpp"

#include <pursuit/report/html.hpp>

namespace pursuit::cli {

void render_page(EventFile& file, const Competition& competition) {
  const Report report = event_report(competition);
  write_html(file.bytes, report, HtmlPage::of_site);
  file.facts = report.facts;
}

EventSite::EventSite(EventFolder& folder) : folder_(folder) {
  folder_.reserve(site_index.substr(0, site_index.find('.')));
}

void EventSite::add(const std::string& name, const EventFile& file) {
  if (file.facts) site_.add({*file.facts, name});
}

/// Somebody else may have taken or finished the page meanwhile: then it stays as it is.
bool EventSite::link(std::size_t page) const {
  const std::string& name = site_.pages()[page].file;
  Input input = read_input(folder_.path() + "/" + name);
  if (!input.bytes) return true;
  const std::size_t slot = input.bytes->find(neighbours_slot);
  if (slot == std::string::npos) return true;
  input.bytes->replace(slot, neighbours_slot.size(), site_.links(page));
  return folder_.write_as(name, *input.bytes);
}

bool EventSite::finish() {
  site_.close();
  for (std::size_t page = 0; page < site_.pages().size(); ++page)
    if (!link(page)) return false;
  std::string index;
  site_.write_index(index);
  return folder_.write_as(std::string(site_index), index);
}

}  // namespace pursuit::cli
