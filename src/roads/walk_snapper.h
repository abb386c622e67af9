// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/snapper.h"
#include "roads/walk_sides.h"
#include "roads/walking.h"
#include "roads/walls.h"

#include <optional>
#include <vector>

namespace huyuan::roads {

/// Takes places to the side of a street: see WalkGraph::snap. Immutable; any thread. Refers to the streets and sides,
/// which must outlive it.
class WalkSnapper {
 public:
  /// `allowed` says of each arc whether one may snap to it.
  WalkSnapper(const domain::RoadNetwork& network, const Streets& streets, const std::vector<bool>& allowed,
              const WalkSides& sides, const CrossingRule& rule);
  std::optional<WalkSnap> nearest(geo::LonLat p, base::Metres furthest) const;
  std::size_t wallPieces() const { return m_walls.size(); }

 private:
  void putAt(WalkSnap& snap, bool lastPoint, geo::LonLat p) const;
  void putOn(WalkSnap& snap, std::uint32_t place, geo::LonLat p) const;

  const Streets& m_streets;
  const WalkSides& m_sides;
  Snapper m_snapper;
  Walls m_walls, m_barred;
};

} // namespace huyuan::roads
