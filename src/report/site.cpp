#include <pursuit/report/site.hpp>
#include <pursuit/text/escape.hpp>
#include <pursuit/text/fold.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <unordered_map>

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
  std::unordered_map<std::string, std::size_t> latest;  // page of each series
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    const EventFacts& facts = pages_[page].facts;
    if (facts.meet.empty() || facts.year == 0) continue;
    const auto [known, is_new] = latest.emplace(series_of(facts), page);
    if (is_new) continue;
    const std::size_t before = known->second;
    // A second event of the same Games has the same neighbours.
    const bool same = pages_[before].facts.year == facts.year;
    neighbours_[page].before = same ? neighbours_[before].before : before;
    if (!same) neighbours_[before].after = page;
    known->second = page;
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
