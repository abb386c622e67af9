// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/finding.h"

#include <vector>

/// Who is inside which zone. A verdict is an exact geodesic distance compared unrounded, never a point in a drawn
/// circle.
namespace huyuan::zoning {

struct Options {
  bool withBand = true; ///< also rows with D < d ≤ D + u (borderline or outside by a little)
  unsigned threads = 0; ///< 0 = as many as cores
};

/// Every vendor within the rule's distance (plus the band) of every school that the rule covers, ordered by vendor id,
/// then school id; the same to the bit for any thread count and input order. The method falls back polygon → gates →
/// point and says so. Records without a place are skipped. Cost O((schools + vendors)
/// log + findings).
std::vector<domain::Finding> findings(const std::vector<domain::School>& schools,
                                      const std::vector<domain::Vendor>& vendors, const domain::ZoneRule& rule,
                                      const Options& options, const base::Progress& progress,
                                      const base::Cancel& cancel);

/// One school and one vendor by one method; empty if the school has no geometry for the method (no fallback) or the
/// vendor no point. The verdict is the rule's. For "why?" and for tests.
struct Measurement {
  domain::Method method{};
  base::Metres distance{};
  geo::LonLat schoolPoint;
};
std::vector<Measurement> measureAll(const domain::School& school, const domain::Vendor& vendor);

/// d against D with uncertainty u. Borderline if |d − D| ≤ u (u > 0); else inclusive d ≤ D or d < D.
domain::Verdict judge(base::Metres d, base::Metres u, const domain::ZoneRule& rule);

/// "200.0": one decimal, half up (佛山 2023), for print. Never compare this.
std::string shownDistance(base::Metres d);

} // namespace huyuan::zoning
