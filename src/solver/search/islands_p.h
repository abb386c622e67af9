// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/population_p.h"

#include <memory>
#include <vector>

namespace huyuan::solver {

/// Trajectories side by side, some on each thread. Between blocks all stand still, so what they tell each other depends
/// on no clock.
///
/// A walk is often caught, however slowly it cools: with too many teams in the morning, or in one packing of full
/// vehicles. So some begin, and either the worst falls out again and again until one is left for the end, or, where
/// nothing but the way counts and there is time for it, all end early and go into a population.
class Islands {
 public:
  Islands(const SearchSpace& space, const SolveOptions& options, const base::Cancel& cancel);
  void run(const CoolingBlock& block, const base::Cancel& cancel);
  const Kept& best() const;
  Cost initialCost() const; ///< before the first block

 private:
  std::size_t walks() const { return m_walks.size(); }
  template <class Work> void each(std::size_t count, const Work& work);
  void runEach(const CoolingBlock& block, const base::Cancel& cancel);
  void count(std::uint32_t progress);
  void dropWorst(std::uint32_t progress);
  void exchange();
  void breed(const CoolingBlock& block, const base::Cancel& cancel);

  NearLists m_near;
  std::int64_t m_clients;
  unsigned m_threads;
  bool m_choices; ///< of times, or of whom to visit
  bool m_mayBreed;
  std::vector<std::unique_ptr<Trajectory>> m_walks;
  std::int64_t m_rounds = 0; ///< of all walks so far
  std::int64_t m_most = 0;   ///< walks that there is time for; 0 = not known yet
  std::uint32_t m_exchanged = 0;

  bool m_breeds = false;
  const SearchSpace& m_space;
  std::uint64_t m_seed;
  std::size_t m_members = 0;                              ///< of a population
  std::vector<std::unique_ptr<Population>> m_populations; ///< one a thread, once the walks have ended
};

} // namespace huyuan::solver
