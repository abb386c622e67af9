// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm.h"
#include "exchange_testing.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <filesystem>

// Broken files from other projects' bug reports: each is refused by name, or its good rows come through with the
// reasons why the others do not.
namespace huyuan::test {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

TEST(BadFiles, missingAndEmpty) {
  EXPECT_THAT(errorOf([] { read("/nowhere/学校.csv"); }), AllOf(HasSubstr("学校.csv"), HasSubstr("does not exist")));
  const TempFolder folder;
  writeAll(folder.file("空.csv"), "");
  EXPECT_THAT(errorOf([&] { read(folder.file("空.csv")); }), HasSubstr("empty"));
  writeAll(folder.file("题.csv"), "名称,经度,纬度\n");
  EXPECT_THAT(errorOf([&] { read(folder.file("题.csv")); }), AllOf(HasSubstr("题.csv"), HasSubstr("no rows")));
}

TEST(BadFiles, corruptShapefilesStillGiveTheirRows) {
  HUYUAN_SHARED_FILE(corrupt, "bad/data_corruption_error.shp");
  EXPECT_EQ(read(corrupt).rows.size(), 8U);
  HUYUAN_SHARED_FILE(tooLong, "bad/corrupt_too_long.shp");
  EXPECT_EQ(read(tooLong).rows.size(), 10U);
}

TEST(BadFiles, nullGeometriesBetweenPolygons) {
  HUYUAN_SHARED_FILE(path, "bad/poly_null_poly.shp");
  const auto table = read(path);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_TRUE(geo::hasGeometry(table.rows[0].geometry));
  EXPECT_FALSE(geo::hasGeometry(table.rows[1].geometry));
  EXPECT_TRUE(geo::hasGeometry(table.rows[2].geometry));
}

TEST(BadFiles, dbfWithoutCodePage) {
  HUYUAN_SHARED_FILE(path, "bad/gbk.dbf");
  const auto table = read(path);
  EXPECT_EQ(table.encoding, "GB18030");
  EXPECT_EQ(table.rows.at(0).cells.at(0), "简体国语");
  EXPECT_FALSE(table.hasGeometry);
}

TEST(BadFiles, dbfWithDuplicateFields) {
  HUYUAN_SHARED_FILE(path, "bad/duplicate_fields.dbf");
  const auto table = read(path);
  EXPECT_EQ(table.rows.size(), 5U);
  const std::set<std::string> distinct(table.headers.begin(), table.headers.end());
  EXPECT_EQ(distinct.size(), table.headers.size());
}

TEST(BadFiles, shapefileWithoutIndexAndLanguageByte) {
  HUYUAN_SHARED_FILE(path, "bad/ldid_chinese.shp");
  const auto table = read(path);
  EXPECT_EQ(table.encoding, "GB18030");
  EXPECT_EQ(table.rows.at(0).cells.at(0), "简体");
  EXPECT_THAT(texts(table.problems), Contains(HasSubstr(".shx")));
  HUYUAN_SHARED_FILE(dbf, "bad/ldid_chinese.dbf");
  EXPECT_EQ(read(dbf).rows.at(0).cells.at(0), "简体");
}

TEST(BadFiles, invalidWktNamesTheRow) {
  HUYUAN_SHARED_FILE(path, "bad/csv_fails_invalid_wkt.csv");
  const auto result = import(path, "vendor");
  EXPECT_TRUE(result.records.empty());
  EXPECT_THAT(texts(result.problems), Contains(AllOf(HasSubstr("row 2"), HasSubstr("column wkt"))));
}

TEST(BadFiles, columnsWithoutHeader) {
  HUYUAN_SHARED_FILE(path, "bad/csv_missing_header.csv");
  const auto table = read(path);
  ASSERT_EQ(table.headers.size(), 6U);
  EXPECT_EQ(table.headers[4], "列5");
  EXPECT_EQ(table.rows.at(0).cells.at(4), "missing");
}

TEST(BadFiles, zeroCoordinatesAreMissingOnes) {
  HUYUAN_SHARED_FILE(path, "bad/csv_empty_rows.csv");
  const auto result = import(path, "vendor", {.headerToField = {{"text", "name"}}});
  EXPECT_EQ(result.records.size(), 4U);
  for (const auto& r : result.records) EXPECT_FALSE(r.geometries.contains("point"));
  EXPECT_THAT(texts(result.problems), Contains(AllOf(HasSubstr("row 5"), HasSubstr("none"))));
}

TEST(BadFiles, jsonThatIsNotJson) {
  HUYUAN_SHARED_FILE(path, "bad/json_point-invalid.json");
  EXPECT_THAT(errorOf([&] { read(path); }), HasSubstr("json_point-invalid.json"));
  HUYUAN_SHARED_FILE(oddType, "bad/json_feature-malformed-1.json");
  EXPECT_EQ(read(oddType).rows.size(), 1U) << "a type of 'Featur' still holds a readable point";
}

TEST(BadFiles, kmlWithoutNumbersLosesNothingInSilence) {
  HUYUAN_SHARED_FILE(path, "bad/kml_bad.kml");
  const auto table = read(path);
  EXPECT_THAT(texts(table.problems), Contains(HasSubstr("placemarks cannot be read")));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_FALSE(geo::hasGeometry(table.rows[0].geometry));
  EXPECT_FALSE(table.rows[0].geometryProblem.empty());
}

TEST(BadFiles, gpxWithOnePoint) {
  HUYUAN_SHARED_FILE(path, "bad/gpx_empty.gpx");
  const auto table = read(path);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(std::get<geo::LonLat>(table.rows[0].geometry), (geo::LonLat{-122, 48}));
}

TEST(BadFiles, tilesAreNoTable) {
  for (const char* name : {"bad/corrupt.mbtiles", "bad/invalid.pmtiles"}) {
    HUYUAN_SHARED_FILE(path, name);
    EXPECT_THAT(errorOf([&] { read(path); }), HasSubstr(std::string(name).substr(4)));
  }
}

TEST(BadFiles, formatsNobodyReadsSayWhatToDo) {
  const TempFolder folder;
  writeAll(folder.file("a.ovobj"), "binary");
  EXPECT_THAT(errorOf([&] { read(folder.file("a.ovobj")); }), HasSubstr("export KML"));
  writeAll(folder.file("b.xls"), "<html><table><tr><td>名称</td></tr></table></html>");
  EXPECT_THAT(errorOf([&] { read(folder.file("b.xls")); }), HasSubstr("web page"));
  writeAll(folder.file("c.xls"), "名称\t经度\t纬度\n甲店\t118.3564\t35.1046\n");
  EXPECT_EQ(read(folder.file("c.xls"), "vendor").rows.size(), 1U);
  writeAll(folder.file("d.xlsx"), "PK\x03\x04 broken");
  EXPECT_THAT(errorOf([&] { read(folder.file("d.xlsx")); }), HasSubstr("d.xlsx"));
}

TEST(BadFiles, aChosenEncodingThatDoesNotFitIsAnError) {
  HUYUAN_SHARED_FILE(path, "poi/beijing_orgs_gb18030.csv");
  EXPECT_THAT(errorOf([&] { read(path, "vendor", "", "UTF-8"); }), AllOf(HasSubstr("row 1"), HasSubstr("UTF-8")));
  EXPECT_THAT(errorOf([&] { read(path, "vendor", "", "klingon"); }), HasSubstr("klingon"));
}

} // namespace huyuan::test
