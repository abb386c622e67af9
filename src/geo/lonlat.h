// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <compare>
#include <limits>

namespace huyuan::geo {

/// A place on the ellipsoid: longitude east and latitude north in degrees, CGCS2000 (EPSG:4490). Always lon first, in
/// memory, in files and on screen, whatever the registry's axis order says.
struct LonLat {
  double lon = std::numeric_limits<double>::quiet_NaN();
  double lat = std::numeric_limits<double>::quiet_NaN();

  /// Finite and within ±180, ±90.
  bool isValid() const { return std::abs(lon) <= 180.0 && std::abs(lat) <= 90.0; }
  auto operator<=>(const LonLat&) const = default;
};

/// A closed box in degrees; west ≤ east (the antimeridian is not crossed). Default-made it is empty.
struct Box {
  double west = std::numeric_limits<double>::infinity();
  double south = std::numeric_limits<double>::infinity();
  double east = -std::numeric_limits<double>::infinity();
  double north = -std::numeric_limits<double>::infinity();

  bool isEmpty() const { return west > east; }
  bool contains(LonLat p) const { return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north; }
  bool intersects(const Box& o) const {
    return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
  }
  LonLat centre() const { return {(west + east) / 2, (south + north) / 2}; }
  void include(LonLat p) {
    west = std::fmin(west, p.lon), east = std::fmax(east, p.lon);
    south = std::fmin(south, p.lat), north = std::fmax(north, p.lat);
  }
  void include(const Box& o) {
    if (o.isEmpty()) return;
    include(LonLat{o.west, o.south}), include(LonLat{o.east, o.north});
  }
  Box grownBy(double degreesLon, double degreesLat) const {
    return {west - degreesLon, south - degreesLat, east + degreesLon, north + degreesLat};
  }
};

} // namespace huyuan::geo
