#include <pursuit/model/search.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <algorithm>
#include <string>

namespace pursuit {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

template <class Matches>
std::vector<CompetitorId> competitors(const Event& event, Matches matches) {
  std::vector<CompetitorId> found;
  for (std::size_t i = 0; i < event.competitors.size(); ++i)
    if (matches(CompetitorId(i))) found.push_back(CompetitorId(i));
  return found;
}

/// Every word is a part of the text.
bool holds(std::string_view text, const std::vector<std::string_view>& words) {
  const std::string folded = fold_without_marks(text);
  return std::all_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// Of a pilot, of the members of a team, and of the name as a source prints it.
template <class Matches>
bool any_member(const Event& event, CompetitorId who, Matches matches) {
  return std::any_of(event.rides.begin(), event.rides.end(), [&](const Ride& ride) {
    if (ride.competitor != who) return false;
    const auto members = event.texts_of(ride.members);
    return matches(ride.pilot) || matches(ride.as) || std::any_of(members.begin(), members.end(), matches);
  });
}

}  // namespace

std::vector<CompetitorId> search(const Event& event, std::string_view who) {
  const std::string wanted = fold_without_marks(who);
  const std::vector<std::string_view> words = words_of(wanted);
  if (words.empty()) return {};
  for (const auto field : {&Competitor::bib, &Competitor::name, &Competitor::nation}) {
    auto found = competitors(
        event, [&](CompetitorId id) { return fold_without_marks(event.competitor(id).*field) == wanted; });
    if (!found.empty()) return found;
  }
  auto found = competitors(event, [&](CompetitorId id) {
    const Competitor& competitor = event.competitor(id);
    return holds(std::string(competitor.name) + ' ' + std::string(competitor.nation), words);
  });
  if (!found.empty()) return found;
  return competitors(event, [&](CompetitorId id) {
    return any_member(event, id, [&](std::string_view name) { return holds(name, words); });
  });
}

std::vector<CompetitorId> search_near(const Event& event, std::string_view who) {
  const auto near = [&](std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return near_miss(word, who); }) ||
           (!words.empty() && near_miss(text, who));
  };
  return competitors(event, [&](CompetitorId id) {
    const Competitor& competitor = event.competitor(id);
    return near(competitor.name) || near(competitor.nation) || near(competitor.bib) ||
           any_member(event, id, near);
  });
}

}  // namespace pursuit
