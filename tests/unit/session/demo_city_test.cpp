// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "session/demo/vendors.h"

#include <gtest/gtest.h>

#include <set>

namespace huyuan::session::demo {
namespace {

struct World {
  City city = buildCity(files::dataFolder(), 371300, {});
  base::Random random{371302};
  std::vector<SchoolSite> schools = placeSchools(city, random);
  std::vector<domain::Vendor> vendors = placeVendors(city, schools, 2000, random);
};

const World& world() {
  static const World w;
  return w;
}

/// Crossings that can be reached by car from the first one; `back` = from which it can be reached.
std::size_t reachable(const domain::RoadNetwork& roads, bool back) {
  std::vector<std::vector<std::uint32_t>> next(roads.nodes.size());
  for (const domain::RoadWay& w : roads.ways)
    for (std::size_t i = 1; i < w.nodes.size(); ++i) {
      const bool forward = w.oneWay != domain::OneWay::Backward, backward = w.oneWay != domain::OneWay::Forward;
      if (back ? backward : forward) next[w.nodes[i - 1]].push_back(w.nodes[i]);
      if (back ? forward : backward) next[w.nodes[i]].push_back(w.nodes[i - 1]);
    }
  std::set<std::uint32_t> seen{0};
  std::vector<std::uint32_t> open{0};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    for (const auto to : next[at])
      if (seen.insert(to).second) open.push_back(to);
  }
  return seen.size();
}

TEST(DemoCity, IsOfALargeCitysOrder) {
  EXPECT_EQ(world().city.land.districts.size(), 12U);
  EXPECT_EQ(world().city.land.towns.size(), 156U);
  EXPECT_GE(world().city.roads.nodes.size(), 30000U);
  EXPECT_NEAR(static_cast<double>(world().schools.size()), 3000.0, 300.0);
}

TEST(DemoCity, EveryCrossingReachesEveryOther) {
  EXPECT_EQ(reachable(world().city.roads, false), world().city.roads.nodes.size());
  EXPECT_EQ(reachable(world().city.roads, true), world().city.roads.nodes.size());
}

TEST(DemoCity, IsTheSameEachTime) {
  const World again;
  EXPECT_EQ(again.city.roads.nodes, world().city.roads.nodes);
  ASSERT_EQ(again.vendors.size(), world().vendors.size());
  for (std::size_t i = 0; i < again.vendors.size(); ++i) {
    EXPECT_EQ(again.vendors[i].code, world().vendors[i].code);
    EXPECT_EQ(again.vendors[i].point.isValid(), world().vendors[i].point.isValid());
  }
}

TEST(DemoCity, SaysOfEverythingThatItIsInvented) {
  for (const domain::Vendor& v : world().vendors) {
    EXPECT_EQ(domain::checkCreditCode(v.code), domain::CreditCodeCheck::Valid) << v.code;
    EXPECT_EQ(v.code.substr(8, 3), "DEM");
    EXPECT_NE(v.name.find("示例"), std::string::npos);
    EXPECT_EQ(v.owner.rfind("演示", 0), 0U);
  }
  for (const SchoolSite& s : world().schools) {
    EXPECT_EQ(s.school.code.rfind("99", 0), 0U);
    EXPECT_NE(s.school.name.find("示例"), std::string::npos);
  }
}

TEST(DemoCity, GatesAreOnTheEdgeOfTheirCampus) {
  int measured = 0;
  for (const SchoolSite& s : world().schools)
    for (const domain::Gate& g : s.school.gates) {
      if (s.school.campus.empty()) continue;
      EXPECT_LT(Outline(s.school.campus).edgeDistance(toXy(g.position)), 0.1) << s.school.name;
      ++measured;
    }
  EXPECT_GT(measured, 1000);
}

TEST(DemoCity, NoShopStandsOnACampus) {
  for (const SchoolSite& s : world().schools)
    if (!s.school.campus.empty())
      for (const domain::Vendor& v : world().vendors)
        if (v.point.isValid() && v.kind != "wholesale") {
          EXPECT_FALSE(geo::contains(s.school.campus, v.point)) << s.school.name << " " << v.name;
        }
}

TEST(DemoCity, CodesAreEachUsedOnce) {
  std::set<std::string> codes;
  for (const SchoolSite& s : world().schools) EXPECT_TRUE(codes.insert(s.school.code).second) << s.school.code;
  for (const domain::Vendor& v : world().vendors) EXPECT_TRUE(codes.insert(v.code).second) << v.code;
}

} // namespace
} // namespace huyuan::session::demo
