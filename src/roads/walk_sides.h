// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/streets.h"

#include <array>
#include <vector>

namespace huyuan::roads {

/// Which streets have two sides for a walker, and where he may change from one to the other. The law: who crosses a
/// carriageway takes the marked crossing, footbridge or underpass; at a junction without lights and marks, or on a
/// stretch without such a facility, he crosses when he has made sure that it is safe (道路交通安全法 art. 62, its
/// 实施条例 art. 75), and never over a railing (art. 63). No article says how near a crossing must be to bind; here, on
/// large streets, every one does. That may make a walk too long, never too short. An editable default.
struct CrossingRule {
  /// Sided, with their slip roads, where cars may drive: trunk, primary, secondary, tertiary.
  domain::RoadClass lastSided = domain::RoadClass::Tertiary;
  /// Streets whose meeting makes a junction: trunk to living street. Driveways, tracks and paths make none.
  domain::RoadClass lastPublic = domain::RoadClass::LivingStreet;

  bool isSided(const domain::RoadWay& way) const;
  /// No walker's straight way leads over it: sided, or a motorway, or open to cars and closed to walkers.
  bool isBarred(const domain::RoadWay& way) const;
};

/// Left and right of the direction in which a street is drawn.
enum class Kerb : std::uint8_t { Left, Right };

/// A junction as walkers see it. The sided streets that end there part the circle around it into sectors, by the
/// bearings at which they set out; a sector is one walk node: the two kerbs that meet in it, and every path, driveway
/// or small street that leads into it. Where one may cross, all sectors are one walk node:
///
/// - at a marked crossing, and where a path across a carriageway (RoadWay::crossing) meets it;
/// - at a junction: at least three ends of public streets, slip roads not counted. One-way carriageways that part from
///   or join into one road of their class make none: two such ends and that of the road are no junction;
/// - where foot paths lead away on both sides;
/// - around the end of a sided street, or where it goes over into one that has no sides: there is one sector only.
///
/// Where at least three streets meet, the mouths of slip roads and motorways are crossed along the street that they
/// leave. Marked crossings a few metres beside a junction do not forbid the junction itself: lengths are those of the
/// centre lines, and the kerb runs straight on over such a crossing.
///
/// On the safe side: of streets that set out from a node in one direction to different places, nobody knows the order,
/// so their sides end there. A street drawn twice between the same two nodes is one street, sided if one of the two is.
/// Immutable; any thread. Refers to nothing.
class WalkSides {
 public:
  /// `streets` must be cut at the nodes of cuts().
  WalkSides(const domain::RoadNetwork& network, const Streets& streets, const CrossingRule& rule);
  /// Nodes of sided ways that matter though no other walked way meets them there: crossings, and ends of streets that
  /// are closed to walkers.
  static std::vector<std::uint32_t> cuts(const domain::RoadNetwork& network, const CrossingRule& rule);

  bool isSided(std::uint32_t street) const { return m_sided[street]; }
  /// The walk node at the end of a street, for who is on one side of it.
  std::uint32_t at(std::uint32_t street, bool lastPoint, Kerb side) const {
    return m_ends[street][(lastPoint ? 2U : 0U) + static_cast<std::uint32_t>(side)];
  }
  std::uint32_t nodeCount() const { return m_first.back(); }
  /// The walk nodes of a junction of Streets: first, and one past the last.
  std::pair<std::uint32_t, std::uint32_t> nodesOf(std::uint32_t junction) const {
    return {m_first[junction], m_first[junction + std::size_t{1}]};
  }
  /// That of them in whose sector a place lies, as seen from the junction.
  std::uint32_t facing(std::uint32_t junction, geo::LonLat from, geo::LonLat place) const;
  /// Junctions at which one gets from one side of a sided street to the other.
  std::size_t crossings() const { return m_crossings; }

 private:
  struct Builder;
  struct Sector {
    std::uint32_t junction = 0;
    double begins = 0; ///< bearing, counterclockwise from east, radians
    std::uint32_t node = 0;
  };
  std::vector<bool> m_sided;
  std::vector<std::array<std::uint32_t, 4>> m_ends; ///< of each street: first point left, right, last point left, right
  std::vector<std::uint32_t> m_first;
  std::vector<Sector> m_sectors; ///< of junctions that have several nodes; by junction and bearing
  std::size_t m_crossings = 0;
};

} // namespace huyuan::roads
