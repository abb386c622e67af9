// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <cmath>
#include <vector>

/// The flat drawing board on which the synthetic city is laid out, in metres around Linyi. True to about 1.5 %, which
/// is enough for inventing places; every verdict is computed later from the degrees.
namespace huyuan::session::demo {

struct Xy {
  double x = 0.0;
  double y = 0.0;
  friend Xy operator+(Xy a, Xy b) { return {a.x + b.x, a.y + b.y}; }
  friend Xy operator-(Xy a, Xy b) { return {a.x - b.x, a.y - b.y}; }
  friend Xy operator*(Xy a, double k) { return {a.x * k, a.y * k}; }
};

inline double length(Xy a) { return std::sqrt(a.x * a.x + a.y * a.y); }
inline double distance(Xy a, Xy b) { return length(a - b); }
inline Xy turned(Xy a, double angle) {
  return {a.x * std::cos(angle) - a.y * std::sin(angle), a.x * std::sin(angle) + a.y * std::cos(angle)};
}
/// Left of the direction, length 1; a must not be zero.
inline Xy normalOf(Xy a) { return Xy{-a.y, a.x} * (1.0 / length(a)); }

inline constexpr double OriginLon = 118.35, OriginLat = 35.2;
inline constexpr double MetresPerLon = 91070.0, MetresPerLat = 110950.0;

inline Xy toXy(geo::LonLat p) { return {(p.lon - OriginLon) * MetresPerLon, (p.lat - OriginLat) * MetresPerLat}; }
/// Rounded to 1e-7 degrees (1 cm), so that the last bits of another machine's sine do not show.
inline geo::LonLat toLonLat(Xy p) {
  const double lon = OriginLon + p.x / MetresPerLon, lat = OriginLat + p.y / MetresPerLat;
  return {std::round(lon * 1e7) / 1e7, std::round(lat * 1e7) / 1e7};
}

/// The outer rings of a district on the board.
class Outline {
 public:
  explicit Outline(const geo::MultiPolygon& area);
  bool contains(Xy p) const;
  double edgeDistance(Xy p) const;
  double area() const; ///< square metres
  Xy low() const { return m_low; }
  Xy high() const { return m_high; }

 private:
  std::vector<std::vector<Xy>> m_rings;
  Xy m_low{1e12, 1e12}, m_high{-1e12, -1e12};
};

} // namespace huyuan::session::demo
