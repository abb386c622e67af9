// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/group.h"
#include "zoning/site.h"
#include "zoning/vendor_grid.h"
#include "zoning/zoning.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <numeric>
#include <system_error>
#include <thread>

namespace huyuan::zoning {
namespace {

using domain::Finding;
using domain::School;
using domain::Vendor;

/// A negative or missing accuracy says nothing: it widens no band.
double accuracyOf(base::Metres accuracy) {
  return std::isfinite(accuracy.value()) && accuracy.value() > 0.0 ? accuracy.value() : 0.0;
}

/// A finding before it has its place in the answer.
struct Hit {
  std::uint32_t vendor; ///< rank by id
  std::uint32_t school; ///< rank by id
  double distance;
  double uncertainty;
  geo::LonLat schoolPoint;
  domain::Method method;
  bool fellBack;
  domain::Verdict verdict;
};

/// The schools in the order of their ids.
std::vector<const School*> byId(const domain::RecordList<School>& schools) {
  std::vector<const School*> order;
  order.reserve(schools.size());
  for (const School& school : schools) order.push_back(&school);
  const auto less = [](const School* a, const School* b) { return a->id < b->id; };
  if (!std::is_sorted(order.begin(), order.end(), less)) std::stable_sort(order.begin(), order.end(), less);
  return order;
}

/// What is needed of the vendors: read once, since their records are ten times as large.
struct Vendors {
  std::vector<domain::VendorId> ids; ///< ascending: the rank of a vendor is its place here
  std::vector<Spot> spots;           ///< of those that have a place
};

/// Gives ids and spots the order of the ids.
void sortById(Vendors& vendors) {
  std::vector<std::uint32_t> order(vendors.ids.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return vendors.ids[a] < vendors.ids[b]; });
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (Spot& spot : vendors.spots) spot.rank = rank[spot.rank];
  std::sort(vendors.ids.begin(), vendors.ids.end());
}

Vendors readVendors(const domain::RecordList<Vendor>& records) {
  Vendors vendors;
  vendors.ids.reserve(records.size());
  vendors.spots.reserve(records.size());
  for (const Vendor& v : records) {
    if (v.point.isValid())
      vendors.spots.push_back({v.point, accuracyOf(v.accuracy), static_cast<std::uint32_t>(vendors.ids.size()), 0});
    vendors.ids.push_back(v.id);
  }
  if (!std::is_sorted(vendors.ids.begin(), vendors.ids.end())) sortById(vendors);
  return vendors;
}

/// Vendors by how well their place is known, so that one that is known to the nearest kilometre does not make every
/// school look a kilometre further.
std::vector<VendorGrid> makeGrids(std::vector<Spot> spots, double distance, bool withBand) {
  constexpr double Classes[] = {25.0, 100.0, 400.0, std::numeric_limits<double>::infinity()};
  std::vector<VendorGrid> grids;
  if (!withBand) {
    grids.emplace_back(std::move(spots), distance);
    return grids;
  }
  auto begin = spots.begin();
  for (const double limit : Classes) {
    const auto end = std::partition(begin, spots.end(), [limit](const Spot& s) { return s.accuracy <= limit; });
    if (begin != end) grids.emplace_back(std::vector<Spot>(begin, end), distance + std::min(1.5 * limit, 1000.0));
    begin = end;
  }
  return grids;
}

/// One school against the vendors around it.
class Measurer {
 public:
  Measurer(const domain::ZoneRule& rule, bool withBand, const std::vector<VendorGrid>& grids)
      : m_rule(rule)
      , m_withBand(withBand)
      , m_grids(grids) {}

  void measure(const School& school, std::uint32_t rank, std::vector<Hit>& hits) const {
    if (!m_rule.covers(school.kind)) return;
    const std::optional<domain::Method> method = usableMethod(school, m_rule);
    if (!method) return;
    const Site site(school, *method, *method != m_rule.method);
    const double accuracy = accuracyOf(school.accuracy);
    for (const VendorGrid& grid : m_grids) {
      const double band = m_withBand ? std::hypot(accuracy, grid.largestAccuracy()) : 0.0;
      const double reach = m_rule.distance.value() + band;
      const bool planeServes = site.servesWithin(reach);
      grid.search(site.boxWithin(reach), [&](const Spot& spot) {
        const double u = std::sqrt(accuracy * accuracy + spot.accuracy * spot.accuracy);
        const std::optional<geo::Nearest> near = nearest(site, spot.at, u, planeServes);
        if (near) add(site, rank, spot, *near, u, hits);
      });
    }
  }

 private:
  double reachOf(double u) const { return m_rule.distance.value() + (m_withBand ? u : 0.0); }

  /// In the plane where that cannot change the verdict, by geodesics where it could.
  std::optional<geo::Nearest> nearest(const Site& site, geo::LonLat at, double u, bool planeServes) const {
    if (!planeServes) return measureExactly(site.school(), site.method(), at);
    std::optional<geo::Nearest> near = site.nearestWithin(at, reachOf(u));
    if (near && isClose(near->distance.value(), u)) near = measureExactly(site.school(), site.method(), at);
    return near;
  }

  bool isClose(double d, double u) const {
    const double off = std::abs(d - m_rule.distance.value());
    return off <= Site::Tolerance || std::abs(off - u) <= Site::Tolerance;
  }

