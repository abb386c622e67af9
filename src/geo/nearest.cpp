// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ellipsoid_p.h"
#include "geo/geodesic.h"
#include "geo/inside_p.h"

#include <algorithm>
#include <geodesic.h>
#include <limits>

namespace huyuan::geo {
namespace {

constexpr double MeanRadius = 6371000.0;
constexpr double SmallestRadius = 6335000.0; ///< of curvature, anywhere, in any direction
constexpr double OnTheEdge = 1e-7;           ///< metres: closer than this to an edge is on it

/// A place in space, metres from the centre of the ellipsoid.
struct Xyz {
  double x, y, z;
  Xyz operator-(const Xyz& o) const { return {x - o.x, y - o.y, z - o.z}; }
  double dot(const Xyz& o) const { return x * o.x + y * o.y + z * o.z; }
};

Xyz inSpace(LonLat p) {
  const double sinLat = std::sin(p.lat * Radian);
  const double n = Grs80Axis / std::sqrt(1.0 - Grs80Ecc2 * sinLat * sinLat);
  const double fromAxis = n * std::cos(p.lat * Radian);
  return {fromAxis * std::cos(p.lon * Radian), fromAxis * std::sin(p.lon * Radian), n * (1.0 - Grs80Ecc2) * sinLat};
}

/// No geodesic from p to the edge is shorter than this: it cannot be shorter than the straight way through the earth,
/// and the edge stays within its sagitta (below chord² / 4R) of its chord.
double lowerBound(const Xyz& a, const Xyz& b, const Xyz& p) {
  const Xyz ab = b - a;
  const Xyz ap = p - a;
  const double chord2 = ab.dot(ab);
  const double t = chord2 > 0.0 ? std::clamp(ap.dot(ab) / chord2, 0.0, 1.0) : 0.0;
  const Xyz off{ap.x - t * ab.x, ap.y - t * ab.y, ap.z - t * ab.z};
  return std::sqrt(off.dot(off)) - chord2 / (4.0 * SmallestRadius) - OnTheEdge;
}

struct Edge {
  LonLat a, b;
  double lower;
};

void addEdges(const Line& line, const Xyz& p, std::vector<Edge>& edges) {
  if (line.empty()) return;
  Xyz before = inSpace(line.front());
  if (line.size() == 1) edges.push_back({line.front(), line.front(), lowerBound(before, before, p)});
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Xyz here = inSpace(line[i]);
    edges.push_back({line[i - 1], line[i], lowerBound(before, here, p)});
    before = here;
  }
}

/// Exact distances are taken in the order of the lower bounds until no edge left can be nearer.
Nearest nearestOfEdges(std::vector<Edge>& edges, LonLat p) {
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return x.lower < y.lower; });
  Nearest best{base::Metres(std::numeric_limits<double>::infinity()), {}};
  for (const Edge& edge : edges) {
    if (!(edge.lower < best.distance.value())) break;
    const Nearest here = nearestOnSegment(edge.a, edge.b, p);
    if (here.distance < best.distance) best = here;
  }
  return best;
}

/// From a point of a line, where the foot of the perpendicular from p is on a sphere: metres along the line.
double towardsFoot(double distanceToP, double angle) {
  const double arc = distanceToP / MeanRadius;
  return MeanRadius * std::atan2(std::sin(arc) * std::cos(angle * Radian), std::cos(arc));
}

Nearest nearestByEnds(LonLat a, LonLat b, LonLat p) {
  const base::Metres toA = distance(a, p);
  const base::Metres toB = distance(b, p);
  return toA <= toB ? Nearest{toA, a} : Nearest{toB, b};
}

} // namespace

Nearest nearestOnSegment(LonLat a, LonLat b, LonLat p) {
  geod_geodesicline line;
  geod_inverseline(&line, &ellipsoid(), a.lat, a.lon, b.lat, b.lon,
                   GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_AZIMUTH | GEOD_DISTANCE_IN);
  if (!(line.s13 > 0.0)) return {distance(a, p), a};
  // Each round solves the right-angled triangle on a sphere; on the ellipsoid the rest shrinks about 300-fold or
  // better.
  constexpr int Rounds = 12;
  double along = 0.0;
  LonLat foot = a;
  Inverse toP = inverse(a, p);
  double lineAzimuth = line.azi1;
  for (int round = 0; round < Rounds; ++round) {
    const double step = towardsFoot(toP.distance.value(), toP.azimuth.value() - lineAzimuth);
    const double next = std::clamp(along + step, 0.0, line.s13);
    if (std::abs(next - along) < 2e-8) break;
    along = next;
    geod_position(&line, along, &foot.lat, &foot.lon, &lineAzimuth);
    if (along >= line.s13) foot = b;
    if (along <= 0.0) foot = a;
    toP = inverse(foot, p);
  }
  constexpr double FarAway = 1e6;
  if (toP.distance.value() < FarAway) return {toP.distance, foot};
  const Nearest end = nearestByEnds(a, b, p);
  return end.distance < toP.distance ? end : Nearest{toP.distance, foot};
}

Nearest nearestOnLine(const Line& line, LonLat p) {
  std::vector<Edge> edges;
  addEdges(line, inSpace(p), edges);
  return nearestOfEdges(edges, p);
}

Nearest nearestOnArea(const MultiPolygon& area, LonLat p) {
  if (isBetweenGeodesicEdges(area, p)) return {base::Metres(0.0), p};
  std::vector<Edge> edges;
  const Xyz place = inSpace(p);
  for (const Polygon& polygon : area.polygons) {
    addEdges(polygon.outer, place, edges);
    for (const Ring& hole : polygon.holes) addEdges(hole, place, edges);
  }
  const Nearest nearest = nearestOfEdges(edges, p);
  return nearest.distance.value() < OnTheEdge ? Nearest{base::Metres(0.0), p} : nearest;
}

} // namespace huyuan::geo
