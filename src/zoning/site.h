// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/zone_rule.h"
#include "geo/geodesic.h"
#include "geo/local_plane.h"

#include <optional>
#include <vector>

namespace huyuan::zoning {

/// Does the school have geometry the method can use: a campus whose corners are all numbers, an open gate with a place,
/// a point?
bool isUsable(const domain::School& school, domain::Method method);

/// The method the rule gets at this school: domain::effectiveMethod, passing over geometry that is not usable.
std::optional<domain::Method> usableMethod(const domain::School& school, const domain::ZoneRule& rule);

/// The distance as defined, by geodesics; the method must be usable.
geo::Nearest measureExactly(const domain::School& school, domain::Method method, geo::LonLat vendor);

/// A school made ready to be measured to many vendors: its geometry in a plane of its own. Immutable; any thread.
class Site {
 public:
  Site(const domain::School& school, domain::Method method, bool fellBack);

  const domain::School& school() const { return *m_school; }
  domain::Method method() const { return m_method; }
  bool fellBack() const { return m_fellBack; }
  /// Every place within `reach` metres of the school lies in it.
  geo::Box boxWithin(double reach) const;

  /// True if nearestWithin() is good for places within `reach` metres of the school; else only measureExactly() is.
  bool servesWithin(double reach) const;
  /// The nearest point if it may be within `reach` metres (some beyond pass too). Off from measureExactly by less than
  /// Tolerance.
  std::optional<geo::Nearest> nearestWithin(geo::LonLat vendor, double reach) const;
  static constexpr double Tolerance = 2e-6;

 private:
  void addCampus();
  void addGates();
  void findSize();
  template <class Visit> void forEachEdge(Visit visit) const;
  bool isInside(geo::Flat p) const;
  std::optional<geo::Nearest> nearestGate(geo::Flat p, double reach) const;
  std::optional<geo::Nearest> nearestOfCampus(geo::LonLat vendor, geo::Flat p, double reach) const;

  const domain::School* m_school;
  domain::Method m_method;
  bool m_fellBack;
  geo::Box m_box; ///< of the geometry, in degrees
  geo::LocalPlane m_plane;
  double m_size = 0.0;                 ///< furthest point of the geometry from the plane's origin, metres
  std::vector<geo::Flat> m_points;     ///< gates, or the rings one after the other
  std::vector<geo::LonLat> m_gates;    ///< as m_points, if it is gates
  std::vector<std::size_t> m_ringEnds; ///< in m_points
  std::vector<std::size_t> m_partEnds; ///< in m_ringEnds: polygons
};

} // namespace huyuan::zoning
