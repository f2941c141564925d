// What is compared, and by which rule.

#include <pursuit/audit/audit.hpp>

#include <algorithm>

namespace pursuit {

const std::vector<CheckCode>& check_codes() {
  static const std::vector<CheckCode> codes = {
      {"accepted-for-nothing", "an entry of accepted that fits no finding", ""},
      {"advanced", "somebody rides in a round whose way there was another's", "who wins a heat goes on"},
      {"competitor-count", "the number of competitors printed", ""},
      {"copied-time", "a competitor has the same time to the thousandth in two rounds", ""},
      {"date",
       "a round is dated before the one it is drawn from, in another year, or on no day of the calendar",
       "a round is drawn when the one before it is ridden"},
      {"digits", "a time with fewer digits than nearly all others of its round", ""},
      {"implausible-time", "a time that breaks a world record unmarked, or that nobody rides", ""},
      {"lap", "a stretch between two splits does not fit in its ride", ""},
      {"last-lap", "the last lap is not that of the splits", "UCI 3.2.061"},
      {"left-out-of-print", "somebody has a place, and a printed classification leaves him out",
       "the classification of the rules"},
      {"mark", "a mark says that somebody goes on who does not, or the reverse",
       "the draw of the next round"},
      {"nation-count", "the number of nations printed", ""},
      {"nation-meet", "a home nation anywhere but at Commonwealth Games, or Great Britain there", ""},
      {"nation-unknown", "a code of three letters that no nation has", ""},
      {"nation-year", "a nation in a year in which it did not compete", ""},
      {"other-pair", "who met whom is not what the draw gives", "the draw of the round"},
      {"place", "a place printed, or a medal", "the classification of the rules"},
      {"printed-name", "a name printed that nobody in the rounds has", ""},
      {"printed-tie", "places printed of competitors who share one", "UCI 3.2.061"},
      {"printed-time", "a time printed beside a place", ""},
      {"printed-twice", "a name printed twice in one classification", ""},
      {"rank", "a rank over a round", "times, cut to the thousandth (UCI 3.2.015), then statuses"},
      {"record-date", "a record that is to have stood and was set later", ""},
      {"record-mark", "a mark of a record at a ride that did not break it, or none at one that did",
       "a record belongs to the ride that was fastest when it was ridden"},
      {"record-time", "a record that is to have stood beside a slower world record", ""},
      {"rider-count", "the number of riders printed", ""},
      {"splits", "splits do not rise", ""},
      {"stale-draw", "a start list that was drawn from other results", "the draw of the round"},
      {"team-count", "the number of teams printed", ""},
      {"title", "gender or discipline are others than the event is called by", ""},
      {"two-spellings", "a rider of a team under two names", ""},
      {"two-teams", "a rider in two teams", ""},
      {"unbroken-tie", "ranks of competitors with equal times, and nothing that parts them", "UCI 3.2.061"},
      {"winner", "the winner of a heat against a catch, an absence or a ruling",
       "UCI 3.2.051, 3.2.057, 3.2.060"},
      {"winning-time", "the winning time printed", "the time of the winner in the final"},
      {"won-against-time", "the winner of a heat against the times", "UCI 3.2.051"},
  };
  return codes;
}

std::string_view rule_of(std::string_view code) {
  const auto& codes = check_codes();
  const auto found =
      std::find_if(codes.begin(), codes.end(), [code](const CheckCode& one) { return one.code == code; });
  return found == codes.end() ? std::string_view() : found->rule;
}

}  // namespace pursuit
