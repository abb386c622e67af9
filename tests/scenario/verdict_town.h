// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/drawn_map.h"
#include "zoning/zoning.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huyuan::test {

/// One line a finding: "A 1 150.0 inside": vendor, school, shown distance, verdict.
inline std::vector<std::vector<std::string>> findingsOf(const std::vector<domain::School>& schools,
                                                        const std::vector<domain::Vendor>& vendors,
                                                        const domain::ZoneRule& rule) {
  std::vector<std::vector<std::string>> lines;
  for (const domain::Finding& f : zoning::findings(schools, vendors, {rule}, nullptr, {true, 1}, {}, {}))
    lines.push_back({vendors[static_cast<std::size_t>(f.vendor.value - 1)].code,
                     schools[static_cast<std::size_t>(f.school.value - 1)].code, zoning::shownDistance(f.distance),
                     std::string(domain::toText(f.verdict))});
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// The table beneath the drawing, sorted the same way.
inline std::vector<std::vector<std::string>> expectedOf(const DrawnMap& map) {
  std::vector<std::vector<std::string>> lines = map.table();
  std::sort(lines.begin(), lines.end());
  return lines;
}

inline domain::ZoneRule twoHundredMetres(domain::Method method) {
  domain::ZoneRule rule;
  rule.method = method;
  return rule;
}

} // namespace huyuan::test
