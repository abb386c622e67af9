// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: render
#include "render/linyi_scene.h"
#include "render/picture.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>

#include <map>

namespace {

using namespace huyuan;

/// Arguments: vendors, metres a pixel: the whole city, 10 km across, 1.5 km across on 1920 × 1080. All layers.
const render::MapScene& scene(int vendors) {
  static std::map<int, std::unique_ptr<render::MapScene>> kept;
  auto& slot = kept[vendors];
  if (!slot) {
    const test::City city({3000, vendors, 60000, true});
    slot = std::make_unique<render::MapScene>(city.snapshot(), city.findings(), city.roads(), nullptr);
  }
  return *slot;
}

void frame(benchmark::State& state) {
  const render::MapScene& s = scene(int(state.range(0)));
  const double metres = double(state.range(1)) / 100;
  render::MapView view(test::CityCentre, metres, 1920, 1080);
  QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
  for (auto _ : state) {
    QPainter painter(&image);
    render::draw(painter, s, view, {});
    painter.end();
    benchmark::DoNotOptimize(image.constBits());
    view = view.pannedBy({3, 2}); // a drag, so that nothing can be kept from the last frame as it was
  }
}

} // namespace

BENCHMARK(frame)
    ->ArgNames({"vendors", "cm_a_pixel"})
    ->ArgsProduct({{20000, 200000}, {15000, 926, 139}})
    ->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
