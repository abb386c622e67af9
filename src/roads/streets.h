// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace huyuan::roads {

inline constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

/// A piece of a way between two junctions, as drawn.
struct Street {
  std::uint32_t way = 0;        ///< place in RoadNetwork::ways
  std::uint32_t firstPoint = 0; ///< into Streets::shape
  std::uint32_t pointCount = 0; ///< ≥ 2
  double length = 0.0;          ///< geodesic metres
  double maxSpeedKmh = 0.0;     ///< of the way; 0 = not stated
  double statedSeconds = 0.0;   ///< its share, by length, of what the way is said to take; 0 = not stated
  float ferryShare = 0.0F;      ///< its share, by length, of a ferry; 0 = it is none
  domain::RoadClass roadClass{};
  bool link = false;
  bool pushed = false; ///< open to the profile on foot only: its vehicle is pushed
};

/// A street in a direction in which it may be travelled.
struct Arc {
  std::uint32_t tail = 0, head = 0; ///< junctions
  std::uint32_t street = 0;
  std::uint32_t twin = None; ///< the arc the other way, None on a one-way street
  bool forward = true;       ///< in the direction drawn
};

/// The usable part of a network under one profile: ways cut into streets at their ends, at nodes they share and at
/// barriers, and at the `cuts` asked for (nodes of the network); at lights too if the profile waits there, so that
/// nobody pays for one that lies behind him. A node that the profile may not pass becomes one dead end for each street
/// that ends there. Turns are not judged here, nor times: see timing.h.
class Streets {
 public:
  Streets(const domain::RoadNetwork& network, const Profile& profile, std::span<const std::uint32_t> cuts = {});

  std::uint32_t nodeCount() const { return m_nodeCount; }
  const std::vector<Street>& streets() const { return m_streets; }
  const std::vector<Arc>& arcs() const { return m_arcs; }
  /// Ascending.
  std::span<const std::uint32_t> arcsFrom(std::uint32_t node) const { return row(m_outFirst, m_out, node); }
  std::span<const std::uint32_t> arcsInto(std::uint32_t node) const { return row(m_inFirst, m_in, node); }
  std::span<const geo::LonLat> shape(const Street& s) const { return {m_shape.data() + s.firstPoint, s.pointCount}; }
  /// The junction at a node of the network; None if there is none or it cannot be passed.
  std::uint32_t nodeAt(std::uint32_t networkNode) const { return m_nodeAt[networkNode]; }
  /// What one halts for in order to get on at a junction: nothing, unless the profile was one that waits there.
  enum Halt : std::uint8_t { Light = 1, Gate = 2 };
  bool hasHalt(std::uint32_t node, Halt what) const { return node < m_halts.size() && (m_halts[node] & what) != 0; }
  const std::vector<base::Problem>& problems() const { return m_problems; }

 private:
  struct Builder;
  using Indices = std::vector<std::uint32_t>;
  static std::span<const std::uint32_t> row(const Indices& first, const Indices& all, std::uint32_t i) {
    return {all.data() + first[i], first[i + 1] - first[i]};
  }
  void indexArcs();

  std::uint32_t m_nodeCount = 0;
  std::vector<Street> m_streets;
  std::vector<Arc> m_arcs;
  std::vector<geo::LonLat> m_shape;
  std::vector<std::uint8_t> m_halts; // by junction; may be shorter
  Indices m_nodeAt, m_outFirst, m_out, m_inFirst, m_in;
  std::vector<base::Problem> m_problems;
};

} // namespace huyuan::roads
