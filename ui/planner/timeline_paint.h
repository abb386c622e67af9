// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planner/timeline_layout.h"

#include <QFont>
#include <QString>

#include <set>
#include <string>

class QPainter;

/// How a day looks on the timeline. Everything is told by shape as well as by colour.
namespace huyuan::ui {

inline constexpr int TimelineHeader = 150; ///< width of the rows' names
inline constexpr int TimelineAxis = 24;    ///< height of the hours
inline constexpr int TimelineRowHeight = 42;

struct RowLook {
  std::string selected; ///< vendor code
  std::string hovered;
  std::string dragged; ///< drawn as a hole: it is under the pointer
  const std::set<std::string>* differing = nullptr;
  const domain::Route* other = nullptr; ///< the same route in another plan
};

/// One route; the painter's origin is the left end of the row's content, `height` the row's.
void paintRoute(QPainter& p, const domain::Route& route, const TimelineScale& scale, double height,
                const RowLook& look);
/// A stop's block alone, as it is carried about.
void paintStopBlock(QPainter& p, const QRectF& box, const QString& text, int team, bool missed);
/// A padlock of that height.
void paintLock(QPainter& p, QPointF centre, double height, const QColor& colour);
/// "T07".
QString teamText(int team);
/// The interface's font, smaller.
QFont smallFont(bool bold = false);

} // namespace huyuan::ui
