#include <pursuit/model/status.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace pursuit {
namespace {

struct Spelling {
  std::string_view text;
  Status status;
};

constexpr std::array spellings{
    Spelling{"fin", Status::finished},
    Spelling{"finished", Status::finished},
    Spelling{"ovt", Status::caught},
    Spelling{"ovtk", Status::caught},
    Spelling{"ovl", Status::caught},
    Spelling{"lap", Status::caught},
    Spelling{"lapped", Status::caught},
    Spelling{"overlapped", Status::caught},
    Spelling{"elim", Status::caught},
    Spelling{"eliminated", Status::caught},
    Spelling{"overtaken", Status::caught},
    Spelling{"caught", Status::caught},
    Spelling{"dnf", Status::did_not_finish},
    Spelling{"ab", Status::did_not_finish},   // abandon
    Spelling{"abd", Status::did_not_finish},  // abandoned
    Spelling{"abandoned", Status::did_not_finish},
    Spelling{"ret", Status::did_not_finish},  // retired
    Spelling{"retired", Status::did_not_finish},
    Spelling{"did not finish", Status::did_not_finish},
    Spelling{"rel", Status::relegated},
    Spelling{"relegated", Status::relegated},
    Spelling{"dns", Status::did_not_start},
    Spelling{"np", Status::did_not_start},  // non partant
    Spelling{"did not start", Status::did_not_start},
    Spelling{"dsq", Status::disqualified},
    Spelling{"dq", Status::disqualified},
    Spelling{"disqualified", Status::disqualified},
    Spelling{"void", Status::void_ride},
};

}  // namespace

std::optional<Status> read_status(std::string_view text) {
  std::string key = fold(text);
  if (!key.empty() && key.back() == '.') key.pop_back();
  const auto* const found = std::find_if(spellings.begin(), spellings.end(),
                                         [&](const Spelling& spelling) { return spelling.text == key; });
  if (found == spellings.end()) return std::nullopt;
  return found->status;
}

bool is_walk_over(std::string_view text) {
  constexpr std::array<std::string_view, 6> spellings_of_it = {"wo",       "w/o",       "w.o",
                                                               "walkover", "walk over", "walk-over"};
  std::string key = fold(text);
  if (!key.empty() && key.back() == '.') key.pop_back();
  return std::find(spellings_of_it.begin(), spellings_of_it.end(), key) != spellings_of_it.end();
}

std::string_view code(Status status) noexcept {
  switch (status) {
    case Status::finished:
      return "";
    case Status::caught:
      return "OVT";
    case Status::did_not_finish:
      return "DNF";
    case Status::relegated:
      return "REL";
    case Status::did_not_start:
      return "DNS";
    case Status::disqualified:
      return "DSQ";
    case Status::void_ride:
      return "VOID";
  }
  return "";
}

std::string_view words(Status status) noexcept {
  switch (status) {
    case Status::finished:
      return "finished";
    case Status::caught:
      return "caught";
    case Status::did_not_finish:
      return "did not finish";
    case Status::relegated:
      return "relegated";
    case Status::did_not_start:
      return "did not start";
    case Status::disqualified:
      return "disqualified";
    case Status::void_ride:
      return "void";
  }
  return "";
}

}  // namespace pursuit
