#include "article_line_ups.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace pursuit {
namespace {

std::vector<std::string> words_of(const LineUp& line_up) {
  std::set<std::string> words;
  for (const std::string_view name : line_up.names) {
    const std::string folded = fold_without_marks(name);
    constexpr std::string_view separators = " ,;/\n";
    for (std::size_t begin = 0; begin < folded.size();) {
      const std::size_t end = std::min(folded.find_first_of(separators, begin), folded.size());
      if (end > begin) words.insert(folded.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return {words.begin(), words.end()};
}

/// The teams so far by the words of their names.
class Teams {
 public:
  /// Those that share a word, with how many they share.
  [[nodiscard]] std::unordered_map<std::size_t, std::size_t> sharing(const std::vector<std::string>& words) {
    std::unordered_map<std::size_t, std::size_t> shared;
    for (const std::string& word : words) {
      const auto found = by_word_.find(word);
      if (found == by_word_.end() || found->second.size() > most) continue;
      for (const std::size_t team : found->second) ++shared[team];
    }
    return shared;
  }

  void learn(std::size_t team, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      std::vector<std::size_t>& teams = by_word_[word];
      if (teams.size() > most) continue;
      if (std::find(teams.begin(), teams.end(), team) == teams.end()) teams.push_back(team);
    }
  }

 private:
  static constexpr std::size_t most = 100;  // a word that more share tells nothing
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

struct Best {
  std::size_t team = 0;
  std::size_t shared = 0;
  bool alone = true;
};

Best best_of(const std::unordered_map<std::size_t, std::size_t>& sharing) {
  Best best;
  for (const auto& [team, shared] : sharing) {
    if (shared == best.shared) best.alone = false;
    if (shared > best.shared) best = {team, shared, true};
  }
  return best;
}

/// Those of a round that are no team's, or are nobody's alone, begin none that later rounds could mistake.
class Round {
 public:
  Round(std::span<const LineUp> line_ups, std::size_t first, std::size_t end, Teams& teams)
      : line_ups_(line_ups), first_(first), end_(end), teams_(teams) {}

  void match(std::vector<TeamOfLineUp>& of) {
    std::vector<std::vector<std::string>> words;
    std::unordered_map<std::size_t, std::size_t> taken;
    for (std::size_t i = first_; i < end_; ++i) {
      words.push_back(words_of(line_ups_[i]));
      const Best best = best_of(teams_.sharing(words.back()));
      constexpr std::size_t enough = 3;  // a third of the words
      const bool known = best.shared * enough >= words.back().size() && best.shared > 1;
      of[i] = !known ? TeamOfLineUp(i) : best.alone ? TeamOfLineUp(best.team) : std::nullopt;
      if (of[i]) ++taken[*of[i]];
    }
    for (std::size_t i = first_; i < end_; ++i) {
      if (of[i] && taken[*of[i]] > 1) of[i].reset();
      if (of[i]) teams_.learn(*of[i], words[i - first_]);
    }
  }

 private:
  std::span<const LineUp> line_ups_;
  std::size_t first_;
  std::size_t end_;
  Teams& teams_;
};

}  // namespace

std::vector<TeamOfLineUp> match_line_ups(std::span<const LineUp> line_ups) {
  std::vector<TeamOfLineUp> of(line_ups.size());
  Teams teams;
  for (std::size_t first = 0; first < line_ups.size();) {
    std::size_t end = first;
    while (end < line_ups.size() && line_ups[end].round == line_ups[first].round) ++end;
    Round(line_ups, first, end, teams).match(of);
    first = end;
  }
  return of;
}

}  // namespace pursuit
