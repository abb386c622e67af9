// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <gmock/gmock.h>
#include <map>

namespace huyuan::planning {
namespace {

/// Members of strata a, b, c … with these sizes and one weight a stratum.
domain::DrawPopulation strataOfSizes(const std::vector<int>& sizes, const std::vector<int>& weights = {}) {
  domain::DrawPopulation p;
  for (std::size_t s = 0; s < sizes.size(); ++s)
    for (int i = 0; i < sizes[s]; ++i) {
      const std::string stratum(1, static_cast<char>('a' + s));
      p.members.push_back({stratum + std::to_string(i), "371302", stratum, weights.empty() ? 1 : weights[s]});
    }
  return p;
}

std::vector<int> shared(const domain::DrawPopulation& p, int total) {
  domain::DrawSpec spec = test::specFor();
  spec.total = total;
  spec.reservesPerStratum = 0;
  std::vector<int> out;
  for (const auto& q : quotas(p, spec)) out.push_back(q.targets);
  return out;
}

TEST(Quotas, LargestRemainderByHand) {
  // 10 of 100 over 47, 16, 15, 22: 4.7, 1.6, 1.5, 2.2 → whole 4 1 1 2, two left for .7 and .6.
  EXPECT_THAT(shared(strataOfSizes({47, 16, 15, 22}), 10), testing::ElementsAre(5, 2, 1, 2));
  // Equal remainders: the first by name.
  EXPECT_THAT(shared(strataOfSizes({5, 5, 5}), 4), testing::ElementsAre(2, 1, 1));
  EXPECT_THAT(shared(strataOfSizes({3, 2}), 9), testing::ElementsAre(3, 2)) << "never more than there are";
}

TEST(Quotas, WeightsShiftSharesAndWhatAStratumLacksGoesRound) {
  // 12 over 4 of weight 10, 20 of weight 1, 20 of weight 1: 40 20 20 → 6 3 3; a has only 4, so 8 over b and c: 4 4.
  EXPECT_THAT(shared(strataOfSizes({4, 20, 20}, {10, 1, 1}), 12), testing::ElementsAre(4, 4, 4));
  // Two in a row fill up: 9 over 2 (×50), 3 (×10), 30 (×1): a takes 2, then 7 over 30:30 = 3.5 > 3, so b takes 3, c 4.
  EXPECT_THAT(shared(strataOfSizes({2, 3, 30}, {50, 10, 1}), 9), testing::ElementsAre(2, 3, 4));
}

/// Against a rounding done in another way: hand out one by one, each time to the stratum whose exact share (capped
/// shares taken out first) exceeds by most what it has.
TEST(Quotas, SumUpAndKeepWithinTheirStrataWhateverTheSizes) {
  base::Random random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<int> sizes, weights;
    int all = 0;
    for (int s = 0; s < 6; ++s) {
      sizes.push_back(1 + static_cast<int>(random.below(40)));
      weights.push_back(1 + static_cast<int>(random.below(20)));
      all += sizes.back();
    }
    const int total = 1 + static_cast<int>(random.below(static_cast<std::uint32_t>(all)));
    const auto got = shared(strataOfSizes(sizes, weights), total);
    std::vector<double> exact(6, -1.0);
    double left = total;
    for (bool again = true; again;) {
      double mass = 0.0;
      again = false;
      for (std::size_t s = 0; s < 6; ++s)
        if (exact[s] < 0) mass += sizes[s] * weights[s];
      for (std::size_t s = 0; s < 6 && !again; ++s)
        if (exact[s] < 0 && left * weights[s] * sizes[s] / mass >= sizes[s] - 1e-9) {
          exact[s] = sizes[s], left -= sizes[s], again = true;
        }
      if (again) continue;
      for (std::size_t s = 0; s < 6; ++s)
        if (exact[s] < 0) exact[s] = left * weights[s] * sizes[s] / mass;
    }
    int sum = 0;
    for (std::size_t s = 0; s < 6; ++s) {
      EXPECT_LE(got[s], sizes[s]);
      EXPECT_LT(std::abs(got[s] - exact[s]), 1.0) << "a share is rounded down or up, no more";
      sum += got[s];
    }
    EXPECT_EQ(sum, total);
  }
}

TEST(Quotas, FixedOnesAreCappedAndReservesFollow) {
  domain::DrawSpec spec = test::specFor(); // 4 and 2 reserves
  spec.quotas = {{"b", 1}};
  const auto q = quotas(strataOfSizes({3, 9, 5}), spec);
  using domain::StratumQuota;
  EXPECT_THAT(q, testing::ElementsAre(StratumQuota{"a", 3, 4, 3, 0}, StratumQuota{"b", 9, 1, 1, 2},
                                      StratumQuota{"c", 5, 4, 4, 1}));
}

TEST(Terms, ThatCannotBeAreRefusedWithTheirName) {
  const auto said = [](auto change) {
    domain::DrawSpec spec = test::specFor();
    change(spec);
    return test::refusal([&] { checkSpec(spec); });
  };
  using testing::HasSubstr;
  EXPECT_EQ(said([](auto&) {}), "");
  EXPECT_THAT(said([](auto& s) { s.campaign.clear(); }), HasSubstr("no campaign"));
  EXPECT_THAT(said([](auto& s) { s.scope = "a|b"; }), HasSubstr("without '|'"));
  EXPECT_THAT(said([](auto& s) { s.strataBy = {"risk", "district"}; }), HasSubstr("not by district"));
  EXPECT_THAT(said([](auto& s) { s.strataBy = {"colour"}; }), HasSubstr("not by colour"));
  EXPECT_THAT(said([](auto& s) { s.perStratum = 0; }), HasSubstr("draws nobody"));
  EXPECT_THAT(said([](auto& s) { s.weights = {{"key", 0}}; }), HasSubstr("class key is 0"));
  EXPECT_THAT(said([](auto& s) { s.weights = {{"key", 101}}; }), HasSubstr("from 1 to 100"));
  EXPECT_THAT(said([](auto& s) { s.officersPerTeam = 1; }), HasSubstr("at least 2 officers"));
}

} // namespace
} // namespace huyuan::planning
