#include <pursuit/text/escape.hpp>

#include <catch2/catch.hpp>

using namespace std::string_view_literals;

namespace pursuit {

TEST_CASE("a text cannot end what it stands in, in HTML and SVG", "[escape]") {
  CHECK(escape_markup("").empty());
  CHECK(escape_markup("Čapek 黄丽 4:15.031") == "Čapek 黄丽 4:15.031");
  CHECK(escape_markup("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(escape_markup("\" onload='x' &amp;") == "&quot; onload=&#39;x&#39; &amp;amp;");
  CHECK(escape_markup("]]>-->") == "]]&gt;--&gt;");
  CHECK(escape_markup("a\0b\x1b\u202E\uFFFF\xFF"sv) == "a\\u0000b\\u001b\\u202e\\uffff\\xff");
}

TEST_CASE("a text cannot end what it stands in, in wikitext", "[escape]") {
  for (const char* plain :
       {"", "O'Neill", "Čapek 黄丽", "4:15.031", "Team GB (2)", "Smith-Jones", "1-2", "1/2", "Final: gold",
        "15 - 16 August", "lost (1968); \"known\"; 9-?", "last_lap"}) {
    CHECK(escape_wikitext(plain) == plain);
  }
  CHECK(escape_wikitext("[[A|B]]") == "&#91;&#91;A&#124;B&#93;&#93;");
  CHECK(escape_wikitext("{{x}}") == "&#123;&#123;x&#125;&#125;");
  CHECK(escape_wikitext("''A''") == "&#39;&#39;A&#39;&#39;");
  CHECK(escape_wikitext("O''N") == "O&#39;&#39;N");
  CHECK(escape_wikitext("<nowiki>&") == "&#60;nowiki&#62;&#38;");
  CHECK(escape_wikitext("http://x.org mailto:x") == "http&#58;&#47;&#47;x.org mailto&#58;x");
  CHECK(escape_wikitext("tel:1") == "tel&#58;1");
  CHECK(escape_wikitext("-A") == "&#45;A");
  CHECK(escape_wikitext("-----") == "&#45;&#45;&#45;&#45;&#45;");
  CHECK(escape_wikitext("*#:;=!") == "&#42;&#35;&#58;&#59;&#61;&#33;");
  CHECK(escape_wikitext(" A ") == "&#32;A&#32;");
  CHECK(escape_wikitext("__NOTOC__~~~~") == "&#95;&#95;NOTOC&#95;&#95;&#126;&#126;&#126;&#126;");
  CHECK(escape_wikitext("a\n|-") == "a&#92;n&#124;&#45;");
  CHECK(escape_wikitext("; a ;b") == "&#59; a &#59;b");
  CHECK(escape_wikitext("RFC 2324, ISBN 1") == "&#82;FC 2324, &#73;SBN 1");
  CHECK(escape_wikitext("a__b_") == "a&#95;&#95;b&#95;");
}

TEST_CASE("a text stays text in Markdown", "[escape]") {
  for (const char* plain : {"",
                            "O'Neill",
                            "Čapek 黄丽",
                            "4:15.031",
                            "4.15.031",
                            "Team GB (2)",
                            "Smith-Jones",
                            "1-2",
                            "Q5-6",
                            "+0.5",
                            "-0.5",
                            "=5",
                            "9-?",
                            "(name not known)",
                            "Q&A, R & D;",
                            "A > B",
                            "1st. 2nd",
                            "bib #4",
                            "J. (Jo) Doe",
                            "tie_order",
                            "Note: a, b; c!",
                            "15 - 16 August",
                            "a@",
                            "\"known\": part",
                            "wow.",
                            "3 + 4 = 7"}) {
    CHECK(escape_markdown(plain) == plain);
  }
  CHECK(escape_markdown("*A* _B_ `C` ~~D~~ $E$") == R"(\*A\* \_B\_ \`C\` \~\~D\~\~ \$E\$)");
  CHECK(escape_markdown("[a](b) ![c][d]") == R"(\[a](b) !\[c]\[d])");
  CHECK(escape_markdown("<script>&lt;&#60;") == R"(\<script>\&lt;\&#60;)");
  CHECK(escape_markdown("a|b\\|c") == R"(a\|b\\\|c)");
  CHECK(escape_markdown("a\n|-\t\\") == R"(a\\n\|-\\t\\)");
  CHECK(escape_markdown("http://x.org www.x.org") == R"(http\://x.org www\.x.org)");
  CHECK(escape_markdown("a@b.org @c") == "a@<!-- -->b.org @<!-- -->c");
  CHECK(escape_markdown("_a __b__ c_") == R"(\_a \_\_b\_\_ c\_)");
  CHECK(escape_markdown("  A ") == "&#32; A&#32;");
  CHECK(escape_markdown(" ") == "&#32;");
}

TEST_CASE("a text begins no block in Markdown", "[escape]") {
  CHECK(escape_markdown("# A #") == R"(\# A \#)");
  CHECK(escape_markdown("A ##") == R"(A \##)");
  CHECK(escape_markdown("#") == R"(\#)");
  CHECK(escape_markdown("> A") == R"(\> A)");
  CHECK(escape_markdown("1. A") == R"(1\. A)");
  CHECK(escape_markdown("12)") == R"(12\))");
  CHECK(escape_markdown("- A") == R"(\- A)");
  CHECK(escape_markdown("-") == R"(\-)");
  CHECK(escape_markdown("---") == R"(\---)");
  CHECK(escape_markdown("+ A") == R"(\+ A)");
  CHECK(escape_markdown("===") == R"(\===)");
}

}  // namespace pursuit
