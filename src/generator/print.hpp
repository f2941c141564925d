// What a results book prints of an event that was played: what a check compares.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/rules/rules.hpp>

namespace pursuit {

/// Adds what follows from the rides: ranks, marks of who goes on and of records, winners of heats, and where
/// the event is complete its classification, winning time and numbers. `standing` is the Olympic record
/// before it. What is still to be ridden is left alone.
void print_results(Event& event, const Rules& rules, Document& document, RaceTime standing);

}  // namespace pursuit
