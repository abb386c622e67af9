// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/turn_graph.h"

#include <gtest/gtest.h>

// Counted by hand on one street of five ways: 0 A–B, 1 B–C, 2 C–D, 3 D–E, 4 E–F.
namespace huyuan {
namespace {

domain::RoadNetwork street() {
  domain::RoadNetwork net;
  for (int i = 0; i < 6; ++i) net.nodes.push_back({118.3 + 0.001 * i, 35.0});
  for (std::uint32_t i = 0; i < 5; ++i) {
    domain::RoadWay way;
    way.sourceId = i + 1;
    way.roadClass = domain::RoadClass::Residential;
    way.nodes = {i, i + 1};
    net.ways.push_back(way);
  }
  return net;
}

domain::TurnRestriction over(std::uint32_t from, std::uint32_t to, bool only = false) {
  domain::TurnRestriction rule{.from = from, .via = from + 1, .to = to, .only = only, .over = {}};
  for (auto w = from + 1; w < to; ++w) rule.over.push_back(w);
  return rule;
}

roads::Profile car() {
  roads::Profile p;
  p.speedKmh.assign(15, 30.0);
  return p;
}

struct Built {
  std::uint32_t states = 0;
  std::size_t edges = 0;
  std::size_t problems = 0;
};
Built built(const domain::RoadNetwork& net, const roads::Profile& profile = car()) {
  const roads::Streets streets(net, profile);
  const roads::TurnGraph turns(streets, net, profile);
  return {turns.stateCount(), turns.edgeCount(), turns.problems().size()};
}

TEST(TurnGraph, WithoutRulesAJunctionIsAState) {
  EXPECT_EQ(built(street()).states, 6U);
  EXPECT_EQ(built(street()).edges, 10U);
}

/// B is told apart by whether one comes from A; C, and D where it binds, have a second state for whoever followed it.
TEST(TurnGraph, ARuleOverWaysSplitsTheJunctionsAlongItAlone) {
  auto net = street();
  net.restrictions = {over(0, 3)};
  const auto one = built(net);
  EXPECT_EQ(one.states, 6U + 1 + 1 + 1);
  EXPECT_EQ(one.edges, 10U + 2 + 2 + 1) << "as many again from each new state, less what is forbidden";
  net.restrictions = {over(0, 3), over(0, 3)};
  EXPECT_EQ(built(net).states, one.states) << "said twice it is one";
}

/// A second rule that shares the end of the first one's path adds what differs.
TEST(TurnGraph, RulesShareWhatTheyCan) {
  auto net = street();
  net.restrictions = {over(0, 2), over(0, 3)};
  // B: from A or not. C: followed both or neither. D: followed the second only (the first ends at C, where D is
  // barred).
  EXPECT_EQ(built(net).states, 6U + 1 + 1 + 1);
}

TEST(TurnGraph, RulesThatBindNobodyCostNothing) {
  auto net = street();
  net.restrictions = {over(0, 3)};
  net.restrictions[0].car = false;
  EXPECT_EQ(built(net).states, 6U) << "for cycles alone";
  auto profile = car();
  profile.motor = false;
  net.restrictions[0].car = true;
  EXPECT_EQ(built(net, profile).states, 6U) << "on foot";
  net.ways[1].oneWay = domain::OneWay::Backward;
  EXPECT_EQ(built(net).states, 6U) << "a way between that cannot be driven so";
  EXPECT_EQ(built(net).problems, 0U);
}

TEST(TurnGraph, RulesThatMakeNoSenseAreTold) {
  auto net = street();
  net.restrictions = {over(0, 3)};
  net.restrictions[0].over = {2};
  EXPECT_EQ(built(net).problems, 1U) << "the ways do not join";
  net.restrictions[0].over = {99};
  EXPECT_EQ(built(net).problems, 1U) << "there is no such way";
  net.restrictions = {over(0, 3, true)};
  net.restrictions[0].to = 4;
  EXPECT_EQ(built(net).problems, 1U) << "an order that cannot be followed";
  EXPECT_EQ(built(net).states, 6U);
}

TEST(TurnGraph, ACloseLoopBetweenIsNoWayToFollow) {
  auto net = street();
  net.ways[1].nodes = {1, 2, 1};
  net.restrictions = {over(0, 2)};
  EXPECT_EQ(built(net).problems, 1U);
}

} // namespace
} // namespace huyuan
