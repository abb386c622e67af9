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

INSTANTIATE_TEST_SUITE_P(Papers, Pictures,
                         ::testing::Values(Paper{"light", false, false}, Paper{"dark", true, false},
                                           Paper{"monochrome", false, true}),
                         [](const auto& p) { return std::string(p.param.name); });

} // namespace

} // namespace huyuan::render
