// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/finding.h"
#include "domain/snapshot.h"
#include "zoning/walks.h"

#include <optional>
#include <string>
#include <vector>

/// Who is inside which zone. A verdict is an exact distance compared unrounded, never a point in a drawn circle.
/// Straight distances are geodesics (see geo/geodesic.h); walks come from WalkDistances.
namespace huyuan::zoning {

struct Options {
  bool withBand = true; ///< also rows with D < d ≤ D + u (borderline or outside by a little)
  unsigned threads = 0; ///< 0 = as many as cores
};

/// Every vendor within each rule's distance (plus the band) of every school that the rule covers and that it does not
/// spare, ordered by vendor id, school id, rule id; the same to the bit for any thread count and input order.
///
/// The method falls back as domain::fallbacks says, and the finding says so; where the stand-in can be shorter than
/// what the rule wants the verdict is Borderline at most. Of a school with campuses one row counts: the campus with the
/// strongest verdict, then the shortest distance, then the lowest id. `walks` null = there are no roads. Records
/// without a place are skipped. Throws Error(BadInput) for a rule without a sensible distance. Cost O((schools +
/// vendors) log + findings), walks apart.
std::vector<domain::Finding> findings(const domain::RecordList<domain::School>& schools,
                                      const domain::RecordList<domain::Vendor>& vendors,
                                      const std::vector<domain::ZoneRule>& rules, const WalkDistances* walks,
                                      const Options& options, const base::Progress& progress,
                                      const base::Cancel& cancel);

/// What findings() gives for `after`, to the bit, made from what it gave for `before` (withBand, the enabled rules of
/// each snapshot, the same walks): only what an edit touched is measured anew. If most of the records or a rule
/// changed, all is.
std::vector<domain::Finding> refreshed(const std::vector<domain::Finding>& old, const domain::Snapshot& before,
                                       const domain::Snapshot& after, const WalkDistances* walks,
                                       const base::Progress& progress, const base::Cancel& cancel);

/// Under both rules every pair has the same finding: same rule, and nothing that is measured or judged by differs.
bool measuresAlike(const domain::ZoneRule& a, const domain::ZoneRule& b);

/// The order of findings(): by vendor id, school id, rule id.
bool comesBefore(const domain::Finding& a, const domain::Finding& b);

/// Why a method has no distance.
enum class Lack : std::uint8_t { Nothing, NoCampus, NoOpenGate, NoMainGate, NoPoint, NoVendorPlace, NoRoads, NoWalk };

/// One school and one vendor by one method, no fallback.
struct Measurement {
  domain::Method method{};
  Lack lack = Lack::Nothing; ///< else the rest has no meaning
  domain::SchoolId campus;   ///< the one of several that is nearest by this method
  base::Metres distance{};
  geo::LonLat schoolPoint, vendorPoint;
  base::Metres snapAtSchool{}, snapAtVendor{}; ///< of walks
};

struct PairMeasurement {
  std::vector<Measurement> methods; ///< one each of domain::AllMethods, in that order
  /// As findings() would say, at whatever distance; empty if neither has a place, or the rule does not apply to them.
  std::optional<domain::Finding> finding;
  base::Metres walkLimit{}; ///< a walk that is NoWalk is longer than this
};

/// All methods side by side, for "why?", for reports and for tests. `campuses`: the school's, at least one.
/// Walks longer than `walkLimit`, or twice the rule's distance if that is more, are NoWalk.
PairMeasurement measurePair(const std::vector<const domain::School*>& campuses, const domain::Vendor& vendor,
                            const domain::ZoneRule& rule, const WalkDistances* walks,
                            base::Metres walkLimit = base::Metres(5000.0));

/// d against D with uncertainty u, for a method that can prove (domain::provesInside). Borderline if |d − D| ≤ u (u >
/// 0); else inclusive d ≤ D or d < D.
domain::Verdict judge(base::Metres d, base::Metres u, const domain::ZoneRule& rule);

/// sqrt(acc_school² + acc_vendor²); an accuracy that is no number ≥ 0 counts as 0.
base::Metres uncertainty(base::Metres school, base::Metres vendor);

/// "200.0": one decimal, half up (佛山 2023), for print. Never compare this.
std::string shownDistance(base::Metres d);

} // namespace huyuan::zoning