  void add(const Site& site, std::uint32_t rank, const Spot& spot, const geo::Nearest& near, double u,
           std::vector<Hit>& hits) const {
    const double d = near.distance.value();
    const double over = d - m_rule.distance.value();
    if (over > 0.0 && !(m_withBand && over <= u)) return;
    hits.push_back({spot.rank, rank, d, u, near.point, site.method(), site.fellBack(),
                    verdictOf(site.method(), near.distance, base::Metres(u), m_rule)});
  }

  const domain::ZoneRule& m_rule;
  bool m_withBand;
  const std::vector<VendorGrid>& m_grids;
};

/// Schools in blocks of fixed size: which thread takes a block does not matter, its hits stand in the block's own
/// place.
class Blocks {
 public:
  Blocks(const std::vector<const School*>& schools, const Measurer& measurer, const base::Cancel& cancel)
      : m_schools(schools)
      , m_measurer(measurer)
      , m_cancel(cancel)
      , m_hits((schools.size() + BlockSize - 1) / BlockSize) {}

  std::vector<std::vector<Hit>> run(unsigned threads, const base::Progress& progress) {
    const std::size_t wanted = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> helpers;
    try {
      for (std::size_t i = 1; i < std::min(wanted, m_hits.size()); ++i) helpers.emplace_back([this] { work({}); });
    } catch (const std::system_error&) { // no more threads to be had: fewer do the work
    }
    work(progress);
    for (std::thread& helper : helpers) helper.join();
    if (m_failure) std::rethrow_exception(m_failure);
    m_cancel.check();
    return std::move(m_hits);
  }

 private:
  static constexpr std::size_t BlockSize = 256;

  void work(const base::Progress& progress) {
    try {
      for (std::size_t block = m_next++; block < m_hits.size(); block = m_next++) {
        m_cancel.check();
        measureBlock(block);
        progress.report(static_cast<double>(block + 1) / static_cast<double>(m_hits.size()), "measuring distances");
      }
    } catch (...) {
      m_next = m_hits.size();
      if (!m_failed.exchange(true)) m_failure = std::current_exception();
    }
  }

  void measureBlock(std::size_t block) {
    const std::size_t end = std::min(m_schools.size(), (block + 1) * BlockSize);
    for (std::size_t i = block * BlockSize; i < end; ++i)
      m_measurer.measure(*m_schools[i], static_cast<std::uint32_t>(i), m_hits[block]);
  }

  const std::vector<const School*>& m_schools;
  const Measurer& m_measurer;
  const base::Cancel& m_cancel;
  std::vector<std::vector<Hit>> m_hits;
  std::atomic<std::size_t> m_next{0};
  std::atomic<bool> m_failed{false};
  std::exception_ptr m_failure; // written once, read after the threads have joined
};

Finding toFinding(const Hit& hit, domain::VendorId vendor, const School& school, const domain::ZoneRule& rule) {
  Finding f;
  f.vendor = vendor;
  f.school = school.id;
  f.rule = rule.id;
  f.method = hit.method;
  f.fellBack = hit.fellBack;
  f.distance = base::Metres(hit.distance);
  f.uncertainty = base::Metres(hit.uncertainty);
  f.verdict = hit.verdict;
  f.schoolPoint = hit.schoolPoint;
  return f;
}

/// Each school's hits are together and the schools are in order, so counting the hits of each vendor puts all in order.
std::vector<Finding> inOrder(const std::vector<std::vector<Hit>>& blocks, const std::vector<domain::VendorId>& vendors,
                             const std::vector<const School*>& schools, const domain::ZoneRule& rule) {
  std::vector<std::size_t> place(vendors.size() + 1, 0);
  for (const auto& block : blocks)
    for (const Hit& hit : block) ++place[hit.vendor + 1];
  std::partial_sum(place.begin(), place.end(), place.begin());
  std::vector<Finding> findings(place.back());
  for (const auto& block : blocks)
    for (const Hit& hit : block)
      findings[place[hit.vendor]++] = toFinding(hit, vendors[hit.vendor], *schools[hit.school], rule);
  return findings;
}

} // namespace

namespace {
std::vector<Finding> underOne(const domain::RecordList<School>& schools, const domain::RecordList<Vendor>& vendors,
                              const domain::ZoneRule& rule, const Options& options, const base::Progress& progress,
                              const base::Cancel& cancel) {
  if (!std::isfinite(rule.distance.value()) || rule.distance.value() < 0.0)
    throw base::Error(base::ErrorKind::BadInput, "rule {0} has no distance", {rule.code});
  Vendors known = readVendors(vendors);
  const std::vector<const School*> schoolsById = byId(schools);
  const std::vector<VendorGrid> grids = makeGrids(std::move(known.spots), rule.distance.value(), options.withBand);
  const Measurer measurer(rule, options.withBand, grids);
  const std::vector<std::vector<Hit>> hits = Blocks(schoolsById, measurer, cancel).run(options.threads, progress);
  progress.report(1.0, "measuring distances");
  return inOrder(hits, known.ids, schoolsById, rule);
}
} // namespace

std::vector<Finding> findings(const domain::RecordList<School>& schools, const domain::RecordList<Vendor>& vendors,
                              const std::vector<domain::ZoneRule>& rules, const WalkDistances*, const Options& options,
                              const base::Progress& progress, const base::Cancel& cancel) {
  std::vector<Finding> all;
  for (const domain::ZoneRule& rule : rules) {
    const auto some = underOne(schools, vendors, rule, options, progress, cancel);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

} // namespace huyuan::zoning
