// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/hierarchy.h"
#include "roads/stops.h"

#include <vector>

namespace huyuan::roads {

/// The states that a climb in a hierarchy reaches, lowest rank first. Used by one thread, for one climb after another.
class Climb {
 public:
  explicit Climb(const Hierarchy& hierarchy);
  struct Reached {
    std::uint32_t rank;
    Weight weight;
  };
  /// From a stop over `up` links, or backward to it over `down` links. States to which a descent is cheaper are left
  /// out: no shortest path turns there.
  const std::vector<Reached>& from(const Stop& stop);
  const std::vector<Reached>& to(const Stop& stop);

 private:
  template <class Ahead, class Back>
  const std::vector<Reached>& run(const std::vector<Seed>& seeds, Ahead ahead, Back back);
  void reach(std::uint32_t rank, Weight weight);

  const Hierarchy& m_hierarchy;
  std::vector<Weight> m_weight;
  std::vector<std::uint32_t> m_heap;
  std::vector<Reached> m_reached, m_kept;
};

/// Costs from any stop to a fixed set of them (Knopp, Sanders, Schultes, Schulz, Wagner: Computing many-to-many
/// shortest paths using highway hierarchies, ALENEX 2007): each target leaves its cost at the states of its climb, each
/// source collects along its own. Immutable once built; any thread.
class ManyToMany {
 public:
  ManyToMany(const Hierarchy& hierarchy, const std::vector<Stop>& targets, unsigned threads,
             const base::Cancel& cancel);
  /// Lowers costs[target] to the best path over at least one junction, for every target.
  void collect(const Stop& from, Climb& climb, std::vector<Weight>& costs) const;

 private:
  std::vector<std::size_t> m_first; // per rank
  std::vector<std::uint32_t> m_target;
  std::vector<Weight> m_weight;
};

} // namespace huyuan::roads
