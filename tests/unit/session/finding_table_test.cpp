// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "session/finding_table.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

using namespace huyuan;
using domain::Method;
using domain::Verdict;
using session::Remedy;

namespace {

struct Case {
  domain::Finding f;
  domain::School school;
  domain::Vendor vendor;
  domain::ZoneRule rule; // 200 m
  Case(Method wanted, Method used, double d, double s, double v) {
    rule.method = wanted;
    f.method = used;
    f.fellBack = wanted != used;
    f.distance = base::Metres(d);
    f.verdict = Verdict::Borderline;
    school.accuracy = base::Metres(s);
    vendor.accuracy = base::Metres(v);
  }
  Remedy remedy() const { return session::remedyFor(f, school, vendor, rule); }
};

domain::Gate gate(bool main) {
  domain::Gate g;
  g.main = main;
  g.position = {118.3, 35.1};
  return g;
}

// 8 m from the limit: with the door at 0.5 m, √(3² + 0.5²) = 3.04 < 8 decides; with the school at 15 m it does not.
TEST(Remedy, IsTheLeastWorkThatSettlesIt) {
  EXPECT_EQ(Case(Method::BoundaryLine, Method::BoundaryLine, 192, 3, 15).remedy(), Remedy::VendorPlace);
  EXPECT_EQ(Case(Method::BoundaryLine, Method::BoundaryLine, 208, 15, 3).remedy(), Remedy::SchoolPlace);
  EXPECT_EQ(Case(Method::BoundaryLine, Method::BoundaryLine, 198, 15, 15).remedy(), Remedy::BothPlaces);
  EXPECT_EQ(Case(Method::BoundaryLine, Method::BoundaryLine, 200.6, 3, 3).remedy(), Remedy::OnSite);
}

TEST(Remedy, AStandInThatProvesNothingWantsWhatIsMissing) {
  EXPECT_EQ(Case(Method::GateRadius, Method::BoundaryLine, 50, 1, 1).remedy(), Remedy::Gates);
  EXPECT_EQ(Case(Method::Walk, Method::PointRadius, 50, 1, 1).remedy(), Remedy::Gates);
  Case walk(Method::Walk, Method::GateRadius, 50, 1, 1);
  walk.school.gates = {gate(false)};
  EXPECT_EQ(walk.remedy(), Remedy::Roads);
  Case main(Method::MainGateWalk, Method::Walk, 50, 1, 1);
  main.school.gates = {gate(false)};
  EXPECT_EQ(main.remedy(), Remedy::MainGate);
  EXPECT_EQ(Case(Method::PointRadius, Method::BoundaryLine, 50, 1, 1).remedy(), Remedy::Point);
}

TEST(Remedy, AMissingOutlineIsDrawnBeforeASchoolIsSurveyed) {
  EXPECT_EQ(Case(Method::BoundaryLine, Method::PointRadius, 205, 15, 3).remedy(), Remedy::Campus);
}

TEST(Remedy, ASureVerdictNeedsNone) {
  Case c(Method::BoundaryLine, Method::BoundaryLine, 100, 1, 1);
  c.f.verdict = Verdict::Inside;
  EXPECT_EQ(c.remedy(), Remedy::None);
}

class FindingTableTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  std::vector<std::string> lines(const std::string& file) {
    std::vector<std::string> out;
    std::ifstream in(folder.file(file));
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
  }
};

TEST_F(FindingTableTest, HoldsTheRowsAskedForInTheirOrderWithEveryMethod) {
  w->evaluate({}, {});
  std::vector<domain::Finding> shown;
  for (const auto& f : *w->findings())
    if (f.method == Method::BoundaryLine && f.distance < base::Metres(60.5)) shown.push_back(f);
  std::reverse(shown.begin(), shown.end());
  ASSERT_EQ(shown.size(), 3U);
  session::writeFindingTable(*w, shown, "csv", folder.file("表.csv"), true, {}, {});
  const auto text = lines("表.csv");
  ASSERT_EQ(text.size(), 4U);
  for (const char* header : {"判定", "经营主体", "校门步行", "学校点位直线", "标记"})
    EXPECT_NE(text[0].find(header), std::string::npos) << header;
  EXPECT_NE(text[1].find("示例文具店28"), std::string::npos);
  EXPECT_NE(text[3].find("示例文具店3"), std::string::npos);
  EXPECT_NE(text[1].find("区内"), std::string::npos);
}

TEST_F(FindingTableTest, AWorkListHoldsTheBorderlineOnesOnly) {
  auto record = *w->record("vendor", w->snapshot()->vendors[3].id.value); // 60 m from a campus
  record.values["accuracy_m"] = 150.0;
  w->saveRecord("vendor", record);
  w->evaluate({}, {});
  const auto borderline = std::count_if(w->findings()->begin(), w->findings()->end(),
                                        [](const auto& f) { return f.verdict == Verdict::Borderline; });
  ASSERT_GT(borderline, 0);
  session::writeWorkList(*w, *w->findings(), "csv", folder.file("单.csv"), false);
  const auto text = lines("单.csv");
  EXPECT_EQ(text.size(), static_cast<std::size_t>(borderline) + 1);
  for (const char* header : {"Measured on site m", "First officer", "Second officer", "What would settle it"})
    EXPECT_NE(text[0].find(header), std::string::npos) << header;
  EXPECT_NE(text[1].find("示例文具店3"), std::string::npos);
}

TEST_F(FindingTableTest, StoppedItLeavesNoFile) {
  w->evaluate({}, {});
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(session::writeFindingTable(*w, *w->findings(), "csv", folder.file("表.csv"), true, {}, cancel),
               base::Error);
  EXPECT_TRUE(lines("表.csv").empty());
}

} // namespace
