// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/zone.h"
#include "zoning/blocks.h"
#include "zoning/decide.h"
#include "zoning/prefetch.h"
#include "zoning/shape.h"
#include "zoning/vendor_index_p.h"

#include <numeric>
#include <span>

namespace huyuan::zoning {

using domain::Method;
using geo::LonLat;
using geo::NearestPair;

namespace {

/// Network lengths are whole millimetres a street: a walk may come out this much shorter than the straight line.
constexpr double WalkSlack = 0.1;

/// What all threads share.
struct Job {
  const SchoolTable& schools;
  const VendorTable& vendors;
  const VendorIndex::Impl& index;
  const domain::ZoneRule& rule;
  const WalkDistances* walks;
  bool withBand;
  std::vector<char> covered; ///< by number of the school kind
  bool spares;               ///< the rule spares any kind at all

  double distance() const { return rule.distance.value(); }
  double reachOf(double u) const { return distance() + (withBand ? u : 0.0); }
};

bool hasMainGate(const SchoolTable& schools, const SchoolTable::School& s) {
  return std::any_of(schools.gates() + s.firstGate, schools.gates() + s.gateEnd, [](const auto& g) { return g.main; });
}

bool has(const SchoolTable& schools, const SchoolTable::School& s, Method method) {
  if (domain::isBoundary(method)) return s.firstRing < s.ringEnd;
  if (method == Method::MainGateWalk) return hasMainGate(schools, s);
  if (method == Method::PointRadius) return s.point.isValid();
  return s.firstGate < s.gateEnd;
}

/// The methods a school is measured by under a rule: walks first, if they are asked for and can be had, then the
/// straight one that stands in where no road is near.
struct Chain {
  std::array<Method, 2> walks{};
  std::size_t walkCount = 0;
  std::optional<Method> straight;
};

Chain chainOf(const Job& job, const SchoolTable::School& s) {
  Chain chain;
  for (const Method m : domain::fallbacks(job.rule.method)) {
    if (!has(job.schools, s, m)) continue;
    if (domain::isWalk(m)) {
      if (job.walks) chain.walks[chain.walkCount++] = m;
      continue;
    }
    chain.straight = m;
    break;
  }
  return chain;
}

/// One thread's work: schools against the vendors around them.
class Worker {
 public:
  explicit Worker(const Job& job)
      : m_job(job) {
    for (const SpotRows& rows : job.index.rows) m_sweeps.emplace_back(rows);
  }

  void measure(std::uint32_t school, std::vector<Hit>& hits) {
    const SchoolTable::School& s = m_job.schools[school];
    if (!m_job.covered[s.kind]) return;
    m_chain = chainOf(m_job, s);
    if (!m_chain.straight) return;
    m_school = school;
    m_accuracy = s.accuracy;
    m_toArea = goesToArea(*m_chain.straight, m_job.rule) && !m_job.index.areaVendors.empty();
    m_shape.set(m_job.schools, school, *m_chain.straight);
    m_near.clear();
    for (std::size_t i = 0; i < m_sweeps.size(); ++i) scan(m_sweeps[i], m_job.index.rows[i].largestAccuracy());
    if (m_toArea) scanAreas();
    if (m_chain.walkCount > 0) walk(hits);
    for (const Near& n : m_near)
      if (!n.decided) add(*m_chain.straight, n, n.pair, {}, hits);
  }

 private:
  struct Near {
    std::uint32_t vendor = 0;
    double uncertainty = 0.0;
    NearestPair pair;
    bool decided = false;
  };

  double largestReach(double largestAccuracy) const {
    return m_job.reachOf(std::sqrt(m_accuracy * m_accuracy + largestAccuracy * largestAccuracy)) +
           (m_chain.walkCount > 0 ? WalkSlack : 0.0);
  }

  bool isSpared(std::uint32_t vendor) const { return m_job.spares && m_job.rule.spares(m_job.vendors.kind(vendor)); }

  void scan(SpotRows::Sweep& sweep, double largestAccuracy) {
    sweep.search(m_shape.boxWithin(largestReach(largestAccuracy)), [this](const Spot& spot) {
      if (m_toArea && m_job.vendors.area(spot.owner)) return;
      const double accuracy = m_job.vendors.accuracy(spot.owner);
      const double u = std::sqrt(m_accuracy * m_accuracy + accuracy * accuracy);
      if (const auto pair = nearest({spot.lon, spot.lat}, u); pair && !isSpared(spot.owner))
        m_near.push_back({spot.owner, u, *pair});
    });
  }

