#include "article_template.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

struct Names {
  TemplateUse use;
  std::string_view names;  ///< folded, each between two bars
};

constexpr auto known = std::to_array<Names>({
    {TemplateUse::nothing,
     "|efn|efn-ua|efn-la|refn|ref|r|rp|sfn|note|ref label|cn|citation needed|citation|dagger|double-dagger"
     "|0|00|hs|sortkey|anchor|clear|increase|decrease|steady|medal|"},
    {TemplateUse::first,
     "|nowrap|nobr|small|smaller|big|center|nobold|abbr|tooltip|ill|interlanguage link|italic|bold|strong|em"
     "|resize|gold medal|mvar|sub|sup|nobreak|unlinked|"},
    {TemplateUse::second, "|lang|color|font color|align|sort|colour|"},
    {TemplateUse::both, "|sortname|convert|cvt|"},
    {TemplateUse::lines,
     "|ubl|ublist|unbulleted list|plainlist|plain list|hlist|flatlist|flat list|bulleted list|br list|"},
});

struct Word {
  std::string_view name;
  std::string_view word;
};

constexpr auto words = std::to_array<Word>({
    {"gold1", "1"},
    {"gold01", "1"},
    {"gold", "1"},
    {"goldmedal", "1"},
    {"silver2", "2"},
    {"silver02", "2"},
    {"silver", "2"},
    {"silvermedal", "2"},
    {"bronze3", "3"},
    {"bronze03", "3"},
    {"bronze", "3"},
    {"bronzemedal", "3"},
    {"wr", "WR"},
    {"or", "OR"},
    {"nr", "NR"},
    {"er", "ER"},
    {"pb", "PB"},
    {"sb", "SB"},
    {"gr", "GR"},
    {"pr", "PR"},
    {"cr", "CR"},
    {"ar", "AR"},
    {"dns", "DNS"},
    {"dnf", "DNF"},
    {"dsq", "DSQ"},
    {"dq", "DSQ"},
    {"ovt", "OVT"},
    {"ndash", "–"},
    {"mdash", "—"},
    {"snd", " – "},
    {"dash", "–"},
    {"spaced ndash", " – "},
    {"spaced en dash", "–"},
    {"nbsp", " "},
    {"!", "|"},
    {"'", "'"},
    {"=", "="},
    {"br", "\n"},
    {"pi", "π"},
});

bool is_capitals(std::string_view name) noexcept {
  return name.size() == 3 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool names_athlete(std::string_view name) noexcept {
  return name.ends_with("athlete") || name.ends_with("medalist") || name.ends_with("medallist") ||
         name.ends_with("cyclist");
}

}  // namespace

Template read_template(std::string_view name) {
  std::string key = fold(name);
  std::replace(key.begin(), key.end(), '_', ' ');
  const auto* const word =
      std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.name == key; });
  if (word != words.end()) return {TemplateUse::word, std::string(word->word)};
  const std::string barred = "|" + key + "|";
  for (const Names& each : known) {
    if (each.names.find(barred) != std::string_view::npos) return {each.use};
  }
  // Without a text of its own the cell says that there is none.
  if (key == "n/a" || key == "na") return {TemplateUse::first, "–"};
  if (key.starts_with("cite ")) return {TemplateUse::nothing};
  if (key.starts_with("flag")) return {names_athlete(key) ? TemplateUse::athlete : TemplateUse::nation};
  if (is_capitals(name)) return {TemplateUse::own_flag, std::string(name)};
  return {};
}

}  // namespace pursuit
