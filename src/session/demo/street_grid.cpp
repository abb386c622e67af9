// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/street_grid.h"

#include "session/demo/names.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace huyuan::session::demo {

namespace {

struct Block {
  double width, height;
  int mainEvery;
};

Block blockOf(Rank rank) {
  switch (rank) {
  case Rank::Core:
    return {210.0, 160.0, 4};
  case Rank::Seat:
    return {200.0, 150.0, 4};
  case Rank::Town:
    return {180.0, 130.0, 3};
  case Rank::Village:
    break;
  }
  return {120.0, 95.0, 2};
}

/// Joined sets with path halving.
class Sets {
 public:
  explicit Sets(std::size_t n)
      : m_parent(n) {
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
    return i;
  }
  bool join(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    if (a == b) return false;
    m_parent[std::max(a, b)] = std::min(a, b);
    return true;
  }

 private:
  std::vector<std::size_t> m_parent;
};

} // namespace

StreetGrid::StreetGrid(const std::vector<Settlement>& all, std::vector<int> members, base::Random& random)
    : m_members(std::move(members)) {
  const Settlement& chief = all[static_cast<std::size_t>(m_members.front())];
  const Block block = blockOf(chief.rank);
  m_rank = chief.rank;
  m_angle = random.between(-0.16, 0.16);
  m_blockX = block.width * random.between(0.92, 1.08);
  m_blockY = block.height * random.between(0.92, 1.08);
  m_mainEvery = block.mainEvery;
  m_wordOffset = static_cast<int>(random.below(40));
  Xy low{1e12, 1e12}, high{-1e12, -1e12};
  for (const int i : m_members) {
    const Settlement& s = all[static_cast<std::size_t>(i)];
    const Xy centre = turned(s.at - chief.at, -m_angle);
    low = {std::min(low.x, centre.x - s.radius), std::min(low.y, centre.y - s.radius)};
    high = {std::max(high.x, centre.x + s.radius), std::max(high.y, centre.y + s.radius)};
  }
  m_origin = chief.at + turned(low, m_angle);
  m_columns = std::max(3, static_cast<int>((high.x - low.x) / m_blockX) + 2);
  m_rows = std::max(3, static_cast<int>((high.y - low.y) / m_blockY) + 2);
  cutOut(all, random);
  keepLargest();
  thinOut(random);
}

std::size_t StreetGrid::at(int column, int row) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
}

bool StreetGrid::exists(int column, int row) const {
  return column >= 0 && row >= 0 && column < m_columns && row < m_rows && m_exists[at(column, row)];
}

// A slow wave bends the streets, a little noise takes the ruler's edge off, and a wobbling radius frays the outskirts.
void StreetGrid::cutOut(const std::vector<Settlement>& all, base::Random& random) {
  const double wave = m_rank == Rank::Village ? 6.0 : m_rank == Rank::Town ? 18.0 : 55.0;
  const double phaseX = random.between(0.0, 6.28), phaseY = random.between(0.0, 6.28);
  for (int row = 0; row < m_rows; ++row)
    for (int column = 0; column < m_columns; ++column) {
      const double x = column * m_blockX, y = row * m_blockY;
      const double dx = wave * std::sin(y / 780.0 + phaseX) + random.between(-7.0, 7.0);
      const double dy = wave * std::sin(x / 930.0 + phaseY) + random.between(-7.0, 7.0);
      const Xy p = m_origin + turned({x + dx, y + dy}, m_angle);
      const double fray = random.between(0.86, 1.06);
      const bool middle = m_rank == Rank::Village && column < 3 && row < 3;
      const bool inside = std::any_of(m_members.begin(), m_members.end(), [&](int i) {
        const Settlement& s = all[static_cast<std::size_t>(i)];
        return distance(p, s.at) <= s.radius * fray;
      });
      m_places.push_back(p);
      m_exists.push_back(inside || middle);
    }
}

void StreetGrid::keepLargest() {
  Sets sets(m_exists.size());
  for (int row = 0; row < m_rows; ++row)
    for (int column = 0; column < m_columns; ++column) {
      if (exists(column, row) && exists(column + 1, row)) sets.join(at(column, row), at(column + 1, row));
      if (exists(column, row) && exists(column, row + 1)) sets.join(at(column, row), at(column, row + 1));
    }
  std::vector<std::size_t> sizes(m_exists.size(), 0);
  for (std::size_t i = 0; i < m_exists.size(); ++i)
    if (m_exists[i]) ++sizes[sets.find(i)];
  const auto largest = static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
  for (std::size_t i = 0; i < m_exists.size(); ++i)
    if (sets.find(i) != largest) m_exists[i] = false;
}

