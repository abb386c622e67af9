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
  const auto t = runCli(folder.path(), {"matrix", "--roads", folder.file("道路.csv"), "--points", folder.file("p.csv")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(t.out, "from,to,seconds,metres\nwest,west,0,0.000\nwest,east,134,1113.195\neast,west,134,1113.195\n"
                   "east,east,0,0.000\n");
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
