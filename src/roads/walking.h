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

/// The streets open on foot, by length alone: the shortest way, where RoadGraph knows the fastest. One-ways, turn
/// restrictions and speeds do not bind; foot access and barriers do; motorways and ferries are not walked. A street is
/// a line: whoever is on it is on both of its sides. Immutable; any thread.
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
    base::Metres length{};                   ///< of the streets that are walked
  };
  const Report& report() const;

  /// The nearest point of a street that is walked to which no wall stands in the way; of equally near ones the first of
  /// the network. Of each straight piece of a street only its nearest point is tried: a wall before that hides the
  /// whole piece. A wall within Walls::Own of the place is not in the way: the gate or door is in it. Empty if there is
  /// none within `furthest`.
  std::optional<Snap> snap(geo::LonLat p, base::Metres furthest) const;
  /// The shortest way along the streets from one snap to each of the others; NoWay if there is none as short as
  /// `limit`. Cost: the streets within the limit, and fewer if all targets are near. Each arc counts whole micrometres.
  std::vector<Micrometres> distances(const Snap& from, const std::vector<Snap>& to, Micrometres limit) const;
  /// One such way as drawn, at least two points; empty if there is none.
  geo::Line path(const Snap& from, const Snap& to, Micrometres limit) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

} // namespace huyuan::roads
