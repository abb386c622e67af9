// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/map_scene.h"

#include "render/scene_impl.h"

#include <algorithm>

namespace huyuan::render {

namespace {

bool lessByVendor(const domain::Finding& a, const domain::Finding& b) { return a.vendor < b.vendor; }

std::shared_ptr<const std::vector<domain::Finding>>
orderedByVendor(std::shared_ptr<const std::vector<domain::Finding>> findings) {
  if (!findings) return std::make_shared<const std::vector<domain::Finding>>();
  if (std::is_sorted(findings->begin(), findings->end(), lessByVendor)) return findings;
  auto sorted = std::make_shared<std::vector<domain::Finding>>(*findings);
  std::stable_sort(sorted->begin(), sorted->end(), lessByVendor);
  return sorted;
}

/// From the layers, so that it costs their blocks and not the records.
geo::Box extentOf(const MapScene::Impl& m) {
  Extent e = m.schools.extent();
  for (const auto& signs : m.vendors) e.include(signs.extent());
  e.include(m.premises.extent());
  e.include(m.violations.extent());
  geo::Box box;
  if (!e.isEmpty()) {
    box.include(geo::fromMercator({e.west, e.south}));
    box.include(geo::fromMercator({e.east, e.north}));
  }
  for (const domain::District& district : m.snapshot->districts) box.include(geo::boundingBox(district.area));
  if (box.isEmpty())
    for (const RoadLayer& layer : *m.roadLayers) box.include(layer.index.extent());
  return box;
}

template <class Record, class Id> const Record* find(const domain::RecordList<Record>& records, Id id) {
  const auto found = std::lower_bound(records.begin(), records.end(), id,
                                      [](const Record& record, Id wanted) { return record.id < wanted; });
  return found != records.end() && found->id == id ? &*found : nullptr;
}

} // namespace

domain::Verdict verdictOf(const std::vector<domain::Finding>& findings, domain::VendorId id) {
  domain::Finding key;
  key.vendor = id;
  const auto [first, last] = std::equal_range(findings.begin(), findings.end(), key, lessByVendor);
  domain::Verdict strongest = domain::Verdict::Outside;
  for (auto f = first; f != last; ++f) strongest = std::max(strongest, f->verdict);
  return strongest;
}

MapScene::MapScene(domain::SnapshotPtr snapshot, std::shared_ptr<const std::vector<domain::Finding>> findings,
                   std::shared_ptr<const domain::RoadNetwork> roads, std::shared_ptr<const domain::Plan> plan)
    : MapScene(nullptr, std::move(snapshot), std::move(findings), std::move(roads), std::move(plan)) {}

MapScene::MapScene(const MapScene* previous, domain::SnapshotPtr snapshot,
                   std::shared_ptr<const std::vector<domain::Finding>> findings,
                   std::shared_ptr<const domain::RoadNetwork> roads, std::shared_ptr<const domain::Plan> plan)
    : m(std::make_unique<Impl>()) {
  m->snapshot = snapshot ? std::move(snapshot) : std::make_shared<const domain::Snapshot>();
  m->findings = previous && previous->m->findings == findings ? findings : orderedByVendor(std::move(findings));
  m->roads = std::move(roads);
  m->plan = std::move(plan);
  m->rules = m->snapshot->enabledRules();
  if (previous)
    patchScene(*m, *previous->m);
  else
    prepareScene(*m);
  m->extent = extentOf(*m);
}

MapScene::~MapScene() = default;

geo::Box MapScene::extent() const { return m->extent; }

domain::Verdict MapScene::verdictOf(domain::VendorId id) const { return render::verdictOf(*m->findings, id); }

const domain::Snapshot& MapScene::snapshot() const { return *m->snapshot; }

const std::string& MapScene::roadSource() const {
  static const std::string None;
  return m->roads ? m->roads->source : None;
}

geo::LonLat MapScene::place(const QString& kind, std::int64_t id) const {
  const domain::Snapshot& s = *m->snapshot;
  if (kind == u"vendor" || kind == u"stop") {
    const domain::Vendor* vendor = s.vendor({id});
    return vendor ? signPlace(*vendor) : geo::LonLat{};
  }
  if (kind == u"school") {
    const domain::School* school = s.school({id});
    if (!school || !school->hasPlace()) return {};
    return school->point.isValid() ? school->point : school->anchor();
  }
  if (kind == u"violation") {
    const domain::Violation* violation = find(s.violations, domain::ViolationId{id});
    return violation ? violation->point : geo::LonLat{};
  }
  if (kind == u"district") {
    const domain::District* district = find(s.districts, base::Id<domain::District>{id});
    if (district && !district->area.empty()) return geo::labelPoint(district->area);
  }
  return {};
}

} // namespace huyuan::render
