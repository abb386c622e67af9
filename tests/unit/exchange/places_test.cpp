// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "exchange/export.h"
#include "exchange/flat_shape.h"
#include "places_testing.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <filesystem>

// Plain lists are read in columns where they are plain and record by record where they are not. Nobody may be able to
// tell which.
namespace huyuan::test {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

geo::Ring square(double west, double south, double size) {
  return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}};
}

domain::Record record(const std::string& code, const geo::Geometry& geometry) {
  domain::Record r;
  r.values["code"] = code;
  r.geometries["@shape"] = geometry;
  return r;
}

/// A point, gates, a campus of two parts with a hole, and a campus of another school. Nine decimals, as every format
/// keeps them.
std::vector<domain::Record> schools() {
  std::vector<domain::Record> list{
      record("S1", geo::LonLat{118.356412345, 35.104623456}),
      record("S2", geo::MultiPoint{{{118.1, 35.123456789}, {118.123456781, 35.2}}}),
      record("S3", geo::MultiPolygon{{{square(118.5, 35.5, 0.01), {square(118.502, 35.502, 0.001)}},
                                      {square(118.7, 35.7, 0.003), {}}}}),
      record("S4", geo::MultiPolygon{{{square(118.25, 35.25, 0.002), {}}}})};
  list[0].values["kind"] = std::string("小学");
  list[1].values["kind"] = std::string("幼儿园");
  list[1].values["accuracy_m"] = 5.5;
  list[2].values["accuracy_m"] = 0.1;
  list[3].values["campus_of"] = std::string("S1");
  return list;
}

std::string written(const TempFolder& folder, const std::string& format, const std::vector<domain::Record>& records,
                    const std::string& kind = "school") {
  exchange::ExportLayer layer;
  layer.name = "学校";
  for (const auto& field : kindOf(kind).fields)
    if (field.name == "code" || field.name == "kind" || field.name == "accuracy_m" || field.name == "campus_of")
      layer.fields.push_back(field);
  layer.geometryField = "@shape";
  layer.records = records;
  const std::string path = folder.file(kind + "." + format);
  exchange::writeLayers(path, format, {layer});
  return path;
}

std::string csv(const TempFolder& folder, const std::string& text, const std::string& name = "名单 (1).csv") {
  writeAll(folder.file(name), text);
  return folder.file(name);
}

} // namespace

TEST(Places, everyFormatGivesTheSameRows) {
  const TempFolder folder;
  std::vector<std::vector<std::string>> all;
  for (const char* format : {"gpkg", "fgb", "csv", "geojson", "kml"}) {
    const std::string path = written(folder, format, schools());
    const auto reading = bothWays(path, "school");
    EXPECT_THAT(reading.problems, IsEmpty()) << format;
    EXPECT_EQ(reading.quick, std::string_view("gpkg fgb csv").find(format) != std::string_view::npos) << format;
    if (std::string(format) == "kml") continue; // knows no multipoints of one kind and rounds
    all.push_back(readingOf(path, "school", false, {}, false).lines);
    std::sort(all.back().begin(), all.back().end()); // FlatGeobuf sorts by place
  }
  ASSERT_EQ(all.front().size(), 4U);
  EXPECT_THAT(all.front()[0], HasSubstr("S1|211|"));
  EXPECT_THAT(all.front()[1], AllOf(HasSubstr("S2|111||"), HasSubstr(bits(5.5) + " gate " + bits(118.1))));
  EXPECT_THAT(all.front()[2], AllOf(HasSubstr(bits(0.1) + " outer"), HasSubstr(" hole ")));
  EXPECT_THAT(all.front()[3], HasSubstr("S4||S1|"));
  for (const auto& lines : all) EXPECT_EQ(lines, all.front());
}

TEST(Places, idsMayBeNumbers) {
  const TempFolder folder;
  writeAll(folder.file("a.geojson"), R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"id":12,"accuracy_m":7},"geometry":{"type":"Point","coordinates":[118,35]}},
    {"type":"Feature","properties":{"id":9007199254740993},"geometry":{"type":"Point","coordinates":[118.5,35]}}]})");
  const auto reading = bothWays(folder.file("a.geojson"), "vendor");
  ASSERT_EQ(reading.lines.size(), 2U);
  EXPECT_THAT(reading.lines[0], HasSubstr("1|12||||||" + bits(7)));
  EXPECT_THAT(reading.lines[1], HasSubstr("2|9007199254740993|"));
}

