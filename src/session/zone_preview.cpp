// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/zone_preview.h"

#include "base/error.h"
#include "zoning/decide.h"
#include "zoning/zoning.h"

#include <algorithm>

namespace huyuan::session {

namespace {

using domain::Verdict;

RadiusCounts counted(const std::vector<domain::Finding>& findings, const domain::ZoneRule& rule,
                     const base::Cancel& cancel) {
  cancel.check();
  RadiusCounts counts;
  std::vector<std::pair<std::int64_t, Verdict>> vendors;
  for (const domain::Finding& f : findings) {
    if (f.rule != rule.id) continue;
    const Verdict verdict = zoning::verdictOf(f.method, f.distance, f.uncertainty, rule);
    if (verdict == Verdict::Outside) continue;
    (verdict == Verdict::Inside ? counts.pairsInside : counts.pairsBorderline) += 1;
    vendors.emplace_back(f.vendor.value, verdict);
  }
  std::sort(vendors.begin(), vendors.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first < b.first : a.second > b.second; });
  for (std::size_t i = 0; i < vendors.size(); ++i) {
    if (i > 0 && vendors[i].first == vendors[i - 1].first) continue;
    (vendors[i].second == Verdict::Inside ? counts.vendorsInside : counts.vendorsBorderline) += 1;
  }
  return counts;
}

bool hasCampuses(const domain::Snapshot& snapshot) {
  return std::any_of(snapshot.schools.begin(), snapshot.schools.end(),
                     [](const domain::School& s) { return !s.campusOf.empty(); });
}

} // namespace

RadiusCounts previewRadius(const Workspace& workspace, domain::ZoneRuleId id, base::Metres radius,
                           const base::Progress& progress, const base::Cancel& cancel) {
  const domain::SnapshotPtr snapshot = workspace.snapshot();
  const domain::ZoneRule* found = snapshot->rule(id);
  if (!found)
    throw base::Error(base::ErrorKind::BadInput, "there is no {0} with id {1}",
                      {"zone_rule", std::to_string(id.value)});
  if (!(radius > base::Metres(0.0)))
    throw base::Error(base::ErrorKind::BadInput, "rule {0} has no distance", {found->code});
  domain::ZoneRule rule = *found;
  rule.distance = radius;
  const bool known = rule.enabled && radius <= found->distance && workspace.findingsFresh() && !hasCampuses(*snapshot);
  if (known) return counted(*workspace.findings(), rule, cancel);
  const auto walks = domain::isWalk(rule.method) ? workspace.walks() : nullptr;
  RadiusCounts counts = counted(
      zoning::findings(snapshot->schools, snapshot->vendors, {rule}, walks.get(), {}, progress, cancel), rule, cancel);
  counts.measured = true;
  return counts;
}

} // namespace huyuan::session
