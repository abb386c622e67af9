// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <array>

namespace huyuan::domain {

namespace {

bool counts(const Gate& gate) { return isOpen(gate.status) && gate.position.isValid(); }

bool countsAsMain(const Gate& gate) { return counts(gate) && gate.main; }

/// The geometry alone: a walk also needs roads.
bool has(const School& school, Method method) {
  switch (method) {
  case Method::BoundaryLine:
  case Method::BoundaryToDoor:
    return !school.campus.empty();
  case Method::GateRadius:
  case Method::Walk:
    return std::any_of(school.gates.begin(), school.gates.end(), counts);
  case Method::MainGateWalk:
    return std::any_of(school.gates.begin(), school.gates.end(), countsAsMain);
  case Method::PointRadius:
    break;
  }
  return school.point.isValid();
}

geo::MultiPolygon aroundGates(const School& school, base::Metres radius, bool onlyMain) {
  std::vector<geo::MultiPolygon> circles;
  for (const Gate& gate : school.gates)
    if (onlyMain ? countsAsMain(gate) : counts(gate))
      circles.push_back({{geo::Polygon{geo::circle(gate.position, radius), {}}}});
  return circles.size() == 1 ? circles.front() : geo::dissolve(circles);
}

} // namespace

std::span<const Method> fallbacks(Method wanted) {
  using enum Method;
  static constexpr std::array Boundary{BoundaryLine, GateRadius, PointRadius};
  static constexpr std::array ToDoor{BoundaryToDoor, GateRadius, PointRadius};
  static constexpr std::array Gates{GateRadius, BoundaryLine, PointRadius};
  // Where only the walk cannot be had, the straight line from the gates is the nearest thing to it.
  static constexpr std::array Walks{Walk, GateRadius, BoundaryToDoor, PointRadius};
  static constexpr std::array MainWalks{MainGateWalk, Walk, GateRadius, BoundaryToDoor, PointRadius};
  static constexpr std::array Point{PointRadius, BoundaryLine, GateRadius};
  switch (wanted) {
  case BoundaryLine:
    return Boundary;
  case BoundaryToDoor:
    return ToDoor;
  case GateRadius:
    return Gates;
  case Walk:
    return Walks;
  case MainGateWalk:
    return MainWalks;
  case PointRadius:
    break;
  }
  return Point;
}

std::optional<Method> effectiveMethod(const School& school, const ZoneRule& rule) {
  for (const Method m : fallbacks(rule.method))
    if (has(school, m)) return m;
  return std::nullopt;
}

geo::MultiPolygon zoneShape(const School& school, const ZoneRule& rule) {
  const auto method = effectiveMethod(school, rule);
  if (!method) return {};
  if (isBoundary(*method)) return geo::bufferForDrawing(school.campus, rule.distance);
  if (*method == Method::PointRadius) return {{geo::Polygon{geo::circle(school.point, rule.distance), {}}}};
  return aroundGates(school, rule.distance, *method == Method::MainGateWalk);
}

} // namespace huyuan::domain
