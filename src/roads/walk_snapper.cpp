// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walk_snapper.h"

#include <algorithm>

namespace huyuan::roads {
namespace {

constexpr double OnTheLine = 0.01; // metres: as precise as the coordinates of OSM

/// Streets that are not crossed by who only wants to reach another one.
std::vector<geo::Line> barredLines(const domain::RoadNetwork& network, const CrossingRule& rule) {
  std::vector<geo::Line> lines;
  for (const auto& way : network.ways) {
    if (!rule.isBarred(way)) continue;
    geo::Line line;
    for (const auto n : way.nodes)
      if (n < network.nodes.size()) line.push_back(network.nodes[n]);
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Positive if c lies left of the way from a to b.
double leftOf(geo::LonLat a, geo::LonLat b, geo::LonLat c) {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// Left of a corner of a line, for a place to which nothing of the line is nearer than the corner: it lies on the outer
/// side of the bend.
bool isLeftAtCorner(geo::LonLat before, geo::LonLat corner, geo::LonLat after, geo::LonLat p) {
  const bool first = leftOf(before, corner, p) > 0.0, second = leftOf(corner, after, p) > 0.0;
  return first == second ? first : leftOf(before, corner, after) < 0.0;
}

} // namespace

WalkSnapper::WalkSnapper(const domain::RoadNetwork& network, const Streets& streets, const std::vector<bool>& allowed,
                         const WalkSides& sides, const CrossingRule& rule)
    : m_streets(streets)
    , m_sides(sides)
    , m_snapper(streets, allowed)
    , m_walls(network.walls, Walls::Own, 0.0)
    , m_barred(barredLines(network, rule), OnTheLine, Walls::Touch) {}

void WalkSnapper::putAt(WalkSnap& snap, bool lastPoint, geo::LonLat p) const {
  const auto& arc = m_streets.arcs()[snap.at.arc];
  const auto junction = arc.forward == lastPoint ? arc.head : arc.tail;
  const auto [first, end] = m_sides.nodesOf(junction);
  snap.left = snap.right = false;
  snap.node = first;
  snap.nodeCount = end - first;
  if (!(snap.at.distance.value() > OnTheLine)) return;
  snap.node = m_sides.facing(junction, snap.at.point, p);
  snap.nodeCount = 1;
}

void WalkSnapper::putOn(WalkSnap& snap, std::uint32_t place, geo::LonLat p) const {
  const auto street = m_streets.arcs()[snap.at.arc].street;
  const auto shape = m_streets.shape(m_streets.streets()[street]);
  auto before = place, after = place + 1; // the points around the snap that are not the snap
  const auto at = snap.at.point;
  while (after < shape.size() && shape[after] == at) ++after;
  while (before < shape.size() && shape[before] == at) --before; // wraps below 0
  if (before >= shape.size()) return putAt(snap, false, p);
  if (after >= shape.size()) return putAt(snap, true, p);
  if (!m_sides.isSided(street) || !(snap.at.distance.value() > OnTheLine)) return;
  snap.left = isLeftAtCorner(shape[before], at, shape[after], p);
  snap.right = !snap.left;
}

std::optional<WalkSnap> WalkSnapper::nearest(geo::LonLat p, base::Metres furthest) const {
  const auto found = m_snapper.find(p, furthest, [&](geo::LonLat street, double metres) {
    return !m_walls.cross(p, street, metres) && !m_barred.cross(p, street, metres);
  });
  if (!found) return std::nullopt;
  WalkSnap snap{.at = found->snap};
  putOn(snap, found->place, p);
  return snap;
}

} // namespace huyuan::roads
