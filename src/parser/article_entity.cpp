#include "article_entity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace pursuit {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr auto entities = std::to_array<Entity>({{"nbsp", " "},
                                                 {"thinsp", " "},
                                                 {"ensp", " "},
                                                 {"emsp", " "},
                                                 {"amp", "&"},
                                                 {"lt", "<"},
                                                 {"gt", ">"},
                                                 {"quot", "\""},
                                                 {"apos", "'"},
                                                 {"ndash", "–"},
                                                 {"mdash", "—"},
                                                 {"minus", "−"},
                                                 {"prime", "'"},
                                                 {"dagger", "†"},
                                                 {"middot", "·"}});

void append_utf8(std::string& out, std::uint32_t point) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0U | point >> 6U);
    byte(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    byte(0xE0U | point >> 12U);
    byte(0x80U | (point >> 6U & 0x3FU));
    byte(0x80U | (point & 0x3FU));
  } else {
    byte(0xF0U | point >> 18U);
    byte(0x80U | (point >> 12U & 0x3FU));
    byte(0x80U | (point >> 6U & 0x3FU));
    byte(0x80U | (point & 0x3FU));
  }
}

/// `#39` and `#x27`; none for what is no character that a text may hold.
std::optional<std::uint32_t> read_code(std::string_view name) noexcept {
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, failure] = std::from_chars(name.data(), end, code, hexadecimal ? 16 : 10);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (failure != std::errc() || stop != end || code < 0x20 || code > 0x10FFFF || surrogate)
    return std::nullopt;
  return code == 0xA0 ? ' ' : code;
}

}  // namespace

bool append_entity(std::string& out, std::string_view name) {
  const auto* const found =
      std::find_if(entities.begin(), entities.end(), [&](const Entity& each) { return each.name == name; });
  if (found != entities.end()) {
    out += found->text;
    return true;
  }
  const auto code = read_code(name);
  if (code) append_utf8(out, *code);
  return code.has_value();
}

}  // namespace pursuit
