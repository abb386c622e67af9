// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/linyi_scene.h"
#include "render/picture.h"

#include <gtest/gtest.h>

namespace huyuan::render {

namespace {

const test::City& city() {
  static const test::City one({.schools = 20, .vendors = 150, .radius = 5000, .streets = false});
  return one;
}

QImage drawn(std::shared_ptr<const domain::Plan> plan, const DrawOptions& options = {}) {
  const MapScene scene(city().snapshot(), city().findings(), nullptr, std::move(plan));
  return test::picture(scene, MapView(test::CityCentre, 12.0, 700, 500), options);
}

std::shared_ptr<domain::Plan> twoDays() {
  auto plan = std::make_shared<domain::Plan>(*city().plan(2, 6));
  plan->routes[1].date = "2026-11-25";
  return plan;
}

/// Where two pictures differ; empty = nowhere.
QRect changed(const QImage& a, const QImage& b) {
  QRect area;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      if (a.pixel(x, y) != b.pixel(x, y)) area |= QRect(x, y, 1, 1);
  return area;
}

} // namespace

TEST(RouteMarks, OneDayShowsItsRoutesAndNoOthers) {
  auto first = twoDays(), second = twoDays();
  first->routes.pop_back();
  second->routes.erase(second->routes.begin());
  DrawOptions options;
  EXPECT_NE(test::difference(drawn(twoDays()), drawn(first)), "");
  options.onlyDate = "2026-11-24";
  EXPECT_EQ(test::difference(drawn(twoDays(), options), drawn(first)), "");
  options.onlyDate = "2026-11-25";
  EXPECT_EQ(test::difference(drawn(twoDays(), options), drawn(second)), "");
}

// What is special about a stop is seen at the stop, and in black and white too; each sign is another picture.
TEST(RouteMarks, SignsAreDrawnAroundTheirStop) {
  for (const bool mono : {false, true}) {
    DrawOptions options;
    options.monochrome = mono;
    options.layers.labels = false;
    const auto plain = std::make_shared<domain::Plan>(*city().plan(1, 5));
    const QImage before = drawn(plain, options);
    auto missed = std::make_shared<domain::Plan>(*plain), locked = std::make_shared<domain::Plan>(*plain);
    missed->routes[0].stops[2].missesWindow = true;
    locked->routes[0].stops[2].locked = true;
    DrawOptions marked = options;
    marked.markedStops = {plain->routes[0].stops[2].visit.vendor.value};
    const QImage pictures[] = {drawn(missed, options), drawn(locked, options), drawn(plain, marked)};
    for (const QImage& picture : pictures) {
      const QRect area = changed(before, picture);
      ASSERT_FALSE(area.isEmpty()) << mono;
      EXPECT_LT(area.width(), 40);
      EXPECT_LT(area.height(), 40);
    }
    EXPECT_NE(test::difference(pictures[0], pictures[1]), "");
    EXPECT_NE(test::difference(pictures[1], pictures[2]), "");
  }
}

} // namespace huyuan::render
