#include "event_command.hpp"

#include "rules_choice.hpp"

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unistd.h>

namespace pursuit::cli {

namespace {

const std::map<std::string, Format>& format_names() {
  static const std::map<std::string, Format> names = {
      {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}};
  return names;
}

/// Refuses what is no key of the names.
template <class Value>
CLI::Validator one_of(const std::map<std::string, Value>& names) {
  const auto check = [&names](const std::string& text) {
    if (names.count(text) != 0) return std::string();
    std::string known;
    for (const auto& [name, value] : names) known += (known.empty() ? "" : ", ") + name;
    return fmt::format("\"{}\" is none of {}", text, known);
  };
  return {check, "", "one of"};
}

CLI::Validator not_empty() {
  const auto check = [](const std::string& text) {
    return text.empty() ? std::string("is empty") : std::string();
  };
  return {check, "", "not empty"};
}

void add_color_option(CLI::App& command, When& color) {
  static const std::map<std::string, When> whens = {
      {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
  command
      .add_option_function<std::string>(
          "--color", [&color](const std::string& name) { color = whens.at(name); },
          "auto (default), always or never")
      ->option_text("WHEN")
      ->check(one_of(whens));
}

/// The format that the ending of a file's name stands for.
std::optional<Format> format_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) return std::nullopt;
  const std::string ending = path.substr(dot + 1);
  if (ending == "txt") return Format::text;
  const auto named = format_names().find(ending);
  return named == format_names().end() ? std::nullopt : std::optional(named->second);
}

/// One run of a command over its events.
class Run {
 public:
  Run(const EventOptions& options, const View& view)
      : options_(options),
        view_(view),
        files_(options.files.empty() ? std::vector<std::string>{"-"} : options.files),
        messages_in_colour_(colour(options.color, STDERR_FILENO)),
        in_colour_(options.output.empty() && colour(options.color, STDOUT_FILENO)) {}

  ExitStatus operator()() {
    if (const ExitStatus wrong = choose_format(); wrong != ExitStatus::fine) return wrong;
    ExitStatus status = ExitStatus::fine;
    for (const std::string& file : files_) status = worse(status, read(file));
    if (out_.empty()) return status;
    return worse(status, options_.output.empty() ? write_output(out_) : write_file(options_.output, out_));
  }

 private:
  ExitStatus choose_format() {
    format_ = view_.format;
    if (options_.table && options_.format) {
      complain("--table", "a table is always CSV", "leave out --format, or --table");
      return ExitStatus::usage;
    }
    if (options_.format) {
      format_ = *options_.format;
    } else if (!options_.output.empty() && !options_.table) {
      const auto implied = format_of(options_.output);
      if (!implied) {
        complain(options_.output, "its ending names no format of this command",
                 "end it with .txt, .json or .csv, or say --format");
        return ExitStatus::usage;
      }
      format_ = *implied;
    }
    if (options_.spreadsheet) {
      const bool csv =
          !options_.table && (format_ == Format::csv || (!options_.format && options_.output.empty()));
      if (!csv) {
        complain("--spreadsheet", "a spreadsheet opens the event as CSV",
                 "say --format csv, or end FILE with .csv");
        return ExitStatus::usage;
      }
      format_ = Format::csv;
    }
    if (std::count(files_.begin(), files_.end(), "-") > 1) {
      complain("-", "standard input can be read only once");
      return ExitStatus::usage;
    }
    if (format_ == Format::text && view_.report == nullptr) {
      complain("--format", "this command writes json or csv", "pursuit report writes text");
      return ExitStatus::usage;
    }
    if (files_.size() > 1 && (format_ != Format::text || options_.table)) {
      complain("--format", "json, csv and tables hold one event each", "name one FILE at a time");
      return ExitStatus::usage;
    }
    return ExitStatus::fine;
  }

  ExitStatus read(const std::string& file) {
    const std::string name = is_stdin(file) ? "<stdin>" : file;
    const Input input = read_input(file);
    if (!input.bytes) {
      complain(name, fmt::format("cannot be read: {}", input.error));
      return ExitStatus::file;
    }
    Document document(name, *input.bytes);
    EventReading reading = read_event(document);
    for (const Finding& finding : reading.findings) say(diagnose(document, finding, messages_in_colour_));
    if (!reading.event) return ExitStatus::unreadable;
    return resolve_and_write(document, *reading.event);
  }

