// stages EVENTS.ndjson [RUNS]: how long each station of the way takes, on one thread, in microseconds an
// event and in megabytes of input a second: reading, ranking those of the first round who have a time,
// resolving all, and writing. Of RUNS, five, the fastest counts.

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/seeding/ranking.hpp>
#include <pursuit/writer/event_json.hpp>
#include <pursuit/writer/table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace pursuit {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> lines_of(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

class Stages {
 public:
  explicit Stages(std::vector<std::string> lines) : lines_(std::move(lines)) {
    for (const std::string& line : lines_) bytes_ += line.size();
  }

  void run() {
    const auto begin = Clock::now();
    std::vector<Document> documents;
    documents.reserve(lines_.size());
    for (const std::string& line : lines_) documents.emplace_back("line", line);
    std::vector<EventReading> readings;
    readings.reserve(lines_.size());
    for (Document& document : documents) readings.push_back(read_event(document));
    take("parse", begin);
    std::vector<std::vector<Contender>> qualifiers;
    for (const EventReading& reading : readings) {
      if (reading.event) qualifiers.push_back(first_round(*reading.event));
    }
    const auto ranking = Clock::now();
    for (const std::vector<Contender>& contenders : qualifiers)
      ranked_ += rank(contenders, time_trial_).size();
    take("rank", ranking);
    std::vector<Competition> competitions;
    competitions.reserve(lines_.size());
    const auto resolving = Clock::now();
    for (const EventReading& reading : readings) {
      if (reading.event) competitions.push_back(resolve(*reading.event, rules(*reading.event)));
    }
    take("resolve", resolving);
    std::string out;
    const auto writing = Clock::now();
    for (const Competition& competition : competitions) {
      out.clear();
      write_event_json(out, competition);
      written_ += out.size();
    }
    take("write json", writing);
    const auto tables = Clock::now();
    for (const Competition& competition : competitions) {
      out.clear();
      const Competition* const one[] = {&competition};
      write_table(out, one, *read_table_kind("classification"));
    }
    take("write table", tables);
  }

  void print() const {
    for (const auto& [name, seconds] : best_) {
      fmt::print("{:>12}  {:7.2f} us  {:7.1f} MB/s\n", name,
                 seconds * 1e6 / static_cast<double>(lines_.size()),
                 static_cast<double>(bytes_) / seconds / 1e6);
    }
  }

 private:
  /// Who has a time in it.
  static std::vector<Contender> first_round(const Event& event) {
    std::vector<Contender> contenders;
    if (event.rounds.empty()) return contenders;
    for (const Heat& heat : event.heats_of(event.rounds.front())) {
      for (const Ride& ride : event.rides_of(heat)) {
        if (!ride.time || ride.is_void()) continue;
        Contender& contender = contenders.emplace_back();
        contender.merit = Merit::timed;
        contender.time = ride.time;
        contender.last_lap = ride.last_lap;
        contender.tie_order = ride.tie_order;
        contender.name = ride.name;
      }
    }
    return contenders;
  }

  const Rules& rules(const Event& event) {
    const auto found = rules_.find(event.rules);
    if (found != rules_.end()) return found->second;
    return rules_.emplace(event.rules, library_rules(event.rules).value()).first->second;
  }

  void take(const char* name, Clock::time_point begin) {
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto [best, first] = best_.emplace(name, seconds);
    if (!first) best->second = std::min(best->second, seconds);
  }

  std::vector<std::string> lines_;
  std::map<std::string, Rules, std::less<>> rules_;
  std::map<std::string, double> best_;
  RoundRules time_trial_;
  std::size_t bytes_ = 0;
  std::size_t ranked_ = 0;
  std::size_t written_ = 0;
};

}  // namespace
}  // namespace pursuit

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 2) {
    fmt::print("stages EVENTS.ndjson [RUNS]\n");
    return EXIT_FAILURE;
  }
  pursuit::Stages stages(pursuit::lines_of(arguments[1]));
  const int runs = arguments.size() > 2 ? std::atoi(arguments[2]) : 5;
  for (int i = 0; i < runs; ++i) stages.run();
  stages.print();
  return EXIT_SUCCESS;
}
