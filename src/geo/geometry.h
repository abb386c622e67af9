// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace huyuan::geo {

/// The plain geometries the program works with (OGC Simple Features without Z and M), lon/lat in degrees.
/// A ring is closed: first point = last point, at least 4 points. Outer rings and holes may turn either way.
using Line = std::vector<LonLat>;
using Ring = std::vector<LonLat>;

struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
  bool operator==(const Polygon&) const = default;
};

struct MultiPoint {
  std::vector<LonLat> points;
  bool operator==(const MultiPoint&) const = default;
};
struct MultiLine {
  std::vector<Line> lines;
  bool operator==(const MultiLine&) const = default;
};
struct MultiPolygon {
  std::vector<Polygon> polygons;
  bool empty() const { return polygons.empty(); }
  bool operator==(const MultiPolygon&) const = default;
};

/// monostate = no geometry.
using Geometry = std::variant<std::monostate, LonLat, MultiPoint, MultiLine, MultiPolygon>;

inline bool hasGeometry(const Geometry& g) { return g.index() != 0; }
Box boundingBox(const Geometry& g);
Box boundingBox(const MultiPolygon& p);
Box boundingBox(const Line& line);

/// True if p is inside or on the edge of the polygon; holes are outside. Even-odd rule on lon/lat, so edges are
/// straight in degrees: for picking and for districts, not for verdicts. Cost: linear in the vertices.
bool contains(const MultiPolygon& area, LonLat p);

/// A point inside the polygon, for labels: the centroid if it lies inside, else the middle of the widest span through
/// it.
LonLat labelPoint(const MultiPolygon& area);

/// ISO WKB, little endian, 2-D; no geometry is no bytes. fromWkb accepts both byte orders, EWKB and Z/M (dropped);
/// single parts become multi parts, except points; an open ring is closed. Throws Error(BadInput) if the bytes are not
/// a geometry we keep or a coordinate is not finite.
std::string toWkb(const Geometry& g);
Geometry fromWkb(std::string_view bytes);
/// WKT, 9 decimals (0.1 mm), trailing zeros cut.
std::string toWkt(const Geometry& g);

} // namespace huyuan::geo
