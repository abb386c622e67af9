// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace huyuan::roads {

/// A length on foot. Whole, so that sums are exact: a way is as long from its end to its start, and whatever searches
/// for it.
using Micrometres = std::uint64_t;
inline constexpr Micrometres NoWay = std::numeric_limits<Micrometres>::max();

/// Where a place meets the streets.
struct WalkSnap {
  Snap at;
  bool left = true, right = true; ///< of the street as drawn: where one stands; both if it has no sides
  std::uint32_t node = 0;         ///< at an end of the street one stands at walk nodes instead: the first
  std::uint32_t nodeCount = 0;    ///< how many; 0 = along the street
};

/// The streets open on foot, by length alone: the shortest lawful way, where RoadGraph knows the fastest. One-ways,
/// turn restrictions and speeds do not bind; foot access and barriers do; motorways and ferries are not walked.
///
/// Trunk, primary, secondary and tertiary roads have two sides, and one changes them only at crossings, junctions and
/// where the road ends: see WalkSides, and the law there. All other streets are one line, crossed anywhere. Lengths are
/// those of the centre lines, on either side, and to cross adds nothing; so no way is shorter than if all streets were
/// crossed anywhere. Where a source names no crossings, one crosses at junctions only. Immutable; any thread.
class WalkGraph {
 public:
  /// A part of the network that hangs together on foot is walked if it is the longest, or no shorter than this. What is
  /// shorter is mostly a path whose link to the street was not drawn; nobody is taken to it.
  static constexpr base::Metres LeastPart{2000.0};

  /// Throws Error(BadInput) if nothing may be walked.
  explicit WalkGraph(const domain::RoadNetwork& network);
  ~WalkGraph();
  WalkGraph(WalkGraph&&) noexcept;

  struct Report {
    std::size_t junctions = 0, streets = 0;
    std::size_t parts = 0, partsLeftOut = 0; ///< that hang together; too short to be walked
    std::size_t wallPieces = 0;              ///< straight pieces of walls
    std::size_t crossings = 0;               ///< junctions where one changes the side of a street that has two
    base::Metres length{};                   ///< of the streets that are walked
    base::Metres sided{};                    ///< of those with two sides
  };
  const Report& report() const;

  /// The nearest point of a street that is walked to which nothing is in the way; of equally near ones the first of the
  /// network. In the way is a wall, unless it is within Walls::Own of the place (the gate or door is in it), and a road
  /// that is not crossed just anywhere: one with two sides, a motorway, or one open to cars and closed to walkers. A
  /// network does not tell bridges and tunnels from roads on the ground; these are in the way too. Of each straight
  /// piece of a street only its nearest point is tried: what is before that hides the whole piece.
  ///
  /// One stands on the side of the street on which the place lies; on both, if it lies on the line itself (within 1
  /// cm). Empty if there is none within `furthest`.
  std::optional<WalkSnap> snap(geo::LonLat p, base::Metres furthest) const;
  /// The shortest way along the streets from one snap to each of the others; NoWay if there is none as short as
  /// `limit`. Cost: the streets within the limit, and fewer if all targets are near. Each arc counts whole micrometres.
  std::vector<Micrometres> distances(const WalkSnap& from, const std::vector<WalkSnap>& to, Micrometres limit) const;
  /// One such way as drawn, along centre lines, at least two points; empty if there is none.
  geo::Line path(const WalkSnap& from, const WalkSnap& to, Micrometres limit) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

} // namespace huyuan::roads
