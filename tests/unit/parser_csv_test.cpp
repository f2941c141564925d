#include "../../src/parser/csv.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace pursuit;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(std::string_view text, char separator = ',') {
  Rows all;
  CsvRows rows(text, separator);
  while (rows.next()) {
    all.emplace_back();
    for (const CsvCell& cell : rows.cells()) all.back().push_back(unescaped(cell.raw));
  }
  return all;
}

}  // namespace

TEST_CASE("CSV rows end with any line break", "[csv]") {
  const Rows wanted = {{"a", "b"}, {"c", "d"}};
  for (const char* text : {"a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r",
                           "\xEF\xBB\xBF"
                           "a,b\nc,d"}) {
    CHECK(read(text) == wanted);
  }
  CHECK(read("").empty());
  CHECK(read("\n\na\n") == Rows{{""}, {""}, {"a"}});
}

TEST_CASE("CSV cells", "[csv]") {
  CHECK(read("a,,") == Rows{{"a", "", ""}});
  CHECK(read(" a b ,\tc ") == Rows{{"a b", "c"}});
  CHECK(read("a,b;c\td", ';') == Rows{{"a,b", "c\td"}});
  CHECK(read("a b\t\tc", '\t') == Rows{{"a b", "", "c"}});
  CHECK(read("\"a,b\", \"c\" ,d") == Rows{{"a,b", "c", "d"}});
  CHECK(read("\"a\r\nb\",c") == Rows{{"a\r\nb", "c"}});
  CHECK(read("\"say \"\"hi\"\"\",\"\"\"\",\"\"") == Rows{{"say \"hi\"", "\"", ""}});
  CHECK(read("4'15\"031,6\"") == Rows{{"4'15\"031", "6\""}});
}

TEST_CASE("CSV guards are taken off", "[csv]") {
  CHECK(read("'=1+1,'-x,\"'@a\",'+3") == Rows{{"=1+1", "-x", "@a", "+3"}});
  CHECK(read("'\tx,\"'\rx\",'007,'Ann*,''=1") == Rows{{"\tx", "\rx", "007", "Ann*", "'=1"}});
  CHECK(read("'t Hooft,'") == Rows{{"'t Hooft", "'"}});
}

TEST_CASE("CSV comments are whole lines", "[csv]") {
  CsvRows rows("# dates: 15, \"16\" August,,\n#,name\n#12,Ann\n#\n", ',');
  REQUIRE(rows.next());
  CHECK(rows.is_comment());
  CHECK(rows.cells().front().raw == "# dates: 15, \"16\" August");
  REQUIRE(rows.next());
  CHECK_FALSE(rows.is_comment());
  REQUIRE(rows.next());
  CHECK_FALSE(rows.is_comment());
  REQUIRE(rows.next());
  CHECK(rows.is_comment());
  CHECK_FALSE(rows.next());
}

TEST_CASE("CSV cells know their bytes", "[csv]") {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "a, b \n\"c \"\"d\"\"\",e";
  CsvRows rows(text, ',');
  REQUIRE(rows.next());
  CHECK(rows.number() == 1);
  CHECK(text.substr(rows.cells()[1].bytes.offset, rows.cells()[1].bytes.length) == "b");
  REQUIRE(rows.next());
  CHECK(rows.number() == 2);
  CHECK(rows.cells()[0].escaped);
  CHECK(text.substr(rows.cells()[0].bytes.offset, rows.cells()[0].bytes.length) == "c \"\"d\"\"");
  CHECK(text.substr(rows.bytes().offset, rows.bytes().length) == "\"c \"\"d\"\"\",e");
}

TEST_CASE("CSV quotes that go wrong do not swallow the rest", "[csv]") {
  const auto faults = [](std::string_view text) {
    CsvRows rows(text, ',');
    while (rows.next()) {
    }
    return rows.faults();
  };
  CHECK(faults("a,\"b\"\nc,\"\"\n").empty());
  const auto open = faults("a,\"b\nc,d\n");
  REQUIRE(open.size() == 1);
  CHECK(open[0].kind == CsvFault::Kind::unterminated_quote);
  CHECK(open[0].bytes.offset == 2);
  CHECK(read("a,\"b\nc,d\n") == Rows{{"a", "\"b"}, {"c", "d"}});
  const auto behind = faults("\"Bob\" Smith,c\n");
  REQUIRE(behind.size() == 1);
  CHECK(behind[0].kind == CsvFault::Kind::text_after_quote);
  CHECK(behind[0].bytes.offset == 6);
}
