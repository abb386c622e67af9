// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geometry.h"

#include <algorithm>

namespace huyuan::geo {
namespace {

template <class... Visitors> struct Overloaded : Visitors... { using Visitors::operator()...; };
template <class... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

enum class Side { Outside, Inside, Edge };

/// Even-odd by a ray to the east; a point of the ring itself is Edge.
Side sideOf(const Ring& ring, LonLat p) {
  bool odd = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const LonLat a = ring[i - 1];
    const LonLat b = ring[i];
    const double cross = (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
    const bool inBox = p.lon >= std::min(a.lon, b.lon) && p.lon <= std::max(a.lon, b.lon) &&
                       p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
    if (cross == 0.0 && inBox) return Side::Edge;
    if ((a.lat > p.lat) == (b.lat > p.lat)) continue;
    if ((cross > 0.0) == (b.lat > a.lat)) odd = !odd;
  }
  return odd ? Side::Inside : Side::Outside;
}

bool contains(const Polygon& polygon, LonLat p) {
  const Side outer = sideOf(polygon.outer, p);
  if (outer != Side::Inside) return outer == Side::Edge;
  return std::none_of(polygon.holes.begin(), polygon.holes.end(),
                      [p](const Ring& hole) { return sideOf(hole, p) == Side::Inside; });
}

struct Moments {
  double area = 0.0; ///< twice, signed
  double lon = 0.0, lat = 0.0;
};

/// Sums are taken from the first corner: degrees near 118 would eat the digits of a small campus.
Moments moments(const Ring& ring) {
  Moments sum;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const double ax = ring[i - 1].lon - ring[0].lon, ay = ring[i - 1].lat - ring[0].lat;
    const double bx = ring[i].lon - ring[0].lon, by = ring[i].lat - ring[0].lat;
    const double cross = ax * by - bx * ay;
    sum.area += cross;
    sum.lon += cross * (ax + bx) / 3.0;
    sum.lat += cross * (ay + by) / 3.0;
  }
  return sum;
}

LonLat centroid(const Ring& ring) {
  const Moments sum = moments(ring);
  if (sum.area == 0.0) return boundingBox(ring).centre();
  return {ring[0].lon + sum.lon / sum.area, ring[0].lat + sum.lat / sum.area};
}

void addCrossings(const Ring& ring, double lat, std::vector<double>& lons) {
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const LonLat a = ring[i - 1];
    const LonLat b = ring[i];
    if ((a.lat > lat) == (b.lat > lat)) continue;
    lons.push_back(a.lon + (b.lon - a.lon) * ((lat - a.lat) / (b.lat - a.lat)));
  }
}

/// The middle of the widest piece of the parallel that lies in the polygon.
LonLat middleOfWidestSpan(const Polygon& polygon, double lat) {
  std::vector<double> lons;
  addCrossings(polygon.outer, lat, lons);
  for (const Ring& hole : polygon.holes) addCrossings(hole, lat, lons);
  std::sort(lons.begin(), lons.end());
  LonLat best = polygon.outer.front();
  double widest = 0.0;
  for (std::size_t i = 1; i < lons.size(); i += 2) {
    if (lons[i] - lons[i - 1] <= widest) continue;
    widest = lons[i] - lons[i - 1];
    best = {(lons[i] + lons[i - 1]) / 2, lat};
  }
  return best;
}

} // namespace

Box boundingBox(const Line& line) {
  Box box;
  for (const LonLat& p : line) box.include(p);
  return box;
}

Box boundingBox(const MultiPolygon& p) {
  Box box;
  for (const Polygon& polygon : p.polygons) box.include(boundingBox(polygon.outer));
  return box;
}

Box boundingBox(const Geometry& g) {
  return std::visit(Overloaded{[](std::monostate) { return Box{}; },
                               [](const LonLat& p) { return boundingBox(Line{p}); },
                               [](const MultiPoint& m) { return boundingBox(m.points); },
                               [](const MultiLine& m) {
                                 Box box;
                                 for (const Line& line : m.lines) box.include(boundingBox(line));
                                 return box;
                               },
                               [](const MultiPolygon& m) { return boundingBox(m); }},
                    g);
}

bool contains(const MultiPolygon& area, LonLat p) {
  return std::any_of(area.polygons.begin(), area.polygons.end(),
                     [p](const Polygon& polygon) { return contains(polygon, p); });
}

LonLat labelPoint(const MultiPolygon& area) {
  const Polygon* largest = nullptr;
  double size = -1.0;
  for (const Polygon& polygon : area.polygons) {
    if (polygon.outer.empty()) continue;
    const double here = std::abs(moments(polygon.outer).area);
    if (here > size) size = here, largest = &polygon;
  }
  if (!largest) return {};
  const LonLat middle = centroid(largest->outer);
  return contains(*largest, middle) ? middle : middleOfWidestSpan(*largest, middle.lat);
}

} // namespace huyuan::geo
