// Names of files that are made of what an event calls itself.

#include "../../src/cli/event_folder.hpp"

#include <catch2/catch.hpp>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
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

namespace {

/// A folder of the test's own, gone after it.
class Scratch {
 public:
  Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path_); }

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(path_))
      names.insert(entry.path().filename().string());
    return names;
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  fs::path path_ = fs::temp_directory_path() / "pursuit-event-folder-test";
};

}  // namespace

TEST_CASE("no two events have one file, whatever the case of their ids", "[event_folder]") {
  const Scratch scratch;
  EventFolder events(scratch.path(), ".txt");
  REQUIRE(events.open());
  for (const char* id : {"final", "FINAL", "final", "fi/nal", "fi:nal"}) CHECK(events.write({id, "text"}));
  CHECK(scratch.names() ==
        std::set<std::string>{"FINAL-2.txt", "fi-nal-2.txt", "fi-nal.txt", "final-3.txt", "final.txt"});
}

TEST_CASE("a name that is kept is given to no event", "[event_folder]") {
  const Scratch scratch;
  EventFolder events(scratch.path(), ".html");
  events.reserve("Index");
  REQUIRE(events.open());
  CHECK(events.write({"index", ""}) == "index-2.html");
  CHECK(events.write({"INDEX", ""}) == "INDEX-3.html");
  CHECK(events.write({"index-2", ""}) == "index-2-2.html");
  CHECK(events.write({"index.html", ""}) == "index.html.html");
  CHECK(events.write({"indexes", ""}) == "indexes.html");
}

TEST_CASE("a file is written again under its name, whole or not at all", "[event_folder]") {
  const Scratch scratch;
  EventFolder events(scratch.path(), ".html");
  REQUIRE(events.open());
  const auto name = events.write({"final", "first, and longer"});
  REQUIRE(name == "final.html");
  CHECK(events.write_as(*name, "second"));
  CHECK(scratch.bytes(*name) == "second");
  CHECK(events.write_as("index.html", "all"));
  CHECK(scratch.bytes("index.html") == "all");

  // A folder stands where the file should: it stays, and nothing of the file is left behind.
  REQUIRE(fs::create_directory(fs::path(scratch.path()) / "taken.html"));
  CHECK_FALSE(events.write_as("taken.html", "lost"));
  CHECK(errno == EISDIR);
  CHECK(scratch.names() == std::set<std::string>{"final.html", "index.html", "taken.html"});
}

TEST_CASE("a folder that is none is not opened", "[event_folder]") {
  const Scratch scratch;
  std::ofstream(scratch.path()) << "a file";
  CHECK_FALSE(EventFolder(scratch.path(), ".html").open());
  CHECK_FALSE(EventFolder(scratch.path() + "/below", ".html").open());
}

}  // namespace pursuit::cli
