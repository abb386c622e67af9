// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/number_range.h"

#include <gtest/gtest.h>

namespace huyuan::domain {
namespace {

TEST(NumberRange, ValuesOutsideAreTold) {
  const std::vector<std::string> ends{"1", "1000000"};
  for (const Value& bad : {Value(std::int64_t{0}), Value(std::int64_t{-7}), Value(0.5), Value(std::int64_t{1000001})})
    EXPECT_EQ(rangeMissed("team", "number", bad), ends);
  for (const Value& good : {Value(std::int64_t{1}), Value(std::int64_t{1000000}), Value(), Value(std::string("-7"))})
    EXPECT_TRUE(rangeMissed("team", "number", good).empty());
  EXPECT_TRUE(rangeMissed("gate", "number", std::int64_t{-1}).empty()) << "another kind, no range";
  EXPECT_TRUE(rangeMissed("team", "officers", std::int64_t{-1}).empty());
}

} // namespace
} // namespace huyuan::domain
