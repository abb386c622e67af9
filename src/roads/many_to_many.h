// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/climb.h"

#include <limits>
#include <span>
#include <type_traits>
#include <vector>

namespace huyuan::roads {

/// Costs from any stop to a fixed set of them (Knopp, Sanders, Schultes, Schulz, Wagner: Computing many-to-many
/// shortest paths using highway hierarchies, ALENEX 2007): each target leaves its cost at the ranks of its climb, each
/// source collects along its own. Cost is Weight, or the milliseconds alone, which are half as large. Immutable once
/// built; any thread.
template <class Cost> class ManyToMany {
 public:
  ManyToMany(const Cch& cch, const Metric& metric, const std::vector<Stop>& targets, unsigned threads,
             const base::Cancel& cancel);
  /// Lowers costs[target] to the best path over at least one junction, for every target.
  void collect(const std::vector<Climb::Reached>& climb, std::span<Cost> costs) const;

 private:
  struct Entry {
    Cost cost;
    std::uint32_t target;
  };
  std::vector<std::uint32_t> m_first; ///< per rank
  std::vector<Entry> m_entries;
};

/// What a cost is when only time counts.
using Milliseconds32 = std::uint32_t;
template <class Cost> constexpr Cost NoPath = std::numeric_limits<Cost>::max();
template <class Cost> Cost costOf(Weight weight) {
  if (weight == Unreachable) return NoPath<Cost>;
  if constexpr (std::is_same_v<Cost, Weight>)
    return weight;
  else
    return static_cast<Cost>(millisecondsOf(weight));
}

extern template class ManyToMany<Weight>;
extern template class ManyToMany<Milliseconds32>;

} // namespace huyuan::roads
