// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/streets.h"

namespace huyuan::roads {

/// An arc from one fraction of its length to another, as travelled: at least two points, equal ones if it has no
/// extent. The ends lie on the geodesics between the corners.
geo::Line arcLine(const Streets& streets, std::uint32_t arc, double begin = 0.0, double end = 1.0);

/// Unless it is the last one already.
inline void addCorner(geo::Line& line, geo::LonLat p) {
  if (line.empty() || line.back() != p) line.push_back(p);
}

} // namespace huyuan::roads