TEST(Places, badRowsOfLayersAreRefusedAndTheOthersGoOn) {
  const TempFolder folder;
  geo::Ring open = square(118.0, 35.0, 0.01);
  open.pop_back();
  std::vector<domain::Record> list{record("good", geo::LonLat{118, 35.5}),
                                   record("swapped", geo::LonLat{35.5, 118}),
                                   record("open", geo::MultiPolygon{{{open, {}}}}),
                                   record("flat", geo::MultiPolygon{{{square(118, 35, 0.0), {}}}}),
                                   record("none", {}),
                                   record("good", geo::LonLat{118, 35.6}),
                                   record("far", geo::MultiPoint{{{118, 35}, {190, 35}}}),
                                   record("last", geo::LonLat{118, 35.7})};
  const auto reading = bothWays(written(folder, "gpkg", list), "school");
  EXPECT_TRUE(reading.quick);
  EXPECT_THAT(reading.lines, ElementsAre(HasSubstr("1|good|"), HasSubstr("5|none|"), HasSubstr("8|last|")));
  EXPECT_THAT(reading.problems, ElementsAre(AllOf(HasSubstr("row 2,"), HasSubstr("not possible in EPSG:4490")),
                                            AllOf(HasSubstr("row 3,"), HasSubstr("a ring does not end where it began")),
                                            AllOf(HasSubstr("row 4,"), HasSubstr("encloses nothing")),
                                            AllOf(HasSubstr("row 6,"), HasSubstr("good stands in row 1 already")),
                                            AllOf(HasSubstr("row 7,"), HasSubstr("not possible"))));
}

TEST(Places, badRowsOfTextsAreRefusedAndTheOthersGoOn) {
  const TempFolder folder;
  // Sums among the first rows make a table too odd for the quick way: fifty plain ones before them.
  std::string text = "id,lon,lat,accuracy_m\r\n";
  for (int row = 2; row <= 51; ++row) text += "p" + std::to_string(row) + ",118.123456,35.123456,\r\n";
  const auto reading = bothWays(csv(folder, text + "a,118.5,35.5,3\r\n" // row 52
                                                   "b,NaN,35.5,\r\n"
                                                   "\r\n"
                                                   "c,,35.5,\r\n" // 55
                                                   "d,35.5,118.5,\r\n"
                                                   "e,118.5,95,\r\n"
                                                   "\"f,\"\"x\"\"\",\"118.5\",35.5,-4\r\n"
                                                   "g,118°30′E,35.5,\r\n"
                                                   "h,0,0,\r\n" // 60
                                                   "a,118.6,35.5,\r\n"
                                                   "i,１１８.５,35.5,rough\r\n"
                                                   "1.2E+1,118.6,35.5,\r\n"
                                                   "9.13713E+17,118.6,35.5,\r\n"
                                                   "'007, 118.6 ,35.5, 2 m\r\n" // 65
                                                   "合计,3,,\r\n"
                                                   "id,lon,lat,accuracy_m\r\n"
                                                   ",,,\r\n"
                                                   "j,inf,1e400\r\n"
                                                   "k,118.5"), // 70
                                "vendor");
  EXPECT_TRUE(reading.quick);
  const std::string place = " point " + bits(118.5) + " " + bits(35.5);
  const std::string other = " point " + bits(118.6) + " " + bits(35.5);
  ASSERT_EQ(reading.lines.size(), 59U);
  EXPECT_THAT(std::vector(reading.lines.begin() + 50, reading.lines.end()),
              ElementsAre("52|a||||||" + bits(3) + place, "55|c||||||" + bits(0), "58|f,\"x\"||||||" + bits(0) + place,
                          "59|g||||||" + bits(0) + place, "60|h||||||" + bits(0), "62|i||||||" + bits(0) + place,
                          "63|12||||||" + bits(0) + other, "65|007||||||" + bits(2) + other, "70|k||||||" + bits(0)));
  EXPECT_THAT(reading.problems,
              ElementsAre(HasSubstr("row 66: row skipped"), HasSubstr("row 67: row skipped"),
                          HasSubstr("row 53, column lon: NaN is not a coordinate"),
                          HasSubstr("row 55, column lon: half of the coordinates"),
                          HasSubstr("row 56, column lon: longitude and latitude are swapped"),
                          HasSubstr("row 57, column lat: 95 is not"),
                          HasSubstr("row 58, column accuracy_m: -4 is not between 0 and 1000000"),
                          HasSubstr("row 60, column lon: the coordinates 0, 0"),
                          HasSubstr("row 61, column id: a stands in row 52 already"),
                          HasSubstr("row 62, column accuracy_m: rough is not a number"),
                          HasSubstr("row 64, column id: 9.13713E+17 is a code"),
                          HasSubstr("row 69, column lon: inf is not"), HasSubstr("row 70, column lat: half of")));
}

