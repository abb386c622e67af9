// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "plugin/reader_plugin.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <QtGlobal>

#include <gmock/gmock.h>

// The plugins built beside this program are loaded for real, together with one that is broken.
namespace huyuan::test {

using ::testing::HasSubstr;

const TempFolder& brokenFolder() {
  static const TempFolder folder;
  static const bool once = [] {
#ifdef _WIN32
    writeAll(folder.file("broken.dll"), "not a library");
#else
    writeAll(folder.file("broken.so"), "not a library");
#endif
    qputenv("HUYUAN_PLUGINS", QByteArray::fromStdString(folder.path()));
    return true;
  }();
  (void)once;
  return folder;
}

class Plugins : public ::testing::Test {
 protected:
  void SetUp() override {
    brokenFolder();
    loaded = plugin::loadPlugins();
  }
  exchange::SourceTable read(const std::string& path) { return exchange::readTable(path, "", "auto", {}, {}, {}); }
  std::vector<plugin::Loaded> loaded;
};

TEST_F(Plugins, goodOnesAreInUseAndTheBrokenOneIsReported) {
  std::map<std::string, std::string> problems;
  for (const auto& p : loaded) problems[p.file.substr(p.file.find_last_of('/') + 1)] = p.problem;
  ASSERT_EQ(problems.size(), 3U) << ::testing::PrintToString(problems);
  int inUse = 0;
  for (const auto& [file, problem] : problems) {
    if (problem.empty()) ++inUse;
    if (file.starts_with("broken")) {
      EXPECT_FALSE(problem.empty());
    }
  }
  EXPECT_EQ(inUse, 2);
  EXPECT_EQ(plugin::readers().size(), 2U);
}

TEST_F(Plugins, templateReadsItsFormat) {
  const TempFolder folder;
  writeAll(folder.file("学校.points"), "临沂一中;118.3564;35.1046\n\n沂水一中;118.6279;35.7904\n");
  const auto table = read(folder.file("学校.points"));
  EXPECT_THAT(table.headers, ::testing::ElementsAre("名称", "经度", "纬度"));
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[1].number, 3);
  EXPECT_EQ(table.rows[1].cells[0], "沂水一中");
}

TEST_F(Plugins, ovitalConvertsRowByRow) {
  const TempFolder folder;
  // One place in the three systems: the vectors of GCJ-02 and BD-09 for the centre of Lanshan.
  writeAll(folder.file("点.txt"), "118.3564 35.1046 原点 备注 一\n"
                                  "g 118.36215422 35.10420750 高德点\n"
                                  "b 118.36871262 35.10999523 百度点\n"
                                  "坏行\n");
  const auto table = read(folder.file("点.txt"));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.crs, "EPSG:4490");
  EXPECT_EQ(table.rows[0].cells[0], "原点");
  EXPECT_EQ(table.rows[0].cells[1], "备注 一");
  EXPECT_EQ(table.rows[2].cells[2], "bd09");
  for (const auto& row : table.rows) {
    const double metres = geo::distance(std::get<geo::LonLat>(row.geometry), {118.3564, 35.1046}).value();
    EXPECT_LT(metres, 0.2) << row.cells[0];
  }
  ASSERT_EQ(table.problems.size(), 2U);
  EXPECT_THAT(table.problems[0].text(), HasSubstr("row 4"));
}

TEST_F(Plugins, ovitalLeavesOtherTextAlone) {
  const TempFolder folder;
  writeAll(folder.file("表.txt"), "名称,经度,纬度\n甲店,118.3564,35.1046\n");
  EXPECT_EQ(read(folder.file("表.txt")).headers.size(), 3U);
}

} // namespace huyuan::test
