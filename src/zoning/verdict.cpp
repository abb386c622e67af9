// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/decide.h"
#include "zoning/zoning.h"

#include <cmath>

namespace huyuan::zoning {

domain::Verdict judge(base::Metres d, base::Metres u, const domain::ZoneRule& rule) {
  if (u.value() > 0.0 && std::abs(d.value() - rule.distance.value()) <= u.value()) return domain::Verdict::Borderline;
  const bool inside = rule.inclusive ? d <= rule.distance : d < rule.distance;
  return inside ? domain::Verdict::Inside : domain::Verdict::Outside;
}

domain::Verdict verdictOf(domain::Method used, base::Metres d, base::Metres u, const domain::ZoneRule& rule) {
  const domain::Verdict verdict = judge(d, u, rule);
  const bool unproven = verdict == domain::Verdict::Inside && !domain::provesInside(rule.method, used);
  return unproven ? domain::Verdict::Borderline : verdict;
}

base::Metres uncertainty(base::Metres school, base::Metres vendor) {
  const auto sane = [](double a) { return std::isfinite(a) && a > 0.0 ? a : 0.0; };
  const double s = sane(school.value()), v = sane(vendor.value());
  return base::Metres(std::sqrt(s * s + v * v));
}

std::string shownDistance(base::Metres d) {
  constexpr double Largest = 1e15;
  if (!(std::abs(d.value()) < Largest)) return "-";
  const auto tenths = static_cast<long long>(std::floor(std::abs(d.value()) * 10.0 + 0.5));
  return (d.value() < 0.0 && tenths > 0 ? "-" : "") + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

} // namespace huyuan::zoning
