// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "session/workspace.h"
#include "support/refusal.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace huyuan;
using session::ImportRequest;

namespace {

class WorkspaceTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));

  session::ImportReport importText(const std::string& kind, const std::string& csv, bool dryRun = false) {
    test::writeAll(folder.file("表.csv"), csv);
    ImportRequest request;
    request.file = folder.file("表.csv");
    request.kind = kind;
    request.dryRun = dryRun;
    return w->importFile(request, {}, {});
  }
  std::int64_t count(const std::string& kind) const {
    for (const auto& layer : w->summary().layers)
      if (layer.kind == kind) return layer.count;
    return -1;
  }
};

constexpr const char* TwoVendors = "统一社会信用代码,企业名称,经度,纬度,经营状态\n"
                                   "92371302MA3TEXT18E,示例甲店,118.3601,35.1101,在营\n"
                                   "91371300MA3AAAA15Y,示例乙店,118.3651,35.1101,在营\n";

TEST_F(WorkspaceTest, ANewOneHasTheLinyiRule) {
  const auto snapshot = w->snapshot();
  ASSERT_EQ(snapshot->rules.size(), 1U);
  EXPECT_EQ(snapshot->rules[0].distance, base::Metres(200));
  EXPECT_EQ(snapshot->rules[0].goods.size(), 6U);
  EXPECT_TRUE(snapshot->rules[0].inclusive);
}

TEST_F(WorkspaceTest, ImportAddsAndTheSameFileAgainChangesNothing) {
  EXPECT_EQ(importText("vendor", TwoVendors).added, 2);
  EXPECT_EQ(count("vendor"), 42);
  const auto again = importText("vendor", TwoVendors);
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.updated, 0);
  EXPECT_EQ(again.unchanged, 2);
}

TEST_F(WorkspaceTest, ImportUpdatesByCodeAndKeepsWhatTheFileLeavesEmpty) {
  importText("vendor", TwoVendors);
  const auto report = importText("vendor", "统一社会信用代码,企业名称,经营状态\n92371302MA3TEXT18E,示例甲店新名,\n");
  EXPECT_EQ(report.updated, 1);
  const auto* vendor = w->snapshot()->vendorByCode("92371302MA3TEXT18E");
  ASSERT_TRUE(vendor);
  EXPECT_EQ(vendor->name, "示例甲店新名");
  EXPECT_EQ(vendor->status, "open");
  EXPECT_TRUE(vendor->point.isValid());
}

TEST_F(WorkspaceTest, ImportFindsTheDistrictOfAPlace) {
  importText("vendor", TwoVendors);
  EXPECT_EQ(w->snapshot()->vendorByCode("92371302MA3TEXT18E")->districtCode, "371302");
}

TEST_F(WorkspaceTest, ImportTurnsTheNameOfADistrictIntoItsCode) {
  const auto report = importText("vendor", "统一社会信用代码,企业名称,所属县区\n"
                                           "92371302MA3TEXT18E,示例甲店,临沂市兰山区\n"
                                           "91371300MA3AAAA15Y,示例乙店,东区\n"
                                           "92371329MA3BCDE29Q,示例丙店,别处\n");
  EXPECT_EQ(w->snapshot()->vendorByCode("92371302MA3TEXT18E")->districtCode, "371302");
  EXPECT_EQ(w->snapshot()->vendorByCode("91371300MA3AAAA15Y")->districtCode, "371311");
  EXPECT_EQ(w->snapshot()->vendorByCode("92371329MA3BCDE29Q")->districtCode, "别处");
  EXPECT_EQ(std::count_if(report.problems.begin(), report.problems.end(),
                          [](const base::Problem& p) { return p.text().find("'别处' names no district") == 0; }),
            1);
}

TEST_F(WorkspaceTest, CampusesOfNoSchoolAreTold) {
  const auto report = importText("school", "code,name,lon,lat,campus_of\n"
                                           "main,示例小学,118.3564,35.1056,\n"
                                           "n1,示例小学北校区,118.3564,35.1050,main\n"
                                           "x1,无主校区甲,118.3564,35.1046,nobody\n"
                                           "x2,无主校区乙,118.3564,35.1044,nobody\n");
  const auto told = std::count_if(report.problems.begin(), report.problems.end(), [](const base::Problem& p) {
    return p.text().find("2 campuses belong to a school that is not there: 'nobody'") != std::string::npos &&
           p.place.column == "campus_of";
  });
  EXPECT_EQ(told, 1);
  const auto again = importText("school", "code,name,lon,lat,campus_of\ns1,示例小学南校区,118.3564,35.1040,main\n");
  EXPECT_TRUE(again.problems.empty()) << again.problems.front().text();
}

TEST_F(WorkspaceTest, ADryRunReportsAndChangesNothing) {
  EXPECT_EQ(importText("vendor", TwoVendors, true).added, 2);
  EXPECT_EQ(count("vendor"), 40);
}

TEST_F(WorkspaceTest, AnImportIsOneUndoStep) {
  importText("vendor", TwoVendors);
  EXPECT_EQ(w->undoText(), "import 表.csv");
  EXPECT_TRUE(w->undo());
  EXPECT_EQ(count("vendor"), 40);
  EXPECT_FALSE(w->search("示例甲店", 5).size());
  EXPECT_TRUE(w->redo());
  EXPECT_EQ(count("vendor"), 42);
  EXPECT_EQ(w->search("示例甲店", 5).size(), 1U);
}