// A random spanning tree stays, so that no crossing is cut off; of the other stretches some are missing.
void StreetGrid::thinOut(base::Random& random) {
  struct Candidate {
    double order;
    int column, row;
    bool east;
  };
  std::vector<Candidate> candidates;
  for (int row = 0; row < m_rows; ++row)
    for (int column = 0; column < m_columns; ++column)
      for (const bool east : {true, false}) {
        if (!exists(column, row) || !exists(column + (east ? 1 : 0), row + (east ? 0 : 1))) continue;
        const bool main = east ? isMainRow(row) : isMainColumn(column);
        candidates.push_back({main ? -1.0 : random.unit(), column, row, east});
      }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
  m_east.assign(m_exists.size(), false);
  m_north.assign(m_exists.size(), false);
  Sets sets(m_exists.size());
  const double missing = m_rank == Rank::Core ? 0.10 : 0.16;
  for (const Candidate& c : candidates) {
    const std::size_t from = at(c.column, c.row);
    const bool tree = sets.join(from, at(c.column + (c.east ? 1 : 0), c.row + (c.east ? 0 : 1)));
    if (tree || c.order < 0.0 || !random.chance(missing)) (c.east ? m_east : m_north)[from] = true;
  }
}

bool StreetGrid::hasCell(Cell c) const {
  return exists(c.column, c.row) && exists(c.column + 1, c.row) && exists(c.column, c.row + 1) &&
         exists(c.column + 1, c.row + 1);
}

std::vector<Cell> StreetGrid::cells() const {
  std::vector<Cell> all;
  for (int row = 0; row + 1 < m_rows; ++row)
    for (int column = 0; column + 1 < m_columns; ++column)
      if (hasCell({column, row})) all.push_back({column, row});
  return all;
}

std::array<Xy, 4> StreetGrid::corners(Cell c) const {
  return {m_places[at(c.column, c.row)], m_places[at(c.column + 1, c.row)], m_places[at(c.column + 1, c.row + 1)],
          m_places[at(c.column, c.row + 1)]};
}

Xy StreetGrid::inCell(Cell c, double u, double v) const {
  const auto k = corners(c);
  return k[0] * ((1 - u) * (1 - v)) + k[1] * (u * (1 - v)) + k[2] * (u * v) + k[3] * ((1 - u) * v);
}

bool StreetGrid::stretch(Cell c, int side, Stretch& out) const {
  if (!hasCell(c)) return false;
  const auto k = corners(c);
  const auto i = static_cast<std::size_t>(side);
  const bool kept = side == 0   ? m_east[at(c.column, c.row)]
                    : side == 1 ? m_north[at(c.column + 1, c.row)]
                    : side == 2 ? m_east[at(c.column, c.row + 1)]
                                : m_north[at(c.column, c.row)];
  out = {k[i], k[(i + 1) % 4], streetOf(c, side)};
  return kept;
}

std::string StreetGrid::streetOf(Cell c, int side) const {
  const bool alongRow = side % 2 == 0;
  const int line = alongRow ? c.row + (side == 2 ? 1 : 0) : c.column + (side == 1 ? 1 : 0);
  return street(alongRow, line).name;
}

domain::RoadWay StreetGrid::street(bool alongRow, int line) const {
  const bool main = alongRow ? isMainRow(line) : isMainColumn(line);
  const bool city = m_rank == Rank::Core || m_rank == Rank::Seat;
  domain::RoadWay way;
  way.name = streetWord(m_wordOffset + line * 2 + (alongRow ? 0 : 1)) + (alongRow ? "街" : "路");
  way.roadClass =
      main ? (city && line % (2 * m_mainEvery) == 0 ? domain::RoadClass::Secondary : domain::RoadClass::Tertiary)
           : domain::RoadClass::Residential;
  if (m_rank == Rank::Village) way.roadClass = main ? domain::RoadClass::Unclassified : domain::RoadClass::Residential;
  if (m_rank == Rank::Core && !main && line % m_mainEvery == 2)
    way.oneWay = (line / m_mainEvery) % 2 == 0 ? domain::OneWay::Forward : domain::OneWay::Backward;
  way.maxSpeedKmh = main && city ? 50.0 : 0.0;
  return way;
}

std::vector<std::vector<int>> groupSettlements(const std::vector<Settlement>& all) {
  Sets sets(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (distance(all[i].at, all[j].at) < (all[i].radius + all[j].radius) * 0.95 + 60.0) sets.join(i, j);
  std::vector<std::vector<int>> groups(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) groups[sets.find(i)].push_back(static_cast<int>(i));
  std::erase_if(groups, [](const auto& g) { return g.empty(); });
  for (auto& group : groups)
    std::iter_swap(group.begin(), std::max_element(group.begin(), group.end(), [&](int a, int b) {
                     return all[static_cast<std::size_t>(a)].radius < all[static_cast<std::size_t>(b)].radius;
                   }));
  return groups;
}

} // namespace huyuan::session::demo
