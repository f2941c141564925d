#include "progress.hpp"

#include "stream.hpp"

#include <fmt/core.h>

#include <unistd.h>

namespace pursuit::cli {

Progress::Progress(std::optional<std::uint64_t> all_bytes)
    : all_bytes_(all_bytes), wanted_(::isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::uint64_t events, std::uint64_t bytes) {
  constexpr std::chrono::milliseconds pause(200);
  const Clock::time_point now = Clock::now();
  if (!wanted_ || now - latest_ < pause) return;
  latest_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::string line = fmt::format("{} events, {} a second", grouped(events),
                                 grouped(static_cast<std::uint64_t>(static_cast<double>(events) / seconds)));
  if (all_bytes_ && *all_bytes_ > 0 && bytes > 0) {
    const double share = static_cast<double>(bytes) / static_cast<double>(*all_bytes_);
    line += fmt::format(", {:.0f} %, {:.0f} s left", 100 * share, seconds / share - seconds);
  }
  say("\r\x1b[K" + line);
  shown_ = true;
}

void Progress::clear() {
  if (shown_) say("\r\x1b[K");
  shown_ = false;
}

std::string grouped(std::uint64_t number) {
  std::string text = fmt::format("{}", number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

}  // namespace pursuit::cli
