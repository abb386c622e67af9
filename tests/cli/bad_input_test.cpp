// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

/// Every bad input: code 3, a message that names file, row and reason, nothing on stdout, the workspace the same to the
/// byte.
namespace huyuan::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class BadInput : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(runCli(folder.path(), {"new", workspace}).code, 0);
    before = readAll(workspace);
  }

  Transcript import(const std::string& file, const std::string& kind, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"import", workspace, file, "--as", kind};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(folder.path(), words);
  }

  std::string write(const std::string& name, const std::string& bytes) {
    writeAll(folder.file(name), bytes);
    return folder.file(name);
  }

  void expectRefused(const Transcript& t, const testing::Matcher<std::string>& message) {
    EXPECT_EQ(t.code, 3) << t.err;
    EXPECT_EQ(t.out, "");
    EXPECT_THAT(t.err, AllOf(StartsWith("huyuan-cli: "), message));
    EXPECT_TRUE(readAll(workspace) == before) << "the workspace was changed";
  }

  TempFolder folder;
  std::string workspace = folder.file("工作区.huyuan");
  std::string before;
};

TEST_F(BadInput, MissingFile) { expectRefused(import(folder.file("没有.csv"), "schools"), HasSubstr("DIR/没有.csv")); }

TEST_F(BadInput, UnreadableFormat) {
  using namespace std::string_literals;
  const std::string noise = "\x00\x01\xfe\xffnothing\x02\x03 that any reader knows\x00\x00"s;
  expectRefused(import(write("noise.bin", noise), "schools"), HasSubstr("DIR/noise.bin"));
}

TEST_F(BadInput, WrongEncoding) {
  // 学校名称,经度,纬度 / 一中 in GB18030, said to be UTF-8.
  const std::string gbk =
      "\xd1\xa7\xd0\xa3\xc3\xfb\xb3\xc6,\xbe\xad\xb6\xc8,\xce\xb3\xb6\xc8\n\xd2\xbb\xd6\xd0,118.35,35.10\n";
  const std::string file = write("gbk.csv", gbk);
  expectRefused(import(file, "schools", {"--encoding", "UTF-8"}), AllOf(HasSubstr("DIR/gbk.csv"), HasSubstr("UTF-8")));
  EXPECT_EQ(import(file, "schools").code, 0) << "found by itself it must work";
}

TEST_F(BadInput, CoordinatesOutOfRange) {
  const std::string file = write("far.csv", "学校名称,经度,纬度\n一中,1118.35,35.10\n二中,118.35,95.2\n");
  const Transcript t = import(file, "schools");
  expectRefused(t, AllOf(HasSubstr("DIR/far.csv"), HasSubstr("row 2")));
}

TEST_F(BadInput, UnmappableHeader) {
  expectRefused(import(write("odd.csv", "甲,乙,丙\n1,2,3\n4,5,6\n"), "vendors"), HasSubstr("DIR/odd.csv"));
}

TEST_F(BadInput, EmptyLayer) {
  expectRefused(import(write("empty.csv", "学校名称,经度,纬度\n"), "schools"), HasSubstr("DIR/empty.csv"));
  const std::string none = R"({"type":"FeatureCollection","features":[]})";
  expectRefused(import(write("empty.geojson", none), "schools"), HasSubstr("DIR/empty.geojson"));
}

TEST_F(BadInput, RoadFileWithoutUsableRoad) {
  const std::string osm = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test">
  <node id="1" version="1" lat="35.1" lon="118.35"/>
  <node id="2" version="1" lat="35.2" lon="118.36"/>
  <way id="1" version="1"><nd ref="1"/><nd ref="2"/><tag k="waterway" v="river"/></way>
</osm>
)";
  expectRefused(import(write("river.osm", osm), "roads"), HasSubstr("DIR/river.osm"));
}

TEST_F(BadInput, LinesWithoutALine) {
  expectRefused(import(write("points.csv", "名称,WKT\n甲,\"POINT (118.35 35.1)\"\n"), "roads"),
                HasSubstr("DIR/points.csv: there is no road in it"));
  expectRefused(import(write("none.csv", "名称,道路等级\n甲,支路\n"), "roads"), HasSubstr("there are no lines in it"));
}

