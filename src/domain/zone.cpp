// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"

#include "geo/geodesic.h"

#include <algorithm>

namespace huyuan::domain {

namespace {

bool counts(const Gate& gate) { return isOpen(gate.status) && gate.position.isValid(); }

bool has(const School& school, Method method) {
  switch (method) {
  case Method::BoundaryLine:
    return !school.campus.empty();
  case Method::GateRadius:
    return std::any_of(school.gates.begin(), school.gates.end(), counts);
  case Method::PointRadius:
    break;
  }
  return school.point.isValid();
}

geo::MultiPolygon aroundGates(const School& school, base::Metres radius) {
  std::vector<geo::MultiPolygon> circles;
  for (const Gate& gate : school.gates)
    if (counts(gate)) circles.push_back({{geo::Polygon{geo::circle(gate.position, radius), {}}}});
  return circles.size() == 1 ? circles.front() : geo::dissolve(circles);
}

} // namespace

std::optional<Method> effectiveMethod(const School& school, const ZoneRule& rule) {
  if (has(school, rule.method)) return rule.method;
  for (const Method m : {Method::BoundaryLine, Method::GateRadius, Method::PointRadius})
    if (has(school, m)) return m;
  return std::nullopt;
}

geo::MultiPolygon zoneShape(const School& school, const ZoneRule& rule) {
  const auto method = effectiveMethod(school, rule);
  if (!method) return {};
  if (*method == Method::BoundaryLine) return geo::bufferForDrawing(school.campus, rule.distance);
  if (*method == Method::GateRadius) return aroundGates(school, rule.distance);
  return {{geo::Polygon{geo::circle(school.point, rule.distance), {}}}};
}

} // namespace huyuan::domain
