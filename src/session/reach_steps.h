// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/reach.h"

#include <vector>

namespace huyuan::session {

/// Round limits of at most five steps up to `minutes` (≥ 1), the last being it: 10 → 2, 4, 6, 8, 10.
std::vector<int> stepMinutes(int minutes);

struct SteppedLine {
  geo::Line line;
  int step = 0; ///< place in the limits
};
/// Reached streets cut where the steps end. `limits` ascending, in the reach's unit; what lies beyond the last belongs
/// to it.
std::vector<SteppedLine> inSteps(const roads::Reach& reach, const std::vector<double>& limits);

} // namespace huyuan::session