TEST(Places, wellKnownTextRingByRing) {
  const TempFolder folder;
  const auto reading = bothWays(
      csv(folder, "id,WKT\n"
                  "1,POINT (118.5 35.5)\n"
                  "2,\"MULTIPOINT ((118 35),(118.1 35.1))\"\n"
                  "3,\"MULTIPOINT (118 35, 118.1 35.1)\"\n"
                  "4,\"POLYGON ((118 35,118.1 35,118.1 35.1,118 35))\"\n"
                  "5,\"POLYGON ((118 35,118.1 35,118.1 35.1))\"\n"
                  "6,POLYGON EMPTY\n"
                  "7,\"POLYGON ((118 35,118.1 35,118.1 35.1,118 35),(118.02 35.01,118.03 35.01,118.03 35.02,118.02 "
                  "35.01))\"\n"
                  "8,\"POLYGON ((118 35,118.1 35\"\n"
                  "9,point(118.5 35.5)\n"
                  "10,POINT (nan nan)\n"
                  "11,POINT (35.5 118.5)\n"
                  "12,\n"
                  "13,\"MULTIPOLYGON (((118 35,118.1 35,118.1 35.1,118 35)),((119 35,119.1 35,119.1 35.1,119 35)))\"\n"
                  "14,\"LINESTRING (118 35,119 36)\"\n"
                  "15,\"POLYGON ((118 35,118 35,118 35,118 35))\"\n"
                  "16,POINT Z (118.5 35.5 3)\n"),
      "school");
  EXPECT_TRUE(reading.quick);
  EXPECT_THAT(reading.problems,
              ElementsAre(AllOf(HasSubstr("row 6,"), HasSubstr("does not end where it began")),
                          AllOf(HasSubstr("row 7,"), HasSubstr("empty")), HasSubstr("row 9,"), HasSubstr("row 11,"),
                          AllOf(HasSubstr("row 12,"), HasSubstr("not possible")),
                          AllOf(HasSubstr("row 15,"), HasSubstr("neither a point nor an outline")),
                          AllOf(HasSubstr("row 16,"), HasSubstr("encloses nothing")),
                          HasSubstr("three decimals or fewer")));
  ASSERT_EQ(reading.lines.size(), 10U);
  EXPECT_EQ(reading.lines[1].substr(reading.lines[1].find(" gate")),
            reading.lines[2].substr(reading.lines[2].find(" gate")));
  EXPECT_THAT(reading.lines[4], AllOf(HasSubstr("8|7|"), HasSubstr(" hole ")));
  EXPECT_THAT(reading.lines[5], AllOf(HasSubstr("10|9|"), HasSubstr(" point ")));
}

TEST(Places, encodings) {
  const TempFolder folder;
  const std::string rows = "编号,经度,纬度,办学类型\n学001,118.5,35.5,小学\n学002,118.6,35.5,初中\n";
  const std::string gb = "\xB1\xE0\xBA\xC5,\xBE\xAD\xB6\xC8,\xCE\xB3\xB6\xC8,\xB0\xEC\xD1\xA7\xC0\xE0\xD0\xCD\n"
                         "\xD1\xA7\x30\x30\x31,118.5,35.5,\xD0\xA1\xD1\xA7\n"
                         "\xD1\xA7\x30\x30\x32,118.6,35.5,\xB3\xF5\xD6\xD0\n";
  const auto plain = bothWays(csv(folder, rows, "a.csv"), "school");
  EXPECT_TRUE(plain.quick);
  ASSERT_EQ(plain.lines.size(), 2U);
  EXPECT_THAT(plain.lines[0], HasSubstr("|211|"));
  const auto marked = bothWays(csv(folder, "\xEF\xBB\xBF" + rows, "b.csv"), "school");
  EXPECT_TRUE(marked.quick);
  EXPECT_EQ(marked.lines, plain.lines);
  const auto chinese = bothWays(csv(folder, gb, "c.csv"), "school");
  EXPECT_TRUE(chinese.quick);
  EXPECT_EQ(chinese.lines, plain.lines);
  exchange::ImportOptions asked;
  asked.encoding = "GBK";
  EXPECT_EQ(bothWays(folder.file("c.csv"), "school", asked).lines, plain.lines);
  asked.encoding = "UTF-8";
  EXPECT_THAT(bothWays(folder.file("c.csv"), "school", asked).error, HasSubstr("not valid UTF-8"));
  EXPECT_THAT(bothWays(csv(folder, rows + "学\xFF,118,35,\n", "d.csv"), "school").error,
              HasSubstr("not valid GB18030"));
}

