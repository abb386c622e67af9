// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: roads exchange test_support
#include "base/random.h"
#include "exchange/osm.h"
#include "roads/travel.h"
#include "support/shared_data.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>
#include <functional>
#include <iterator>
#include <memory>
#include <vector>

/// Travel on roads, one thread unless said. `grid/…`: a made-up city of 260 × 260 junctions, about as many as the
/// metropolitan area of Porto has: a fast street every tenth, one street in five one-way, one in ten missing, a turn
/// restriction at every fiftieth junction; a grid is the hardest case for an index, as nearly all streets matter alike.
/// `porto/…`: the real area, with its turn restrictions and without. `growth/…/N`: Porto cut down to about N junctions,
/// or laid side by side and joined, for plot_roads.py. The real ones need the shared data (HUYUAN_SHARED).
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

using GraphPtr = std::shared_ptr<roads::RoadGraph>;

/// Points in the box of a network's junctions, on its roads.
std::vector<roads::Snap> points(const roads::RoadGraph& g, const geo::Box& box, std::size_t count) {
  base::Random random(count);
  std::vector<roads::Snap> snaps;
  while (snaps.size() < count)
    if (const auto snap = g.snap({random.between(box.west, box.east), random.between(box.south, box.north)}))
      snaps.push_back(*snap);
  return snaps;
}

geo::Box boxOf(const domain::RoadNetwork& network) {
  geo::Box box;
  for (const auto node : network.nodes) box.include(node);
  return box;
}

struct Place {
  domain::RoadNetwork network;
  roads::Profile profile;
};

const Place& grid() {
  static const Place place{city(), profile()};
  return place;
}

roads::Profile carSpeeds() {
  constexpr double Kmh[] = {90, 65, 50, 45, 38, 30, 20, 10, 12, 12, 0, 0, 0, 0, 10};
  roads::Profile p;
  p.speedKmh.assign(std::begin(Kmh), std::end(Kmh));
  p.linkFactor = 0.7;
  return p;
}

const Place* porto() {
  static const auto place = []() -> std::unique_ptr<Place> {
    const auto file = test::sharedFile("osm/porto_metro.osm.pbf");
    if (!file) return nullptr;
    return std::make_unique<Place>(Place{exchange::readOsmRoads(*file, {}, {}).network, carSpeeds()});
  }();
  return place.get();
}

const Place* portoWithoutRules() {
  static const auto place = []() -> std::unique_ptr<Place> {
    if (porto() == nullptr) return nullptr;
    auto copy = std::make_unique<Place>(*porto());
    copy->network.restrictions.clear();
    return copy;
  }();
  return place.get();
}

/// The ways whose first node lies in the middle of the area, so that about `junctions` remain.
domain::RoadNetwork cutDown(const domain::RoadNetwork& whole, double share) {
  const auto box = boxOf(whole);
  const double side = std::sqrt(share);
  const auto inside = [&](geo::LonLat p) {
    return std::abs(p.lon - (box.west + box.east) / 2) < side * (box.east - box.west) / 2 &&
           std::abs(p.lat - (box.south + box.north) / 2) < side * (box.north - box.south) / 2;
  };
  domain::RoadNetwork part;
  part.nodes = whole.nodes;
  for (const auto& way : whole.ways)
    if (inside(whole.nodes[way.nodes.front()])) part.ways.push_back(way);
  return part;
}

/// `side` × `side` copies of an area next to each other; at each border the nearest junctions of both are joined at
/// forty places, as cities are by their main roads.
domain::RoadNetwork sideBySide(const domain::RoadNetwork& one, std::uint32_t side) {
  const auto box = boxOf(one);
  const double width = box.east - box.west, height = box.north - box.south;
  const auto nodes = static_cast<std::uint32_t>(one.nodes.size());
  domain::RoadNetwork all;
  for (std::uint32_t copy = 0; copy < side * side; ++copy) {
    for (const auto node : one.nodes)
      all.nodes.push_back({node.lon + (copy % side) * width, node.lat + (copy / side) * height});
    for (auto way : one.ways) {
      for (auto& node : way.nodes) node += copy * nodes;
      all.ways.push_back(std::move(way));
    }
  }
  std::vector<bool> onRoad(nodes, false);
  for (const auto& way : one.ways)
    if (way.car && way.roadClass <= domain::RoadClass::Residential && way.roadClass > domain::RoadClass::Trunk)
      onRoad[way.nodes.front()] = true;
  const auto nearest = [&](geo::LonLat p) {
    std::uint32_t best = 0;
    double least = 1e9;
    for (std::uint32_t n = 0; n < nodes; ++n)
      if (const double d = std::hypot(one.nodes[n].lon - p.lon, one.nodes[n].lat - p.lat); onRoad[n] && d < least)
        least = d, best = n;
    return best;
  };
  const auto join = [&](std::uint32_t a, std::uint32_t nodeA, std::uint32_t b, std::uint32_t nodeB) {
    domain::RoadWay way;
    way.roadClass = domain::RoadClass::Secondary;
    way.nodes = {a * nodes + nodeA, b * nodes + nodeB};
    all.ways.push_back(std::move(way));
  };
  constexpr int Joints = 40;
  for (int i = 0; i < Joints; ++i) {
    const double t = (i + 0.5) / Joints;
    const auto east = nearest({box.east, box.south + t * height}), west = nearest({box.west, box.south + t * height});
    const auto north = nearest({box.west + t * width, box.north}), south = nearest({box.west + t * width, box.south});
    for (std::uint32_t copy = 0; copy < side * side; ++copy) {
      if (copy % side + 1 < side) join(copy, east, copy + 1, west);
      if (copy / side + 1 < side) join(copy, north, copy + side, south);
    }
  }
  return all;
}

