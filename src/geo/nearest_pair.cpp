// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "geo/local_plane.h"

#include <limits>
#include <optional>

namespace huyuan::geo {
namespace {

template <class Visit> void forEachRing(const MultiPolygon& area, Visit visit) {
  for (const Polygon& polygon : area.polygons) {
    visit(polygon.outer);
    for (const Ring& hole : polygon.holes) visit(hole);
  }
}

/// How far b is from the corners of a.
NearestPair nearestOfCorners(const MultiPolygon& a, const MultiPolygon& b) {
  NearestPair best{base::Metres(std::numeric_limits<double>::infinity()), {}, {}};
  forEachRing(a, [&](const Ring& ring) {
    for (const LonLat corner : ring) {
      if (best.distance.value() == 0.0) return;
      const Nearest near = nearestOnArea(b, corner);
      if (near.distance < best.distance) best = {near.distance, corner, near.point};
    }
  });
  return best;
}

using FlatRings = std::vector<std::vector<Flat>>;

FlatRings flatten(const MultiPolygon& area, const LocalPlane& plane) {
  FlatRings rings;
  forEachRing(area, [&](const Ring& ring) {
    auto& flat = rings.emplace_back();
    for (const LonLat corner : ring) flat.push_back(plane.project(corner));
  });
  return rings;
}

double side(Flat a, Flat b, Flat p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

std::optional<Flat> crossing(Flat a, Flat b, Flat c, Flat d) {
  const double atC = side(a, b, c), atD = side(a, b, d);
  const double atA = side(c, d, a), atB = side(c, d, b);
  // Edges that only touch do so at a corner, and corners are measured.
  if (!((atC < 0.0) != (atD < 0.0) && (atA < 0.0) != (atB < 0.0))) return std::nullopt;
  if (atC == atD) return std::nullopt;
  const double t = atC / (atC - atD);
  return Flat{c.x + t * (d.x - c.x), c.y + t * (d.y - c.y)};
}

/// Geodesics are straight in the plane, so edges cross there if they cross at all.
std::optional<LonLat> crossingOf(const MultiPolygon& a, const MultiPolygon& b) {
  const Box boxA = boundingBox(a), boxB = boundingBox(b);
  constexpr double BendOfLongEdges = 0.01; // degrees
  if (!boxA.grownBy(BendOfLongEdges, BendOfLongEdges).intersects(boxB)) return std::nullopt;
  const LocalPlane plane(boxB.centre());
  const FlatRings ringsA = flatten(a, plane), ringsB = flatten(b, plane);
  for (const auto& ringA : ringsA)
    for (std::size_t i = 1; i < ringA.size(); ++i)
      for (const auto& ringB : ringsB)
        for (std::size_t k = 1; k < ringB.size(); ++k)
          if (const auto at = crossing(ringA[i - 1], ringA[i], ringB[k - 1], ringB[k])) return plane.unproject(*at);
  return std::nullopt;
}

} // namespace

NearestPair nearestBetween(const MultiPolygon& a, const MultiPolygon& b) {
  const NearestPair fromA = nearestOfCorners(a, b);
  const NearestPair fromB = nearestOfCorners(b, a);
  const NearestPair best =
      fromB.distance < fromA.distance ? NearestPair{fromB.distance, fromB.second, fromB.first} : fromA;
  if (best.distance.value() == 0.0) return {best.distance, best.first, best.first};
  if (const auto shared = crossingOf(a, b)) return {base::Metres(0.0), *shared, *shared};
  return best;
}

} // namespace huyuan::geo
