// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/guide.h"

#include <gtest/gtest.h>

#include <cmath>

namespace huyuan {
namespace {

using roads::Manoeuvre;

constexpr geo::LonLat Middle{118.3564, 35.1046};

std::uint32_t nodeAt(domain::RoadNetwork& network, double bearing) {
  network.nodes.push_back(geo::destination(Middle, base::Degrees(bearing), base::Metres(200)));
  return static_cast<std::uint32_t>(network.nodes.size() - 1);
}

void addStreet(domain::RoadNetwork& network, const std::string& name, std::vector<std::uint32_t> nodes) {
  domain::RoadWay way;
  way.sourceId = static_cast<std::int64_t>(network.ways.size()) + 1;
  way.roadClass = domain::RoadClass::Residential;
  way.name = name;
  way.nodes = std::move(nodes);
  network.ways.push_back(way);
}

/// Northwards into a junction, out of it to the right by `degrees`; a third street leaves it to the other side.
Manoeuvre told(double degrees) {
  domain::RoadNetwork network;
  network.nodes.push_back(Middle);
  addStreet(network, "in", {nodeAt(network, 180.0), 0});
  addStreet(network, "out", {0, nodeAt(network, degrees)});
  addStreet(network, "other", {0, nodeAt(network, degrees > 0 ? -90.0 : 90.0)});
  const roads::RoadGraph graph(network, test::testCar());
  const auto guide = roads::guide(graph, network, *graph.snap(network.nodes[1]), *graph.snap(network.nodes[2]));
  EXPECT_EQ(guide.steps.size(), 3U);
  return guide.steps.at(1).manoeuvre;
}

/// The thresholds of the header from both sides; left mirrors right.
TEST(Guide, TurnsByTheirDegrees) {
  const std::pair<double, Manoeuvre> right[] = {{19.0, Manoeuvre::Straight},    {21.0, Manoeuvre::SlightRight},
                                                {44.0, Manoeuvre::SlightRight}, {46.0, Manoeuvre::Right},
                                                {134.0, Manoeuvre::Right},      {136.0, Manoeuvre::SharpRight},
                                                {175.0, Manoeuvre::SharpRight}};
  for (const auto& [degrees, expected] : right) EXPECT_EQ(told(degrees), expected) << degrees;
  const std::pair<double, Manoeuvre> left[] = {{-19.0, Manoeuvre::Straight},
                                               {-21.0, Manoeuvre::SlightLeft},
                                               {-46.0, Manoeuvre::Left},
                                               {-134.0, Manoeuvre::Left},
                                               {-136.0, Manoeuvre::SharpLeft}};
  for (const auto& [degrees, expected] : left) EXPECT_EQ(told(degrees), expected) << degrees;
}

/// A corner of 90°, rounded before and after the junction: 30° at the junction, 30° ten metres before it and after it.
TEST(Guide, ARoundedCornerIsATurn) {
  domain::RoadNetwork network;
  network.nodes.push_back(Middle);
  const auto after = [&](std::uint32_t node, double bearing, double metres) {
    network.nodes.push_back(geo::destination(network.nodes[node], base::Degrees(bearing), base::Metres(metres)));
    return static_cast<std::uint32_t>(network.nodes.size() - 1);
  };
  const auto bend = after(0, 210.0, 10.0); // one comes from the south, then by 30°
  const auto start = after(bend, 180.0, 200.0);
  const auto leave = after(0, 60.0, 10.0); // goes on by 60°, then east
  const auto end = after(leave, 90.0, 200.0);
  addStreet(network, "in", {start, bend, 0});
  addStreet(network, "out", {0, leave, end});
  addStreet(network, "other", {0, after(0, -60.0, 200.0)});
  const roads::RoadGraph graph(network, test::testCar());
  const auto guide = roads::guide(graph, network, *graph.snap(network.nodes[start]), *graph.snap(network.nodes[end]));
  ASSERT_EQ(guide.steps.size(), 3U);
  EXPECT_EQ(guide.steps[1].manoeuvre, Manoeuvre::Right);
}

/// A loop of a cloverleaf turns right by 270°: one leaves to the right, though the street then leads off to the left.
TEST(Guide, ALoopIsLeftOnTheSideOnWhichItBegins) {
  domain::RoadNetwork network;
  network.nodes.push_back(Middle);
  const auto south = nodeAt(network, 180.0);
  const auto beyond = nodeAt(network, 0.0);
  addStreet(network, "东环路", {south, 0, beyond});
  std::vector<std::uint32_t> loop{0};
  const geo::LonLat centre = geo::destination(Middle, base::Degrees(90), base::Metres(40));
  for (int degrees = 300; degrees <= 540; degrees += 30) { // clockwise round the centre, from its west to its south
    network.nodes.push_back(geo::destination(centre, base::Degrees(degrees), base::Metres(40)));
    loop.push_back(static_cast<std::uint32_t>(network.nodes.size() - 1));
  }
  addStreet(network, "", loop);
  network.ways.back().link = true;
  network.ways.back().oneWay = domain::OneWay::Forward;
  network.nodes.push_back(geo::destination(network.nodes[loop.back()], base::Degrees(270), base::Metres(300)));
  network.nodes.push_back(geo::destination(network.nodes[loop.back()], base::Degrees(90), base::Metres(300)));
  const auto last = static_cast<std::uint32_t>(network.nodes.size() - 1);
  addStreet(network, "北环路", {last, loop.back(), last - 1});
  addStreet(network, "back", {last - 1, south}); // so that all hangs together
  const roads::RoadGraph graph(network, test::testCar());
  const auto target = geo::destination(network.nodes[loop.back()], base::Degrees(270), base::Metres(20));
  const auto guide = roads::guide(
      graph, network, *graph.snap(geo::destination(Middle, base::Degrees(180), base::Metres(30))), *graph.snap(target));
  ASSERT_EQ(guide.steps.size(), 3U);
  EXPECT_EQ(guide.steps[1].name, "北环路");
  EXPECT_EQ(guide.steps[1].manoeuvre, Manoeuvre::Right);
}

/// In random towns: the steps add up to travel(), hang together, and are the path as drawn.
TEST(Guide, StepsAreThePath) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const auto town = test::randomTown(seed);
    const roads::RoadGraph graph(town, test::testCar());
    base::Random random(seed);
    for (int i = 0; i < 20; ++i) {
      const auto a = graph.snap(town.nodes[random.below(town.nodes.size())]);
      const auto b = graph.snap(town.nodes[random.below(town.nodes.size())]);
      if (!a || !b) continue;
      const auto guide = roads::guide(graph, town, *a, *b);
      const auto leg = graph.travel(*a, *b);
      ASSERT_TRUE(leg);
      ASSERT_GE(guide.steps.size(), 2U);
      EXPECT_EQ(guide.total.time, leg->time);
      EXPECT_EQ(guide.total.distance, leg->distance);
      EXPECT_EQ(guide.steps.back().manoeuvre, Manoeuvre::Arrive);
      double seconds = 0.0, metres = 0.0;
      geo::Line line;
      for (const auto& step : guide.steps) {
        seconds += step.seconds, metres += step.distance.value();
        if (!line.empty() && !step.line.empty()) {
          EXPECT_LT(geo::distance(line.back(), step.line.front()).value(), 1e-6);
        }
        line.insert(line.end(), step.line.begin(), step.line.end());
      }
      EXPECT_NEAR(seconds, static_cast<double>(leg->time.value()), 0.501);
      EXPECT_NEAR(metres, leg->distance.value(), 1e-6);
      EXPECT_NEAR(geo::length(line).value(), geo::length(graph.path(*a, *b)).value(), 0.01);
      ++compared;
    }
  }
  EXPECT_GT(compared, 400);
}

} // namespace
} // namespace huyuan
