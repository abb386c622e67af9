// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: planning roads exchange test_support
#include "bench/plan_job.h"
#include "exchange/osm.h"
#include "planning/plan_score.h"
#include "planning/plan_search_p.h"
#include "support/shared_data.h"
#include "unit/planning/small_city.h"

#include <benchmark/benchmark.h>

#include <numeric>

/// Planning. `TwelveTeams`: a made-up city, drawn mode, by iterations. `Month`: twelve teams, twenty days.
/// `Job/…/seconds`: the two fixed jobs on the roads of Porto, free mode, at the journey times of a school day, one
/// thread, searched so many seconds of processor time (so that a busy machine does not matter) with a price of long
/// days that is the same in all runs; the reference of docs/benchmarks.md is the run of 600 s. Needs the shared data
/// (HUYUAN_SHARED).
namespace {

using namespace huyuan;

constexpr solver::Cost BalanceWeight = 32;

std::string reference(const std::string& name) {
  return files::readFile(std::string(HUYUAN_SOURCE_DIR) + "/data/reference/" + name);
}

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

/// Twelve teams and twenty days, visits each of which does at any hour; straight lines.
void benchMonth(benchmark::State& state, domain::PlanMode mode) {
  const test::SmallCity city = test::smallCity(12, static_cast<int>(state.range(0)));
  planning::PlanOptions options;
  options.times.fallback.dismissal = {0, 24 * 60 - 1};
  options.rules.mode = mode;
  options.rules.dates = planning::Calendar{}.workingDays(*planning::dayFromText("2026-11-02"), 20);
  options.seconds = static_cast<double>(state.range(1));
  domain::DrawRecord draw = city.draw;
  for (domain::DrawTarget& t : draw.targets) t.reserve = false;
  const base::SystemClock clock;
  domain::Plan plan;
  for (auto _ : state) plan = planning::plan(city.snapshot, city.findings, draw, {}, options, clock, {}, {});
  const domain::PlanFigures figures = domain::figuresOf(plan);
  state.counters["visits"] = figures.sum.stops;
  state.counters["unplanned"] = figures.unplanned;
  state.counters["days"] = figures.sum.days;
  state.counters["shortest_min"] = static_cast<double>(figures.balance.shortest.value()) / 60;
  state.counters["longest_min"] = static_cast<double>(figures.balance.longest.value()) / 60;
}
void months(benchmark::internal::Benchmark* b) {
  b->ArgNames({"visits_a_district", "seconds"})->Args({240, 60})->Args({417, 60});
  b->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(benchMonth, drawn, domain::PlanMode::Drawn)->Apply(months);
BENCHMARK_CAPTURE(benchMonth, free, domain::PlanMode::Free)->Apply(months);

/// Roads at the speeds of each period; null without the shared data.
const planning::PlanRoads* porto() {
  static const auto roads = []() -> std::unique_ptr<planning::PlanRoads> {
    const auto file = test::sharedFile("osm/porto_metro.osm.pbf");
    if (!file) return nullptr;
    const std::string profiles = reference("road_profiles.json");
    const auto car = roads::profileFromJson(profiles, "car", "road_profiles.json");
    const auto graph = std::make_shared<const roads::RoadGraph>(exchange::readOsmRoads(*file, {}, {}).network, car);
    auto made = std::make_unique<planning::PlanRoads>();
    made->periods = roads::periodsFromJson(profiles, "road_profiles.json");
    made->graph = [graph, car](const std::string&, const roads::Period* period) {
      return period ? std::make_shared<const roads::RoadGraph>(graph->retimed(car.during(*period))) : graph;
    };
    return made;
  }();
  return roads.get();
}

void tell(const planning::PlanModel& model, const planning::Orders& orders, benchmark::State& state) {
  const domain::Plan plan = model.planOf(orders, {});
  const domain::PlanScore score = planning::score(model, plan, BalanceWeight);
  state.counters["cost"] = static_cast<double>(score.total());
  state.counters["missing"] = score.missing;
  state.counters["optional_missing"] = score.optionalMissing;
  state.counters["breaks"] = static_cast<double>(score.breaks.size());
  state.counters["windows_missed"] = score.figures.sum.missedWindows;
  state.counters["overtime_min"] = static_cast<double>(score.figures.sum.overtime.value()) / 60;
  state.counters["km"] = score.figures.sum.distance.value() / 1000;
  state.counters["shortest_min"] = static_cast<double>(score.figures.balance.shortest.value()) / 60;
  state.counters["longest_min"] = static_cast<double>(score.figures.balance.longest.value()) / 60;
}

void benchJob(benchmark::State& state, const std::string& file) {
  if (porto() == nullptr) return state.SkipWithError("shared data not on this machine (set HUYUAN_SHARED)");
  test::PlanJob job = test::readPlanJob(file);
  job.options.calendar = planning::calendarFromJson(reference("calendar.json"), "calendar.json");
  job.options.terms = planning::termsFromJson(reference("terms.json"), "terms.json");
  const planning::PlanModel model(job.snapshot, job.findings, job.draw, *porto(), job.options, {}, {});
  const planning::PlanGroup group = planning::groupsOf(model).front();
  planning::SearchBudget budget;
  budget.seed = static_cast<std::uint64_t>(state.range(1));
  budget.cpuSeconds = static_cast<double>(state.range(0));
  planning::Orders orders;
  for (auto _ : state) orders = planning::searchGroup(model, group, BalanceWeight, budget, {}, {}, {});
  planning::Orders all(model.days().size());
  for (std::size_t k = 0; k < group.days.size(); ++k) all[group.days[k]] = orders[k];
  tell(model, all, state);
}

void arguments(benchmark::internal::Benchmark* b) {
  b->ArgNames({"seconds", "seed"})->Args({5, 1})->Args({5, 2})->Args({5, 3})->Args({60, 1})->Args({600, 1});
  b->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(benchJob, 12x12, "plan_job_12x12.json")->Apply(arguments);
BENCHMARK_CAPTURE(benchJob, 12x25, "plan_job_12x25.json")->Apply(arguments);

} // namespace

BENCHMARK_MAIN();
