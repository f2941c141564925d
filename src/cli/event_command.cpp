#include "event_command.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

namespace pursuit::cli {

namespace {

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

/// One run of a command over its events.
class Run {
 public:
  Run(const EventOptions& options, const View& view)
      : options_(options),
        view_(view),
        messages_in_colour_(colour(options.color, STDERR_FILENO)),
        style_(text_style(options.color, options.output)) {}

  ExitStatus operator()() {
    if (const ExitStatus wrong = choose(); wrong != ExitStatus::fine) return wrong;
    EventInput input = read_event_input(options_.input, messages_in_colour_);
    if (!can_hold(input)) return worse(input.status, ExitStatus::usage);
    ExitStatus status = input.status;
    for (InputEvent& event : input.events) status = worse(status, settle(event));
    // A sheet that lacks one of its events must not take the place of one that has them all.
    const bool whole = input.status == ExitStatus::fine && !has_stale_draw_;
    if (format_ != Format::csv || options_.table || whole) status = worse(status, write(input.events));
    if (out_.empty()) return status;
    return worse(status, write_to(options_.output, out_));
  }

 private:
  ExitStatus choose() {
    if (options_.table && options_.format) {
      complain("--table", "a table is always CSV", "leave out --format, or --table");
      return ExitStatus::usage;
    }
    const auto chosen = choose_format(options_.format, options_.table ? "" : options_.output, view_.formats);
    if (!chosen) return ExitStatus::usage;
    format_ = *chosen;
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
    if (!options_.only.empty() && (options_.table || !is_report(format_))) {
      complain("--only", "json, csv and tables hold the whole event",
               "leave out --only, or --format and --table");
      return ExitStatus::usage;
    }
    return ExitStatus::fine;
  }

  /// Whether what is written can hold all the events.
  [[nodiscard]] bool can_hold(const EventInput& input) const {
    const bool sheet = format_ == Format::csv;
    if (input.events.size() < 2 || options_.table || !(sheet || holds_one(format_))) return true;
    std::vector<std::string> names;
    std::vector<std::string> sorted;
    for (const InputEvent& event : input.events) {
      names.push_back(name_of(event));
      sorted.push_back(fold(names.back()));
    }
    std::sort(sorted.begin(), sorted.end());
    const bool distinct = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    const bool named = std::none_of(input.events.begin(), input.events.end(),
                                    [](const InputEvent& event) { return event.event->name.empty(); });
    if (sheet && distinct && named) return true;
    complain("--format",
             fmt::format("{}, and these are {}: {}",
                         sheet ? "a sheet tells events apart by their names"
                               : fmt::format("{} holds one event", word(format_)),
                         names.size(), fmt::join(names, ", ")),
             sheet ? "name each with the key \"event\"" : "pick one with --event");
    return false;
  }

  /// Makes the event what the command shows of it, and says what is to be said of it.
  ExitStatus settle(InputEvent& event) {
    if (view_.event_only) {
      event.competition.next.clear();
      return ExitStatus::fine;
    }
    const Findings& findings = event.competition.findings;
    report_findings(event);
    const std::vector<ResolvedRound>& rounds = event.competition.rounds;
    has_stale_draw_ = has_stale_draw_ || std::any_of(rounds.begin(), rounds.end(),
                                                     [](const ResolvedRound& round) { return round.stale; });
    return has_error(findings) ? ExitStatus::finding : ExitStatus::fine;
  }

  /// Errors are said with their place in the file; warnings stand on the sheet, and here where the
  /// sheet has no room for them.
  void report_findings(const InputEvent& event) {
    const Competition& competition = event.competition;
    const bool on_sheet = !options_.table && format_ != Format::csv;
    if (competition.rules_assumed && !on_sheet) {
      say(fmt::format("{}: note: no rules are named, {} are assumed\n  hint: name them with --rules\n",
                      printable(event.source.name()), printable(competition.rules->id)));
    }
    for (const Finding& finding : competition.findings) {
      if (finding.severity == Severity::error || (!on_sheet && finding.severity == Severity::warning)) {
        say(event.source.diagnose(finding, messages_in_colour_, locators_));
      }
    }
  }

  ExitStatus write(const std::vector<InputEvent>& events) {
    std::vector<const Competition*> all;
    all.reserve(events.size());
    for (const InputEvent& event : events) all.push_back(&event.competition);
    if (options_.table && !all.empty()) {
      write_table(out_, all, *options_.table);
    } else if (format_ == Format::csv && !all.empty()) {
      write_event_csv(out_, all, options_.spreadsheet ? CsvFor::spreadsheets : CsvFor::programs);
    }
    for (const Competition* competition : all) {
      if (options_.table) continue;
      if (format_ == Format::json) {
        write_event_json(out_, *competition, !view_.event_only);
      } else if (is_report(format_) && !show(*competition)) {
        return ExitStatus::usage;
      }
    }
    return ExitStatus::fine;
  }

  /// A part by its id, or a round by any of its names.
  [[nodiscard]] bool keep_part(Report& report, const Rules& rules) const {
    if (keep_only(report, options_.only)) return true;
    const auto round = rules.find_round(options_.only);
    return round && keep_only(report, rules.rounds[*round].id);
  }

  bool show(const Competition& competition) {
    Report report = view_.report(competition);
    const bool sheet = format_ == Format::html && !options_.only.empty();
    if (sheet && make_communique(report, competition, options_.only)) {
      write_report(out_, report, format_);
      return true;
    }
    if (!options_.only.empty() && !keep_part(report, *competition.rules)) {
      complain("--only", fmt::format("the report has no part \"{}\"", options_.only),
               fmt::format("its parts are {}", fmt::join(part_ids(report), ", ")));
      return false;
    }
    if (!out_.empty()) out_ += '\n';
    write_report(out_, report, format_, style_);
    return true;
  }

  const EventOptions& options_;
  const View& view_;
  bool messages_in_colour_;
  TextStyle style_;
  Format format_ = Format::text;
  bool has_stale_draw_ = false;
  Locators locators_;
  std::string out_;
};

}  // namespace

void add_event_options(CLI::App& command, EventOptions& options, const Formats& formats) {
  command.add_option("FILE", options.input.files, "events, JSON or CSV; - or none: standard input")
      ->option_text("...");
  add_format_option(command, options.format, formats);
  command.add_option("-o,--output", options.output, "write this file; its ending implies the format")
      ->option_text("FILE")
      ->check(not_empty());
  command.add_flag("--spreadsheet", options.spreadsheet,
                   "CSV that spreadsheets save without changing a time or a number");
  command.add_option("--rules", options.input.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE")
      ->check(not_empty());
  command
      .add_option("--event", options.input.event, "of several events, only this: its name, category or id")
      ->option_text("NAME")
      ->check(not_empty());
  command.add_option("--after", options.input.after, "the event as it stood after this round")
      ->option_text("ROUND")
      ->check(not_empty());
  add_color_option(command, options.color);
}

void add_table_option(CLI::App& command, std::optional<TableKind>& table) {
  command
      .add_option_function<std::string>(
          "--table", [&table](const std::string& name) { table = read_table_kind(name); },
          fmt::format("tidy rows: {}", fmt::join(table_names(), ", ")))
      ->option_text("TABLE")
      ->check([](const std::string& name) {
        return read_table_kind(name)
                   ? std::string()
                   : fmt::format("\"{}\" is none of {}", name, fmt::join(table_names(), ", "));
      });
}

ExitStatus run_event_command(const EventOptions& options, const View& view) {
  return Run(options, view)();
}

}  // namespace pursuit::cli
