// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "sheets/measuring_record.h"
#include "unit/session/measured_town.h"
#include "unit/sheets/pdf_text.h"

#include <gtest/gtest.h>

#include <QDir>

#include <filesystem>
#include <gmock/gmock.h>

namespace huyuan::session {

namespace {

using domain::Verdict;
using test::MeasuredTown;
using test::plain;

/// The record of a vendor and a school as text in the order it was painted. The
/// page is kept to look at.
QString recordText(MeasuredTown& town, domain::VendorId vendor, const std::string& school, const std::string& name) {
  QDir().mkpath(QStringLiteral(HUYUAN_BINARY_DIR "/pictures"));
  const std::string path = HUYUAN_BINARY_DIR "/pictures/record_" + name + ".pdf";
  writeMeasuringRecord(town.workspace(), vendor, town.school(school), town.firstRule(), path);
  const auto text = test::run(QStringLiteral("pdftotext"),
                              {QStringLiteral("-raw"), QString::fromStdString(path), QStringLiteral("-")});
  EXPECT_EQ(1, test::pageTexts(text).size());
  return plain(text);
}

bool says(const QString& text, const QString& words) { return text.contains(plain(words)); }

} // namespace

#define EXPECT_SAYS(text, words) EXPECT_TRUE(says(text, QStringLiteral(words))) << (text).toStdString()
#define EXPECT_SAYS_NOT(text, words) EXPECT_FALSE(says(text, QStringLiteral(words))) << (text).toStdString()

// Vectors of the domain rules §3.2; the walk is counted by hand: 20 to the street, 215 east, 220 north, 15 to the door.
TEST(MeasuringRecord, HasEveryMethodsFigure) {
  MeasuredTown town;
  const auto vendor = town.addVendor("92371302MA3TEXT18E", 260, 200);
  const QString text = recordText(town, vendor, "3713020001", "polygon");
  EXPECT_SAYS(text, "① 校界直线 178.0");
  EXPECT_SAYS(text, "③ 校门直线 282.8");
  EXPECT_SAYS(text, "④ 校门步行 470.0");
  EXPECT_SAYS(text, "⑤ 正门步行 470.0");
  EXPECT_SAYS(text, "自校门“南门”;接入 20.0 + 15.0 m");
  EXPECT_SAYS(text, "禁售区内");
  EXPECT_SAYS(text, "位置不确定度 ±0.7 m");
  EXPECT_SAYS(text, "演示数据 SYNTHETIC");
  EXPECT_SAYS(text, "疑似涉及:水晶泥(登记为“slime”)、气泡胶(登记为“泡泡胶”)(仅供核查,不作认定)");
  EXPECT_SAYS(text, "底图:演示路网(synthetic)");
  EXPECT_SAYS(text, "未取整");
  EXPECT_SAYS(text, "CJ-20261122-EXT18E-020001");
}

TEST(MeasuringRecord, FiguresAreThoseOfThePair) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", -37.3, 311.7);
  const PairReport report = measurePair(town.workspace(), vendor, town.school("3713020001"), town.firstRule());
  const QString text = recordText(town, vendor, "3713020001", "pair");
  int figures = 0;
  for (const zoning::Measurement& m : report.measured.methods) {
    if (m.lack != zoning::Lack::Nothing) continue;
    ++figures;
    EXPECT_TRUE(says(text, QString::fromStdString(zoning::shownDistance(m.distance)))) << domain::toText(m.method);
  }
  EXPECT_EQ(6, figures);
}

TEST(MeasuringRecord, BorderlineSaysSo) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 320.01, 45);
  const QString text = recordText(town, vendor, "3713020001", "borderline");
  EXPECT_SAYS(text, "① 校界直线 200.0");
  EXPECT_SAYS(text, "临界,需现场实测");
  EXPECT_SAYS(text, "与规则距离之差不超过位置不确定度");
}

TEST(MeasuringRecord, InsideTheCampusIsNought) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 30, 45);
  const QString text = recordText(town, vendor, "3713020001", "inside_campus");
  EXPECT_SAYS(text, "① 校界直线 0.0");
  EXPECT_SAYS(text, "位于校园内");
}

TEST(MeasuringRecord, GatesAloneStandInAndProve) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 2080, -60);
  const QString text = recordText(town, vendor, "3713020002", "gates");
  EXPECT_SAYS(
      text,
      "规则方法“校界直线”无法测量(学校无校园边界),由“校门直线”代替;代替方法不会短于规则方法,量得在内即可证明在内。");
  EXPECT_SAYS(text, "③ 校门直线 100.0");
  EXPECT_SAYS(text, "禁售区内");
}

TEST(MeasuringRecord, PointAloneIsNamed) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 4090, 120);
  const QString text = recordText(town, vendor, "3713020003", "point");
  EXPECT_SAYS(text, "仅有学校点位");
  EXPECT_SAYS(text, "⑥ 学校点位直线 150.0 自学校点位 ★ 判定采用;仅有学校点位");
  EXPECT_SAYS(text, "演示:地图点位;精度 ±15.0 m");
}

