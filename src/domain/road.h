// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::domain {

/// The class of a road, fastest first; the words are OSM's highway values without "_link".
enum class RoadClass : std::uint8_t {
  Motorway,
  Trunk,
  Primary,
  Secondary,
  Tertiary,
  Unclassified,
  Residential,
  LivingStreet,
  Service,
  Track,
  Pedestrian,
  Cycleway,
  Footway,
  Steps,
  Ferry
};
std::string_view toText(RoadClass c);

enum class OneWay : std::uint8_t { No, Forward, Backward };

/// A street between two ends: a piece of the network as drawn, nodes shared by index with other ways.
struct RoadWay {
  std::int64_t sourceId = 0; ///< id in the source (OSM way id), for messages
  RoadClass roadClass{};
  OneWay oneWay = OneWay::No;     ///< for motor vehicles
  OneWay bikeOneWay = OneWay::No; ///< for cycles and e-bikes
  bool car = true;                ///< motor vehicles may use it
  bool bike = true;               ///< cycles and e-bikes may ride on it
  bool foot = true;
  bool roundabout = false;
  bool link = false;        ///< a slip road
  bool crossing = false;    ///< a path that leads walkers across a carriageway
  double maxSpeedKmh = 0;   ///< 0 = not stated
  double statedSeconds = 0; ///< what the source says the whole of it takes, as for a ferry; 0 = not stated
  std::string name;
  std::vector<std::uint32_t> nodes; ///< ≥ 2 indices into RoadNetwork::nodes
};

/// From way `from` over node `via` into way `to` (places in RoadNetwork::ways) is forbidden, or, if `only`, is the sole
/// way on.
struct TurnRestriction {
  std::uint32_t from = 0, via = 0, to = 0; ///< via = where `from` is left
  bool only = false;
  std::vector<std::uint32_t> over{}; ///< ways between `from` and `to`, in order; empty = `to` begins at `via`
  bool car = true, bike = true;      ///< whom it binds; walkers never
};

/// A node that stops some traffic: bollard, gate.
struct Barrier {
  std::uint32_t node = 0;
  bool car = false; ///< may pass
  bool foot = true;
  bool bike = true;
};

/// What a source says about roads, before any profile: see roads/ for what can be driven.
struct RoadNetwork {
  std::vector<geo::LonLat> nodes;
  std::vector<RoadWay> ways;
  std::vector<TurnRestriction> restrictions;
  std::vector<Barrier> barriers;
  std::vector<std::uint32_t> crossings;     ///< nodes at which walkers cross the carriageway, ascending
  std::vector<std::uint32_t> trafficLights; ///< nodes with traffic lights, ascending
  std::vector<geo::Line> walls;             ///< walls, fences and hedges: nobody passes; each ≥ 2 points
  std::string source;                       ///< name and licence, printed on maps
};

} // namespace huyuan::domain
