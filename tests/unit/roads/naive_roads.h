// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <optional>
#include <vector>

namespace huyuan::test {

/// Travel by the book, for small networks: every piece between two neighbouring nodes of a way is an arc of its own,
/// every pair of arcs is judged turn by turn, restrictions over ways are written out as rows of pieces after which they
/// bind, and costs are bettered in floating point until none changes. Shares no code with roads/.
class NaiveRoads {
 public:
  struct Arc {
    std::uint32_t from = 0, to = 0, way = 0, piece = 0;
    bool forward = true;
    double seconds = 0, metres = 0;
  };
  struct Cost {
    double seconds = 0, metres = 0;
  };
  /// On the piece `piece` of way `way`, `fraction` of it from its first node as drawn.
  struct Spot {
    std::uint32_t way = 0, piece = 0;
    double fraction = 0;
  };

  NaiveRoads(const domain::RoadNetwork& network, const roads::Profile& profile);
  std::optional<Cost> travel(const Spot& from, const Spot& to) const;
  geo::LonLat place(const Spot& spot) const;
  const std::vector<Arc>& arcs() const { return m_arcs; }

 private:
  using Pieces = std::vector<std::size_t>; ///< places in m_arcs, as travelled
  void addWay(std::uint32_t way, const roads::Profile& profile);
  void forbid(const domain::TurnRestriction& rule);
  bool mayGoOn(const Pieces& behind, std::size_t next) const;
  Pieces worthKnowing(Pieces behind) const;
  void searchFrom(std::size_t arc);
  bool binds(const domain::TurnRestriction& rule) const;
  std::optional<double> turn(const Arc& in, const Arc& out) const;
  bool isTurningBack(const Arc& in, const Arc& out) const;
  bool sharp(const Arc& in, const Arc& out) const;

  const domain::RoadNetwork& m_network;
  const roads::Profile& m_profile;
  std::vector<Arc> m_arcs;
  std::vector<int> m_ends;    // pieces that end at a node
  std::vector<bool> m_wayEnd; // some usable way ends there
  std::vector<bool> m_blocked;
  std::vector<double> m_halt; // seconds at a node
  struct Row {
    Pieces pieces; ///< after which the rule binds
    const domain::TurnRestriction* rule = nullptr;
  };
  std::vector<Row> m_rows;                              // of restrictions over ways
  std::vector<std::vector<std::optional<Cost>>> m_cost; // from the head of one arc to the tail of another, turn paid
};

/// A small town with one-ways, roundabouts, closed roads, restrictions and barriers.
domain::RoadNetwork randomTown(std::uint64_t seed);
/// The same with ferries, lights, ways closed to cycles or walkers, one-ways of their own for cycles, and restrictions
/// over ways and for some only.
domain::RoadNetwork richTown(std::uint64_t seed);
/// 60, 30 and 20 km/h for primary, tertiary and residential streets; nothing else may be used.
roads::Profile testCar();
roads::Profile testFoot();
/// An e-bike that waits at lights and is pushed along footways.
roads::Profile testBike();

} // namespace huyuan::test
