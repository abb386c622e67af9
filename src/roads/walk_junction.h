// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace huyuan::roads {

/// The end of a street at a junction, seen from there. Streets closed to walkers are arms too: the road goes on there.
struct Arm {
  static constexpr double NoBearing = 10.0; ///< the whole way lies at one place
  enum Flow : std::uint8_t { BothWays, Leaving, Coming };

  std::uint32_t junction = 0;
  double bearing = NoBearing; ///< at which it sets out, counterclockwise from east, radians
  std::uint32_t next = 0;     ///< node of the network that it leads to
  std::uint32_t way = 0;
  std::uint32_t street = 0; ///< None if walkers do not use it
  bool lastPoint = false;   ///< the street ends here as drawn
  bool divides = false;     ///< cannot be crossed but where one may cross
  bool isPublic = false;    ///< makes a junction
  bool isMouth = false;     ///< divides, and makes none: slip road, motorway
  bool isPath = false;      ///< of walkers only
  bool isCrossing = false;  ///< a path across the carriageway
  domain::RoadClass roadClass{};
  Flow flow = BothWays; ///< of the cars
  auto operator<=>(const Arm&) const = default;
};

/// The walk nodes of one junction, numbered from 0: see WalkSides.
class WalkJunction {
 public:
  /// `arms` sorted, at least one; all of one junction.
  WalkJunction(std::span<const Arm> arms, bool marked);

  struct Sector {
    double begins = 0;
    std::uint32_t node = 0;
  };
  std::uint32_t nodeCount() const { return m_nodeCount; }
  /// By bearing, each up to the next; none if there is one walk node.
  const std::vector<Sector>& sectors() const { return m_sectors; }
  /// The nodes left and right of arm i, seen from the junction; the same for what does not divide.
  std::pair<std::uint32_t, std::uint32_t> sidesOf(std::size_t i) const { return m_sides[i]; }
  /// More than one arm divides, and all sectors are one.
  bool isCrossing() const { return m_isCrossing; }

 private:
  /// Arms along one and the same piece of the network.
  struct Ray {
    std::size_t first = 0, count = 0;
    double bearing = 0;
    bool divides = false, isPublic = false, isMouth = false, isPath = false;
    bool isLost = false;    ///< its place among the others is not known
    std::size_t sector = 0; ///< that it lies in, or that begins with it
    std::size_t own = 0;    ///< if lost: the first of two nodes of its own
  };
  void findRays(std::span<const Arm> arms);
  void findLost();
  bool isJunction(std::span<const Arm> arms) const;
  bool pathsCross() const;
  std::size_t root(std::size_t i) const;
  void join(std::size_t a, std::size_t b);
  void joinMouths();
  void placeSides();

  std::vector<Ray> m_rays;
  std::vector<std::size_t> m_dividers; ///< rays
  std::vector<std::size_t> m_joined;   ///< of sectors, then of own nodes of lost rays: a lower one that is the same
  std::vector<Sector> m_sectors;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> m_sides;
  std::uint32_t m_nodeCount = 1;
  bool m_isCrossing = false;
};

} // namespace huyuan::roads
