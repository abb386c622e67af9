// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/finding.h"

namespace huyuan::zoning {

/// judge(), and never Inside by a method that cannot prove it.
domain::Verdict verdictOf(domain::Method used, base::Metres d, base::Metres u, const domain::ZoneRule& rule);

/// Of two campuses of one school, whose row counts for a vendor: the stronger verdict, then the shorter distance, then
/// the lower id. `T` has verdict, distance and school.
template <class T> bool decidesBefore(const T& a, const T& b) {
  if (a.verdict != b.verdict) return a.verdict > b.verdict;
  if (a.distance != b.distance) return a.distance < b.distance;
  return a.school < b.school;
}

} // namespace huyuan::zoning
