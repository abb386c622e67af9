// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <string>

namespace huyuan::exchange {

/// Puts a shape (CGCS2000) where the kind has room for it: polygons and closed lines into its area, else a point inside
/// them into its point; points into its point; several points of a school are its gates ("@gates"). Returns what was
/// lost, "" if nothing.
std::string placeShape(geo::Geometry shape, const domain::RecordDescription& kind, domain::Record& record);
/// Puts a point into the kind's first point field; nothing happens if it has none.
void placePoint(geo::LonLat point, const domain::RecordDescription& kind, domain::Record& record);

} // namespace huyuan::exchange
