// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/many_to_many.h"

#include <span>
#include <vector>

namespace huyuan::roads {

/// What a measuring needs to know about its work.
struct MeasureJob {
  const TurnGraph& turns;
  const Timing& timing;
  const Cch* cch = nullptr; ///< null = plain Dijkstra searches
  const Metric* metric = nullptr;
  const std::vector<Stop>& stops;
  unsigned threads = 1;
  const base::Progress& progress;
  const base::Cancel& cancel;
};

/// The costs between all pairs of stops, row = from; Cost is Weight, or milliseconds alone. Both ways of measuring give
/// the same figures, for any number of threads.
template <class Cost> void measure(const MeasureJob& job, std::span<Cost> table);

extern template void measure(const MeasureJob&, std::span<Weight>);
extern template void measure(const MeasureJob&, std::span<Milliseconds32>);

} // namespace huyuan::roads
