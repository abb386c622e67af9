// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/space_p.h"

#include <span>
#include <vector>

namespace huyuan::solver {

/// How one client is near another.
enum class Near : std::uint8_t {
  Around, ///< by the leg in the cheaper direction, times aside
  Before, ///< as the one served before it: by the leg and the waiting it forces, those too late for it last
  After,  ///< as the one served after it
};

struct Neighbour {
  ClientId id = 0;
  std::int32_t leg = 0;   ///< between the two, in the direction of the list
  std::int32_t bound = 0; ///< of the two legs of a client put beside this one, but for places that others find sooner
};

/// Each client's nearest others, nearest first, itself not among them (nearness in space and time after Vidal, Crainic,
/// Gendreau and Prins, Computers & Operations Research 40 (2013) 475–489).
class Neighbours {
 public:
  Neighbours(const SearchSpace& space, std::size_t atMost, Near near);
  std::span<const Neighbour> of(ClientId c) const { return {m_all.data() + c * m_each, m_each}; }

 private:
  std::size_t m_each;
  std::vector<Neighbour> m_all;
};

/// The lists that the operators share.
struct NearLists {
  Neighbours around, before, after;
  bool bothWays; ///< who is near before a client is as near after it
  explicit NearLists(const SearchSpace& space);
};

} // namespace huyuan::solver
