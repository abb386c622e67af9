// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "render/linyi_scene.h"
#include "render/picture.h"
#include "render/small_scene.h"

#include <gtest/gtest.h>

#include <thread>

namespace huyuan::render {

using test::bare;
using test::drawnShare;
using test::near;
using test::Small;

TEST(MapScene, ShowsAVerdictByColourAndShape) {
  const double device = 4; // signs large enough to look into
  for (const auto& [verdict, left, right] : {std::tuple{domain::Verdict::Inside, 0xD02F2A, 0xD02F2A},
                                             {domain::Verdict::Borderline, 0xE38A00, 0xFFFFFF},
                                             {domain::Verdict::Outside, 0xFFFFFF, 0xFFFFFF}}) {
    Small s;
    s.addVendor(test::CityCentre, verdict);
    const MapView view(test::CityCentre, 2, 200, 200);
    const QImage image = test::picture(s.scene(), view, bare(), device);
    const QPoint at(400, 400);
    EXPECT_TRUE(near(image.pixel(at - QPoint(8, 0)), QRgb(left))) << std::hex << image.pixel(at - QPoint(8, 0));
    EXPECT_TRUE(near(image.pixel(at + QPoint(8, 0)), QRgb(right))) << std::hex << image.pixel(at + QPoint(8, 0));
  }
}

TEST(MapScene, WorstVerdictWinsAndHiddenSignsAreSkipped) {
  Small s;
  s.addVendor(test::CityCentre, domain::Verdict::Outside);
  s.addVendor(test::CityCentre, domain::Verdict::Inside);
  const MapScene scene = s.scene();
  EXPECT_EQ(domain::Verdict::Inside, scene.verdictOf({2}));
  EXPECT_EQ(domain::Verdict::Outside, scene.verdictOf({99}));
  const QImage image = test::picture(scene, MapView(test::CityCentre, 200, 200, 200), bare());
  EXPECT_TRUE(near(image.pixel(100, 100), 0xD02F2A, 60));
}

TEST(MapScene, ZoneIsSolidForACampusAndDashedForAPoint) {
  for (const bool polygon : {true, false}) {
    Small s;
    s.addSchool(test::CityCentre, polygon);
    const MapView view(test::CityCentre, 0.7, 900, 900);
    const QImage image = test::picture(s.scene(), view, bare());
    const auto ring = domain::zoneShape(s.snapshot->schools[0], s.snapshot->rules[0]);
    const double share = drawnShare(image, view, ring);
    if (polygon)
      EXPECT_GT(share, 0.97);
    else
      EXPECT_TRUE(share > 0.4 && share < 0.9) << share;
  }
}

TEST(MapScene, MonochromeHasNoColour) {
  const test::City city;
  const MapScene scene(city.snapshot(), city.findings(), city.roads(), city.plan(4, 5));
  DrawOptions options;
  options.monochrome = true;
  QImage image(800, 500, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  draw(painter, scene, MapView(test::CityCentre, 8, 800, 500), options);
  painter.end();
  int coloured = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QRgb p = image.pixel(x, y);
      coloured += std::max({qRed(p), qGreen(p), qBlue(p)}) - std::min({qRed(p), qGreen(p), qBlue(p)}) > 2;
    }
  EXPECT_EQ(0, coloured);
}

TEST(MapScene, DrawsTheSameFromAnyThread) {
  const test::City city;
  const MapScene scene(city.snapshot(), city.findings(), city.roads(), city.plan(4, 5));
  const MapView view(test::CityCentre, 6, 700, 500);
  std::vector<QImage> images(4);
  std::vector<std::thread> threads;
  for (QImage& image : images) threads.emplace_back([&] { image = test::picture(scene, view, {}); });
  for (std::thread& t : threads) t.join();
  const QImage alone = test::picture(scene, view, {});
  for (const QImage& image : images) EXPECT_EQ("", test::difference(alone, image));
}

TEST(MapScene, FindsWhatLiesUnderThePointer) {
  Small s;
  s.addSchool(test::CityCentre, true);
  s.addVendor(test::offset(test::CityCentre, 100, 0), domain::Verdict::Inside);
  domain::Violation violation;
  violation.id.value = 7;
  violation.point = test::offset(test::CityCentre, 104, 0);
  s.snapshot->violations.push_back(violation);
  const MapScene scene = s.scene();
  const MapView view(test::CityCentre, 1, 600, 400);
  LayerState layers;
  EXPECT_EQ(QStringLiteral("violation"), scene.hitAt(view, {401, 200}, 8, layers).kind);
  EXPECT_EQ(7, scene.hitAt(view, {401, 200}, 8, layers).id);
  layers.violations = false;
  EXPECT_EQ(QStringLiteral("vendor"), scene.hitAt(view, {401, 200}, 8, layers).kind);
  EXPECT_EQ(QStringLiteral("school"), scene.hitAt(view, {300, 204}, 8, layers).kind);
  EXPECT_EQ(QString(), scene.hitAt(view, {200, 50}, 8, layers).kind);
  EXPECT_EQ(violation.point, scene.place(QStringLiteral("violation"), 7));
  EXPECT_FALSE(scene.place(QStringLiteral("vendor"), 55).isValid());
}

TEST(MapScene, StandsWithNothingToDraw) {
  const MapScene scene(nullptr, nullptr, nullptr, nullptr);
  EXPECT_TRUE(scene.extent().isEmpty());
  EXPECT_FALSE(test::picture(scene, MapView::fitting(scene.extent(), 300, 200), {}).isNull());
}

TEST(ScaleBar, IsAsLongAsItSays) {
  for (const double metres : {0.37, 1.9, 7.7, 44.0, 163.0}) {
    const MapView view(test::CityCentre, metres, 400, 100);
    QImage image(400, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawScaleBar(painter, view, {20, 20}, 160, {});
    painter.end();
    int last = 0;
    for (int x = 20; x < 400; ++x)
      if (qRed(image.pixel(x, 20 + 16)) < 160) last = x;
    const double length = (last - 20) * metres;
    const double power = std::pow(10, std::floor(std::log10(length * 1.02)));
    const double lead = length / power;
    const double nearest = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
    EXPECT_NEAR(nearest * power, length, 1.5 * metres);
  }
}

} // namespace huyuan::render
