// pursuit records

#include "batch_input.hpp"
#include "command.hpp"
#include "format.hpp"
#include "stream.hpp"

#include <pursuit/audit/record_progression.hpp>
#include <pursuit/batch/pipeline.hpp>
#include <pursuit/report/records_report.hpp>
#include <pursuit/writer/records_json.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace pursuit::cli {

namespace {

struct RecordsOptions {
  std::vector<std::string> paths;
  std::optional<Format> format;
  std::string output;
};

Formats formats() {
  return {Format::text, Format::markdown, Format::html, Format::json, Format::csv};
}

/// The records of every event that can be read, and how the reading went.
struct Gathered {
  std::vector<RecordSet> records;
  BatchCounts counts;
};

Gathered gather(const std::vector<std::string>& paths) {
  BatchOptions options;
  options.output = BatchOutput::files;
  options.render = [](EventFile& file, const Competition& competition) {
    file.records = records_of(competition);
  };
  Gathered gathered;
  BatchInput input(paths);
  run_batch(options, std::max(1U, std::thread::hardware_concurrency()),
            {[&](Chunk& chunk) { return input.next(chunk); },
             [&](const ChunkResult& result) {
               gathered.counts.add(result.counts);
               if (!result.messages.empty()) say(result.messages);
               for (const EventFile& file : result.files)
                 std::copy(file.records.begin(), file.records.end(), std::back_inserter(gathered.records));
               return true;
             }});
  return gathered;
}

ExitStatus run_records(const RecordsOptions& options) {
  const auto format = choose_format(options.format, options.output, formats());
  if (!format) return ExitStatus::usage;
  if (!check_paths(options.paths)) return ExitStatus::usage;
  Gathered gathered = gather(options.paths);
  const std::vector<RecordProgression> progressions = record_progressions(std::move(gathered.records));
  std::string out;
  if (*format == Format::json) {
    write_records_json(out, progressions);
  } else if (*format == Format::csv) {
    write_records_table(out, progressions);
  } else {
    write_report(out, records_report(progressions), *format, text_style(When::automatic, options.output));
  }
  return worse(reading_status(gathered.counts), write_to(options.output, out));
}

}  // namespace

void add_records(CLI::App& program, Task& task) {
  auto options = std::make_shared<RecordsOptions>();
  CLI::App* command = program.add_subcommand("records", "How world and Olympic records fell, across events");
  command
      ->add_option("PATH", options->paths, "files, folders, NDJSON; - is a stream of lines on standard input")
      ->option_text("...")
      ->required();
  add_format_option(*command, options->format, formats());
  command->add_option("-o,--output", options->output, "write this file; its ending implies the format")
      ->option_text("FILE");
  command->footer(
      "Records are those that events list as standing and those that fell in them, in the order of riding;\n"
      "one of the world that fell at the Olympic Games is theirs too.\n"
      "Examples:\n"
      "  pursuit records data/games                  every record of the archive\n"
      "  pursuit records 2004.json 2008.json         of some events\n"
      "  pursuit records data/games -o records.html  a page with pictures\n"
      "  pursuit records data/games -f csv           rows for a program");
  command->callback([options, &task] { task = [options] { return run_records(*options); }; });
}

}  // namespace pursuit::cli
