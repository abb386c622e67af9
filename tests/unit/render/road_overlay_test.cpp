// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/palette.h"
#include "render/picture.h"
#include "render/road_overlay.h"
#include "render/small_scene.h"

#include <gtest/gtest.h>

namespace huyuan::render {

namespace {

constexpr geo::LonLat Middle{118.35, 35.1};
constexpr double West = -150.0, East = 150.0; // metres from the middle; one metre is one pixel

/// A street from west to east, so many metres north of the middle.
geo::Line street(double north) { return {test::offset(Middle, West, north), test::offset(Middle, East, north)}; }

/// Streets of all five steps, 40 m apart from north to south.
RoadOverlay::Content steps() {
  RoadOverlay::Content content;
  for (int step = 0; step < RoadOverlay::Steps; ++step) content.reach.push_back({street(80.0 - 40.0 * step), step});
  return content;
}

QImage drawn(const RoadOverlay::Content& content, DrawOptions options = {}) {
  const test::Small empty;
  const auto scene = empty.scene();
  options.overlays.push_back(std::make_shared<const RoadOverlay>(content));
  return test::picture(scene, MapView(Middle, 1.0, 400, 300), options);
}

/// Pixels of the column above the middle, that far north, that are not of the paper.
int thickness(const QImage& image, double north) {
  const QRgb paper = image.pixel(200, 148 - 100);
  int count = 0;
  for (int y = int(150 - north) - 8; y <= int(150 - north) + 8; ++y) count += image.pixel(200, y) != paper;
  return count;
}

int darkness(const QImage& image, double north) { return 255 - qGray(image.pixel(200, int(150 - north))); }

} // namespace

TEST(RoadOverlayPicture, NearerStreetsAreWiderAndStrongerOnEveryPaper) {
  for (const auto& [dark, mono] : {std::pair{false, false}, {true, false}, {false, true}}) {
    DrawOptions options;
    options.dark = dark;
    options.monochrome = mono;
    const QImage image = drawn(steps(), options);
    for (int step = 1; step < RoadOverlay::Steps; ++step) {
      const double here = 80.0 - 40.0 * step, nearer = here + 40.0;
      EXPECT_LE(thickness(image, here), thickness(image, nearer)) << step;
      const int stronger = darkness(image, nearer) - darkness(image, here);
      EXPECT_GT(dark ? -stronger : stronger, 10) << step << (dark ? " dark" : mono ? " mono" : "");
    }
    EXPECT_GT(thickness(image, 80.0), thickness(image, -80.0) + 2);
  }
}

TEST(RoadOverlayPicture, FlawsAreALayer) {
  RoadOverlay::Content content;
  content.flaws.push_back(street(0.0));
  DrawOptions options;
  const QImage with = drawn(content, options);
  options.layers.flaws = false;
  EXPECT_NE(test::difference(with, drawn(content, options)), "");
  EXPECT_EQ(test::difference(drawn({}, options), drawn(content, options)), "");
  options.layers.flaws = true;
  content.pointed = content.flaws;
  EXPECT_GT(thickness(drawn(content, options), 0.0), thickness(with, 0.0) + 4);
}

TEST(RoadOverlayPicture, AWayHasItsEndsAndItsStretch) {
  RoadOverlay::Content content;
  content.way = street(0.0);
  const QImage plain = drawn(content);
  EXPECT_GT(thickness(plain, 0.0), 3);
  content.stretch = {test::offset(Middle, -40, 0), test::offset(Middle, 40, 0)};
  const QImage pointed = drawn(content);
  EXPECT_NE(pointed.pixel(200, 150), plain.pixel(200, 150)); // hollow where it is pointed at
  EXPECT_EQ(pointed.pixel(300, 150), plain.pixel(300, 150));
  content.marks = {{test::offset(Middle, West, 0), QStringLiteral("A")}};
  EXPECT_NE(drawn(content).pixel(50 - 8, 150), pointed.pixel(50 - 8, 150));
}

/// Lines of one point, of none, and places that are none are left out.
TEST(RoadOverlayPicture, NothingIsDrawnOfNothing) {
  RoadOverlay::Content content;
  content.reach = {{{}, 0}, {{Middle}, 1}, {street(500'000.0), 99}};
  content.flaws = {{}, {Middle}};
  content.marks = {{geo::LonLat(), QStringLiteral("A")}};
  EXPECT_EQ(test::difference(drawn({}), drawn(content)), "");
}

} // namespace huyuan::render
