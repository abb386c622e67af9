// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: zoning
#include "base/random.h"
#include "geo/geodesic.h"
#include "zoning/zoning.h"

#include <benchmark/benchmark.h>

#include <map>

/// Every vendor within 200 m of every school, half of them known by a point, 35 % by a campus, 15 % by gates, one
/// thread. The argument is the number of schools; there are ten times as many vendors. Half of the vendors are in
/// towns.
namespace {

using namespace huyuan;

struct Town {
  std::vector<domain::School> schools;
  std::vector<domain::Vendor> vendors;
};

constexpr double Degrees = 1.8; ///< Linyi is 1.8° wide and high

domain::School makeSchool(base::Random& random, geo::LonLat at, std::int64_t id) {
  domain::School s;
  s.id.value = id;
  s.kind = "211";
  const double kind = random.unit();
  if (kind < 0.5) s.point = at;
  if (kind >= 0.85) {
    s.gates.resize(1 + random.below(3));
    for (domain::Gate& g : s.gates)
      g.position = geo::destination(at, base::Degrees(random.between(0, 360)), base::Metres(random.between(20, 120)));
  }
  if (kind < 0.5 || kind >= 0.85) return s;
  geo::Ring ring;
  const int corners = 4 + static_cast<int>(random.below(9));
  for (int i = 0; i < corners; ++i)
    ring.push_back(geo::destination(at, base::Degrees((i + 0.7 * random.unit()) * 360.0 / corners),
                                    base::Metres(random.between(60, 150))));
  ring.push_back(ring.front());
  s.campus = {{{ring, {}}}};
  return s;
}

const Town& town(std::int64_t schools) {
  static std::map<std::int64_t, Town> towns;
  Town& t = towns[schools];
  if (!t.schools.empty()) return t;
  base::Random random(7);
  const double span = Degrees * (schools > 5000 ? 3.2 : 1.0); // the same density
  std::vector<geo::LonLat> centres;
  for (std::int64_t i = 0; i < schools / 10; ++i)
    centres.push_back({117.4 + span * random.unit(), 34.4 + span * random.unit()});
  const auto place = [&]() -> geo::LonLat {
    if (random.chance(0.5)) return {117.4 + span * random.unit(), 34.4 + span * random.unit()};
    return geo::destination(centres[random.below(centres.size())], base::Degrees(random.between(0, 360)),
                            base::Metres(2000 * std::sqrt(random.unit())));
  };
  for (std::int64_t i = 1; i <= schools; ++i) t.schools.push_back(makeSchool(random, place(), i));
  for (std::int64_t i = 1; i <= schools * 10; ++i) {
    domain::Vendor v;
    v.id.value = i;
    v.point = place();
    t.vendors.push_back(v);
  }
  return t;
}

void findingsOf(benchmark::State& state, bool withBand) {
  const Town& t = town(state.range(0));
  const domain::ZoneRule rule;
  std::size_t found = 0;
  for (auto _ : state) {
    const auto all = zoning::findings(t.schools, t.vendors, {rule}, nullptr, {withBand, 1}, {}, {});
    found = all.size();
    benchmark::DoNotOptimize(all.data());
  }
  state.counters["findings"] = static_cast<double>(found);
}

void withinTheLimit(benchmark::State& state) { findingsOf(state, false); }
void withTheBand(benchmark::State& state) { findingsOf(state, true); }

/// The same question asked by a geodesic for every pair of 1/20 of the schools and vendors: what the short way saves.
void bruteForce(benchmark::State& state) {
  const Town& t = town(state.range(0));
  for (auto _ : state) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < t.schools.size(); i += 20)
      for (std::size_t k = 0; k < t.vendors.size(); k += 20)
        for (const auto& m : zoning::measurePair({&t.schools[i]}, t.vendors[k], {}, nullptr).methods)
          found += m.lack == zoning::Lack::Nothing && m.distance.value() <= 200.0 ? 1U : 0U;
    benchmark::DoNotOptimize(found);
  }
}

BENCHMARK(withinTheLimit)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(withTheBand)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(bruteForce)->Arg(2000)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
