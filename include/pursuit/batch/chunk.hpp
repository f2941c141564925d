// A piece of the input of a batch.
#pragma once

#include <cstddef>
#include <string>

namespace pursuit {

/// Whole lines of a stream, each of them an event, or a file, which holds one or several.
struct Chunk {
  std::string name;  ///< what messages call its file
  std::string bytes;
  std::size_t first_line = 1;  ///< of the file
  bool lines = false;
  std::string trouble;  ///< why there are no bytes; empty: they are here
  std::string hint;
};

}  // namespace pursuit
