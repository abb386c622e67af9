// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on the timeline: choosing, carrying a stop about, dropping one that comes from a list.
#include "app/text.h"
#include "planner/plan_timeline.h"
#include "planner/timeline_paint.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void PlanTimeline::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QAbstractScrollArea::mousePressEvent(event);
  const QPoint at = event->position().toPoint();
  const Hit hit = hitAt(at);
  if (hit.row < 0) return;
  if (hit.stop == SIZE_MAX) {
    if (hit.header) Q_EMIT routeActivated(rowRoute(hit.row).team, toQt(rowRoute(hit.row).date));
    return;
  }
  const std::string code = rowRoute(hit.row).stops[hit.stop].visit.vendorCode;
  m_drag = Drag{code, at, at, false, false, {}, {}};
  select(code, true);
}

void PlanTimeline::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (!m_drag) {
    const Hit hit = hitAt(at);
    if (hit.row != m_hover.row || hit.stop != m_hover.stop) viewport()->update();
    m_hover = hit;
    viewport()->setCursor(hit.stop != SIZE_MAX && m_editable ? Qt::OpenHandCursor : Qt::ArrowCursor);
    return;
  }
  if (!(event->buttons() & Qt::LeftButton) || !m_editable) return;
  if (!m_drag->started && (at - m_drag->pressed).manhattanLength() < QApplication::startDragDistance()) return;
  m_drag->started = true;
  viewport()->setCursor(Qt::ClosedHandCursor);
  scrollWhileDragging(at);
  dragTo(at);
}

void PlanTimeline::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) endDrag(true);
}

void PlanTimeline::mouseDoubleClickEvent(QMouseEvent* event) {
  const Hit hit = hitAt(event->position().toPoint());
  if (hit.row >= 0 && hit.stop != SIZE_MAX)
    Q_EMIT stopActivated(toQt(rowRoute(hit.row).stops[hit.stop].visit.vendorCode));
}

void PlanTimeline::dragTo(QPoint at) {
  m_drag->at = at;
  Target target;
  target.row = at.x() < TimelineHeader ? -1 : rowAt(at.y());
  if (target.row >= 0) target.place = placeAt(rowRoute(target.row), m_scale, contentX(at.x()), m_drag->code);
  if (target != m_drag->target) {
    m_drag->target = target;
    m_drag->preview = {};
    if (target.row >= 0 && m_previewer) {
      const domain::Route& r = rowRoute(target.row);
      const std::size_t here = indexOf(r, m_drag->code);
      // Where it is already, nothing changes.
      if (here != target.place) m_drag->preview = m_previewer(m_drag->code, {r.team, r.date}, target.place);
    }
    m_chip = m_drag->preview.text;
    tellCarried();
  }
  viewport()->update();
}

void PlanTimeline::tellCarried() {
  if (!m_drag || !m_drag->preview.allowed) return Q_EMIT carried({}, 0, {}, 0);
  const domain::Route& r = rowRoute(m_drag->target.row);
  Q_EMIT carried(toQt(m_drag->code), r.team, toQt(r.date), static_cast<int>(m_drag->target.place));
}

void PlanTimeline::endDrag(bool drop) {
  if (!m_drag) return;
  const Drag drag = *m_drag;
  m_drag.reset();
  tellCarried();
  m_chip.clear();
  viewport()->setCursor(Qt::ArrowCursor);
  viewport()->update();
  if (!drop || !(drag.started || drag.outside) || drag.target.row < 0 || !drag.preview.allowed) return;
  const domain::Route& r = rowRoute(drag.target.row);
  Q_EMIT dropped(toQt(drag.code), r.team, toQt(r.date), static_cast<int>(drag.target.place));
}

void PlanTimeline::scrollWhileDragging(QPoint at) {
  constexpr int Edge = 24;
  const auto push = [](QScrollBar* bar, int before, int after) {
    if (before < Edge) bar->setValue(bar->value() - 12);
    if (after < Edge) bar->setValue(bar->value() + 12);
  };
  push(verticalScrollBar(), at.y() - TimelineAxis, viewport()->height() - at.y());
  push(horizontalScrollBar(), at.x() - TimelineHeader, viewport()->width() - at.x());
}

void PlanTimeline::beginOutsideDrag(const std::string& code) { m_outside = code; }

void PlanTimeline::dragEnterEvent(QDragEnterEvent* event) {
  if (m_editable && !m_outside.empty() && event->mimeData()->hasFormat(QLatin1StringView(DragFormat)))
    event->acceptProposedAction();
}

void PlanTimeline::dragMoveEvent(QDragMoveEvent* event) {
  if (!m_editable || m_outside.empty() || !event->mimeData()->hasFormat(QLatin1StringView(DragFormat))) return;
  if (!m_drag) m_drag = Drag{m_outside, {}, {}, true, true, {}, {}};
  const QPoint at = event->position().toPoint();
  scrollWhileDragging(at);
  dragTo(at);
  event->setAccepted(m_drag->preview.allowed);
}

void PlanTimeline::dragLeaveEvent(QDragLeaveEvent*) { endDrag(false); }

void PlanTimeline::dropEvent(QDropEvent* event) {
  if (!m_drag) return;
  dragTo(event->position().toPoint());
  event->setAccepted(m_drag->preview.allowed);
  m_outside.clear();
  endDrag(true);
}

} // namespace huyuan::ui
