// Who it is, as results name him.
#pragma once

#include "json.hpp"

#include <pursuit/model/competitor.hpp>

namespace pursuit {

/// Name, nation, bib and ids, into the object begun: the same four keys everywhere.
void write_identity(JsonWriter& json, const Competitor& who);

}  // namespace pursuit
