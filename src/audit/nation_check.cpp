// Nations that are not known, or did not compete in that year or at those Games.

#include "auditor.hpp"

#include <pursuit/model/nation.hpp>
#include <pursuit/model/year.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace pursuit {

namespace {

bool is_code(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class NationCheck {
 public:
  explicit NationCheck(Auditor& auditor)
      : auditor_(auditor), year_(year_of(auditor.event())), meet_(fold(auditor.event().meet)) {}

  void check(CompetitorId id) {
    const std::string_view code = auditor_.event().competitor(id).nation;
    if (!is_code(code)) return;  // a name, or a district of a club's event
    const Place place = auditor_.place_of(id).in("nation");
    const Nation* const nation = find_nation(code);
    if (nation == nullptr) {
      auditor_.warn("nation-unknown", fmt::format("{} of {} is no nation's code", code, auditor_.label(id)),
                    place, hint(code));
    } else if (year_ != 0 && !nation->competes_in(year_)) {
      auditor_.differ("nation-year",
                      fmt::format("{} ({}) of {} did not compete in {}", code, nation->names.front(),
                                  auditor_.label(id), year_),
                      place, std::string(code), others(*nation));
    } else if (is_wrong_meet(*nation)) {
      const bool home = nation->kind == NationKind::home_nation;
      auditor_.differ(
          "nation-meet",
          fmt::format("{} of {} competes as {} at the {}", nation->names.front(), auditor_.label(id),
                      home ? "Great Britain" : "its home nations", auditor_.event().meet),
          place, std::string(code), home ? "GBR" : "ENG, NIR, SCO, WAL");
    }
  }

 private:
  const std::string& hint(std::string_view code) {
    const auto [known, is_new] = hints_.try_emplace(code);
    if (is_new) known->second = make_hint(code);
    return known->second;
  }

  void list_codes() {
    std::set<std::string_view> here;
    for (const Competitor& other : auditor_.event().competitors) {
      if (find_nation(other.nation) != nullptr) here.insert(other.nation);
    }
    codes_.assign(here.begin(), here.end());
    for (const Nation& nation : nations()) codes_.push_back(nation.code);
  }

  /// Of several as near, one that competes here.
  [[nodiscard]] std::string make_hint(std::string_view code) {
    if (codes_.empty()) list_codes();
    const std::string_view near = closest(code, codes_);
    return near.empty() ? "a trade team has no nation: leave it out" : fmt::format("did you mean {}?", near);
  }

  /// Who competed in its place that year: successors, or those it is a successor of.
  [[nodiscard]] std::string others(const Nation& nation) const {
    std::string codes;
    const auto add = [&](std::string_view code) { codes += (codes.empty() ? "" : ", ") + std::string(code); };
    for (const Nation& other : nations()) {
      const auto leads = [](const Nation& from, const Nation& to) {
        return std::find(from.successors.begin(), from.successors.end(), to.code) != from.successors.end();
      };
      if ((leads(nation, other) || leads(other, nation)) && other.competes_in(year_)) add(other.code);
    }
    return codes;
  }

  /// England, Scotland, Wales and Northern Ireland compete at Commonwealth Games, Great Britain at others.
  [[nodiscard]] bool is_wrong_meet(const Nation& nation) const {
    const bool home = nation.kind == NationKind::home_nation;
    const bool games =
        meet_.find("olympic") != std::string::npos || meet_.find("world championship") != std::string::npos;
    if (meet_.find("commonwealth") != std::string::npos) return nation.code == "GBR";
    return home && games;
  }

  Auditor& auditor_;
  std::uint32_t year_;
  std::string meet_;
  std::map<std::string_view, std::string> hints_;
  std::vector<std::string_view> codes_;  // those of the event first
};

}  // namespace

void check_nations(Auditor& auditor) {
  NationCheck check(auditor);
  for (std::size_t i = 0; i < auditor.event().competitors.size(); ++i) check.check(CompetitorId(i));
}

}  // namespace pursuit
