// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/streets.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace huyuan::roads {

/// A turn restriction over ways as arcs: whoever comes by one of `from` and then by all of `over` in their order is
/// bound at the end of the last.
struct ViaPath {
  std::uint32_t rule = 0; ///< place in RoadNetwork::restrictions
  std::vector<std::uint32_t> from, over;
};

enum class ViaFit : std::uint8_t {
  Binds,   ///< the path can be travelled and there is something to forbid
  Moot,    ///< the profile cannot travel it, so nobody is ever bound
  Nonsense ///< the ways do not join, or an `only` leads nowhere
};
/// `rule` must have ways between. Linear in the arcs of its ways and their ends, after one pass over all streets.
class ViaPaths {
 public:
  explicit ViaPaths(const Streets& streets);
  ViaFit find(const domain::RoadNetwork& network, std::uint32_t rule, ViaPath& path) const;

 private:
  bool addWay(std::uint32_t way, bool forward, std::vector<std::uint32_t>& over) const;

  const Streets& m_streets;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> m_firstArc; ///< way, its first arc; ways ascending
};

/// How far restrictions over ways have been followed: path and the number of its `over` arcs behind one. Sorted.
using ViaProgress = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

} // namespace huyuan::roads
