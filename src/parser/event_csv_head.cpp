#include "event_csv_head.hpp"

#include "event_json.hpp"
#include "json_syntax.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

constexpr auto text_keys = std::to_array<std::string_view>({"id", "meet", "event", "discipline", "gender",
                                                            "category", "venue", "dates", "distance", "track",
                                                            "rules", "issue", "communique", "hour", "note"});
constexpr auto json_keys = std::to_array<std::string_view>(
    {"records", "printed", "accepted", "officials", "sources", "rounds", "result"});

template <class Keys>
bool contains(const Keys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

CsvText trimmed(CsvText text) {
  const std::size_t begin = std::min(text.text.find_first_not_of(" \t"), text.text.size());
  const std::size_t end = text.text.find_last_not_of(" \t") + 1;
  return text.part(begin, std::max(begin, end));
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_word(std::string_view text) {
  return !text.empty() && text.find_first_of(" \t") == std::string_view::npos;
}

// `4000 m`
CsvText without_metres(CsvText distance) {
  if (!distance.text.ends_with('m')) return distance;
  const CsvText number = trimmed(distance.part(0, distance.text.size() - 1));
  return read_length(number.text) ? number : distance;
}

// `event` and `Event:` in a cell of its own.
std::string key_of(const CsvCell& cell) {
  std::string_view key = cell.raw;
  if (key.ends_with(':')) key.remove_suffix(1);
  return fold(key);
}

// A text whose own blanks or quotes are at its ends.
bool is_quoted(std::string_view value) {
  return value.size() > 1 && value.front() == '"' && value.back() == '"' && !json::syntax_error(value, 0);
}

bool is_json(std::string_view key, std::string_view value) {
  if (is_quoted(value)) return true;
  if (key == "distance")
    return read_length(value) && value.find_first_not_of("0123456789.") == std::string_view::npos;
  if (key == "schema") return is_number(value);
  if (key == "rules") return value.starts_with('{');
  return key.starts_with("x_") || contains(json_keys, key);
}

// Behind the reason each field of a ruling says what it is: `by: Ann`. One that does not is the
// article.
CsvText take_name(CsvText& field) {
  const std::size_t colon = std::min(field.text.find(':'), field.text.size());
  const CsvText name = trimmed(field.part(0, colon));
  if (colon == field.text.size() || !is_word(name.text)) return {"article", field.bytes};
  field = trimmed(field.part(colon + 1, field.text.size()));
  return name;
}

std::string quoted(std::string_view text) {
  using nlohmann::json;
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

CsvText whole(Document& document, const CsvRows& row) {
  const auto cells = row.cells();
  if (row.is_comment()) return {cells.front().raw, cells.front().bytes};
  // A spreadsheet that opened a comment has cut it at each separator, and adds empty cells behind it.
  std::string text;
  std::size_t end = cells.size();
  while (end > 1 && cells[end - 1].raw.empty()) --end;
  for (std::size_t i = 0; i < end; ++i) {
    if (i > 0) text += row.separator();
    text += unescaped(cells[i].raw);
  }
  return {document.keep(text), row.bytes()};
}

}  // namespace

CsvText CsvText::part(std::size_t begin, std::size_t end) const {
  const Span same = verbatim() ? Span{bytes.offset + begin, end - begin} : bytes;
  return {text.substr(begin, end - begin), same};
}

std::string CsvKeyRow::name() const {
  return key.text.starts_with("x_") ? std::string(key.text) : fold(key.text);
}

bool is_key_row(const CsvRows& row) noexcept {
  if (row.is_comment()) return true;
  const CsvCell& cell = row.cells().front();
  const std::string_view first = cell.raw;
  return !cell.guarded && first.size() > 1 && first[0] == '#' && !is_number(first.substr(1, 1));
}

std::optional<CsvKeyRow> read_key_row(Document& document, const CsvRows& row) {
  const auto cells = row.cells();
  if (is_key_row(row)) {
    const CsvText text = whole(document, row);
    const std::size_t colon = std::min(text.text.find(':'), text.text.size());
    const CsvText key = trimmed(text.part(std::min(text.text.find_first_not_of('#'), colon), colon));
    if (colon == text.text.size() || !is_word(key.text)) return std::nullopt;
    return CsvKeyRow{key, trimmed(text.part(colon + 1, text.text.size())), row.number()};
  }
  if (cells.size() < 2 || !contains(text_keys, key_of(cells[0]))) return std::nullopt;
  const auto more = cells.subspan(2);
  if (!std::all_of(more.begin(), more.end(), [](const CsvCell& cell) { return cell.raw.empty(); })) {
    return std::nullopt;
  }
  const std::string_view value = cells[1].escaped ? document.keep(unescaped(cells[1].raw)) : cells[1].raw;
  return CsvKeyRow{{document.keep(key_of(cells[0])), cells[0].bytes}, {value, cells[1].bytes}, row.number()};
}

std::optional<Finding> refuse_missed_key(const CsvRows& row) {
  constexpr std::string_view blanks = " \t\"#";
  constexpr std::string_view signs = ":=|;,";
  const auto trim = [&](std::string_view text, std::string_view what) {
    text.remove_prefix(std::min(text.find_first_not_of(what), text.size()));
    return text.substr(0, text.find_last_not_of(what) + 1);
  };
  const std::string_view first = trim(row.cells().front().raw, blanks);
  const std::size_t end = std::min(first.find_first_of(" \t:=|;,"), first.size());
  const std::string key = fold(first.substr(0, end));
  const bool known = contains(text_keys, key) || (contains(json_keys, key) && key != "result") ||
                     key == "ruling" || key == "rulings";
  const std::string_view rest = trim(first.substr(end), blanks);
  std::string_view value = trim(rest, " \t:=|;,");
  const auto more = row.cells().subspan(1);
  const auto next =
      std::find_if(more.begin(), more.end(), [](const CsvCell& cell) { return !cell.raw.empty(); });
  if (value.empty() && next != more.end()) value = trim(next->raw, blanks);
  // `# rules uci`; more words are a sentence.
  const bool sign = rest.empty() || signs.find(rest[0]) != std::string_view::npos;
  if (!known || value.empty() || (!sign && (!is_key_row(row) || !is_word(rest)))) return std::nullopt;
  return Finding{Severity::error,
                 "key-row",
                 fmt::format("the key \"{}\" is not read here", key),
                 Place(row.bytes()),
                 fmt::format("write # {}: {}", key, printable(value)),
                 {},
                 {}};
}

void CsvHead::add(const CsvKeyRow& row, Findings& findings) {
  const auto& [key, written, line] = row;
  const std::string name = row.name();
  const CsvText value = name == "distance" ? without_metres(written) : written;
  keys_.push_back({name, value});
  if (name == "ruling") return rulings_.push_back(value);
  const bool json = name == "rulings" || is_json(name, value.text);
  if (json && !value.text.empty()) {
    if (auto mistake = json::syntax_error(value.text, value.bytes.offset)) {
      if (!value.verbatim()) mistake->place = Place(value.bytes);
      return findings.push_back(*std::move(mistake));
    }
    if (name == "rulings" && value.text.starts_with('[')) {
      return rulings_.push_back(trimmed(value.part(1, value.text.size() - 1)));
    }
  }
  if (!pieces_.empty()) json_ += ',';
  // On the same line, which messages may name.
  json_.append(line > line_ ? line - line_ : 0, '\n');
  line_ = std::max(line, line_);
  append_quoted({document_.keep(name), key.bytes});
  json_ += ": ";
  if (value.text.empty()) {
    json_ += "null";
  } else if (json) {
    append(value);
  } else {
    append_quoted(value);
  }
}

void CsvHead::append(CsvText text) {
  const std::size_t begin = json_.size();
  json_ += text.text;
  pieces_.push_back({begin, json_.size(), text});
}

void CsvHead::append_quoted(CsvText text) {
  const std::string written = quoted(text.text);
  const std::size_t begin = json_.size();
  json_ += written;
  pieces_.push_back({begin, json_.size(), {{}, text.bytes}});
}

Event CsvHead::read(Findings& findings) {
  append_rulings();
  json_ += "\n}";
  EventReading reading = read_event_head(document_.keep(Document(document_.name(), json_)));
  for (Finding& finding : reading.findings) {
    if (finding.place.bytes()) finding.place = finding.place.at(source_of(*finding.place.bytes()));
    findings.push_back(std::move(finding));
  }
  return reading.event ? *std::move(reading.event) : Event{};
}

void CsvHead::append_rulings() {
  if (rulings_.empty()) return;
  json_ += pieces_.empty() ? "\"rulings\": [" : ",\n\"rulings\": [";
  bool first = true;
  for (const CsvText& ruling : rulings_) {
    if (ruling.text.empty()) continue;
    if (!first) json_ += ',';
    first = false;
    ruling.text.starts_with('{') ? append(ruling) : append_ruling(ruling);
  }
  json_ += ']';
}

void CsvHead::append_ruling(CsvText fields) {
  constexpr auto names = std::to_array<std::string_view>({"kind", "competitor", "round", "reason"});
  json_ += '{';
  bool award = false;
  bool first = true;
  for (std::size_t i = 0, begin = 0; begin <= fields.text.size(); ++i) {
    const std::size_t end = std::min(fields.text.find('|', begin), fields.text.size());
    CsvText field = trimmed(fields.part(begin, end));
    begin = end + 1;
    if (field.text.empty()) continue;
    award = award || (i == 0 && field.text == "award");
    CsvText name = i < names.size() ? CsvText{names[i], field.bytes} : take_name(field);
    if (award && i == 2 && is_number(field.text)) name.text = "place";
    name.text = document_.keep(fold(name.text));
    if (!std::exchange(first, false)) json_ += ", ";
    append_quoted(name);
    json_ += ": ";
    name.text == "place" && is_number(field.text) ? append(field) : append_quoted(field);
  }
  json_ += '}';
}

Span CsvHead::source_of(Span json) const {
  const auto piece = std::partition_point(
      pieces_.begin(), pieces_.end(), [&](const Piece& candidate) { return candidate.end <= json.offset; });
  if (piece == pieces_.end()) return {0, 0};
  const std::size_t inside = json.offset - std::min(json.offset, piece->begin);
  const CsvText& source = piece->source;
  if (!source.verbatim() || json.offset < piece->begin) return source.bytes;
  return {source.bytes.offset + inside, std::min(json.length, source.bytes.length - inside)};
}

}  // namespace pursuit
