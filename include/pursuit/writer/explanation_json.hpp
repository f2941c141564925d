// An explanation as JSON: data/schema/explanation.json.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/bracket/explanation.hpp>

#include <string>

namespace pursuit {

/// Appends the steps with stable words, their rules, texts and values. Ends with a line break.
void write_explanation_json(std::string& out, const Competition& competition, const Explanation& explanation);

}  // namespace pursuit
