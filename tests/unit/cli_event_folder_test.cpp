// Names of files that are made of what an event calls itself.

#include "../../src/cli/event_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>

namespace pursuit::cli {

namespace fs = std::filesystem;

TEST_CASE("a file name says what the id says", "[event_folder]") {
  CHECK(safe_file_name("2008-olympics-men") == "2008-olympics-men");
  CHECK(safe_file_name("2008/men: <final>") == "2008-men-final");
  CHECK(safe_file_name("決賽 Zoë") == "決賽-Zoë");
}

TEST_CASE("a file name leads nowhere and hides from nobody", "[event_folder]") {
  CHECK(safe_file_name("../../etc/passwd") == "_..-..-etc-passwd");
  CHECK(safe_file_name("/") == "event");
  CHECK(safe_file_name("") == "event");
  CHECK(safe_file_name("..") == "event");
  CHECK(safe_file_name(".hidden") == "_.hidden");
  CHECK(safe_file_name("-rf") == "_-rf");
  CHECK(safe_file_name("NUL.txt") == "_NUL.txt");
  CHECK(safe_file_name("com1") == "_com1");
  CHECK(safe_file_name("common") == "common");
  CHECK(safe_file_name(std::string("a\0b", 3)).find('\0') == std::string::npos);
  CHECK(safe_file_name("a\x1b[2J\xff").find('\x1b') == std::string::npos);
}

TEST_CASE("a long name is cut between two letters", "[event_folder]") {
  std::string id;
  for (int i = 0; i < 200; ++i) id += "ö";
  const std::string name = safe_file_name(id);
  CHECK(name.size() <= 180);
  CHECK(name.size() % 2 == 0);
}

TEST_CASE("no two events have one file, whatever the case of their ids", "[event_folder]") {
  const fs::path folder = fs::temp_directory_path() / "pursuit-event-folder-test";
  fs::remove_all(folder);
  {
    EventFolder events(folder.string(), ".txt");
    REQUIRE(events.open());
    for (const char* id : {"final", "FINAL", "final", "fi/nal", "fi:nal"}) CHECK(events.write({id, "text"}));
  }
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  CHECK(names ==
        std::set<std::string>{"FINAL-2.txt", "fi-nal-2.txt", "fi-nal.txt", "final-3.txt", "final.txt"});
  fs::remove_all(folder);
}

}  // namespace pursuit::cli
