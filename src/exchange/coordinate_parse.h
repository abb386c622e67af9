// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Coordinates as people write them.
namespace huyuan::exchange {

/// One coordinate: "118.3564", "E118.3564", "118°21′23.04″E", "118度21分23秒", "118:21:23". West and south are
/// negative.
std::optional<double> parseCoordinate(std::string_view text);
/// Two in one cell, in the order written: "118.35,35.10", "35.10 118.35", "118°21′E 35°6′N", "[118.35, 35.10]".
std::optional<std::pair<double, double>> parseCoordinatePair(std::string_view text);
/// WKT or a GeoJSON geometry. `problem` says why not. `openRing`: a ring was not closed and is now.
geo::Geometry parseGeometryText(const std::string& text, std::string& problem, bool& openRing);
bool looksLikeGeometryText(std::string_view text);
/// 0/0 and 1/1 are what lists write where nothing is known (domain rules §5.1).
inline bool meansNone(geo::LonLat p) { return p.lon == p.lat && (p.lon == 0.0 || p.lon == 1.0); }

} // namespace huyuan::exchange
