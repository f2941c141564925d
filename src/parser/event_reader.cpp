#include "article_kind.hpp"
#include "encoding.hpp"
#include "event_article.hpp"
#include "event_csv.hpp"
#include "event_groups.hpp"
#include "event_json.hpp"
#include "heat_names.hpp"
#include "walk_over.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/identity.hpp>
#include <pursuit/parser/location.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

/// What people give to `pursuit` that is no event, known by how it begins.
struct Foreign {
  std::string_view start;  ///< small letters stand for capitals too
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view save_as_csv =
    "open it in the spreadsheet program and save the sheet as CSV (UTF-8)";
constexpr std::string_view copy_table = "copy its table into a spreadsheet and save that as CSV (UTF-8)";
constexpr std::string_view save_as_utf8 = "save it as UTF-8";

constexpr std::array foreigners = {
    Foreign{"PK\x03\x04", "a workbook or another zip archive", save_as_csv},
    Foreign{"\xD0\xCF\x11\xE0", "an old workbook (.xls)", save_as_csv},
    Foreign{"%pdf", "a PDF", copy_table},
    Foreign{"mime-version:", "a web page", copy_table},
    Foreign{"<!doctype html", "a web page", copy_table},
    Foreign{"<html", "a web page", copy_table},
    Foreign{"<?xml", "XML", copy_table},
    Foreign{"<", "a web page or another text with tags", copy_table},
    Foreign{"\x1F\x8B", "compressed with gzip", "give what is in it: gunzip -c FILE | pursuit ..."},
    Foreign{"\xFF\xFE{\0"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFF\xFE[\0"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFE\xFF\0{"sv, "JSON in UTF-16", save_as_utf8},
    Foreign{"\xFE\xFF\0["sv, "JSON in UTF-16", save_as_utf8},
};

bool begins_with(std::string_view text, std::string_view start) {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [&](char wanted, char c) { return same(c, wanted); });
}

Finding refused(std::string_view code, std::string message, std::string_view hint) {
  Finding finding;
  finding.code = code;
  finding.message = std::move(message);
  finding.hint = hint;
  finding.place = Place(Span{0, 0});
  return finding;
}

/// What a document holds. Where a finding of its own is an error, none of its parts can be trusted.
struct Reading {
  std::vector<EventPart> parts;
  Findings findings;
};

Reading read_json(Document& document) {
  EventReading read = read_event_text(document);
  Reading reading;
  if (!read.event) {
    reading.findings = std::move(read.findings);
    return reading;
  }
  reading.parts.push_back({&document, 0, *std::move(read.event), std::move(read.findings)});
  return reading;
}

/// Of an article every finding is one of its event: there is no other.
Reading read_encyclopedia(Document& document, Findings findings) {
  Reading reading;
  ArticleEvent article = read_article(document);
  std::move(article.findings.begin(), article.findings.end(), std::back_inserter(findings));
  reading.parts.push_back({&document, 0, std::move(article.event), std::move(findings)});
  return reading;
}

Reading read_table(Document& document) {
  Reading reading;
  reading.findings = decode(document);
  if (has_error(reading.findings)) return reading;
  if (is_article(document.bytes())) return read_encyclopedia(document, std::move(reading.findings));
  CsvSheet sheet = read_sheet(document);
  std::move(sheet.findings.begin(), sheet.findings.end(), std::back_inserter(reading.findings));
  for (CsvEvent& event : sheet.events) {
    reading.parts.push_back(
        {&document, reading.parts.size(), std::move(event.event), std::move(event.findings)});
  }
  return reading;
}

Reading read_document(Document& document) {
  std::string_view content = document.bytes();
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  const std::size_t first = content.find_first_not_of(blanks);
  if (first == std::string_view::npos) {
    return {{}, {refused("empty", "the file is empty", "an event is JSON, or CSV with a heading row")}};
  }
  content.remove_prefix(first);
  const bool article = is_article(content);
  if (!article && (content.front() == '{' || content.front() == '[')) return read_json(document);
  for (const Foreign& foreign : foreigners) {
    // An article can begin with a comment or a tag.
    if (begins_with(content, foreign.start) && !(article && foreign.start == "<")) {
      return {
          {},
          {refused("not-an-event", "this is " + std::string(foreign.what) + ", not an event", foreign.hint)}};
    }
  }
  return read_table(document);
}

/// Findings with their documents, which come in a fixed order.
class Collection {
 public:
  void add(const Document& document, Findings findings) {
    for (Finding& finding : findings) found_.push_back({&document, std::move(finding)});
  }
  void add(const EventSource& source, Findings findings) {
    for (Finding& finding : findings) {
      const SourcePlace at = source.find(finding.place);
      finding.place = at.place.at(locators_.of(*at.document).locate(at.event, at.place));
      found_.push_back({at.document, std::move(finding)});
    }
  }

