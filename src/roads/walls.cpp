// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walls.h"

#include <optional>

namespace huyuan::roads {
namespace {

/// Twice the area of the triangle, positive if it turns left.
double turn(geo::LonLat a, geo::LonLat b, geo::LonLat c) {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// Which share of the way p–q lies before the crossing with a–b.
std::optional<double> crossing(geo::LonLat p, geo::LonLat q, geo::LonLat a, geo::LonLat b) {
  const double sideA = turn(p, q, a), sideB = turn(p, q, b);
  const double sideP = turn(a, b, p), sideQ = turn(a, b, q);
  const bool apart = (sideA > 0 && sideB < 0) || (sideA < 0 && sideB > 0);
  const bool through = (sideP > 0 && sideQ < 0) || (sideP < 0 && sideQ > 0);
  if (!apart || !through) return std::nullopt;
  return sideP / (sideP - sideQ);
}

} // namespace

Walls::Walls(const std::vector<geo::Line>& lines, double own, double touch)
    : m_own(own)
    , m_touch(touch) {
  std::vector<geo::Box> boxes;
  for (const auto& line : lines)
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      if (!line[i].isValid() || !line[i + 1].isValid()) continue;
      m_pieces.push_back({line[i], line[i + 1]});
      geo::Box box;
      box.include(line[i]);
      box.include(line[i + 1]);
      boxes.push_back(box);
    }
  m_index = geo::BoxIndex(std::move(boxes));
}

bool Walls::cross(geo::LonLat place, geo::LonLat street, double metres) const {
  if (m_pieces.empty() || !(metres > m_own)) return false;
  geo::Box box;
  box.include(place);
  box.include(street);
  bool found = false;
  m_index.search(box, [&](std::uint32_t i) {
    const auto share = crossing(place, street, m_pieces[i].a, m_pieces[i].b);
    found = found || (share && *share * metres > m_own && (1.0 - *share) * metres >= m_touch);
  });
  return found;
}

} // namespace huyuan::roads
