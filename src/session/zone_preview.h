// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

/// What a rule would come to if its distance were another one. Nothing is stored.
namespace huyuan::session {

struct RadiusCounts {
  std::int64_t vendorsInside = 0;     ///< with at least one school that they are inside of
  std::int64_t vendorsBorderline = 0; ///< inside of none, borderline to at least one
  std::int64_t pairsInside = 0, pairsBorderline = 0;
  bool measured = false; ///< distances were computed; else the findings at hand told all
  bool operator==(const RadiusCounts&) const = default;
};

/// Under this rule alone, switched on or not, with `radius` > 0 for its distance: what evaluating would find. Up to
/// the rule's own distance fresh findings are counted anew, O(findings) (not with campuses, of which another may
/// decide at another distance); else all is measured. Throws Error(BadInput) if there is no such rule or no sensible
/// radius, Error(Cancelled).
RadiusCounts previewRadius(const Workspace& workspace, domain::ZoneRuleId rule, base::Metres radius,
                           const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::session
