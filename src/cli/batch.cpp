// pursuit batch

#include "batch_input.hpp"
#include "command.hpp"
#include "event_command.hpp"
#include "event_folder.hpp"
#include "event_site.hpp"
#include "interrupt.hpp"
#include "progress.hpp"
#include "rules_choice.hpp"
#include "stream.hpp"

#include <pursuit/batch/pipeline.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace pursuit::cli {

namespace {

struct BatchCommand {
  std::vector<std::string> paths;
  std::optional<Format> format;
  std::optional<TableKind> table;
  std::string output;
  std::string rules;
  std::size_t jobs = 0;
  bool check = false;
  BatchOptions options;
};

/// One run over all the paths.
class BatchRun {
 public:
  explicit BatchRun(BatchCommand command) : command_(std::move(command)) {}

  ExitStatus operator()() {
    using Step = ExitStatus (BatchRun::*)();
    if (!check_paths(command_.paths)) return ExitStatus::usage;
    for (const Step step : {&BatchRun::choose_output, &BatchRun::choose_rules, &BatchRun::open_folder}) {
      if (const ExitStatus wrong = (this->*step)(); wrong != ExitStatus::fine) return wrong;
    }
    end_cleanly_on_signals();
    BatchInput input(command_.paths);
    Progress progress(input.bytes());
    if (command_.options.output == BatchOutput::table) write_header();
    run_batch(command_.options, jobs(),
              {[&](Chunk& chunk) { return input.next(chunk); },
               [&](const ChunkResult& result) {
                 counts_.add(result.counts);
                 if (!result.messages.empty()) {
                   progress.clear();
                   say(result.messages);
                 }
                 const bool goes_on = deliver(result);
                 progress.show(counts_.events, counts_.bytes);
                 return goes_on && !interrupted();
               }});
    progress.clear();
    write_rows();
    if (command_.options.output == BatchOutput::summary) write_totals();
    if (site_ && !ended_ && !site_->finish()) ended_ = cannot_write(command_.output, errno);
    say_end(input.passed_over());
    return status();
  }

