#include "html_parts.hpp"
#include "picture_svg.hpp"
#include "words.hpp"

#include <pursuit/report/site.hpp>
#include <pursuit/report/winning_time.hpp>
#include <pursuit/text/escape.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace pursuit {
namespace {

/// One question that events can be filtered by, and its answers in the order of the alphabet.
struct Filter {
  std::string_view title;
  std::string EventFacts::*value;
  std::vector<std::string> options{};

  [[nodiscard]] std::size_t option_of(const EventFacts& facts) const {
    const auto found = std::lower_bound(options.begin(), options.end(), facts.*value);
    return static_cast<std::size_t>(found - options.begin());
  }
};

/// More than the style sheet has rules for are no filter.
constexpr std::size_t most_options = 12;

std::vector<Filter> filters_of(const std::vector<SitePage>& pages) {
  std::vector<Filter> filters{{"Discipline", &EventFacts::discipline},
                              {"Gender", &EventFacts::gender},
                              {"Category", &EventFacts::category},
                              {"Rules", &EventFacts::rules}};
  for (Filter& filter : filters) {
    for (const SitePage& page : pages) filter.options.push_back(page.facts.*filter.value);
    std::sort(filter.options.begin(), filter.options.end());
    filter.options.erase(std::unique(filter.options.begin(), filter.options.end()), filter.options.end());
  }
  std::erase_if(filters, [](const Filter& filter) {
    return filter.options.size() < 2 || filter.options.size() > most_options;
  });
  return filters;
}

void append_choice(std::string& out, std::size_t filter, std::size_t option, std::string_view label,
                   bool chosen) {
  fmt::format_to(std::back_inserter(out),
                 "<label><input type=\"radio\" name=\"f{0}\" id=\"f{0}-{1}\"{2}> {3}</label>\n", filter,
                 option, chosen ? " checked" : "", escape_markup(label));
}

void append_filters(std::string& out, const std::vector<Filter>& filters) {
  if (filters.empty()) return;
  out += "<div class=\"filters\">\n";
  for (std::size_t f = 0; f < filters.size(); ++f) {
    fmt::format_to(std::back_inserter(out), "<fieldset><legend>{}</legend>\n", filters[f].title);
    append_choice(out, f, 0, "all", true);
    for (std::size_t o = 0; o < filters[f].options.size(); ++o) {
      const std::string& option = filters[f].options[o];
      append_choice(out, f, o + 1, option.empty() ? "not said" : option, false);
    }
    out += "</fieldset>\n";
  }
  out += "</div>\n";
}

void append_row(std::string& out, const SitePage& page, const std::vector<Filter>& filters) {
  const EventFacts& facts = page.facts;
  out += "<tr";
  for (std::size_t f = 0; f < filters.size(); ++f)
    fmt::format_to(std::back_inserter(out), " data-f{}=\"{}\"", f, filters[f].option_of(facts) + 1);
  out += ">";
  append_cell(out, "td", Content::number, {facts.year == 0 ? "" : fmt::to_string(facts.year)});
  append_cell(out, "td", Content::text, {facts.meet});
  fmt::format_to(std::back_inserter(out), "<th scope=\"row\"><a href=\"{}\"><bdi>{}</bdi></a></th>",
                 escape_markup(page.file),
                 escape_markup(!facts.event.empty() ? facts.event
                               : facts.id.empty()   ? page.file
                                                    : facts.id));
  append_cell(out, "td", Content::number, {fmt::to_string(facts.competitors)});
  for (const std::uint32_t place : {1U, 2U, 3U})
    append_cell(out, "td", Content::text, {names_at(facts, place), medal_tone(place)});
  append_cell(out, "td", Content::time, {facts.winning_time ? clock(*facts.winning_time) : ""});
  append_cell(out, "td", Content::text, {facts.rules});
  append_cell(out, "td", Content::text, {facts.status});
  append_cell(out, "td", Content::text, {facts.findings});
  out += "</tr>\n";
}

void append_table(std::string& out, const std::vector<SitePage>& pages, const std::vector<Filter>& filters) {
  append_table_begin(out, "Events", "index");
  out += "<thead><tr>";
  const std::array<Column, 11> columns{{{"Year", Content::number},
                                        {"Meet"},
                                        {"Event"},
                                        {"Entries", Content::number},
                                        {"Gold"},
                                        {"Silver"},
                                        {"Bronze"},
                                        {"Time", Content::time},
                                        {"Rules"},
                                        {"Status"},
                                        {"Findings"}}};
  for (const Column& column : columns) append_column_head(out, column.content, column.title);
  out += "</tr></thead>\n<tbody>\n";
  for (const SitePage& page : pages) append_row(out, page, filters);
  append_table_end(out);
}

/// Times can be compared where the same is ridden over the same distance.
void append_charts(std::string& out, const std::vector<SitePage>& pages) {
  std::map<std::string, std::vector<WinningTime>> series;
  for (const SitePage& page : pages) {
    const EventFacts& facts = page.facts;
    if (facts.year == 0 || !facts.winning_time || facts.discipline.empty()) continue;
    const std::string title =
        fmt::format("{}{}{} pursuit{}{}{}{}", facts.gender, facts.gender.empty() ? "" : " ", facts.discipline,
                    facts.distance.empty() ? "" : ", " + facts.distance + " m",
                    facts.category.empty() ? "" : " (", facts.category, facts.category.empty() ? "" : ")");
    series[title].push_back({facts.year, facts.meet, names_at(facts, 1), *facts.winning_time});
  }
  std::erase_if(series, [](const auto& one) { return one.second.size() < 2; });
  if (series.empty()) return;
  out +=
      "<section class=\"wide\" id=\"times\" aria-labelledby=\"times-title\">\n"
      "<h2 id=\"times-title\">Winning times by year</h2>\n<div class=\"figures\">\n";
  std::size_t number = 0;
  for (const auto& [title, times] : series) {
    std::string svg;
    append_picture(svg, winning_times(fmt::format("winning-{}", ++number), title,
                                      "Winning time, the fastest on top", times));
    append_figure(out, title, svg);
  }
  out += "</div>\n</section>\n";
}

}  // namespace

void Site::write_index(std::string& out) const {
  const std::vector<Filter> filters = filters_of(pages_);
  append_html_begin(out, "Pursuit events", index_style());
  fmt::format_to(std::back_inserter(out), "<header>\n<h1>Pursuit events</h1>\n<p>{}</p>\n</header>\n",
                 counted(pages_.size(), "event"));
  out +=
      "<main id=\"content\">\n<section class=\"wide\" id=\"events\" aria-labelledby=\"events-title\">\n"
      "<h2 id=\"events-title\">Events</h2>\n";
  append_filters(out, filters);
  append_table(out, pages_, filters);
  out += "</section>\n";
  append_charts(out, pages_);
  out += "</main>\n";
  append_html_end(out);
}

}  // namespace pursuit
