// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"
#include "base/units.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::domain {

/// How the distance between a school and a vendor is measured (domain rules §3.2). Straight distances are geodesics.
enum class Method : std::uint8_t {
  BoundaryLine,   ///< M1: nearest point of the campus polygon to the vendor's premises
  BoundaryToDoor, ///< M2: the same to the vendor's door
  GateRadius,     ///< M3: nearest open gate, straight
  Walk,           ///< M4: shortest lawful walk from an open gate to the door, along the network
  MainGateWalk,   ///< M5: the same from the main gate alone
  PointRadius,    ///< M6: the one known point of the school
};
inline constexpr std::array<Method, 6> AllMethods{Method::BoundaryLine, Method::BoundaryToDoor, Method::GateRadius,
                                                  Method::Walk,         Method::MainGateWalk,   Method::PointRadius};
/// "boundary_line", "boundary_to_door", "gate_radius", "walk", "main_gate_walk", "point_radius"
std::string_view toText(Method m);
/// Throws Error(BadInput) for an unknown word.
Method methodFromText(std::string_view text);
inline bool isWalk(Method m) { return m == Method::Walk || m == Method::MainGateWalk; }
inline bool isBoundary(Method m) { return m == Method::BoundaryLine || m == Method::BoundaryToDoor; }

/// Where `wanted` could not be measured and `used` stands in: does d(used) ≤ D prove that the vendor is inside? Only if
/// `used` cannot be shorter than `wanted`: the campus edge is no further than any gate or point of the school, and no
/// walk is shorter than the straight line. Else the vendor is Borderline at most: measure on site
/// (docs/decisions/0004).
bool provesInside(Method wanted, Method used);

/// What of a vendor with an outline (a market 市场) counts for straight distances; BoundaryToDoor and the walks always
/// go to the door.
enum class Premises : std::uint8_t { AnyPart, Door };
std::string_view toText(Premises p);              ///< "any_part", "door"
Premises premisesFromText(std::string_view text); ///< Throws Error(BadInput) for an unknown word.

/// How a rule stands to a day. A rule that names no end is worth a warning as much as one that has ended: provincial
/// normative documents normally expire.
enum class Validity : std::uint8_t { InForce, NotYet, Ended, EndUnknown };

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
  bool inclusive = true;     ///< d ≤ distance is inside
  bool enabled = true;       ///< switched off: kept, but nothing is evaluated under it
  bool methodStated = false; ///< the document names the method; else it is our reading of it
  Premises premises = Premises::AnyPart;
  std::vector<std::string> schoolKinds; ///< empty = all
  std::vector<std::string> sparedKinds; ///< vendor kinds it does not apply to
  std::vector<std::string> goods;
  std::string source;

  bool covers(std::string_view schoolKind) const;
  bool spares(std::string_view vendorKind) const;
  /// `today` as "2026-11-24". InForce only if validTo is given.
  Validity validityOn(std::string_view today) const;
};
using ZoneRuleId = base::Id<ZoneRule>;

} // namespace huyuan::domain
