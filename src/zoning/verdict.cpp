// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/site.h"
#include "zoning/zoning.h"

#include <cmath>

namespace huyuan::zoning {

domain::Verdict judge(base::Metres d, base::Metres u, const domain::ZoneRule& rule) {
  if (u.value() > 0.0 && std::abs(d.value() - rule.distance.value()) <= u.value()) return domain::Verdict::Borderline;
  const bool inside = rule.inclusive ? d <= rule.distance : d < rule.distance;
  return inside ? domain::Verdict::Inside : domain::Verdict::Outside;
}

std::vector<Measurement> measureAll(const domain::School& school, const domain::Vendor& vendor) {
  std::vector<Measurement> all;
  if (!vendor.point.isValid()) return all;
  for (const domain::Method method :
       {domain::Method::BoundaryLine, domain::Method::GateRadius, domain::Method::PointRadius}) {
    if (!isUsable(school, method)) continue;
    const geo::Nearest nearest = measureExactly(school, method, vendor.point);
    all.push_back({method, nearest.distance, nearest.point});
  }
  return all;
}

std::string shownDistance(base::Metres d) {
  constexpr double Largest = 1e15;
  if (!(std::abs(d.value()) < Largest)) return "-";
  const auto tenths = static_cast<long long>(std::floor(std::abs(d.value()) * 10.0 + 0.5));
  return (d.value() < 0.0 && tenths > 0 ? "-" : "") + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

} // namespace huyuan::zoning
