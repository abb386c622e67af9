// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/travel_table_p.h"

#include <cmath>

namespace huyuan::planning {

namespace {

base::Seconds atSpeed(base::Metres distance, double kmh) {
  return base::Seconds(static_cast<std::int64_t>(std::ceil(distance.value() / (kmh / 3.6))));
}

} // namespace

TravelTable::TravelTable(std::vector<geo::LonLat> places, const roads::RoadGraph* graph, const PlanOptions& options,
                         const base::Cancel& cancel)
    : m_places(std::move(places))
    , m_graph(graph)
    , m_walkKmh(options.walkKmh)
    , m_straightKmh(options.straightKmh)
    , m_snaps(m_places.size())
    , m_row(m_places.size(), 0) {
  if (!m_graph) return;
  std::vector<roads::Snap> snapped;
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    m_snaps[i] = m_graph->snap(m_places[i], options.walkAtMost);
    if (!m_snaps[i]) continue;
    m_row[i] = snapped.size();
    snapped.push_back(*m_snaps[i]);
  }
  m_matrix = m_graph->matrix(snapped, 1, {}, cancel);
}

base::Seconds TravelTable::walk(base::Metres distance) const { return atSpeed(distance, m_walkKmh); }

TableLeg TravelTable::straight(std::size_t from, std::size_t to) const {
  const base::Metres d = geo::distance(m_places[from], m_places[to]);
  return {atSpeed(d, m_straightKmh), d, false};
}

std::optional<TableLeg> TravelTable::leg(std::size_t from, std::size_t to) const {
  if (m_places[from] == m_places[to]) return TableLeg{};
  const auto& a = m_snaps[from];
  const auto& b = m_snaps[to];
  if (!a || !b) return straight(from, to);
  const auto& road = m_matrix->at(m_row[from], m_row[to]);
  if (!road) return std::nullopt;
  return TableLeg{road->time + walk(a->distance) + walk(b->distance), road->distance + a->distance + b->distance, true};
}

geo::Line TravelTable::path(std::size_t from, std::size_t to) const {
  geo::Line line{m_places[from]};
  if (m_snaps[from] && m_snaps[to] && m_places[from] != m_places[to])
    for (const geo::LonLat& p : m_graph->path(*m_snaps[from], *m_snaps[to]))
      if (p != line.back()) line.push_back(p);
  if (line.back() != m_places[to] || line.size() == 1) line.push_back(m_places[to]);
  return line;
}

} // namespace huyuan::planning
