// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

using namespace huyuan::base;

// splitmix64 from seed 0 begins with these words (the reference program's published output); xoshiro256** then gives
// rotl(s1 * 5, 7) * 9 of the second of them.
TEST(Random, FirstNumberFollowsFromThePublishedSeedWords) {
  constexpr std::uint64_t Second = 0x6e789e6aa1b965f4ULL;
  const std::uint64_t x = Second * 5;
  EXPECT_EQ(Random(0).next(), ((x << 7) | (x >> 57)) * 9);
}

TEST(Random, SameSeedSameNumbers) {
  Random a(42), b(42), c(43);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const auto n = a.next();
    EXPECT_EQ(n, b.next());
    differs |= n != c.next();
  }
  EXPECT_TRUE(differs);
}

TEST(Random, BelowIsUniform) {
  Random random(7);
  std::array<int, 6> counts{};
  constexpr int Throws = 60000;
  for (int i = 0; i < Throws; ++i) ++counts[random.below(6)];
  double chiSquare = 0.0;
  for (const int c : counts) chiSquare += (c - Throws / 6.0) * (c - Throws / 6.0) / (Throws / 6.0);
  EXPECT_LT(chiSquare, 20.5) << "chi-square, 5 degrees of freedom, 0.1 %";
}

TEST(Random, EveryOrderIsAsLikely) {
  Random random(12);
  std::map<std::vector<int>, int> counts;
  constexpr int Throws = 60000;
  for (int i = 0; i < Throws; ++i) {
    std::vector<int> order{1, 2, 3};
    random.shuffle(order);
    ++counts[order];
  }
  ASSERT_EQ(counts.size(), 6U);
  double chiSquare = 0.0;
  for (const auto& [order, c] : counts) chiSquare += (c - Throws / 6.0) * (c - Throws / 6.0) / (Throws / 6.0);
  EXPECT_LT(chiSquare, 20.5) << "chi-square, 5 degrees of freedom, 0.1 %";
}

TEST(Random, NormalHasItsMoments) {
  Random random(11);
  double sum = 0.0, squares = 0.0;
  constexpr int N = 50000;
  for (int i = 0; i < N; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / N, 0.0, 0.02);
  EXPECT_NEAR(squares / N, 1.0, 0.03);
}
