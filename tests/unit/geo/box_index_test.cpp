// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/box_index.h"

#include <gtest/gtest.h>

#include <limits>

using huyuan::base::Random;
using huyuan::geo::Box;
using huyuan::geo::BoxIndex;

namespace {

std::vector<Box> randomBoxes(std::size_t count, double size, std::uint64_t seed) {
  Random random(seed);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < count; ++i) {
    const double x = random.between(117, 119), y = random.between(34, 36);
    boxes.push_back({x, y, x + size * random.unit(), y + size * random.unit()});
    if (i % 50 == 7) boxes.back() = Box{};
  }
  return boxes;
}

std::vector<std::uint32_t> scan(const std::vector<Box>& boxes, const Box& query) {
  std::vector<std::uint32_t> hits;
  for (std::uint32_t i = 0; i < boxes.size(); ++i)
    if (!boxes[i].isEmpty() && boxes[i].intersects(query)) hits.push_back(i);
  return hits;
}

} // namespace

TEST(BoxIndex, FindsWhatAScanFinds) {
  for (const std::size_t count : {0U, 1U, 2U, 15U, 16U, 17U, 256U, 257U, 5000U}) {
    const std::vector<Box> boxes = randomBoxes(count, count % 2 == 0 ? 0.02 : 0.0, count);
    const BoxIndex index(boxes);
    EXPECT_EQ(index.size(), count);
    Random random(9);
    for (int i = 0; i < 100; ++i) {
      const double x = random.between(116.9, 119.1), y = random.between(33.9, 36.1);
      const Box query{x, y, x + random.between(0, 0.3), y + random.between(0, 0.3)};
      ASSERT_EQ(index.search(query), scan(boxes, query)) << count;
    }
  }
}

TEST(BoxIndex, ManyBoxesInOnePlace) {
  const std::vector<Box> boxes(100, Box{1, 1, 1, 1});
  EXPECT_EQ(BoxIndex(boxes).search({1, 1, 2, 2}).size(), 100U);
  EXPECT_TRUE(BoxIndex(boxes).search({1.1, 1, 2, 2}).empty());
}

TEST(BoxIndex, EmptyAndBrokenBoxesAreNeverFound) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const BoxIndex index({Box{}, {nan, 0, 1, 1}, {0, 0, nan, 1}, {0, 0, 1, 1}, {1, 1, 0, 0}});
  const Box all{-180, -90, 180, 90};
  EXPECT_EQ(index.search(all), std::vector<std::uint32_t>{3});
  EXPECT_EQ(index.extent().east, 1);
  EXPECT_TRUE(index.search(Box{}).empty());
  EXPECT_TRUE(BoxIndex(std::vector<Box>{Box{}}).search(all).empty());
  EXPECT_TRUE(BoxIndex().extent().isEmpty());
  EXPECT_TRUE(BoxIndex().search(all).empty());
}

TEST(BoxIndex, TouchingCounts) {
  const BoxIndex index(std::vector<Box>{{0, 0, 1, 1}});
  EXPECT_EQ(index.search({1, 1, 2, 2}).size(), 1U);
}