 private:
  [[nodiscard]] std::size_t jobs() const {
    return command_.jobs != 0 ? command_.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  ExitStatus choose_output() {
    BatchOptions& options = command_.options;
    if (command_.check) return choose_check();
    if (command_.table) {
      if (command_.format && command_.format != Format::csv)
        return refuse("--table", "a table is always CSV", "say --format csv");
      if (!command_.output.empty()) {
        return refuse("--table", "a table of all events is written to standard output",
                      "write > FILE for -o FILE");
      }
      options.table = *command_.table;
      options.output = BatchOutput::table;
      return ExitStatus::fine;
    }
    const Format format = command_.format.value_or(Format::text);
    if (command_.output.empty()) return choose_stream(format);
    if (format == Format::ndjson)
      return refuse("--output", "a stream has no folder", "write > FILE for -o FILE");
    options.output = BatchOutput::files;
    options.render = renderer(format);
    return ExitStatus::fine;
  }

  ExitStatus choose_check() {
    const Format format = command_.format.value_or(Format::text);
    if (command_.table || !command_.output.empty() || (format != Format::text && format != Format::ndjson)) {
      return refuse("--check", "what is found is written to standard output, as text or ndjson",
                    "leave out --output and --table; say --format ndjson for programs");
    }
    command_.options.output = format == Format::text ? BatchOutput::check : BatchOutput::check_ndjson;
    return ExitStatus::fine;
  }

  ExitStatus choose_stream(Format format) {
    const bool summary = format == Format::text || format == Format::markdown;
    if (holds_one(format) || (is_report(format) && !summary)) {
      return refuse(
          "--format",
          fmt::format("{} {}", word(format), holds_one(format) ? "holds one event" : "is a file each"),
          "say ndjson, or a folder with -o");
    }
    command_.options.output = format == Format::ndjson ? BatchOutput::ndjson
                              : format == Format::csv  ? BatchOutput::table
                                                       : BatchOutput::summary;
    if (format == Format::markdown) summary_ = SummaryTable(SummaryStyle::markdown);
    return ExitStatus::fine;
  }

  static std::function<void(EventFile&, const Competition&)> renderer(Format format) {
    if (format == Format::json)
      return [](EventFile& file, const Competition& event) { write_event_json(file.bytes, event); };
    if (format == Format::csv) {
      return [](EventFile& file, const Competition& event) {
        const Competition* const one = &event;
        write_event_csv(file.bytes, {&one, 1}, CsvFor::programs);
      };
    }
    if (format == Format::html) return render_page;
    return [format](EventFile& file, const Competition& event) {
      write_report(file.bytes, event_report(event), format);
    };
  }

  static ExitStatus refuse(std::string_view about, std::string_view message, std::string_view hint) {
    complain(about, message, hint);
    return ExitStatus::usage;
  }

  ExitStatus choose_rules() {
    if (command_.rules.empty()) return ExitStatus::fine;
    const RulesChoice choice = rules_by_name(command_.rules, colour(When::automatic, STDERR_FILENO));
    command_.options.rules = choice.text;
    return choice.rules ? ExitStatus::fine : choice.status;
  }

  ExitStatus open_folder() {
    if (command_.options.output != BatchOutput::files) return ExitStatus::fine;
    const Format format = command_.format.value_or(Format::text);
    folder_ = std::make_unique<EventFolder>(command_.output, std::string(ending(format)));
    if (format == Format::html) site_.emplace(*folder_);
    return folder_->open() ? ExitStatus::fine : cannot_write(command_.output, errno);
  }

  void write_header() {
    std::string header;
    write_table_header(header, command_.options.table);
    put(header);
  }

  /// False where no more is to be written.
  bool deliver(const ChunkResult& result) {
    for (const SummaryRow& row : result.rows) {
      row.derived ? ++derived_[static_cast<std::size_t>(*row.derived)] : ++not_read_;
      summary_.add(row);
      if (summary_.full()) write_rows();
    }
    for (const EventFile& file : result.files) {
      if (ended_) break;
      const auto name = folder_->write(file);
      if (!name) ended_ = cannot_write(command_.output, errno);
      if (name && site_) site_->add(*name, file);
    }
    put(result.out);
    return !ended_;
  }

  void write_rows() {
    std::string rows;
    summary_.write(rows);
    put(rows);
  }

  /// How far the records of the events lead.
  void write_totals() {
    const std::size_t events = derived_[0] + derived_[1] + not_read_;
    if (events == 0) return;
    std::string text = fmt::format("\n{} event{}: {} re-derived as a whole, {} in part", grouped(events),
                                   events == 1 ? "" : "s", grouped(derived_[0]), grouped(derived_[1]));
    put(text + fmt::format(", {} not read\n", grouped(not_read_)));
  }

  void put(std::string_view bytes) {
    if (!bytes.empty() && !ended_) ended_ = write_part(bytes);
  }

  void say_end(std::size_t passed_over) const {
    const bool quiet = ended_ == ExitStatus::fine;  // nobody reads on
    if (quiet || (counts_.wrong + counts_.unreadable == 0 && !interrupted() && ::isatty(STDERR_FILENO) == 0))
      return;
    std::string text = fmt::format("{} event{}", grouped(counts_.events), counts_.events == 1 ? "" : "s");
    if (counts_.wrong > 0) {
      text += fmt::format(", {} with {}", grouped(counts_.wrong), command_.check ? "findings" : "errors");
    }
    if (counts_.unreadable > 0) text += fmt::format(", {} not read", grouped(counts_.unreadable));
    if (passed_over > 0)
      text += fmt::format("; {} other file{} passed over", grouped(passed_over), passed_over == 1 ? "" : "s");
    say(fmt::format("{}{}\n", interrupted() ? "interrupted after " : "", text));
  }

  [[nodiscard]] ExitStatus status() const {
    if (interrupted()) return ExitStatus::interrupted;
    ExitStatus status = ended_.value_or(ExitStatus::fine);
    if (counts_.wrong > 0) status = worse(status, ExitStatus::finding);
    status = worse(status, reading_status(counts_));
    return ended_ == ExitStatus::fine ? ExitStatus::fine : status;
  }

  BatchCommand command_;
  std::unique_ptr<EventFolder> folder_;
  std::optional<EventSite> site_;
  SummaryTable summary_;
  std::array<std::size_t, 2> derived_{};  ///< events by Derived
  std::size_t not_read_ = 0;
  BatchCounts counts_;
  std::optional<ExitStatus> ended_;  ///< with what, where no more can be written
};

}  // namespace

void add_batch(CLI::App& program, Task& task) {
  auto options = std::make_shared<BatchCommand>();
  CLI::App* command = program.add_subcommand("batch", "Many events: files, folders and streams of lines");
  command
      ->add_option("PATH", options->paths, "files, folders, NDJSON; - is a stream of lines on standard input")
      ->option_text("...")
      ->required();
  add_format_option(*command, options->format,
                    {Format::text, Format::ndjson, Format::csv, Format::json, Format::markdown, Format::html,
                     Format::svg, Format::wikitext});
  add_table_option(*command, options->table);
  command
      ->add_option("-o,--output", options->output,
                   "a folder that gets a file for each event; html: and an index of all")
      ->option_text("DIR");
  command->add_flag("--check", options->check, "what does not add up in each, as pursuit check says it");
  command->add_option("-j,--jobs", options->jobs, "threads (default: one for each core)")
      ->option_text("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}));
  command->add_flag("--fail-fast", options->options.fail_fast,
                    "end with the first event in which something is an error");
  command->add_flag("--only-errors", options->options.only_errors,
                    "only events in which something is an error");
  command->add_option("--rules", options->rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE");
  command->add_option("--after", options->options.after, "the events as they stood after this round")
      ->option_text("ROUND");
  command->footer(
      "Examples:\n"
      "  pursuit batch data/games                    a row for each event\n"
      "  pursuit batch data/games -f markdown        the same as a table for a README\n"
      "  pursuit batch data/games --check            what does not add up in each\n"
      "  pursuit batch data/games -o reports         a report for each\n"
      "  pursuit batch data/games -f html -o site    a site: pages and an index\n"
      "  pursuit batch - -f ndjson < events.ndjson   each line with its result\n"
      "  pursuit batch games.ndjson --table rides > rides.csv\n"
      "  pursuit batch data/games --only-errors");
  command->callback([options, &task] { task = [options] { return BatchRun(std::move(*options))(); }; });
}

}  // namespace pursuit::cli
