// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "render/map_scene.h"

#include <gtest/gtest.h>

#include <QPointF>

#include <cmath>

namespace huyuan::render {

namespace {

const geo::LonLat Linyi{118.3564, 35.1046};

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace

TEST(MapView, GoesToTheGroundAndBack) {
  const MapView view(Linyi, 7.3, 1920, 1080);
  for (double x = 0; x <= 1920; x += 160)
    for (double y = 0; y <= 1080; y += 90) EXPECT_NEAR(0, distance(view.toScreen(view.toGround({x, y})), {x, y}), 1e-6);
  EXPECT_NEAR(0, distance(view.toScreen(Linyi), {960, 540}), 1e-9);
}

TEST(MapView, IsTrueInEveryDirectionAtTheCentre) {
  // 1:2000 in millimetres: 200 m on the ellipsoid (Karney's geodesics) are 100 mm whichever way one goes.
  const MapView view(Linyi, 2.0, 180, 106);
  for (double azimuth = 0; azimuth < 360; azimuth += 15) {
    const geo::LonLat p = geo::destination(Linyi, base::Degrees(azimuth), base::Metres(200));
    EXPECT_NEAR(100.0, distance(view.toScreen(p), view.toScreen(Linyi)), 0.01) << azimuth;
  }
}

TEST(MapView, ZoomsAroundThePointer) {
  const MapView view(Linyi, 50, 1200, 800);
  const QPointF pointer(1100, 90);
  const MapView closer = view.zoomedAt(pointer, 8);
  EXPECT_NEAR(0, distance(closer.toScreen(view.toGround(pointer)), pointer), 0.02);
  EXPECT_NEAR(50.0 / 8, closer.metresPerUnit(), 0.05);
}

TEST(MapView, PansWithTheGroundUnderThePointer) {
  const MapView view(Linyi, 150, 1200, 800);
  const QPointF pointer(300, 700), delta(420, -260);
  const MapView moved = view.pannedBy(delta);
  EXPECT_NEAR(0, distance(moved.toScreen(view.toGround(pointer)), pointer + delta), 0.2);
  EXPECT_NEAR(0, distance(moved.pannedBy(-delta).toScreen(Linyi), {600, 400}), 0.05);
}

TEST(MapView, FitsABoxWithItsMargin) {
  const geo::Box box{117.4, 34.4, 119.2, 36.2};
  const MapView view = MapView::fitting(box, 1000, 700, 0.05);
  EXPECT_TRUE(view.extent().contains({box.west, box.south}) && view.extent().contains({box.east, box.north}));
  const QPointF low = view.toScreen({box.west, box.south}), high = view.toScreen({box.east, box.north});
  EXPECT_NEAR(630, low.y() - high.y(), 0.01);
  EXPECT_GT(MapView::fitting({118, 35, 118, 35}, 100, 100).metresPerUnit(), 0);
}

TEST(MapView, CountsZoomAsWebMapsDo) {
  // A 256-pixel tile of zoom 10 spans 360° / 2^10.
  const MapView view = MapView::atZoom(Linyi, 10, 256, 256);
  EXPECT_NEAR(360.0 / 1024, view.extent().east - view.extent().west, 1e-9);
}

} // namespace huyuan::render
