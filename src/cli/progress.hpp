// How far a long run is, for whoever waits at a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace pursuit::cli {

/// One line on standard error that is written over; nothing where that is no terminal.
class Progress {
 public:
  /// `all_bytes` of the input, where they are known.
  explicit Progress(std::optional<std::uint64_t> all_bytes);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void show(std::uint64_t events, std::uint64_t bytes);
  /// Makes room for something else.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<std::uint64_t> all_bytes_;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point latest_ = begin_;
};

/// `12,345`
[[nodiscard]] std::string grouped(std::uint64_t number);

}  // namespace pursuit::cli
