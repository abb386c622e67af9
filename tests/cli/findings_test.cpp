// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

namespace huyuan::test {
namespace {

// Points at 199.90 m and 200.10 m from a gate by the program geod of PROJ on GRS80 (domain rules §3.2).
constexpr const char* Vendors = "id,lon,lat\n"
                                "n-in,118.356400000,35.106401834\n"
                                "n-out,118.356400000,35.106403637\n"
                                "e-in,118.358592563,35.104599980\n"
                                "e-out,118.358594756,35.104599980\n";

TEST(FindingsCommand, PlainFilesWithoutAWorkspace) {
  const TempFolder folder;
  writeAll(folder.file("学校.csv"), "id,lon,lat\ns1,118.356400000,35.104600000\n");
  writeAll(folder.file("vendors.csv"), Vendors);
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("学校.csv"), "--vendors",
                                              folder.file("vendors.csv"), "--method", "point_radius"});
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.err, "");
  std::vector<std::string> lines;
  std::istringstream in(t.out);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 3U) << t.out;
  EXPECT_EQ(lines[0], "vendor_id,school_id,method,distance_m,uncertainty_m,verdict");
  const std::string north = "n-in,s1,point_radius,", east = "e-in,s1,point_radius,";
  ASSERT_EQ(lines[1].substr(0, north.size()), north);
  ASSERT_EQ(lines[2].substr(0, east.size()), east);
  EXPECT_NEAR(std::stod(lines[1].substr(north.size())), 199.90, 1e-4);
  EXPECT_NEAR(std::stod(lines[2].substr(east.size())), 199.90, 1e-4);
  EXPECT_EQ(lines[1].substr(lines[1].rfind(',') + 1), "inside");
}

TEST(FindingsCommand, PolygonIsTheCampusAndTwoMethodsGiveTwoRows) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"),
           "id,WKT\n"
           "c1,\"POLYGON((118.356 35.104,118.357 35.104,118.357 35.105,118.356 35.105,118.356 35.104))\"\n");
  writeAll(folder.file("v.csv"), "id,lon,lat\ninside,118.3565,35.1045\n");
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("v.csv"), "--out", folder.file("f.csv")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(t.out, "");
  EXPECT_EQ(readAll(folder.file("f.csv")), "vendor_id,school_id,method,distance_m,uncertainty_m,verdict\n"
                                           "inside,c1,boundary_line,0.000000,0.000000,inside\n");
}

TEST(FindingsCommand, JsonTellsCountsAndCosts) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\ns1,118.356400000,35.104600000\n");
  writeAll(folder.file("v.csv"), std::string(Vendors) + "nowhere,,\n");
  const Transcript t =
      runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors", folder.file("v.csv"),
                             "--threads", "2", "--json", "--out", folder.file("f.csv")});
  EXPECT_EQ(t.code, 3);
  EXPECT_EQ(t.err, "huyuan-cli: error: DIR/v.csv, row 6: there is no place in this row\n");
  const auto json = nlohmann::json::parse(t.out);
  EXPECT_EQ(json.at("schools"), 1);
  EXPECT_EQ(json.at("vendors"), 4);
  EXPECT_EQ(json.at("findings"), 2);
  EXPECT_EQ(json.at("inside"), 2);
  EXPECT_EQ(json.at("borderline"), 0);
  EXPECT_EQ(json.at("rows_refused"), 1);
  EXPECT_EQ(json.at("threads"), 2);
  EXPECT_EQ(json.at("methods"), nlohmann::json::parse(R"([{"method": "point_radius", "findings": 2}])"));
  for (const char* key : {"load_s", "load_wall_s", "query_s", "query_wall_s", "write_s", "roads_s"})
    EXPECT_GE(json.at(key).get<double>(), 0.0) << key;
  EXPECT_GT(json.at("peak_mib").get<double>(), 1.0);
  EXPECT_EQ(readAll(folder.file("f.csv")).substr(0, 30), "vendor_id,school_id,method,dis");
}

TEST(FindingsCommand, RulesOfAFileHaveAColumn) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat,kind\np,118.3564,35.1046,小学\nk,118.3564,35.1046,幼儿园\n");
  writeAll(folder.file("v.csv"), "id,lon,lat\nnear,118.3564,35.1050\nfar,118.3564,35.1060\n"); // 44 m, 155 m
  writeAll(folder.file("规则.json"), R"([{"code": "烟, 200", "distance_m": 200, "kindergarten_m": 50,
    "method": "point_radius", "valid_from": "2020-01-01", "valid_to": "2021-12-31"}])");
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("v.csv"), "--rules", folder.file("规则.json")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_NE(t.err.find("2021-12-31"), std::string::npos) << t.err;
  std::vector<std::string> lines;
  std::istringstream in(t.out);
  for (std::string line; std::getline(in, line);) {
    const std::size_t names = line.find(',', line.find(',') + 1), quote = line.find('"');
    lines.push_back(line.substr(0, names) + line.substr(quote == std::string::npos ? line.rfind(',') : quote));
  }
  EXPECT_EQ(lines, (std::vector<std::string>{"vendor_id,school_id,rule", "near,p\"烟, 200-schools\"",
                                             "near,k\"烟, 200-kindergartens\"", "far,p\"烟, 200-schools\""}));
}

