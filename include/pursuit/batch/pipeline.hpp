// Runs work on several threads and keeps it in order.
#pragma once

#include <pursuit/batch/chunk.hpp>
#include <pursuit/batch/worker.hpp>

#include <cstddef>
#include <functional>

namespace pursuit {

/// Where chunks come from and results go to. Both are called by one thread at a time, in order.
struct BatchEnds {
  std::function<bool(Chunk&)> read;                 ///< into a chunk used before; false: there are no more
  std::function<bool(const ChunkResult&)> deliver;  ///< false: enough
};

/// At most two chunks a job are on the way at a time, so that memory does not grow with the input. With one
/// job everything happens on the calling thread.
void run_batch(const BatchOptions& options, std::size_t jobs, const BatchEnds& ends);

}  // namespace pursuit
