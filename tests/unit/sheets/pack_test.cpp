// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "sheets/map_frame.h"
#include "sheets/pack_data.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"
#include "support/temp_folder.h"
#include "unit/sheets/pack_fixture.h"
#include "unit/sheets/pdf_text.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace huyuan::sheets {

namespace {

using test::folded;
using test::pageTexts;
using test::plain;
using test::run;

const test::City& city() {
  static const test::City City;
  return City;
}
std::shared_ptr<const render::MapScene> scene() {
  static const auto Scene = test::sceneOf(city());
  return Scene;
}

const AssignmentPack& largePack() {
  static const AssignmentPack Pack(test::packInput(city(), 7, 12), scene());
  return Pack;
}

std::string written(const AssignmentPack& pack, const test::TempFolder& folder) {
  const std::string path = folder.file("任务.pdf");
  writePdf(path, {&pack}, {}, {});
  return path;
}

} // namespace

TEST(Pack, CountsItsPagesBeforePainting) {
  for (const int stops : {1, 2, 5, 12}) {
    const AssignmentPack pack(test::packInput(city(), 2, stops), scene());
    int forms = 0;
    for (int i = 0; i < pack.pageCount(); ++i) forms += pack.page(i).title.startsWith(text::FormPage);
    EXPECT_GE(forms, 1);
    EXPECT_LE(forms, 2);
    EXPECT_EQ(forms + 1 + (stops + 1) / 2 + stops + 1 + 1, pack.pageCount());
  }
}

TEST(Pack, PapersAreExactlyA4OrA3) {
  const test::TempFolder folder;
  const std::string bytes = test::readAll(written(largePack(), folder));
  const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 (\\S+) (\\S+)\\]"));
  auto found = box.globalMatch(QString::fromLatin1(bytes.data(), qsizetype(bytes.size())));
  int pages = 0, large = 0;
  while (found.hasNext()) {
    const auto match = found.next();
    const double width = match.captured(1).toDouble(), height = match.captured(2).toDouble();
    ++pages;
    EXPECT_NEAR(842, height, 0.5);
    large += width > 600;
    EXPECT_NEAR(width > 600 ? 1191 : 595, width, 0.5);
  }
  EXPECT_EQ(largePack().pageCount(), pages);
  EXPECT_EQ(1, large) << "the route is longer than 25 km";
}

TEST(Pack, EveryPageSaysWhatItMust) {
  const test::TempFolder folder;
  const auto all =
      run(QStringLiteral("pdftotext"),
          {QStringLiteral("-raw"), QString::fromStdString(written(largePack(), folder)), QStringLiteral("-")});
  const QStringList pages = pageTexts(all);
  ASSERT_EQ(largePack().pageCount(), pages.size());
  for (int i = 0; i < pages.size(); ++i) {
    const QString page = plain(pages[i]);
    EXPECT_TRUE(page.contains(plain(QStringLiteral("T07·0003·演示甲·2026-11-24 08:00"))))
        << "watermark, page " << i + 1;
    EXPECT_TRUE(page.contains(QStringLiteral("演示数据SYNTHETIC"))) << i + 1;
    if (largePack().page(i).title == text::CardPage) continue;
    EXPECT_TRUE(page.contains(plain(text::LeadSentence.toString()))) << i + 1;
    EXPECT_TRUE(page.contains(QStringLiteral("第%1页共%2页").arg(i + 1).arg(pages.size()))) << i + 1;
    EXPECT_TRUE(page.contains(QStringLiteral("份号000003"))) << i + 1;
  }
  const QString form = plain(pages[0] + pages[1]);
  for (const QStringView words : {text::Title, text::RuleOpenEnded, text::SecrecyNotice, text::NoInterest})
    EXPECT_TRUE(form.contains(plain(words.toString()))) << words.toString().toStdString();
}

TEST(Pack, StopsHaveTheSameNumberEverywhere) {
  const PackInput input = test::packInput(city(), 7, 12);
  const test::TempFolder folder;
  const auto all =
      run(QStringLiteral("pdftotext"),
          {QStringLiteral("-raw"), QString::fromStdString(written(largePack(), folder)), QStringLiteral("-")});
  const QStringList pages = pageTexts(all);
  const QString form = plain(pages[0] + pages[1]);
  qsizetype from = 0;
  for (const domain::Stop& stop : input.route.stops) {
    const domain::Vendor& vendor = *city().snapshot()->vendor(stop.visit.vendor);
    const QString name = QString::fromStdString(vendor.shownName());
    const qsizetype at = form.indexOf(QString::fromStdString(domain::toText(stop.leave)) + name, from);
    EXPECT_GT(at, -1) << "in order: " << vendor.shownName();
    from = std::max(from, at);
    EXPECT_TRUE(form.contains(plain(QString::fromStdString(vendor.name)))) << "whole, though it wraps";
    EXPECT_TRUE(form.contains(plain(QString::fromStdString(vendor.address))));
    const QString number = QString::number(stop.number);
    EXPECT_EQ(1, std::count_if(
                     pages.begin(), pages.end(),
                     [&](const QString& p) { return plain(p).contains(text::RecordPage.toString() + number + name); }))
        << number.toStdString();
  }
}