  /// In the order of the documents and their text; what several events of a sheet have in common
  /// is said once.
  [[nodiscard]] std::vector<SourcedFinding> take() {
    const auto offset = [](const SourcedFinding& found) {
      return found.finding.place.bytes().value_or(Span{}).offset;
    };
    std::stable_sort(found_.begin(), found_.end(), [&](const SourcedFinding& a, const SourcedFinding& b) {
      return a.document != b.document ? a.document < b.document : offset(a) < offset(b);
    });
    const auto same = [&](const SourcedFinding& a, const SourcedFinding& b) {
      return a.document == b.document && offset(a) == offset(b) && a.finding.code == b.finding.code &&
             a.finding.message == b.finding.message;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  std::vector<SourcedFinding> found_;
  Locators locators_;
};

Finding read_together(const std::vector<EventPart>& parts, const EventGroup& group) {
  const EventPart& first = parts[group.parts.front()];
  return note_at({}, "one-event", "read as one event with " + first.document->name());
}

/// One event of its parts, everybody in it identified.
SourcedEvent make_event(std::vector<EventPart>& parts, const EventGroup& group, Collection& findings) {
  SourcedEvent made;
  bool wrong = group.doubtful;
  for (const std::size_t i : group.parts) {
    wrong = wrong || has_error(parts[i].findings);
    findings.add(*parts[i].document, std::move(parts[i].findings));
  }
  if (group.doubtful) return made;
  if (group.parts.size() == 1) {
    EventPart& part = parts[group.parts.front()];
    made.event = std::move(part.event);
    made.source = EventSource(*part.document, part.position);
  } else {
    EventMerge merge;
    for (const std::size_t i : group.parts) {
      merge.add(parts[i]);
      if (i != group.parts.front()) findings.add(*parts[i].document, {read_together(parts, group)});
    }
    made.event = merge.take_event();
    made.source = merge.take_source();
    Findings merged = merge.take_findings();
    wrong = wrong || has_error(merged);
    findings.add(made.source, std::move(merged));
  }
  for (const auto finish : {settle_heat_names, settle_walk_overs, identify}) {
    Findings found = finish(*made.event);
    wrong = wrong || has_error(found);
    findings.add(made.source, std::move(found));
  }
  if (wrong) made.event.reset();
  return made;
}

}  // namespace

EventsReading read_events(std::span<Document> documents) {
  std::vector<EventPart> parts;
  Collection findings;
  bool readable = true;
  for (Document& document : documents) {
    Reading reading = read_document(document);
    readable = readable && !has_error(reading.findings);
    findings.add(document, std::move(reading.findings));
    std::move(reading.parts.begin(), reading.parts.end(), std::back_inserter(parts));
  }
  if (parts.size() > limits::events) {
    findings.add(*parts[limits::events].document,
                 {refused("limit",
                          fmt::format("these are {} events; at most {} are read at once", parts.size(),
                                      limits::events),
                          "read some of the files alone")});
    readable = false;
    parts.clear();
  }
  EventsReading made;
  for (const EventGroup& group : group_parts(parts)) {
    SourcedEvent event = make_event(parts, group, findings);
    if (readable) made.events.push_back(std::move(event));
  }
  made.findings = findings.take();
  return made;
}

EventReading read_event(Document& document) {
  EventsReading all = read_events({&document, 1});
  EventReading reading;
  for (SourcedFinding& found : all.findings) reading.findings.push_back(std::move(found.finding));
  if (all.events.size() == 1) reading.event = std::move(all.events.front().event);
  if (all.events.size() > 1) {
    reading.findings.push_back(refused("several-events", "this sheet holds several events",
                                       "keep the rows of one of them, or read them all at once"));
  }
  return reading;
}

}  // namespace pursuit
