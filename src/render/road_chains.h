// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"
#include "geo/box_index.h"
#include "render/palette.h"
#include "render/projected.h"

#include <array>

namespace huyuan::render {

/// Ways of one rank and name joined end to end: drawn with fewer joints, simplified better, named once.
struct RoadChain {
  DetailedLine line;
  QString name;
};

struct RoadLayer {
  std::vector<RoadChain> chains;
  geo::BoxIndex index; ///< lon/lat boxes of `chains`
};

/// One layer for each RoadRank.
std::array<RoadLayer, RoadRanks> joinRoads(const domain::RoadNetwork& network);

} // namespace huyuan::render
