// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/road.h"

#include <string>

/// Road graphs in the text format of the 9th DIMACS Implementation Challenge (shortest paths, 2006): .gr with lines
/// "a TAIL HEAD WEIGHT", .co with lines "v NODE LON LAT" in millionths of a degree; nodes from 1; either may be packed
/// as .gz.
namespace huyuan::exchange {

/// By name: .gr or .gr.gz.
bool isDimacsFile(const std::string& path);

/// Each arc is a way of two nodes, both directions in one where they weigh the same; all may drive, ride and walk
/// there. A way's statedSeconds is its weight as thousandths: the files state no unit, so that sums come out as whole
/// numbers of the file. Of several arcs between two nodes in one direction the lightest counts. Throws Error(BadInput)
/// naming file and line for what is not of the format, a node that is not declared or has no place, or a weight that is
/// no whole number from 0 to 2^31 − 1.
domain::RoadNetwork readDimacs(const std::string& graph, const std::string& coordinates, const base::Progress& progress,
                               const base::Cancel& cancel);

} // namespace huyuan::exchange
