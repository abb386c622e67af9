// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <gmock/gmock.h>

/// The whole job on a file that nobody here wrote: Malta as OpenStreetMap had it in 2016. Only the teams are made up.
namespace huyuan::test {
namespace {

using testing::HasSubstr;

std::string syntheticTeams() {
  std::string csv = "组号,成员,车辆,经度,纬度\n";
  for (int i = 1; i <= 12; ++i)
    csv += std::to_string(i) + ",演示员甲;演示员乙,演示车" + std::to_string(i) + ",14." + std::to_string(440 + i * 5) +
           ",35.89\n";
  return csv;
}

class RealCity : public testing::Test {
 protected:
  Transcript cli(std::vector<std::string> words) {
    Transcript t = runCli(folder.path(), words);
    EXPECT_EQ(t.code, 0) << words[0] << " " << words.back() << ": " << t.err;
    return t;
  }

  TempFolder folder;
  std::string workspace = folder.file("malta.huyuan");
};

TEST_F(RealCity, MaltaFromOsmFileToPacks) {
  HUYUAN_SHARED_FILE(malta, "osm/malta_2016.osm.pbf");
  writeAll(folder.file("teams.csv"), syntheticTeams());
  cli({"new", workspace});
  for (const char* kind : {"districts", "schools", "vendors", "roads"}) cli({"import", workspace, malta, "--as", kind});
  cli({"import", workspace, folder.file("teams.csv"), "--as", "teams"});
  // 31 points and 96 areas of schools and two kindergartens, counted with osmium.
  EXPECT_THAT(cli({"info", workspace}).out, HasSubstr("school 129"));

  cli({"findings", workspace, "--out", folder.file("findings.csv")});
  EXPECT_THAT(readAll(folder.file("findings.csv")), HasSubstr(",inside"));

  writeAll(folder.file("spec.json"), R"({"campaign":"2026-11","per_district":3,"reserves_per_district":1})");
  cli({"draw", "freeze", workspace, "--campaign", "2026-11", "--spec", folder.file("spec.json")});
  cli({"draw", "run", workspace, "--campaign", "2026-11", "--entropy", "SEED:3f9a", "--supervisor", "监督人甲"});
  cli({"plan", workspace, "--campaign", "2026-11"});
  cli({"release", workspace, "--campaign", "2026-11", "--operator", "经办人", "--supervisor", "监督人甲", "--reason",
       "测试"});
  cli({"sheets", workspace, "--campaign", "2026-11", "--out", folder.file("sheets")});
  int packs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.file("sheets")))
    packs += entry.path().extension() == ".pdf" && entry.path().filename().string().find("-T") != std::string::npos;
  EXPECT_EQ(packs, 12);
  cli({"publish", workspace, "--for", "education", "--out", folder.file("education.gpkg")});
  EXPECT_EQ(cli({"check", workspace}).code, 0);
}

TEST_F(RealCity, TheSameFileTwiceChangesNothing) {
  HUYUAN_SHARED_FILE(town, "osm/hoyerswerda_2024.osm.pbf");
  cli({"new", workspace});
  cli({"import", workspace, town, "--as", "schools"});
  EXPECT_THAT(cli({"import", workspace, town, "--as", "schools"}).out, HasSubstr(" 0 added, 0 updated, "));
}

} // namespace
} // namespace huyuan::test
