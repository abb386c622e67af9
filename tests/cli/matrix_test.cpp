// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

/// A street near the equator and a one-way short cut back. Metres by the program geod of PROJ on GRS80.
namespace huyuan::test {
namespace {

using testing::HasSubstr;

constexpr const char* Graph = "c a square, and 4 beside it\n"
                              "p sp 5 7\n"
                              "a 1 2 10\n"
                              "a 2 1 10\n"
                              "a 2 3 25\n"
                              "a 3 2 20\n"
                              "a 3 1 12\n"
                              "a 4 5 1\n"
                              "a 5 4 1\n";
constexpr const char* Places = "p aux sp co 5\n"
                               "v 1 100000010 0\n"
                               "v 2 100010010 2010\n"
                               "v 3 100020010 0\n"
                               "v 4 100000000 20000\n"
                               "v 5 100010000 20000\n";
constexpr const char* Points = "id,lon,lat\none,100.00001,0.00000\ntwo,100.01001,0.00201\nthree,100.02001,0.00000\n";

class MatrixCommand : public testing::Test {
 protected:
  MatrixCommand() {
    writeAll(folder.file("路网.gr"), Graph);
    writeAll(folder.file("路网.co"), Places);
    writeAll(folder.file("p.csv"), Points);
  }
  Transcript matrix(std::vector<std::string> more) {
    std::vector<std::string> words{
        "matrix",   "--roads",           folder.file("路网.gr"), "--coords", folder.file("路网.co"),
        "--points", folder.file("p.csv")};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(folder.path(), words);
  }
  TempFolder folder;
};

TEST_F(MatrixCommand, SumsTheWeightsOfAGraph) {
  const auto t = matrix({});
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.err, "");
  EXPECT_EQ(t.out, "from,to,seconds,metres\n"
                   "one,one,0,0.000\n"
                   "one,two,10,1135.165\n"
                   "one,three,35,2270.330\n"
                   "two,one,10,1135.165\n"
                   "two,two,0,0.000\n"
                   "two,three,25,1135.165\n"
                   "three,one,12,2226.390\n"
                   "three,two,20,1135.165\n"
                   "three,three,0,0.000\n");
  EXPECT_EQ(matrix({"--threads", "3", "--out", folder.file("m.csv")}).out, "");
  EXPECT_EQ(readAll(folder.file("m.csv")), t.out);
}

TEST_F(MatrixCommand, TimesMayStandAlone) {
  EXPECT_THAT(matrix({"--times-only"}).out, HasSubstr("from,to,seconds\none,one,0\none,two,10\n"));
}

TEST_F(MatrixCommand, JsonTellsThePhases) {
  const auto t = matrix({"--json", "--threads", "1"});
  const auto json = nlohmann::json::parse(t.out);
  EXPECT_EQ(json["points"], 3);
  EXPECT_EQ(json["junctions"], 5);
  EXPECT_EQ(json["arcs"], 7);
  EXPECT_EQ(json["pairs_unreachable"], 0);
  for (const char* phase : {"read", "build", "order", "index", "customise", "snap", "query", "write"})
    EXPECT_TRUE(json[phase + std::string("_s")].is_number() && json[phase + std::string("_wall_s")].is_number())
        << phase;
}

TEST_F(MatrixCommand, PointsWithoutARoadAreNamedAndStayEmpty) {
  writeAll(folder.file("p.csv"),
           "id,lon,lat\none,100.00001,0.00000\nfar,101.00001,1.00001\noff,100.01001,0.00501\nnowhere,,\n");
  const auto t = matrix({});
  EXPECT_EQ(t.code, 3);
  EXPECT_EQ(t.out, "from,to,seconds,metres\n"
                   "one,one,0,0.000\n"
                   "one,far,,\n"
                   "one,off,10,1135.165\n"
                   "one,nowhere,,\n"
                   "far,one,,\nfar,far,,\nfar,off,,\nfar,nowhere,,\n"
                   "off,one,10,1135.165\n"
                   "off,far,,\n"
                   "off,off,0,0.000\n"
                   "off,nowhere,,\n"
                   "nowhere,one,,\nnowhere,far,,\nnowhere,off,,\nnowhere,nowhere,,\n");
  EXPECT_THAT(t.err, HasSubstr("p.csv, row 3: there is no road within 5000 m"));
  EXPECT_THAT(t.err, HasSubstr("p.csv, row 4: the nearest road is 332 m away")); // 0.003 × 110 574 m
  EXPECT_THAT(t.err, HasSubstr("p.csv, row 5: there is no place in this row"));
}

TEST_F(MatrixCommand, BadGraphsAreRefusedWithTheirLine) {
  const std::pair<const char*, const char*> bad[] = {
      {"p sp 2 1\na 1 3 5\n", "路网.gr, row 2: there is no such node"},
      {"p sp 2 1\na 1 2 -5\n", "路网.gr, row 2: the weight -5 is out of range"},
      {"p sp 2 1\na 1 2\n", "路网.gr, row 2: the line is no arc of a road graph"},
      {"p sp 2 1\na 1 2 5 7\n", "路网.gr, row 2: the line is no arc of a road graph"},
      {"p sp two\n", "路网.gr, row 1: the line does not say how many nodes and arcs there are"},
      {"a 1 2 5\n", "路网.gr, row 1: there is no such node"},
      {"c nothing\n", "路网.gr, row 1: there is no arc in it"},
      {"", "路网.gr: there is no arc in it"},
  };
  for (const auto& [text, reason] : bad) {
    writeAll(folder.file("路网.gr"), text);
    const auto t = matrix({});
    EXPECT_EQ(t.code, 3) << text;
    EXPECT_THAT(t.err, HasSubstr(reason));
    EXPECT_EQ(t.out, "");
  }
}

TEST_F(MatrixCommand, PlacesMustBeThereForEveryNode) {
  writeAll(folder.file("路网.co"), "v 1 100000000 0\nv 2 100010000 0\n");
  EXPECT_THAT(matrix({}).err, HasSubstr("路网.co, row 2: node 3 has no place"));
  writeAll(folder.file("路网.co"), "v 1 100000000 95000000\n");
  EXPECT_THAT(matrix({}).err, HasSubstr("路网.co, row 1: the coordinates are out of range"));
}

TEST_F(MatrixCommand, WrongUsage) {
  const auto roads = folder.file("路网.gr"), points = folder.file("p.csv");
  EXPECT_EQ(runCli(folder.path(), {"matrix", "--roads", roads, "--points", points}).code, 2);
  EXPECT_EQ(runCli(folder.path(), {"matrix", "--roads", "x.osm", "--coords", "y.co", "--points", points}).code, 2);
  EXPECT_EQ(matrix({"--out", points}).code, 2);
  EXPECT_EQ(readAll(points), Points);
  EXPECT_EQ(matrix({"--profile", "rocket"}).code, 3);
}

} // namespace
} // namespace huyuan::test
