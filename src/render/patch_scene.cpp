// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_impl.h"

#include <tuple>

namespace huyuan::render {

namespace {

using domain::RecordChange;

/// What is drawn of two records, and nothing else, is compared: a new telephone number moves nothing.
bool samePlace(geo::LonLat a, geo::LonLat b) { return a == b || (!a.isValid() && !b.isValid()); }

bool looksSame(const domain::School& a, const domain::School& b) {
  const auto sameGate = [](const domain::Gate& g, const domain::Gate& h) {
    return samePlace(g.position, h.position) && g.status == h.status && g.main == h.main;
  };
  return samePlace(a.point, b.point) && a.name == b.name && a.kind == b.kind && a.campus == b.campus &&
         std::equal(a.gates.begin(), a.gates.end(), b.gates.begin(), b.gates.end(), sameGate);
}

bool looksSame(const domain::Vendor& a, const domain::Vendor& b) {
  return samePlace(a.point, b.point) && a.area == b.area;
}

bool looksSame(const domain::Violation& a, const domain::Violation& b) { return samePlace(a.point, b.point); }

/// The records that look otherwise than before; empty optional: so many that preparing all is quicker.
template <class T>
std::optional<std::vector<RecordChange<T>>> changesOf(const domain::RecordList<T>& before,
                                                      const domain::RecordList<T>& after) {
  std::vector<RecordChange<T>> changes = domain::differences(before, after);
  std::erase_if(changes,
                [](const RecordChange<T>& c) { return c.before && c.after && looksSame(*c.before, *c.after); });
  if (changes.size() > 64 + after.size() / 8) return std::nullopt;
  return changes;
}

void patchSchools(MapScene::Impl& m, const MapScene::Impl& old) {
  const auto changes = changesOf(old.snapshot->schools, m.snapshot->schools);
  if (!changes) {
    m.schools = prepareSchools(*m.snapshot);
    return;
  }
  m.schools = old.schools;
  for (const auto& change : *changes) {
    if (change.before)
      if (const auto item = schoolItem(*change.before)) m.schools.remove(item->id, item->box);
    if (change.after)
      if (auto item = schoolItem(*change.after)) m.schools.add(std::move(*item));
  }
}

void patchViolations(MapScene::Impl& m, const MapScene::Impl& old) {
  const auto changes = changesOf(old.snapshot->violations, m.snapshot->violations);
  if (!changes) {
    m.violations = prepareViolations(*m.snapshot);
    return;
  }
  m.violations = old.violations;
  for (const auto& change : *changes) {
    if (change.before)
      if (const auto item = violationItem(*change.before)) m.violations.remove(item->id, item->extent());
    if (change.after)
      if (const auto item = violationItem(*change.after)) m.violations.add(*item);
  }
}

/// Vendors whose strongest verdict is not what it was, by id. O(findings).
std::vector<domain::VendorId> changedVerdicts(const std::vector<domain::Finding>& before,
                                              const std::vector<domain::Finding>& after) {
  using Row = std::pair<domain::VendorId, domain::Verdict>;
  const auto rows = [](const std::vector<domain::Finding>& findings) {
    std::vector<Row> out;
    eachVerdict(findings, [&](domain::VendorId id, domain::Verdict v) {
      if (v != domain::Verdict::Outside) out.emplace_back(id, v);
    });
    return out;
  };
  const std::vector<Row> a = rows(before), b = rows(after);
  std::vector<Row> differing;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(differing));
  std::vector<domain::VendorId> ids;
  for (const Row& row : differing)
    if (ids.empty() || ids.back() != row.first) ids.push_back(row.first);
  return ids;
}

void takeOut(MapScene::Impl& m, const MapScene::Impl& old, const domain::Vendor& vendor) {
  const domain::Verdict verdict = verdictOf(*old.findings, vendor.id);
  if (const auto item = vendorItem(vendor)) m.vendors[std::size_t(verdict)].remove(item->id, item->extent());
  if (const auto item = premisesItem(vendor, verdict)) m.premises.remove(item->id, item->box);
}

void putIn(MapScene::Impl& m, const domain::Vendor& vendor) {
  const domain::Verdict verdict = verdictOf(*m.findings, vendor.id);
  if (const auto item = vendorItem(vendor)) m.vendors[std::size_t(verdict)].add(*item);
  if (auto item = premisesItem(vendor, verdict)) m.premises.add(std::move(*item));
}

void patchVendors(MapScene::Impl& m, const MapScene::Impl& old) {
  auto changes = changesOf(old.snapshot->vendors, m.snapshot->vendors);
  std::vector<domain::VendorId> judged;
  if (m.findings != old.findings) judged = changedVerdicts(*old.findings, *m.findings);
  if (!changes || judged.size() > 64 + m.snapshot->vendors.size() / 8) return prepareVendors(m);
  const auto idOf = [](const auto& change) { return change.before ? change.before->id : change.after->id; };
  const std::size_t moved = changes->size();
  for (const domain::VendorId id : judged) {
    const auto end = changes->begin() + static_cast<std::ptrdiff_t>(moved);
    const auto at = std::lower_bound(changes->begin(), end, id, [&](const auto& c, auto key) { return idOf(c) < key; });
    if (at != end && idOf(*at) == id) continue;
    changes->push_back({old.snapshot->vendor(id), m.snapshot->vendor(id)});
  }
  m.vendors = old.vendors;
  m.premises = old.premises;
  for (const auto& change : *changes) {
    if (change.before) takeOut(m, old, *change.before);
    if (change.after) putIn(m, *change.after);
  }
}

/// A route's marks say where its vendors are and what they are called.
bool routesStay(const MapScene::Impl& m, const MapScene::Impl& old) {
  if (m.plan != old.plan) return false;
  if (!m.plan) return true;
  const auto said = [](const domain::Vendor* v) {
    return v ? std::tuple(v->point.isValid() ? v->point : geo::LonLat{0, 0}, v->point.isValid(), v->shownName())
             : std::tuple(geo::LonLat{0, 0}, false, std::string());
  };
  for (const domain::Route& route : m.plan->routes)
    for (const domain::Stop& stop : route.stops)
      if (said(vendorOf(stop.visit, *m.snapshot)) != said(vendorOf(stop.visit, *old.snapshot))) return false;
  return true;
}

} // namespace

void patchScene(MapScene::Impl& m, const MapScene::Impl& old) {
  m.labelCache = old.labelCache;
  const bool sameDistricts = domain::differences(old.snapshot->districts, m.snapshot->districts).empty();
  m.districts = sameDistricts ? old.districts : prepareDistricts(*m.snapshot);
  m.roadLayers = m.roads == old.roads ? old.roadLayers
                                      : std::make_shared<const std::array<RoadLayer, RoadRanks>>(
                                            m.roads ? joinRoads(*m.roads) : std::array<RoadLayer, RoadRanks>{});
  patchSchools(m, old);
  patchVendors(m, old);
  patchViolations(m, old);
  m.routes = routesStay(m, old) ? old.routes : prepareRoutes(m);
}

} // namespace huyuan::render
