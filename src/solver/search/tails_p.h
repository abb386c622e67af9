// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"
#include "solver/search/state_p.h"

namespace huyuan::solver {

/// Two routes of alike vehicles exchange what follows a stop (2-opt*: Potvin and Rousseau, An exchange heuristic for
/// routeing problems with time windows, Journal of the Operational Research Society 46 (1995) 1433–1446). Long routes
/// with wide windows need it: strings are too short to move a tail.
class TailExchange {
 public:
  TailExchange(const SearchSpace& space, const Neighbours& near, const std::vector<bool>& locked)
      : m_space(space)
      , m_near(near)
      , m_anyLocked(!locked.empty()) {}
  /// A random exchange, made if travel grows by less than `limit` and hard rules hold; whether it was made.
  bool operator()(SearchState& state, double limit, base::Random& random) const;

 private:
  const SearchSpace& m_space;
  const Neighbours& m_near;
  bool m_anyLocked;
};

} // namespace huyuan::solver
