#include "rules_builder.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {

namespace {

/// `first-round` is `First round` where no title is given.
std::string title_of(std::string_view id) {
  std::string title(id);
  std::replace(title.begin(), title.end(), '-', ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') title.front() -= 'a' - 'A';
  return title;
}

}  // namespace

void RulesBuilder::error(Place place, std::string_view code, std::string message, std::string hint) {
  findings_.push_back(error_at(std::move(place), code, std::move(message), std::move(hint)));
}

void RulesBuilder::unknown(const WrittenName& name, std::string_view what,
                           const std::vector<std::string_view>& known, const Place& place) {
  if (findings_.size() >= limits::alike_findings) return;
  const std::string_view near = closest(name.text, known);
  error(place.at(name.span), "unknown-name", fmt::format("there is no {} \"{}\"", what, name.text),
        near.empty() ? fmt::format("there are {}", fmt::join(known, ", "))
                     : fmt::format("did you mean \"{}\"?", near));
}

std::optional<std::size_t> RulesBuilder::find_round(const WrittenName& name, const Place& place) {
  std::vector<std::string_view> known;
  for (const RoundRules& round : rules_.rounds) {
    if (round.id == name.text) return known.size();
    known.push_back(round.id);
  }
  unknown(name, "round", known, place);
  return std::nullopt;
}

std::optional<std::size_t> RulesBuilder::find_heat(const WrittenName& name, std::size_t round,
                                                   const Place& place) {
  const auto heats = rules_.rounds[round].heats();
  if (heats.empty()) return 0;  // validation says why such a round has none to name
  std::vector<std::string_view> known;
  known.reserve(heats.size());
  for (const DrawnHeat* heat : heats) known.push_back(heat->id);
  const auto by_id = std::find(known.begin(), known.end(), name.text);
  if (by_id != known.end()) return static_cast<std::size_t>(by_id - known.begin());
  const auto pair = read_pair(name.text);
  const auto is_meant = [&](const DrawnHeat* heat) { return pair == heat->pair; };
  const auto by_pair = std::find_if(heats.begin(), heats.end(), is_meant);
  if (by_pair == heats.end()) {
    const std::string what = fmt::format("heat of round \"{}\" called", rules_.rounds[round].id);
    unknown(name, what, known, place);
    return std::nullopt;
  }
  if (std::count_if(heats.begin(), heats.end(), is_meant) > 1) {
    error(place.at(name.span), "unknown-name",
          fmt::format("several heats of round \"{}\" are {}", rules_.rounds[round].id, name.text),
          fmt::format("name it by its id: {}", fmt::join(known, ", ")));
  }
  return static_cast<std::size_t>(by_pair - heats.begin());
}

Selector RulesBuilder::selector(const WrittenSelector& written, const Place& place) {
  Selector selector = written.selector;
  const auto round = written.round ? find_round(*written.round, place.in("round")) : std::nullopt;
  selector.round = round.value_or(0);
  for (std::size_t i = 0; round && i < written.heats.size(); ++i) {
    if (const auto heat = find_heat(written.heats[i], *round, place.in("heats", i)))
      selector.heats.push_back(*heat);
  }
  for (std::size_t i = 0; i < written.except.size(); ++i) {
    const Place here = written.except_is_list ? place.in("except", i) : place.in("except");
    if (const auto except = find_round(written.except[i], here)) selector.except.push_back(*except);
  }
  return selector;
}

void RulesBuilder::add_round(WrittenRound& written) {
  RoundRules& round = rules_.rounds.emplace_back(std::move(written.round));
  if (round.title.empty()) round.title = title_of(round.id);
  const bool is_match = round.kind == RoundKind::match;
  round.if_caught = written.if_caught.value_or(is_match ? IfCaught::loses : IfCaught::rides_on);
  for (WrittenDraw& draw : written.draws) round.draws.push_back(std::move(draw.draw));
}

void RulesBuilder::add_pool(std::size_t round, std::size_t draw) {
  const auto& from = written_.rounds[round].draws[draw].from;
  Draw& into = rules_.rounds[round].draws[draw];
  const Place place = Place{}.in("rounds", round).in("draw", draw);
  if (from) into.from = selector(*from, place.in("from"));
  if (round == 0 && into.as_recorded && from) {
    error(place.in("from"), "rules-draw", "the first round has nobody to draw from", "leave \"from\" out");
  } else if (round != 0 && !from) {
    error(place, "missing-key", "key \"from\" is missing here", "say whom the draw takes: {\"round\": ...}");
  }
}

Rules RulesBuilder::build() {
  rules_ = std::move(written_.rules);
  for (WrittenRound& round : written_.rounds) add_round(round);
  if (rules_.rounds.size() > limits::rules_rounds) return std::move(rules_);  // validation says so
  for (std::size_t round = 0; round < rules_.rounds.size(); ++round) {
    for (std::size_t draw = 0; draw < rules_.rounds[round].draws.size(); ++draw) add_pool(round, draw);
  }
  for (std::size_t i = 0; i < written_.classification.size(); ++i) {
    rules_.classification.push_back(selector(written_.classification[i], Place{}.in("classification", i)));
  }
  return std::move(rules_);
}

}  // namespace pursuit