  ExitStatus resolve_and_write(Document& document, Event& event) {
    const RulesChoice choice = options_.rules.empty() ? rules_of_event(document, event, messages_in_colour_)
                                                      : rules_by_name(options_.rules, messages_in_colour_);
    if (!choice.rules) return choice.status;
    if (!options_.rules.empty()) event.rules = document.keep(choice.text);
    Competition competition = resolve(event, *choice.rules);
    competition.rules_assumed = choice.assumed;
    if (view_.event_only) {
      competition.next.clear();
      write(competition);
      return ExitStatus::fine;
    }
    report_findings(document, competition);
    if (!holds_stale_draw(competition) && !write(competition)) return ExitStatus::usage;
    return has_error(competition.findings) ? ExitStatus::finding : ExitStatus::fine;
  }

  /// A sheet of start lists that the times no longer give is not written at all.
  [[nodiscard]] bool holds_stale_draw(const Competition& competition) const {
    if (format_ != Format::csv || options_.table) return false;
    return std::any_of(competition.findings.begin(), competition.findings.end(),
                       [](const Finding& finding) { return finding.code == "stale-draw"; });
  }

  /// Errors are said with their place in the file; warnings stand on the sheet, and here where the
  /// sheet has no room for them.
  void report_findings(const Document& document, const Competition& competition) const {
    const bool on_sheet = !options_.table && format_ != Format::csv;
    if (competition.rules_assumed && !on_sheet) {
      say(fmt::format("{}: note: no rules are named, {} are assumed\n  hint: name them with --rules\n",
                      document.name(), competition.rules->id));
    }
    for (const Finding& finding : competition.findings) {
      if (finding.severity == Severity::error || (!on_sheet && finding.severity == Severity::warning)) {
        say(diagnose(document, finding, messages_in_colour_));
      }
    }
  }

  bool write(const Competition& competition) {
    if (options_.table) {
      write_table(out_, competition, *options_.table);
    } else if (format_ == Format::json) {
      write_event_json(out_, competition, !view_.event_only);
    } else if (format_ == Format::csv) {
      write_event_csv(out_, competition, options_.spreadsheet ? CsvFor::spreadsheets : CsvFor::programs);
    } else {
      return write_report(competition);
    }
    return true;
  }

  bool write_report(const Competition& competition) {
    Report report = view_.report(competition);
    if (!options_.only.empty() && !keep_only(report, options_.only)) {
      std::string parts;
      for (const Section& section : report.sections) parts += (parts.empty() ? "" : ", ") + section.id;
      complain("--only", fmt::format("the report has no part \"{}\"", options_.only),
               "its parts are " + parts);
      return false;
    }
    if (!out_.empty()) out_ += '\n';
    write_text(out_, report, in_colour_);
    return true;
  }

  const EventOptions& options_;
  const View& view_;
  std::vector<std::string> files_;
  bool messages_in_colour_;
  bool in_colour_;
  Format format_ = Format::text;
  std::string out_;
};

}  // namespace

void add_event_options(CLI::App& command, EventOptions& options, const std::string& formats) {
  command.add_option("FILE", options.files, "events, JSON or CSV; - or none: standard input")
      ->option_text("...");
  command
      .add_option_function<std::string>(
          "-f,--format", [&options](const std::string& name) { options.format = format_names().at(name); },
          "what to write: " + formats)
      ->option_text("FORMAT")
      ->check(one_of(format_names()));
  command.add_option("-o,--output", options.output, "write this file; its ending implies the format")
      ->option_text("FILE")
      ->check(not_empty());
  command.add_flag("--spreadsheet", options.spreadsheet,
                   "CSV that spreadsheets save without changing a time or a number");
  command.add_option("--rules", options.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE")
      ->check(not_empty());
  add_color_option(command, options.color);
}

void add_table_option(CLI::App& command, EventOptions& options) {
  command
      .add_option_function<std::string>(
          "--table", [&options](const std::string& name) { options.table = read_table_kind(name); },
          "tidy CSV rows instead: classification or rides")
      ->option_text("TABLE")
      ->check([](const std::string& name) {
        return read_table_kind(name) ? std::string()
                                     : fmt::format("\"{}\" is none of classification, rides", name);
      });
}

ExitStatus run_event_command(const EventOptions& options, const View& view) {
  return Run(options, view)();
}

}  // namespace pursuit::cli
