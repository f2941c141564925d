// A rules file as it is written: names not yet looked up.
#pragma once

#include "json.hpp"

#include <pursuit/rules/rules.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace pursuit {

/// The name of a round or heat where it stands in the file.
struct WrittenName {
  std::string_view text;
  Span span;
};

/// `selector` has its words; its round and heats are to be looked up.
struct WrittenSelector {
  Selector selector;
  std::optional<WrittenName> round;
  std::vector<WrittenName> heats;
  std::vector<WrittenName> except;
  bool except_is_list = false;
};

struct WrittenDraw {
  Draw draw;  ///< without its pool
  std::optional<WrittenSelector> from;
};

struct WrittenRound {
  RoundRules round;  ///< without its draws
  std::optional<IfCaught> if_caught;
  std::vector<WrittenDraw> draws;
};

struct WrittenRules {
  Rules rules;  ///< without its rounds and classification
  std::vector<WrittenRound> rounds;
  std::vector<WrittenSelector> classification;
};

/// Reports what is wrong with keys and words to `in`. False where the document breaks off as JSON.
[[nodiscard]] bool read_written_rules(json::Reader& in, WrittenRules& rules);

}  // namespace pursuit
