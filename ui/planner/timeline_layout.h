// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <QRectF>
#include <QSize>

#include <string>
#include <vector>

/// Where things are on the timeline: minutes to pixels and back, rows, and the place a stop would be dropped at.
namespace huyuan::ui {

/// Minutes of the day along x, in pixels of the content.
struct TimelineScale {
  double from = 8 * 60, to = 18 * 60; ///< minutes that can be scrolled to
  double perMinute = 1.4;
  double x(double minute) const { return (minute - from) * perMinute; }
  double minute(double x) const { return from + x / perMinute; }
  double width() const { return (to - from) * perMinute; }
};

/// From the first departure to the last return, outwards to whole hours; 08:00–18:00 if nothing is planned.
std::pair<double, double> spanOf(const std::vector<const domain::Route*>& routes);

/// The blocks of a route's stops along x. A block is as wide as its service lasts, but wide enough for its number where
/// the next one leaves room.
struct StopBlock {
  double left = 0, right = 0;
};
std::vector<StopBlock> stopBlocks(const domain::Route& route, const TimelineScale& scale);

/// How many of the stops, `leftOut` not counted, come before something that is dropped at x: those whose middle is
/// left of it.
std::size_t placeAt(const domain::Route& route, const TimelineScale& scale, double x, const std::string& leftOut);

/// Between which blocks that place is, as an x to draw a mark at.
double markAt(const domain::Route& route, const TimelineScale& scale, std::size_t place, const std::string& leftOut);

/// The stop whose block is under x, or nearest within `reach` pixels; SIZE_MAX = none.
std::size_t stopAt(const domain::Route& route, const TimelineScale& scale, double x, double reach);

/// The place of a stop in its route; SIZE_MAX = it is not there.
std::size_t indexOf(const domain::Route& route, const std::string& vendorCode);

} // namespace huyuan::ui
