// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/map_scene.h"

#include "render/scene_impl.h"

#include <algorithm>

namespace huyuan::render {

namespace {

constexpr double Always = 1e9; ///< every level of detail is wanted

std::vector<std::vector<DetailedLine>> projectArea(const geo::MultiPolygon& area, double coarsest) {
  std::vector<std::vector<DetailedLine>> parts;
  for (const geo::Polygon& polygon : area.polygons) {
    if (polygon.outer.size() < 4) continue;
    auto& rings = parts.emplace_back();
    rings.emplace_back(project(polygon.outer), coarsest, true);
    for (const geo::Ring& hole : polygon.holes) rings.emplace_back(project(hole), coarsest, true);
  }
  return parts;
}

DistrictShape prepareDistrict(const domain::District& district) {
  DistrictShape shape;
  shape.parts = projectArea(district.area, Always);
  for (const auto& part : shape.parts) shape.box = shape.box.isNull() ? part[0].box() : shape.box.united(part[0].box());
  if (!shape.parts.empty()) shape.label = project(geo::labelPoint(district.area));
  shape.name = QString::fromStdString(district.name);
  return shape;
}

std::shared_ptr<const SchoolMark> prepareSchool(const domain::School& school) {
  const auto made = std::make_shared<SchoolMark>();
  SchoolMark& mark = *made;
  const geo::LonLat anchor =
      school.hasPlace() ? (school.point.isValid() ? school.point : school.anchor()) : geo::LonLat{};
  mark.placed = anchor.isValid();
  if (mark.placed) mark.at = project(anchor);
  for (const domain::Gate& gate : school.gates)
    if (gate.position.isValid()) mark.gates.push_back({project(gate.position), isOpen(gate.status), gate.main});
  constexpr double CampusSeenBelow = 60.0;
  mark.campus = projectArea(school.campus, CampusSeenBelow);
  mark.label = inTwoLines(QString::fromStdString(school.name), 10);
  return made;
}

geo::Box boxOf(const domain::School& school) {
  geo::Box box = geo::boundingBox(school.campus);
  if (school.point.isValid()) box.include(school.point);
  for (const domain::Gate& gate : school.gates)
    if (gate.position.isValid()) box.include(gate.position);
  return box;
}

template <class Records> std::ptrdiff_t placeOf(const Records& records, std::int64_t id) {
  const auto found = std::lower_bound(records.begin(), records.end(), id,
                                      [](const auto& record, std::int64_t wanted) { return record.id.value < wanted; });
  return found != records.end() && found->id.value == id ? found - records.begin() : -1;
}

std::vector<domain::Verdict> worstVerdicts(const domain::Snapshot& snapshot,
                                           const std::vector<domain::Finding>& findings) {
  std::vector<domain::Verdict> worst(snapshot.vendors.size(), domain::Verdict::Outside);
  for (const domain::Finding& f : findings) {
    const std::ptrdiff_t i = placeOf(snapshot.vendors, f.vendor.value);
    if (i >= 0) worst[std::size_t(i)] = std::max(worst[std::size_t(i)], f.verdict);
  }
  return worst;
}

void prepareVendors(MapScene::Impl& m) {
  m.verdicts = worstVerdicts(*m.snapshot, *m.findings);
  std::array<std::vector<PointBlocks::Point>, 3> points;
  for (std::uint32_t i = 0; i < m.snapshot->vendors.size(); ++i) {
    const geo::LonLat p = m.snapshot->vendors[i].point;
    if (!p.isValid()) continue;
    const QPointF at = project(p);
    points[std::size_t(m.verdicts[i])].push_back({at.x(), at.y(), i});
    m.extent.include(p);
  }
  for (std::size_t v = 0; v < points.size(); ++v) m.vendors[v] = PointBlocks(std::move(points[v]));
}

void prepareViolations(MapScene::Impl& m) {
  std::vector<PointBlocks::Point> points;
  for (std::uint32_t i = 0; i < m.snapshot->violations.size(); ++i) {
    const geo::LonLat p = m.snapshot->violations[i].point;
    if (!p.isValid()) continue;
    const QPointF at = project(p);
    points.push_back({at.x(), at.y(), i});
    m.extent.include(p);
  }
  m.violations = PointBlocks(std::move(points));
}

void prepareSchools(MapScene::Impl& m) {
  std::vector<geo::Box> boxes;
  for (const domain::School& school : m.snapshot->schools) {
    m.schools.push_back(prepareSchool(school));
    boxes.push_back(boxOf(school));
    m.extent.include(boxes.back());
  }
  m.schoolIndex = geo::BoxIndex(std::move(boxes));
  m.rules = m.snapshot->enabledRules();
}

} // namespace

MapScene::MapScene(domain::SnapshotPtr snapshot, std::shared_ptr<const std::vector<domain::Finding>> findings,
                   std::shared_ptr<const domain::RoadNetwork> roads, std::shared_ptr<const domain::Plan> plan)
    : m(std::make_unique<Impl>()) {
  m->snapshot = snapshot ? std::move(snapshot) : std::make_shared<const domain::Snapshot>();
  m->findings = findings ? std::move(findings) : std::make_shared<const std::vector<domain::Finding>>();
  m->roads = std::move(roads);
  m->plan = std::move(plan);
  for (const domain::District& district : m->snapshot->districts) {
    m->districts.push_back(prepareDistrict(district));
    m->extent.include(geo::boundingBox(district.area));
  }
  if (m->roads) m->roadLayers = joinRoads(*m->roads);
  prepareSchools(*m);
  prepareVendors(*m);
  prepareViolations(*m);
  if (m->extent.isEmpty())
    for (const RoadLayer& layer : m->roadLayers) m->extent.include(layer.index.extent());
  if (m->plan)
    for (const domain::Route& route : m->plan->routes) m->routes.push_back(prepareRoute(route, *m->snapshot));
}

MapScene::~MapScene() = default;

geo::Box MapScene::extent() const { return m->extent; }

domain::Verdict MapScene::verdictOf(domain::VendorId id) const {
  const std::ptrdiff_t i = placeOf(m->snapshot->vendors, id.value);
  return i < 0 ? domain::Verdict::Outside : m->verdicts[std::size_t(i)];
}

const domain::Snapshot& MapScene::snapshot() const { return *m->snapshot; }

const std::string& MapScene::roadSource() const {
  static const std::string None;
  return m->roads ? m->roads->source : None;
}

geo::LonLat MapScene::place(const QString& kind, std::int64_t id) const {
  const domain::Snapshot& s = *m->snapshot;
  const auto found = [&](const auto& records) { return placeOf(records, id); };
  if (kind == u"vendor" || kind == u"stop") {
    const auto i = found(s.vendors);
    return i < 0 ? geo::LonLat{} : s.vendors[std::size_t(i)].point;
  }
  if (kind == u"school") {
    const auto i = found(s.schools);
    return i < 0 || !m->schools[std::size_t(i)]->placed ? geo::LonLat{} : [&] {
      const QPointF at = m->schools[std::size_t(i)]->at;
      return geo::fromMercator({at.x(), at.y()});
    }();
  }
  if (kind == u"violation") {
    const auto i = found(s.violations);
    return i < 0 ? geo::LonLat{} : s.violations[std::size_t(i)].point;
  }
  if (kind == u"district") {
    const auto i = found(s.districts);
    if (i >= 0 && !s.districts[std::size_t(i)].area.empty()) return geo::labelPoint(s.districts[std::size_t(i)].area);
  }
  return {};
}

} // namespace huyuan::render
