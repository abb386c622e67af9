// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_options.h"
#include "planning/plan.h"
#include "support/refusal.h"

#include <gtest/gtest.h>

/// A search by the clock, run again step by step.
namespace huyuan::planning {
namespace {

using test::modelOf;
using test::plainOptions;
using test::SmallCity;

std::vector<std::string> twoDays() { return {"2026-11-24", "2026-11-25"}; }

domain::Plan again(const SmallCity& city, PlanOptions o, const domain::Plan& was) {
  o.seconds = o.cpuSeconds = 0.0;
  o.iterations = 1;
  o.seed = was.seed;
  o.replay = was.search;
  return plan(modelOf(city, nullptr, o), {}, {});
}

TEST(PlanReplay, ASearchBySecondsComesOutTheSame) {
  const SmallCity city = test::smallCity(3, 15);
  PlanOptions o = plainOptions(twoDays());
  o.times.fallback.dismissal = {15 * 60, 15 * 60 + 30};
  o.rules.maxStops = 7;
  o.seed = 7;
  o.seconds = 0.4;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  ASSERT_EQ(p.search.runs.size(), 3u) << "a district is a group";
  for (const auto& group : p.search.runs) {
    ASSERT_FALSE(group.empty());
    std::int64_t steps = 0;
    for (const domain::SearchBlock& b : group.front()) steps += b.steps;
    EXPECT_GT(steps, 0);
  }
  o.threads = 2; // neither the machine nor its speed matters any more
  EXPECT_EQ(toJson(again(city, o, p)), toJson(p));
}

TEST(PlanReplay, AFreePlanOfTwoIslandsComesOutTheSameOnOneThread) {
  const SmallCity city = test::smallCity(2, 12);
  PlanOptions o = plainOptions(twoDays());
  o.rules.mode = domain::PlanMode::Free;
  o.threads = 2;
  o.cpuSeconds = 0.3;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  EXPECT_EQ(p.search.islands, 2u);
  o.threads = 1;
  EXPECT_EQ(toJson(again(city, o, p)), toJson(p));
}

TEST(PlanReplay, ASearchByIterationsNeedsTheirNumberOnly) {
  const SmallCity city = test::smallCity(2, 12);
  PlanOptions o = plainOptions(twoDays());
  o.iterations = 70;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  EXPECT_EQ(p.search, (domain::PlanSearch{70, 1, {}}));
  EXPECT_EQ(toJson(again(city, o, p)), toJson(p));
}

TEST(PlanReplay, SurvivesItsText) {
  domain::Plan p;
  p.search.islands = 4;
  p.search.runs = {{{{16, 0, 80}, {64, 80, 400}}, {}}, {}};
  const std::string text = toJson(p);
  EXPECT_NE(text.find("16:0:80 64:80:400"), std::string::npos);
  EXPECT_EQ(planFromJson(text, "p.json").search, p.search);
  for (const char* bad : {"16:0", "x:0:80", "0:0:80", "16:90:80", "16:0:1000001", "16:0:80:9"}) {
    std::string bent = text;
    bent.replace(bent.find("16:0:80 64"), 7, bad);
    EXPECT_EQ(test::refusal([&] { planFromJson(bent, "p.json"); }),
              "p.json: key search.runs must be texts of blocks such as 400:0:5000")
        << bad;
  }
}

TEST(PlanReplay, OtherRecordsAreNoticed) {
  const SmallCity city = test::smallCity(2, 12);
  PlanOptions o = plainOptions(twoDays());
  o.seconds = 0.1;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  EXPECT_NE(test::refusal([&] { again(test::smallCity(3, 12), o, p); }).find("goes another way now"),
            std::string::npos);
}

} // namespace
} // namespace huyuan::planning
