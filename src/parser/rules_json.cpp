#include "rules_json.hpp"

#include <fmt/core.h>

#include <array>

namespace pursuit {

namespace {

using json::Reader;
using json::required;
using json::Value;

constexpr std::array all_kinds{RoundKind::time_trial, RoundKind::match};
constexpr std::array all_catches{IfCaught::rides_on, IfCaught::eliminated, IfCaught::loses};
constexpr std::array all_ties{TieBreak::last_lap, TieBreak::tie_order, TieBreak::previous_round,
                              TieBreak::shared};
constexpr std::array all_takes{Take::all, Take::winners, Take::losers, Take::rest};
constexpr std::array all_orders{Order::time, Order::heat, Order::seed, Order::tied};

template <class Word, std::size_t count>
std::optional<Word> read_word(Reader& in, const Value& value, const std::array<Word, count>& all) {
  std::array<std::string_view, count> words;
  for (std::size_t i = 0; i < count; ++i) words[i] = word(all[i]);
  const auto at = in.word(value, words);
  return at ? std::optional(all[*at]) : std::nullopt;
}

void read_text(Reader& in, const Value& value, std::string& into) {
  if (const auto text = in.text(value)) into = *text;
}

void read_texts(Reader& in, const Value& value, std::vector<std::string>& into) {
  in.list(value, [&](const Value& element) {
    if (const auto text = in.text(element)) into.emplace_back(*text);
  });
}

std::optional<WrittenName> read_name(Reader& in, const Value& value) {
  const auto text = in.text(value);
  return text ? std::optional(WrittenName{*text, in.span(value)}) : std::nullopt;
}

/// A list that leaves nobody is no way to take everybody.
void read_names(Reader& in, const Value& value, std::vector<WrittenName>& into) {
  bool empty = true;
  const bool is_list = in.list(value, [&](const Value& element) {
    empty = false;
    if (const auto name = read_name(in, element)) into.push_back(*name);
  });
  if (is_list && empty)
    in.error(in.span(value), "value", fmt::format("\"{}\" names nothing", in.key()), "leave it out");
}

void read_except(Reader& in, const Value& value, WrittenSelector& selector) {
  selector.except_is_list = value.type == json::Type::list;
  if (selector.except_is_list) return read_names(in, value, selector.except);
  if (value.type != json::Type::text) return in.wrong_type(value, "a round or a list of rounds");
  if (const auto name = read_name(in, value)) selector.except.push_back(*name);
}

constexpr json::Field<WrittenSelector> selector_fields[] = {
    {"round",
     [](Reader& in, const Value& value, WrittenSelector& selector) { selector.round = read_name(in, value); },
     required},
    {"heats", [](Reader& in, const Value& value,
                 WrittenSelector& selector) { read_names(in, value, selector.heats); }},
    {"take",
     [](Reader& in, const Value& value, WrittenSelector& selector) {
       selector.selector.take = read_word(in, value, all_takes).value_or(Take::all);
     }},
    {"except", read_except},
    {"order",
     [](Reader& in, const Value& value, WrittenSelector& selector) {
       selector.selector.order = read_word(in, value, all_orders).value_or(Order::time);
     }},
};

void read_heat_pair(Reader& in, const Value& value, DrawnHeat& heat) {
  const auto text = in.text(value);
  if (!text) return;
  const auto pair = read_pair(*text);
  if (pair) {
    heat.pair = *pair;
  } else {
    in.error(in.span(value), "value", fmt::format("\"{}\" is not a pair", *text),
             "write two ranks of the pool, from 1: \"1v8\"; who rides alone is \"1v-\"");
  }
}

void read_heat_id(Reader& in, const Value& value, DrawnHeat& heat) {
  read_text(in, value, heat.id);
  if (value.token == "\"\"")
    in.error(in.span(value), "value", "\"\" cannot be an id", "leave it out: the pair names the heat");
}

constexpr json::Field<DrawnHeat> heat_fields[] = {
    {"id", read_heat_id},
    {"pair", read_heat_pair, required},
    {"mark", [](Reader& in, const Value& value, DrawnHeat& heat) { read_text(in, value, heat.mark); }},
};

DrawnHeat read_heat(Reader& in, const Value& value) {
  DrawnHeat heat;
  if (value.type == json::Type::text) {
    read_heat_pair(in, value, heat);
  } else if (value.type == json::Type::object) {
    in.object(value, heat_fields, heat);
  } else {
    in.wrong_type(value, "a pair or an object with a pair");
  }
  if (heat.id.empty()) heat.id = to_text(heat.pair);
  return heat;
}

void read_heats(Reader& in, const Value& value, WrittenDraw& draw) {
  static constexpr std::string_view as_recorded[] = {"as-recorded"};
  if (value.type == json::Type::text) {
    draw.draw.as_recorded = in.word(value, as_recorded).has_value();
  } else if (value.type == json::Type::list) {
    in.list(value, [&](const Value& element) { draw.draw.heats.push_back(read_heat(in, element)); });
  } else {
    in.wrong_type(value, "a list of pairs or \"as-recorded\"");
  }
}

constexpr json::Field<WrittenDraw> draw_fields[] = {
    {"from", [](Reader& in, const Value& value,
                WrittenDraw& draw) { in.object(value, selector_fields, draw.from.emplace()); }},
    {"heats", read_heats, required},
};

void read_ties(Reader& in, const Value& value, WrittenRound& round) {
  round.round.ties.clear();
  in.list(value, [&](const Value& element) {
    if (const auto tie = read_word(in, element, all_ties)) round.round.ties.push_back(*tie);
  });
}

constexpr json::Field<WrittenRound> round_fields[] = {
    {"id", [](Reader& in, const Value& value, WrittenRound& round) { read_text(in, value, round.round.id); },
     required},
    {"title",
     [](Reader& in, const Value& value, WrittenRound& round) { read_text(in, value, round.round.title); }},
    {"aliases",
     [](Reader& in, const Value& value, WrittenRound& round) { read_texts(in, value, round.round.aliases); }},
    {"kind",
     [](Reader& in, const Value& value, WrittenRound& round) {
       round.round.kind = read_word(in, value, all_kinds).value_or(RoundKind::time_trial);
     },
     required},
    {"draw",
     [](Reader& in, const Value& value, WrittenRound& round) {
       in.list(value,
               [&](const Value& element) { in.object(element, draw_fields, round.draws.emplace_back()); });
     }},
    {"if_caught", [](Reader& in, const Value& value,
                     WrittenRound& round) { round.if_caught = read_word(in, value, all_catches); }},
    {"ties", read_ties},
};

void read_schema(Reader& in, const Value& value, WrittenRules&) {
  const auto schema = in.positive(value);
  if (!schema || *schema == 1) return;
  in.error(in.span(value), "schema", fmt::format("schema {} of rules is not known to this program", *schema),
           "it reads schema 1");
}

constexpr json::Field<WrittenRules> rules_fields[] = {
    {"schema", read_schema, required},
    {"id", [](Reader& in, const Value& value, WrittenRules& all) { read_text(in, value, all.rules.id); },
     required},
    {"title",
     [](Reader& in, const Value& value, WrittenRules& all) { read_text(in, value, all.rules.title); }},
    {"used", [](Reader& in, const Value& value, WrittenRules& all) { read_text(in, value, all.rules.used); }},
    {"articles",
     [](Reader& in, const Value& value, WrittenRules& all) { read_texts(in, value, all.rules.articles); }},
    {"rounds",
     [](Reader& in, const Value& value, WrittenRules& all) {
       in.list(value,
               [&](const Value& element) { in.object(element, round_fields, all.rounds.emplace_back()); });
     },
     required},
    {"classification",
     [](Reader& in, const Value& value, WrittenRules& all) {
       in.list(value, [&](const Value& element) {
         in.object(element, selector_fields, all.classification.emplace_back());
       });
     },
     required},
};

}  // namespace

bool read_written_rules(json::Reader& in, WrittenRules& rules) {
  const auto root = in.root();
  return root && in.object(*root, rules_fields, rules);
}

}  // namespace pursuit
