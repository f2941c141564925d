#include <pursuit/report/site.hpp>
#include <pursuit/text/escape.hpp>
#include <pursuit/text/fold.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace pursuit {
namespace {

/// The meet without its years and numbers, and what is ridden: the same from Games to Games.
std::string series_of(const EventFacts& facts) {
  std::string meet;
  for (const char c : fold(facts.meet))
    if (c < '0' || c > '9') meet += c;
  return fmt::format("{}\n{}\n{}\n{}\n{}", meet, fold(facts.discipline), fold(facts.gender),
                     fold(facts.category), facts.discipline.empty() ? fold(facts.event) : "");
}

}  // namespace

void Site::close() {
  const auto key = [](const SitePage& page) {
    return std::tie(page.facts.year, page.facts.meet, page.facts.event, page.file);
  };
  std::sort(pages_.begin(), pages_.end(),
            [&](const SitePage& a, const SitePage& b) { return key(a) < key(b); });

  neighbours_.assign(pages_.size(), {});
  std::unordered_map<std::string, std::vector<std::size_t>> latest;  // pages of each series, of one year
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    const EventFacts& facts = pages_[page].facts;
    if (facts.meet.empty() || facts.year == 0) continue;
    std::vector<std::size_t>& last = latest[series_of(facts)];
    if (!last.empty() && pages_[last.back()].facts.year == facts.year) {
      // A second event of the same Games has the same neighbours.
      neighbours_[page].before = neighbours_[last.back()].before;
    } else if (!last.empty()) {
      neighbours_[page].before = last.back();
      for (const std::size_t before : last) neighbours_[before].after = page;
      last.clear();
    }
    last.push_back(page);
  }
}

std::string Site::links(std::size_t page) const {
  std::string out;
  const auto link = [&](std::string_view word, std::optional<std::size_t> to) {
    if (!to) return;
    fmt::format_to(std::back_inserter(out), "<li>{}: <a href=\"{}\"><bdi>{}</bdi></a></li>\n", word,
                   escape_markup(pages_[*to].file), escape_markup(pages_[*to].facts.meet));
  };
  fmt::format_to(std::back_inserter(out),
                 "<nav aria-label=\"Site\"><ul>\n<li><a href=\"{}\">All events</a></li>\n", site_index);
  link("Before", neighbours_[page].before);
  link("After", neighbours_[page].after);
  out += "</ul></nav>\n";
  return out;
}

}  // namespace pursuit
