// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"

#include "geo/ellipsoid_p.h"

#include <algorithm>
#include <cmath>
#include <geodesic.h>
#include <numbers>

namespace huyuan::geo {

const geod_geodesic& ellipsoid() {
  static const geod_geodesic grs80 = [] {
    geod_geodesic g{};
    geod_init(&g, Grs80Axis, Grs80Flattening);
    return g;
  }();
  return grs80;
}

Inverse inverse(LonLat from, LonLat to) {
  double length = 0.0;
  double azimuth = 0.0;
  geod_inverse(&ellipsoid(), from.lat, from.lon, to.lat, to.lon, &length, &azimuth, nullptr);
  return {base::Metres(length), base::Degrees(azimuth <= -180.0 ? azimuth + 360.0 : azimuth)};
}

base::Metres distance(LonLat a, LonLat b) {
  double length = 0.0;
  geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &length, nullptr, nullptr);
  return base::Metres(length);
}

LonLat destination(LonLat from, base::Degrees azimuth, base::Metres length) {
  LonLat to;
  geod_direct(&ellipsoid(), from.lat, from.lon, azimuth.value(), length.value(), &to.lat, &to.lon, nullptr);
  return to;
}

base::Metres length(const Line& line) {
  base::Metres sum{};
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

namespace {

/// A chord leaves its circle by radius · (1 − cos(π / corners)).
int cornersFor(base::Metres radius) {
  constexpr double Sagitta = 0.01;
  return std::max(
      64, static_cast<int>(std::ceil(std::numbers::pi / std::sqrt(2.0 * Sagitta / std::max(radius.value(), 1.0)))));
}

} // namespace

Ring circle(LonLat centre, base::Metres radius, int corners) {
  if (corners <= 0) corners = cornersFor(radius);
  Ring ring;
  ring.reserve(static_cast<std::size_t>(corners) + 1);
  for (int i = 0; i < corners; ++i) ring.push_back(destination(centre, base::Degrees(360.0 * i / corners), radius));
  if (!ring.empty()) ring.push_back(ring.front());
  return ring;
}

} // namespace huyuan::geo
