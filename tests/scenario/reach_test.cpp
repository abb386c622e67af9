// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "roads/oddities.h"
#include "roads/reach.h"
#include "route_town.h"

#include <algorithm>

using namespace huyuan;

namespace {

/// "AB 0-40" for each piece: the street, and the seconds at the ends of the piece; sorted.
std::vector<std::string> reached(const std::string& drawing, long seconds, const roads::Profile& profile) {
  const test::DrawnMap map(drawing, test::RouteCell);
  const test::DrawnRoads town(map);
  const roads::RoadGraph graph(town.network(), profile);
  const auto reach = roads::reach(graph, *graph.snap(town.place('1')), base::Seconds(seconds), {});
  std::vector<std::string> all;
  for (const auto& p : reach.pieces)
    all.push_back(town.network().ways[p.way].name + " " + test::rounded(p.begin) + "-" + test::rounded(p.end));
  std::sort(all.begin(), all.end());
  return all;
}

using Pieces = std::vector<std::string>;

} // namespace

/// 10 m/s: 100 m from 1 to either end; the side streets are cut where the time is over.
TEST(Reach, StreetsAreCutWhereTheLimitFalls) {
  const std::string town = R"(
              N
              |
              |
    A----1----B----C
  )";
  EXPECT_EQ(reached(town, 5, test::drawnProfile("car")), (Pieces{"AB 0-5", "AB 0-5"}));
  EXPECT_EQ(reached(town, 12, test::drawnProfile("car")), (Pieces{"AB 0-10", "AB 0-10", "BC 10-12", "NB 10-12"}));
  EXPECT_EQ(reached(town, 60, test::drawnProfile("car")), (Pieces{"AB 0-10", "AB 0-10", "BC 10-20", "NB 10-16"}));
}

/// Against a one-way nobody drives; on foot one walks. From 1 on the one-way street only B lies ahead.
TEST(Reach, OneWaysBindCars) {
  const std::string town = R"(
    A-1--B
    |    |
    +----+
    where
    oneway AB
  )";
  EXPECT_EQ(reached(town, 8, test::drawnProfile("car")), (Pieces{"AB 0-6", "AB' 6-8"}));
  EXPECT_EQ(reached(town, 60, test::drawnProfile("foot")), (Pieces{"AB 0-40", "AB 0-60", "AB' 40-60"}));
}

/// Both ways round a block meet in the middle of the far side: 60 m to A, 40 m to B, and 180 m between those.
TEST(Reach, TwoWaysRoundMeet) {
  EXPECT_EQ(reached(R"(
    A--1-B
    |    |
    +----+
  )",
                    60, test::drawnProfile("car")),
            (Pieces{"AB 0-4", "AB 0-6", "AB' 4-14", "AB' 6-14"}));
}

namespace {

std::string odd(const std::string& drawing) {
  const test::DrawnMap map(drawing, test::RouteCell);
  const test::DrawnRoads town(map);
  const roads::RoadGraph graph(town.network(), test::drawnProfile("car"));
  const char* const words[] = {"island", "no-way-out", "no-way-in", "barred"};
  std::string text;
  for (const auto& o : roads::oddities(graph, town.network()))
    text += std::string(text.empty() ? "" : ", ") + words[static_cast<int>(o.kind)] + " " + std::to_string(o.streets) +
            " " + test::rounded(o.length.value()) + " " + o.name;
  return text;
}

} // namespace

TEST(Oddities, IslandsAndTraps) {
  EXPECT_EQ(odd(R"(
    A----B----C----D
         |
         S
    where
  )"),
            "");
  EXPECT_EQ(odd(R"(
    A----B----C----D

    X----Y--Z
    where
  )"),
            "island 2 160 XY");
  EXPECT_EQ(odd(R"(
    A----B----C----D
         |    |
         S    T
    where
    oneway BS
    oneway TC
  )"),
            "no-way-out 1 40 BS, no-way-in 1 40 CT");
}

/// A gate nobody drives through makes an island of what is behind it; two streets behind it hang together.
TEST(Oddities, BehindAGate) {
  EXPECT_EQ(odd(R"(
    A----B----C----D
              |
              G----H----I
    where
    barrier G
  )"),
            "island 2 200 GH");
}

/// Everybody must go straight on, from wherever they come: the side street is there, but it is barred.
TEST(Oddities, BarredByRules) {
  EXPECT_EQ(odd(R"(
    A----B----C
         |
         S
    where
    no ABS
    no CBS
  )"),
            "barred 1 40 BS");
}
