// Where in a JSON text a path leads, by a scan that needs no more of the text than the way there.
#pragma once

#include <pursuit/model/place.hpp>

#include <span>
#include <string_view>

namespace pursuit {

/// True where the text begins as JSON objects and lists do.
[[nodiscard]] bool is_json(std::string_view text) noexcept;

/// The bytes of the value the steps lead to, or of the nearest around it that exists: of an object
/// or a list the opening bracket. In a bare list of rides, `/rounds/0/rides/2` is its third.
[[nodiscard]] Span locate_in_json(std::string_view text, std::span<const Place::Step> steps) noexcept;

}  // namespace pursuit
