// Where in a JSON text a path leads, by a scan that needs no more of the text than the way there.
#pragma once

#include <pursuit/model/place.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace pursuit {

/// True where the text begins as JSON objects and lists do.
[[nodiscard]] bool is_json(std::string_view text) noexcept;

/// The bytes of the value the steps lead to, or of the nearest around it that exists: of an object
/// or a list the opening bracket. In a bare list of rides, `/rounds/0/rides/2` is its third.
[[nodiscard]] Span locate_in_json(std::string_view text, std::span<const Place::Step> steps);

/// The same for many places of one text: each goes on from the one before as far as it leads the same way.
class JsonPlaces {
 public:
  explicit JsonPlaces(std::string_view text) : text_(text) {}
  [[nodiscard]] Span locate(std::span<const Place::Step> steps);

 private:
  struct Visited {
    Place::Step step;
    std::size_t offset;  // of the value it leads to
  };

  std::string_view text_;
  std::vector<Visited> way_;
};

}  // namespace pursuit
