// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/state_p.h"

#include <vector>

namespace huyuan::solver {

/// Each client's nearest others, nearest first, itself at the head.
class Neighbours {
 public:
  Neighbours(const Problem& p, std::size_t atMost);
  std::span<const ClientId> of(ClientId c) const { return {m_ids.data() + c * m_each, m_each}; }

 private:
  std::size_t m_each;
  std::vector<ClientId> m_ids;
};

/// Adjacent string removal (Christiaens and Vanden Berghe, Slack induction by string removals, Transportation Science
/// 54 (2020) 417–433): strings of consecutive stops are taken out of routes near a random client; half of the strings
/// keep a random part of their inside.
class StringRuin {
 public:
  explicit StringRuin(const Problem& p)
      : m_neighbours(p, 512)
      , m_ruined(p.vehicles.size(), false) {}
  void operator()(SearchState& state, base::Random& random);

 private:
  void removeString(SearchState& state, ClientId around, std::size_t length, base::Random& random) const;
  void removeSplitString(SearchState& state, ClientId around, std::size_t length, base::Random& random) const;

  Neighbours m_neighbours;
  std::vector<bool> m_ruined;
  std::vector<std::uint32_t> m_ruinedRoutes;
};

} // namespace huyuan::solver
