#include "bracket_svg.hpp"
#include "html_parts.hpp"
#include "picture_svg.hpp"

#include <pursuit/report/html.hpp>
#include <pursuit/text/escape.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>

namespace pursuit {
namespace {

/// One page being written.
class Page {
 public:
  Page(std::string& out, const Report& report) : out_(out), report_(report) {
    static_cast<void>(names_.unique("content"));  // of the page itself
    for (const Section& section : report.sections) ids_.push_back(names_.unique(section.id));
  }

  void write(HtmlPage page) {
    append_html_begin(out_, report_.head.title, page_style(), report_.is_sheet ? "signed" : "");
    if (report_.sections.size() > 1) out_ += "<a class=\"skip\" href=\"#content\">To the results</a>\n";
    if (page == HtmlPage::of_site) out_ += neighbours_slot;
    write_header();
    write_contents();
    out_ += "<main id=\"content\">\n";
    for (std::size_t i = 0; i < report_.sections.size(); ++i) write_section(report_.sections[i], ids_[i]);
    if (report_.facts) write_signatures();
    out_ += "</main>\n";
    append_html_end(out_);
  }

 private:
  template <class... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void write_header() {
    out_ += "<header>\n";
    if (report_.facts && !report_.facts->meet.empty() && !report_.facts->event.empty()) {
      put("<p class=\"meet\"><bdi>{}</bdi></p>\n<h1><bdi>{}</bdi></h1>\n", escape_markup(report_.facts->meet),
          escape_markup(report_.facts->event));
    } else {
      put("<h1><bdi>{}</bdi></h1>\n", escape_markup(report_.head.title));
    }
    for (const Cell& line : report_.head.lines) {
      const bool stamped = report_.facts && line.text == report_.facts->issue;
      if (stamped) out_ += "<div class=\"stamp\">";
      append_line(out_, "p", line);
      if (stamped) out_ += "</div>\n";
    }
    for (const Table& table : report_.head.tables) append_html_table(out_, table, "Records that stood");
    write_podium();
    out_ += "</header>\n";
  }

  void write_podium() {
    if (!report_.facts || report_.is_sheet || report_.facts->medallists.empty()) return;
    out_ += "<ol class=\"podium\">\n";
    for (const Medallist& medallist : report_.facts->medallists) {
      put("<li class=\"{}\">{} medal<b><bdi>{}</bdi></b><span>{}{}{}</span>", medallist.medal,
          medallist.place == 1   ? "Gold"
          : medallist.place == 2 ? "Silver"
                                 : "Bronze",
          escape_markup(medallist.name), escape_markup(medallist.nation),
          medallist.nation.empty() || medallist.time.empty() ? "" : ", ", medallist.time);
      if (!medallist.members.empty())
        put("<small>{}</small>", escape_markup(fmt::format("{}", fmt::join(medallist.members, ", "))));
      out_ += "</li>\n";
    }
    out_ += "</ol>\n";
  }

  void write_contents() {
    if (report_.sections.size() < 3) return;
    out_ += "<nav aria-label=\"Contents\"><ul>\n";
    for (std::size_t i = 0; i < report_.sections.size(); ++i)
      put("<li><a href=\"#{}\">{}</a></li>\n", ids_[i], escape_markup(report_.sections[i].title));
    out_ += "</ul></nav>\n";
  }

  void write_section(const Section& section, const std::string& id) {
    const std::string_view room = section.parts.size() > 1                                ? " class=\"wide\""
                                  : !section.pictures.empty() || !section.bracket.empty() ? " class=\"broad\""
                                                                                          : "";
    put("<section{3} id=\"{0}\" aria-labelledby=\"{1}\">\n<h2 id=\"{1}\">{2}</h2>\n", id,
        names_.unique(id + "-title"), escape_markup(section.title), room);
    write_content(section, section.title, "h3");
    if (!section.parts.empty()) {
      const bool beside = !has_sides_below(section);
      if (beside) out_ += "<div class=\"parts\">\n";
      for (const Section& part : section.parts) {
        put("<div>\n<h3>{}</h3>\n", escape_markup(part.title));
        write_content(part, fmt::format("{}: {}", section.title, part.title), "h4");
        out_ += "</div>\n";
      }
      if (beside) out_ += "</div>\n";
    }
    out_ += "</section>\n";
  }

  static bool has_sides_below(const Section& section) {
    for (const Section& part : section.parts) {
      for (const Table& table : part.tables)
        if (has_sides(table)) return true;
    }
    return false;
  }

  void write_content(const Section& section, const std::string& caption, std::string_view block_heading) {
    for (const Cell& line : section.lines) append_line(out_, "p", line);
    for (const Table& table : section.tables) {
      has_sides(table) ? append_html_blocks(out_, table, block_heading)
                       : append_html_table(out_, table, caption);
    }
    if (section.bracket.empty() && section.pictures.empty()) return;
    out_ += "<div class=\"figures\">\n";
    if (!section.bracket.empty())
      append_figure(out_, section.title, bracket_svg(names_.of_picture("tree"), section.bracket));
    for (const Picture& picture : section.pictures)
      std::visit([&](const auto& drawn) { write_picture(drawn); }, picture);
    out_ += "</div>\n";
  }

  template <class Drawn>
  void write_picture(Drawn drawn) {
    drawn.id = names_.of_picture(drawn.id);
    std::string svg;
    append_picture(svg, drawn);
    append_figure(out_, drawn.title, svg);
  }

  /// What the event says of number, hour and officials; the rest is filled in by hand before the sheet goes
  /// out.
  void write_signatures() {
    const EventFacts& facts = *report_.facts;
    out_ += "<div class=\"sheet\"><dl>\n";
    write_line_to_fill("Communiqué", facts.communique);
    write_line_to_fill("Hour", facts.hour);
    for (const std::string& official : facts.officials) {
      const std::size_t colon = official.find(": ");
      const bool has_office = colon != std::string::npos;
      write_line_to_fill(has_office ? official.substr(0, colon) : "Official",
                         has_office ? official.substr(colon + 2) : official);
    }
    if (facts.officials.empty()) {
      for (const std::string_view office :
           {"President of the commissaires' panel", "Secretary", "Finish judge"})
        write_line_to_fill(office, {});
    }
    out_ += "</dl></div>\n";
  }

  void write_line_to_fill(std::string_view title, std::string_view text) {
    put("<div><dt>{}</dt><dd><bdi>{}</bdi>&nbsp;</dd></div>\n", escape_markup(title), escape_markup(text));
  }

  std::string& out_;
  const Report& report_;
  HtmlIds names_;
  std::vector<std::string> ids_;
};

}  // namespace

void write_html(std::string& out, const Report& report, HtmlPage page) {
  Page(out, report).write(page);
}

}  // namespace pursuit
