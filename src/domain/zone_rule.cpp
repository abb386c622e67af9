// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone_rule.h"

#include "base/error.h"

#include <algorithm>

namespace huyuan::domain {

namespace {

constexpr std::array<std::string_view, 6> MethodWords{"boundary_line", "boundary_to_door", "gate_radius",
                                                      "walk",          "main_gate_walk",   "point_radius"};

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

std::string_view toText(Method m) { return MethodWords[static_cast<std::size_t>(m)]; }

Method methodFromText(std::string_view text) {
  for (const Method m : AllMethods)
    if (toText(m) == text) return m;
  throw base::Error(base::ErrorKind::BadInput, "unknown measuring method '{0}'", {std::string(text)});
}

bool provesInside(Method wanted, Method used) {
  if (used == wanted || isBoundary(wanted)) return true;
  return wanted == Method::Walk && used == Method::MainGateWalk;
}

std::string_view toText(Premises p) { return p == Premises::Door ? "door" : "any_part"; }

Premises premisesFromText(std::string_view text) {
  for (const Premises p : {Premises::AnyPart, Premises::Door})
    if (toText(p) == text) return p;
  throw base::Error(base::ErrorKind::BadInput, "unknown part of the premises '{0}'", {std::string(text)});
}

bool ZoneRule::covers(std::string_view schoolKind) const {
  return schoolKinds.empty() || holds(schoolKinds, schoolKind);
}

bool ZoneRule::spares(std::string_view vendorKind) const { return holds(sparedKinds, vendorKind); }

Validity ZoneRule::validityOn(std::string_view today) const {
  if (!validFrom.empty() && today < validFrom) return Validity::NotYet;
  if (validTo.empty()) return Validity::EndUnknown;
  return validTo < today ? Validity::Ended : Validity::InForce;
}

} // namespace huyuan::domain
