#include "batch_input.hpp"

#include "interrupt.hpp"
#include "stream.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/parser/content.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace pursuit::cli {

namespace {

constexpr std::size_t block = std::size_t{256} << 10U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Appends at most a block; false at the end, or with errno where it cannot be read.
bool read_block(int descriptor, std::string& bytes) {
  const std::size_t had = bytes.size();
  bytes.resize(had + block);
  ssize_t got = -1;
  errno = 0;
  if (wait_for_input(descriptor)) {
    do {
      got = ::read(descriptor, bytes.data() + had, block);
    } while (got < 0 && errno == EINTR);
  }
  bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got == 0) errno = 0;
  return got > 0;
}

/// In a folder with other things: JSON in which somebody rides, or a sheet by its name and its heading.
bool is_event(const std::string& path, std::string_view beginning) {
  const auto has = [&](std::string_view key) { return beginning.find(key) != std::string_view::npos; };
  constexpr std::array endings = {".csv", ".tsv", ".txt"};
  switch (content_of(beginning)) {
    case Content::json:
      return (has("\"rides\"") || beginning.starts_with('[')) && !has("\"$schema\"");
    case Content::lines:
      return true;
    case Content::sheet:
      return std::any_of(endings.begin(), endings.end(),
                         [&](const char* ending) { return path.ends_with(ending); });
    case Content::other:
      break;
  }
  return false;
}

}  // namespace

BatchInput::BatchInput(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) add(path);
}

BatchInput::~BatchInput() {
  close();
}

void BatchInput::close() {
  if (stream_ > 2) ::close(stream_);
  stream_ = -1;
}

void BatchInput::add(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (is_stdin(path) || !fs::is_directory(path, error)) return add_file(path, false);
  std::vector<std::string> found;
  fs::recursive_directory_iterator entry(path, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (hidden && entry->is_directory(error)) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file(error)) found.push_back(entry->path().string());
  }
  if (error) add_file(path, false);  // and says what is wrong with it
  std::sort(found.begin(), found.end());
  for (const std::string& file : found) add_file(file, true);
}

void BatchInput::add_file(const std::string& path, bool in_folder) {
  struct stat status {};
  const bool is_file = !is_stdin(path) && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_file) bytes_.reset();
  if (bytes_) *bytes_ += static_cast<std::uint64_t>(status.st_size);
  sources_.push_back({path, in_folder});
}

Chunk BatchInput::failed(const std::string& path, int error) const {
  const Trouble trouble = trouble_reading(error);
  return {is_stdin(path) ? "<stdin>" : path, {}, line_, false, trouble.why, std::string(trouble.hint)};
}

std::optional<Chunk> BatchInput::next() {
  while (!interrupted()) {
    if (stream_ >= 0) {
      if (auto chunk = next_lines()) return chunk;
      close();
    } else if (position_ < sources_.size()) {
      if (auto chunk = open(sources_[position_++])) return chunk;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The whole file, or why it cannot be read; nothing where its lines are to be read, or it is passed over.
std::optional<Chunk> BatchInput::open(const Source& source) {
  line_ = 1;
  rest_.clear();
  name_ = is_stdin(source.path) ? "<stdin>" : source.path;
  if (is_stdin(source.path)) {
    stream_ = STDIN_FILENO;
    return std::nullopt;
  }
  stream_ = ::open(source.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (stream_ < 0) return failed(source.path, errno);
  if (!read_block(stream_, rest_) && errno != 0) {
    const int error = errno;
    close();
    return failed(source.path, error);
  }
  if (content_of(rest_) == Content::lines) return std::nullopt;
  close();
  if (source.in_folder && !is_event(source.path, rest_)) {
    ++passed_over_;
    return std::nullopt;
  }
  Input input = read_input(source.path);
  if (!input.bytes) return Chunk{name_, {}, 1, false, input.trouble.why, std::string(input.trouble.hint)};
  return Chunk{name_, *std::move(input.bytes), 1, false, {}, {}};
}

/// Whole lines, a block of them or a little more; at the end what is left.
std::optional<Chunk> BatchInput::next_lines() {
  bool more = true;
  while (more && (rest_.size() < block || rest_.rfind('\n') == std::string::npos)) {
    if (!skipping_ && rest_.size() > limits::stream_line_bytes) return too_long();
    more = read_block(stream_, rest_);
    if (!more && errno != 0 && !interrupted()) {
      const int error = errno;
      close();
      return failed(name_, error);
    }
    skip();
  }
  // Of a stream that was interrupted only whole lines.
  const bool all = !more && !interrupted();
  const std::size_t size = all ? rest_.size() : rest_.rfind('\n') + 1;
  if (size == 0) return std::nullopt;
  Chunk chunk{name_, rest_.substr(0, size), line_, true, {}, {}};
  rest_.erase(0, size);
  if (line_ == 1 && chunk.bytes.starts_with(byte_order_mark)) chunk.bytes.erase(0, byte_order_mark.size());
  line_ += static_cast<std::size_t>(std::count(chunk.bytes.begin(), chunk.bytes.end(), '\n'));
  return chunk;
}

/// What is left of a line that is too long.
void BatchInput::skip() {
  if (!skipping_) return;
  const std::size_t end = rest_.find('\n');
  skipping_ = end == std::string::npos;
  rest_.erase(0, skipping_ ? rest_.size() : end + 1);
  if (!skipping_) ++line_;
}

Chunk BatchInput::too_long() {
  skipping_ = true;
  rest_.clear();
  return {name_,
          {},
          line_,
          true,
          fmt::format("the line has more than {} bytes", limits::stream_line_bytes),
          "give each event a line of its own"};
}

}  // namespace pursuit::cli
