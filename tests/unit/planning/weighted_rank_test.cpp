// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/draw_parts_p.h"
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace huyuan::planning {
namespace {

constexpr std::uint64_t Whole = std::uint64_t{1} << 52;

TEST(WeightedRank, ExactTiesGoByKey) {
  // −ln(1/4)/2 = −ln(1/2)/1 = −ln(1/8)/3 = −ln(2^-50)/50, to the last bit and beyond.
  const WeightedKey half{Whole / 2, 1, "8", "h"}, quarter{Whole / 4, 2, "4", "q"}, eighth{Whole / 8, 3, "2", "e"},
      tiny{4, 50, "0", "t"};
  EXPECT_TRUE(ranksBefore(tiny, eighth));
  EXPECT_TRUE(ranksBefore(eighth, quarter));
  EXPECT_TRUE(ranksBefore(quarter, half));
  EXPECT_FALSE(ranksBefore(half, quarter));
  EXPECT_FALSE(ranksBefore(half, half));
}

TEST(WeightedRank, OneStepBesideATieDecides) {
  // (2^51 + 1)^2 against 2^50 · 2^52: doubles see −ln(u)/w differ in the 16th digit, whole numbers see who is first.
  const WeightedKey quarter{Whole / 4, 2, "0", "q"};
  const WeightedKey above{Whole / 2 + 1, 1, "f", "a"}, below{Whole / 2 - 1, 1, "0", "b"};
  EXPECT_TRUE(ranksBefore(above, quarter)) << "a larger u comes first, whatever the key";
  EXPECT_TRUE(ranksBefore(quarter, below));
  // Just below 1 logarithms are tiny and their differences tinier.
  const WeightedKey top{Whole - 1, 1, "f", "t"}, next{Whole - 2, 2, "f", "n"};
  // −ln(1 − 2e)/2 = e + e² + …, −ln(1 − e) = e + e²/2 + …: top is first by e²/2, 1e-32 of the whole.
  EXPECT_TRUE(ranksBefore(top, next));
  EXPECT_FALSE(ranksBefore(next, top));
}

TEST(WeightedRank, AgreesWithLogarithmsWhereTheyCanTell) {
  for (std::uint64_t i = 1; i < 2000; ++i) {
    const WeightedKey a{i * 2251799813685ULL % Whole, static_cast<int>(1 + i % 100), "a", "a"};
    const WeightedKey b{i * 1125899906843ULL % Whole + 1, static_cast<int>(1 + i * 7 % 100), "b", "b"};
    const auto value = [](const WeightedKey& k) {
      return -std::log(static_cast<long double>(k.u) / static_cast<long double>(Whole)) / k.weight;
    };
    EXPECT_EQ(ranksBefore(a, b), value(a) < value(b)) << i;
  }
}

TEST(WeightedRank, RejectsZeroAndTakesTheNextHash) {
  std::vector<std::string> asked;
  const auto fake = [&asked](const std::string& text) {
    asked.push_back(text);
    return asked.size() < 3 ? std::string(13, '0') + "ff" : std::string(12, '0') + "1ff";
  };
  const WeightedKey key = weightedKey("seed\nA", "A", 3, fake);
  EXPECT_EQ(key.u, 1u);
  EXPECT_EQ(key.hash, "0000000000001ff");
  EXPECT_EQ(asked, (std::vector<std::string>{"seed\nA", "seed\nA\n1", "seed\nA\n2"}));
}

/// First of three with weights 1, 2, 5: chances 1/8, 2/8, 5/8.
TEST(WeightedRank, ChancesFollowTheWeights) {
  domain::DrawPopulation p;
  p.members = {{"A", "371301", "all", 1}, {"B", "371301", "all", 2}, {"C", "371301", "all", 5}};
  domain::DrawSpec spec = test::specFor();
  spec.strataBy = {};
  spec.perStratum = 1;
  spec.weights = {{"key", 5}, {"high", 2}};
  std::map<std::string, int> first;
  constexpr int Rounds = 4000;
  for (int k = 0; k < Rounds; ++k) ++first[drawTargets(spec, "seed " + std::to_string(k), p)[0].code];
  for (const auto& [code, chance] : std::map<std::string, double>{{"A", 0.125}, {"B", 0.25}, {"C", 0.625}})
    EXPECT_NEAR(first[code], Rounds * chance, 3 * std::sqrt(Rounds * chance * (1 - chance))) << code;
}

} // namespace
} // namespace huyuan::planning