TEST(Places, whatIsNotPlainIsReadAsRecords) {
  const TempFolder folder;
  const std::string shifted = csv(folder, "id,gcj02_lon,gcj02_lat\n1,118.5,35.5\n", "a.csv");
  const std::string titled = csv(folder, "学校名单,,\nid,lon,lat\n1,118.5,35.5\n", "b.csv");
  const std::string surveyed = csv(folder, "id,x,y\n1,35.5,118.5\n", "c.csv");
  for (const std::string& path : {shifted, titled, surveyed}) {
    const auto reading = bothWays(path, "vendor");
    EXPECT_FALSE(reading.quick) << path;
    EXPECT_EQ(reading.lines.size(), 1U) << path;
  }
  EXPECT_THAT(bothWays(csv(folder, "id,lon,lat\n", "d.csv"), "vendor").error, HasSubstr("no rows"));
  EXPECT_THAT(bothWays(csv(folder, "", "e.csv"), "vendor").error, HasSubstr("empty"));
  EXPECT_THAT(bothWays(csv(folder, "a;b\n1;2\n", "f.csv"), "vendor").error, HasSubstr("no column is known"));
}

TEST(Places, projectedLayersAreTransformed) {
  const TempFolder folder;
  // EPSG:4548 (CGCS2000, 117° E) by cs2cs of PROJ 9.1.1: 118.3564 E, 35.1046 N.
  const std::string path = csv(folder, "id,WKT\n1,POINT (623669.4402 3887039.2982)\n");
  exchange::ImportOptions options;
  options.crs = "EPSG:4548";
  const auto reading = bothWays(path, "school", options);
  EXPECT_TRUE(reading.quick);
  ASSERT_EQ(reading.lines.size(), 1U);
  const std::string at = reading.lines[0].substr(reading.lines[0].find("point ") + 6);
  EXPECT_NEAR(std::strtod(at.c_str(), nullptr), 118.3564, 1e-8);
}

