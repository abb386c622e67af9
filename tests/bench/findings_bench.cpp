// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: zoning
#include "base/random.h"
#include "geo/geodesic.h"
#include "zoning/places.h"
#include "zoning/zoning.h"

#include <benchmark/benchmark.h>

#include <map>

/// Every vendor within 200 m of every school, half of them known by a point, 35 % by a campus, 15 % by gates, one
/// thread. The argument is the number of schools; there are ten times as many vendors at one density, half of them in
/// towns. search: the query alone, on columns. index: laying the vendors out. records: findings() of whole records,
/// tables and index included. The second argument is the number of vendors.
namespace {

using namespace huyuan;

struct Town {
  domain::RecordList<domain::School> schools;
  domain::RecordList<domain::Vendor> vendors;
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

/// Where things are: half anywhere, half within 2 km of a town.
class Places {
 public:
  Places(base::Random& random, double span, std::int64_t towns)
      : m_random(random)
      , m_span(span) {
    for (std::int64_t i = 0; i < towns; ++i) m_centres.push_back(anywhere());
  }
  geo::LonLat operator()() const {
    if (m_random.chance(0.5)) return anywhere();
    return geo::destination(m_centres[m_random.below(m_centres.size())], base::Degrees(m_random.between(0, 360)),
                            base::Metres(2000 * std::sqrt(m_random.unit())));
  }

 private:
  geo::LonLat anywhere() const { return {110.0 + m_span * m_random.unit(), 26.0 + m_span * m_random.unit()}; }
  base::Random& m_random;
  double m_span;
  std::vector<geo::LonLat> m_centres;
};

const Town& town(std::int64_t schools) {
  static std::map<std::int64_t, Town> towns;
  Town& t = towns[schools];
  if (!t.schools.empty()) return t;
  base::Random random(7);
  const Places place(random, Degrees * std::sqrt(static_cast<double>(schools) / 2000.0), schools / 10);
  for (std::int64_t i = 1; i <= schools; ++i) t.schools.push_back(makeSchool(random, place(), i));
  for (std::int64_t i = 1; i <= schools * 10; ++i) {
    domain::Vendor v;
    v.id.value = i;
    v.point = place();
    t.vendors.push_back(v);
  }
  return t;
}

/// As columns: 2 000 000 whole records would not fit.
struct Columns {
  zoning::SchoolTable schools;
  zoning::VendorTable vendors;
};

const Columns& columns(std::int64_t schools, std::int64_t vendors) {
  static std::map<std::pair<std::int64_t, std::int64_t>, Columns> made;
  Columns& c = made[{schools, vendors}];
  if (c.schools.size() > 0) return c;
  base::Random random(7);
  const double span = Degrees * std::sqrt(static_cast<double>(std::max(schools, vendors / 10)) / 2000.0);
  const Places place(random, span, std::max(schools, vendors / 10) / 10);
  for (std::int64_t i = 1; i <= schools; ++i) {
    const domain::School s = makeSchool(random, place(), i);
    c.schools.add(s.point, 0.0, s.kind);
    for (const domain::Gate& gate : s.gates) c.schools.addGate(gate.position);
    if (!s.campus.empty()) c.schools.addCampus(s.campus);
  }
  c.vendors.reserve(static_cast<std::size_t>(vendors));
  for (std::int64_t i = 1; i <= vendors; ++i) c.vendors.add(place());
  return c;
}

void searchAmong(benchmark::State& state) {
  const Columns& c = columns(state.range(0), state.range(1));
  const zoning::VendorIndex index(c.vendors);
  std::size_t found = 0;
  for (auto _ : state) {
    const auto hits = zoning::search(c.schools, c.vendors, index, {}, nullptr, {false, 1}, {}, {});
    found = hits.size();
    benchmark::DoNotOptimize(hits.data());
  }
  state.counters["findings"] = static_cast<double>(found);
}

void index(benchmark::State& state) {
  const Columns& c = columns(state.range(0), state.range(1));
  for (auto _ : state) {
    const zoning::VendorIndex made(c.vendors);
    benchmark::DoNotOptimize(&made);
  }
}

void growth(benchmark::State& state) {
  const Columns& c = columns(state.range(0), state.range(1));
  std::size_t found = 0;
  for (auto _ : state) {
    const zoning::VendorIndex made(c.vendors);
    found = zoning::search(c.schools, c.vendors, made, {}, nullptr, {false, 1}, {}, {}).size();
  }
  state.counters["findings"] = static_cast<double>(found);
}

void records(benchmark::State& state, bool withBand) {
  const Town& t = town(state.range(0));
  std::size_t found = 0;
  for (auto _ : state) {
    const auto all = zoning::findings(t.schools, t.vendors, {domain::ZoneRule()}, nullptr, {withBand, 1}, {}, {});
    found = all.size();
    benchmark::DoNotOptimize(all.data());
  }
  state.counters["findings"] = static_cast<double>(found);
}

void recordsWithinTheLimit(benchmark::State& state) { records(state, false); }
void recordsWithTheBand(benchmark::State& state) { records(state, true); }

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

BENCHMARK(searchAmong)
    ->Args({2000, 20000})
    ->Args({20000, 200000})
    ->Args({200000, 2000000})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(index)->Args({2000, 20000})->Args({20000, 200000})->Args({200000, 2000000})->Unit(benchmark::kMillisecond);
// Index and search together, for plot_findings.py: ten and a hundred times the schools among as many vendors.
void growthSizes(benchmark::internal::Benchmark* b) {
  for (const int schools : {2000, 20000, 200000})
    for (const int vendors : {20000, 60000, 200000, 600000, 2000000}) b->Args({schools, vendors});
}
BENCHMARK(growth)->Apply(growthSizes)->Unit(benchmark::kMillisecond);
BENCHMARK(recordsWithinTheLimit)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(recordsWithTheBand)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(bruteForce)->Arg(2000)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
