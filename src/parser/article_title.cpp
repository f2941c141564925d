#include "article_title.hpp"

#include "article_round_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

bool is_number(std::string_view word) noexcept {
  return !word.empty() && word.size() <= 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

constexpr std::size_t longest_title = 8;  // words

bool is_finals(const TitleWords& words) {
  const bool medals = words.has_any({"medal", "medals"}) && !words.has_any({"gold", "bronze"});
  return words.is("finals") || words.is("final round") || words.is("final rounds") ||
         (medals && words.has_any({"round", "rounds", "races", "matches", "finals", "rides"}));
}

TitleKind section_kind(const TitleWords& words) {
  const bool records = words.has_any({"record", "records"});
  const bool fell = words.has_any({"fell", "broken", "new"});
  if (words.has_any({"bracket", "findings", "decisions"}) || (records && fell)) return TitleKind::bracket;
  if (records) return TitleKind::records;
  if (words.has_any({"schedule", "timetable"})) return TitleKind::schedule;
  const bool list = words.has_any({"classification", "standings", "standing", "ranking", "results"}) ||
                    (words.has("places") && race_for_places(words).empty());
  const bool last = words.has_any({"final", "overall"}) && list;
  const bool places = words.has("classification") && round_named(words) != "classification-matches";
  if (places || last) return TitleKind::classification;
  if (words.has_any({"medalists", "medallists", "medalist", "medallist", "medals", "podium"}) &&
      !is_finals(words)) {
    return TitleKind::medals;
  }
  return TitleKind::other;
}

/// `Heat 3`, `Quarterfinal 1`, `Semi-final B`.
std::string heat_of(const TitleWords& words) {
  const auto& all = words.all();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    constexpr auto parts = std::to_array<std::string_view>(
        {"heat", "race", "match", "ride", "quarterfinal", "semifinal", "final", "pairing"});
    const bool part = std::find(parts.begin(), parts.end(), all[i]) != parts.end();
    const bool letter = all[i + 1].size() == 1 && all[i + 1][0] >= 'a' && all[i + 1][0] <= 'd';
    if (part && (is_number(all[i + 1]) || letter)) return all[i + 1];
  }
  return {};
}

/// Without the link that MediaWiki shows behind a heading.
std::string_view without_link(std::string_view text) {
  return text.substr(0, text.find("[edit"));
}

ArticleTitle read_words(const TitleWords& words) {
  if (words.size() == 0 || words.size() > longest_title) return {};
  if (const TitleKind kind = section_kind(words); kind != TitleKind::other) return {kind};
  if (is_finals(words)) return {TitleKind::finals};
  std::string heat = heat_of(words);
  const bool heat_alone = words.size() <= 2 || words.all().front() == "heat";
  if (!heat.empty() && heat_alone && words.has_any({"heat", "race", "match", "ride", "pairing"}))
    return {TitleKind::heat, {}, std::move(heat)};
  std::string round(round_named(words));
  if (round.empty()) return {};
  const bool has_heats = round == "quarterfinals" || round == "semifinals" || words.has("heat");
  return {TitleKind::round, std::move(round), has_heats ? std::move(heat) : std::string()};
}

constexpr std::size_t longest_text = 100;

}  // namespace

ArticleTitle read_title(std::string_view text) {
  text = without_link(text);
  if (text.size() > longest_text) return {};
  ArticleTitle title = read_words(TitleWords(text));
  const std::size_t bracket = text.find('(');
  // What stands in brackets can be a day and an hour in many words.
  if (title.kind != TitleKind::other || bracket == std::string_view::npos) return title;
  return read_words(TitleWords(text.substr(0, bracket)));
}

bool names_part_alone(std::string_view text) {
  text = without_link(text);
  constexpr std::size_t longest = 60;
  if (text.size() > longest) return false;
  return is_part(read_title(text).kind) && are_of_round_names(TitleWords(text));
}

}  // namespace pursuit
