// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"
#include "solver/search/state_p.h"

namespace huyuan::solver {

/// Two routes that come near each other exchange what they do in the same part of the day, or from the same hour on
/// (cross exchange: Taillard et al., A tabu search heuristic for the vehicle routing problem with soft time windows,
/// Transportation Science 31 (1997) 170–186; here the ends are chosen by the clock). With Labels, where all that comes
/// late makes what follows later, who works where at noon is a choice that ten clients taken out at a time do not
/// change.
class StretchExchange {
 public:
  StretchExchange(const SearchSpace& space, const Neighbours& near, const std::vector<bool>& locked)
      : m_space(space)
      , m_near(near)
      , m_locked(locked) {}
  /// A random exchange; whether one was made.
  bool operator()(SearchState& state, base::Random& random) const;

 private:
  bool anyLocked(const SearchState& state, Stretch x) const;

  const SearchSpace& m_space;
  const Neighbours& m_near;
  const std::vector<bool>& m_locked;
};

} // namespace huyuan::solver
