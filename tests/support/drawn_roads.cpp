// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawn_roads.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace huyuan::test {
namespace {

using Cell = DrawnMap::Cell;
constexpr Cell Sides[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};

Cell beside(Cell c, Cell side) { return {c.column + side.column, c.row + side.row}; }
bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lineAlong(Cell side) { return side.row == 0 ? '-' : '|'; }

domain::RoadClass classOf(const std::string& word) {
  for (int i = 0; i <= static_cast<int>(domain::RoadClass::Ferry); ++i)
    if (domain::toText(static_cast<domain::RoadClass>(i)) == word) return static_cast<domain::RoadClass>(i);
  throw std::runtime_error("no class of roads: " + word);
}

} // namespace

/// A digit is street in the direction of the line that it stands in.
bool DrawnRoads::leads(Cell from, Cell side) const {
  const char next = m_map.at(beside(from, side));
  if (next == lineAlong(side)) return true;
  const char here = m_map.at(from);
  if (isDigit(next)) return leads(beside(from, side), side);
  const bool inLine = here == lineAlong(side) ||
                      (isDigit(here) && m_map.at(beside(from, {-side.column, -side.row})) == lineAlong(side));
  return inLine && (next == '+' || isLetter(next));
}

bool DrawnRoads::isNode(Cell cell) const {
  const auto arms = std::count_if(std::begin(Sides), std::end(Sides), [&](Cell side) { return leads(cell, side); });
  const char c = m_map.at(cell);
  return arms > 0 && (isLetter(c) || (c == '+' && arms != 2));
}

/// The corners of the street that leaves a node to one side, up to the next node.
std::vector<Cell> DrawnRoads::follow(Cell from, Cell side) const {
  std::vector<Cell> corners{from};
  Cell here = from;
  do {
    here = beside(here, side);
    if (m_map.at(here) != '+' || isNode(here)) continue;
    corners.push_back(here);
    const Cell back{-side.column, -side.row};
    for (const Cell turn : Sides)
      if (!(turn == back) && leads(here, turn)) {
        side = turn;
        break;
      }
  } while (!isNode(here));
  corners.push_back(here);
  return corners;
}

std::uint32_t DrawnRoads::node(Cell cell) {
  const auto [it, isNew] =
      m_nodeAt.try_emplace({cell.row, cell.column}, static_cast<std::uint32_t>(m_network.nodes.size()));
  if (isNew) m_network.nodes.push_back(m_map.place(cell));
  return it->second;
}

void DrawnRoads::addWay(const std::vector<Cell>& cells) {
  domain::RoadWay way;
  way.sourceId = static_cast<std::int64_t>(m_network.ways.size()) + 1;
  way.roadClass = domain::RoadClass::Residential;
  for (const Cell cell : cells) way.nodes.push_back(node(cell));
  way.name = {m_map.at(cells.front()), m_map.at(cells.back())};
  for (const auto& other : m_network.ways) { // drawn from its other end, it is the same street
    if (std::equal(other.nodes.rbegin(), other.nodes.rend(), way.nodes.begin(), way.nodes.end())) return;
    if (other.name == way.name || other.name == std::string(way.name.rbegin(), way.name.rend())) way.name += "'";
  }
  m_network.ways.push_back(std::move(way));
}

DrawnRoads::DrawnRoads(const DrawnMap& map)
    : m_map(map) {
  for (int row = 0; row < map.rows(); ++row)
    for (int column = 0; column < map.columns(); ++column) {
      const Cell cell{column, row};
      if (!isNode(cell)) continue;
      for (const Cell side : Sides)
        if (leads(cell, side)) addWay(follow(cell, side));
    }
  addWalls();
  for (const auto& row : map.table()) apply(row);
  rename();
}

/// After all else, which calls streets by their ends.
void DrawnRoads::rename() {
  std::map<std::uint32_t, std::string> names;
  for (const auto& row : m_map.table()) {
    if (row.at(0) == "name") names[wayOf(row.at(1))] = row.at(2);
    if (row.at(0) == "nameless") names[wayOf(row.at(1))] = {};
  }
  for (const auto& [way, name] : names) m_network.ways[way].name = name;
}

