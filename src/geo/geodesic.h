// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "geo/geometry.h"

#include <vector>

/// Geodesics on the GRS80 ellipsoid (a = 6 378 137 m, 1/f = 298.257222101), the one of CGCS2000 (GB 22021-2008).
/// Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43–55, as shipped in PROJ's geodesic.h;
/// error below 15 nm. All functions are pure and may be called from any thread.
namespace huyuan::geo {

struct Inverse {
  base::Metres distance{};
  base::Degrees azimuth{}; ///< at the first point, clockwise from north, (-180, 180]
};

Inverse inverse(LonLat from, LonLat to);
base::Metres distance(LonLat a, LonLat b);
/// The point at `length` from `from` in the direction `azimuth`.
LonLat destination(LonLat from, base::Degrees azimuth, base::Metres length);

/// The nearest point of something and how far it is. Of nothing: infinitely far, no valid point.
struct Nearest {
  base::Metres distance{};
  LonLat point;
};

/// Nearest point of the geodesic segment a–b (not the straight line in degrees). Exact to 0.1 mm for segments up to 50
/// km. a = b is a point.
Nearest nearestOnSegment(LonLat a, LonLat b, LonLat p);
Nearest nearestOnLine(const Line& line, LonLat p);
/// Distance 0 and the point itself when p is inside (the edge counts as inside), else the nearest point of any ring.
/// "Inside" is decided between geodesic edges.
Nearest nearestOnArea(const MultiPolygon& area, LonLat p);

/// Where two areas come nearest to each other. 0 where they touch or overlap; the points are then one they share. Exact
/// as nearestOnSegment(): on a surface that curves outwards two geodesics that do not meet are nearest at an end of
/// one. Infinitely far, no valid points, if one is empty. Cost: corners × corners.
struct NearestPair {
  base::Metres distance{};
  LonLat first, second;
};
NearestPair nearestBetween(const MultiPolygon& a, const MultiPolygon& b);

base::Metres length(const Line& line);

/// A closed ring of `corners` points at exactly `radius` around `centre`, for drawing; 0 = as many as keep its edges
/// within 1 cm of the circle.
Ring circle(LonLat centre, base::Metres radius, int corners = 0);
/// The zone around a polygon, for drawing: every point of its edge is within 2 cm of `radius` from the area. Radius ≤ 5
/// km.
MultiPolygon bufferForDrawing(const MultiPolygon& area, base::Metres radius);
/// One outline of overlapping areas, for drawing.
MultiPolygon dissolve(const std::vector<MultiPolygon>& areas);

} // namespace huyuan::geo
