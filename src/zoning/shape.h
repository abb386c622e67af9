// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geodesic.h"
#include "geo/local_plane.h"
#include "zoning/exact.h"
#include "zoning/places.h"

#include <optional>
#include <vector>

namespace huyuan::zoning {

/// A school of a table made ready to be measured straight to many vendors: the geometry of one method in a plane of its
/// own. Made to be set again and again, so that 200 000 schools need no memory each. One thread.
class Shape {
 public:
  /// The school must have the geometry: a campus for the boundary methods, a gate, a point. Walks are not straight.
  void set(const SchoolTable& schools, std::uint32_t school, domain::Method method);

  domain::Method method() const { return m_method; }
  /// Every place within `reach` metres of the school lies in it.
  geo::Box boxWithin(double reach) const;

  /// True if nearestWithin() is good for places within `reach` metres of the school; else only exactly() is.
  bool servesWithin(double reach) const;
  /// The nearest point if it may be within `reach` metres (some beyond pass too). Off from exactly() by less than
  /// Tolerance.
  std::optional<geo::NearestPair> nearestWithin(geo::LonLat door, double reach) const;
  static constexpr double Tolerance = 2e-6;

  /// The distance as defined, by geodesics.
  geo::NearestPair exactly(const Target& target) const;

 private:
  void addCampus();
  void addGates();
  void findSize();
  template <class Visit> void forEachEdge(Visit visit) const;
  bool isInside(geo::Flat p) const;
  bool isBeyond(geo::Flat p, double limit) const;
  std::optional<geo::NearestPair> nearestGate(geo::LonLat door, geo::Flat p, double reach) const;
  std::optional<geo::NearestPair> nearestOfCampus(geo::LonLat door, geo::Flat p, double reach) const;
  geo::MultiPolygon campus() const;

  const SchoolTable* m_schools = nullptr;
  SchoolTable::School m_school;
  domain::Method m_method = domain::Method::PointRadius;
  geo::Box m_box; ///< of the geometry, in degrees
  geo::LocalPlane m_plane;
  double m_size = 0.0;                   ///< furthest point of the geometry from the plane's origin, metres
  std::vector<geo::Flat> m_points;       ///< gates, or the rings one after the other
  std::vector<std::uint32_t> m_ringEnds; ///< in m_points
  std::vector<std::uint32_t> m_partEnds; ///< in m_ringEnds: polygons
  geo::Flat m_low, m_high;               ///< the box of a campus in the plane
};

} // namespace huyuan::zoning
