// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited_text.h"
#include "exchange/header_words.h"
#include "exchange/text_encoding.h"
#include "exchange_testing.h"
#include "support/temp_folder.h"

namespace huyuan::test {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<exchange::GridRow> parse(const std::string& text, const std::string& delimiter = ",") {
  std::int64_t open = 0;
  return exchange::parseDelimited(text, delimiter, open, {}, {});
}

TEST(DelimitedText, quotesLinesAndCounting) {
  const auto rows = parse("a,\"b \"\"x\"\"\nsecond line\",c\r\n\r\n1,2,3");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0].cells, ElementsAre("a", "b \"x\"\nsecond line", "c"));
  EXPECT_EQ(rows[1].number, 3) << "a cell of two lines is one row, an empty line counts";
}

TEST(DelimitedText, delimiters) {
  EXPECT_EQ(exchange::findDelimiter("名称\t地址\n甲,乙\t丙\n"), "\t");
  EXPECT_EQ(exchange::findDelimiter("名称;地址\n甲,乙;丙\n"), ";");
  EXPECT_EQ(exchange::findDelimiter("名称，地址\n甲，丙\n"), "，");
  EXPECT_EQ(exchange::findDelimiter("名称|地址\n甲|丙\n"), "|");
  EXPECT_EQ(exchange::findDelimiter("名称\n甲\n"), ",");
}

TEST(TextEncoding, strictUtf8) {
  EXPECT_TRUE(exchange::isUtf8("兰山区"));
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE5\x85", "\xFF"})
    EXPECT_FALSE(exchange::isUtf8(bad));
}

TEST(TextEncoding, gb18030AndNames) {
  std::string out;
  EXPECT_TRUE(exchange::toUtf8("\xC0\xBC\xC9\xBD", "GB18030", out)); // 兰山
  EXPECT_EQ(out, "兰山");
  EXPECT_TRUE(exchange::toUtf8("\x82\x35\x8F\x33", "GB18030", out)); // U+9FA6, four bytes
  EXPECT_EQ(out, "\xE9\xBE\xA6");
  EXPECT_FALSE(exchange::toUtf8("\xC0\xFF", "GB18030", out));
  for (const char* name : {"gbk", "936", "ANSI 936", "cp936", "GB2312"})
    EXPECT_EQ(exchange::encodingName(name), "GB18030");
  EXPECT_EQ(exchange::encodingName("utf8"), "UTF-8");
}

TEST(TextEncoding, bytesThatDoNotFitNameTheirLine) {
  const TempFolder folder;
  writeAll(folder.file("a.csv"), "name,x\nok,1\n\xC0\xFF,2\n");
  EXPECT_THAT(errorOf([&] { read(folder.file("a.csv")); }), HasSubstr("row 3"));
  writeAll(folder.file("b.csv"), std::string("\xFF\xFEN\0,\0x\0\n\0a\0,\0b\0", 16));
  const auto table = read(folder.file("b.csv"));
  EXPECT_EQ(table.encoding, "UTF-16LE");
  EXPECT_EQ(table.rows.at(0).cells.at(1), "b");
}

TEST(HeaderWords, normalised) {
  EXPECT_EQ(exchange::normalisedHeader(" 3、学校名称（全称）*："), "学校名称");
  EXPECT_EQ(exchange::normalisedHeader("School Name"), "schoolname");
  EXPECT_EQ(exchange::normalisedHeader("ＮＡＭＥ"), "name");
  EXPECT_EQ(exchange::coordinateHeader("高德经度")->crs, "gcj02");
  EXPECT_EQ(exchange::coordinateHeader("BD09_LAT")->role, exchange::CoordinateRole::Lat);
  EXPECT_EQ(exchange::coordinateHeader("经度(WGS84)")->crs, "wgs84");
  EXPECT_EQ(exchange::coordinateHeader("X坐标")->role, exchange::CoordinateRole::X);
  EXPECT_FALSE(exchange::coordinateHeader("地址"));
}

TEST(HeaderSearch, titleSumsAndSecondHeaderRow) {
  const TempFolder folder;
  writeAll(folder.file("名录.csv"),
           "2025年兰山区学校名录,,,,\n填报单位：教体局,,,,\n学校名称,办学类型,位置,,备注\n,,经度,纬度,\n"
           "临沂一小,小学,118.3564,35.1046,\n合计,1,,,\n填表人：张三,,,,\n");
  const auto table = read(folder.file("名录.csv"), "school");
  EXPECT_THAT(table.headers, ElementsAre("学校名称", "办学类型", "位置_经度", "位置_纬度", "备注"));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].number, 5);
  EXPECT_THAT(texts(table.problems), ::testing::Contains(HasSubstr("row 6")));
  const auto result = import(folder.file("名录.csv"), "school");
  ASSERT_EQ(result.records.size(), 1U);
  EXPECT_EQ(std::get<geo::LonLat>(result.records[0].geometries.at("point")), (geo::LonLat{118.3564, 35.1046}));
}

} // namespace huyuan::test
