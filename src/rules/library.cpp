#include <pursuit/rules/embedded.hpp>
#include <pursuit/rules/library.hpp>

#include <algorithm>

namespace pursuit {

const std::vector<RulesName>& library_names() {
  static const std::vector<RulesName> names = {
      {"uci", "final-4"}, {"uci-team", "first-round-8-medals"}, {"uci-team-games", "first-round-8"}};
  return names;
}

namespace {

/// The rules of today in the order of their names, then all others.
std::size_t position(std::string_view id) {
  const auto& names = library_names();
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const RulesName& name) { return name.id == id; });
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::vector<LibraryEntry> library() {
  std::vector<LibraryEntry> entries;
  for (const EmbeddedFile& file : embedded_rules()) entries.push_back({file.name, file.text});
  std::stable_sort(entries.begin(), entries.end(), [](const LibraryEntry& a, const LibraryEntry& b) {
    return position(a.id) < position(b.id);
  });
  return entries;
}

std::optional<LibraryEntry> find_in_library(std::string_view id_or_name) {
  std::string_view id = id_or_name;
  for (const RulesName& known : library_names()) {
    if (known.name == id_or_name) id = known.id;
  }
  for (const EmbeddedFile& file : embedded_rules()) {
    if (file.name == id) return LibraryEntry{file.name, file.text};
  }
  return std::nullopt;
}

}  // namespace pursuit
