// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/road.h"
#include "zoning/walks.h"

#include <memory>

namespace huyuan::session {

/// Walking distances on a road network, for zoning: roads::WalkGraph behind its interface.
///
/// A place meets the network at the nearest point of a street that is walked, by a straight leg of at most
/// WalkDistances::FurthestSnap that no wall, fence or hedge of the network crosses (see WalkGraph::snap); both legs
/// count. So a walk is never shorter than the straight line, and two doors on one street are measured over its middle.
/// On the network a street is crossed anywhere, but only where it is one line: the carriageways of a divided road are
/// two streets, and lead into each other where the network joins them; so do a street and its separate pavements.
///
/// Not known here: marked crossings of an undivided street (it may be crossed anywhere), the outlines of campuses and
/// of buildings (a leg may cross them), squares without paths, and walls that no map has.
///
/// Null if nothing can be walked. Does not keep the network. Cost: about a second for a million nodes.
std::shared_ptr<const zoning::WalkDistances> makeWalks(const std::shared_ptr<const domain::RoadNetwork>& network,
                                                       const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::session