  void scanAreas() {
    const geo::Box box = m_shape.boxWithin(largestReach(m_job.index.largestAreaAccuracy));
    for (const std::uint32_t i : m_job.index.areaBoxes.search(box)) {
      const std::uint32_t vendor = m_job.index.areaVendors[i];
      if (isSpared(vendor)) continue;
      const double accuracy = m_job.vendors.accuracy(vendor);
      const double u = std::sqrt(m_accuracy * m_accuracy + accuracy * accuracy);
      m_near.push_back({vendor, u, m_shape.exactly({m_job.vendors.area(vendor), m_job.vendors.door(vendor)})});
    }
  }

  /// In the plane where that cannot change the verdict, by geodesics where it could.
  std::optional<NearestPair> nearest(LonLat door, double u) const {
    const double reach = m_job.reachOf(u) + (m_chain.walkCount > 0 ? WalkSlack : 0.0);
    if (!m_shape.servesWithin(reach)) return m_shape.exactly({nullptr, door});
    std::optional<NearestPair> pair = m_shape.nearestWithin(door, reach);
    if (pair && isClose(pair->distance.value(), u)) pair = m_shape.exactly({nullptr, door});
    return pair;
  }

  bool isClose(double d, double u) const {
    const double off = std::abs(d - m_job.distance());
    return off <= Shape::Tolerance || std::abs(off - u) <= Shape::Tolerance;
  }

  /// Decides what can be decided on foot.
  void walk(std::vector<Hit>& hits) {
    for (std::size_t i = 0; i < m_chain.walkCount; ++i) walk(m_chain.walks[i], hits);
  }
  void walk(Method method, std::vector<Hit>& hits);

  void add(Method method, const Near& n, const NearestPair& pair, const Walk& walk, std::vector<Hit>& hits) const {
    const double over = pair.distance.value() - m_job.distance();
    if (over > 0.0 && !(m_job.withBand && over <= n.uncertainty)) return;
    Hit hit;
    hit.vendor = n.vendor, hit.school = m_school;
    hit.method = method;
    hit.fellBack = method != m_job.rule.method;
    hit.distance = pair.distance.value();
    hit.uncertainty = n.uncertainty;
    hit.verdict = verdictOf(method, pair.distance, base::Metres(n.uncertainty), m_job.rule);
    hit.schoolPoint = pair.first, hit.vendorPoint = pair.second;
    hit.snapAtSchool = walk.snapAtStart.value(), hit.snapAtVendor = walk.snapAtEnd.value();
    hits.push_back(hit);
  }

