#include <pursuit/text/file_name.hpp>
#include <pursuit/text/fold.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace std::string_view_literals;

namespace pursuit {

TEST_CASE("a plain id is its own file name", "[file_name]") {
  for (const char* id : {"a", "2008-olympics-men", "round_1", "v1.2", "a..b", "console", "com10", "lpt"}) {
    CHECK(safe_file_name(id) == id);
    CHECK(safe_file_name(id, ".json") == std::string(id) + ".json");
  }
}

TEST_CASE("any other id is no path, option, device or hidden file", "[file_name]") {
  CHECK(safe_file_name("") == "_~cbf29ce484222325");
  CHECK(safe_file_name("a/b", ".csv").starts_with("a_b~"));
  CHECK(safe_file_name("a/b", ".csv").ends_with(".csv"));
  CHECK(safe_file_name("../../etc/passwd").starts_with("_.._.._etc_passwd~"));
  CHECK(safe_file_name(".").starts_with("_.~"));
  CHECK(safe_file_name("-rf").starts_with("_-rf~"));
  CHECK(safe_file_name("a.").starts_with("a.~"));
  CHECK(safe_file_name("a\\b:c*\n\0"sv).starts_with("a_b_c___~"));
  CHECK(safe_file_name("Čapek 黄丽").starts_with("Čapek_黄丽~"));
  CHECK(safe_file_name("a\xFF\u202E\u200B").starts_with("a___~"));
  for (const char* id : {"con", "NUL", "aux.json", "Com1", "lpt9.a.b", "com0", "com¹"}) {
    INFO(id);
    CHECK(safe_file_name(id) != id);
    CHECK_FALSE(safe_file_name(id).starts_with(std::string(id).substr(0, 3) + "."));
  }
  CHECK(safe_file_name("con").starts_with("_con~"));
}

TEST_CASE("a file name is cut between characters, at 255 bytes", "[file_name]") {
  const std::string fits(250, 'a');
  CHECK(safe_file_name(fits, ".json") == fits + ".json");
  CHECK(safe_file_name(fits + 'a', ".json").size() == 254);
  CHECK(safe_file_name(fits + 'a', ".json") != safe_file_name(fits + 'b', ".json"));
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "黄";
  const std::string name = safe_file_name(wide);
  CHECK(name.size() <= 255);
  CHECK(name.starts_with(wide.substr(0, 79 * 3) + "~"));
}

TEST_CASE("ids that differ have names that differ, capitals or not", "[file_name]") {
  const std::set<std::string> ids{"ann", "Ann", "ANN", "a/nn", "a_nn", "a:nn", "é",    "e\u0301",
                                  "É",   "",    "_",   "con",  "CON",  "_con", " ann", "ann~"};
  std::set<std::string> names;
  for (const std::string& id : ids) names.insert(fold(safe_file_name(id)));
  CHECK(names.size() == ids.size());
  // Nor can an id be chosen that has the name of another.
  CHECK(safe_file_name(safe_file_name("Ann")) != safe_file_name("Ann"));
}

}  // namespace pursuit
