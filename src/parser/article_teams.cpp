#include "article_teams.hpp"

#include "article_line_ups.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace pursuit {
namespace {

class TeamNames {
 public:
  TeamNames(Document& document, ArticleEvent& article,
            const std::vector<std::pair<std::size_t, std::string_view>>& printed)
      : document_(document), event_(article.event), article_(article), printed_(printed) {}

  void read() {
    gather();
    if (line_ups_.empty()) return;
    const std::vector<TeamOfLineUp> teams = match_line_ups(line_ups_);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < rides_.size(); ++i) {
      Ride& ride = event_.rides[rides_[i]];
      if (nameless(ride)) {
        ride.name = label(teams[i].value_or(i));
        if (!teams[i]) say_unclear(rides_[i]);
      }
      if (teams[i] && *teams[i] != i && text(i) != text(*teams[i])) ++changed;
    }
    name_printed(teams);
    say_matched(changed);
  }

 private:
  static bool nameless(const Ride& ride) { return ride.name.empty() && ride.nation.empty(); }

  /// Rides of one round stand together, and rounds in their order; what is printed comes last.
  void gather() {
    for (std::size_t r = 0; r < event_.rounds.size(); ++r) {
      for (const Heat& heat : event_.heats_of(event_.rounds[r])) {
        for (std::uint32_t i = heat.rides.first; i < heat.rides.first + heat.rides.count; ++i) {
          if (event_.rides[i].members.empty()) continue;
          const auto members = event_.texts_of(event_.rides[i].members);
          line_ups_.push_back({{members.begin(), members.end()}, r});
          rides_.push_back(i);
        }
      }
    }
    if (rides_.empty()) return;
    for (const auto& [place, names] : printed_) line_ups_.push_back({{names}, event_.rounds.size()});
  }

  [[nodiscard]] std::string text(std::size_t line_up) const {
    return fmt::format("{}", fmt::join(line_ups_[line_up].names, ", "));
  }

  /// The name of a team that has one, else its first line-up.
  std::string_view label(std::size_t line_up) {
    if (line_up < rides_.size() && !event_.rides[rides_[line_up]].name.empty())
      return event_.rides[rides_[line_up]].name;
    return document_.keep(text(line_up));
  }

  /// Whether a team is known by that nation: then its riders are no name of it.
  [[nodiscard]] bool rode(std::string_view nation) const {
    return !nation.empty() && std::any_of(rides_.begin(), rides_.end(), [&](std::uint32_t ride) {
      return event_.rides[ride].nation == nation;
    });
  }

  void name_printed(const std::vector<TeamOfLineUp>& teams) {
    for (std::size_t i = rides_.size(); i < line_ups_.size(); ++i) {
      PrintedPlace& place = event_.printed_places[printed_[i - rides_.size()].first];
      const bool matched = teams[i] && *teams[i] < rides_.size();
      const bool same = matched && event_.rides[rides_[*teams[i]]].nation == place.nation;
      if (!same && rode(place.nation)) place.name = {};
      if (!matched || (!same && place.name.empty())) continue;
      const Ride& ride = event_.rides[rides_[*teams[i]]];
      place.name = ride.name;
      if (!ride.nation.empty()) place.nation = ride.nation;
    }
  }

  void say_unclear(std::uint32_t ride) {
    article_.findings.push_back(warning_at(
        Place(article_.rows[ride].row), "line-up",
        "more than one team shares as many names with this line-up: it is read as a team of its own",
        "give the teams their nations"));
  }

  void say_matched(std::size_t changed) {
    const auto matched = std::find_if(rides_.begin(), rides_.end(),
                                      [&](std::uint32_t ride) { return event_.rides[ride].nation.empty(); });
    if (matched == rides_.end()) return;
    article_.findings.push_back(note_at(
        Place(article_.rows[*matched].row), "line-up",
        fmt::format("teams without a nation are known between rounds by the names they share{}",
                    changed == 0 ? "" : fmt::format("; {} of their line-ups are not the first", changed))));
  }

  Document& document_;
  Event& event_;
  ArticleEvent& article_;
  const std::vector<std::pair<std::size_t, std::string_view>>& printed_;
  std::vector<LineUp> line_ups_;
  std::vector<std::uint32_t> rides_;  // of the line-ups, as far as they rode
};

}  // namespace

void name_teams(Document& document, ArticleEvent& article,
                const std::vector<std::pair<std::size_t, std::string_view>>& printed) {
  TeamNames(document, article, printed).read();
}

}  // namespace pursuit
