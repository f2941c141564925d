// A file that is written beside the one it will replace.
#pragma once

#include <string>
#include <string_view>
#include <sys/stat.h>

namespace pursuit::cli {

/// Takes its name when it is whole. Whatever comes before that, an error or a signal, it is gone
/// and the old file untouched. One at a time.
class UnfinishedFile {
 public:
  /// In the folder of `target`.
  explicit UnfinishedFile(std::string target);
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  ~UnfinishedFile();

  [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
  /// The permissions of the file it replaces, and the owner where that is allowed.
  [[nodiscard]] bool take_permissions(const struct stat& replaced) const;
  /// Those of any new file.
  [[nodiscard]] bool take_usual_permissions() const;
  /// To the disk, and into its place. False leaves the reason in errno.
  [[nodiscard]] bool finish();

 private:
  std::string target_;
  std::string path_;
  int descriptor_;
};

/// From now on a signal that ends the program takes an unfinished file with it.
void remove_unfinished_on_signals();

}  // namespace pursuit::cli
