// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawn_map.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace huyuan::test {
namespace {

using Cell = DrawnMap::Cell;
using Corner = std::pair<int, int>; ///< column and row of the corner north-west of that cell

constexpr Cell Sides[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}}; // north, east, south, west

Cell beside(Cell cell, Cell side) { return {cell.column + side.column, cell.row + side.row}; }

bool contains(const std::vector<Cell>& cells, Cell cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

bool isBlank(const std::string& line) { return line.find_first_not_of(' ') == std::string::npos; }

void cutMargin(std::vector<std::string>& lines) {
  while (!lines.empty() && isBlank(lines.back())) lines.pop_back();
  std::size_t margin = std::string::npos;
  for (const std::string& line : lines) margin = std::min(margin, line.find_first_not_of(' '));
  for (std::string& line : lines) line = line.size() > margin ? line.substr(margin) : "";
}

/// The sides of the block that face the outside, walked with the block on the right: from each corner, where they lead.
std::multimap<Corner, Corner> borders(const std::vector<Cell>& block) {
  std::multimap<Corner, Corner> from;
  for (const Cell c : block) {
    const Corner nw{c.column, c.row}, ne{c.column + 1, c.row}, se{c.column + 1, c.row + 1}, sw{c.column, c.row + 1};
    const std::pair<Corner, Corner> edges[] = {{nw, ne}, {ne, se}, {se, sw}, {sw, nw}};
    for (int side = 0; side < 4; ++side)
      if (!contains(block, beside(c, Sides[side]))) from.insert(edges[side]);
  }
  return from;
}

/// Where two cells touch by a corner only, turning right keeps to the own cell.
std::multimap<Corner, Corner>::iterator nextSide(std::multimap<Corner, Corner>& from, Corner before, Corner here) {
  auto [it, end] = from.equal_range(here);
  const int dx = here.first - before.first, dy = here.second - before.second;
  auto best = it;
  for (; it != end; ++it) {
    const int turn = dx * (it->second.second - here.second) - dy * (it->second.first - here.first);
    if (turn > 0) best = it;
  }
  return best;
}

std::vector<Corner> takeRing(std::multimap<Corner, Corner>& from) {
  auto side = from.begin();
  const Corner start = side->first;
  std::vector<Corner> ring{start};
  Corner before = start;
  while (true) {
    const Corner here = side->second;
    from.erase(side);
    ring.push_back(here);
    if (here == start) return ring;
    side = nextSide(from, before, here);
    before = here;
  }
}

int turning(const std::vector<Corner>& ring) {
  int area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    area += ring[i - 1].first * ring[i].second - ring[i].first * ring[i - 1].second;
  return area;
}

} // namespace

DrawnMap::DrawnMap(std::string_view drawing, double metresPerCell, geo::LonLat anchor)
    : m_metres(metresPerCell)
    , m_plane(anchor) {
  std::istringstream in{std::string(drawing)};
  bool inTable = false;
  for (std::string line; std::getline(in, line);) {
    if (m_lines.empty() && !inTable && isBlank(line)) continue;
    const std::vector<std::string> cut = words(line);
    if (inTable && !cut.empty()) m_table.push_back(cut);
    if (cut == std::vector<std::string>{"where"}) inTable = true;
    if (!inTable) m_lines.push_back(line);
  }
  cutMargin(m_lines);
  for (const std::string& line : m_lines) m_columns = std::max(m_columns, static_cast<int>(line.size()));
}

char DrawnMap::at(Cell cell) const {
  if (cell.row < 0 || cell.row >= rows() || cell.column < 0) return ' ';
  const std::string& line = m_lines[static_cast<std::size_t>(cell.row)];
  return cell.column < static_cast<int>(line.size()) ? line[static_cast<std::size_t>(cell.column)] : ' ';
}

geo::LonLat DrawnMap::place(double column, double row) const {
  return m_plane.unproject({column * m_metres, (rows() - 1 - row) * m_metres});
}

std::vector<DrawnMap::Cell> DrawnMap::cellsOf(std::string_view characters) const {
  std::vector<Cell> cells;
  for (int row = 0; row < rows(); ++row)
    for (int column = 0; column < m_columns; ++column)
      if (characters.find(at({column, row})) != std::string_view::npos) cells.push_back({column, row});
  return cells;
}

/// Gates and the point that touch a campus stand on its ground.
bool DrawnMap::isCampus(Cell cell) const {
  const char c = at(cell);
  if (c == '#') return true;
  if (c != 'G' && c != 'g' && c != 'S') return false;
  return std::any_of(std::begin(Sides), std::end(Sides), [&](Cell side) { return at(beside(cell, side)) == '#'; });
}

std::vector<std::vector<DrawnMap::Cell>> DrawnMap::campuses() const {
  std::vector<std::vector<Cell>> blocks;
  std::vector<Cell> known;
  for (const Cell first : cellsOf("#GgS")) {
    if (!isCampus(first) || contains(known, first)) continue;
    std::vector<Cell> block{first};
    for (std::size_t i = 0; i < block.size(); ++i)
      for (const Cell side : Sides) {
        const Cell next = beside(block[i], side);
        if (isCampus(next) && !contains(block, next)) block.push_back(next);
      }
    known.insert(known.end(), block.begin(), block.end());
    blocks.push_back(std::move(block));
  }
  return blocks;
}

geo::MultiPolygon DrawnMap::outline(const std::vector<Cell>& block) const {
  std::multimap<Corner, Corner> from = borders(block);
  geo::Polygon polygon;
  while (!from.empty()) {
    const std::vector<Corner> corners = takeRing(from);
    geo::Ring ring;
    for (const Corner& c : corners) ring.push_back(place(c.first - 0.5, c.second - 0.5));
    if (turning(corners) > 0)
      polygon.outer = std::move(ring);
    else
      polygon.holes.push_back(std::move(ring));
  }
  return {{std::move(polygon)}};
}

std::vector<domain::School> DrawnMap::schools() const {
  std::vector<domain::School> schools;
  const auto add = [&]() -> domain::School& {
    domain::School& school = schools.emplace_back();
    school.id.value = static_cast<std::int64_t>(schools.size());
    school.code = std::to_string(schools.size());
    school.accuracy = base::Metres(0);
    return school;
  };
  for (const std::vector<Cell>& block : campuses()) {
    domain::School& school = add();
    school.campus = outline(block);
    for (const Cell cell : block) {
      const char c = at(cell);
      if (c == 'S') school.point = place(cell);
      if (c != 'G' && c != 'g') continue;
      domain::Gate gate;
      gate.position = place(cell);
      gate.status = c == 'G' ? domain::GateStatus::Always : domain::GateStatus::Closed;
      school.gates.push_back(gate);
    }
  }
  for (const Cell cell : cellsOf("S"))
    if (!isCampus(cell)) add().point = place(cell);
  return schools;
}

std::vector<domain::Vendor> DrawnMap::vendors() const {
  std::vector<domain::Vendor> vendors;
  for (const Cell cell : cellsOf("ABCDEFHIJKLMNOPQRTUVWXYZ")) {
    domain::Vendor& vendor = vendors.emplace_back();
    vendor.id.value = static_cast<std::int64_t>(vendors.size());
    vendor.code = std::string(1, at(cell));
    vendor.point = place(cell);
    vendor.accuracy = base::Metres(0);
  }
  return vendors;
}

} // namespace huyuan::test
