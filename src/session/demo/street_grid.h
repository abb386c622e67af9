// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "session/demo/network_builder.h"
#include "session/demo/settlements.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace huyuan::session::demo {

/// A block between four streets, by its south-western corner.
struct Cell {
  int column = 0;
  int row = 0;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// A stretch of street between two crossings.
struct Stretch {
  Xy from, to;
  std::string street;
};

/// The streets of one built-up area: a bent, turned lattice cut out by the circles of its settlements, with some
/// stretches missing. Every crossing can be reached from every other.
class StreetGrid {
 public:
  StreetGrid(const std::vector<Settlement>& all, std::vector<int> members, base::Random& random);

  const std::vector<int>& members() const { return m_members; }
  Rank rank() const { return m_rank; }
  double blockWidth() const { return m_blockX; }
  double blockHeight() const { return m_blockY; }
  std::vector<Cell> cells() const; ///< those with all four corners
  bool hasCell(Cell c) const;
  /// Corners SW, SE, NE, NW.
  std::array<Xy, 4> corners(Cell c) const;
  Xy inCell(Cell c, double u, double v) const; ///< u, v in [0,1]
  /// The stretch on a side of the cell (0 south, 1 east, 2 north, 3 west); false if there is no street.
  bool stretch(Cell c, int side, Stretch& out) const;
  std::string streetOf(Cell c, int side) const;

  /// Writes crossings and streets; must be called once, before gateTowards().
  void build(NetworkBuilder& network);
  /// The crossing from which a road leaves towards `target`, and its place.
  std::uint32_t gateTowards(Xy target, Xy& at) const;

 private:
  std::size_t at(int column, int row) const;
  bool exists(int column, int row) const;
  void cutOut(const std::vector<Settlement>& all, base::Random& random);
  void keepLargest();
  void thinOut(base::Random& random);
  bool isMainColumn(int column) const { return column % m_mainEvery == 0; }
  bool isMainRow(int row) const { return row % m_mainEvery == 0; }
  void addLine(NetworkBuilder& network, bool alongRow, int line) const;
  domain::RoadWay street(bool alongRow, int line) const;

  std::vector<int> m_members;
  Rank m_rank = Rank::Village;
  Xy m_origin;
  double m_angle = 0.0;
  double m_blockX = 0.0, m_blockY = 0.0;
  int m_mainEvery = 3;
  int m_columns = 0, m_rows = 0;
  int m_wordOffset = 0;
  std::vector<bool> m_exists, m_east, m_north; // crossing; stretch to the east; to the north
  std::vector<Xy> m_places;
  std::vector<std::uint32_t> m_nodes;
};

/// Settlements whose circles touch share one grid. Every settlement is in one group; groups are ordered by their first
/// member, which is the one with the largest circle.
std::vector<std::vector<int>> groupSettlements(const std::vector<Settlement>& all);

} // namespace huyuan::session::demo
