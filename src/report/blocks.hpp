// A text of blocks with a blank line between any two: headings, paragraphs, tables.
#pragma once

#include <cstddef>
#include <string>

namespace pursuit {

class Blocks {
 public:
  explicit Blocks(std::string& out) noexcept : out_(out), begin_(out.size()) {}

  /// Where the next block is to be appended.
  [[nodiscard]] std::string& next() {
    if (out_.size() > begin_) out_ += '\n';
    return out_;
  }

 private:
  std::string& out_;
  std::size_t begin_;
};

}  // namespace pursuit
