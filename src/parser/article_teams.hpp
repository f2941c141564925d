// Names the teams of an article that prints only who rode for them.
#pragma once

#include "event_article.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

/// A team without name and nation is called by its line-up as first printed, in every round in which it is
/// known by the names it shares; a line-up that could be that of two teams is called by itself, with a
/// warning. `printed`: places of the event that are named by riders, and get the name of their team.
void name_teams(Document& document, ArticleEvent& article,
                const std::vector<std::pair<std::size_t, std::string_view>>& printed);

}  // namespace pursuit
