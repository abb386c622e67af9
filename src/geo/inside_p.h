// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

namespace huyuan::geo {

/// Is p inside the area when its edges are geodesics? On an edge either answer may come (within the rounding of a
/// geodesic, 15 nm). Holes are outside.
bool isBetweenGeodesicEdges(const MultiPolygon& area, LonLat p);

} // namespace huyuan::geo
