// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ellipsoid_p.h"
#include "geo/geodesic.h"
#include "geo/inside_p.h"

#include <algorithm>
#include <cmath>

namespace huyuan::geo {
namespace {

/// How far, in degrees of latitude, a geodesic edge can leave the line that is straight in degrees. From the equation
/// of a great circle, φ'' = −sin φ cos φ − 2 tan φ φ'² (derivatives by λ): a curve with |φ''| ≤ c leaves its chord by
/// at most c Δλ²/8. Doubled to cover the flattening.
double bend(LonLat a, LonLat b) {
  const double dLon = (b.lon - a.lon) * Radian;
  const double dLat = (b.lat - a.lat) * Radian;
  const double steepest = std::tan(std::min(std::fmax(std::abs(a.lat), std::abs(b.lat)) + 0.1, 89.9) * Radian);
  return (0.5 * dLon * dLon + 2.0 * steepest * dLat * dLat) / 4.0 / Radian;
}

/// Does the edge pass north of p on p's meridian? The edge is known to cross that meridian.
bool passesNorth(LonLat a, LonLat b, LonLat p) {
  if (a.lon > b.lon) std::swap(a, b); // west to east
  const double atMeridian = a.lat + (b.lat - a.lat) * ((p.lon - a.lon) / (b.lon - a.lon));
  if (std::abs(atMeridian - p.lat) > bend(a, b)) return atMeridian > p.lat;
  // Seen from the end that is further from p, the edge must leave more to the north than p does.
  const bool fromWest = p.lon - a.lon >= b.lon - p.lon;
  const LonLat seenFrom = fromWest ? a : b;
  const double toEdge = inverse(seenFrom, fromWest ? b : a).azimuth.value();
  const double toPoint = inverse(seenFrom, p).azimuth.value();
  return std::abs(toEdge) < std::abs(toPoint);
}

bool ringFlips(const Ring& ring, LonLat p) {
  bool odd = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const LonLat a = ring[i - 1];
    const LonLat b = ring[i];
    if ((a.lon > p.lon) == (b.lon > p.lon)) continue;
    if (passesNorth(a, b, p)) odd = !odd;
  }
  return odd;
}

} // namespace

bool isBetweenGeodesicEdges(const MultiPolygon& area, LonLat p) {
  return std::any_of(area.polygons.begin(), area.polygons.end(), [p](const Polygon& polygon) {
    bool odd = ringFlips(polygon.outer, p);
    for (const Ring& hole : polygon.holes) odd ^= ringFlips(hole, p);
    return odd;
  });
}

} // namespace huyuan::geo
