// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/sqlite_p.h"

#include <string>

namespace huyuan::store {

/// Puts triggers of the same names and effect in the place of those that AddGeometryColumn and CreateSpatialIndex made:
/// they keep type and SRID right, note the time of the last change, and keep the R-tree. SpatiaLite's own look each
/// name up in lower case and run SQL from inside a function for every row; these are compiled once. A wrong geometry
/// gives the row up, not the whole transaction. `geometryType` is SpatiaLite's number: 1 point, 6 multipolygon.
void makeGeometryTriggersQuick(const Database& database, const std::string& table, const std::string& column,
                               int geometryType, int srid);

} // namespace huyuan::store
