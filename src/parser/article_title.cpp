#include "article_title.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace pursuit {
namespace {

bool is_number(std::string_view word) noexcept {
  return !word.empty() && word.size() <= 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The words of a title, without accents and in small letters. `Men's` is one word.
class TitleWords {
 public:
  explicit TitleWords(std::string_view text) {
    std::string word;
    for (const char c : fold_without_marks(text) + " ") {
      const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
      if (inside) word += c;
      if (inside || word.empty()) continue;
      words_.push_back(std::move(word));
      word.clear();
    }
  }

  [[nodiscard]] bool has(std::string_view word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(word); });
  }
  /// Those words, in that order and side by side.
  [[nodiscard]] bool has_run(std::initializer_list<std::string_view> run) const {
    return std::search(words_.begin(), words_.end(), run.begin(), run.end()) != words_.end();
  }
  /// Nothing but them.
  [[nodiscard]] bool is(std::initializer_list<std::string_view> run) const {
    return std::equal(words_.begin(), words_.end(), run.begin(), run.end());
  }
  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] const std::vector<std::string>& all() const noexcept { return words_; }

 private:
  std::vector<std::string> words_;
};

constexpr std::size_t longest_title = 8;  // words

bool is_final(const TitleWords& words) {
  return words.has_any({"final", "finals", "place", "places", "race", "match", "ride", "off"});
}

/// `5th-6th place`, `Final 5-6`, `Fifth place match`.
bool is_for(const TitleWords& words, std::string_view first, std::string_view ordinal, std::string_view word,
            std::string_view next) {
  return is_final(words) && (words.has_any({ordinal, word}) || words.has_run({first, next}));
}

std::string medal_round(const TitleWords& words) {
  if (words.has("bronze") || is_for(words, "3", "3rd", "third", "4")) return "bronze";
  if (is_for(words, "5", "5th", "fifth", "6")) return "fifth";
  if (is_for(words, "7", "7th", "seventh", "8")) return "seventh";
  const bool final = words.is({"final"}) || words.is({"final", "race"}) || words.is({"grand", "final"});
  if (final || words.has("gold") || words.has_run({"final", "1", "2"}) || words.has_run({"final", "1st"}))
    return "gold";
  return {};
}

std::string knockout_round(const TitleWords& words) {
  const auto part = [&](std::string_view one, std::string_view many, std::string_view half,
                        std::string_view below) {
    return words.has_any({one, many}) || words.has_run({half, "final"}) || words.has_run({half, "finals"}) ||
           words.has_run({"1", below, "final"}) || words.has_run({"1", below, "finals"});
  };
  if (part("quarterfinal", "quarterfinals", "quarter", "4")) return "quarterfinals";
  if (part("semifinal", "semifinals", "semi", "2")) return "semifinals";
  const bool sixteen = words.has_run({"round", "of", "16"}) || words.has_run({"round", "of", "sixteen"});
  return sixteen || part("eighthfinal", "eighthfinals", "eighth", "8") ? "round-of-16" : "";
}

std::string early_round(const TitleWords& words) {
  if (words.has_run({"match", "round"})) return "match";
  if (words.has_run({"second", "round"}) || words.has_run({"round", "2"})) return "second-round";
  if (words.has_run({"first", "round"}) || words.has_run({"round", "1"}) || words.has_run({"1st", "round"}))
    return "first-round";
  const bool qualifying = words.has_any(
      {"qualification", "qualifying", "qualifications", "preliminary", "preliminaries", "elimination"});
  return qualifying || words.is({"heats"}) ? "qualifying" : "";
}

bool is_match_list(const TitleWords& words) {
  return words.has_any({"match", "matches", "races", "round"}) && words.has("classification");
}

std::string round_of(const TitleWords& words) {
  if (is_match_list(words)) return "classification-matches";
  if (std::string round = knockout_round(words); !round.empty()) return round;
  if (std::string round = early_round(words); !round.empty()) return round;
  return medal_round(words);
}

bool is_finals(const TitleWords& words) {
  const bool medals = words.has_any({"medal", "medals"}) && !words.has_any({"gold", "bronze"});
  return words.is({"finals"}) || words.is({"final", "round"}) || words.is({"final", "rounds"}) ||
         (medals && words.has_any({"round", "rounds", "races", "matches", "finals", "rides"}));
}

TitleKind section_kind(const TitleWords& words) {
  const bool records = words.has_any({"record", "records"});
  const bool fell = words.has_any({"fell", "broken", "new"});
  if (words.has_any({"bracket", "findings", "decisions"}) || (records && fell)) return TitleKind::bracket;
  if (records) return TitleKind::records;
  if (words.has_any({"schedule", "timetable"})) return TitleKind::schedule;
  const bool last =
      words.has_any({"final", "overall"}) &&
      words.has_any({"classification", "standings", "standing", "ranking", "results", "places"});
  if ((words.has("classification") && !is_match_list(words)) || last) return TitleKind::classification;
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

}  // namespace

ArticleTitle read_title(std::string_view text) {
  if (const std::size_t link = text.find("[edit"); link != std::string_view::npos)
    text = text.substr(0, link);
  constexpr std::size_t longest = 100;
  if (text.size() > longest) return {};
  const TitleWords words(text);
  if (words.size() == 0 || words.size() > longest_title) return {};
  if (const TitleKind kind = section_kind(words); kind != TitleKind::other) return {kind};
  if (is_finals(words)) return {TitleKind::finals};
  std::string heat = heat_of(words);
  const bool heat_alone = words.size() <= 2 || words.all().front() == "heat";
  if (!heat.empty() && heat_alone && words.has_any({"heat", "race", "match", "ride", "pairing"}))
    return {TitleKind::heat, {}, std::move(heat)};
  std::string round = round_of(words);
  if (round.empty()) return {};
  const bool has_heats = round == "quarterfinals" || round == "semifinals" || words.has("heat");
  return {TitleKind::round, std::move(round), has_heats ? std::move(heat) : std::string()};
}

}  // namespace pursuit
