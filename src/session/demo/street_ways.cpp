// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/street_grid.h"

/// How a grid becomes nodes and ways.
namespace huyuan::session::demo {

void StreetGrid::build(NetworkBuilder& network) {
  constexpr auto None = static_cast<std::uint32_t>(-1);
  m_nodes.assign(m_exists.size(), None);
  for (std::size_t i = 0; i < m_exists.size(); ++i)
    if (m_exists[i]) m_nodes[i] = network.addNode(m_places[i]);
  for (int row = 0; row < m_rows; ++row) addLine(network, true, row);
  for (int column = 0; column < m_columns; ++column) addLine(network, false, column);
}

// Main streets end where they cross, so that turns there can be forbidden one by one.
void StreetGrid::addLine(NetworkBuilder& network, bool alongRow, int line) const {
  const domain::RoadWay model = street(alongRow, line);
  const bool main = alongRow ? isMainRow(line) : isMainColumn(line);
  const int last = alongRow ? m_columns : m_rows;
  domain::RoadWay way = model;
  const auto finish = [&] {
    network.addWay(way);
    way = model;
  };
  for (int i = 0; i < last; ++i) {
    const std::size_t here = alongRow ? at(i, line) : at(line, i);
    if (!m_exists[here]) continue;
    way.nodes.push_back(m_nodes[here]);
    const bool goesOn = alongRow ? m_east[here] : m_north[here];
    const bool crossing = main && (alongRow ? isMainColumn(i) : isMainRow(i));
    if (goesOn && !crossing) continue;
    finish();
    if (goesOn) way.nodes.push_back(m_nodes[here]);
  }
  finish();
}

std::uint32_t StreetGrid::gateTowards(Xy target, Xy& place) const {
  double best = 1e12;
  std::size_t chosen = 0;
  for (int row = 0; row < m_rows; ++row)
    for (int column = 0; column < m_columns; ++column) {
      if (!exists(column, row) || (m_rank != Rank::Village && !isMainColumn(column) && !isMainRow(row))) continue;
      const double d = distance(m_places[at(column, row)], target);
      if (d < best) best = d, chosen = at(column, row);
    }
  place = m_places[chosen];
  return m_nodes[chosen];
}

} // namespace huyuan::session::demo
