// SPDX-License-Identifier: GPL-3.0-or-later
// Roundabouts, slip roads, ferries.
#include "guide_town.h"

using namespace huyuan;
using test::expectGuide;

namespace {

/// Driven round against the clock, 20 m a character: in at W, S, E, N.
const std::string Round = R"(
              n
              |
         +----N----+
         |         |
    w----W         E----e
         |         |
         +----S----+
              |
              s
    where
    oneway WS
    oneway SE
    oneway EN
    oneway NW
    roundabout WS
    roundabout SE
    roundabout EN
    roundabout NW
  )";

} // namespace

/// From the west: first exit south, second east, third north, fourth back to the west. Each side of the ring is 140 m
/// long and counts with the street it leads to.
TEST(GuideRounds, ExitsAreCounted) {
  expectGuide(Round + R"(
    say w s depart/wW/100 roundabout1/Ss/180 arrive
    say w e depart/wW/100 roundabout2/Ee/380 arrive
    say w n depart/wW/100 roundabout3/nN/460 arrive
  )");
}

/// The street from the south may only be entered from: it is no exit.
TEST(GuideRounds, OnlyExitsCount) {
  expectGuide(Round + R"(
    oneway sS
    say w e depart/wW/100 roundabout1/Ee/380 arrive
    say e w depart/Ee/100 roundabout2/wW/380 arrive
  )");
}

/// The street that goes on beyond the roundabout must be told all the same.
TEST(GuideRounds, SameNameBehindIt) {
  expectGuide(Round + R"(
    name wW 滨河路
    name Ee 滨河路
    say w e depart/滨河路/100 roundabout2/滨河路/380 arrive
  )");
}

/// Nameless arms belong to the streets they lead from and to.
TEST(GuideRounds, NamelessArms) {
  expectGuide(R"(
                   n
                   |
              +----N----+
              |         |
    A----w----W         E--e----B
         |    |         |
         x    +----S----+
                   |
                   s
    where
    oneway WS
    oneway SE
    oneway EN
    oneway NW
    roundabout WS
    roundabout SE
    roundabout EN
    roundabout NW
    link wW
    nameless wW
    link Ee
    nameless Ee
    say A B depart/Aw/200 roundabout2/eB/440 arrive
  )");
}

/// Out of a roundabout in which the way begins, and to a place inside it.
TEST(GuideRounds, BeginsOrEndsInside) {
  expectGuide(Round + R"(
    say S e depart/ES/140 roundabout1/Ee/100 arrive
    say w S depart/wW/100 roundabout/WS/140 arrive
  )");
}

/// A slip road cuts the corner: one turn into the street it leads to, not two.
TEST(GuideRounds, SlipRoadIsOneTurn) {
  expectGuide(R"(
              N
              |
    A----P----B----C
         |    |
         +----Q
              |
              S
    where
    name AP 通达路
    name PB 通达路
    name BC 通达路
    name NB 沂蒙路
    name BQ 沂蒙路
    name QS 沂蒙路
    no PBQ
    link PQ
    nameless PQ
    oneway PQ
    say A S depart/通达路/100 right/沂蒙路/180 arrive
  )");
}

/// A nameless slip road that leads to nothing but its end is told as one.
TEST(GuideRounds, SlipRoadAlone) {
  const test::DrawnMap map(R"(
    A----P----B
         |
         Q
    where
    link PQ
    nameless PQ
  )",
                           test::RouteCell);
  const test::DrawnRoads town(map);
  const roads::RoadGraph graph(town.network(), test::drawnProfile("car"));
  const auto guide = roads::guide(graph, town.network(), *graph.snap(town.place('A')), *graph.snap(town.place('Q')));
  ASSERT_EQ(guide.steps.size(), 3U);
  EXPECT_EQ(guide.steps[1].manoeuvre, roads::Manoeuvre::Right);
  EXPECT_TRUE(guide.steps[1].link);
  EXPECT_TRUE(guide.steps[1].name.empty());
}

TEST(GuideRounds, Ferry) {
  expectGuide(R"(
    A----P---------Q----B
    where
    class PQ ferry
    say A B depart/AP/100 ferry/PQ/200 straight/QB/100 arrive
  )");
}
