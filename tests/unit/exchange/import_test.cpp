// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coordinate_parse.h"
#include "exchange/import.h"
#include "exchange/value_parse.h"
#include "exchange_testing.h"
#include "geo/geodesic.h"

namespace huyuan::test {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

exchange::SourceTable tableOf(std::vector<std::string> headers, std::vector<std::vector<std::string>> rows) {
  exchange::SourceTable table;
  table.file = "表.csv";
  table.headers = std::move(headers);
  std::int64_t number = 1;
  for (auto& cells : rows) table.rows.push_back({++number, std::move(cells), {}, {}});
  return table;
}

exchange::ImportResult map(const exchange::SourceTable& table, const std::string& kind = "vendor",
                           const exchange::ImportOptions& options = {}, const geo::Box& bounds = {}) {
  return exchange::mapTable(table, kindOf(kind), options, bounds, {}, {});
}

geo::LonLat pointOf(const exchange::ImportResult& r, std::size_t i = 0) {
  return std::get<geo::LonLat>(r.records.at(i).geometries.at("point"));
}

void expectLanshan(geo::LonLat p, double metres) {
  EXPECT_LT(geo::distance(p, {118.3564, 35.1046}).value(), metres) << p.lon << " " << p.lat;
}

TEST(Values, dates) {
  for (const char* text : {"2020-09-30", "2020/9/30", "2020.9.30", "20200930", "2020年9月30日", "44104",
                           "２０２０-09-30", "2020-09-30 12:30:00", "2020/09/30 00:00:00"})
    EXPECT_EQ(exchange::isoDate(text), "2020-09-30") << text;
  for (const char* text : {"2020-02-30", "去年", "9/30", "12345"}) EXPECT_FALSE(exchange::isoDate(text)) << text;
}

TEST(Values, numbersAndYesNo) {
  EXPECT_EQ(exchange::number("1,234", ""), 1234);
  EXPECT_EQ(exchange::number("３箱", ""), 3);
  EXPECT_EQ(exchange::number("15 m", "m"), 15);
  EXPECT_EQ(exchange::number("三百零八", ""), 308);
  EXPECT_EQ(exchange::number("一万二千", ""), 12000);
  EXPECT_FALSE(exchange::number("很多", ""));
  EXPECT_EQ(exchange::yesNo("√"), true);
  EXPECT_EQ(exchange::yesNo("否"), false);
  EXPECT_FALSE(exchange::yesNo("也许"));
}

TEST(Values, timesOfDay) {
  const domain::RecordDescription team = kindOf("team");
  const auto field =
      std::find_if(team.fields.begin(), team.fields.end(), [](const auto& f) { return f.name == "day_start"; });
  ASSERT_NE(field, team.fields.end());
  const exchange::ValueParser parser(*field, "team");
  const auto read = [&](const char* cell) {
    const exchange::ParsedValue v = parser.parse(cell);
    return v.problem.empty() ? std::get<std::string>(v.value) : v.problem;
  };
  for (const char* cell : {"8:30", "08:30", "08:30:00", "８：３０", "8点30", "8点30分", "8时30分", " 8 : 30 "})
    EXPECT_EQ(read(cell), "08:30") << cell;
  EXPECT_EQ(read("17点"), "17:00");
  for (const char* cell : {"25:00", "24:00", "8:60", "8", "0.354", "上午", "8:3", "8:30-9:30"})
    EXPECT_THAT(read(cell), HasSubstr("is not a time of day")) << cell;
}

TEST(Values, numbersOutOfRange) {
  const auto r = map(tableOf({"组号", "午休", "经度", "纬度"}, {{"0", "60", "118.35", "35.1"},
                                                                {"-3", "60", "118.35", "35.1"},
                                                                {"１０００００１", "60", "118.35", "35.1"},
                                                                {"2", "-60", "118.35", "35.1"}}),
                     "team");
  ASSERT_EQ(r.records.size(), 1U) << "a team needs its number, not its lunch";
  EXPECT_EQ(r.rows[0], 5);
  EXPECT_EQ(r.records[0].integer("lunch_minutes", 7), 7);
  std::vector<std::string> said;
  for (const base::Problem& p : r.problems) said.push_back(p.text());
  EXPECT_EQ(said, (std::vector<std::string>{"表.csv, row 2, column 组号: 0 is not between 1 and 1000000",
                                            "表.csv, row 3, column 组号: -3 is not between 1 and 1000000",
                                            "表.csv, row 4, column 组号: １０００００１ is not between 1 and 1000000",
                                            "表.csv, row 5, column 午休: -60 is not between 0 and 1440"}));
}

TEST(Values, codesThatASpreadsheetDamaged) {
  const auto kind = kindOf("vendor");
  const exchange::ValueParser code(*kind.field("code"), "vendor");
  EXPECT_TRUE(code.parse("9.13713E+17").refused);
  EXPECT_EQ(std::get<std::string>(code.parse("3.713020001E+9").value), "3713020001");
  EXPECT_EQ(std::get<std::string>(code.parse(" 0012 ").value), "0012");
  const exchange::ValueParser status(*kind.field("status"), "vendor");
  EXPECT_EQ(std::get<std::string>(status.parse("存续（在营、开业、在册）").value), "open");
  EXPECT_EQ(std::get<std::string>(status.parse("吊销，未注销").value), "revoked");
  EXPECT_EQ(status.parse("未注销").value.index(), 0U);
}

TEST(Coordinates, asPeopleWriteThem) {
  const double degrees = 118 + 21 / 60.0 + 23.04 / 3600.0;
  for (const char* text :
       {"118°21′23.04″E", "118度21分23.04秒", "E118°21'23.04\"", "118:21:23.04", "东经118°21′23.04″"})
    EXPECT_NEAR(exchange::parseCoordinate(text).value_or(0), degrees, 1e-9) << text;
  EXPECT_NEAR(exchange::parseCoordinate("E118.3564").value_or(0), 118.3564, 1e-12);
  EXPECT_NEAR(exchange::parseCoordinate("33.5S").value_or(0), -33.5, 1e-12);
  for (const char* text : {"未匹配", "no", "118°71′", "", "1.2.3"})
    EXPECT_FALSE(exchange::parseCoordinate(text)) << text;
  for (const char* text : {"118.35,35.10", "118.35， 35.10", "118.35 35.10", "[118.35, 35.10]", "118.35;35.10"})
    EXPECT_EQ(exchange::parseCoordinatePair(text), (std::pair{118.35, 35.10})) << text;
}

TEST(Headers, bestWordWinsAndCutNamesAreKnown) {
  const auto find = [](std::vector<std::string> headers, const std::string& field, const std::string& kind) {
    for (const auto& m : exchange::matchHeaders(headers, kindOf(kind), {}))
      if (m.field == field) return m.header;
    return std::string();
  };
  EXPECT_EQ(find({"单位名称", "企业名称", "类型"}, "name", "vendor"), "企业名称");
  EXPECT_EQ(find({"统一社会信", "企业名称"}, "code", "vendor"), "统一社会信");
  EXPECT_EQ(find({"统一社", "企业名称"}, "code", "vendor"), "统一社");
  EXPECT_EQ(find({"POI_name", "x"}, "name", "vendor"), "POI_name");
  EXPECT_EQ(find({"nam", "x"}, "name", "vendor"), "");
}

TEST(Map, swappedAndOutOfRange) {
  const auto whole = map(tableOf({"名称", "经度", "纬度"}, {{"甲", "35.1046", "118.3564"}, {"乙", "35.2", "118.4"}}));
  expectLanshan(pointOf(whole), 0.01);
  EXPECT_THAT(texts(whole.problems), Contains(HasSubstr("swapped")));
  const auto one = map(tableOf({"名称", "经度", "纬度"}, {{"甲", "118.3564", "35.1046"},
                                                          {"乙", "118.4", "35.2"},
                                                          {"丙", "35.2", "118.4"},
                                                          {"丁", "1183.564", "35.1"},
                                                          {"戊", "abc", "35.1"},
                                                          {"己", "", ""}}));
  EXPECT_EQ(one.records.size(), 4U);
  EXPECT_EQ(pointOf(one, 2), (geo::LonLat{118.4, 35.2}));
  EXPECT_THAT(texts(one.problems),
              Contains(AllOf(HasSubstr("row 5"), HasSubstr("column 经度"), HasSubstr("1183.564"))));
  EXPECT_THAT(texts(one.problems), Contains(AllOf(HasSubstr("row 6"), HasSubstr("abc"))));
  EXPECT_EQ(one.rows, (std::vector<std::int64_t>{2, 3, 4, 7}));
}

TEST(Map, systemsNamedByHeaderOrOption) {
  expectLanshan(pointOf(map(tableOf({"名称", "高德经度", "高德纬度"}, {{"甲", "118.36215422", "35.10420750"}}))), 0.1);
  expectLanshan(pointOf(map(tableOf({"名称", "百度经度", "百度纬度"}, {{"甲", "118.36871262", "35.10999523"}}))), 0.2);
  exchange::ImportOptions gcj;
  gcj.crs = "gcj02";
  const auto given = map(tableOf({"名称", "坐标"}, {{"甲", "118.36215422,35.10420750"}}), "vendor", gcj);
  expectLanshan(pointOf(given), 0.1);
  EXPECT_EQ(given.crs, "gcj02");
}

// Vector by cs2cs (PROJ 9): 118.3564 E 35.1046 N is 623669.4402 E 3887039.2982 N in EPSG:4548.
TEST(Map, projectedByMagnitudeNotByName) {
  const std::string east = "623669.4402", north = "3887039.2982";
  const auto surveyor = map(tableOf({"名称", "X坐标", "Y坐标"}, {{"甲", north, east}}), "vendor", {}, LinyiBox);
  EXPECT_EQ(surveyor.crs, "EPSG:4548");
  expectLanshan(pointOf(surveyor), 0.001);
  const auto zoned = map(tableOf({"名称", "X", "Y"}, {{"甲", "39" + east, north}}));
  EXPECT_EQ(zoned.crs, "EPSG:4527");
  expectLanshan(pointOf(zoned), 0.001);
  EXPECT_THAT(errorOf([&] { map(tableOf({"名称", "X", "Y"}, {{"甲", east, north}})); }), HasSubstr("EPSG:4548"));
}

TEST(Map, duplicatesAndRequiredFields) {
  const auto result = map(tableOf({"统一社会信用代码", "企业名称"}, {{"92371302MA3TEXT18E", "甲"},
                                                                     {"91371300MA3AAAA15Y", ""},
                                                                     {"92371302MA3TEXT18E", "乙"},
                                                                     {"9.13713E+17", "丙"},
                                                                     {"91350203M0001QAY9B", "丁"},
                                                                     {"9237I302MA3TEXT18E", "戊"}}));
  const auto all = texts(result.problems);
  EXPECT_EQ(result.rows, (std::vector<std::int64_t>{2, 6, 7}));
  EXPECT_THAT(all, Contains(AllOf(HasSubstr("row 3"), HasSubstr("empty"))));
  EXPECT_THAT(all, Contains(AllOf(HasSubstr("row 4"), HasSubstr("row 2 already"))));
  EXPECT_THAT(all, Contains(AllOf(HasSubstr("row 5"), HasSubstr("9.13713E+17"))));
  EXPECT_THAT(all, Contains(AllOf(HasSubstr("row 6"), HasSubstr("check digit"))));
  EXPECT_THAT(all, Contains(AllOf(HasSubstr("row 7"), HasSubstr("perhaps 92371302MA3TEXT18E"))));
  EXPECT_EQ(errorCount(result), 3);
}

TEST(Map, tablesThatCannotBeUsed) {
  EXPECT_THAT(errorOf([] { map(tableOf({"甲", "乙"}, {{"1", "2"}})); }), HasSubstr("甲, 乙"));
  EXPECT_THAT(errorOf([] { map(tableOf({"电话"}, {{"123"}})); }), HasSubstr("name"));
  EXPECT_THROW(map(tableOf({"名称"}, {{"甲"}}), "vendor", {.headerToField = {{"名称", "nonsense"}}}), base::Error);
}

TEST(Map, severalPointsOfASchoolAreItsGates) {
  auto table = tableOf({"名称"}, {{"一小"}});
  table.hasGeometry = true;
  table.crs = "EPSG:4326";
  table.rows[0].geometry = geo::MultiPoint{{{118.35, 35.10}, {118.36, 35.11}}};
  const auto result = map(table, "school");
  EXPECT_EQ(std::get<geo::MultiPoint>(result.records.at(0).geometries.at("@gates")).points.size(), 2U);
}

TEST(Map, aRequestToStopIsObeyed) {
  const base::Cancel cancel;
  cancel.request();
  auto table = tableOf({"名称"}, std::vector<std::vector<std::string>>(2000, {"甲"}));
  EXPECT_THROW(exchange::mapTable(table, kindOf("vendor"), {}, {}, {}, cancel), base::Error);
}

TEST(Coordinates, zerosInAGeometryMeanThatThereAreNone) {
  exchange::SourceTable table = tableOf({"名称"}, {{"零店"}, {"一店"}, {"近零店"}, {"好店"}});
  table.hasGeometry = true;
  const geo::LonLat places[] = {{0, 0}, {1, 1}, {0.5, 0}, {118.3564, 35.1046}};
  for (std::size_t i = 0; i < 4; ++i) table.rows[i].geometry = places[i];
  const auto result = map(table);
  ASSERT_EQ(result.records.size(), 4U) << "the rows go in, without a place";
  EXPECT_FALSE(result.records[0].geometries.contains("point"));
  EXPECT_FALSE(result.records[1].geometries.contains("point"));
  EXPECT_TRUE(result.records[2].geometries.contains("point"));
  expectLanshan(pointOf(result, 3), 1e-6);
  std::vector<std::string> said;
  for (const auto& p : result.problems) said.push_back(p.text());
  EXPECT_THAT(said, Contains(AllOf(HasSubstr("row 2"), HasSubstr("the coordinates 0, 0 mean that there are none"))));
  EXPECT_THAT(said, Contains(AllOf(HasSubstr("row 3"), HasSubstr("the coordinates 1, 1 mean that there are none"))));
}

} // namespace huyuan::test
