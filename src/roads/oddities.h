// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <cstdint>
#include <vector>

namespace huyuan::roads {

/// Streets that hang together but not with the largest part of the network: mostly slips of whoever drew the map.
struct Oddity {
  enum class Kind : std::uint8_t {
    Island,   ///< meets the largest part nowhere
    NoWayOut, ///< one gets in, but not out again: a one-way trap
    NoWayIn,  ///< one gets out, but never in
    Barred    ///< it meets the largest part; turn restrictions keep them apart
  };
  Kind kind = Kind::Island;
  std::size_t streets = 0;
  base::Metres length{};
  geo::Box box;
  geo::LonLat place;            ///< in the middle of its longest street
  std::int64_t sourceWay = 0;   ///< that street's way in the source
  std::string name;             ///< of the longest street that has one
  std::vector<geo::Line> lines; ///< its streets, as drawn
};

/// All of them, the longest first. Linear in the streets.
std::vector<Oddity> oddities(const RoadGraph& graph, const domain::RoadNetwork& network);

} // namespace huyuan::roads
