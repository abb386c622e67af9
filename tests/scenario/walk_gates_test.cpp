// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk_town.h"

using namespace huyuan;
using domain::GateStatus;
using domain::Method;
using test::expectWalks;
using test::WalkTown;

namespace {

/// The shop stands behind the school, the gate is in front.
constexpr const char* Behind = R"(
    a---------b
    |   G     |
    | #####   |
    | #####   |
    |   g     |
    c---------d
        A
    where
)";

} // namespace

TEST(WalkGates, AGateOnTheFarSideMakesALongWalk) {
  const WalkTown town(std::string(Behind) + "walk G A 20 260 20");
  expectWalks(town);
  EXPECT_EQ(test::verdictsOf(town, Method::BoundaryLine), std::vector<std::string>{"is A 1 30.0 inside"});
}

TEST(WalkGates, TheNearestOpenGateCounts) {
  WalkTown town(std::string(Behind) + R"(
    walk G A 20 260 20
    walk g A 20 0 20
    is A 1 40.0 inside
  )");
  for (domain::Gate& gate : town.schools.at(0).gates) gate.status = GateStatus::SchoolHours;
  expectWalks(town);
}

TEST(WalkGates, FromTheMainGateTheOtherDoesNotCount) {
  WalkTown town(std::string(Behind) + "walk g A 20 0 20");
  for (domain::Gate& gate : town.schools.at(0).gates) {
    gate.main = gate.status == GateStatus::Always;
    gate.status = GateStatus::SchoolHours;
  }
  expectWalks(town, Method::MainGateWalk);
}

/// Too far from any street to be on it: the straight line stands in, and proves nothing.
TEST(WalkGates, WithoutAStreetNearbyTheStraightLineIsBorderline) {
  const std::string remote = R"(
    a---------b

       #G#








         A
    where
    walk G A noroad
  )";
  expectWalks(remote + "is A 1 181.1 borderline");
}
