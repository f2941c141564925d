#include "field.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace pursuit {

namespace {

/// No two within two edits of each other, so that no two full names are.
constexpr std::array<std::string_view, 24> given_names = {
    "Adalbert", "Benedicta", "Cosmo",    "Dorothea",  "Evander",    "Filippo",  "Gwendolyn", "Hyacinth",
    "Ignatius", "Jacobine",  "Kunigund", "Leopold",   "Marguerite", "Nikodem",  "Ottoline",  "Prospero",
    "Quirin",   "Rosamund",  "Sigfrid",  "Theodosia", "Urszula",    "Valentin", "Winifred",  "Yolanda"};
constexpr std::array<std::string_view, 25> surnames = {
    "Abernathy",  "Bellavista",  "Czerny",    "Dunkelman",  "Eszterhas", "Fairweather", "Grimaldi",
    "Hollander",  "Ivanisov",    "Jorgensen", "Kowalewski", "Lindqvist", "Montclair",   "Nakagawa",
    "Oyelaran",   "Petropoulos", "Quesada",   "Rasmussen",  "Szabados",  "Tremblay",    "Umarov",
    "Vandenberg", "Whitlock",    "Xanthakis", "Zubizarreta"};
constexpr std::array<std::string_view, 40> nations = {
    "ARG", "AUS", "AUT", "BEL", "BLR", "BRA", "CAN", "CHI", "CHN", "COL", "CUB", "CZE", "DEN", "ESP",
    "FIN", "FRA", "GBR", "GER", "GRE", "HUN", "IRL", "ISR", "ITA", "JPN", "KAZ", "KOR", "LAT", "LTU",
    "MAS", "MEX", "NED", "NOR", "NZL", "POL", "POR", "RSA", "SUI", "TPE", "UKR", "USA"};

/// As long as a pursuit over 4 km takes (UCI 3.2.052).
constexpr std::int64_t fastest = 238'000;
constexpr std::uint64_t spread = 32'000;

/// Behind the names of those who come when all names are taken: no two within two edits either.
std::string numbered(std::string name, std::size_t round) {
  return round == 0 ? name : fmt::format("{} {:06}", name, round * 111'111);
}

/// Every given name with every surname before any of them comes again.
std::string rider_name(std::size_t i) {
  const std::size_t given = i % given_names.size();
  const std::size_t shift = i / given_names.size();
  return numbered(fmt::format("{} {}", given_names[given], surnames[(given + shift) % surnames.size()]),
                  shift / surnames.size());
}

std::string team_name(std::size_t i) {
  return numbered(fmt::format("{} Cycling", surnames[i % surnames.size()]), i / surnames.size());
}

}  // namespace

Field draw_field(Dice& dice, Document& document, std::size_t size, bool teams) {
  Field field;
  const bool with_bibs = dice.chance(50);
  const std::size_t first = dice.index(teams ? surnames.size() : given_names.size() * surnames.size());
  for (std::size_t i = 0; i < size; ++i) {
    Competitor& one = field.competitors.emplace_back();
    one.name = document.keep(teams ? team_name(first + i) : rider_name(first + i));
    one.nation = nations[dice.index(nations.size())];
    if (with_bibs) one.bib = document.keep(fmt::to_string(i + 1));
    field.strength.push_back(fastest + static_cast<std::int64_t>(dice.roll(spread)));
  }
  return field;
}

std::vector<std::string_view> line_up(Dice& dice, Document& document, std::size_t team) {
  constexpr std::size_t riders = 4;
  const std::size_t reserve = dice.index(3 * riders);  // who gives way to the fifth, if anybody
  std::vector<std::string_view> members;
  for (std::size_t i = 0; i < riders; ++i) {
    members.push_back(document.keep(rider_name(team * (riders + 1) + (i == reserve ? riders : i))));
  }
  return members;
}

}  // namespace pursuit
