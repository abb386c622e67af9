// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: session test_support
// One edit on the demo city (3 110 schools, 20 000 vendors): from the call to the new picture, each step its figure.
#include "render/map_scene.h"
#include "session/pages.h"
#include "session/workspace.h"
#include "support/temp_folder.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <ctime>
#include <map>

namespace {

using namespace huyuan;

double cpuMilliseconds() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The demo workspace, evaluated and shown.
struct City {
  City() {
    session::Seams seams;
    seams.user = "bench";
    workspace = session::createDemo(folder.file("demo.huyuan"), seams, {}, {});
    workspace->evaluate({}, {});
    scene = session::makeScene(*workspace, {});
  }
  static City& shared() {
    static City city;
    return city;
  }
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> workspace;
  std::shared_ptr<const render::MapScene> scene;
};

/// CPU milliseconds of each step, summed over the edits.
struct Steps {
  std::map<std::string, double> sums;
  double last = cpuMilliseconds();
  void end(const char* step) {
    const double now = cpuMilliseconds();
    sums[step] += now - last;
    last = now;
  }
};

void draw(const render::MapScene& scene, geo::LonLat centre) {
  QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  render::draw(painter, scene, render::MapView(centre, 1.4, 1920, 1080), {});
  painter.end();
  benchmark::DoNotOptimize(image.constBits());
}

/// Moves a record of the kind to and fro by some 20 m.
void edit(benchmark::State& state, const char* kind) {
  City& city = City::shared();
  domain::Record record = city.workspace->records(kind, 777, 1).at(0);
  const auto place = std::get<geo::LonLat>(record.geometries["point"]);
  draw(*city.scene, place);
  Steps steps;
  int n = 0;
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    record.geometries["point"] = geo::LonLat{place.lon + (++n % 2 ? 2e-4 : 0.0), place.lat};
    steps.last = cpuMilliseconds();
    state.ResumeTiming();
    city.workspace->saveRecord(kind, record);
    steps.end("1_save");
    benchmark::DoNotOptimize(city.workspace->snapshot());
    steps.end("2_snapshot");
    if (!city.workspace->findingsFresh()) state.SkipWithError("the findings are stale");
    benchmark::DoNotOptimize(city.workspace->findings());
    steps.end("3_findings");
    city.scene = session::makeScene(*city.workspace, {}, city.scene.get());
    steps.end("4_scene");
    draw(*city.scene, place);
    steps.end("5_frame");
  }
  for (const auto& [step, sum] : steps.sums)
    state.counters[step + "_ms"] = benchmark::Counter(sum, benchmark::Counter::kAvgIterations);
}

/// Three rules, one of which walks, where there was one.
void addRules() {
  static bool done = false;
  if (done) return;
  done = true;
  City& city = City::shared();
  for (const char* method : {"gate_radius", "walk"}) {
    domain::Record rule;
    rule.values = {{"code", std::string(method)},
                   {"title", std::string(method)},
                   {"distance_m", 300.0},
                   {"method", std::string(method)}};
    city.workspace->saveRecord("zone_rule", rule);
  }
  city.workspace->evaluate({}, {});
  city.scene = session::makeScene(*city.workspace, {}, city.scene.get());
}

void editUnderRules(benchmark::State& state, const char* kind) {
  addRules();
  edit(state, kind);
}

/// A draw and a plan, so that there is something to read.
void drawAndPlan() {
  session::Workspace& w = *City::shared().workspace;
  if (!w.currentCampaign().empty()) return;
  domain::DrawSpec spec;
  spec.campaign = "2026-11";
  w.freezeDraw(spec);
  w.runDraw(spec.campaign, "SEED:bench", "bench");
  w.makePlan(spec.campaign, {}, {}, {});
}

/// What the window reads again after each edit, beside snapshot and findings.
void windowState(benchmark::State& state) {
  City& city = City::shared();
  drawAndPlan();
  Steps steps;
  for ([[maybe_unused]] auto _ : state) {
    steps.last = cpuMilliseconds();
    benchmark::DoNotOptimize(city.workspace->drawRecord("2026-11"));
    steps.end("draw");
    benchmark::DoNotOptimize(city.workspace->plan("2026-11"));
    steps.end("plan");
    benchmark::DoNotOptimize(city.workspace->summary());
    steps.end("summary");
    benchmark::DoNotOptimize(city.workspace->history());
    steps.end("history");
    benchmark::DoNotOptimize(city.workspace->figuresByDistrict());
    steps.end("figures");
  }
  for (const auto& [step, sum] : steps.sums)
    state.counters[step + "_ms"] = benchmark::Counter(sum, benchmark::Counter::kAvgIterations);
}

/// A slider of the previewed distance: each frame shows one that was not shown before.
void preview(benchmark::State& state) {
  City& city = City::shared();
  const geo::LonLat centre = city.workspace->snapshot()->schools[777].anchor();
  const render::MapView view(centre, static_cast<double>(state.range(0)), 1920, 1080);
  QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
  render::DrawOptions options;
  options.previewRadius = 100;
  for ([[maybe_unused]] auto _ : state) {
    QPainter painter(&image);
    render::draw(painter, *city.scene, view, options);
    painter.end();
    options.previewRadius += 1;
  }
}

void wholeScene(benchmark::State& state) {
  City& city = City::shared();
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(session::makeScene(*city.workspace, {}));
}

void evaluateAll(benchmark::State& state) {
  City& city = City::shared();
  for ([[maybe_unused]] auto _ : state) city.workspace->evaluate({}, {});
}

} // namespace

BENCHMARK_CAPTURE(edit, vendor, "vendor")->Unit(benchmark::kMillisecond)->Iterations(40);
BENCHMARK_CAPTURE(edit, gate, "gate")->Unit(benchmark::kMillisecond)->Iterations(40);
BENCHMARK_CAPTURE(edit, school, "school")->Unit(benchmark::kMillisecond)->Iterations(40);
BENCHMARK(windowState)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(preview)->ArgName("m_a_pixel")->Arg(2)->Arg(10)->Arg(25)->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK(wholeScene)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(evaluateAll)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK_CAPTURE(editUnderRules, vendor, "vendor")->Unit(benchmark::kMillisecond)->Iterations(40);
BENCHMARK_CAPTURE(editUnderRules, gate, "gate")->Unit(benchmark::kMillisecond)->Iterations(40);
BENCHMARK_CAPTURE(editUnderRules, school, "school")->Unit(benchmark::kMillisecond)->Iterations(40);

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