TEST(MeasuringRecord, StandInThatIsShorterProvesNothing) {
  MeasuredTown town(false);
  town.changeRule({{"method", std::string("walk")}, {"stated", true}, {"inclusive", false}});
  const auto vendor = town.addVendor("V1", 60, -120);
  const QString text = recordText(town, vendor, "3713020001", "walk_without_roads");
  EXPECT_SAYS(text, "代替方法可能短于规则方法,量得在内不足以证明在内。");
  EXPECT_SAYS(text, "临界,需现场实测");
  EXPECT_SAYS(text, "文件写明的方法");
  EXPECT_SAYS(text, "200 m(不含本数)");
  EXPECT_SAYS(text, "无道路底图");
}

TEST(MeasuringRecord, FarAwayStillFitsTheMap) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 60, -800);
  const QString text = recordText(town, vendor, "3713020001", "far");
  EXPECT_SAYS(text, "① 校界直线 800.0");
  EXPECT_SAYS(text, "禁售区外");
}

TEST(MeasuringRecord, MarketCountsFromItsOutline) {
  MeasuredTown town;
  domain::Record market = test::vendorRecord("V1", 300, 150);
  market.values["name"] = std::string("示例小商品市场");
  market.values["kind"] = std::string("wholesale");
  market.geometries["area"] = test::townRectangle(250, 20, 350, 150);
  const auto vendor = town.save(market);
  const QString text = recordText(town, vendor, "3713020001", "market");
  EXPECT_SAYS(text, "① 校界直线 130.0");
  EXPECT_SAYS(text, "② 校界至门口直线 189.7") << "hypot(180, 60)";
  EXPECT_SAYS(text, "有场所轮廓");
}

TEST(MeasuringRecord, CampusThatDecidesIsNamed) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 6550, 40);
  const QString text = recordText(town, vendor, "3713020005", "campus");
  EXPECT_SAYS(text, "示例第五小学东校区");
  EXPECT_SAYS(text, "主校标识码 3713020005");
  EXPECT_SAYS(text, "① 校界直线 50.0");
}

TEST(MeasuringRecord, WarnsOfRulesPastTheirTime) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 60, -50);
  {
    const QString text = recordText(town, vendor, "3713020001", "open_end");
    EXPECT_SAYS(text, "依据文件未载明失效日期");
  }
  town.changeRule({{"valid_to", std::string("2025-08-31")}});
  {
    const QString text = recordText(town, vendor, "3713020001", "ended");
    EXPECT_SAYS(text, "有效期 2020-09-01");
    EXPECT_SAYS(text, "依据文件有效期已于 2025-08-31 届满");
  }
  town.changeRule({{"valid_from", std::string("2027-01-01")}, {"valid_to", std::string("2030-08-31")}});
  {
    const QString text = recordText(town, vendor, "3713020001", "not_yet");
    EXPECT_SAYS(text, "自 2027-01-01 起施行,尚未生效");
  }
  town.changeRule({{"valid_from", std::string("2020-09-01")}});
  const QString text = recordText(town, vendor, "3713020001", "in_force");
  EXPECT_SAYS_NOT(text, "注意:依据文件");
}

TEST(MeasuringRecord, WithoutPlacesSaysWhy) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 60, -50);
  const QString text = recordText(town, vendor, "3713020007", "nowhere");
  EXPECT_SAYS(text, "不作判定");
  EXPECT_SAYS(text, "缺少坐标,无法测量");
}

TEST(MeasuringRecord, LongNamesWrapAndStayWhole) {
  MeasuredTown town;
  domain::Record long_ = test::vendorRecord("V1", 60, -50);
  const QString name = QStringLiteral(
      "示例市示例区示例街道办事处示例社区居民委员会第一百二十三号文具玩具图书音像制品综合经营部(个体工商户)");
  long_.values["name"] = (name + name).toStdString();
  long_.values["address"] = (name + name).toStdString();
  const auto vendor = town.save(long_);
  const QString text = recordText(town, vendor, "3713020001", "long");
  EXPECT_TRUE(text.contains(plain(name + name)));
  EXPECT_SAYS_NOT(text, "已截短");
}

TEST(MeasuringRecord, EndlessNamesAreCutAndThePageSaysSo) {
  MeasuredTown town;
  domain::Record endless = test::vendorRecord("V1", 60, -50);
  QString name;
  for (int i = 0; i < 300; ++i) name += QStringLiteral("无尽名称");
  endless.values["name"] = name.toStdString();
  endless.values["sign_name"] = name.toStdString();
  endless.values["address"] = name.toStdString();
  const auto vendor = town.save(endless);
  const QString text = recordText(town, vendor, "3713020001", "endless");
  EXPECT_SAYS(text, "有文字过长,一页放不下,已截短");
  EXPECT_SAYS(text, "① 校界直线 50.0");
}

TEST(MeasuringRecord, UnknownRecordsAreNamedAndNothingIsWritten) {
  MeasuredTown town;
  const auto vendor = town.addVendor("V1", 60, -50);
  EXPECT_THROW(
      writeMeasuringRecord(town.workspace(), {999}, town.school("3713020001"), town.firstRule(), town.file("x.pdf")),
      base::Error);
  EXPECT_FALSE(std::filesystem::exists(town.file("x.pdf")));
  EXPECT_THROW(writeMeasuringRecord(town.workspace(), vendor, town.school("3713020001"), town.firstRule(),
                                    town.file("no/such/folder/x.pdf")),
               base::Error);
}

} // namespace huyuan::session
