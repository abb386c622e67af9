// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "session/road_walks.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace huyuan;
using base::Metres;
using zoning::Walk;

namespace {

constexpr geo::LonLat West{118.35, 35.1};

geo::LonLat east(geo::LonLat p, double metres) { return geo::destination(p, base::Degrees(90), Metres(metres)); }
geo::LonLat north(geo::LonLat p, double metres) { return geo::destination(p, base::Degrees(0), Metres(metres)); }

domain::RoadWay way(std::vector<std::uint32_t> nodes) {
  domain::RoadWay w;
  w.roadClass = domain::RoadClass::Residential;
  w.nodes = std::move(nodes);
  return w;
}

/// A street of 1 km eastward from West.
std::shared_ptr<domain::RoadNetwork> street() {
  auto net = std::make_shared<domain::RoadNetwork>();
  net->nodes = {West, east(West, 1000)};
  net->ways = {way({0, 1})};
  return net;
}

/// Fifteen streets by fifteen, about 100 m apart.
std::shared_ptr<domain::RoadNetwork> grid(double share) {
  constexpr std::uint32_t Side = 15;
  base::Random random(7);
  auto net = std::make_shared<domain::RoadNetwork>();
  for (std::uint32_t i = 0; i < Side * Side; ++i)
    net->nodes.push_back({118.35 + 0.0011 * (i % Side + random.between(-0.3, 0.3)),
                          35.1 + 0.0009 * (i / Side + random.between(-0.3, 0.3))});
  for (std::uint32_t i = 0; i < Side * Side; ++i) {
    if (i % Side + 1 < Side && random.chance(share)) net->ways.push_back(way({i, i + 1}));
    if (i / Side + 1 < Side && random.chance(share)) net->ways.push_back(way({i, i + Side}));
  }
  return net;
}

std::vector<geo::LonLat> places(std::size_t count) {
  base::Random random(count);
  std::vector<geo::LonLat> out;
  while (out.size() < count) out.push_back({random.between(118.347, 118.37), random.between(35.097, 35.117)});
  return out;
}

bool operator==(const Walk& a, const Walk& b) {
  return a.reach == b.reach && a.onNetwork == b.onNetwork && a.snapAtStart == b.snapAtStart &&
         a.snapAtEnd == b.snapAtEnd;
}

TEST(Walks, LegsAndNetworkAddUp) {
  const auto walks = session::makeWalks(street(), {}, {});
  ASSERT_TRUE(walks);
  const geo::LonLat gate = north(east(West, 100), 30), shop = north(east(West, 350), -12);
  const Walk walk = walks->walks(gate, {shop}, Metres(300)).front();
  EXPECT_EQ(walk.reach, Walk::Reach::Within);
  EXPECT_NEAR(walk.snapAtStart.value(), 30, 1e-5);
  EXPECT_NEAR(walk.onNetwork.value(), 250, 0.002); // the street is a geodesic, the parallels of its places are not
  EXPECT_NEAR(walk.snapAtEnd.value(), 12, 1e-5);
  EXPECT_NEAR(walk.total().value(), 292, 0.002);
  const geo::Line line = walks->path(gate, shop, Metres(300));
  ASSERT_EQ(line.size(), 4U);
  EXPECT_EQ(line.front(), gate);
  EXPECT_EQ(line.back(), shop);
  EXPECT_NEAR(geo::length(line).value(), walk.total().value(), 1e-4);
}

TEST(Walks, BeyondTheLimitThereIsNone) {
  const auto walks = session::makeWalks(street(), {}, {});
  const geo::LonLat gate = north(east(West, 100), 30), shop = north(east(West, 350), -12);
  const Metres total = walks->walks(gate, {shop}, Metres(1000)).front().total();
  EXPECT_EQ(walks->walks(gate, {shop}, total).front().reach, Walk::Reach::Within);
  for (const Metres limit : {total - Metres(1e-9), Metres(20), Metres(0), Metres(-1), Metres(std::nan(""))}) {
    EXPECT_EQ(walks->walks(gate, {shop}, limit).front().reach, Walk::Reach::Beyond) << limit.value();
    EXPECT_TRUE(walks->path(gate, shop, limit).empty());
  }
}

TEST(Walks, FurtherOffThanTwoHundredMetresNothingIsKnown) {
  const auto walks = session::makeWalks(street(), {}, {});
  const geo::LonLat near = north(east(West, 400), 199.9), far = north(east(West, 400), 200.1);
  const geo::LonLat shop = north(east(West, 350), -12);
  const auto found = walks->walks(shop, {near, far, geo::LonLat()}, Metres(100));
  EXPECT_EQ(found[0].reach, Walk::Reach::Beyond);
  EXPECT_EQ(found[1].reach, Walk::Reach::NoRoad); // even where the limit is exceeded anyway
  EXPECT_EQ(found[2].reach, Walk::Reach::NoRoad);
  EXPECT_EQ(walks->walks(far, {shop}, Metres(100)).front().reach, Walk::Reach::NoRoad);
  EXPECT_TRUE(walks->path(shop, far, Metres(1000)).empty());
}

TEST(Walks, AreTheSameToTheBitHoweverAsked) {
  const auto walks = session::makeWalks(grid(0.9), {}, {});
  const auto all = places(60);
  const std::vector<geo::LonLat> turned(all.rbegin(), all.rend());
  int within = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto found = walks->walks(all[i], all, Metres(5000));
    auto back = walks->walks(all[i], turned, Metres(6000));
    std::reverse(back.begin(), back.end());
    for (std::size_t k = 0; k < all.size(); ++k) {
      EXPECT_TRUE(found[k] == back[k]);
      const Walk home = walks->walks(all[k], {all[i]}, Metres(5000)).front();
      EXPECT_EQ(home.reach, found[k].reach);
      if (found[k].reach != Walk::Reach::Within) continue;
      ++within;
      EXPECT_EQ(home.total().value(), found[k].total().value());
      EXPECT_EQ(home.snapAtEnd, found[k].snapAtStart);
      EXPECT_TRUE(walks->walks(all[i], {all[k]}, found[k].total()).front() == found[k]);
      EXPECT_GE(found[k].total().value(), geo::distance(all[i], all[k]).value() - 1e-5);
    }
  }
  EXPECT_GT(within, 1000);
}

