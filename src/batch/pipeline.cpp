#include <pursuit/batch/pipeline.hpp>

#include <oneapi/tbb.h>

#include <atomic>
#include <memory>
#include <utility>

namespace pursuit {

namespace {

namespace tbb = oneapi::tbb;

void run_alone(const BatchOptions& options, const BatchEnds& ends) {
  BatchWorker worker(options);
  while (const std::optional<Chunk> chunk = ends.read()) {
    const ChunkResult result = worker.work(*chunk);
    if (!ends.deliver(result) || result.stops) return;
  }
}

}  // namespace

void run_batch(const BatchOptions& options, std::size_t jobs, const BatchEnds& ends) {
  if (jobs <= 1) return run_alone(options, ends);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::enumerable_thread_specific<BatchWorker> workers(options);
  std::atomic<bool> enough = false;
  using Piece = std::shared_ptr<Chunk>;
  using Made = std::shared_ptr<ChunkResult>;
  tbb::parallel_pipeline(
      2 * jobs,
      tbb::make_filter<void, Piece>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
        std::optional<Chunk> chunk;
        if (!enough) chunk = ends.read();
        if (!chunk) flow.stop();
        return chunk ? std::make_shared<Chunk>(*std::move(chunk)) : Piece();
      }) & tbb::make_filter<Piece, Made>(tbb::filter_mode::parallel, [&](const Piece& chunk) {
        return std::make_shared<ChunkResult>(workers.local().work(*chunk));
      }) & tbb::make_filter<Made, void>(tbb::filter_mode::serial_in_order, [&](const Made& result) {
        if (enough) return;
        if (!ends.deliver(*result) || result->stops) enough = true;
      }));
}

}  // namespace pursuit