TEST_F(BadInput, RoadsFromATableSayWhatTheyDoNotUnderstand) {
  const std::string file = write("路.csv", "道路名称,道路等级,限速,单行,WKT\n"
                                           "甲路,支路,30,是,\"LINESTRING (118.35 35.10, 118.36 35.10)\"\n"
                                           "乙路,三等,快,否,\"LINESTRING (118.355 35.09, 118.355 35.11)\"\n");
  const Transcript t = import(file, "roads");
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(t.out, "imported roads: 2 rows, 2 added, 0 updated, 0 unchanged, 0 skipped\n");
  EXPECT_EQ(
      t.err,
      "huyuan-cli: warning: DIR/路.csv, row 3, column 道路等级: 三等 is no known class of roads, here and in 1 rows "
      "in all: taken for unclassified\n"
      "huyuan-cli: warning: DIR/路.csv, row 3, column 限速: 快 means nothing in this column, here and in 1 rows in "
      "all\n"
      "huyuan-cli: warning: DIR/路.csv: roads cross or touch 1 times at the same level without a common point: no "
      "turn is possible there, perhaps junctions are missing\n"
      "huyuan-cli: note: DIR/路.csv, row 2: it crosses or touches the road of row 3 at 118.355000, 35.100000\n"
      "huyuan-cli: note: DIR/路.csv: the roads name no crossings: on foot, large roads are crossed at junctions and at "
      "their ends only\n");
  EXPECT_FALSE(readAll(workspace) == before);
}

TEST_F(BadInput, DuplicateCodesAreNamedAndTheGoodRowsGoIn) {
  const std::string file = write("twice.csv", "统一社会信用代码,企业名称,经度,纬度\n"
                                              "92371302MA3TEXT18E,示例甲,118.3564,35.1046\n"
                                              "92371302MA3TEXT18E,示例乙,118.3565,35.1046\n");
  const Transcript t = import(file, "vendors");
  EXPECT_EQ(t.code, 3);
  EXPECT_THAT(t.err, AllOf(HasSubstr("DIR/twice.csv"), HasSubstr("row 3"), HasSubstr("92371302MA3TEXT18E"),
                           HasSubstr("row 2")));
  EXPECT_EQ(t.out, "imported vendor: 2 rows, 1 added, 0 updated, 0 unchanged, 1 skipped\n");
}

TEST_F(BadInput, TeamsAreNumberedFromOne) {
  const std::string file = write("teams.csv", "组号,所属县区,午休,经度,纬度\n"
                                              "0,371302,60,118.35,35.1\n"
                                              "1,371302,-5,118.35,35.1\n"
                                              "-2,371311,60,118.45,35.2\n");
  const Transcript t = import(file, "teams");
  EXPECT_EQ(t.code, 3);
  EXPECT_EQ(t.out, "imported team: 3 rows, 1 added, 0 updated, 0 unchanged, 2 skipped\n");
  EXPECT_EQ(t.err, "huyuan-cli: error: DIR/teams.csv, row 2, column 组号: 0 is not between 1 and 1000000\n"
                   "huyuan-cli: warning: DIR/teams.csv, row 3, column 午休: -5 is not between 0 and 1440\n"
                   "huyuan-cli: error: DIR/teams.csv, row 4, column 组号: -2 is not between 1 and 1000000\n");
}

TEST_F(BadInput, TeamsOfWhichNoneIsNumberedAreRefused) {
  const std::string file = write("none.csv", "组号,所属县区,经度,纬度\n0,371302,118.35,35.1\n");
  expectRefused(import(file, "teams"), HasSubstr("row 2, column 组号: 0 is not between 1 and 1000000"));
}

TEST_F(BadInput, DryRunChangesNothing) {
  const std::string file = write("s.csv", "学校名称,经度,纬度\n示例一中,118.3564,35.1046\n");
  const Transcript t = import(file, "schools", {"--dry-run"});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(t.out, "would import school: 1 rows, 1 added, 0 updated, 0 unchanged, 0 skipped\n");
  EXPECT_TRUE(readAll(workspace) == before);
}

TEST_F(BadInput, DamagedWorkspace) {
  std::string bytes = before;
  for (std::size_t i = 0; i < 4096; ++i) bytes[i] = static_cast<char>(i * 7);
  const std::string damaged = write("damaged.huyuan", bytes);
  for (const char* command : {"info", "check", "stats", "history"}) {
    const Transcript t = runCli(folder.path(), {command, damaged});
    EXPECT_EQ(t.code, 3) << command << t.err;
    EXPECT_EQ(t.out, "") << command;
    EXPECT_THAT(t.err, HasSubstr("DIR/damaged.huyuan"));
  }
  EXPECT_TRUE(readAll(damaged) == bytes);
}

TEST_F(BadInput, MissingWorkspace) {
  const Transcript t = runCli(folder.path(), {"info", folder.file("nowhere.huyuan")});
  EXPECT_EQ(t.code, 3);
  EXPECT_THAT(t.err, HasSubstr("DIR/nowhere.huyuan"));
}

} // namespace
} // namespace huyuan::test