TEST(Pack, SaysWhereTheTeamMustWait) {
  PackInput input = test::packInput(city(), 7, 12);
  domain::Stop& stop = input.route.stops[4];
  stop.start = stop.arrive + 70;
  stop.leave = stop.start + 8;
  input.route.stops[5].start = input.route.stops[5].arrive + 4;
  const test::TempFolder folder;
  const auto all = run(QStringLiteral("pdftotext"),
                       {QStringLiteral("-raw"), QString::fromStdString(written(AssignmentPack(input, scene()), folder)),
                        QStringLiteral("-")});
  const QString words = plain(text::WaitsUntil.toString().arg(QString::fromStdString(domain::toText(stop.start))));
  EXPECT_EQ(plain(all).count(words), 2) << "the task sheet and the record page of that stop, no other";
  EXPECT_EQ(plain(all).count(plain(text::WaitsUntil.toString().section(u'%', 0, 0))), 2);
}

TEST(Pack, HoldsNoOtherTeamsStops) {
  const PackInput own = test::packInput(city(), 1, 6);
  const AssignmentPack pack(own, scene());
  const test::TempFolder folder;
  const auto all =
      run(QStringLiteral("pdftotext"), {QString::fromStdString(written(pack, folder)), QStringLiteral("-")});
  std::set<std::string> mine;
  for (const domain::Stop& stop : own.route.stops) mine.insert(stop.visit.vendorCode);
  for (const domain::Visit& visit : own.route.reserves) mine.insert(visit.vendorCode);
  const QRegularExpression sign(QStringLiteral("演示文具店(\\d+)"));
  auto found = sign.globalMatch(folded(all));
  EXPECT_TRUE(found.hasNext());
  while (found.hasNext()) {
    const std::int64_t id = found.next().captured(1).toLongLong();
    const domain::Vendor* vendor = city().snapshot()->vendor({id});
    EXPECT_TRUE(vendor && mine.contains(vendor->code)) << id;
  }
}

TEST(Pack, FontsAreEmbedded) {
  const test::TempFolder folder;
  const auto fonts = run(QStringLiteral("pdffonts"), {QString::fromStdString(written(largePack(), folder))});
  const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
  ASSERT_GT(lines.size(), 2);
  for (const QString& line : lines.mid(2))
    EXPECT_TRUE(line.contains(QRegularExpression(QStringLiteral("\\s(yes)\\s+(yes|no)\\s+yes")))) << line.toStdString();
}

TEST(Pack, PocketCardTellsNothing) {
  const test::TempFolder folder;
  const auto all =
      run(QStringLiteral("pdftotext"), {QString::fromStdString(written(largePack(), folder)), QStringLiteral("-")});
  const QString card = plain(pageTexts(all).back());
  EXPECT_TRUE(card.contains(QStringLiteral("解放路")));
  for (const auto& word : {u"暗访", u"市监", u"监督", u"学校", u"小学", u"文具", u"任务"})
    EXPECT_FALSE(card.contains(QStringView(word))) << QStringView(word).toString().toStdString();
}

