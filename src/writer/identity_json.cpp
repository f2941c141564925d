#include "identity_json.hpp"

namespace pursuit {

void write_identity(JsonWriter& json, const Competitor& who) {
  json.key("name").text_or_null(who.name);
  json.key("nation").text_or_null(who.nation);
  json.key("bib").text_or_null(who.bib);
  json.key("ids").raw(who.ids.empty() ? "{}" : who.ids);
}

}  // namespace pursuit
