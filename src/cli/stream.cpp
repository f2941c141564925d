#include "stream.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pursuit::cli {

namespace {

/// Closes on the way out; `release` hands over who closes.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ > 2) ::close(fd_);
  }
  [[nodiscard]] int get() const noexcept { return fd_; }
  [[nodiscard]] bool valid() const noexcept { return fd_ >= 0; }
  [[nodiscard]] bool close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0;
  }

 private:
  int fd_;
};

std::string reason() {
  return std::strerror(errno);
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

ExitStatus cannot_write(const std::string& path, const std::string& why) {
  complain(path, fmt::format("cannot be written: {}", why));
  return ExitStatus::file;
}

/// The file itself, where `path` is a symbolic link to it.
std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string target(real);
  std::free(real);
  return target;
}

mode_t permissions(bool exists, const struct stat& status) {
  if (exists) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

ExitStatus write_in_place(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid() || !write_all(file.get(), bytes) || !file.close()) {
    if (errno == EPIPE) return ExitStatus::fine;
    return cannot_write(path, reason());
  }
  return ExitStatus::fine;
}

}  // namespace

Input read_input(const std::string& path) {
  Descriptor file(is_stdin(path) ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return {std::nullopt, reason()};
  struct stat status {};
  if (::fstat(file.get(), &status) == 0 && S_ISDIR(status.st_mode)) return {std::nullopt, "it is a folder"};
  if (is_stdin(path) && ::isatty(STDIN_FILENO) == 1) say("reading standard input; end it with Ctrl-D\n");
  const std::string too_large =
      fmt::format("it has more than {} bytes, and no event has so many", limits::file_bytes);
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > limits::file_bytes) return {std::nullopt, too_large};
  std::string bytes;
  bytes.reserve(size);
  std::array<char, 65536> block{};
  while (true) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {std::nullopt, reason()};
    if (got == 0) return {std::move(bytes), {}};
    if (bytes.size() + static_cast<std::size_t>(got) > limits::file_bytes) return {std::nullopt, too_large};
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
}

ExitStatus write_output(std::string_view bytes) {
  if (write_all(STDOUT_FILENO, bytes) || errno == EPIPE) return ExitStatus::fine;
  return cannot_write("standard output", reason());
}

ExitStatus write_file(const std::string& path, std::string_view bytes) {
  const std::string target = resolved(path);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return cannot_write(path, "it is a folder");
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, bytes);
  if (exists && ::access(target.c_str(), W_OK) != 0) return cannot_write(path, reason());

  std::string temporary = target + ".XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (!file.valid()) return cannot_write(path, reason());
  const bool written = write_all(file.get(), bytes) &&
                       ::fchmod(file.get(), permissions(exists, status)) == 0 && ::fsync(file.get()) == 0 &&
                       file.close() && ::rename(temporary.c_str(), target.c_str()) == 0;
  if (written) return ExitStatus::fine;
  const std::string why = reason();
  ::unlink(temporary.c_str());
  return cannot_write(path, why);
}

ExitStatus write_to(const std::string& path, std::string_view bytes) {
  return path.empty() ? write_output(bytes) : write_file(path, bytes);
}

void say(std::string_view message) {
  // Nobody is left to be told that standard error is gone.
  static_cast<void>(write_all(STDERR_FILENO, message));
}

void complain(std::string_view about, std::string_view message, std::string_view hint) {
  say(fmt::format("{}: error: {}\n", about, message));
  if (!hint.empty()) say(fmt::format("  hint: {}\n", hint));
}

bool colour(When when, int descriptor) {
  if (when != When::automatic) return when == When::always;
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (term == nullptr || std::string_view(term) == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

}  // namespace pursuit::cli
