#include "encoding.hpp"

#include <pursuit/text/code_point.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace pursuit {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t none = std::string_view::npos;

Finding finding_at(Severity severity, Span bytes, std::string message) {
  constexpr std::string_view hint = "save the file as UTF-8; spreadsheets call it \"CSV UTF-8\"";
  return {severity, "encoding", std::move(message), Place(bytes), std::string(hint), {}, {}};
}

void append_utf8(std::string& out, char32_t point) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | point >> 6U);
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | point >> 12U);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | point >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

// Of a byte in Windows-1252; 0 for those that stand for nothing.
char32_t point_of_1252(char c) noexcept {
  constexpr std::array<char32_t, 32> from_0x80 = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte < 0xA0 ? from_0x80[byte - 0x80U] : byte;
}

// What speaks against UTF-8, and for it.
struct Utf8Evidence {
  std::size_t first_wrong = none;
  std::size_t first_right = none;  // of more than one byte
};

Utf8Evidence examine(std::string_view text) noexcept {
  Utf8Evidence found;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = first_code_point(text.substr(at));
    if (!point.is_valid()) {
      found.first_wrong = std::min(found.first_wrong, at);
    } else if (point.length > 1) {
      found.first_right = std::min(found.first_right, at);
    }
    at += point.length;
  }
  return found;
}

// Pairs of bytes without the byte order mark.
std::string utf8_of_16(std::string_view bytes, bool big_endian, Findings& findings) {
  std::string text;
  AlikeFindings alike;
  const auto unit = [&](std::size_t at) {
    if (at + 1 >= bytes.size()) return char32_t{0xDFFF};  // half a unit is no character
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first * 256U + second : second * 256U + first);
  };
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t point = unit(at);
    if (point >= 0xD800 && point < 0xDC00 && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      at += 2;
      point = 0x10000 + ((point - 0xD800) << 10U) + (unit(at) - 0xDC00);
    } else if (point >= 0xD800 && point < 0xE000) {
      point = replacement;
      alike.add(findings, finding_at(Severity::error, {text.size(), 3}, "this character is not UTF-16"));
    }
    append_utf8(text, point);
  }
  alike.append_rest(findings);
  return text;
}

Findings decode_1252(Document& document, Utf8Evidence found) {
  const std::string_view bytes = document.bytes();
  if (found.first_right != none) {
    return {finding_at(Severity::error, {found.first_wrong, 1},
                       "this character is not UTF-8, and others of the file are")};
  }
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char32_t point = point_of_1252(bytes[at]);
    if (point == 0 && bytes[at] != 0) {
      return {finding_at(Severity::error, {at, 1}, "this character is neither UTF-8 nor Windows-1252")};
    }
    append_utf8(text, point);
  }
  document = Document(document.name(), text);
  const std::size_t length = first_code_point(document.bytes().substr(found.first_wrong)).length;
  return {
      finding_at(Severity::warning, {found.first_wrong, length},
                 "this file is not UTF-8 and is read as Windows-1252: look whether its letters are right")};
}

}  // namespace

Findings decode(Document& document) {
  Findings findings;
  const std::string_view bytes = document.bytes();
  const bool big_endian = bytes.starts_with("\xFE\xFF");
  if (big_endian || bytes.starts_with("\xFF\xFE")) {
    document = Document(document.name(), utf8_of_16(bytes.substr(2), big_endian, findings));
  } else if (const Utf8Evidence found = examine(bytes); found.first_wrong != none) {
    findings = decode_1252(document, found);
  }
  if (const std::size_t nul = document.bytes().find('\0'); nul != none) {
    findings.push_back(finding_at(Severity::error, {nul, 1},
                                  "a NUL character: this is no text, or UTF-16 without a byte order mark"));
  }
  return findings;
}

}  // namespace pursuit
