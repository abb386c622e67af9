// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/measuring_record.h"

namespace huyuan::sheets {

inline constexpr double LeastMapHeight = 66.0; ///< what the legend beside the map needs, in mm

/// Map and legend of a measuring record in `area` (mm), the map on the left: campus, gates, zone line, vendor and the
/// measured lines, each in the style of its method and numbered like its row in the table; scale, north arrow and the
/// source of the roads.
void paintMeasuringMap(QPainter& painter, const MeasuringInput& input, const render::MapScene& scene,
                       const QRectF& area);

/// The ratio 1:… at which that map is drawn; 0 = there is nothing to draw.
double measuringScale(const MeasuringInput& input, const QRectF& area);

} // namespace huyuan::sheets
