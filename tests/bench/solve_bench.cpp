// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: solver files base
#include "base/random.h"
#include "files/safe_file.h"
#include "solver/io/instance.h"
#include "solver/solve.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <numeric>

namespace {

using namespace huyuan;

/// The folder with benchmark instances: HUYUAN_SHARED, as the tests use it.
std::string instanceFile(const std::string& name) {
  const char* folder = std::getenv("HUYUAN_SHARED");
  return (folder ? std::string(folder) : std::string("../shared/data")) + "/vrp/" + name;
}

struct Case {
  const char* file;
  double bestKnown;
};
const Case Cases[] = {{"X/X-n101-k25.vrp", 27591},  {"X/X-n200-k36.vrp", 58578},   {"X/X-n1001-k43.vrp", 72355},
                      {"solomon/C101.txt", 828.94}, {"solomon/R101.txt", 1642.88}, {"solomon/RC101.txt", 1623.58}};

void benchInstance(benchmark::State& state) {
  const Case& c = Cases[state.range(0)];
  state.SetLabel(c.file);
  std::string text;
  try {
    text = files::readFile(instanceFile(c.file));
  } catch (const std::exception& e) {
    state.SkipWithError(e.what());
    return;
  }
  const solver::Format format = solver::formatOf(text);
  const solver::Instance instance = solver::instanceFrom(
      text, format, format == solver::Format::Vrp ? solver::Rounding::Integer : solver::Rounding::None);
  solver::SolveOptions options;
  options.iterations = state.range(1);
  solver::Solution s;
  for (auto _ : state) s = solver::solve(instance.problem, options, {}, {});
  const double units = static_cast<double>(s.cost) / static_cast<double>(instance.scale);
  state.counters["cost"] = units;
  state.counters["gap_percent"] = 100.0 * (units / c.bestKnown - 1.0);
  state.counters["feasible"] = s.feasible ? 1 : 0;
}
BENCHMARK(benchInstance)->ArgsProduct({{0, 1, 3, 4, 5}, {20000}})->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(benchInstance)->Args({2, 20000})->Unit(benchmark::kMillisecond)->Iterations(1);

/// A team's day: 12 stops, two windows each, a lunch, a limited day.
void benchBestOrder(benchmark::State& state) {
  base::Random random(1);
  solver::Problem p;
  const std::size_t n = 12;
  p.duration = p.cost = solver::Matrix(n + 1);
  for (std::size_t i = 0; i <= n; ++i)
    for (std::size_t j = 0; j <= n; ++j) {
      const auto d = static_cast<solver::Time>(i == j ? 0 : 300 + random.below(900));
      p.duration.set(i, j, d), p.cost.set(i, j, d);
    }
  for (std::size_t i = 0; i < n; ++i) {
    solver::Client c;
    c.location = i + 1;
    c.service = 480;
    c.earliest = 54900, c.latest = 62100, c.lateWeight = 2;
    c.earlierWindows = {{43200, 48600}};
    p.clients.push_back(c);
  }
  solver::Vehicle v;
  v.shiftStart = 30600, v.shiftEnd = 63000, v.maxDuration = 25200, v.overtimeWeight = 4, v.lunch = {3600, 41400, 45000};
  p.vehicles = {v};
  std::vector<std::size_t> all(n);
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (auto _ : state) benchmark::DoNotOptimize(solver::bestOrder(p, 0, all));
}
BENCHMARK(benchBestOrder)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