  const Job& m_job;
  std::vector<SpotRows::Sweep> m_sweeps;
  Shape m_shape;
  Chain m_chain;
  std::uint32_t m_school = 0;
  double m_accuracy = 0.0;
  bool m_toArea = false;
  std::vector<Near> m_near; ///< vendors that are near enough to be measured, of one school
};

void Worker::walk(Method method, std::vector<Hit>& hits) {
  std::vector<std::size_t> open;
  std::vector<LonLat> doors;
  double reach = 0.0;
  for (std::size_t i = 0; i < m_near.size(); ++i) {
    if (m_near[i].decided) continue;
    open.push_back(i);
    doors.push_back(m_job.vendors.door(m_near[i].vendor));
    reach = std::max(reach, m_job.reachOf(m_near[i].uncertainty));
  }
  if (open.empty()) return;
  const SchoolTable::School& s = m_job.schools[m_school];
  std::vector<GateWalk> best(open.size());
  for (std::uint32_t g = s.firstGate; g < s.gateEnd; ++g) {
    const SchoolTable::Gate& gate = m_job.schools.gates()[g];
    if (method == Method::MainGateWalk && !gate.main) continue;
    const std::vector<Walk> walks = m_job.walks->walks(gate.position, doors, base::Metres(reach));
    for (std::size_t k = 0; k < open.size(); ++k) keepShorter(best[k], {walks[k], gate.position});
  }
  for (std::size_t k = 0; k < open.size(); ++k) {
    if (best[k].walk.reach == Walk::Reach::NoRoad) continue;
    Near& n = m_near[open[k]];
    n.decided = true;
    if (best[k].walk.reach == Walk::Reach::Within)
      add(method, n, {best[k].walk.total(), best[k].gate, doors[k]}, best[k].walk, hits);
  }
}

/// Schools row by row from west to east, so that a sweep over the vendors goes with them.
SpotRows inSweepOrder(const SchoolTable& schools) {
  std::vector<Spot> spots;
  spots.reserve(schools.size());
  for (std::uint32_t i = 0; i < schools.size(); ++i) {
    const SchoolTable::School& s = schools[i];
    LonLat at = s.point;
    if (s.firstRing < s.ringEnd)
      at = schools.corners()[schools.rings()[s.firstRing].first];
    else if (s.firstGate < s.gateEnd)
      at = schools.gates()[s.firstGate].position;
    if (at.isValid()) spots.push_back({at.lon, at.lat, i});
  }
  return SpotRows([&spots](const SpotRows::Take& take) { take(spots.data(), spots.size()); });
}

/// Reading the schools in the order of a sweep is reading them at random: they are asked for some time before.
void fetchAhead(const SchoolTable& schools, std::span<const Spot> order, std::size_t i) {
  constexpr std::size_t Far = 16, Near = 8;
  if (i + Far < order.size()) prefetch(&schools[order[i + Far].owner]);
  if (i + Near >= order.size()) return;
  const SchoolTable::School& s = schools[order[i + Near].owner];
  if (s.firstGate < s.gateEnd) prefetch(schools.gates() + s.firstGate);
  if (s.firstRing < s.ringEnd) prefetch(schools.corners() + schools.rings()[s.firstRing].first);
}

/// By vendor, then school.
std::vector<Hit> inOrder(const std::vector<std::vector<Hit>>& blocks) {
  struct Key {
    std::uint64_t pair;
    const Hit* hit;
  };
  std::vector<Key> keys;
  for (const auto& block : blocks)
    for (const Hit& hit : block) keys.push_back({std::uint64_t{hit.vendor} << 32 | hit.school, &hit});
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.pair < b.pair; });
  std::vector<Hit> hits;
  hits.reserve(keys.size());
  for (const Key& key : keys) hits.push_back(*key.hit);
  return hits;
}

/// Of the campuses of one school, the one that decides stays.
void keepDeciding(std::vector<Hit>& hits, const SchoolTable& schools) {
  std::vector<Hit> kept;
  for (auto begin = hits.begin(); begin != hits.end();) {
    const auto end = std::find_if(begin, hits.end(), [begin](const Hit& h) { return h.vendor != begin->vendor; });
    for (auto h = begin; h != end; ++h) {
      const std::uint32_t group = schools[h->school].group;
      const bool beaten = std::any_of(begin, end, [&](const Hit& other) {
        return schools[other.school].group == group && decidesBefore(other, *h);
      });
      if (!beaten) kept.push_back(*h);
    }
    begin = end;
  }
  hits = std::move(kept);
}

Job jobOf(const SchoolTable& schools, const VendorTable& vendors, const VendorIndex& index,
          const domain::ZoneRule& rule, const WalkDistances* walks, bool withBand) {
  if (!std::isfinite(rule.distance.value()) || rule.distance.value() < 0.0)
    throw base::Error(base::ErrorKind::BadInput, "rule {0} has no distance", {rule.code});
  Job job{schools, vendors, index.impl(), rule, walks, withBand, {}, !rule.sparedKinds.empty()};
  for (const std::string& kind : schools.kindNames()) job.covered.push_back(rule.covers(kind) ? 1 : 0);
  return job;
}

} // namespace

std::vector<Hit> search(const SchoolTable& schools, const VendorTable& vendors, const VendorIndex& index,
                        const domain::ZoneRule& rule, const WalkDistances* walks, const SearchOptions& options,
                        const base::Progress& progress, const base::Cancel& cancel) {
  constexpr std::size_t BlockSize = 512;
  const Job job = jobOf(schools, vendors, index, rule, walks, options.withBand);
  const SpotRows rows = inSweepOrder(schools);
  const std::span<const Spot> order = rows.spots();
  const auto blocks = inBlocks<std::vector<Hit>>(
      order.size(), BlockSize, options.threads, [&job] { return Worker(job); },
      [&](Worker& worker, std::size_t begin, std::size_t end, std::vector<Hit>& hits) {
        for (std::size_t i = begin; i < end; ++i) {
          fetchAhead(schools, order, i);
          worker.measure(order[i].owner, hits);
        }
      },
      progress, cancel);
  std::vector<Hit> hits = inOrder(blocks);
  if (schools.hasGroups()) keepDeciding(hits, schools);
  progress.report(1.0, "measuring distances");
  return hits;
}

} // namespace huyuan::zoning
