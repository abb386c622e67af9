// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/record.h"
#include "domain/record_kinds.h"

#include <gtest/gtest.h>

using namespace huyuan;
using namespace huyuan::domain;

namespace {

constexpr const char* Talk = R"({"kind":"talk","zh":"约谈","en":"Talk","fields":[
  {"name":"held_on","type":"date","zh":"日期","en":"Date","audience":"internal","required":true,"aliases":["约谈日期"]},
  {"name":"level","type":"choice","zh":"级别","en":"Level","audience":"partner",
   "choices":[{"value":"a","zh":"一般","en":"normal","aliases":["普通"]}]},
  {"name":"area_m2","type":"real","unit":"m²","zh":"面积","en":"Area","audience":"public"}]})";

std::string refusal(const std::string& json) {
  try {
    RecordDescription::fromJson(json, "talk.json");
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    return e.what();
  }
  return "accepted";
}

TEST(RecordDescription, IsReadFromItsFile) {
  const auto d = RecordDescription::fromJson(Talk, "talk.json");
  EXPECT_EQ(d.kind, "talk");
  ASSERT_EQ(d.fields.size(), 3U);
  EXPECT_TRUE(d.field("held_on")->required);
  EXPECT_EQ(d.field("level")->audience, Audience::Partner);
  EXPECT_EQ(d.field("level")->choices[0].aliases[0], "普通");
  EXPECT_EQ(d.field("nothing"), nullptr);
}

TEST(RecordDescription, RefusalsNameFileAndReason) {
  EXPECT_NE(refusal("{").find("talk.json: is not a record description"), std::string::npos);
  EXPECT_NE(
      refusal(
          R"({"kind":"a","zh":"","en":"","fields":[{"name":"x","type":"colour","zh":"","en":"","audience":"public"}]})")
          .find("'colour' is not a type"),
      std::string::npos);
  EXPECT_NE(refusal(R"({"kind":"a; DROP TABLE b","zh":"","en":"","fields":[]})").find("cannot be the name"),
            std::string::npos);
  const std::string twice = R"({"name":"x","type":"text","zh":"","en":"","audience":"public"})";
  EXPECT_NE(
      refusal(R"({"kind":"a","zh":"","en":"","fields":[)" + twice + "," + twice + "]}").find("stands there twice"),
      std::string::npos);
}

TEST(RecordDescription, AnAudienceMustBeSaid) {
  EXPECT_NE(refusal(R"({"kind":"a","zh":"","en":"","fields":[{"name":"x","type":"text","zh":"","en":""}]})"),
            "accepted")
      << "a field without an audience could leak";
}

TEST(Record, ValuesReadAsTextNumberAndTruth) {
  Record r;
  r.values = {{"n", std::int64_t{7}}, {"d", 2.5}, {"s", std::string("12.5")}, {"b", true}, {"none", {}}};
  EXPECT_EQ(r.text("n"), "7");
  EXPECT_EQ(r.text("d"), "2.5");
  EXPECT_EQ(r.text("absent"), "");
  EXPECT_EQ(r.real("s", 0), 12.5);
  EXPECT_EQ(r.real("none", 3), 3);
  EXPECT_EQ(r.integer("n", 0), 7);
  EXPECT_TRUE(r.boolean("b", false));
  EXPECT_TRUE(r.boolean("none", true));
}

TEST(Record, ShownUsesLabelsAndUnits) {
  const auto d = RecordDescription::fromJson(Talk, "talk.json");
  EXPECT_EQ(shown(*d.field("level"), std::string("a"), true), "一般");
  EXPECT_EQ(shown(*d.field("level"), std::string("a"), false), "normal");
  EXPECT_EQ(shown(*d.field("area_m2"), 12.0, true), "12 m²");
  EXPECT_EQ(shown(*d.field("area_m2"), {}, true), "");
}

TEST(RecordKinds, ATeamsListsAndTimes) {
  Record r;
  r.values = {{"number", std::int64_t{3}},
              {"officers", std::string("演示员甲、演示员乙， 演示员丙")},
              {"day_start", std::string("09:15")}};
  r.geometries["start_point"] = geo::LonLat{118.3, 35.1};
  const Team t = teamFromRecord(r);
  EXPECT_EQ(t.officers, (std::vector<std::string>{"演示员甲", "演示员乙", "演示员丙"}));
  EXPECT_EQ(t.dayStart, 9 * 60 + 15);
  EXPECT_EQ(t.dayEnd, 17 * 60 + 30);
  EXPECT_EQ(t.end, t.start);
}

TEST(MinuteOfDay, RefusesWhatIsNoTime) {
  EXPECT_EQ(minuteOfDayFromText("16:30"), 990);
  EXPECT_EQ(minuteOfDayFromText("7:05"), 425);
  EXPECT_EQ(toText(425), "07:05");
  for (const std::string bad : {"", "1630", "24:00", "12:60", "ab:cd", "1:2", "12:3x"})
    EXPECT_THROW(minuteOfDayFromText(bad), base::Error) << bad;
}

TEST(SchoolKind, WordsOfListsBecomeCodes) {
  EXPECT_EQ(schoolKindFromText("中心小学"), "211");
  EXPECT_EQ(schoolKindFromText("九年一贯制学校"), "312");
  EXPECT_EQ(schoolKindFromText("十二年一贯制"), "345");
  EXPECT_EQ(schoolKindFromText("普惠性幼儿园"), "111");
  EXPECT_EQ(schoolKindFromText("高级中学"), "342");
  EXPECT_EQ(schoolKindFromText("342"), "342");
  EXPECT_EQ(schoolKindFromText("图书馆"), "");
}

} // namespace
