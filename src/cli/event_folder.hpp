// A folder that gets a file for each event.
#pragma once

#include <pursuit/batch/worker.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace pursuit::cli {

/// Each file has its name only when it is whole. It is made of the event's id and is no other file's name,
/// whatever the case of its letters. What a run that was killed has left of a file is removed.
class EventFolder {
 public:
  /// `ending` with its dot.
  EventFolder(std::string path, std::string ending);
  EventFolder(const EventFolder&) = delete;
  EventFolder& operator=(const EventFolder&) = delete;
  ~EventFolder();

  /// Makes the folder where there is none. False leaves the reason in errno.
  [[nodiscard]] bool open();
  /// The name it got; none leaves the reason in errno.
  [[nodiscard]] std::optional<std::string> write(const EventFile& file);
  /// The same under a name that is known. False leaves the reason in errno.
  [[nodiscard]] bool write_as(const std::string& name, std::string_view bytes) const;
  /// Keeps a name, without the ending, from being given to an event.
  void reserve(std::string_view name);
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  [[nodiscard]] std::string name_for(std::string_view id);
  void remove_orphans() const;
  [[nodiscard]] int create(std::string& name) const;

  std::string path_;
  std::string ending_;
  int folder_ = -1;
  std::set<std::string> taken_;  // folded
};

/// A file name that says what `id` says, and means nothing to any system: `2008/men: <final>` gives
/// `2008-men-final`.
[[nodiscard]] std::string safe_file_name(std::string_view id);

}  // namespace pursuit::cli
