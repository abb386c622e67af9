// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/annealing_p.h"
#include "solver/search/recreate_p.h"
#include "solver/search/ruin_p.h"

#include <vector>

namespace huyuan::solver {

/// Does with fewer routes (fleet minimisation of the paper of the ruin): whenever all are visited, the route whose
/// clients were easiest to place is given up; a step is taken if its absent clients have been absent less often.
class FleetCut {
 public:
  explicit FleetCut(const SearchSpace& space)
      : m_absences(space.clients(), 0) {}
  void step(SearchState& state, StringRuin& ruin, BlinkRecreate& recreate, const Annealing& annealing,
            base::Random& random);

 private:
  void giveUpRoute(SearchState& state) const;
  std::int64_t sum(const std::vector<ClientId>& absent) const;

  std::vector<std::int64_t> m_absences; ///< by client: after how many steps it was absent
};

} // namespace huyuan::solver
