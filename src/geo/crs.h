// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

#include <memory>
#include <string>

namespace huyuan::geo {

/// What the coordinates of a foreign file mean, and how they become CGCS2000 lon/lat.
/// Understood: "EPSG:n" (any code PROJ knows; degrees are read lon,lat; metres east,north), "gcj02", "bd09", "wgs84",
/// "cgcs2000". EPSG:4547 is refused for Linyi's data only by a warning of the importer, not here.
/// Not thread-safe: one object a thread.
class CrsTransform {
 public:
  /// Throws Error(BadInput) if the name is not known.
  explicit CrsTransform(const std::string& name);
  ~CrsTransform();
  CrsTransform(CrsTransform&&) noexcept;
  CrsTransform& operator=(CrsTransform&&) noexcept;

  /// An invalid LonLat if the point cannot be converted. x = east or lon, y = north or lat.
  LonLat toLonLat(double x, double y) const;
  /// "EPSG:4548", "gcj02" …: the normalised name.
  const std::string& name() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// Spherical Web Mercator (EPSG:3857) in metres, for drawing only: at Linyi 200 "metres" of it are 163.6 m on the
/// ground.
struct Mercator {
  double x = 0.0;
  double y = 0.0;
};
/// |lat| is clamped to 85.06.
Mercator toMercator(LonLat p);
LonLat fromMercator(Mercator m);

} // namespace huyuan::geo