TEST(FindingsCommand, KindsThatAListDoesNotSayAreTold) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\np,118.3564,35.1046\nq,118.3564,35.1047\n");
  writeAll(folder.file("r.json"), R"({"code": "a", "distance_m": 100, "method": "point_radius",
    "school_kinds": ["211"], "valid_to": "2999-12-31"})");
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("s.csv"), "--rules", folder.file("r.json")});
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.out, "vendor_id,school_id,method,distance_m,uncertainty_m,verdict,rule\n");
  EXPECT_EQ(t.err, "huyuan-cli: warning: DIR/s.csv: 2 schools do not say their kind; rules that name kinds pass over "
                   "them\n");
}

// 182.344 m east and 155.320 m north (geod on GRS80) around a corner; straight it would be 239.5 m.
TEST(FindingsCommand, WalksFollowTheRoadsOfAFile) {
  const TempFolder folder;
  writeAll(folder.file("路.osm"), R"(<osm version="0.6">
    <node id="1" version="1" lon="118.3560" lat="35.1046"/>
    <node id="2" version="1" lon="118.3580" lat="35.1046"/>
    <node id="3" version="1" lon="118.3580" lat="35.1060"/>
    <way id="1" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way></osm>)");
  writeAll(folder.file("s.csv"), "id,WKT\ns,MULTIPOINT (118.3560 35.1046)\n");
  writeAll(folder.file("v.csv"), "id,lon,lat\nv,118.3580,35.1060\n");
  std::vector<std::string> words{"findings", "--schools", folder.file("s.csv"), "--vendors", folder.file("v.csv"),
                                 "--method", "walk",      "--radius",           "400"};
  const Transcript fallen = runCli(folder.path(), words);
  EXPECT_NE(fallen.out.find("v,s,gate_radius,239.5"), std::string::npos) << fallen.out;
  words.insert(words.end(), {"--roads", folder.file("路.osm")});
  const Transcript walked = runCli(folder.path(), words);
  EXPECT_EQ(walked.code, 0) << walked.err;
  const std::size_t at = walked.out.find("v,s,walk,");
  ASSERT_NE(at, std::string::npos) << walked.out;
  EXPECT_NEAR(std::stod(walked.out.substr(at + 9)), 182.344 + 155.320, 0.01);
  EXPECT_NE(walked.out.find(",inside"), std::string::npos);
}

TEST(FindingsCommand, RulesThatCannotBeMeasuredEndWith3) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\np,118.3564,35.1046\n");
  const auto codeOf = [&](const std::string& rules) {
    return runCli(folder.path(),
                  {"findings", "--schools", folder.file("s.csv"), "--vendors", folder.file("s.csv"), "--rules", rules})
        .code;
  };
  EXPECT_EQ(codeOf("no-such-preset"), 3);
  writeAll(folder.file("r.json"), R"({"code": "a", "distance_m": 100, "method": "road_side"})");
  EXPECT_EQ(codeOf(folder.file("r.json")), 3);
  writeAll(folder.file("r.json"), R"({"code": "a", "distance_m": -1, "method": "walk"})");
  EXPECT_EQ(codeOf(folder.file("r.json")), 3);
  writeAll(folder.file("r.json"), "{");
  EXPECT_EQ(codeOf(folder.file("r.json")), 3);
  EXPECT_EQ(codeOf("linyi-2020-clay"), 0);
}

TEST(FindingsCommand, WritesOverNoInput) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\ns1,118.3564,35.1046\n");
  writeAll(folder.file("v.csv"), Vendors);
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("v.csv"), "--out", folder.path() + "/./v.csv"});
  EXPECT_EQ(t.code, 2);
  EXPECT_EQ(t.err, "huyuan-cli: DIR/./v.csv: this file is read; the results cannot be written over it\n");
  EXPECT_EQ(readAll(folder.file("v.csv")), Vendors);
}

TEST(FindingsCommand, AFileThatCannotBeUsedEndsWith3) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\ns1,118.3564,35.1046\n");
  writeAll(folder.file("空.csv"), "id,lon,lat\n");
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("空.csv"), "--out", folder.file("f.csv")});
  EXPECT_EQ(t.code, 3);
  EXPECT_EQ(t.err, "huyuan-cli: DIR/空.csv: there are no rows in it\n");
  EXPECT_FALSE(std::filesystem::exists(folder.file("f.csv")));
}

TEST(FindingsCommand, AResultThatDoesNotGetOutEndsWith1) {
  const TempFolder folder;
  writeAll(folder.file("s.csv"), "id,lon,lat\ns1,118.3564,35.1046\n");
  writeAll(folder.file("v.csv"), Vendors);
  const Transcript t = runCli(folder.path(), {"findings", "--schools", folder.file("s.csv"), "--vendors",
                                              folder.file("v.csv"), "--out", folder.file("no/folder/f.csv")});
  EXPECT_EQ(t.code, 1) << t.err;
  EXPECT_NE(t.err.find("f.csv"), std::string::npos);
}

TEST(FindingsCommand, AsksForEitherAWorkspaceOrFiles) {
  const Transcript t = runCli("/no/such/folder", {"findings"});
  EXPECT_EQ(t.code, 2);
  EXPECT_EQ(t.out, "");
}

TEST(FindingsCommand, RefusesAnUnknownMethod) {
  EXPECT_EQ(runCli("/no/such/folder", {"findings", "w.huyuan", "--method", "crow"}).code, 2);
  EXPECT_EQ(runCli("/no/such/folder", {"findings", "w.huyuan", "--radius", "-5"}).code, 2);
}

} // namespace
} // namespace huyuan::test
