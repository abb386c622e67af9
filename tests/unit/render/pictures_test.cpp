// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/linyi_scene.h"
#include "render/picture.h"

#include <gtest/gtest.h>

#include <QDir>

namespace huyuan::render {

namespace {

struct Paper {
  const char* name;
  bool dark, monochrome;
};

void keep(const QImage& image, const QString& name) {
  const QString folder = QStringLiteral(HUYUAN_BINARY_DIR "/pictures");
  QDir().mkpath(folder);
  image.save(folder + u'/' + name + QStringLiteral(".png"));
}

class Pictures : public ::testing::TestWithParam<Paper> {};

/// Pictures to look at: they are kept in the build folder (pictures/). What is checked here is only that each scale on
/// each paper shows something and that drawing again gives the same bytes.
TEST_P(Pictures, SameInputSamePicture) {
  const test::City city;
  const MapScene scene(city.snapshot(), city.findings(), city.roads(), city.plan(3, 6));
  DrawOptions options;
  options.dark = GetParam().dark;
  options.monochrome = GetParam().monochrome;
  for (const double metres : {120.0, 12.0, 3.0, 0.9}) {
    const MapView view(metres > 20 ? test::CityCentre : city.snapshot()->vendors[0].point, metres, 960, 600);
    const QImage once = test::picture(scene, view, options);
    const QImage again = test::picture(scene, view, options);
    EXPECT_EQ("", test::difference(once, again));
    EXPECT_GT(test::colours(once), 20);
    keep(once, QStringLiteral("map_%1_%2").arg(QLatin1String(GetParam().name)).arg(metres));
  }
}

/// Several rules, a previewed distance and all methods of one pair, markets of every verdict, to look at.
TEST_P(Pictures, RulesPreviewAndMeasuredLines) {
  const test::City city;
  const auto snapshot = std::make_shared<domain::Snapshot>(*city.snapshot());
  domain::ZoneRule rule = snapshot->rules.front();
  rule.id.value = 2, rule.distance = base::Metres(100);
  snapshot->rules.push_back(rule);
  rule.id.value = 3, rule.distance = base::Metres(300), rule.method = domain::Method::Walk;
  snapshot->rules.push_back(rule);
  const geo::LonLat school = snapshot->schools[0].anchor();
  auto findings = *city.findings();
  for (std::size_t i = 0; i < 3; ++i) {
    domain::Vendor& market = snapshot->vendors.edit(i);
    const auto corner = [&](double e, double n) {
      return test::offset(school, -330 + e, -220 + 120.0 * double(i) + n);
    };
    market.point = corner(20, 0);
    market.area = {{{{corner(0, 0), corner(70, 5), corner(75, 60), corner(5, 55), corner(0, 0)}, {}}}};
    findings[i].verdict = static_cast<domain::Verdict>(i);
  }
  const MapScene scene(snapshot, std::make_shared<const std::vector<domain::Finding>>(findings), city.roads(), nullptr);
  DrawOptions options;
  options.dark = GetParam().dark;
  options.monochrome = GetParam().monochrome;
  options.previewRadius = 150;
  for (const domain::Method method : domain::AllMethods) {
    const double turn = double(method) - 2.5;
    const geo::LonLat corner = test::offset(school, 60, turn * 60), door = test::offset(school, 260, turn * 40);
    options.measuredLines.push_back({{school, corner, door}, method, QStringLiteral("%1.5 m").arg(int(method) + 260)});
  }
  const MapView view(school, 0.9, 960, 700);
  const QImage once = test::picture(scene, view, options);
  EXPECT_EQ("", test::difference(once, test::picture(scene, view, options)));
  keep(once, QStringLiteral("rules_%1").arg(QLatin1String(GetParam().name)));
}

INSTANTIATE_TEST_SUITE_P(Papers, Pictures,
                         ::testing::Values(Paper{"light", false, false}, Paper{"dark", true, false},
                                           Paper{"monochrome", false, true}),
                         [](const auto& p) { return std::string(p.param.name); });

} // namespace

} // namespace huyuan::render
