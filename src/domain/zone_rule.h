// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"
#include "base/units.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::domain {

/// How the distance between a school and a vendor is measured (domain rules §3.2). Straight distances are geodesics.
enum class Method : std::uint8_t {
  BoundaryLine, ///< nearest point of the campus polygon
  GateRadius,   ///< nearest open gate
  PointRadius,  ///< the one known point of the school
};
std::string_view toText(Method m); ///< "boundary_line", "gate_radius", "point_radius"
/// Throws Error(BadInput) for an unknown word.
Method methodFromText(std::string_view text);

/// A ban 禁售规则: who may not sell what within which distance of which schools.
struct ZoneRule {
  base::Id<ZoneRule> id;
  std::string code; ///< unique, e.g. "linyi-2020-slime"
  std::string title;
  std::string issuers;
  std::string documentNumber;
  std::string validFrom; ///< "2020-09-01" or empty
  std::string validTo;   ///< empty = not stated, which is worth a warning
  base::Metres distance{200.0};
  Method method = Method::BoundaryLine;
  bool inclusive = true;                ///< d ≤ distance is inside
  std::vector<std::string> schoolKinds; ///< empty = all
  std::vector<std::string> goods;

  bool covers(std::string_view schoolKind) const;
};
using ZoneRuleId = base::Id<ZoneRule>;

} // namespace huyuan::domain
