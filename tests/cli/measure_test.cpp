// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// The shop stands 199.90 m from the school's point by the geodesic vectors of the domain rules §3.2 (azimuth 45°).
constexpr const char* Schools = "学校名称,学校标识码,办学类型,经度,纬度,位置精度\n"
                                "示例一小,9900000001,小学,118.356400000,35.104600000,0\n"
                                "示例二小,9900000002,小学,118.456400000,35.204600000,0\n"
                                "示例二小,9900000003,小学,118.466400000,35.204600000,0\n";
constexpr const char* VendorTable = "统一社会信用代码,企业名称,经度,纬度,主营商品,位置精度\n"
                                    "92371302MA3TEXT18E,示例文具店,118.357950400,35.105874079,文具、起泡胶,0\n"
                                    "91371300MA3AAAA15Y,示例玩具店,118.396400000,35.105500000,,0\n";

class Measure : public testing::Test {
 protected:
  void SetUp() override {
    writeAll(folder.file("学校.csv"), Schools);
    writeAll(folder.file("商户.csv"), VendorTable);
    ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0);
    ASSERT_EQ(runCli(folder.path(), {"import", w, folder.file("学校.csv"), "--as", "schools"}).code, 0);
    ASSERT_EQ(runCli(folder.path(), {"import", w, folder.file("商户.csv"), "--as", "vendors"}).code, 0);
  }
  Transcript measure(const std::string& vendor, const std::string& school, std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"measure", w, "--vendor", vendor, "--school", school};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(folder.path(), words);
  }

  TempFolder folder;
  std::string w = folder.file("工作区.huyuan");
};

TEST_F(Measure, SaysEveryMethodAndTheVerdict) {
  const Transcript t = measure("92371302MA3TEXT18E", "9900000001");
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.out, "vendor 92371302MA3TEXT18E 示例文具店\n"
                   "school 9900000001 示例一小\n"
                   "rule linyi-2020-clay 临沂 校园周边泥胶类玩具 2020: 200.0 m inclusive, boundary_line (our reading), "
                   "valid 2020-09-01 to ?\n"
                   "  boundary_line     - (no_campus)\n"
                   "  boundary_to_door  - (no_campus)\n"
                   "  gate_radius       - (no_open_gate)\n"
                   "  walk              - (no_open_gate)\n"
                   "  main_gate_walk    - (no_main_gate)\n"
                   "  point_radius      199.9 m *\n"
                   "verdict inside: 199.9 m by point_radius, uncertainty 0.0 m; the rule's own method has no figure, "
                   "this one cannot be shorter\n"
                   "suspected, for checking only: 气泡胶 (起泡胶)\n");
  EXPECT_EQ(t.err, "huyuan-cli: warning: rule linyi-2020-clay states no end; check that it is still in force\n");
}

TEST_F(Measure, JsonHasTheUnroundedDistance) {
  const Transcript t = measure("#1", "#1", {"--json"});
  ASSERT_EQ(t.code, 0) << t.err;
  const auto json = nlohmann::json::parse(t.out);
  const auto& rule = json.at("rules").at(0);
  EXPECT_EQ(rule.at("validity"), "end_unknown");
  EXPECT_EQ(rule.at("methods").size(), 6u);
  EXPECT_NEAR(rule.at("finding").at("distance_m").get<double>(), 199.90, 0.0005);
  EXPECT_EQ(rule.at("finding").at("verdict"), "inside");
  EXPECT_EQ(rule.at("finding").at("fell_back"), true);
  EXPECT_EQ(rule.at("methods").at(0).at("lack"), "no_campus");
  EXPECT_TRUE(rule.at("methods").at(5).at("decisive").get<bool>());
  EXPECT_EQ(rule.at("suspected").at(0).at("goods"), "气泡胶");
  EXPECT_TRUE(json.at("out").is_null());
}

TEST_F(Measure, WritesTheRecord) {
  const Transcript t = measure("92371302MA3TEXT18E", "示例一小", {"--out", folder.file("记录.pdf")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_THAT(t.out, HasSubstr("\nwrote DIR/记录.pdf\n"));
  EXPECT_EQ(readAll(folder.file("记录.pdf")).substr(0, 5), "%PDF-");
}

TEST_F(Measure, UnknownAndAmbiguousNamesAreBadInput) {
  const Transcript vendor = measure("9237", "9900000001");
  EXPECT_EQ(vendor.code, 3);
  EXPECT_EQ(vendor.out, "");
  EXPECT_EQ(vendor.err, "huyuan-cli: there is no vendor '9237'; like it: 92371302MA3TEXT18E 示例文具店\n");
  EXPECT_EQ(measure("92371302MA3TEXT18E", "一小").err,
            "huyuan-cli: there is no school '一小'; like it: 9900000001 示例一小\n");
  const Transcript twice = measure("92371302MA3TEXT18E", "示例二小");
  EXPECT_EQ(twice.code, 3);
  EXPECT_EQ(twice.err, "huyuan-cli: there are several schools '示例二小': 9900000002 示例二小, 9900000003 示例二小\n");
  EXPECT_EQ(measure("#99", "#1").err, "huyuan-cli: there is no vendor '#99'\n");
  const Transcript rule = measure("#1", "#1", {"--rule", "x", "--out", folder.file("x.pdf")});
  EXPECT_EQ(rule.code, 3);
  EXPECT_THAT(rule.err, HasSubstr("there is no rule 'x'; there are: linyi-2020-clay"));
  EXPECT_EQ(runCli(folder.path(), {"measure", w, "--vendor", "#1"}).code, 2);
}

TEST_F(Measure, SeveralRulesAreAllSaid) {
  writeAll(folder.file("规则.csv"), "规则编号,名称,距离,测量方法,有效期至,启用\n"
                                    "second,第二条,100,point_radius,2020-12-31,是\n"
                                    "third,第三条,500,point_radius,2090-12-31,否\n");
  ASSERT_EQ(runCli(folder.path(), {"import", w, folder.file("规则.csv"), "--as", "rules"}).code, 0);
  const Transcript t = measure("#1", "#1");
  EXPECT_THAT(t.out, HasSubstr("rule linyi-2020-clay"));
  EXPECT_THAT(t.out, HasSubstr("rule second"));
  EXPECT_THAT(t.out, HasSubstr("verdict outside: 199.9 m by point_radius"));
  EXPECT_THAT(t.out, Not(HasSubstr("rule third")));
  EXPECT_THAT(t.err, HasSubstr("warning: rule second ended on 2020-12-31"));
  EXPECT_THAT(measure("#1", "#1", {"--rule", "third"}).out, HasSubstr("rule third 第三条: 500.0 m"));
}

} // namespace
} // namespace huyuan::test
