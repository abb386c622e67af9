// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <cstdint>
#include <string>
#include <vector>

/// The fastest way told street by street, for a human at the wheel. Plain data; words are made elsewhere.
namespace huyuan::roads {

/// What is done at a place before a stretch. A turn is the change of direction at the junction, over GuideReach metres
/// before and after it, or, where a rounded corner turns more, from 35 … 20 m before it to 20 … 35 m after it. Up to
/// StraightDegrees it is none, below SlightDegrees slight, above SharpDegrees sharp. A U-turn leads back along the
/// street, or into its other carriageway.
enum class Manoeuvre : std::uint8_t {
  Depart,
  Straight,
  SlightLeft,
  Left,
  SharpLeft,
  SlightRight,
  Right,
  SharpRight,
  UTurn,
  Roundabout,
  Ferry,
  Arrive
};
inline constexpr double GuideReach = 15.0;       ///< metres
inline constexpr double StraightDegrees = 20.0;  ///< below it one goes straight on
inline constexpr double SlightDegrees = 45.0;    ///< below it a turn is slight
inline constexpr double SharpDegrees = 135.0;    ///< above it a turn is sharp
inline constexpr double LongestSlipRoad = 500.0; ///< metres of nameless slip road told together with what it leads to
inline constexpr double MedianGap = 45.0;        ///< metres between the turns of a U-turn over a median, at most

enum class Side : std::uint8_t { Unknown, Left, Right, Ahead };

/// A manoeuvre and the stretch of one street that follows it.
struct GuideStep {
  Manoeuvre manoeuvre = Manoeuvre::Depart;
  int exit = 0;                  ///< of a roundabout: which one is taken, from 1; 0 = it is not left
  geo::LonLat place;             ///< of the manoeuvre
  base::Degrees bearing{};       ///< in which the stretch sets out, clockwise from north, [0, 360)
  Side side = Side::Unknown;     ///< arriving: where the place lies, seen in the direction of travel
  std::string name;              ///< of the street; empty = it has none
  domain::RoadClass roadClass{}; ///< of most of the stretch
  bool link = false;             ///< a nameless stretch that is nothing but slip road
  base::Metres distance{};
  double seconds = 0.0; ///< exact milliseconds; the turn into the stretch included
  geo::Line line;       ///< of the stretch; Arrive has none
};

/// Told is only what a human needs. A street that bends, or changes its class, says nothing as long as its name goes
/// on; where it turns off while another street goes straight on, it is told. A nameless slip road is told with the
/// street it leads to, by the whole change of direction; a roundabout as one, by its exit. A nameless gap in a named
/// street belongs to it, and so do a few metres of another street before it.
struct Guide {
  std::vector<GuideStep> steps; ///< Depart … Arrive; empty = there is no way
  Leg total;                    ///< travel()'s
};

/// `network` is the one the graph was made from; `place` is what lies beside the road at the end (invalid = not known).
/// One plain search.
Guide guide(const RoadGraph& graph, const domain::RoadNetwork& network, const Snap& from, const Snap& to,
            geo::LonLat place = {});

} // namespace huyuan::roads
