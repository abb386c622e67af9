// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "geo/geometry.h"

#include <cstdint>
#include <vector>

/// What zoning needs of roads; session fills it from the road network.
namespace huyuan::zoning {

/// The shortest lawful way on foot between two places: straight from the start to the network, along it, straight from
/// it to the end.
struct Walk {
  enum class Reach : std::uint8_t {
    Within, ///< the figures below hold
    Beyond, ///< there is no walk as short as the limit
    NoRoad  ///< start or end is further than FurthestSnap from any street that leads anywhere: nothing is known
  };
  Reach reach = Reach::NoRoad;
  base::Metres onNetwork{}, snapAtStart{}, snapAtEnd{};
  /// In this order of adding, so that it is the same to the bit from end to start.
  base::Metres total() const { return onNetwork + (snapAtStart + snapAtEnd); }
};

/// Immutable; any thread.
class WalkDistances {
 public:
  /// A place further off the network than this is not taken to be on it.
  static constexpr base::Metres FurthestSnap{200.0};

  virtual ~WalkDistances() = default;
  /// From `from` to each of `to`, in that order. Beyond = total() > limit. The same to the bit for any order and number
  /// of `to`, any limit that is not exceeded, and from end to start. Cost grows with the streets within the limit.
  virtual std::vector<Walk> walks(geo::LonLat from, const std::vector<geo::LonLat>& to, base::Metres limit) const = 0;
  /// The walk as a line, both snap legs included, for drawing; empty if there is none within the limit.
  virtual geo::Line path(geo::LonLat from, geo::LonLat to, base::Metres limit) const = 0;
};

} // namespace huyuan::zoning
