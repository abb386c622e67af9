// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: planning roads exchange test_support
#include "base/random.h"
#include "bench/plan_job.h"
#include "exchange/osm.h"
#include "files/usage.h"
#include "planning/plan_score.h"
#include "planning/plan_search_p.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"
#include "unit/planning/small_city.h"

#include <benchmark/benchmark.h>

#include <numeric>

/// Planning. `TwelveTeams`: a made-up city, drawn mode, by iterations. `Month`: twelve teams, twenty days,
/// Porto's roads, by iterations, one thread; of 21 visits a day more than there is room or time for.
/// `Job/…/seconds`: the two fixed jobs on the roads of Porto, free mode, at the journey times of a school day, one
/// thread, searched so many seconds of processor time (so that a busy machine does not matter) with a price of long
/// days that is the same in all runs; the reference of docs/benchmarks.md is the run of 600 s. Needs the shared data
/// (HUYUAN_SHARED).
namespace {

using namespace huyuan;

constexpr solver::Cost BalanceWeight = 32;

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

/// Roads at the speeds of each period; null without the shared data.
const planning::PlanRoads* porto() {
  static const auto roads = []() -> std::unique_ptr<planning::PlanRoads> {
    const auto file = test::sharedFile("osm/porto_metro.osm.pbf");
    if (!file) return nullptr;
    const std::string profiles = test::reference("road_profiles.json");
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

void tell(const domain::PlanScore& score, benchmark::State& state) {
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

/// Twelve teams in the cells of a grid over Porto, twenty days of November; schools with three shops each, visited in
/// the hours that the reference data give them.
class MonthMaker {
 public:
  MonthMaker(const roads::RoadGraph& graph, int visitsADay)
      : m_graph(graph) {
    m_job.options.times = planning::schoolTimesFromJson(test::reference("school_times.json"), "school_times.json");
    m_job.options.calendar = planning::calendarFromJson(test::reference("calendar.json"), "calendar.json");
    m_job.options.terms = planning::termsFromJson(test::reference("terms.json"), "terms.json");
    m_job.options.rules.dates = m_job.options.calendar.workingDays(*planning::dayFromText("2026-11-02"), MonthDays);
    for (int t = 0; t < 12; ++t) addDistrict(t, visitsADay * MonthDays);
  }
  test::PlanJob job() && { return std::move(m_job); }

 private:
  geo::LonLat place(geo::LonLat middle, double lon, double lat) {
    for (;;) {
      const geo::LonLat p{middle.lon + m_random.between(-lon, lon), middle.lat + m_random.between(-lat, lat)};
      if (const auto snap = m_graph.snap(p, base::Metres(300))) return snap->point;
    }
  }

  void addDistrict(int t, int visits) {
    const std::string code = "P" + std::to_string(t + 1);
    const geo::LonLat middle{-8.70 + 0.17 * (t % 4 + 0.5) / 4, 41.10 + 0.12 * (t / 4 + 0.5) / 3};
    domain::Team team;
    team.number = t + 1;
    team.homeDistrict = code;
    team.start = team.end = place(middle, 0.015, 0.012);
    m_job.snapshot.teams.push_back(team);
    m_job.draw.teams.push_back({team.number, "P" + std::to_string((t + 1) % 12 + 1)});
    for (int i = 0; i < visits; ++i) {
      if (i % 3 == 0) addSchool(place(middle, 0.021, 0.02));
      addShop(code);
    }
  }

  void addSchool(geo::LonLat at) {
    domain::School school;
    school.id.value = static_cast<std::int64_t>(m_job.snapshot.schools.size()) + 1;
    school.kind = school.id.value % 4 == 3 ? "311" : "211";
    school.point = at;
    m_job.snapshot.schools.push_back(school);
  }

  void addShop(const std::string& district) {
    const domain::School& school = m_job.snapshot.schools[m_job.snapshot.schools.size() - 1];
    domain::Vendor vendor;
    vendor.id.value = static_cast<std::int64_t>(m_job.snapshot.vendors.size()) + 1;
    vendor.code = "M" + std::to_string(10000 + vendor.id.value);
    vendor.districtCode = district;
    vendor.point = place(school.point, 0.0016, 0.0012);
    domain::Finding finding;
    finding.vendor = vendor.id;
    finding.school = school.id;
    m_job.findings.push_back(finding);
    m_job.draw.targets.push_back({vendor.code, district, "", false});
    m_job.snapshot.vendors.push_back(vendor);
  }

  static constexpr int MonthDays = 20;
  const roads::RoadGraph& m_graph;
  base::Random m_random{20};
  test::PlanJob m_job;
};

void benchMonth(benchmark::State& state, domain::PlanMode mode) {
  if (porto() == nullptr) return state.SkipWithError("shared data not on this machine (set HUYUAN_SHARED)");
  test::PlanJob job = MonthMaker(*porto()->graph("car", nullptr), static_cast<int>(state.range(0))).job();
  job.options.rules.mode = mode;
  job.options.rules.maxStops = static_cast<int>(state.range(1));
  job.options.iterations = state.range(2);
  job.options.threads = 1;
  domain::Plan plan;
  const base::SystemClock clock;
  for (auto _ : state)
    plan = planning::plan(job.snapshot, job.findings, job.draw, *porto(), job.options, clock, {}, {});
  const planning::PlanModel model(job.snapshot, job.findings, job.draw, *porto(), job.options, {}, {});
  tell(planning::score(model, plan, plan.balanceWeight), state);
  state.counters["unplanned"] = static_cast<double>(plan.unplanned.size());
  state.counters["days"] = domain::figuresOf(plan).sum.days;
  state.counters["visits"] = domain::figuresOf(plan).sum.stops;
  state.counters["peak_MiB"] = files::peakMebibytes();
}
void months(benchmark::internal::Benchmark* b) {
  b->ArgNames({"visits_a_day", "max_stops", "iterations"});
  for (const int iterations : {1000, 4000})
    b->Args({12, 12, iterations})->Args({21, 12, iterations})->Args({21, 40, iterations});
  b->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(benchMonth, drawn, domain::PlanMode::Drawn)->Apply(months);
BENCHMARK_CAPTURE(benchMonth, free, domain::PlanMode::Free)->Apply(months);

void benchJob(benchmark::State& state, const std::string& file) {
  if (porto() == nullptr) return state.SkipWithError("shared data not on this machine (set HUYUAN_SHARED)");
  test::PlanJob job = test::readPlanJob(file);
  job.options.calendar = planning::calendarFromJson(test::reference("calendar.json"), "calendar.json");
  job.options.terms = planning::termsFromJson(test::reference("terms.json"), "terms.json");
  const planning::PlanModel model(job.snapshot, job.findings, job.draw, *porto(), job.options, {}, {});
  const planning::PlanGroup group = planning::groupsOf(model).front();
  planning::SearchBudget budget;
  budget.seed = static_cast<std::uint64_t>(state.range(1));
  budget.cpuSeconds = static_cast<double>(state.range(0));
  planning::Orders orders;
  for (auto _ : state) orders = planning::GroupSearch(model, group, nullptr, {}).run(BalanceWeight, budget, {}, {});
  planning::Orders all(model.days().size());
  for (std::size_t k = 0; k < group.days.size(); ++k) all[group.days[k]] = orders[k];
  tell(planning::score(model, model.planOf(all, {}, BalanceWeight), BalanceWeight), state);
}

void arguments(benchmark::internal::Benchmark* b) {
  b->ArgNames({"seconds", "seed"})->Args({5, 1})->Args({5, 2})->Args({5, 3})->Args({60, 1})->Args({600, 1});
  b->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(benchJob, 12x12, "plan_job_12x12.json")->Apply(arguments);
BENCHMARK_CAPTURE(benchJob, 12x25, "plan_job_12x25.json")->Apply(arguments);

} // namespace

BENCHMARK_MAIN();
