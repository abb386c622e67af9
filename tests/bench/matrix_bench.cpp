// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: roads
#include "base/random.h"
#include "roads/travel.h"

#include <benchmark/benchmark.h>

#include <map>
#include <memory>
#include <vector>

/// Travel matrices in a made-up city of 260 × 260 junctions, about as many as the metropolitan area of Porto has: a
/// fast street every tenth, one street in five one-way, one in ten missing, a turn restriction at every fiftieth
/// junction. A grid is the hardest case for the index, as nearly all streets matter alike: a real city of this size
/// takes about a third of the time. One thread; the argument is the number of points.
namespace {

using namespace huyuan;

constexpr std::uint32_t Side = 260;

domain::RoadClass classOf(std::uint32_t line) {
  if (line % 30 == 0) return domain::RoadClass::Primary;
  return line % 10 == 0 ? domain::RoadClass::Tertiary : domain::RoadClass::Residential;
}

domain::RoadNetwork city() {
  base::Random random(2026);
  domain::RoadNetwork net;
  for (std::uint32_t i = 0; i < Side * Side; ++i)
    net.nodes.push_back({118.2 + 0.0012 * (i % Side + random.between(-0.3, 0.3)),
                         35.0 + 0.001 * (i / Side + random.between(-0.3, 0.3))});
  const auto street = [&](std::uint32_t a, std::uint32_t b, std::uint32_t line) {
    domain::RoadWay way;
    way.roadClass = classOf(line);
    if (way.roadClass == domain::RoadClass::Residential && random.chance(0.1)) return;
    way.oneWay = random.chance(0.2) ? domain::OneWay::Forward : domain::OneWay::No;
    way.nodes = {a, b};
    net.ways.push_back(std::move(way));
    if (net.ways.size() < 2 || !random.chance(0.01)) return;
    const auto now = static_cast<std::uint32_t>(net.ways.size() - 1);
    if (net.ways[now - 1].nodes[0] == a) net.restrictions.push_back({now - 1, a, now, false});
  };
  for (std::uint32_t i = 0; i < Side * Side; ++i) {
    if (i % Side + 1 < Side) street(i, i + 1, i / Side);
    if (i / Side + 1 < Side) street(i, i + Side, i % Side);
  }
  return net;
}

roads::Profile profile() {
  roads::Profile p;
  p.speedKmh.assign(static_cast<std::size_t>(domain::RoadClass::Ferry) + 1, 20.0);
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)] = 40.0;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Tertiary)] = 30.0;
  return p;
}

const roads::RoadGraph& graph(bool indexed) {
  static std::map<bool, std::unique_ptr<roads::RoadGraph>> graphs;
  auto& g = graphs[indexed];
  if (!g) {
    g = std::make_unique<roads::RoadGraph>(city(), profile());
    if (indexed) g->prepare({}, {});
  }
  return *g;
}

std::vector<roads::Snap> points(const roads::RoadGraph& g, std::size_t count) {
  base::Random random(count);
  std::vector<roads::Snap> snaps;
  while (snaps.size() < count)
    if (const auto snap =
            g.snap({random.between(118.2, 118.2 + 0.0012 * Side), random.between(35.0, 35.0 + 0.001 * Side)}))
      snaps.push_back(*snap);
  return snaps;
}

void build(benchmark::State& state) {
  const auto network = city();
  const auto car = profile();
  for (auto _ : state) benchmark::DoNotOptimize(roads::RoadGraph(network, car).report().arcs);
}
BENCHMARK(build)->Unit(benchmark::kMillisecond)->Iterations(1);

void prepare(benchmark::State& state) {
  const auto network = city();
  const auto car = profile();
  for (auto _ : state) {
    state.PauseTiming();
    const roads::RoadGraph fresh(network, car);
    state.ResumeTiming();
    fresh.prepare({}, {});
  }
}
BENCHMARK(prepare)->Unit(benchmark::kMillisecond)->Iterations(1);

void snap(benchmark::State& state) {
  const auto& g = graph(true);
  for (auto _ : state) benchmark::DoNotOptimize(points(g, static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(snap)->Arg(1000)->Unit(benchmark::kMillisecond);

void dijkstra(benchmark::State& state) {
  const auto& g = graph(false);
  const auto snaps = points(g, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(g.matrix(snaps, 1, {}, {}));
}
BENCHMARK(dijkstra)->Arg(30)->Unit(benchmark::kMillisecond)->Iterations(1);

void matrix(benchmark::State& state) {
  const auto& g = graph(true);
  const auto snaps = points(g, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(g.matrix(snaps, 1, {}, {}));
}
BENCHMARK(matrix)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
