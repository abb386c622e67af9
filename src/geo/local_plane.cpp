// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/local_plane.h"

#include "geo/ellipsoid_p.h"

namespace huyuan::geo {

LocalPlane::LocalPlane(LonLat origin)
    : m_origin(origin) {
  m_sin = std::sin(origin.lat * Radian);
  m_cos = std::cos(origin.lat * Radian);
  const double w2 = 1.0 - Grs80Ecc2 * m_sin * m_sin;
  const double across = Grs80Axis / std::sqrt(w2);           // N
  const double meridian = across * (1.0 - Grs80Ecc2) / w2;   // M
  const double ratio = 3.0 * Grs80Ecc2 / w2;                 // M' = M · ratio · sin φ cos φ
  const double meridian1 = meridian * ratio * m_sin * m_cos; // M'
  const double meridian2 =
      meridian * ratio * (m_cos * m_cos - m_sin * m_sin) + 5.0 / 3.0 * meridian1 * ratio * m_sin * m_cos; // M''
  m_radius = std::sqrt(across * meridian);
  // (N cos φ)' = −M sin φ; the third derivative is left out: it comes with a factor λ and is of fourth order.
  m_parallel[0] = across * m_cos;
  m_parallel[1] = -meridian * m_sin;
  m_parallel[2] = -0.5 * (meridian * m_cos + meridian1 * m_sin);
  // ∫ M cos(φ − φ₀) dφ
  m_northing[0] = meridian;
  m_northing[1] = 0.5 * meridian1;
  m_northing[2] = (meridian2 - meridian) / 6.0;
  constexpr double HighLatitude = 60.0;
  const bool serves = std::abs(origin.lat) <= HighLatitude;
  m_nearLat = serves ? Near / meridian : -1.0;
  m_nearLon = serves ? Near / m_parallel[0] : -1.0;
}

Flat LocalPlane::projectInFull(LonLat p) const {
  const double sinLat = std::sin(p.lat * Radian);
  const double cosLat = std::cos(p.lat * Radian);
  const double lon = (p.lon - m_origin.lon) * Radian;
  const double across = Grs80Axis / std::sqrt(1.0 - Grs80Ecc2 * sinLat * sinLat);
  const double acrossHere = Grs80Axis / std::sqrt(1.0 - Grs80Ecc2 * m_sin * m_sin);
  const double outward = across * cosLat * std::cos(lon) - acrossHere * m_cos;
  const double axial = (1.0 - Grs80Ecc2) * (across * sinLat - acrossHere * m_sin);
  const double up = m_cos * outward + m_sin * axial;
  const double scale = m_radius / (m_radius + up);
  return {across * cosLat * std::sin(lon) * scale, (m_cos * axial - m_sin * outward) * scale};
}

LonLat LocalPlane::unproject(Flat f) const {
  constexpr int Rounds = 60;
  constexpr double Enough = 1e-9;
  LonLat p = m_origin;
  for (int round = 0; round < Rounds; ++round) {
    const Flat here = project(p);
    const double dx = f.x - here.x;
    const double dy = f.y - here.y;
    p.lon += dx / m_parallel[0] / Radian;
    p.lat += dy / m_northing[0] / Radian;
    if (std::abs(dx) + std::abs(dy) < Enough) break;
  }
  return p;
}

} // namespace huyuan::geo
