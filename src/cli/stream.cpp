#include "stream.hpp"

#include "unfinished_file.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace pursuit::cli {

namespace {

/// Closes on the way out.
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
  [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

/// The file itself, where `path` is a symbolic link to it; empty where the link leads nowhere.
std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode) ? std::string() : path;
  }
  std::string target(real);
  std::free(real);
  return target;
}

bool is_same_state(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

Input changed() {
  return {std::nullopt, {"it changes while it is read", "read it again when nothing writes to it any more"}};
}

Input too_large() {
  return {std::nullopt,
          {fmt::format("it has more than {} bytes, and no event has so many", limits::file_bytes),
           "give each event a file of its own"}};
}

ExitStatus write_in_place(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid() || !write_all(file.get(), bytes) || !file.close()) {
    if (errno == EPIPE) return ExitStatus::fine;
    return cannot_write(path, errno);
  }
  return ExitStatus::fine;
}

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

ExitStatus cannot_write(const std::string& path, int error) {
  const Trouble trouble = trouble_writing(error);
  complain(path, fmt::format("cannot be written: {}", trouble.why), trouble.hint);
  return ExitStatus::file;
}

Input read_input(const std::string& path) {
  Descriptor file(is_stdin(path) ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return {std::nullopt, trouble_reading(errno)};
  struct stat before {};
  const bool is_file = ::fstat(file.get(), &before) == 0 && S_ISREG(before.st_mode);
  if (is_stdin(path) && ::isatty(STDIN_FILENO) == 1) say("reading standard input; end it with Ctrl-D\n");
  const std::size_t size = is_file ? static_cast<std::size_t>(before.st_size) : 0;
  if (size > limits::file_bytes) return too_large();
  std::string bytes;
  bytes.reserve(size);
  std::array<char, 65536> block{};
  while (true) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {std::nullopt, trouble_reading(errno)};
    if (got == 0) break;
    if (bytes.size() + static_cast<std::size_t>(got) > limits::file_bytes) return too_large();
    bytes.append(block.data(), static_cast<std::size_t>(got));
    // One that is written faster than it is read has no end; files of the system say 0.
    if (size > 0 && bytes.size() > size) return changed();
  }
  struct stat after {};
  if (is_file && (::fstat(file.get(), &after) != 0 || !is_same_state(before, after))) return changed();
  return {std::move(bytes), {}};
}

void complain_of(std::string_view name, const Input& input) {
  complain(name, fmt::format("cannot be read: {}", input.trouble.why), input.trouble.hint);
}

std::optional<ExitStatus> write_part(std::string_view bytes) {
  if (write_all(STDOUT_FILENO, bytes)) return std::nullopt;
  return errno == EPIPE ? ExitStatus::fine : cannot_write("standard output", errno);
}

ExitStatus write_output(std::string_view bytes) {
  return write_part(bytes).value_or(ExitStatus::fine);
}

ExitStatus write_file(const std::string& path, std::string_view bytes) {
  const std::string target = resolved(path);
  if (target.empty()) return cannot_write(path, ELOOP);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return cannot_write(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, bytes);
  if (exists && ::access(target.c_str(), W_OK) != 0) return cannot_write(path, errno);

  UnfinishedFile file(target);
  const bool written = file.is_open() && write_all(file.descriptor(), bytes) &&
                       (exists ? file.take_permissions(status) : file.take_usual_permissions()) &&
                       file.finish();
  return written ? ExitStatus::fine : cannot_write(path, errno);
}

ExitStatus write_to(const std::string& path, std::string_view bytes) {
  return path.empty() ? write_output(bytes) : write_file(path, bytes);
}

void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // Gets the lowest number that is free. The wrong way round, so that its use is an error.
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

void say(std::string_view message) {
  // Nobody is left to be told that standard error is gone.
  static_cast<void>(write_all(STDERR_FILENO, message));
}

void complain(std::string_view about, std::string_view message, std::string_view hint) {
  say(fmt::format("{}: error: {}\n", printable(about), shortened(printable(message))));
  if (!hint.empty()) say(fmt::format("  hint: {}\n", shortened(printable(hint))));
}

bool colour(When when, int descriptor) {
  if (when != When::automatic) return when == When::always;
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (term == nullptr || std::string_view(term) == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

std::optional<std::size_t> terminal_columns(int descriptor) {
  struct winsize size {};
  if (::isatty(descriptor) != 1 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return std::nullopt;
  return size.ws_col;
}

}  // namespace pursuit::cli
