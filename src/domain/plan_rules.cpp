// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_rules.h"

namespace huyuan::domain {

std::string_view toText(PlanMode m) { return m == PlanMode::Drawn ? "drawn" : "free"; }

std::string_view toText(VisitMode m) {
  switch (m) {
  case VisitMode::Observe:
    return "observe";
  case VisitMode::Purchase:
    return "purchase";
  case VisitMode::Inspect:
    return "inspect";
  case VisitMode::FollowUp:
    break;
  }
  return "follow_up";
}

base::Seconds serviceTime(VisitMode mode) {
  switch (mode) {
  case VisitMode::Purchase:
    return base::Seconds(15 * 60);
  case VisitMode::Inspect:
    return base::Seconds(40 * 60);
  case VisitMode::Observe:
  case VisitMode::FollowUp:
    break;
  }
  return base::Seconds(8 * 60);
}

} // namespace huyuan::domain
