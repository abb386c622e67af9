// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/degrees_text.h"

#include <gtest/gtest.h>

namespace huyuan::geo {
namespace {

TEST(DegreesText, HasSoManyDigits) {
  EXPECT_EQ(fixedText(118.35, 6), "118.350000");
  EXPECT_EQ(fixedText(-0.00000049, 6), "-0.000000");
  EXPECT_EQ(fixedText(1e308, 1).size(), 311u) << "309 digits, the point and one more";
}

TEST(DegreesText, HasNoNeedlessZeros) {
  EXPECT_EQ(shortText(118.35), "118.35");
  EXPECT_EQ(shortText(35.0), "35");
  EXPECT_EQ(shortText(100.0), "100");
  EXPECT_EQ(shortText(0.1234567894), "0.123456789");
  EXPECT_EQ(shortText(-1e-12), "0");
}

} // namespace
} // namespace huyuan::geo
