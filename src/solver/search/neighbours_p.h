// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/space_p.h"

#include <span>
#include <vector>

namespace huyuan::solver {

/// Each client's nearest others, nearest first, itself not among them: by the leg in the cheaper direction, and with
/// `timed` also by the waiting and the lateness that it forces (after Vidal, Crainic, Gendreau
/// and Prins, Computers & Operations Research 40 (2013) 475–489).
class Neighbours {
 public:
  Neighbours(const SearchSpace& space, std::size_t atMost, bool timed);
  std::span<const ClientId> of(ClientId c) const { return {m_ids.data() + c * m_each, m_each}; }

 private:
  std::size_t m_each;
  std::vector<ClientId> m_ids;
};

} // namespace huyuan::solver
