// What meet an event belongs to.
#pragma once

#include <pursuit/model/event.hpp>

namespace pursuit {

/// By the name of the meet, in English: `2008 Summer Olympics`, `Games of the XXIX Olympiad`. Not those of
/// the youth, nor trials for the Games.
[[nodiscard]] bool is_olympic_games(const Event& event);

}  // namespace pursuit
