#include "event_folder.hpp"

#include "stream.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace pursuit::cli {

namespace {

constexpr std::string_view unfinished = ".pursuit-batch-";

/// Names that mean a device to some systems, whatever follows behind a dot.
bool is_reserved(std::string_view name) {
  const std::string base = fold(name.substr(0, name.find('.')));
  constexpr std::array devices = {"con", "prn", "aux", "nul"};
  if (std::find(devices.begin(), devices.end(), base) != devices.end()) return true;
  return base.size() == 4 && (base.starts_with("com") || base.starts_with("lpt")) &&
         std::isdigit(static_cast<unsigned char>(base[3])) != 0;
}

bool is_plain(unsigned char c) {
  return c >= 0x80 || std::isalnum(c) != 0 || c == '.' || c == '_' || c == '-';
}

}  // namespace

std::string safe_file_name(std::string_view id) {
  constexpr std::size_t longest = 180;  // bytes; with a number, an ending and a few more no name is too long
  std::string name;
  for (const char c : printable(id)) {
    if (is_plain(static_cast<unsigned char>(c))) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  if (name.size() > longest) {
    name.resize(longest);
    while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U) name.pop_back();
    if (!name.empty() && static_cast<unsigned char>(name.back()) >= 0xC0U) name.pop_back();
  }
  while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
  if (name.empty()) return "event";
  const bool hides = name.front() == '.' || name.front() == '-';
  return hides || is_reserved(name) ? "_" + name : name;
}

EventFolder::EventFolder(std::string path, std::string ending)
    : path_(std::move(path)), ending_(std::move(ending)) {}

EventFolder::~EventFolder() {
  if (folder_ >= 0) ::close(folder_);
}

bool EventFolder::open() {
  if (::mkdir(path_.c_str(), 0777) != 0 && errno != EEXIST) return false;
  folder_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) return false;
  remove_orphans();
  return true;
}

/// Whoever writes a file holds a lock on it, which goes with him.
void EventFolder::remove_orphans() const {
  const int copy = ::dup(folder_);
  DIR* const entries = copy < 0 ? nullptr : ::fdopendir(copy);
  if (entries == nullptr) return;
  while (const dirent* const entry = ::readdir(entries)) {
    const std::string name = entry->d_name;
    if (!name.starts_with(unfinished)) continue;
    const int file = ::openat(folder_, name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) continue;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) static_cast<void>(::unlinkat(folder_, name.c_str(), 0));
    ::close(file);
  }
  ::closedir(entries);
}

/// Locked, and still there: another run may have taken it for an orphan before it was locked.
int EventFolder::create(std::string& name) const {
  constexpr int tries = 100;
  for (int i = 0; i < tries; ++i) {
    name = fmt::format("{}{}-{}", unfinished, ::getpid(), i);
    const int file = ::openat(folder_, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) continue;
    if (file < 0) return file;
    struct stat status {};
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &status) == 0 && status.st_nlink > 0)
      return file;
    ::close(file);
  }
  return -1;
}

std::optional<std::string> EventFolder::write(const EventFile& file) {
  std::string name = name_for(file.id);
  return write_as(name, file.bytes) ? std::optional(std::move(name)) : std::nullopt;
}

bool EventFolder::write_as(const std::string& name, std::string_view bytes) const {
  std::string temporary;
  const int descriptor = create(temporary);
  if (descriptor < 0) return false;
  const bool whole =
      write_all(descriptor, bytes) && ::renameat(folder_, temporary.c_str(), folder_, name.c_str()) == 0;
  const int error = errno;
  if (!whole) static_cast<void>(::unlinkat(folder_, temporary.c_str(), 0));
  if (::close(descriptor) == 0 || !whole) {
    errno = error;
    return whole;
  }
  static_cast<void>(::unlinkat(folder_, name.c_str(), 0));
  return false;
}

void EventFolder::reserve(std::string_view name) {
  taken_.insert(fold(name));
}

std::string EventFolder::name_for(std::string_view id) {
  const std::string name = safe_file_name(id);
  std::string own = name;
  for (int i = 2; !taken_.insert(fold(own)).second; ++i) own = fmt::format("{}-{}", name, i);
  return own + ending_;
}

}  // namespace pursuit::cli
