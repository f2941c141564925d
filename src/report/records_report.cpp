#include <pursuit/model/year.hpp>
#include <pursuit/report/records_report.hpp>
#include <pursuit/report/winning_time.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>

namespace pursuit {
namespace {

std::string kind_words(const std::string& kind) {
  return kind == "WR" ? "World record" : kind == "OR" ? "Olympic record" : kind;
}

/// `Olympic record, men's individual pursuit, 4000 m`
std::string title_of(const RecordKey& key) {
  std::string title = kind_words(key.kind) + ", ";
  if (!key.gender.empty()) title += key.gender + "'s ";
  title += key.discipline.empty() ? "pursuit" : key.discipline + " pursuit";
  if (!key.category.empty()) title += fmt::format(" ({})", key.category);
  if (!key.distance.empty()) title += fmt::format(", {} m", key.distance);
  return title;
}

std::string id_of(const RecordKey& key) {
  std::string id;
  for (const std::string* part : {&key.kind, &key.gender, &key.discipline, &key.category, &key.distance}) {
    for (const char c : *part) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      id += plain ? c : '-';
    }
    if (!part->empty()) id += '-';
  }
  id.pop_back();
  return id;
}

/// `2008 Summer Olympics, Qualifying, heat 9`
std::string where(const RecordSet& record) {
  if (record.meet.empty() && !record.ridden) return {};
  std::string words = record.meet.empty() ? record.event : record.meet;
  if (!record.round.empty()) words += ", " + record.round;
  if (record.heat) words += fmt::format(", heat {}", *record.heat);
  return words;
}

/// Until the next; at most so long where others may be missing between.
std::string stood_words(const RecordFall& fall, bool next_follows) {
  if (!fall.stood) return {};
  if (*fall.stood == 0) return "the same day";
  return fmt::format("{}{} day{}", next_follows ? "" : "at most ", *fall.stood, *fall.stood == 1 ? "" : "s");
}

/// What a source says, where it was not ridden in one of the events.
std::string known_by(const RecordSet& record) {
  if (!record.ridden) return record.meet.empty() ? "listed in " + record.event : "listed";
  if (record.as_world_record) return "world record";
  return record.by == By::recorded ? "mark" : "";
}

Row row(const RecordSet& record, const std::string& gain, const std::string& stood) {
  const std::string time = (record.equalled ? "=" : "") + clock(record.time);
  return {{{time, Tone::strong},
           {gain},
           {record.holder, Tone::good},
           {record.nation},
           {record.date},
           {where(record)},
           {stood},
           {known_by(record)}},
          {}};
}

Table table() {
  return {{{"Time", Content::time},
           {"Margin", Content::time},
           {"Holder", Content::name},
           {"Nation", Content::nation},
           {"Date"},
           {"Where"},
           {"Stood", Content::number},
           {"Known by"}},
          {}};
}

Picture picture(const RecordProgression& progression, const std::string& title) {
  std::vector<WinningTime> times;
  for (const RecordFall& fall : progression.falls) {
    const std::uint32_t year = year_in(fall.record.date);
    if (year != 0) times.push_back({year, where(fall.record), fall.record.holder, fall.record.time});
  }
  return winning_times(id_of(progression.key) + "-times", title, "Record, the fastest on top", times);
}

Section section(const RecordProgression& progression) {
  const std::string title = title_of(progression.key);
  Section section{id_of(progression.key), title, {}, {}, {}, {}};
  Table falls = table();
  for (std::size_t i = 0; i < progression.falls.size(); ++i) {
    const RecordFall& fall = progression.falls[i];
    const bool next_follows = i + 1 < progression.falls.size() && progression.falls[i + 1].follows;
    falls.rows.push_back(
        row(fall.record, fall.gain.empty() ? "" : "-" + fall.gain, stood_words(fall, next_follows)));
  }
  section.tables.push_back(std::move(falls));
  constexpr std::size_t few = 3;  // two points tell no more than the table
  if (progression.falls.size() >= few) section.pictures.push_back(picture(progression, title));
  if (!progression.contradicted.empty()) {
    Section late{id_of(progression.key) + "-late", "Said to be records after faster ones", {}, {}, {}, {}};
    Table rows = table();
    for (const RecordSet& record : progression.contradicted) rows.rows.push_back(row(record, "", ""));
    late.tables.push_back(std::move(rows));
    section.parts.push_back(std::move(late));
  }
  return section;
}

}  // namespace

Report records_report(const std::vector<RecordProgression>& progressions) {
  Report report{{"records", "How records fell", {}, {}, {}, {}}, {}};
  report.head.lines.push_back(
      {progressions.empty()
           ? "No event lists or breaks one."
           : "As far as these events list, mark or time them; others may be missing between.",
       Tone::faint});
  for (const RecordProgression& progression : progressions) report.sections.push_back(section(progression));
  return report;
}

}  // namespace pursuit
