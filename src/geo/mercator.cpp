// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"
#include "geo/ellipsoid_p.h"

#include <algorithm>

namespace huyuan::geo {

Mercator toMercator(LonLat p) {
  constexpr double HighestLatitude = 85.06;
  const double lat = std::clamp(p.lat, -HighestLatitude, HighestLatitude) * Radian;
  return {Grs80Axis * p.lon * Radian, Grs80Axis * std::asinh(std::tan(lat))};
}

LonLat fromMercator(Mercator m) { return {m.x / Grs80Axis / Radian, std::atan(std::sinh(m.y / Grs80Axis)) / Radian}; }

} // namespace huyuan::geo
