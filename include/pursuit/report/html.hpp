// A report as a page that needs nothing beside it: no script, no request to anywhere.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace pursuit {

/// A page of a site leaves room for links to its neighbours, which are known once all pages are: a comment
/// that no text of an event can contain.
enum class HtmlPage : std::uint8_t { alone, of_site };
inline constexpr std::string_view neighbours_slot = "<!--neighbours-->\n";

/// Appends a whole document in UTF-8. Whatever a text holds, it is shown as text.
void write_html(std::string& out, const Report& report, HtmlPage page = HtmlPage::alone);

}  // namespace pursuit