TEST(Pack, MapsAreTrueOnPaper) {
  // 20 pixels a millimetre; the bar of a 1:2500 map must be as long as it says.
  constexpr double PixelsAMm = 20;
  QImage image(int(62 * PixelsAMm), int(14 * PixelsAMm), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(PixelsAMm, PixelsAMm);
  render::DrawOptions options;
  options.symbolScale = PaperPixel;
  paintScale(painter, {2, 1}, test::CityCentre, 2500, options);
  painter.end();
  int longest = 0; // the bar's lower edge is the longest dark run
  for (int y = 0; y < image.height(); ++y) {
    int length = 0;
    for (int x = 0; x < image.width(); ++x) {
      length = qRed(image.pixel(x, y)) < 128 ? length + 1 : 0;
      longest = std::max(longest, length);
    }
  }
  EXPECT_NEAR(40.0, longest / PixelsAMm, 0.4) << "100 m at 1:2500; the outline adds its own width";
}

TEST(Pack, ScalesSnapToRoundRatios) {
  geo::Box box;
  box.include(test::CityCentre);
  box.include(test::offset(test::CityCentre, 400, 0));
  EXPECT_EQ(5000, fittingScale(box, 150, 80, {1000, 2000, 2500, 5000, 10000}));
  EXPECT_EQ(2500, fittingScale(box, 170, 80, {1000, 2000, 2500, 5000, 10000}));
}

TEST(Pack, WarnsOfALapsedRule) {
  PackInput input = test::packInput(city(), 1, 2);
  input.rules.front().validTo = "2025-08-31";
  ASSERT_EQ(1, lookUp(input, scene())->ruleWarnings.size());
  EXPECT_TRUE(lookUp(input, scene())->ruleWarnings.front().contains(QStringLiteral("2025-08-31")));
  input.rules.front().validTo = "2030-08-31";
  EXPECT_TRUE(lookUp(input, scene())->ruleWarnings.isEmpty());
}

TEST(Pack, NamesTheRuleOfEachStopUnderSeveral) {
  PackInput input = test::packInput(city(), 1, 2);
  domain::ZoneRule other = input.rules.front();
  other.id.value = 77;
  other.title = "第二个通告";
  other.distance = base::Metres(100);
  other.validFrom = "2020-09-01";
  other.validTo = "2025-08-31";
  other.goods = {"假水", "烟卡"};
  input.rules.push_back(other);
  const domain::VendorId second = input.route.stops[1].visit.vendor;
  for (domain::Finding& f : input.findings)
    if (f.vendor == second) f.rule = other.id, f.method = domain::Method::GateRadius;
  const auto pack = lookUp(input, scene());
  EXPECT_TRUE(pack->stops[0].method.contains(QStringLiteral("①关于校园")));
  EXPECT_EQ(QStringLiteral("校门直线 ②第二个通告"), pack->stops[1].method);
  EXPECT_EQ(100.0, pack->stops[1].rule->distance.value());
  EXPECT_EQ(QStringLiteral("100/200"), pack->radii);
  EXPECT_EQ(1, pack->goods.count(QStringLiteral("假水")));
  EXPECT_TRUE(pack->goods.contains(QStringLiteral("烟卡")));
  ASSERT_EQ(2, pack->ruleWarnings.size());
  EXPECT_TRUE(pack->ruleWarnings[1].startsWith(u'②'));
  const test::TempFolder folder;
  const auto all = run(QStringLiteral("pdftotext"),
                       {QStringLiteral("-raw"), QString::fromStdString(written(AssignmentPack(input, scene()), folder)),
                        QStringLiteral("-")});
  const QString form = plain(pageTexts(all).front());
  EXPECT_TRUE(form.contains(plain(QStringLiteral("②第二个通告"))));
  EXPECT_TRUE(form.contains(plain(QStringLiteral("有效期已于 2025-08-31 届满"))));
}

TEST(Pack, DistancesRoundHalfUp) {
  EXPECT_EQ(QStringLiteral("200.0"), metresText(base::Metres(199.95)));
  EXPECT_EQ(QStringLiteral("199.9"), metresText(base::Metres(199.9499)));
  EXPECT_EQ(QStringLiteral("0.0"), metresText(base::Metres(0)));
}

TEST(Pack, StreetNamesTellNoSchool) {
  EXPECT_EQ(QStringLiteral("解放路"), streetOf(QStringLiteral("临沂市兰山区解放路101号临街一层")));
  EXPECT_EQ(QStringLiteral("金雀山路"), streetOf(QStringLiteral("兰山区金雀山路与新华路交汇")));
  EXPECT_EQ(QString(), streetOf(QStringLiteral("兰山区学院路2号")));
  EXPECT_EQ(QString(), streetOf(QStringLiteral("演示小学对面")));
}

TEST(Pack, UnknownVendorsAndPlacesDoNotStopThePrinting) {
  PackInput input = test::packInput(city(), 3, 3);
  input.route.stops[1].visit = {};
  input.route.stops[1].visit.vendorCode = "92371302MA00000000";
  input.route.stops[1].path.clear();
  input.findings.clear();
  input.team.officers.clear();
  const AssignmentPack pack(input, scene());
  const test::TempFolder folder;
  EXPECT_EQ(pack.pageCount(), writePdf(folder.file("x.pdf"), {&pack}, {}, {}));
}

TEST(Pack, CancellingLeavesNoFile) {
  const test::TempFolder folder;
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(writePdf(folder.file("x.pdf"), {&largePack()}, {}, cancel), base::Error);
  EXPECT_TRUE(QDir(QString::fromStdString(folder.path())).isEmpty());
}

TEST(Pack, IsKeptToLookAt) {
  QDir().mkpath(QStringLiteral(HUYUAN_BINARY_DIR "/pictures"));
  const std::string path = HUYUAN_BINARY_DIR "/pictures/pack.pdf";
  EXPECT_EQ(largePack().pageCount(), writePdf(path, {&largePack()}, {}, {}));
}

} // namespace huyuan::sheets
