// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "geo/geodesic.h"
#include "geo/local_plane.h"

#include <geos_c.h>

#include <algorithm>
#include <memory>

/// Outlines for the map, made by GEOS in a LocalPlane. Nothing here decides anything.
namespace huyuan::geo {
namespace {

/// One GEOS context a call: GEOS is safe between threads that share none.
class Geos {
 public:
  Geos()
      : m_handle(GEOS_init_r()) {}
  ~Geos() { GEOS_finish_r(m_handle); }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  struct Deleter {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(handle, g); }
  };
  using Shape = std::unique_ptr<GEOSGeometry, Deleter>;

  GEOSContextHandle_t handle() const { return m_handle; }
  Shape own(GEOSGeometry* g) const {
    if (!g) throw base::Error(base::ErrorKind::Failed, "the outline of a zone could not be drawn");
    return Shape(g, Deleter{m_handle});
  }

 private:
  GEOSContextHandle_t m_handle;
};

constexpr double LongestStraight = 400.0; ///< metres: straight in degrees and geodesic differ by less than 4 mm

/// The ring in the plane as GEOS wants it.
GEOSGeometry* toRing(const Geos& geos, const LocalPlane& plane, const Ring& ring) {
  GEOSCoordSequence* points = GEOSCoordSeq_create_r(geos.handle(), static_cast<unsigned>(ring.size()), 2);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Flat f = plane.project(ring[i]);
    GEOSCoordSeq_setXY_r(geos.handle(), points, static_cast<unsigned>(i), f.x, f.y);
  }
  return GEOSGeom_createLinearRing_r(geos.handle(), points);
}

Geos::Shape toShape(const Geos& geos, const LocalPlane& plane, const MultiPolygon& area) {
  std::vector<GEOSGeometry*> polygons;
  for (const Polygon& polygon : area.polygons) {
    if (polygon.outer.size() < 4) continue;
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : polygon.holes)
      if (hole.size() >= 4) holes.push_back(toRing(geos, plane, hole));
    polygons.push_back(GEOSGeom_createPolygon_r(geos.handle(), toRing(geos, plane, polygon.outer), holes.data(),
                                                static_cast<unsigned>(holes.size())));
  }
  Geos::Shape shape = geos.own(GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTIPOLYGON, polygons.data(),
                                                           static_cast<unsigned>(polygons.size())));
  if (GEOSisValid_r(geos.handle(), shape.get()) == 1) return shape;
  return geos.own(GEOSMakeValid_r(geos.handle(), shape.get()));
}

void addStraight(const LocalPlane& plane, Flat a, Flat b, Ring& out) {
  const int pieces = static_cast<int>(std::ceil(std::hypot(b.x - a.x, b.y - a.y) / LongestStraight));
  for (int i = 1; i < pieces; ++i) {
    const double t = static_cast<double>(i) / pieces;
    out.push_back(plane.unproject({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}));
  }
  out.push_back(plane.unproject(b));
}

Ring fromRing(const Geos& geos, const LocalPlane& plane, const GEOSGeometry* ring) {
  const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(geos.handle(), ring);
  unsigned count = 0;
  GEOSCoordSeq_getSize_r(geos.handle(), points, &count);
  Ring out;
  Flat before;
  for (unsigned i = 0; i < count; ++i) {
    Flat here;
    GEOSCoordSeq_getXY_r(geos.handle(), points, i, &here.x, &here.y);
    if (i == 0)
      out.push_back(plane.unproject(here));
    else
      addStraight(plane, before, here, out);
    before = here;
  }
  if (!out.empty()) out.back() = out.front();
  return out;
}

Polygon fromPolygon(const Geos& geos, const LocalPlane& plane, const GEOSGeometry* shape) {
  Polygon polygon;
  polygon.outer = fromRing(geos, plane, GEOSGetExteriorRing_r(geos.handle(), shape));
  const int holes = GEOSGetNumInteriorRings_r(geos.handle(), shape);
  for (int i = 0; i < holes; ++i)
    polygon.holes.push_back(fromRing(geos, plane, GEOSGetInteriorRingN_r(geos.handle(), shape, i)));
  return polygon;
}

MultiPolygon fromShape(const Geos& geos, const LocalPlane& plane, const GEOSGeometry* shape) {
  MultiPolygon area;
  const int parts = GEOSGetNumGeometries_r(geos.handle(), shape);
  for (int i = 0; i < parts; ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(geos.handle(), shape, i);
    if (GEOSisEmpty_r(geos.handle(), part) != 0) continue;
    if (GEOSGeomTypeId_r(geos.handle(), part) == GEOS_POLYGON) area.polygons.push_back(fromPolygon(geos, plane, part));
  }
  return area;
}

/// Corners of a quarter circle so that its chords leave the circle by at most 1 cm.
int quarterCorners(double radius) {
  constexpr double Sagitta = 0.01;
  constexpr double QuarterTurn = 1.5707963267948966;
  const double half = std::sqrt(2.0 * Sagitta / std::fmax(radius, 1.0));
  return std::max(64, static_cast<int>(std::ceil(QuarterTurn / (2.0 * half))));
}

} // namespace

MultiPolygon bufferForDrawing(const MultiPolygon& area, base::Metres radius) {
  const Box box = boundingBox(area);
  if (box.isEmpty()) return {};
  const Geos geos;
  const LocalPlane plane(box.centre());
  const Geos::Shape shape = toShape(geos, plane, area);
  const Geos::Shape zone =
      geos.own(GEOSBuffer_r(geos.handle(), shape.get(), radius.value(), quarterCorners(radius.value())));
  return fromShape(geos, plane, zone.get());
}

MultiPolygon dissolve(const std::vector<MultiPolygon>& areas) {
  MultiPolygon all;
  for (const MultiPolygon& area : areas)
    all.polygons.insert(all.polygons.end(), area.polygons.begin(), area.polygons.end());
  const Box box = boundingBox(all);
  if (box.isEmpty()) return {};
  const Geos geos;
  const LocalPlane plane(box.centre());
  std::vector<GEOSGeometry*> shapes;
  for (const Polygon& polygon : all.polygons) shapes.push_back(toShape(geos, plane, {{polygon}}).release());
  const Geos::Shape together = geos.own(GEOSGeom_createCollection_r(
      geos.handle(), GEOS_GEOMETRYCOLLECTION, shapes.data(), static_cast<unsigned>(shapes.size())));
  const Geos::Shape outline = geos.own(GEOSUnaryUnion_r(geos.handle(), together.get()));
  return fromShape(geos, plane, outline.get());
}

} // namespace huyuan::geo
