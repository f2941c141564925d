#include "nation_names.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

/// Folded, with a bar between several. Codes of the Olympic and of the Commonwealth Games, past ones too.
struct Nation {
  std::string_view code;
  std::string_view names;
};

constexpr std::array<Nation, 98> nations{{
    {"ALG", "algeria"},
    {"ANZ", "australasia"},
    {"ARG", "argentina"},
    {"AUS", "australia"},
    {"AUT", "austria"},
    {"AZE", "azerbaijan"},
    {"BAR", "barbados"},
    {"BEL", "belgium"},
    {"BER", "bermuda"},
    {"BLR", "belarus"},
    {"BOH", "bohemia"},
    {"BOL", "bolivia"},
    {"BRA", "brazil"},
    {"BUL", "bulgaria"},
    {"CAN", "canada"},
    {"CHI", "chile"},
    {"CHN", "china|people's republic of china"},
    {"COL", "colombia"},
    {"CRC", "costa rica"},
    {"CRO", "croatia"},
    {"CUB", "cuba"},
    {"CYP", "cyprus"},
    {"CZE", "czech republic|czechia"},
    {"DEN", "denmark"},
    {"DOM", "dominican republic"},
    {"ECU", "ecuador"},
    {"EGY", "egypt"},
    {"ENG", "england"},
    {"ESA", "el salvador"},
    {"ESP", "spain"},
    {"EST", "estonia"},
    {"EUA", "united team of germany"},
    {"EUN", "unified team"},
    {"FIN", "finland"},
    {"FRA", "france"},
    {"FRG", "west germany|federal republic of germany"},
    {"GBR", "great britain|great britain and northern ireland"},
    {"GDR", "east germany|german democratic republic"},
    {"GER", "germany"},
    {"GGY", "guernsey"},
    {"GRE", "greece"},
    {"GUA", "guatemala"},
    {"GUY", "guyana"},
    {"HKG", "hong kong|hong kong, china"},
    {"HUN", "hungary"},
    {"INA", "indonesia"},
    {"IND", "india"},
    {"IOM", "isle of man"},
    {"IRI", "iran|islamic republic of iran"},
    {"IRL", "ireland"},
    {"ISR", "israel"},
    {"ITA", "italy"},
    {"JAM", "jamaica"},
    {"JEY", "jersey"},
    {"JPN", "japan"},
    {"KAZ", "kazakhstan"},
    {"KEN", "kenya"},
    {"KOR", "south korea|korea|republic of korea"},
    {"LAT", "latvia"},
    {"LTU", "lithuania"},
    {"LUX", "luxembourg"},
    {"MAR", "morocco"},
    {"MAS", "malaysia"},
    {"MEX", "mexico"},
    {"MLT", "malta"},
    {"NAM", "namibia"},
    {"NED", "netherlands|the netherlands"},
    {"NGR", "nigeria"},
    {"NIR", "northern ireland"},
    {"NOR", "norway"},
    {"NZL", "new zealand"},
    {"PAK", "pakistan"},
    {"PAN", "panama"},
    {"PER", "peru"},
    {"PHI", "philippines"},
    {"POL", "poland"},
    {"POR", "portugal"},
    {"RHO", "rhodesia"},
    {"ROC", "russian olympic committee"},
    {"ROU", "romania"},
    {"RSA", "south africa"},
    {"RUS", "russia|russian federation"},
    {"SCO", "scotland"},
    {"SLO", "slovenia"},
    {"SUI", "switzerland"},
    {"SVK", "slovakia"},
    {"SWE", "sweden"},
    {"TCH", "czechoslovakia"},
    {"THA", "thailand"},
    {"TPE", "chinese taipei"},
    {"TTO", "trinidad and tobago"},
    {"UKR", "ukraine"},
    {"URS", "soviet union|ussr"},
    {"URU", "uruguay"},
    {"USA", "united states|united states of america"},
    {"UZB", "uzbekistan"},
    {"VEN", "venezuela"},
    {"WAL", "wales"},
}};

bool is_one_of(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t bar = names.find('|');
    if (names.substr(0, bar) == name) return true;
    names.remove_prefix(bar == std::string_view::npos ? names.size() : bar + 1);
  }
  return false;
}

}  // namespace

bool is_nation_name(std::string_view code, std::string_view name) {
  if (name == code) return true;
  const auto* const nation =
      std::find_if(nations.begin(), nations.end(), [&](const Nation& known) { return known.code == code; });
  return nation != nations.end() && is_one_of(nation->names, fold(name));
}

}  // namespace pursuit
