// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/exact.h"

#include <algorithm>
#include <limits>

namespace huyuan::zoning {

using domain::Method;
using geo::LonLat;
using geo::NearestPair;

namespace {

bool isUsableRing(const geo::Ring& ring) {
  return !ring.empty() && std::all_of(ring.begin(), ring.end(), [](LonLat p) { return p.isValid(); });
}

} // namespace

bool isUsable(const geo::MultiPolygon& area) {
  return !area.empty() && std::all_of(area.polygons.begin(), area.polygons.end(), [](const geo::Polygon& polygon) {
    return isUsableRing(polygon.outer) && std::all_of(polygon.holes.begin(), polygon.holes.end(), isUsableRing);
  });
}

std::vector<LonLat> usableGates(const domain::School& school, bool onlyMain) {
  std::vector<LonLat> gates;
  for (const domain::Gate& gate : school.gates)
    if (domain::isOpen(gate.status) && gate.position.isValid() && (gate.main || !onlyMain))
      gates.push_back(gate.position);
  return gates;
}

bool goesToArea(Method used, const domain::ZoneRule& rule) {
  const auto toDoor = [](Method m) { return m == Method::BoundaryToDoor || domain::isWalk(m); };
  if (rule.premises != domain::Premises::AnyPart || toDoor(used)) return false;
  return used == Method::BoundaryLine || !toDoor(rule.method);
}

Target targetOf(LonLat door, const geo::MultiPolygon* area, Method used, const domain::ZoneRule& rule) {
  if (area && goesToArea(used, rule) && isUsable(*area)) return {area, door};
  return {nullptr, door};
}

NearestPair fromArea(const geo::MultiPolygon& campus, const Target& target) {
  if (target.area) return geo::nearestBetween(campus, *target.area);
  const geo::Nearest near = geo::nearestOnArea(campus, target.door);
  return {near.distance, near.point, target.door};
}

NearestPair fromPlace(LonLat place, const Target& target) {
  if (!target.area) return {geo::distance(place, target.door), place, target.door};
  const geo::Nearest near = geo::nearestOnArea(*target.area, place);
  return {near.distance, place, near.point};
}

NearestPair fromPlaces(const std::vector<LonLat>& places, const Target& target) {
  NearestPair best{base::Metres(std::numeric_limits<double>::infinity()), {}, {}};
  for (const LonLat place : places) {
    const NearestPair here = fromPlace(place, target);
    if (here.distance < best.distance) best = here;
  }
  return best;
}

void keepShorter(GateWalk& best, const GateWalk& other) {
  const bool within = other.walk.reach == Walk::Reach::Within;
  const bool shorter = within && (best.walk.reach != Walk::Reach::Within || other.walk.total() < best.walk.total());
  const bool knowsMore = other.walk.reach == Walk::Reach::Beyond && best.walk.reach == Walk::Reach::NoRoad;
  if (shorter || knowsMore) best = other;
}

GateWalk shortestWalk(const std::vector<LonLat>& gates, LonLat door, const WalkDistances& walks, base::Metres limit) {
  GateWalk best;
  for (const LonLat gate : gates) keepShorter(best, {walks.walks(gate, {door}, limit).front(), gate});
  return best;
}

} // namespace huyuan::zoning
