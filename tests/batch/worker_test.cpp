// What runs in the pipeline of a batch, on plain threads and in the pipeline.

#include <pursuit/batch/pipeline.hpp>
#include <pursuit/generator/event_generator.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/writer/event_json.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <thread>
#include <vector>

namespace pursuit {
namespace {

constexpr std::size_t chunks = 12;

/// Ten events each, of all rules, and in some a line that is none.
const std::vector<Chunk>& input() {
  static const std::vector<Chunk> made = [] {
    Recipe recipe;
    recipe.rules = built_in_rules();
    const EventGenerator generator(recipe);
    std::vector<Chunk> all;
    constexpr std::size_t events = 10;
    for (std::size_t c = 0; c < chunks; ++c) {
      Chunk chunk{"events", {}, c * (events + 1) + 1, true, {}, {}};
      for (std::size_t i = 0; i < events; ++i)
        write_event_json(chunk.bytes, generator.event(c * events + i + 1).event, JsonLayout::compact);
      chunk.bytes += c % 3 == 0 ? "{\"rounds\": [\n" : "\n";
      all.push_back(std::move(chunk));
    }
    return all;
  }();
  return made;
}

BatchOptions options_of(BatchOutput output) {
  BatchOptions options;
  options.output = output;
  return options;
}

std::string one_by_one(const BatchOptions& options) {
  BatchWorker worker(options);
  std::string out;
  ChunkResult result;
  for (const Chunk& chunk : input()) {
    worker.work(chunk, result);
    out += result.out + result.messages;
  }
  return out;
}

std::string in_pipeline(const BatchOptions& options, std::size_t jobs, std::size_t enough = chunks) {
  std::string out;
  std::size_t next = 0;
  std::size_t delivered = 0;
  run_batch(options, jobs,
            {[&](Chunk& chunk) {
               if (next == chunks) return false;
               chunk = input()[next++];
               return true;
             },
             [&](const ChunkResult& result) {
               out += result.out + result.messages;
               return ++delivered < enough;
             }});
  return out;
}

}  // namespace

TEST_CASE("workers share nothing that one of them changes", "[threads]") {
  const BatchOptions options = options_of(BatchOutput::ndjson);
  std::vector<ChunkResult> results(chunks);
  std::vector<std::thread> threads;
  constexpr std::size_t jobs = 4;
  const std::vector<Chunk>& all = input();
  for (std::size_t job = 0; job < jobs; ++job) {
    threads.emplace_back([&, job] {
      BatchWorker worker(options);
      for (std::size_t c = job; c < chunks; c += jobs) worker.work(all[c], results[c]);
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string out;
  for (const ChunkResult& result : results) out += result.out + result.messages;
  CHECK(out == one_by_one(options));
}

TEST_CASE("results come in the order of the input for any number of jobs", "[batch]") {
  for (const BatchOutput output : {BatchOutput::ndjson, BatchOutput::table}) {
    const BatchOptions options = options_of(output);
    const std::string alone = one_by_one(options);
    for (const std::size_t jobs : {1U, 2U, 7U}) CHECK(in_pipeline(options, jobs) == alone);
  }
}

TEST_CASE("nothing is delivered behind the last that is wanted", "[batch]") {
  const BatchOptions options = options_of(BatchOutput::ndjson);
  CHECK(in_pipeline(options, 4, 2) == in_pipeline(options, 1, 2));
  BatchOptions fail_fast = options;
  fail_fast.fail_fast = true;
  CHECK(in_pipeline(fail_fast, 4) == in_pipeline(fail_fast, 1));
}

TEST_CASE("every event is counted, read or not", "[batch]") {
  BatchCounts counts;
  const BatchOptions options = options_of(BatchOutput::summary);
  BatchWorker worker(options);
  ChunkResult result;
  for (const Chunk& chunk : input()) {
    worker.work(chunk, result);
    counts.add(result.counts);
  }
  CHECK(counts.events == chunks * 10 + chunks / 3);
  CHECK(counts.unreadable == chunks / 3);
  CHECK(counts.unread == 0);
}

}  // namespace pursuit
