// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan.h"
#include "roads/travel.h"

#include <optional>
#include <vector>

namespace huyuan::planning {

struct TableLeg {
  base::Seconds time{};
  base::Metres distance{};
  bool byRoad = true;
};

/// How to get from any of some places to any other: along roads with the way to the door on foot, or along a straight
/// line where there are no roads or one of the two is too far off them.
class TravelTable {
 public:
  TravelTable(std::vector<geo::LonLat> places, const roads::RoadGraph* graph, const PlanOptions& options,
              const base::Cancel& cancel);

  /// Empty if both lie at roads but none leads there.
  std::optional<TableLeg> leg(std::size_t from, std::size_t to) const;
  /// As drawn, from place to place.
  geo::Line path(std::size_t from, std::size_t to) const;

 private:
  TableLeg straight(std::size_t from, std::size_t to) const;
  base::Seconds walk(base::Metres distance) const;

  std::vector<geo::LonLat> m_places;
  const roads::RoadGraph* m_graph;
  double m_walkKmh, m_straightKmh;
  std::vector<std::optional<roads::Snap>> m_snaps;
  std::vector<std::size_t> m_row; ///< of the matrix, for places that have a snap
  std::optional<roads::Matrix> m_matrix;
};

} // namespace huyuan::planning
