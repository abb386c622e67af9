// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/state_p.h"

#include <vector>

namespace huyuan::solver {

/// Greedy insertion with blinks (same paper): absent clients in a random one of several orders, each put where it costs
/// least, places being passed over with a small chance. Optional clients go in only if they cost less than their prize.
class BlinkRecreate {
 public:
  explicit BlinkRecreate(const Problem& p);
  void operator()(SearchState& state, base::Random& random);

 private:
  void sort(std::vector<ClientId>& clients, base::Random& random) const;
  Insertion best(SearchState& state, ClientId c, base::Random& random) const;
  void tryRoute(SearchState& state, std::size_t r, ClientId c, base::Random& random, Insertion& found) const;

  const Problem& m_p;
  bool m_timed;
  std::vector<Cost> m_fromDepot;       ///< of each client
  std::vector<std::uint32_t> m_likeOf; ///< vehicles that are alike share a number: of their empty ones one is enough
  mutable std::vector<bool> m_emptyTried;
  std::vector<ClientId> m_todo;
};

} // namespace huyuan::solver
