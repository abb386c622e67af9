// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/road.h"
#include "zoning/walks.h"

#include <memory>
#include <string>
#include <vector>

namespace huyuan::session {

/// Walking distances on a road network, for zoning: roads::WalkGraph behind its interface.
///
/// A place meets the network at the nearest point of a street that is walked, on the side on which it lies, by a
/// straight leg of at most WalkDistances::FurthestSnap that crosses no wall, fence or hedge of the network, no road
/// with two sides and none that is closed to walkers (see WalkGraph::snap); both legs count. So a walk is never shorter
/// than the straight line.
///
/// Trunk to tertiary roads are crossed at marked crossings, junctions and their ends only; all other streets anywhere
/// (the law and the rule: roads/walk_sides.h). Both sides are measured along the centre line, and to cross adds
/// nothing. The carriageways of a divided road are two streets, and lead into each other where the network joins them;
/// so do a street and its separate pavements.
///
/// Not known here: crossings that no map has (a network that names none is crossed at junctions only), bridges and
/// tunnels over or under which a leg might lead, the outlines of campuses and of buildings (a leg may cross them),
/// squares without paths, and walls that no map has.
///
/// Null if nothing can be walked. Does not keep the network. Cost: about a second for a million nodes.
std::shared_ptr<const zoning::WalkDistances> makeWalks(const std::shared_ptr<const domain::RoadNetwork>& network,
                                                       const base::Progress& progress, const base::Cancel& cancel);

/// Are there roads with two sides, and no place of which the network says that walkers cross there? Networks stored by
/// older versions, most layers of lines and many maps name none: then large roads are crossed at junctions and ends
/// only.
bool lacksCrossings(const domain::RoadNetwork& network);
/// One notice if so.
void tellOfNoCrossings(const domain::RoadNetwork& network, const std::string& file,
                       std::vector<base::Problem>& problems);

} // namespace huyuan::session
