// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/hierarchy.h"
#include "roads/stops.h"

#include <functional>
#include <vector>

namespace huyuan::roads {

/// What a measuring needs to know about its work.
struct MeasureJob {
  const TurnGraph& turns;
  const Hierarchy* hierarchy = nullptr; ///< null = plain Dijkstra searches
  const std::vector<Stop>& stops;
  unsigned threads = 1;
  const base::Progress& progress;
  const base::Cancel& cancel;
};
/// Called once a row with the costs from its stop to all; rows in no particular order, from several threads.
using RowSink = std::function<void(std::size_t row, const std::vector<Weight>& costs)>;

/// The costs between all pairs of stops. Both ways of measuring give the same figures.
void measure(const MeasureJob& job, const RowSink& sink);

} // namespace huyuan::roads
