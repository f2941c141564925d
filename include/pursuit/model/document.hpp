// The owner of an event's bytes: every string_view of an Event points into one.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Move-only. The bytes never move in memory while a Document or what it was moved into lives,
/// and are followed by `padding` zero bytes, as SIMD readers need.
/// Text that is not in the bytes as it stands (an escaped string, a transcoded cell) is kept
/// beside them, for as long.
class Document {
 public:
  static constexpr std::size_t padding = 64;

  /// Copies the bytes. `name` is what messages call the document: a path, or `<stdin>`, of which the bytes
  /// begin at `first_line`.
  Document(std::string name, std::string_view bytes, std::size_t first_line = 1);
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::size_t first_line() const noexcept { return first_line_; }
  [[nodiscard]] std::string_view bytes() const noexcept { return {bytes_.get(), size_}; }

  /// Keeps a copy of `text` as long as the document lives.
  std::string_view keep(std::string_view text);
  /// Keeps another document, one that was made from this, as long.
  Document& keep(Document made);

 private:
  std::string name_;
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t first_line_ = 1;
  std::vector<std::unique_ptr<char[]>> kept_;
  char* kept_end_ = nullptr;  // in the last block
  std::size_t room_ = 0;      // bytes left behind it
  std::vector<std::unique_ptr<Document>> made_;
};

}  // namespace pursuit
