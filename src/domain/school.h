// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"
#include "base/units.h"
#include "geo/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::domain {

/// Which gates count: by default those pupils use (Always, SchoolHours).
enum class GateStatus : std::uint8_t { Always, SchoolHours, Closed, FireOnly };
std::string_view toText(GateStatus s);                ///< "always", "school_hours", "closed", "fire"
GateStatus gateStatusFromText(std::string_view text); ///< unknown text: Always
inline bool isOpen(GateStatus s) { return s == GateStatus::Always || s == GateStatus::SchoolHours; }

struct Gate {
  base::Id<Gate> id;
  std::string name;
  GateStatus status = GateStatus::Always;
  bool main = false;
  geo::LonLat position;
};

/// A school 学校 or one campus of it (each campus 校区 is a record of its own). `kind` is the code of domain table
/// 学校办学类型: 111 kindergarten, 211 primary, 311 junior middle, 341/342 senior … . Any of point, gates and campus
/// may be missing; a school with none cannot be zoned.
struct School {
  base::Id<School> id;
  std::string code; ///< 学校标识码, unique if not empty
  std::string name;
  std::string kind;
  std::string districtCode; ///< 6 digits
  std::string town;
  std::string address;
  geo::LonLat point; ///< invalid = unknown
  std::vector<Gate> gates;
  geo::MultiPolygon campus;
  base::Metres accuracy{15.0}; ///< 1-sigma of its position, ≥ 0
  std::string dismissal;       ///< "16:30", local; empty = default of the kind
  std::string campusOf;        ///< code of the school this is a campus 校区 of; empty = a school by itself

  bool hasPlace() const { return point.isValid() || !gates.empty() || !campus.empty(); }
  /// Where a label or a route leads to: main gate, any gate, point, or a point of the campus.
  geo::LonLat anchor() const;
};
using SchoolId = base::Id<School>;

/// Label of a kind code in the two languages ("小学" / "primary school"); the code itself if unknown.
std::string schoolKindLabel(std::string_view kind, bool chinese);
/// Code for the words of a list ("中心小学" → "211"); empty if none fits. A code passes through.
std::string schoolKindFromText(std::string_view text);

} // namespace huyuan::domain
