#include "unfinished_file.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace pursuit::cli {

namespace {

std::atomic<const char*> unfinished{nullptr};
static_assert(std::atomic<const char*>::is_always_lock_free);

extern "C" void end_by_signal(int signal) {
  if (const char* const path = unfinished.exchange(nullptr)) static_cast<void>(::unlink(path));
  // The program ends as it would have done without.
  static_cast<void>(std::signal(signal, SIG_DFL));
  static_cast<void>(std::raise(signal));
}

/// The path is known before there is a file, so that no signal comes between.
int create(std::string& path) {
  unfinished = path.c_str();
  const int descriptor = ::mkstemp(path.data());
  if (descriptor < 0) unfinished = nullptr;
  return descriptor;
}

}  // namespace

UnfinishedFile::UnfinishedFile(std::string target)
    : target_(std::move(target)),
      // Short, since the name of the file may be as long as names can be.
      path_(target_.substr(0, target_.rfind('/') + 1) + ".pursuit-XXXXXX"),
      descriptor_(create(path_)) {}

UnfinishedFile::~UnfinishedFile() {
  if (is_open()) ::close(descriptor_);
  if (unfinished.exchange(nullptr) != nullptr) ::unlink(path_.c_str());
}

bool UnfinishedFile::take_permissions(const struct stat& replaced) const {
  [[maybe_unused]] const int is_kept = ::fchown(descriptor_, replaced.st_uid, replaced.st_gid);
  return ::fchmod(descriptor_, replaced.st_mode & 07777U) == 0;
}

bool UnfinishedFile::take_usual_permissions() const {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(descriptor_, 0666U & ~mask) == 0;
}

bool UnfinishedFile::finish() {
  const bool whole = ::fsync(descriptor_) == 0 && ::close(std::exchange(descriptor_, -1)) == 0 &&
                     std::rename(path_.c_str(), target_.c_str()) == 0;
  if (whole) unfinished = nullptr;
  return whole;
}

void remove_unfinished_on_signals() {
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
    // Who started the program may have asked that it goes on.
    if (std::signal(signal, end_by_signal) == SIG_IGN) static_cast<void>(std::signal(signal, SIG_IGN));
  }
}

}  // namespace pursuit::cli
