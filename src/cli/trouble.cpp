#include "trouble.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace pursuit::cli {

namespace {

/// `why` is empty where the system's own words will do.
struct Known {
  int error;
  std::string_view why;
  std::string_view hint;
};

constexpr std::array reading = {
    Known{ENOENT, {}, "look at the name, and in which folder you are"},
    Known{EACCES, {}, "ask for the permission to read it, or for a copy"},
    Known{EISDIR, "it is a folder", "name the files in it"},
    Known{ENAMETOOLONG, {}, "look at the name; a file is named by its path"},
    Known{EBADF, "it is closed", "name a file, or let something be read there"},
    Known{EIO, {}, "look at the disk, and copy the file again"},
};

constexpr std::array writing = {
    Known{ENOENT, "its folder is not there", "make the folder first, or look at the name"},
    Known{ENOTDIR, {}, "a part of its path is a file: look at the name"},
    Known{EACCES, {}, "write to another folder, or ask for the permission"},
    Known{EPERM, {}, "write to another folder, or ask for the permission"},
    Known{EROFS, {}, "write to another folder"},
    Known{EISDIR, "it is a folder", "name a file in it"},
    Known{ENAMETOOLONG, {}, "take a shorter name"},
    Known{ELOOP, "it is a link that leads nowhere", "delete the link, or name the file itself"},
    Known{ENOSPC, {}, "make room, or write to another disk"},
    Known{EDQUOT, {}, "make room, or write to another disk"},
    Known{EFBIG, {}, "raise the limit on the size of files (ulimit -f), or write to another disk"},
    Known{EBADF, "it is closed", "send it to a file: > FILE"},
    Known{EIO, {}, "look at the disk, or write to another"},
};

template <std::size_t Size>
Trouble trouble(const std::array<Known, Size>& all, int error) {
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const Known& candidate) { return candidate.error == error; });
  if (known == all.end()) return {std::strerror(error), {}};
  return {known->why.empty() ? std::strerror(error) : std::string(known->why), known->hint};
}

}  // namespace

Trouble trouble_reading(int error) {
  return trouble(reading, error);
}

Trouble trouble_writing(int error) {
  return trouble(writing, error);
}

}  // namespace pursuit::cli
