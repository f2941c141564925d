// Rules from what is written of them.
#pragma once

#include "rules_json.hpp"

#include <pursuit/model/finding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Makes rules of what is written: looks up the rounds and heats that selectors name.
class RulesBuilder {
 public:
  explicit RulesBuilder(WrittenRules written) : written_(std::move(written)) {}

  [[nodiscard]] Rules build();
  [[nodiscard]] Findings findings() { return std::move(findings_); }

 private:
  void add_round(WrittenRound& written);
  void add_pool(std::size_t round, std::size_t draw);
  [[nodiscard]] Selector selector(const WrittenSelector& written, const Place& place);
  [[nodiscard]] std::optional<std::size_t> find_round(const WrittenName& name, const Place& place);
  [[nodiscard]] std::optional<std::size_t> find_heat(const WrittenName& name, std::size_t round,
                                                     const Place& place);
  void error(Place place, std::string_view code, std::string message, std::string hint);
  void unknown(const WrittenName& name, std::string_view what, const std::vector<std::string_view>& known,
               const Place& place);

  WrittenRules written_;
  Rules rules_;
  Findings findings_;
};

}  // namespace pursuit
