// Whether a text is an encyclopedia's article.
#pragma once

#include <string_view>

namespace pursuit {

/// A table of MediaWiki (`{|`), rows between bars (`| 1 | Ann | 4:20.100 |`), or headings (`== Results ==`)
/// and rows with tabs. `beginning`: as much of the text as one cares to look at.
[[nodiscard]] bool is_article(std::string_view beginning);

}  // namespace pursuit
