// pursuit explain

#include "command.hpp"
#include "one_event.hpp"
#include "stream.hpp"

#include <pursuit/model/search.hpp>
#include <pursuit/report/explanation_report.hpp>
#include <pursuit/writer/explanation_json.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace pursuit::cli {

namespace {

struct ExplainOptions {
  std::vector<std::string> words;  ///< FILE WHO...; WHO alone: standard input
  OneEventOptions event;
};

/// `Steven Burke (GBR, bib 12)`
std::string called(const Competitor& competitor) {
  std::string more(competitor.nation);
  if (!competitor.bib.empty()) more += fmt::format("{}bib {}", more.empty() ? "" : ", ", competitor.bib);
  return more.empty() ? std::string(competitor.label()) : fmt::format("{} ({})", competitor.label(), more);
}

std::string listed(const Event& event, const std::vector<CompetitorId>& which) {
  std::vector<std::string> names;
  names.reserve(which.size());
  for (const CompetitorId id : which) names.push_back(called(event.competitor(id)));
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Says what is wrong where the text does not name exactly one.
std::optional<CompetitorId> find_one(const Event& event, const std::string& who) {
  const std::vector<CompetitorId> found = search(event, who);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    const std::vector<CompetitorId> near = search_near(event, who);
    complain("WHO", fmt::format("nobody in this event is called \"{}\"", who),
             near.empty() ? "give a bib, a nation or a part of a name; pursuit report lists all"
                          : fmt::format("did you mean {}?", listed(event, near)));
  } else {
    complain("WHO",
             fmt::format("\"{}\" can mean {} competitors: {}", who, found.size(), listed(event, found)),
             "give the bib, the whole name, or a part of name and nation that only one has");
  }
  return std::nullopt;
}

ExitStatus run_explain(ExplainOptions& options) {
  const auto format = choose_format(options.event.format, options.event.output, one_event_formats());
  if (!format) return ExitStatus::usage;
  std::vector<std::string> who = options.words;
  std::string file = "-";
  if (who.size() > 1) {
    file = who.front();
    who.erase(who.begin());
  } else if (::access(who.front().c_str(), F_OK) == 0) {
    complain("WHO", "is missing",
             fmt::format("pursuit explain {} WHO: a bib, a nation or a part of a name", who.front()));
    return ExitStatus::usage;
  }
  const OneEvent one = read_one_event(file, options.event);
  if (one.event == nullptr) return one.status;
  const Competition& competition = one.event->competition;
  const auto competitor = find_one(*one.event->event, fmt::format("{}", fmt::join(who, " ")));
  if (!competitor) return ExitStatus::usage;
  const Explanation explanation = explain(competition, *competitor);
  std::string out;
  if (*format == Format::json) {
    write_explanation_json(out, competition, explanation);
  } else {
    write_report(out, explanation_report(competition, explanation), *format,
                 text_style(options.event.when(), options.event.output));
  }
  return worse(one.status, write_to(options.event.output, out));
}

}  // namespace

void add_explain(CLI::App& program, Task& task) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command =
      program.add_subcommand("explain", "Say why a competitor has this rank, pair and place, step by step");
  command
      ->add_option("FILE WHO", options->words,
                   "an event, - or none: standard input; then a bib, a nation or a part of a name")
      ->option_text(" ")
      ->required();
  add_one_event_options(*command, options->event);
  command->footer(
      "Examples:\n"
      "  pursuit explain event.json serov            why he is seventh and not eighth\n"
      "  pursuit explain event.csv 12 -f json        bib 12, for a program");
  command->callback([options, &task] { task = [options] { return run_explain(*options); }; });
}

}  // namespace pursuit::cli
