// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/linyi_scene.h"
#include "render/scale_bar.h"
#include "sheets/measuring_lines.h"
#include "sheets/measuring_map.h"
#include "sheets/rule_words.h"
#include "support/temp_folder.h"
#include "unit/sheets/pdf_text.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <set>

namespace huyuan::sheets {

namespace {

using domain::Method;

/// 120 × 90 m of grounds with the corner at the city's centre, and a shop 150 m south of the main gate.
MeasuringInput input() {
  const auto at = [](double east, double north) { return test::offset(test::CityCentre, east, north); };
  MeasuringInput in;
  in.number = "CJ-1";
  in.date = "2026-11-24";
  in.vendor.name = "示例文具店";
  in.vendor.point = at(60, -150);
  in.school.id.value = 1;
  in.school.name = "示例小学";
  in.school.campus = {{geo::Polygon{{at(0, 0), at(120, 0), at(120, 90), at(0, 90), at(0, 0)}, {}}}};
  in.school.gates = {{{}, "南门", domain::GateStatus::Always, true, at(60, 0)}};
  in.campuses = {in.school};
  in.rule.title = "示例规则";
  in.rule.validFrom = "2020-09-01";
  in.rule.validTo = "2030-08-31";
  for (const Method m : domain::AllMethods) {
    MethodFigure f;
    f.method = m;
    f.campus = in.school.id;
    if (domain::isWalk(m) || m == Method::PointRadius) {
      f.lack = "无";
    } else {
      f.distance = base::Metres(150);
      f.line = {at(60, 0), at(60, -150)};
    }
    in.figures.push_back(f);
  }
  domain::Finding f;
  f.method = Method::BoundaryLine;
  f.distance = base::Metres(150);
  f.uncertainty = base::Metres(1);
  f.verdict = domain::Verdict::Inside;
  in.finding = f;
  return in;
}

std::shared_ptr<const render::MapScene> emptyScene() {
  return std::make_shared<const render::MapScene>(std::make_shared<domain::Snapshot>(), nullptr, nullptr, nullptr);
}

/// Length of the longest dark horizontal run in a part of a picture, in pixels.
int longestDarkRun(const QImage& image, const QRect& part) {
  int longest = 0;
  for (int y = part.top(); y <= part.bottom(); ++y) {
    int length = 0;
    for (int x = part.left(); x <= part.right(); ++x) {
      length = qRed(image.pixel(x, y)) < 110 ? length + 1 : 0;
      longest = std::max(longest, length);
    }
  }
  return longest;
}

} // namespace

TEST(MeasuringMap, IsTrueOnPaper) {
  constexpr double PixelsAMm = 10;
  const QRectF area(5, 5, 178, 80);
  const double denominator = measuringScale(input(), area);
  EXPECT_EQ(5000, denominator);
  QImage image(int(190 * PixelsAMm), int(90 * PixelsAMm), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(PixelsAMm, PixelsAMm);
  paintMeasuringMap(painter, input(), *emptyScene(), area);
  painter.end();
  const auto run = [&](double left, double top, double right, double bottom) {
    return longestDarkRun(
               image, QRectF(left * PixelsAMm, top * PixelsAMm, (right - left) * PixelsAMm, (bottom - top) * PixelsAMm)
                          .toRect()) /
           PixelsAMm;
  };
  EXPECT_NEAR(24.0, run(8, 8, 118, 78), 0.6) << "the grounds' edge: 120 m at 1:5000, and the pen's width";
  EXPECT_NEAR(40.0, run(125, 74, 185, 90), 0.4) << "the bar: 200 m at 1:5000";
  EXPECT_EQ(200.0, render::roundLength(46 * denominator / 1000));
}

TEST(MeasuringMap, LinesThatAreOneAreDrawnOnce) {
  const auto groups = lineGroups(input());
  ASSERT_EQ(1u, groups.size());
  EXPECT_EQ(3u, groups[0].methods.size());
  EXPECT_TRUE(groups[0].decisive);
  MeasuringInput apart = input();
  apart.figures[2].line.front() = test::offset(test::CityCentre, 10, 0);
  EXPECT_EQ(2u, lineGroups(apart).size());
  EXPECT_EQ(Method::GateRadius, lineGroups(apart)[1].style);
}

TEST(MeasuringMap, MethodsAreToldApartWithoutColour) {
  std::set<std::vector<double>> styles;
  for (const Method m : domain::AllMethods) {
    const QPen pen = methodPen(m, false);
    EXPECT_EQ(QColor(Qt::black), pen.color());
    const auto dashes = pen.dashPattern();
    styles.insert(std::vector<double>(dashes.begin(), dashes.end()));
  }
  EXPECT_EQ(domain::AllMethods.size(), styles.size());
}

TEST(MeasuringRecordPdf, IsOneA4PageWithItsFonts) {
  const test::TempFolder folder;
  const std::string path = folder.file("记录.pdf");
  writePdf(path, MeasuringRecord(input(), emptyScene()));
  const QString bytes = QString::fromLatin1(QByteArray::fromStdString(test::readAll(path)));
  const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 (\\S+) (\\S+)\\]"));
  auto found = box.globalMatch(bytes);
  ASSERT_TRUE(found.hasNext());
  const auto match = found.next();
  EXPECT_NEAR(595.3, match.captured(1).toDouble(), 0.5);
  EXPECT_NEAR(841.9, match.captured(2).toDouble(), 0.5);
  EXPECT_FALSE(found.hasNext()) << "one page";
  const auto fonts = test::run(QStringLiteral("pdffonts"), {QString::fromStdString(path)});
  const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
  ASSERT_GT(lines.size(), 2);
  for (const QString& line : lines.mid(2))
    EXPECT_TRUE(line.contains(QRegularExpression(QStringLiteral("\\s(yes)\\s+(yes|no)\\s+yes")))) << line.toStdString();
}

TEST(MeasuringRecordPdf, MetadataNameNobody) {
  const test::TempFolder folder;
  const std::string path = folder.file("x.pdf");
  writePdf(path, MeasuringRecord(input(), emptyScene()));
  const auto info = test::run(QStringLiteral("pdfinfo"), {QString::fromStdString(path)});
  EXPECT_TRUE(info.contains(QStringLiteral("距离认定记录")));
  EXPECT_FALSE(info.contains(QStringLiteral("示例")));
  EXPECT_FALSE(info.contains(QStringLiteral("Author")));
}

TEST(MeasuringRecordPdf, WalkThatIsTooLongIsAnAnswer) {
  MeasuringInput in = input();
  in.rule.method = Method::Walk;
  in.finding.reset();
  in.figures[std::size_t(Method::Walk)].tooLong = true;
  const test::TempFolder folder;
  const std::string path = folder.file("x.pdf");
  writePdf(path, MeasuringRecord(in, emptyScene()));
  const auto text = test::run(QStringLiteral("pdftotext"), {QString::fromStdString(path), QStringLiteral("-")});
  EXPECT_TRUE(test::plain(text).contains(QStringLiteral("禁售区外")));
  EXPECT_TRUE(test::plain(text).contains(QStringLiteral("5000m内无步行路径")));
}

TEST(RuleWords, SayHowARuleStandsToADay) {
  domain::ZoneRule rule;
  rule.validFrom = "2020-09-01";
  EXPECT_TRUE(validityWarning(rule, "2026-11-24").contains(QStringLiteral("未载明失效日期")));
  rule.validTo = "2026-11-24";
  EXPECT_TRUE(validityWarning(rule, "2026-11-24").isEmpty()) << "its last day";
  EXPECT_TRUE(validityWarning(rule, "2026-11-25").contains(QStringLiteral("2026-11-24 届满")));
  EXPECT_TRUE(validityWarning(rule, "2020-08-31").contains(QStringLiteral("2020-09-01")));
}

TEST(RuleWords, NameSixMethods) {
  std::set<QString> names;
  for (const Method m : domain::AllMethods) names.insert(methodText(m));
  EXPECT_EQ(domain::AllMethods.size(), names.size());
}

} // namespace huyuan::sheets