TEST_F(WorkspaceTest, BadRowsAreNamedAndGoodOnesGoIn) {
  const auto report = importText("vendor", "统一社会信用代码,企业名称,经度,纬度\n"
                                           "92371302MA3TEXT18E,示例甲店,118.3601,35.1101\n"
                                           "91371300MA3AAAA15Y,示例乙店,218.3651,35.1101\n");
  EXPECT_EQ(report.added, 1);
  EXPECT_EQ(report.skipped, 1);
  const auto bad = std::find_if(report.problems.begin(), report.problems.end(),
                                [](const base::Problem& p) { return p.severity == base::Problem::Severity::Error; });
  ASSERT_NE(bad, report.problems.end());
  EXPECT_EQ(bad->place.row, 3);
  EXPECT_EQ(bad->place.file, folder.file("表.csv"));
}

TEST_F(WorkspaceTest, AFileWithoutAUsableRowIsRefusedWhole) {
  EXPECT_THROW(importText("vendor", "统一社会信用代码,企业名称,经度,纬度\nX,示例,abc,def\n"), base::Error);
  EXPECT_EQ(count("vendor"), 40);
  EXPECT_THROW(importText("nonsense", TwoVendors), base::Error);
}

TEST_F(WorkspaceTest, ACancelledImportLeavesNothing) {
  test::writeAll(folder.file("表.csv"), TwoVendors);
  const base::Cancel cancel;
  cancel.request();
  ImportRequest request;
  request.file = folder.file("表.csv");
  request.kind = "vendor";
  EXPECT_THROW(w->importFile(request, {}, cancel), base::Error);
  EXPECT_EQ(count("vendor"), 40);
}

// The town is laid out so that the verdicts can be done by hand: campus i reaches from east 250+600i to 350+600i and
// north 950 to 1050; vendors stand at north 1110, every 95 m from east 50.
TEST_F(WorkspaceTest, FindingsAgreeWithTheLayout) {
  w->evaluate({}, {});
  EXPECT_TRUE(w->findingsFresh());
  const auto snapshot = w->snapshot();
  int expected = 0;
  for (int v = 0; v < 40; ++v)
    for (int s = 0; s < 6; ++s) {
      const double east = 50.0 + 95.0 * v, centre = 300.0 + 600.0 * s;
      const double dx = s % 2 == 0 ? std::max(0.0, std::abs(east - centre) - 50.0) : std::abs(east - centre);
      const double dy = s % 2 == 0 ? 60.0 : 110.0;
      expected += std::hypot(dx, dy) <= 200.0 ? 1 : 0;
    }
  EXPECT_EQ(w->findings()->size(), static_cast<std::size_t>(expected));
}

TEST_F(WorkspaceTest, AnEditKeepsFindingsFresh) {
  w->evaluate({}, {});
  const auto ofVendor4 = [&] {
    return std::count_if(w->findings()->begin(), w->findings()->end(),
                         [](const auto& f) { return f.vendor.value == 4; });
  };
  EXPECT_GT(ofVendor4(), 0);
  auto vendor = *w->record("vendor", 4);
  vendor.geometries["point"] = geo::LonLat{118.40, 35.2};
  w->saveRecord("vendor", vendor);
  EXPECT_TRUE(w->findingsFresh());
  EXPECT_EQ(ofVendor4(), 0) << "it has gone far away";
  w->undo();
  EXPECT_GT(ofVendor4(), 0);
  auto school = *w->record("school", 1);
  school.values["name"] = std::string("改名小学");
  w->saveRecord("school", school);
  EXPECT_EQ(w->history().front().what, "edit school");
  EXPECT_EQ(w->history().front().who, "tester");
}

TEST_F(WorkspaceTest, SavingRefusesEmptyRequiredAndDuplicateCodes) {
  domain::Record r;
  r.values = {{"code", std::string("V1000")}, {"name", std::string("另一家")}};
  EXPECT_THROW(w->saveRecord("vendor", r), base::Error);
  r.values = {{"code", std::string("V9000")}};
  EXPECT_THROW(w->saveRecord("vendor", r), base::Error) << "the name is required";
}

TEST_F(WorkspaceTest, SavingRefusesNumbersOutOfRange) {
  domain::Record r;
  r.values = {{"number", std::int64_t{0}}};
  r.geometries["start_point"] = geo::LonLat{118.40, 35.2};
  EXPECT_EQ(test::refusal([&] { w->saveRecord("team", r); }), "Number must be between 1 and 1000000");
  EXPECT_EQ(test::refusal([&] { w->addRecords("team", {r}, "add"); }), "Number must be between 1 and 1000000");
  r.values["number"] = std::int64_t{1000000};
  w->saveRecord("team", r);
}

TEST_F(WorkspaceTest, AReadOnlyOneRefusesChangesAndSaysWhy) {
  const auto second = session::Workspace::open(folder.file("小镇.huyuan"), false, test::fixedSeams());
  EXPECT_FALSE(second->summary().readOnlyReason.empty());
  EXPECT_THROW(second->eraseRecord("vendor", 1), base::Error);
  EXPECT_EQ(second->snapshot()->vendors.size(), 40U);
}

TEST_F(WorkspaceTest, ASoundOneHasNothingToReport) { EXPECT_TRUE(w->check({}, {}).empty()); }

} // namespace