void DrawnRoads::addWalls() {
  for (int row = 0; row < m_map.rows(); ++row)
    for (int column = 0; column < m_map.columns(); ++column) {
      const char c = m_map.at({column, row});
      const bool across = c == '~';
      if ((!across && c != '!') || m_map.at(across ? Cell{column - 1, row} : Cell{column, row - 1}) == c) continue;
      int length = 1;
      while (m_map.at(across ? Cell{column + length, row} : Cell{column, row + length}) == c) ++length;
      const auto from = across ? m_map.place(column - 0.5, row) : m_map.place(column, row - 0.5);
      const auto to = across ? m_map.place(column + length - 0.5, row) : m_map.place(column, row + length - 0.5);
      m_network.walls.push_back({from, to});
    }
}

std::uint32_t DrawnRoads::wayOf(const std::string& name) const {
  std::string turned = name;
  std::swap(turned[0], turned[1]);
  for (std::uint32_t i = 0; i < m_network.ways.size(); ++i)
    if (m_network.ways[i].name == name || m_network.ways[i].name == turned) return i;
  throw std::runtime_error("no street is drawn as " + name);
}

std::uint32_t DrawnRoads::nodeOf(char letter) const {
  for (const auto& [at, index] : m_nodeAt)
    if (m_map.at({at.second, at.first}) == letter) return index;
  throw std::runtime_error(std::string("no node is drawn as ") + letter);
}

void DrawnRoads::apply(const std::vector<std::string>& row) {
  const auto& verb = row.at(0);
  const auto way = [&]() -> domain::RoadWay& { return m_network.ways[wayOf(row.at(1))]; };
  if (verb == "oneway") {
    const bool asDrawn = way().nodes.front() == nodeOf(row.at(1)[0]);
    way().oneWay = way().bikeOneWay = asDrawn ? domain::OneWay::Forward : domain::OneWay::Backward;
  } else if (verb == "contraflow")
    way().bikeOneWay = domain::OneWay::No;
  else if (verb == "class")
    way().roadClass = classOf(row.at(2));
  else if (verb == "limit")
    way().maxSpeedKmh = std::stod(row.at(2));
  else if (verb == "closed")
    way().car = false;
  else if (verb == "footless")
    way().foot = false;
  else if (verb == "cycleless")
    way().bike = false;
  else if (verb == "takes")
    way().statedSeconds = std::stod(row.at(2));
  else if (verb == "light")
    m_network.trafficLights.push_back(nodeOf(row.at(1)[0]));
  else if (verb == "roundabout")
    way().roundabout = true;
  else if (verb == "link")
    way().link = true;
  else if (verb == "crossing" && row.at(1).size() == 1)
    m_network.crossings.push_back(nodeOf(row.at(1)[0]));
  else if (verb == "crossing")
    way().crossing = true;
  else if (verb == "barrier")
    m_network.barriers.push_back({nodeOf(row.at(1)[0]), false, true, true});
  else if (verb == "stile")
    m_network.barriers.push_back({nodeOf(row.at(1)[0]), false, true, false});
  else if (verb == "shut")
    m_network.barriers.push_back({nodeOf(row.at(1)[0]), false, false, false});
  else if (verb == "no" || verb == "only")
    addRestriction(row);
}

void DrawnRoads::addRestriction(const std::vector<std::string>& row) {
  const auto& turn = row.at(1);
  const auto street = [&](std::size_t i) { return wayOf(turn.substr(i, 2)); };
  domain::TurnRestriction rule{.from = street(0),
                               .via = nodeOf(turn.at(1)),
                               .to = street(turn.size() - 2),
                               .only = row.at(0) == "only",
                               .over = {}};
  for (std::size_t i = 1; i + 2 < turn.size(); ++i) rule.over.push_back(street(i));
  if (row.size() > 2) rule.car = row[2] == "car", rule.bike = row[2] == "bike";
  m_network.restrictions.push_back(std::move(rule));
}

geo::LonLat DrawnRoads::place(char mark) const {
  const auto cells = m_map.cellsOf(std::string_view(&mark, 1));
  if (cells.size() != 1) throw std::runtime_error(std::string("not drawn once: ") + mark);
  return m_map.place(cells.front());
}

std::string DrawnRoads::nodesOn(const geo::Line& line) const {
  std::string letters;
  for (const auto& p : line)
    for (const auto& [at, index] : m_nodeAt) {
      const auto q = m_network.nodes[index];
      const char mark = m_map.at({at.second, at.first});
      if (isLetter(mark) && std::abs(p.lon - q.lon) < 1e-7 && std::abs(p.lat - q.lat) < 1e-7) letters += mark;
    }
  return letters;
}

} // namespace huyuan::test