TEST(Walks, PathsAreAsLongAsTheWalks) {
  const auto walks = session::makeWalks(grid(0.8), {}, {});
  const auto all = places(40);
  for (const auto from : all)
    for (const auto to : all) {
      const Walk walk = walks->walks(from, {to}, Metres(800)).front();
      const geo::Line line = walks->path(from, to, Metres(800));
      ASSERT_EQ(line.empty(), walk.reach != Walk::Reach::Within);
      if (line.empty()) continue;
      EXPECT_EQ(line.front(), from);
      EXPECT_EQ(line.back(), to);
      EXPECT_NEAR(geo::length(line).value(), walk.total().value(), 2e-4);
    }
}

TEST(Walks, RoadsWithoutCrossingsAreToldOnce) {
  auto network = *street();
  const auto told = [&] {
    std::vector<base::Problem> problems;
    session::tellOfNoCrossings(network, "路.csv", problems);
    return problems.size();
  };
  network.ways[0].roadClass = domain::RoadClass::Residential;
  EXPECT_EQ(told(), 0U);
  network.ways[0].roadClass = domain::RoadClass::Secondary;
  EXPECT_EQ(told(), 1U);
  network.ways[0].crossing = true;
  EXPECT_EQ(told(), 0U);
  network.ways[0].crossing = false;
  network.crossings = {0};
  EXPECT_EQ(told(), 0U);
}

TEST(Walks, WhereNothingCanBeWalkedThereAreNone) {
  EXPECT_FALSE(session::makeWalks(nullptr, {}, {}));
  auto net = street();
  net->ways.front().foot = false;
  EXPECT_FALSE(session::makeWalks(net, {}, {}));
  net->ways.clear();
  EXPECT_FALSE(session::makeWalks(net, {}, {}));
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(session::makeWalks(street(), {}, cancel), base::Error);
}

TEST(Walks, WorkspaceMakesThemOnceANetwork) {
  const test::TempFolder folder;
  const auto w = session::Workspace::create(folder.file("路.huyuan"), "路", test::fixedSeams());
  EXPECT_FALSE(w->walks());
  w->setRoads(*street());
  const auto walks = w->walks();
  ASSERT_TRUE(walks);
  EXPECT_EQ(w->walks(), walks);
  const geo::LonLat from = east(West, 100), to = east(West, 900);
  EXPECT_NEAR(walks->walks(from, {to}, Metres(2000)).front().total().value(), 800, 0.1);

  // Now it leads 900 m north first and then down to its end. By plane geometry: a leg of 100, 900 north, the hypotenuse
  // less the last 74.33 of it, a leg of 66.90.
  auto other = *street();
  other.nodes.push_back(north(West, 900));
  other.ways.front().nodes = {0, 2, 1};
  w->setRoads(other);
  ASSERT_TRUE(w->walks());
  EXPECT_NEAR(w->walks()->walks(from, {to}, Metres(5000)).front().total().value(), 2337.9, 0.5);
  EXPECT_NEAR(walks->walks(from, {to}, Metres(5000)).front().total().value(), 800, 0.1); // whoever has it may go on
  for (auto& closed : other.ways) closed.foot = false;
  w->setRoads(other);
  EXPECT_FALSE(w->walks());
}

TEST(Walks, RoadsReplacedMeanwhileLeaveNoOldOnes) {
  const test::TempFolder folder;
  const auto w = session::Workspace::create(folder.file("路.huyuan"), "路", test::fixedSeams());
  const auto dense = grid(1.0);
  w->setRoads(*dense);
  for (int round = 0; round < 10; ++round) {
    std::atomic<bool> done{false};
    std::thread asking([&] {
      while (!done) (void)w->walks();
    });
    w->setRoads(*street());
    w->setRoads(*dense);
    w->setRoads(*street());
    done = true;
    asking.join();
    // Off the street, but on the grid.
    EXPECT_EQ(w->walks()->walks(east(West, 500), {north(West, 900)}, Metres(5000)).front().reach, Walk::Reach::NoRoad);
    w->setRoads(*dense);
  }
}

} // namespace
