#include "interrupt.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace pursuit::cli {

namespace {

std::atomic<bool> asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);
std::array<int, 2> wake{-1, -1};  // a pipe; what is written into it ends a wait

extern "C" void note_signal(int) {
  const int error = errno;
  asked = true;
  [[maybe_unused]] const ssize_t is_told = ::write(wake[1], "", 1);
  errno = error;
}

}  // namespace

void end_cleanly_on_signals() {
  if (::pipe2(wake.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = note_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    static_cast<void>(::sigaction(signal, &action, nullptr));
  }
}

bool interrupted() noexcept {
  return asked;
}

bool wait_for_input(int descriptor) noexcept {
  std::array<pollfd, 2> both{{{descriptor, POLLIN, 0}, {wake[0], POLLIN, 0}}};
  while (!interrupted()) {
    const int ready = ::poll(both.data(), both.size(), -1);
    if (ready < 0 && errno == EINTR) continue;
    return !interrupted();  // what else poll may say, read says better
  }
  return false;
}

}  // namespace pursuit::cli
