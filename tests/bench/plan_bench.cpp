// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: planning
#include "planning/plan.h"
#include "unit/planning/small_city.h"

#include <benchmark/benchmark.h>

namespace {

using namespace huyuan;

/// Twelve teams with twelve stops each.
void benchTwelveTeams(benchmark::State& state) {
  const test::SmallCity city = test::smallCity(12, 15);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  planning::PlanOptions options;
  options.times.fallback.other = {{440, 480}, {720, 810}};
  options.rules.dates = {"2026-11-24"};
  options.threads = static_cast<unsigned>(state.range(0));
  const base::SystemClock clock;
  domain::Plan plan;
  for (auto _ : state)
    plan = planning::plan(city.snapshot, city.findings, city.draw, test::roadsOf(&graph), options, clock, {}, {});
  std::int64_t missed = 0;
  for (const domain::Route& r : plan.routes)
    for (const domain::Stop& s : r.stops) missed += s.missesWindow ? 1 : 0;
  state.counters["missed_windows"] = static_cast<double>(missed);
}
BENCHMARK(benchTwelveTeams)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->Iterations(1)->MeasureProcessCPUTime();

} // namespace

BENCHMARK_MAIN();
