// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "session/reach_steps.h"

#include <gtest/gtest.h>

namespace huyuan {
namespace {

TEST(ReachSteps, RoundLimits) {
  using Limits = std::vector<int>;
  EXPECT_EQ(session::stepMinutes(1), (Limits{1}));
  EXPECT_EQ(session::stepMinutes(5), (Limits{1, 2, 3, 4, 5}));
  EXPECT_EQ(session::stepMinutes(7), (Limits{2, 4, 6, 7}));
  EXPECT_EQ(session::stepMinutes(10), (Limits{2, 4, 6, 8, 10}));
  EXPECT_EQ(session::stepMinutes(15), (Limits{3, 6, 9, 12, 15}));
  EXPECT_EQ(session::stepMinutes(60), (Limits{15, 30, 45, 60}));
  for (int m = 1; m <= 600; ++m) {
    const auto limits = session::stepMinutes(m);
    EXPECT_LE(limits.size(), 5U);
    EXPECT_EQ(limits.back(), m);
  }
}

/// 400 m in 40 s, from the 10th second on, with a corner in the middle: cut 100 m and 300 m along.
TEST(ReachSteps, PiecesAreCutAtTheLimits) {
  const geo::LonLat a{118.3, 35.1};
  const auto b = geo::destination(a, base::Degrees(90), base::Metres(200));
  const auto c = geo::destination(b, base::Degrees(0), base::Metres(200));
  roads::Reach reach;
  reach.pieces = {{0, {a, b, c}, 10.0, 50.0}};
  const auto lines = session::inSteps(reach, {20.0, 40.0, 60.0});
  ASSERT_EQ(lines.size(), 3U);
  const double metres[] = {100, 200, 100};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(lines[static_cast<std::size_t>(i)].step, i);
    EXPECT_NEAR(geo::length(lines[static_cast<std::size_t>(i)].line).value(), metres[i], 1e-6);
  }
  EXPECT_EQ(lines[1].line.size(), 3U);
  EXPECT_EQ(lines[0].line.back(), lines[1].line.front());
}

TEST(ReachSteps, LimitsAtTheEndsCutNothing) {
  const geo::LonLat a{118.3, 35.1};
  const auto b = geo::destination(a, base::Degrees(90), base::Metres(200));
  roads::Reach reach;
  reach.pieces = {{0, {a, b}, 20.0, 40.0}, {0, {a, b}, 40.0, 70.0}};
  const auto lines = session::inSteps(reach, {20.0, 40.0, 60.0});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].step, 1);
  EXPECT_EQ(lines[1].step, 2);
}

} // namespace
} // namespace huyuan