/// Of the index, from the order to a matrix; CPU seconds of one thread as counters.
void phases(benchmark::State& state, const Place* place) {
  if (place == nullptr) return state.SkipWithError("no shared data");
  const auto second = [](const std::function<void()>& work) {
    const auto begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  for (auto _ : state) {
    GraphPtr g;
    state.counters["build_s"] = second([&] { g = std::make_shared<roads::RoadGraph>(place->network, place->profile); });
    state.counters["order_s"] = second([&] { g->order({}, {}); });
    state.counters["index_s"] = second([&] { g->prepare({}, {}); });
    state.counters["customise_s"] = second([&] { g->retimed(place->profile).prepare({}, {}); });
    const auto snaps = points(*g, boxOf(place->network), 1000);
    state.counters["times_s"] = second([&] { benchmark::DoNotOptimize(g->times(snaps, 1, {}, {})); });
    state.counters["matrix_s"] = second([&] { benchmark::DoNotOptimize(g->matrix(snaps, 1, {}, {})); });
    state.counters["junctions"] = static_cast<double>(g->report().nodes);
  }
}
BENCHMARK_CAPTURE(phases, grid, &grid())->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(phases, porto, porto())->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(phases, porto_without_turn_rules, portoWithoutRules())->Unit(benchmark::kMillisecond)->Iterations(1);

struct Ready {
  GraphPtr graph;
  std::vector<roads::Snap> snaps;
};

const Ready* readyPorto() {
  static const auto ready = []() -> std::unique_ptr<Ready> {
    if (porto() == nullptr) return nullptr;
    auto r = std::make_unique<Ready>();
    r->graph = std::make_shared<roads::RoadGraph>(porto()->network, porto()->profile);
    r->graph->prepare({}, {});
    r->snaps = points(*r->graph, boxOf(porto()->network), 1000);
    return r;
  }();
  return ready.get();
}

/// Over 1 000 × 1 000; the argument is the number of threads.
void times(benchmark::State& state) {
  const auto* ready = readyPorto();
  if (ready == nullptr) return state.SkipWithError("no shared data");
  for (auto _ : state)
    benchmark::DoNotOptimize(ready->graph->times(ready->snaps, static_cast<unsigned>(state.range(0)), {}, {}));
}
BENCHMARK(times)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

void matrix(benchmark::State& state) {
  const auto* ready = readyPorto();
  if (ready == nullptr) return state.SkipWithError("no shared data");
  for (auto _ : state)
    benchmark::DoNotOptimize(ready->graph->matrix(ready->snaps, static_cast<unsigned>(state.range(0)), {}, {}));
}
BENCHMARK(matrix)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

/// One route between random points with its geometry, and its time alone.
void route(benchmark::State& state) {
  const auto* ready = readyPorto();
  if (ready == nullptr) return state.SkipWithError("no shared data");
  std::size_t i = 0, corners = 0;
  for (auto _ : state) {
    corners += ready->graph->path(ready->snaps[i % 1000], ready->snaps[(7 * i + 500) % 1000]).size();
    ++i;
  }
  state.counters["corners"] = static_cast<double>(corners) / static_cast<double>(i);
}
BENCHMARK(route)->Unit(benchmark::kMicrosecond);

void travel(benchmark::State& state) {
  const auto* ready = readyPorto();
  if (ready == nullptr) return state.SkipWithError("no shared data");
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(ready->graph->travel(ready->snaps[i % 1000], ready->snaps[(7 * i + 500) % 1000]));
    ++i;
  }
}
BENCHMARK(travel)->Unit(benchmark::kMicrosecond);

void dijkstra(benchmark::State& state) {
  if (porto() == nullptr) return state.SkipWithError("no shared data");
  const roads::RoadGraph g(porto()->network, porto()->profile);
  const auto snaps = points(g, boxOf(porto()->network), 30);
  for (auto _ : state) benchmark::DoNotOptimize(g.matrix(snaps, 1, {}, {}));
}
BENCHMARK(dijkstra)->Unit(benchmark::kMillisecond)->Iterations(1);

void growth(benchmark::State& state) {
  if (porto() == nullptr) return state.SkipWithError("no shared data");
  const auto permille = state.range(0); // of Porto's area, or 1000 × copies
  const auto side = static_cast<std::uint32_t>(std::lround(std::sqrt(static_cast<double>(permille) / 1000.0)));
  const Place place{permille < 1000 ? cutDown(porto()->network, static_cast<double>(permille) / 1000.0)
                                    : sideBySide(porto()->network, side),
                    porto()->profile};
  phases(state, &place);
}
BENCHMARK(growth)->Arg(40)->Arg(200)->Arg(1000)->Arg(4000)->Arg(9000)->Arg(16000)->Iterations(1)->Unit(
    benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