// The text is cut into pieces of a mebibyte: rows, quoted line ends and characters lie across the cuts.
TEST(Places, textsOfManyPieces) {
  const TempFolder folder;
  std::string text = "id,名称,lon,lat\n";
  base::Random random(3);
  for (int i = 0; text.size() < 3500000; ++i) {
    std::string name;
    for (std::uint64_t n = random.below(12); n > 0; --n)
      name += std::array{"文", "具\n", "a,", "\"\"", "\r\n", "园"}[random.below(6)];
    text += std::to_string(i * 7919 % 1000003) + ",\"" + name + "\",118.";
    text += std::to_string(random.below(1000000)) + ",35." + std::to_string(random.below(1000000)) + "\n";
    if (i == 20000) text += "huge,\"" + std::string(1500000, 'x') + "\",118.5,35.5\n";
  }
  const auto reading = bothWays(csv(folder, text), "vendor");
  EXPECT_TRUE(reading.quick);
  EXPECT_GT(reading.lines.size(), 40000U);
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(Places, codesOutOfOrderThatRepeat) {
  const TempFolder folder;
  std::string text = "id,lon,lat\n";
  for (int i = 0; i < 50000; ++i) text += std::to_string((i * 7919) % 49999) + ",118.123456,35.123456\n";
  const auto reading = bothWays(csv(folder, text), "vendor");
  EXPECT_TRUE(reading.quick);
  EXPECT_EQ(reading.lines.size(), 49999U);
  EXPECT_THAT(reading.problems, ElementsAre(AllOf(HasSubstr("row 50001,"), HasSubstr("0 stands in row 2 already"))));
}

// Texts out of nasty pieces, by seed.
TEST(Places, anyTextIsReadTheSameBothWays) {
  const TempFolder folder;
  static const std::vector<std::string> headers{"id,lon,lat",        "id,经度,纬度,kind",       "id,WKT,accuracy_m",
                                                "school_id;lat;lon", "id\tlon\tlat\tcampus_of", "lon,lat"};
  static const std::vector<std::string> pieces{
      "118.5", "35.25", "118.25", "35",  "0",    "1",   "小学",     "\"",  "\"\"", "\"a\"", "\n",
      "\r\n",  "\r",    " ",      "-",   "合计", "注:", "\"x\ny\"", "NaN", "1e3",  "'12",   "POINT (118 35)",
      "5",     "id",    "lon",    "lat", "　",   "学",  "1.5E+3",   ".5",  "5."};
  base::Random random(11);
  int quick = 0;
  for (int file = 0; file < 600; ++file) {
    const std::string header = headers[random.below(headers.size())];
    const char delimiter = header.find(';') != std::string::npos    ? ';'
                           : header.find('\t') != std::string::npos ? '\t'
                                                                    : ',';
    std::string text = header + "\n";
    for (std::uint64_t row = 1 + random.below(12); row > 0; --row) {
      if (random.chance(0.4))
        text += std::to_string(random.below(9)) + delimiter + "118.5" + delimiter + "35.5\n";
      else
        for (std::uint64_t n = random.below(9); n > 0; --n)
          text += pieces[random.below(pieces.size())] + (random.chance(0.5) ? std::string(1, delimiter) : "");
      if (random.chance(0.8)) text += "\n";
    }
    const std::string path = csv(folder, text, "r.csv");
    const PlacesReading fast = readingOf(path, "school", false), slow = readingOf(path, "school", true);
    EXPECT_TRUE(fast == slow) << text << "\n---\n"
                              << ::testing::PrintToString(fast.lines) << ::testing::PrintToString(fast.problems)
                              << fast.error << "\n---\n"
                              << ::testing::PrintToString(slow.lines) << ::testing::PrintToString(slow.problems)
                              << slow.error;
    quick += fast.quick ? 1 : 0;
  }
  EXPECT_GT(quick, 100);
}

TEST(Places, truncatedFilesAreRefusedOrReadTheSame) {
  const TempFolder folder;
  for (const char* format : {"gpkg", "fgb"}) {
    std::vector<domain::Record> list;
    for (int i = 0; i < 400; ++i) list.push_back(record("S" + std::to_string(i), geo::LonLat{118 + i * 1e-3, 35}));
    const std::string bytes = readAll(written(folder, format, list));
    for (int part = 0; part < 24; ++part) {
      const std::string path = folder.file("cut." + std::string(format));
      writeAll(path, bytes.substr(0, bytes.size() * static_cast<std::size_t>(part) / 24));
      bothWays(path, "school");
      std::string flipped = bytes;
      for (int n = 0; n < 40; ++n)
        flipped[(bytes.size() / 24 * static_cast<std::size_t>(part) + 97U * n) % bytes.size()] ^= 0x55;
      writeAll(path, flipped);
      bothWays(path, "school");
    }
  }
}

TEST(Places, brokenFilesOfOtherProjects) {
  HUYUAN_SHARED_FILE(one, "bad/csv_fails_invalid_wkt.csv");
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(one).parent_path())) {
    const std::string path = entry.path().string();
    bothWays(path, "school");
    bothWays(path, "vendor");
  }
}

TEST(Places, realLists) {
  HUYUAN_SHARED_FILE(orgs, "poi/beijing_orgs_gb18030.csv");
  bothWays(orgs, "vendor");
  for (const char* name : {"poi/shanghai_kindergarten.csv", "poi/shanghai_school.csv", "poi/linyi_streets.csv",
                           "poi/baidu_aoi_bd09.csv"}) {
    HUYUAN_SHARED_FILE(list, name);
    bothWays(list, "school");
  }
}

TEST(FlatShape, decimalsAreThoseOfTheStandardLibrary) {
  base::Random random(5);
  for (int i = 0; i < 200000; ++i) {
    std::string text = random.chance(0.2) ? "-" : "";
    text += std::to_string(random.below(std::uint64_t{1} << (1 + random.below(40))));
    if (random.chance(0.9)) text += "." + std::to_string(random.below(std::uint64_t{1} << (1 + random.below(50))));
    const char* at = text.data();
    double value = 0;
    ASSERT_TRUE(exchange::readDecimal(at, text.data() + text.size(), value)) << text;
    EXPECT_EQ(at, text.data() + text.size());
    EXPECT_EQ(std::bit_cast<std::uint64_t>(value), std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)))
        << text;
  }
  for (const std::string text : {"", "-", ".", "+1", "nan", "inf", "x"}) {
    const char* at = text.data();
    double value = 0;
    EXPECT_FALSE(exchange::readDecimal(at, text.data() + text.size(), value)) << text;
  }
}

} // namespace huyuan::test
