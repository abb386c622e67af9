// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"
#include "geo/geometry.h"

#include <string>

namespace huyuan::domain {

/// A confirmed violation 违法点.
struct Violation {
  base::Id<Violation> id;
  std::string code;
  std::string vendorCode;
  std::string subject; ///< 当事人, as written
  std::string date;    ///< "2026-09-30"
  std::string goods;
  std::string description;
  std::string severity; ///< none, light, serious, urgent
  std::string districtCode;
  geo::LonLat point;
};
using ViolationId = base::Id<Violation>;

/// A county or district 县区 with its outline.
struct District {
  base::Id<District> id;
  std::string code; ///< 6 digits, unique
  std::string name;
  std::string note; ///< where the outline comes from; shown when it is not an administrative boundary
  geo::MultiPolygon area;
};

} // namespace huyuan::domain
