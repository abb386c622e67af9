// SPDX-License-Identifier: GPL-3.0-or-later
// Zones of several rules, the previewed distance, and measured lines, looked for in the picture where they must be.
#include "domain/zone.h"
#include "render/small_scene.h"

#include <gtest/gtest.h>

namespace huyuan::render {

namespace {

using test::bare;
using test::drawnShare;
using test::Small;

const MapView View(test::CityCentre, 0.7, 900, 900);

domain::ZoneRule rule(std::int64_t id, double metres, domain::Method method) {
  domain::ZoneRule r;
  r.id.value = id;
  r.distance = base::Metres(metres);
  r.method = method;
  return r;
}

/// A school with a campus under these rules.
Small under(std::initializer_list<domain::ZoneRule> rules) {
  Small s;
  for (const domain::ZoneRule& r : rules) s.snapshot->rules.push_back(r);
  s.addSchool(test::CityCentre, true);
  return s;
}

double shareOf(const Small& s, const DrawOptions& options, double metres,
               domain::Method method = domain::Method::BoundaryLine) {
  return drawnShare(test::picture(s.scene(), View, options), View,
                    domain::zoneShape(s.snapshot->schools[0], rule(0, metres, method)));
}

constexpr auto Boundary = domain::Method::BoundaryLine;

} // namespace

TEST(Zones, EveryEnabledRuleHasItsLine) {
  auto off = rule(3, 150, Boundary);
  off.enabled = false;
  auto otherKind = rule(4, 250, Boundary);
  otherKind.schoolKinds = {"111"};
  const Small s = under({rule(1, 200, Boundary), rule(2, 100, Boundary), off, otherKind});
  EXPECT_GT(shareOf(s, bare(), 200), 0.97);
  EXPECT_GT(shareOf(s, bare(), 100), 0.97);
  EXPECT_LT(shareOf(s, bare(), 150), 0.05);
  EXPECT_LT(shareOf(s, bare(), 250), 0.05);
}

TEST(Zones, TheSameZoneUnderTwoRulesIsDrawnOnce) {
  const QImage one = test::picture(under({rule(1, 200, Boundary)}).scene(), View, bare());
  const QImage two = test::picture(
      under({rule(1, 200, Boundary), rule(2, 200, domain::Method::BoundaryToDoor)}).scene(), View, bare());
  EXPECT_EQ("", test::difference(one, two));
}

TEST(Zones, TheReachOfAWalkIsAThinDashedLineWithoutFill) {
  Small s = under({rule(1, 200, domain::Method::Walk)});
  domain::School& school = s.snapshot->schools.edit(0);
  school.gates = {{{1}, "south", domain::GateStatus::Always, true, test::offset(test::CityCentre, 0, -50)}};
  const double share = shareOf(s, bare(), 200, domain::Method::Walk);
  EXPECT_TRUE(share > 0.2 && share < 0.8) << share;
  const QImage image = test::picture(s.scene(), View, bare());
  const QPoint inside = View.toScreen(test::offset(test::CityCentre, 0, 120)).toPoint();
  EXPECT_EQ(image.pixel(5, 450), image.pixel(inside)) << "no shade inside the reach of a walk";
}

TEST(Zones, APreviewIsASecondOutlineAndLeavesTheZoneAlone) {
  const Small s = under({rule(1, 200, Boundary)});
  DrawOptions options = bare();
  EXPECT_LT(shareOf(s, options, 260), 0.05);
  options.previewRadius = 260;
  const double share = shareOf(s, options, 260);
  EXPECT_TRUE(share > 0.4 && share < 0.9) << share;
  EXPECT_GT(shareOf(s, options, 200), 0.97);
  options.layers.zones = false;
  EXPECT_GT(shareOf(s, options, 260), 0.4);
}

TEST(Zones, APreviewFollowsTheRuleItIsAskedFor) {
  const Small s = under({rule(1, 200, Boundary), rule(2, 100, domain::Method::PointRadius)});
  DrawOptions options = bare();
  options.layers.zones = false;
  options.previewRadius = 150;
  options.previewRule = {2};
  EXPECT_GT(shareOf(s, options, 150, domain::Method::PointRadius), 0.4);
  EXPECT_LT(shareOf(s, options, 150, Boundary), 0.3);
}

TEST(Zones, ManyPreviewsDriveNoZoneOut) {
  const Small s = under({rule(1, 200, Boundary)});
  const MapScene scene = s.scene();
  const QImage before = test::picture(scene, View, bare());
  DrawOptions options = bare();
  for (int metres = 100; metres < 160; ++metres) {
    options.previewRadius = metres;
    test::picture(scene, View, options);
  }
  EXPECT_EQ("", test::difference(before, test::picture(scene, View, bare())));
}

TEST(MeasuredLines, EachMethodIsToldApartWithoutColour) {
  const Small s = under({});
  DrawOptions options = bare();
  options.monochrome = true;
  options.layers = {};
  options.layers.labels = options.layers.schools = options.layers.zones = false;
  std::vector<QImage> pictures;
  for (const domain::Method method : domain::AllMethods) {
    options.measuredLines = {{{test::offset(test::CityCentre, -200, 30), test::offset(test::CityCentre, 200, -40)},
                              method,
                              QStringLiteral("403.1 m")}};
    pictures.push_back(test::picture(s.scene(), View, options));
    for (std::size_t i = 0; i + 1 < pictures.size(); ++i)
      EXPECT_NE("", test::difference(pictures[i], pictures.back())) << i << " and " << domain::toText(method);
  }
}

TEST(MeasuredLines, TheFigureStandsOnTheLineAndOtherLabelsKeepClear) {
  Small s;
  s.addVendor(test::CityCentre, domain::Verdict::Inside);
  DrawOptions options;
  options.measuredLines = {{{test::offset(test::CityCentre, 0, 200), test::offset(test::CityCentre, 0, -200)},
                            domain::Method::GateRadius,
                            QStringLiteral("400.0 m")}};
  const QImage with = test::picture(s.scene(), View, options);
  options.measuredLines[0].label.clear();
  const QImage without = test::picture(s.scene(), View, options);
  int changed = 0;
  for (int y = 400; y < 500; ++y)
    for (int x = 400; x < 500; ++x) changed += with.pixel(x, y) != without.pixel(x, y);
  EXPECT_GT(changed, 100);
  options.measuredLines = {{{test::CityCentre}, domain::Method::GateRadius, QStringLiteral("0.0 m")}};
  test::picture(s.scene(), View, options); // one place is no line: nothing to draw, and no harm
}

} // namespace huyuan::render
