// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

/// A table of lines serves as roads wherever a command wants roads. A hundredth of a degree of the equator is
/// 6378137 m · π / 18000 = 1113.195 m.
namespace huyuan::test {
namespace {

using testing::HasSubstr;

class RoadTables : public testing::Test {
 protected:
  void SetUp() override {
    writeAll(folder.file("道路.csv"), "道路名称,道路等级,限速,单行,WKT\n"
                                      "赤道路,主干路,30,双向,\"LINESTRING (100 0, 100.01 0)\"\n");
    writeAll(folder.file("p.csv"), "id,lon,lat\nwest,100,0\neast,100.01,0\n");
  }
  TempFolder folder;
};

// 1113.195 m at 30 km/h are 133.58 s.
TEST_F(RoadTables, Matrix) {
  const auto t =
      runCli(folder.path(), {"matrix", "--roads", folder.file("道路.csv"), "--points", folder.file("p.csv")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(t.out, "from,to,seconds,metres\nwest,west,0,0.000\nwest,east,134,1113.195\neast,west,134,1113.195\n"
                   "east,east,0,0.000\n");
}

// In the morning main roads are driven at 0.65 of 50 km/h: 32.5, more than the limit of 30; without the limit 123.3 s
// instead of 80.2.
TEST_F(RoadTables, MatrixOfAPeriod) {
  writeAll(folder.file("道路.csv"), "道路名称,道路等级,WKT\n赤道路,主干路,\"LINESTRING (100 0, 100.01 0)\"\n");
  const std::vector<std::string> words{
      "matrix", "--roads", folder.file("道路.csv"), "--points", folder.file("p.csv"), "--times-only"};
  const auto during = [&](const std::string& period) {
    auto all = words;
    if (!period.empty()) all.insert(all.end(), {"--period", period});
    return runCli(folder.path(), all);
  };
  EXPECT_THAT(during("").out, HasSubstr("west,east,80\n"));
  EXPECT_THAT(during("morning").out, HasSubstr("west,east,123\n"));
  const auto wrong = during("noon");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_THAT(wrong.err, HasSubstr("there is no period noon; there are morning, dismissal, evening, night"));
}

TEST_F(RoadTables, RouteOfAWorkspace) {
  const std::string workspace = folder.file("w.huyuan");
  ASSERT_EQ(runCli(folder.path(), {"new", workspace}).code, 0);
  ASSERT_EQ(runCli(folder.path(), {"import", workspace, folder.file("道路.csv"), "--as", "roads"}).code, 0);
  EXPECT_THAT(runCli(folder.path(), {"info", workspace}).out, HasSubstr("roads 1 ways, 1 km"));
  const auto t = runCli(folder.path(), {"route", workspace, "--from", "100.000001,0", "--to", "100.009999,0"});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_THAT(t.out, HasSubstr("赤道路"));
}

} // namespace
} // namespace huyuan::test
