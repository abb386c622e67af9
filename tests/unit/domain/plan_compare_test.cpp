// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace huyuan::domain;
using Kind = StopDifference::Kind;

namespace {

Route route(int team, const std::string& date, const std::string& stops) {
  Route r;
  r.team = team;
  r.date = date;
  for (const char c : stops) {
    Stop s;
    s.number = static_cast<int>(r.stops.size()) + 1;
    s.visit.vendorCode = std::string(1, c);
    s.start = 540 + 20 * s.number;
    r.stops.push_back(s);
  }
  return r;
}

std::string told(const PlanComparison& c) {
  std::string out;
  for (const StopDifference& d : c.stops) {
    out += d.vendorCode;
    out += d.kind == Kind::Moved ? '>' : d.kind == Kind::Reordered ? '~' : d.kind == Kind::OnlyFirst ? '-' : '+';
  }
  return out;
}

} // namespace

TEST(PlanCompare, EqualPlansDoNotDiffer) {
  Plan p;
  p.routes = {route(1, "d1", "ABC"), route(2, "d1", "DE")};
  const PlanComparison c = compare(p, p);
  EXPECT_TRUE(c.stops.empty());
  EXPECT_EQ(c.same, 5);
}

TEST(PlanCompare, MovedAddedAndLeftOut) {
  Plan a, b;
  a.routes = {route(1, "d1", "ABC"), route(2, "d1", "DE")};
  b.routes = {route(1, "d1", "AC"), route(2, "d1", "DBF")};
  const PlanComparison c = compare(a, b);
  EXPECT_EQ(told(c), "B>F+E-");
  EXPECT_EQ(c.same, 3);
  EXPECT_EQ(c.stops[0].first->route, (RouteKey{1, "d1"}));
  EXPECT_EQ(c.stops[0].first->number, 2);
  EXPECT_EQ(c.stops[0].second->route, (RouteKey{2, "d1"}));
  EXPECT_FALSE(c.stops[1].first);
  EXPECT_FALSE(c.stops[2].second);
}

TEST(PlanCompare, AnotherDayIsAMove) {
  Plan a, b;
  a.routes = {route(1, "d1", "AB"), route(1, "d2", "")};
  b.routes = {route(1, "d1", "A"), route(1, "d2", "B")};
  EXPECT_EQ(told(compare(a, b)), "B>");
}

// A new stop in front changes every number but nobody's order.
TEST(PlanCompare, NumbersThatShiftAreNoDifference) {
  Plan a, b;
  a.routes = {route(1, "d1", "ABC")};
  b.routes = {route(1, "d1", "XABC")};
  EXPECT_EQ(told(compare(a, b)), "X+");
}

TEST(PlanCompare, OneStopCarriedAcrossIsOneDifference) {
  Plan a, b;
  a.routes = {route(1, "d1", "ABCDEF")};
  b.routes = {route(1, "d1", "BCDEAF")};
  EXPECT_EQ(told(compare(a, b)), "A~");
}

// The number of reordered stops is the least that explains the new order: by trying all subsets that could have stayed.
TEST(PlanCompare, FewestReorderedByBruteForce) {
  std::string stops = "ABCDEFG";
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::string shuffled = stops;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    std::size_t stayed = 0;
    for (unsigned subset = 0; subset < (1U << stops.size()); ++subset) {
      std::string kept;
      for (std::size_t i = 0; i < shuffled.size(); ++i)
        if (subset >> i & 1U) kept += shuffled[i];
      if (std::is_sorted(kept.begin(), kept.end())) stayed = std::max(stayed, kept.size());
    }
    Plan a, b;
    a.routes = {route(1, "d1", stops)};
    b.routes = {route(1, "d1", shuffled)};
    EXPECT_EQ(compare(a, b).stops.size(), stops.size() - stayed) << shuffled;
  }
}
