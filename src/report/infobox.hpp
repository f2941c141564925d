// The box at the head of an article.
#pragma once

#include "flags.hpp"

#include <pursuit/report/facts.hpp>

#include <string>

namespace pursuit {

/// Appends the template with what is known, a parameter a line.
void append_infobox(std::string& out, const EventFacts& facts, const Games& games);

}  // namespace pursuit
