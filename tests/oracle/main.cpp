// oracle_check EVENTS [SEED [FIRST]]: generates events, writes and reads them, resolves each by the engine
// and by the oracle, on all cores, and prints where they differ and how often each hard situation occurred.

#include "difference.hpp"
#include "loss.hpp"
#include "oracle.hpp"
#include "situation.hpp"

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/generator/event_generator.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace pursuit::oracle {

namespace {

/// What an event must not be left without in a million: everything befalls somebody in every other event.
Shares rough_day() {
  Shares shares;
  shares.absences = 4;
  shares.abandonments = 2;
  shares.catches = 6;
  shares.ties = 6;
  shares.disqualifications = 2;
  shares.relegations = 2;
  shares.missing_names = 0;
  shares.lost_results = 0;
  shares.missing_times = 2;
  shares.rulings = 8;
  shares.corrections = 6;
  shares.deviations = 2;
  return shares;
}

Recipe recipe(std::uint64_t seed) {
  Recipe recipe;
  recipe.seed = seed;
  recipe.shares = rough_day();
  recipe.rules = built_in_rules();
  return recipe;
}

/// What came of some events; that of others can be added.
class Tally {
 public:
  void check(const EventGenerator& generator, std::uint64_t number) {
    const GeneratedEvent made = generator.event(number);
    std::string text;
    write_event_json(text, made.event, JsonLayout::compact);
    Document document("event", text);
    const EventReading reading = read_event(document);
    ++events_;
    ++by_rules_[made.rules->id];
    if (!reading.event)
      return differ(number, text, {"it cannot be read: " + reading.findings.front().message});
    const Competition competition = resolve(*reading.event, *made.rules);
    for (std::size_t i = 0; i < counts_.size(); ++i)
      counts_[i] += situations()[i].occurs(competition) ? 1U : 0U;
    const Outcome outcome = judge(*reading.event, made.rules->id);
    differ(number, text, differences(competition, outcome));
    if (number % 4 == 0) check_poorer(number, competition, text, outcome, *made.rules);
  }

  void add(const Tally& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    for (const auto& [id, count] : other.by_rules_) by_rules_[id] += count;
    events_ += other.events_;
    poorer_ += other.poorer_;
    different_ += other.different_;
    report_.insert(other.report_.begin(), other.report_.end());
  }

  [[nodiscard]] bool agree() const { return different_ == 0; }

  void print() const {
    for (const auto& [number, text] : report_) fmt::print("event {}: {}", number, text);
    fmt::print("\n{:>9}  situation\n", "events");
    for (std::size_t i = 0; i < counts_.size(); ++i)
      fmt::print("{:>9}  {}\n", counts_[i], situations()[i].name);
    fmt::print("\n{:>9}  rules\n", "events");
    for (const auto& [id, count] : by_rules_) fmt::print("{:>9}  {}\n", count, id);
    fmt::print("\n{} events, {} of them once more with losses, {} different\n", events_, poorer_, different_);
  }

 private:
  /// The same event where the record has lost something.
  void check_poorer(std::uint64_t number, const Competition& whole, const std::string& whole_text,
                    const Outcome& outcome, const Rules& rules) {
    Event poorer = *whole.event;
    lose(poorer, number);
    std::string text;
    write_event_json(text, poorer, JsonLayout::compact);
    Document document("poorer", text);
    const EventReading reading = read_event(document);
    if (!reading.event) return;  // a ruling names somebody whose name is lost
    ++poorer_;
    const Competition competition = resolve(*reading.event, rules);
    for (std::size_t i = 0; i < counts_.size(); ++i)
      counts_[i] += situations()[i].occurs(competition) ? 1U : 0U;
    differ(number, text + "of " + whole_text, falsehoods(competition, whole, outcome));
  }

  void differ(std::uint64_t number, const std::string& text, const std::vector<std::string>& differences) {
    constexpr std::size_t most_printed = 3000;
    if (differences.empty()) return;
    ++different_;
    if (report_.size() == most_printed) return;
    std::string& lines = report_[number];
    lines = text;
    for (const std::string& difference : differences) lines += "  " + difference + '\n';
  }

  std::vector<std::uint64_t> counts_ = std::vector<std::uint64_t>(situations().size());
  std::map<std::string, std::uint64_t> by_rules_;
  std::map<std::uint64_t, std::string> report_;
  std::uint64_t events_ = 0;
  std::uint64_t poorer_ = 0;  ///< and as many once more, with losses
  std::uint64_t different_ = 0;
};

Tally check_all(const EventGenerator& generator, std::uint64_t first, std::uint64_t events) {
  const unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::vector<Tally> tallies(jobs);
  std::vector<std::thread> threads;
  for (unsigned job = 0; job < jobs; ++job) {
    threads.emplace_back([&generator, &tally = tallies[job], first, events, job, jobs] {
      for (std::uint64_t i = job; i < events; i += jobs) tally.check(generator, first + i);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (unsigned job = 1; job < jobs; ++job) tallies[0].add(tallies[job]);
  return tallies[0];
}

}  // namespace
}  // namespace pursuit::oracle

int main(int argc, char** argv) {
  namespace oracle = pursuit::oracle;
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  const auto number = [&](std::size_t i, std::uint64_t otherwise) {
    return i < arguments.size() ? std::strtoull(arguments[i], nullptr, 10) : otherwise;
  };
  const std::uint64_t events = number(1, 1'000);
  const std::uint64_t seed = number(2, 1);
  const std::uint64_t first = number(3, 1);
  const auto start = std::chrono::steady_clock::now();
  const oracle::Tally tally = oracle::check_all(pursuit::EventGenerator(oracle::recipe(seed)), first, events);
  const auto time = std::chrono::steady_clock::now() - start;
  tally.print();
  fmt::print("seed {}, numbers {} to {}, {} s\n", seed, first, first + events - 1,
             std::chrono::duration_cast<std::chrono::seconds>(time).count());
  return tally.agree() ? EXIT_SUCCESS : EXIT_FAILURE;
}
