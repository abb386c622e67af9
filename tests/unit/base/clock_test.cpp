// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/units.h"

#include <gtest/gtest.h>

using namespace huyuan::base;
using namespace huyuan::base::literals;

TEST(Clock, ChinaIsEightHoursAheadAcrossMidnightAndYear) {
  const std::chrono::sys_seconds at{std::chrono::sys_days{std::chrono::year{2026} / 12 / 31} + std::chrono::hours{16}};
  EXPECT_EQ(formatUtc(at), "2026-12-31T16:00:00Z");
  EXPECT_EQ(formatChina(at), "2027-01-01 00:00");
  EXPECT_EQ(chinaDate(at - std::chrono::seconds{1}), "2026-12-31");
}

TEST(Clock, LeapDay) {
  const std::chrono::sys_seconds at{std::chrono::sys_days{std::chrono::year{2028} / 2 / 29}};
  EXPECT_EQ(chinaDate(at), "2028-02-29");
}

TEST(Units, AddScaleAndCompareOnlyWithTheirOwn) {
  EXPECT_EQ(150_m + 50.0_m, 200_m);
  EXPECT_EQ(2_km, 2000_m);
  EXPECT_EQ(90_s * 2, 3_min);
  EXPECT_LT(199.999_m, 200_m);
  static_assert(!std::is_convertible_v<Metres, double>);
  static_assert(!std::is_convertible_v<double, Metres>);
}
