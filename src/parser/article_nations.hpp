// The nations of an article, of which some rows have the code and others the name.
#pragma once

#include <pursuit/model/event.hpp>

namespace pursuit {

/// Every nation that is a name becomes its code; a team that is called by nothing else keeps the name as its
/// own.
void code_nations(Event& event);

}  // namespace pursuit
