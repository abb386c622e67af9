// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"
#include "exchange_testing.h"
#include "support/temp_folder.h"

#include <filesystem>

namespace huyuan::test {

using ::testing::HasSubstr;

domain::Record shop(const std::string& code, const std::string& name, geo::LonLat at) {
  domain::Record r;
  r.values["code"] = code;
  r.values["name"] = name;
  r.values["kind"] = std::string("toys");
  r.values["complaints"] = std::int64_t{3};
  r.values["accuracy_m"] = 7.5;
  r.values["last_visit"] = std::string("2026-08-14");
  if (at.isValid()) r.geometries["point"] = at;
  return r;
}

exchange::ExportLayer shops() {
  exchange::ExportLayer layer{"vendors", kindOf("vendor").fields, "point", {}};
  layer.records = {shop("92371302MA3TEXT18E", "小状元\"文具\",行", {118.356412345, 35.104612345}),
                   shop("91371300MA3AAAA15Y", "永兴玩具\n二店", {118.3674, 34.6134}), shop("", "无位置商店", {})};
  return layer;
}

class RoundTrip : public ::testing::TestWithParam<std::string> {};

TEST_P(RoundTrip, whatIsWrittenComesBack) {
  const TempFolder folder;
  const std::string path = folder.file("经营主体." + GetParam());
  auto layer = shops();
  if (GetParam() == "fgb") {
    EXPECT_THROW(exchange::writeLayers(path, "fgb", {layer}), base::Error) << "it cannot hold a record without a place";
    layer.records[2].geometries["point"] = geo::LonLat{118, 35};
  }
  exchange::writeLayers(path, GetParam(), {layer});
  auto back = import(path, "vendor");
  // FlatGeobuf orders its features along a curve.
  std::stable_sort(back.records.begin(), back.records.end(),
                   [](const auto& a, const auto& b) { return a.text("code") > b.text("code"); });
  ASSERT_EQ(back.records.size(), 3U) << ::testing::PrintToString(texts(back.problems));
  EXPECT_EQ(back.records[0].text("code"), "92371302MA3TEXT18E");
  EXPECT_EQ(back.records[0].text("name"), "小状元\"文具\",行");
  EXPECT_EQ(back.records[0].text("kind"), "toys");
  EXPECT_EQ(back.records[0].integer("complaints", 0), 3);
  EXPECT_DOUBLE_EQ(back.records[0].real("accuracy_m", 0), 7.5);
  EXPECT_EQ(back.records[0].text("last_visit"), "2026-08-14");
  const auto p = std::get<geo::LonLat>(back.records[0].geometries.at("point"));
  EXPECT_NEAR(p.lon, 118.356412345, 1e-9);
  EXPECT_NEAR(p.lat, 35.104612345, 1e-9);
  EXPECT_EQ(back.records[2].text("name"), "无位置商店");
  EXPECT_EQ(back.records[2].geometries.contains("point"), GetParam() == "fgb");
}
INSTANTIATE_TEST_SUITE_P(formats, RoundTrip, ::testing::ValuesIn(exchange::exportFormats()),
                         [](const auto& each) { return each.param; });

TEST(Export, csvIsWhatExcelReads) {
  const TempFolder folder;
  exchange::writeLayers(folder.file("a.csv"), "csv", {shops()});
  const std::string text = readAll(folder.file("a.csv"));
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"
                               "code,name,"));
  EXPECT_THAT(text, HasSubstr("\"小状元\"\"文具\"\",行\""));
}

TEST(Export, polygonsKeepTheirHoles) {
  const TempFolder folder;
  domain::Record district;
  district.values["code"] = std::string("371302");
  district.values["name"] = std::string("兰山区");
  const geo::MultiPolygon area{{{{{118, 35}, {119, 35}, {119, 36}, {118, 36}, {118, 35}},
                                 {{{118.2, 35.2}, {118.2, 35.4}, {118.4, 35.4}, {118.2, 35.2}}}}}};
  district.geometries["area"] = area;
  for (const char* format : {"gpkg", "geojson", "csv", "fgb"}) {
    const std::string path = folder.file(std::string("县区.") + format);
    exchange::writeLayers(path, format, {{"districts", kindOf("district").fields, "area", {district}}});
    const auto back = import(path, "district");
    ASSERT_EQ(back.records.size(), 1U) << format;
    const auto& shape = std::get<geo::MultiPolygon>(back.records[0].geometries.at("area"));
    ASSERT_EQ(shape.polygons.size(), 1U);
    EXPECT_EQ(shape.polygons[0].holes.size(), 1U) << format;
    EXPECT_EQ(shape.polygons[0].outer.size(), 5U) << format;
  }
}

TEST(Export, severalLayersOnlyWhereTheFormatHasThem) {
  const TempFolder folder;
  auto second = shops();
  second.name = "others";
  exchange::writeLayers(folder.file("two.gpkg"), "gpkg", {shops(), second});
  EXPECT_THAT(read(folder.file("two.gpkg")).sheets, ::testing::ElementsAre("vendors", "others"));
  EXPECT_THROW(exchange::writeLayers(folder.file("two.csv"), "csv", {shops(), second}), base::Error);
  EXPECT_THROW(exchange::writeLayers(folder.file("a.pdf"), "pdf", {shops()}), base::Error);
  EXPECT_FALSE(std::filesystem::exists(files::toPath(folder.file("two.csv"))));
}

TEST(Export, aFolderThatIsNotThereIsAFailure) {
  EXPECT_THROW(exchange::writeLayers("/nowhere/at/all.gpkg", "gpkg", {shops()}), base::Error);
}

TEST(Export, gpxOfARoute) {
  const TempFolder folder;
  domain::Route route;
  route.date = "2026-11-24";
  domain::Stop stop;
  stop.number = 1;
  stop.visit.vendorCode = "A&B";
  stop.arrive = 570;
  stop.path = {{118.35, 35.10}, {118.36, 35.11}};
  route.stops = {stop};
  route.returnPath = {{118.36, 35.11}, {118.35, 35.10}};
  exchange::writeRouteGpx(folder.file("T07.gpx"), route);
  const auto waypoints = read(folder.file("T07.gpx"), "", "waypoints");
  ASSERT_EQ(waypoints.rows.size(), 1U);
  EXPECT_EQ(std::get<geo::LonLat>(waypoints.rows[0].geometry), (geo::LonLat{118.36, 35.11}));
  EXPECT_THAT(readAll(folder.file("T07.gpx")),
              ::testing::AllOf(HasSubstr("A&amp;B 09:30"), HasSubstr("<name>1</name>")));
  const auto track = read(folder.file("T07.gpx"), "", "tracks");
  EXPECT_EQ(std::get<geo::MultiLine>(track.rows.at(0).geometry).lines.at(0).size(), 4U);
}

} // namespace huyuan::test
