#include "batch_input.hpp"

#include "interrupt.hpp"
#include "stream.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/parser/content.hpp>

#include <fmt/core.h>

#include <algorithm>
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

std::size_t behind_last_line(std::string_view bytes) {
  return bytes.rfind('\n') + 1;
}

/// They are long, so that looking for the next end is faster than looking at every byte.
std::size_t count_lines(std::string_view bytes) {
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos; ++at) ++lines;
  return lines;
}

/// In a folder with other things: JSON in which somebody rides, or a sheet or an article by its name and what
/// it begins with.
bool is_event(const std::string& path, std::string_view beginning) {
  const auto has = [&](std::string_view key) { return beginning.find(key) != std::string_view::npos; };
  const auto ends = [&](auto... endings) { return (path.ends_with(endings) || ...); };
  switch (content_of(beginning)) {
    case Content::json:
      return (has("\"rides\"") || beginning.starts_with('[')) && !has("\"$schema\"");
    case Content::lines:
      return true;
    case Content::sheet:
      return ends(".csv", ".tsv", ".txt");
    case Content::article:
      return ends(".txt", ".wiki", ".wikitext");
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

void BatchInput::failed(int error, Chunk& chunk) const {
  const Trouble trouble = trouble_reading(error);
  chunk.bytes.clear();
  chunk.first_line = line_;
  chunk.trouble = trouble.why;
  chunk.hint = trouble.hint;
}

bool BatchInput::next(Chunk& chunk) {
  while (!interrupted()) {
    if (stream_ < 0 && position_ == sources_.size()) return false;
    chunk.trouble.clear();
    if (stream_ < 0) {
      if (open(sources_[position_++], chunk)) return true;
    } else {
      if (next_lines(chunk)) return true;
      close();
    }
  }
  return false;
}

/// Takes the whole file, or why it cannot be read; false where its lines are to be read, or it is passed
/// over.
bool BatchInput::open(const Source& source, Chunk& chunk) {
  line_ = 1;
  rest_.clear();
  name_ = is_stdin(source.path) ? "<stdin>" : source.path;
  chunk.name = name_;
  chunk.lines = false;
  if (is_stdin(source.path)) {
    stream_ = STDIN_FILENO;
    return false;
  }
  stream_ = ::open(source.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (stream_ < 0) {
    failed(errno, chunk);
    return true;
  }
  if (!read_block(stream_, rest_) && errno != 0) {
    failed(errno, chunk);
    close();
    return true;
  }
  if (content_of(rest_) == Content::lines) return false;
  close();
  if (source.in_folder && !is_event(source.path, rest_)) {
    ++passed_over_;
    return false;
  }
  Input input = read_input(source.path);
  chunk.bytes = std::move(input.bytes).value_or(std::string());
  chunk.first_line = 1;
  chunk.trouble = input.trouble.why;
  chunk.hint = input.trouble.hint;
  return true;
}

/// Whole lines, a block of them or a little more; at the end what is left.
bool BatchInput::next_lines(Chunk& chunk) {
  std::string& bytes = chunk.bytes;
  chunk.name = name_;
  chunk.lines = true;
  bytes.swap(rest_);
  rest_.clear();
  bool more = true;
  std::size_t whole = behind_last_line(bytes);
  while (more && (bytes.size() < block || whole == 0)) {
    if (!skipping_ && bytes.size() > limits::stream_line_bytes) {
      too_long(chunk);
      return true;
    }
    more = read_block(stream_, bytes);
    if (!more && errno != 0 && !interrupted()) {
      failed(errno, chunk);
      close();
      return true;
    }
    skip(bytes);
    whole = behind_last_line(bytes);
  }
  // Of a stream that was interrupted only whole lines.
  if (!more && !interrupted()) whole = bytes.size();
  rest_.assign(bytes, whole);
  bytes.resize(whole);
  chunk.first_line = line_;
  line_ += count_lines(bytes);
  if (chunk.first_line == 1 && bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  return whole > 0;
}

/// What is left of a line that is too long.
void BatchInput::skip(std::string& bytes) {
  if (!skipping_) return;
  const std::size_t end = bytes.find('\n');
  skipping_ = end == std::string::npos;
  bytes.erase(0, skipping_ ? bytes.size() : end + 1);
  if (!skipping_) ++line_;
}

void BatchInput::too_long(Chunk& chunk) {
  skipping_ = true;
  chunk.bytes.clear();
  chunk.first_line = line_;
  chunk.trouble = fmt::format("the line has more than {} bytes", limits::stream_line_bytes);
  chunk.hint = "give each event a line of its own";
}

bool check_paths(const std::vector<std::string>& paths) {
  if (std::count(paths.begin(), paths.end(), "-") < 2) return true;
  complain("-", "standard input can be read only once");
  return false;
}

ExitStatus reading_status(const BatchCounts& counts) {
  const ExitStatus read = counts.unread > 0 ? ExitStatus::file : ExitStatus::fine;
  return counts.unreadable > counts.unread ? worse(read, ExitStatus::unreadable) : read;
}

}  // namespace pursuit::cli
