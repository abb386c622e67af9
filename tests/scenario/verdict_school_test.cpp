// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict_town.h"

using namespace huyuan;
using domain::Method;
using test::DrawnMap;

namespace {

constexpr double Cell = 20.0;

/// A school of 120 × 80 m with a gate in its south wall. 20 m a cell.
constexpr const char* School = R"(
      E

              A
              B



              ######
    C         ######      D
              ######
              ##G###



                F

      H                         K
)";

} // namespace

/// Measured from the wall, the shop behind the school is as near as the one before it.
TEST(VerdictSchool, FromTheWall) {
  const DrawnMap map(std::string(School) + R"(
    where
    A 1  90.0 inside
    B 1  70.0 inside
    C 1 190.0 inside
    D 1 130.0 inside
    E 1 198.5 inside
    F 1  70.0 inside
    H 1 186.0 inside
  )",
                     Cell);
  EXPECT_EQ(test::findingsOf(map.schools(), map.vendors(), test::twoHundredMetres(Method::BoundaryLine)),
            test::expectedOf(map));
}

/// Measured from the gate, the same shops are further, and one of them is out.
TEST(VerdictSchool, FromTheGate) {
  const DrawnMap map(std::string(School) + R"(
    where
    A 1 164.9 inside
    B 1 145.6 inside
    F 1  80.0 inside
  )",
                     Cell);
  domain::ZoneRule rule = test::twoHundredMetres(Method::GateRadius);
  rule.distance = base::Metres(165);
  EXPECT_EQ(test::findingsOf(map.schools(), map.vendors(), rule), test::expectedOf(map));
}

namespace {

/// One gate open, one shut.
constexpr const char* TwoGates = R"(
    A         ####G       B
              ####
     C        g###        D
)";

void shutAllGates(std::vector<domain::School>& schools) {
  for (domain::School& school : schools)
    for (domain::Gate& gate : school.gates) gate.status = domain::GateStatus::Closed;
}

} // namespace

TEST(VerdictGates, AShutGateDoesNotCount) {
  const DrawnMap map(std::string(TwoGates) + R"(
    where
    B 1 160.0 inside
    D 1 164.9 inside
  )",
                     Cell);
  EXPECT_EQ(map.schools().at(0).gates.size(), 2U);
  EXPECT_EQ(test::findingsOf(map.schools(), map.vendors(), test::twoHundredMetres(Method::GateRadius)),
            test::expectedOf(map));
}

TEST(VerdictGates, OpenedItCounts) {
  const DrawnMap map(std::string(TwoGates) + R"(
    where
    B 1 160.0 inside
    C 1 180.0 inside
    D 1 164.9 inside
  )",
                     Cell);
  std::vector<domain::School> schools = map.schools();
  for (domain::Gate& gate : schools.at(0).gates) gate.status = domain::GateStatus::SchoolHours;
  EXPECT_EQ(test::findingsOf(schools, map.vendors(), test::twoHundredMetres(Method::GateRadius)),
            test::expectedOf(map));
}

TEST(VerdictGates, WithoutAnOpenGateTheWallLeavesItToTheTapeMeasure) {
  const DrawnMap map(std::string(TwoGates) + R"(
    where
    A 1 190.0 borderline
    B 1 150.0 borderline
    C 1 170.0 borderline
    D 1 153.0 borderline
  )",
                     Cell);
  std::vector<domain::School> schools = map.schools();
  shutAllGates(schools);
  const domain::ZoneRule rule = test::twoHundredMetres(Method::GateRadius);
  EXPECT_EQ(test::findingsOf(schools, map.vendors(), rule), test::expectedOf(map));
  for (const domain::Finding& f : zoning::findings(schools, map.vendors(), {rule}, nullptr, {}, {}, {})) {
    EXPECT_TRUE(f.fellBack);
    EXPECT_EQ(f.method, Method::BoundaryLine);
  }
}
