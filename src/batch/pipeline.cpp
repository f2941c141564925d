#include <pursuit/batch/pipeline.hpp>

#include <oneapi/tbb.h>

#include <atomic>
#include <cstddef>
#include <vector>

namespace pursuit {

namespace {

namespace tbb = oneapi::tbb;

/// A chunk on its way. Those behind the last one delivered use its memory again.
struct Piece {
  Chunk chunk;
  ChunkResult result;
};

void run_alone(const BatchOptions& options, const BatchEnds& ends) {
  BatchWorker worker(options);
  Piece piece;
  while (ends.read(piece.chunk)) {
    worker.work(piece.chunk, piece.result);
    if (!ends.deliver(piece.result) || piece.result.stops) return;
  }
}

}  // namespace

void run_batch(const BatchOptions& options, std::size_t jobs, const BatchEnds& ends) {
  if (jobs <= 1) return run_alone(options, ends);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::enumerable_thread_specific<BatchWorker> workers(options);
  std::atomic<bool> enough = false;
  // They are delivered in order, so the next one to be read is the first one delivered.
  std::vector<Piece> pieces(2 * jobs);
  std::size_t next = 0;
  tbb::parallel_pipeline(
      pieces.size(),
      tbb::make_filter<void, Piece*>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
        Piece& piece = pieces[next];
        next = (next + 1) % pieces.size();
        if (enough || !ends.read(piece.chunk)) flow.stop();
        return &piece;
      }) & tbb::make_filter<Piece*, Piece*>(tbb::filter_mode::parallel, [&](Piece* piece) {
        workers.local().work(piece->chunk, piece->result);
        return piece;
      }) & tbb::make_filter<Piece*, void>(tbb::filter_mode::serial_in_order, [&](const Piece* piece) {
        if (enough) return;
        if (!ends.deliver(piece->result) || piece->result.stops) enough = true;
      }));
}

}  // namespace pursuit
