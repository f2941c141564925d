#include "name_key.hpp"

#include <pursuit/rules/rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pursuit {

std::string to_text(Pair pair) {
  std::string text(fmt::format_int(pair.home).c_str());
  text += 'v';
  if (pair.back == 0) return text += '-';
  return text += fmt::format_int(pair.back).c_str();
}

namespace {

std::optional<std::uint32_t> read_rank(std::string_view text) noexcept {
  std::uint32_t rank = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, failure] = std::from_chars(text.data(), end, rank);
  if (text.empty() || text.front() == '0' || failure != std::errc{} || rest != end) return std::nullopt;
  return rank;
}

}  // namespace

std::optional<Pair> read_pair(std::string_view text) noexcept {
  const std::size_t middle = text.find('v');
  if (middle == std::string_view::npos) return std::nullopt;
  const auto home = read_rank(text.substr(0, middle));
  const std::string_view back_text = text.substr(middle + 1);
  const auto back = back_text == "-" ? std::optional<std::uint32_t>(0) : read_rank(back_text);
  if (!home || !back) return std::nullopt;
  return Pair{*home, *back};
}

std::vector<const DrawnHeat*> RoundRules::heats() const {
  std::vector<const DrawnHeat*> all;
  for (const Draw& draw : draws) {
    for (const DrawnHeat& heat : draw.heats) all.push_back(&heat);
  }
  return all;
}

std::size_t RoundRules::heat_count() const noexcept {
  std::size_t count = 0;
  for (const Draw& draw : draws) count += draw.heats.size();
  return count;
}

const DrawnHeat* RoundRules::heat(std::size_t position) const noexcept {
  for (const Draw& draw : draws) {
    if (position < draw.heats.size()) return &draw.heats[position];
    position -= draw.heats.size();
  }
  return nullptr;
}

bool RoundRules::as_recorded() const noexcept {
  return std::any_of(draws.begin(), draws.end(), [](const Draw& draw) { return draw.as_recorded; });
}

bool RoundRules::draws_from(std::size_t round) const noexcept {
  return std::any_of(draws.begin(), draws.end(), [&](const Draw& draw) { return draw.from.round == round; });
}

std::optional<std::size_t> Rules::find_round(std::string_view name) const {
  const auto find = [this](auto&& is_meant) -> std::optional<std::size_t> {
    const auto found = std::find_if(rounds.begin(), rounds.end(), is_meant);
    if (found == rounds.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rounds.begin());
  };
  if (const auto exact = find([&](const RoundRules& round) { return round.id == name; })) return exact;
  const std::string key = name_key(name);
  const auto has_key = [&](std::string_view other) { return name_key(other) == key; };
  return find([&](const RoundRules& round) {
    return has_key(round.id) || has_key(round.title) ||
           std::any_of(round.aliases.begin(), round.aliases.end(), has_key);
  });
}

std::string_view word(RoundKind kind) noexcept {
  return kind == RoundKind::time_trial ? "time-trial" : "match";
}

std::string_view word(IfCaught value) noexcept {
  switch (value) {
    case IfCaught::rides_on:
      return "rides-on";
    case IfCaught::eliminated:
      return "eliminated";
    case IfCaught::loses:
      break;
  }
  return "loses";
}

std::string_view word(TieBreak value) noexcept {
  switch (value) {
    case TieBreak::last_lap:
      return "last-lap";
    case TieBreak::tie_order:
      return "tie-order";
    case TieBreak::previous_round:
      return "previous-round";
    case TieBreak::shared:
      break;
  }
  return "shared";
}

std::string_view word(Take value) noexcept {
  switch (value) {
    case Take::all:
      return "all";
    case Take::winners:
      return "winners";
    case Take::losers:
      return "losers";
    case Take::rest:
      break;
  }
  return "rest";
}

std::string_view word(Order value) noexcept {
  switch (value) {
    case Order::time:
      return "time";
    case Order::heat:
      return "heat";
    case Order::seed:
      return "seed";
    case Order::tied:
      break;
  }
  return "tied";
}

}  // namespace pursuit
