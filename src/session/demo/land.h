// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <string>
#include <vector>

/// What is real in the demonstration: outlines and seats of the districts, names of towns (data/demo).
namespace huyuan::session::demo {

struct DistrictShape {
  std::string code, name;
  geo::LonLat seat;
  geo::MultiPolygon area;
};
struct TownName {
  std::string code, name, district;
};
struct Land {
  std::vector<DistrictShape> districts; ///< by code
  std::vector<TownName> towns;          ///< by code
};

/// Throws Error(BadInput) naming the file that is missing or broken.
Land readLand(const std::string& dataFolder);

} // namespace huyuan::session::demo
