#include <pursuit/text/code_point.hpp>
#include <pursuit/text/file_name.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace pursuit {
namespace {

constexpr std::size_t longest = 255;

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_small(char c) noexcept {
  return (c >= 'a' && c <= 'z') || is_digit(c);
}

// FNV-1a of 64 bits.
std::uint64_t hash(std::string_view text) noexcept {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return value;
}

// With any ending behind a point.
bool is_device(std::string_view name) {
  constexpr auto devices = std::to_array<std::string_view>({"con", "prn", "aux", "nul"});
  std::string stem(name.substr(0, name.find('.')));
  for (char& c : stem) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && is_digit(stem.back());
}

bool is_own_name(std::string_view id) {
  return !id.empty() && is_small(id.front()) && !is_device(id) && id.back() != '.' &&
         std::all_of(id.begin(), id.end(),
                     [](char c) { return is_small(c) || c == '-' || c == '_' || c == '.'; });
}

// Letters, their accents, and digits of any script.
bool is_kept(CodePoint point) noexcept {
  if (!point.is_valid()) return false;
  if (point.value == '-' || point.value == '.') return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point.value))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

// As much of the id as there is room for.
std::string kept(std::string_view id, std::size_t room) {
  std::string name;
  while (!id.empty()) {
    const CodePoint point = first_code_point(id);
    const std::string_view part = is_kept(point) ? id.substr(0, point.length) : "_";
    if (name.size() + part.size() > room) break;
    name += part;
    id.remove_prefix(point.length);
  }
  return name;
}

}  // namespace

std::string safe_file_name(std::string_view id, std::string_view ending) {
  const std::size_t room = longest - std::min(ending.size(), longest);
  if (is_own_name(id) && id.size() <= room) return fmt::format("{}{}", id, ending);
  // No id that is its own name has `~` in it.
  const std::string mark = fmt::format("~{:016x}{}", hash(id), ending);
  std::string name = kept(id, longest - std::min(mark.size() + 1, longest));
  if (name.empty() || name.front() == '-' || name.front() == '.' || is_device(name)) name.insert(0, "_");
  return name + mark;
}

}  // namespace pursuit
