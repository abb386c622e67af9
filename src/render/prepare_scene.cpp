// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_impl.h"

#include <unordered_map>

namespace huyuan::render {

namespace {

constexpr double Always = 1e9; ///< every level of detail is wanted
constexpr double AreaSeenBelow = 60.0;

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

Extent boxOf(const std::vector<std::vector<DetailedLine>>& parts) {
  Extent box;
  for (const auto& part : parts) box.include(Extent::of(part[0].box()));
  return box;
}

std::optional<PointItem> pointItem(std::int64_t id, geo::LonLat place) {
  if (!place.isValid()) return std::nullopt;
  const QPointF at = project(place);
  return PointItem{id, at.x(), at.y()};
}

} // namespace

std::shared_ptr<const std::vector<DistrictShape>> prepareDistricts(const domain::Snapshot& snapshot) {
  const auto out = std::make_shared<std::vector<DistrictShape>>();
  for (const domain::District& district : snapshot.districts) out->push_back(prepareDistrict(district));
  return out;
}

std::optional<SchoolItem> schoolItem(const domain::School& school) {
  if (!school.hasPlace()) return std::nullopt;
  const geo::LonLat anchor = school.point.isValid() ? school.point : school.anchor();
  if (!anchor.isValid()) return std::nullopt;
  const auto mark = std::make_shared<SchoolMark>();
  mark->kind = school.kind;
  mark->campus = projectArea(school.campus, AreaSeenBelow);
  mark->label = inTwoLines(QString::fromStdString(school.name), 10);
  const QPointF at = project(anchor);
  SchoolItem item{school.id.value, at.x(), at.y(), boxOf(mark->campus), {}};
  item.box.include(at.x(), at.y());
  for (const domain::Gate& gate : school.gates) {
    if (!gate.position.isValid()) continue;
    mark->gates.push_back({project(gate.position), isOpen(gate.status), gate.main});
    item.box.include(mark->gates.back().at.x(), mark->gates.back().at.y());
  }
  item.mark = mark;
  return item;
}

PlaceBlocks<SchoolItem> prepareSchools(const domain::Snapshot& snapshot) {
  std::vector<SchoolItem> items;
  for (const domain::School& school : snapshot.schools)
    if (auto item = schoolItem(school)) items.push_back(std::move(*item));
  return PlaceBlocks<SchoolItem>(std::move(items));
}

geo::LonLat signPlace(const domain::Vendor& vendor) {
  if (vendor.point.isValid() || vendor.area.empty()) return vendor.point;
  return geo::labelPoint(vendor.area);
}

std::optional<PointItem> vendorItem(const domain::Vendor& vendor) {
  return pointItem(vendor.id.value, signPlace(vendor));
}

std::optional<AreaItem> premisesItem(const domain::Vendor& vendor, domain::Verdict verdict) {
  if (vendor.area.empty()) return std::nullopt;
  auto parts = std::make_shared<std::vector<std::vector<DetailedLine>>>(projectArea(vendor.area, AreaSeenBelow));
  if (parts->empty()) return std::nullopt;
  const Extent box = boxOf(*parts);
  return AreaItem{vendor.id.value, box, verdict, std::move(parts)};
}

std::optional<PointItem> violationItem(const domain::Violation& violation) {
  return pointItem(violation.id.value, violation.point);
}

void prepareVendors(MapScene::Impl& m) {
  std::array<std::vector<PointItem>, 3> signs;
  std::vector<AreaItem> areas;
  // Vendors and findings are both ordered by vendor: one walk along both.
  const auto& findings = *m.findings;
  auto at = findings.begin();
  for (const domain::Vendor& vendor : m.snapshot->vendors) {
    while (at != findings.end() && at->vendor < vendor.id) ++at;
    domain::Verdict verdict = domain::Verdict::Outside;
    for (; at != findings.end() && at->vendor == vendor.id; ++at) verdict = std::max(verdict, at->verdict);
    if (const auto item = vendorItem(vendor)) signs[std::size_t(verdict)].push_back(*item);
    if (auto item = premisesItem(vendor, verdict)) areas.push_back(std::move(*item));
  }
  for (std::size_t v = 0; v < signs.size(); ++v) m.vendors[v] = PlaceBlocks<PointItem>(std::move(signs[v]));
  m.premises = PlaceBlocks<AreaItem>(std::move(areas));
}

PlaceBlocks<PointItem> prepareViolations(const domain::Snapshot& snapshot) {
  std::vector<PointItem> items;
  for (const domain::Violation& violation : snapshot.violations)
    if (const auto item = violationItem(violation)) items.push_back(*item);
  return PlaceBlocks<PointItem>(std::move(items));
}

std::shared_ptr<const std::vector<RouteMark>> prepareRoutes(const MapScene::Impl& m) {
  const auto out = std::make_shared<std::vector<RouteMark>>();
  if (m.plan)
    for (const domain::Route& route : m.plan->routes) out->push_back(prepareRoute(route, *m.snapshot));
  return out;
}

void prepareScene(MapScene::Impl& m) {
  m.districts = prepareDistricts(*m.snapshot);
  m.roadLayers = std::make_shared<const std::array<RoadLayer, RoadRanks>>(m.roads ? joinRoads(*m.roads)
                                                                                  : std::array<RoadLayer, RoadRanks>{});
  m.schools = prepareSchools(*m.snapshot);
  prepareVendors(m);
  m.violations = prepareViolations(*m.snapshot);
  m.routes = prepareRoutes(m);
}

} // namespace huyuan::render
