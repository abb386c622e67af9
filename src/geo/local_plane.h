// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

namespace huyuan::geo {

/// A place in a LocalPlane, metres.
struct Flat {
  double x = 0.0; ///< east
  double y = 0.0; ///< north
};

/// A plane that touches the ellipsoid at `origin`: points are seen from the centre of the sphere that fits best there
/// (radius √(MN), Gauss). Geodesics are straight in it, up to 1 µm for edges of 2 km within 5 km of the origin: the
/// plane through two normals hardly differs from the one through that centre. So "nearest point of an edge" and
/// "inside" are school geometry, and no geodesic is needed to answer them.
///
/// Within Near metres project() is a polynomial of third order without any trigonometry, off by less than 1 µm at 3 km
/// and 10 µm at 5 km for latitudes up to 60°; further away or nearer a pole it is computed in full. Immutable; any
/// thread.
class LocalPlane {
 public:
  static constexpr double Near = 5000.0;

  LocalPlane() = default;
  explicit LocalPlane(LonLat origin);

  LonLat origin() const { return m_origin; }
  double cosLatitude() const { return m_cos; } ///< of the origin
  Flat project(LonLat p) const;
  LonLat unproject(Flat f) const;
  /// Metres on the ground between two projected points: the arc on the fitted sphere. Both within 3 km of the origin:
  /// off from the geodesic by less than 1 µm.
  double distance(Flat a, Flat b) const;
  /// The factor between plane and ground is within 1 … 1 + stretch(r) for points within r of the origin.
  double stretch(double r) const { return 1.01 * (r / m_radius) * (r / m_radius); }

 private:
  Flat projectInFull(LonLat p) const;

  LonLat m_origin;
  double m_radius = 1.0;
  double m_nearLat = 0.0, m_nearLon = 0.0; // radians within which the polynomial serves
  double m_sin = 0.0, m_cos = 1.0;
  double m_parallel[3] = {}; // N cos φ and its Taylor coefficients
  double m_northing[3] = {}; // along the meridian
};

inline Flat LocalPlane::project(LonLat p) const {
  constexpr double radian = 0.017453292519943295;
  const double lat = (p.lat - m_origin.lat) * radian;
  const double lon = (p.lon - m_origin.lon) * radian;
  if (!(std::abs(lat) <= m_nearLat && std::abs(lon) <= m_nearLon)) return projectInFull(p);
  const double parallel = m_parallel[0] + lat * (m_parallel[1] + lat * m_parallel[2]);
  const double lon2 = lon * lon;
  const double fall = 0.5 * parallel * lon2 * (1.0 - lon2 / 12.0); // towards the axis: N cos φ (1 − cos λ)
  const double east = parallel * lon * (1.0 - lon2 / 6.0);
  const double north = lat * (m_northing[0] + lat * (m_northing[1] + lat * m_northing[2])) + m_sin * fall;
  const double up = -lat * lat * (0.5 * m_northing[0] + lat * (2.0 / 3.0) * m_northing[1]) - m_cos * fall;
  const double scale = m_radius / (m_radius + up);
  return {east * scale, north * scale};
}

inline double LocalPlane::distance(Flat a, Flat b) const {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double r2 = m_radius * m_radius;
  const double turn = a.x * dy - a.y * dx;
  const double tangent = std::sqrt((dx * dx + dy * dy) + turn * turn / r2) / (1.0 + (a.x * b.x + a.y * b.y) / r2);
  const double t = tangent / m_radius;
  if (t < 1e-3) return tangent * (1.0 - t * t / 3.0);
  return m_radius * std::atan(t);
}

} // namespace huyuan::geo
