// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_testing.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <filesystem>

// What real tables of ten offices look like. Row counts and positions are those of the data folder's README.
namespace huyuan::test {

using ::testing::HasSubstr;

TEST(RealTables, schoolsWithLatitudeBeforeLongitude) {
  HUYUAN_SHARED_FILE(path, "poi/shanghai_school.csv");
  const auto result = import(path, "school");
  EXPECT_EQ(result.rowsRead, 6151);
  EXPECT_EQ(result.records.size() + static_cast<std::size_t>(errorCount(result)), 6151U);
  EXPECT_EQ(result.encoding, "UTF-8");
  EXPECT_EQ(result.crs, "cgcs2000");
  const auto& first = result.records.front();
  EXPECT_EQ(first.text("name"), "上海市卢湾高级中学");
  EXPECT_EQ(first.text("kind"), "311") << "by the last part of 科教文化服务;学校;中学";
  EXPECT_EQ(first.text("district_code"), "黄浦区");
  const auto point = std::get<geo::LonLat>(first.geometries.at("point"));
  EXPECT_NEAR(point.lon, 121.46436687022373, 1e-12);
  EXPECT_NEAR(point.lat, 31.204217797406105, 1e-12);
}

TEST(RealTables, orgsInGb18030HaveFourBadRows) {
  HUYUAN_SHARED_FILE(path, "poi/beijing_orgs_gb18030.csv");
  exchange::ImportOptions options;
  options.crs = "gcj02";
  const auto result = import(path, "vendor", options);
  EXPECT_EQ(result.encoding, "GB18030");
  EXPECT_EQ(result.rowsRead, 451);
  EXPECT_EQ(result.records.size(), 447U);
  EXPECT_EQ(errorCount(result), 4);
  const auto all = texts(result.problems);
  EXPECT_THAT(all, ::testing::Contains(
                       ::testing::AllOf(HasSubstr("row 216"), HasSubstr("column 经纬度"), HasSubstr("未匹配"))));
  EXPECT_EQ(result.records.front().text("name"), "润亿教育(魔法阅读绘本馆)");
}

TEST(RealTables, workbookWithTwoSheets) {
  HUYUAN_SHARED_FILE(path, "poi/beijing_POI_two_sheets.xlsx");
  const auto table = read(path, "vendor");
  EXPECT_EQ(table.sheet, "Sheet1");
  EXPECT_THAT(table.sheets, ::testing::ElementsAre("Sheet1", "POI"));
  EXPECT_EQ(table.rows.size(), 2406U);
  EXPECT_EQ(table.rows.front().number, 2);
  EXPECT_EQ(read(path, "vendor", "POI").rows.size(), 2406U);
  const auto result = import(path, "vendor");
  EXPECT_EQ(result.records.size(), 2406U);
  EXPECT_EQ(result.records.front().text("name"), "百花深处");
  EXPECT_NEAR(std::get<geo::LonLat>(result.records.front().geometries.at("point")).lat, 39.931802, 1e-9);
  EXPECT_THAT(errorOf([&] { read(path, "vendor", "Sheet9"); }),
              ::testing::AllOf(HasSubstr("Sheet9"), HasSubstr("Sheet1, POI")));
}

TEST(RealTables, shapefileInGbkWithoutCpg) {
  HUYUAN_SHARED_FILE(path, "poi/shanghai_districts.shp");
  const auto result = import(path, "district", {.headerToField = {{"ADMINCODE", "code"}}});
  EXPECT_EQ(result.encoding, "GB18030");
  EXPECT_EQ(result.crs, "EPSG:4326");
  EXPECT_EQ(result.rowsRead, 17);
  std::set<std::string> names;
  for (const auto& r : result.records) names.insert(r.text("name"));
  EXPECT_TRUE(names.contains("黄浦区")) << ::testing::PrintToString(names);
  for (const auto& r : result.records) EXPECT_TRUE(r.geometries.contains("area"));
}

TEST(RealTables, countiesOfLinyiFromGeoJson) {
  HUYUAN_SHARED_FILE(path, "poi/linyi_counties.geojson");
  const auto result = import(path, "district");
  EXPECT_EQ(result.records.size(), 12U);
  std::set<std::string> codes;
  for (const auto& r : result.records) codes.insert(r.text("code"));
  EXPECT_THAT(codes, ::testing::ElementsAre("371302", "371311", "371312", "371321", "371322", "371323", "371324",
                                            "371325", "371326", "371327", "371328", "371329"));
}

TEST(RealTables, streetsOfLinyiHaveNoCoordinates) {
  HUYUAN_SHARED_FILE(path, "poi/linyi_streets.csv");
  const auto result = import(path, "place");
  EXPECT_EQ(result.records.size(), 156U);
  EXPECT_EQ(result.records.front().text("name"), "兰山街道");
  EXPECT_EQ(result.crs, "");
}

TEST(RealTables, roadsOfStockholmAreATableOfLines) {
  HUYUAN_SHARED_FILE(path, "roads/stockholm_edges.shp");
  const auto table = read(path);
  EXPECT_EQ(table.rows.size(), 1308U);
  EXPECT_EQ(table.encoding, "UTF-8");
  EXPECT_EQ(table.crs, "EPSG:4326");
  EXPECT_TRUE(std::holds_alternative<geo::MultiLine>(table.rows.front().geometry));
}

TEST(RealTables, wgs84ColumnsWinOverBaiduOnes) {
  HUYUAN_SHARED_FILE(path, "poi/baidu_aoi_bd09.csv");
  const auto result = import(path, "school");
  EXPECT_EQ(result.records.size(), 7U);
  EXPECT_EQ(result.crs, "wgs84");
  EXPECT_NEAR(std::get<geo::LonLat>(result.records.front().geometries.at("point")).lon, 116.30420708125263, 1e-12);
  EXPECT_TRUE(result.records.front().geometries.contains("campus"));

  const auto baidu = import(path, "school", {.crs = "bd09", .headerToField = {{"lng_wgs84", ""}, {"lat_wgs84", ""}}});
  const auto point = std::get<geo::LonLat>(baidu.records.front().geometries.at("point"));
  EXPECT_NEAR(point.lon, 116.30420708125263, 3e-5) << "the two pairs of columns name one place";
  EXPECT_NEAR(point.lat, 39.991595084258336, 3e-5);
}

TEST(RealTables, kmlOfACampus) {
  HUYUAN_SHARED_FILE(path, "basemap/bupt_campus.kml");
  const auto table = read(path);
  EXPECT_FALSE(table.rows.empty());
  EXPECT_EQ(table.crs, "EPSG:4326");
}

TEST(RealTables, aFileInAFolderWithChineseNameAndBrackets) {
  HUYUAN_SHARED_FILE(path, "poi/beijing_POI_two_sheets.xlsx");
  const TempFolder folder;
  std::filesystem::copy_file(files::toPath(path), files::toPath(folder.file("名单 (2).xlsx")));
  EXPECT_EQ(read(folder.file("名单 (2).xlsx"), "vendor").rows.size(), 2406U);
}

} // namespace huyuan::test
