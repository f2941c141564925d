// The files, folders and streams that a batch reads, as chunks.
#pragma once

#include "exit_status.hpp"

#include <pursuit/batch/chunk.hpp>
#include <pursuit/batch/worker.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pursuit::cli {

/// Of a file whole lines together, as far as they fit; each other file by itself. What a folder holds comes
/// in the order of its names; what is no event there, by its beginning, is passed over.
class BatchInput {
 public:
  explicit BatchInput(const std::vector<std::string>& paths);
  BatchInput(const BatchInput&) = delete;
  BatchInput& operator=(const BatchInput&) = delete;
  ~BatchInput();

  /// Reads into a chunk that may have been used before; false behind the last.
  [[nodiscard]] bool next(Chunk& chunk);
  /// Of all files; none where a stream has no end that is known.
  [[nodiscard]] std::optional<std::uint64_t> bytes() const noexcept { return bytes_; }
  /// In folders.
  [[nodiscard]] std::size_t passed_over() const noexcept { return passed_over_; }

 private:
  struct Source {
    std::string path;
    bool in_folder = false;
  };

  void add(const std::string& path);
  void add_file(const std::string& path, bool in_folder);
  [[nodiscard]] bool open(const Source& source, Chunk& chunk);
  [[nodiscard]] bool next_lines(Chunk& chunk);
  void skip(std::string& bytes);
  void too_long(Chunk& chunk);
  void failed(int error, Chunk& chunk) const;
  void close();

  std::vector<Source> sources_;
  std::size_t position_ = 0;  // the next of the sources
  std::optional<std::uint64_t> bytes_ = 0;
  std::size_t passed_over_ = 0;
  int stream_ = -1;  // whose lines are being read
  std::string name_;
  std::string rest_;  // read, and not given yet
  std::size_t line_ = 1;
  bool skipping_ = false;  // to the end of a line that is too long
};

/// False, and said, where standard input is named twice: it can be read only once.
[[nodiscard]] bool check_paths(const std::vector<std::string>& paths);

/// Whether all could be read, and was an event.
[[nodiscard]] ExitStatus reading_status(const BatchCounts& counts);

}  // namespace pursuit::cli
