// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone_rule.h"

#include "base/error.h"

#include <algorithm>

namespace huyuan::domain {

std::string_view toText(Method m) {
  switch (m) {
  case Method::BoundaryLine:
    return "boundary_line";
  case Method::GateRadius:
    return "gate_radius";
  case Method::PointRadius:
    break;
  }
  return "point_radius";
}

Method methodFromText(std::string_view text) {
  for (const Method m : {Method::BoundaryLine, Method::GateRadius, Method::PointRadius})
    if (toText(m) == text) return m;
  throw base::Error(base::ErrorKind::BadInput, "unknown measuring method '{0}'", {std::string(text)});
}

bool ZoneRule::covers(std::string_view schoolKind) const {
  return schoolKinds.empty() || std::find(schoolKinds.begin(), schoolKinds.end(), schoolKind) != schoolKinds.end();
}

} // namespace huyuan::domain
