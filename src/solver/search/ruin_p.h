// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"
#include "solver/search/state_p.h"

#include <vector>

namespace huyuan::solver {

/// Adjacent string removal (Christiaens and Vanden Berghe, Slack induction by string removals, Transportation Science
/// 54 (2020) 417–433): strings of consecutive stops are taken out of routes near a random client; half of the strings
/// keep a part of their inside. Locked clients stay.
class StringRuin {
 public:
  StringRuin(const SearchSpace& space, const Neighbours& near, const std::vector<bool>& locked);
  void operator()(SearchState& state, base::Random& random);

 private:
  void removeAround(SearchState& state, ClientId around, std::size_t length, base::Random& random);
  void removeFrom(SearchState& state, ClientId first, std::size_t length);

  const SearchSpace& m_space;
  const Neighbours& m_near;
  const std::vector<bool>& m_locked;   ///< empty = none
  std::vector<std::uint64_t> m_ruined; ///< by route: the round in which it was last ruined
  std::uint64_t m_round = 0;
};

} // namespace huyuan::solver
