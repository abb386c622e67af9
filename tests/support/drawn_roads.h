// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"
#include "support/drawn_map.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::test {

/// The streets of a drawn map as a road network.
///
///   letter   a node, if a street touches it; otherwise a place beside the roads
///   - | +    street; a + with two arms is a bend, with more an unnamed crossing
///   digit    a place on a street
///   ~ !      wall running east–west, north–south; cells side by side are one wall
///
/// Each street from node to node is one way, called by its ends: AB. A second one between the same nodes is AB', one
/// that comes back is AA. It may be used both ways by all and is residential unless the table says otherwise:
///
///   oneway AB        from A to B
///   contraflow AB    but cycles may ride both ways
///   class AB WORD    the word of OSM
///   limit AB KMH
///   closed AB        no cars
///   footless AB      nobody on foot
///   cycleless AB     nobody rides a cycle
///   takes AB SECONDS what the source says it takes
///   roundabout AB
///   link AB          a slip road
///   name AB WORD     called so instead
///   nameless AB
///   crossing B       a marked crossing at the node
///   crossing AB      the path leads across a carriageway
///   no ABC · only ABC    the turn from AB over B into BC; ABCD: from AB over all of BC into CD
///   no ABC bike      binds cycles alone; likewise `car`
///   light B          a traffic light
///   barrier B        stops cars
///   stile B          stops cars and cycles
///   shut B           stops everybody
///
/// Other rows are the scenario's own. Throws std::runtime_error for a street that is not drawn.
class DrawnRoads {
 public:
  explicit DrawnRoads(const DrawnMap& map);
  const domain::RoadNetwork& network() const { return m_network; }
  /// Where the letter or digit stands.
  geo::LonLat place(char mark) const;
  /// The letters of nodes at which the line has a corner.
  std::string nodesOn(const geo::Line& line) const;

 private:
  using Cell = DrawnMap::Cell;
  bool isNode(Cell cell) const;
  bool leads(Cell from, Cell side) const;
  std::vector<Cell> follow(Cell from, Cell side) const;
  std::uint32_t node(Cell cell);
  void addWay(const std::vector<Cell>& cells);
  void addWalls();
  void apply(const std::vector<std::string>& row);
  void addRestriction(const std::vector<std::string>& row);
  void rename();
  std::uint32_t wayOf(const std::string& name) const;
  std::uint32_t nodeOf(char letter) const;

  const DrawnMap& m_map;
  domain::RoadNetwork m_network;
  std::map<std::pair<int, int>, std::uint32_t> m_nodeAt; ///< by row and column
};

} // namespace huyuan::test
