// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen of the timeline: hours, the rows in view, their names, what is being carried.
#include "app/text.h"
#include "app/theme.h"
#include "planner/plan_timeline.h"
#include "planner/plan_words.h"
#include "planner/timeline_paint.h"
#include "widgets/signs.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString clock(int minutes) { return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0')); }

/// Minutes between labelled lines, so that labels do not touch.
int axisStep(double perMinute) {
  for (const int step : {5, 10, 15, 30, 60, 120})
    if (step * perMinute >= 52) return step;
  return 240;
}

const domain::Route* sameRoute(const std::shared_ptr<const domain::Plan>& plan, const domain::Route& r) {
  if (!plan) return nullptr;
  const auto at = std::find_if(plan->routes.begin(), plan->routes.end(),
                               [&](const domain::Route& o) { return o.team == r.team && o.date == r.date; });
  return at == plan->routes.end() ? nullptr : &*at;
}

} // namespace

void PlanTimeline::paintEvent(QPaintEvent* event) {
  QPainter p(viewport());
  p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  p.fillRect(event->rect(), Theme::color(u"panel"_s));
  const int width = viewport()->width(), height = viewport()->height();
  const int first = std::max(0, verticalScrollBar()->value() / TimelineRowHeight);
  const int last = std::min(rowCount() - 1, (verticalScrollBar()->value() + height) / TimelineRowHeight);
  p.save();
  p.setClipRect(QRect(TimelineHeader, TimelineAxis, width - TimelineHeader, height - TimelineAxis));
  for (int row = first; row <= last; ++row) {
    const domain::Route& r = rowRoute(row);
    const QRect band(0, rowTop(row), width, TimelineRowHeight);
    if (m_drag && m_drag->target.row == row)
      p.fillRect(band, Theme::color(m_drag->preview.allowed || m_drag->preview.text.isEmpty() ? u"accentFaint"_s
                                                                                              : u"badFaint"_s));
    else if (m_team != 0 && r.team == m_team)
      p.fillRect(band, Theme::color(u"hover"_s));
  }
  p.setPen(QPen(Theme::color(u"line"_s), 1));
  const int step = axisStep(m_scale.perMinute);
  for (int m = static_cast<int>(m_scale.from); m <= m_scale.to; m += step) {
    const double x = std::floor(viewportX(m_scale.x(m))) + 0.5;
    p.drawLine(QPointF(x, TimelineAxis), QPointF(x, rowTop(rowCount())));
  }
  for (int row = first; row <= last; ++row) {
    const domain::Route& r = rowRoute(row);
    const double line = rowTop(row) + TimelineRowHeight - 0.5;
    p.setPen(QPen(Theme::color(u"line"_s), 1));
    p.drawLine(QPointF(0, line), QPointF(width, line));
    RowLook look;
    look.selected = m_selected;
    if (m_hover.row == row && m_hover.stop < r.stops.size()) look.hovered = r.stops[m_hover.stop].visit.vendorCode;
    if (m_drag && m_drag->started) look.dragged = m_drag->code;
    look.differing = &m_differing;
    look.other = sameRoute(m_other, r);
    p.save();
    p.translate(viewportX(0), rowTop(row));
    paintRoute(p, r, m_scale, TimelineRowHeight, look);
    p.restore();
  }
  p.restore();
  p.save();
  p.setClipRect(QRect(0, TimelineAxis, TimelineHeader, height - TimelineAxis));
  for (int row = first; row <= last; ++row) paintHeader(p, row);
  p.restore();
  paintAxis(p);
  if (m_drag && m_drag->started) paintDrag(p);
}

void PlanTimeline::paintAxis(QPainter& p) const {
  const int width = viewport()->width();
  p.fillRect(QRect(0, 0, width, TimelineAxis), Theme::color(u"panel"_s));
  p.setPen(QPen(Theme::color(u"border"_s), 1));
  p.drawLine(QPointF(0, TimelineAxis - 0.5), QPointF(width, TimelineAxis - 0.5));
  const int bottom = std::min(viewport()->height(), std::max(TimelineAxis, rowTop(rowCount())));
  p.drawLine(QPointF(TimelineHeader - 0.5, 0), QPointF(TimelineHeader - 0.5, bottom));
  p.setFont(smallFont());
  p.setPen(Theme::color(u"soft"_s));
  const int step = axisStep(m_scale.perMinute);
  p.save();
  p.setClipRect(QRect(TimelineHeader, 0, width - TimelineHeader, TimelineAxis));
  for (int m = static_cast<int>(m_scale.from); m <= m_scale.to; m += step) {
    const double x = viewportX(m_scale.x(m));
    p.drawText(QRectF(x - 24, 0, 48, TimelineAxis - 1), Qt::AlignCenter, clock(m));
  }
  p.restore();
}

void PlanTimeline::paintHeader(QPainter& p, int row) const {
  const domain::Route& r = rowRoute(row);
  const QRectF box(0, rowTop(row), TimelineHeader, TimelineRowHeight);
  const bool lit = m_team != 0 && r.team == m_team;
  p.fillRect(box, Theme::color(lit ? u"hover"_s : u"panel"_s));
  p.fillRect(QRectF(0, box.top() + 5, 4, box.height() - 10), teamColor(r.team));
  p.setPen(QPen(Theme::color(u"line"_s), 1));
  p.drawLine(QPointF(0, box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5));
  const domain::RouteFigures f = domain::figuresOf(r);
  p.setFont(smallFont(true));
  p.setPen(Theme::color(u"text"_s));
  const QString name = teamText(r.team);
  const QRectF upper(12, box.top() + 4, TimelineHeader - 18, 17), lower(12, box.top() + 20, TimelineHeader - 18, 17);
  p.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, name);
  if (r.locked)
    paintLock(p, {upper.left() + p.fontMetrics().horizontalAdvance(name) + 10.0, upper.center().y()}, 10,
              Theme::color(u"text"_s));
  p.setFont(smallFont());
  p.setPen(Theme::color(u"soft"_s));
  if (m_severalDays && r.date.size() == 10)
    p.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, toQt(r.date.substr(5)));
  const QString day = f.days == 0 ? tr("no stops")
                                  : tr("%1 · %2 · %3 km")
                                        .arg(clock(static_cast<int>(f.day.value() / 60)), stopsText(f.stops))
                                        .arg(qRound(f.distance.value() / 1000.0));
  if (f.overtime.value() > 0) p.setPen(Theme::color(u"badText"_s));
  p.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(day, Qt::ElideRight, int(lower.width())));
}

void PlanTimeline::paintDrag(QPainter& p) const {
  const Drag& drag = *m_drag;
  int team = 0;
  QString number;
  bool missed = false;
  if (const auto found = find(drag.code)) {
    const domain::Route& r = rowRoute(found->first);
    team = r.team;
    number = QString::number(r.stops[found->second].number);
    missed = r.stops[found->second].missesWindow;
  }
  if (drag.target.row >= 0) {
    const domain::Route& to = rowRoute(drag.target.row);
    if (team == 0) team = to.team;
    const double x = viewportX(markAt(to, m_scale, drag.target.place, drag.code));
    const double top = rowTop(drag.target.row) + 3, bottom = rowTop(drag.target.row) + TimelineRowHeight - 4;
    p.setPen(QPen(Theme::color(u"accent"_s), 2.5));
    p.drawLine(QPointF(x, top), QPointF(x, bottom));
  }
  if (!drag.outside) {
    p.setOpacity(0.85);
    paintStopBlock(p, QRectF(drag.at.x() - 9, drag.at.y() - 11, 18, 22), number, team, missed);
    p.setOpacity(1.0);
  }
  if (m_chip.isEmpty()) return;
  p.setFont(font());
  const QString tone = !drag.preview.allowed ? u"bad"_s : drag.preview.needsReason ? u"warn"_s : u"tip"_s;
  QRectF box = p.fontMetrics().boundingRect(QRect(0, 0, 420, 200), Qt::AlignLeft | Qt::TextWordWrap, m_chip);
  box.adjust(-9, -5, 9, 5);
  box.moveTopLeft(QPointF(drag.at + QPoint(18, 16)));
  if (box.right() > viewport()->width() - 4) box.moveRight(drag.at.x() - 14);
  if (box.bottom() > viewport()->height() - 4) box.moveBottom(drag.at.y() - 14);
  if (box.left() < 4) box.moveLeft(4);
  p.setPen(Qt::NoPen);
  p.setBrush(Theme::color(tone == "tip"_L1 ? tone : tone + "Faint"_L1));
  p.drawRoundedRect(box, 6, 6);
  p.setPen(Theme::color(tone + "Text"_L1));
  p.drawText(box.adjusted(9, 5, -9, -5), Qt::AlignLeft | Qt::TextWordWrap, m_chip);
}

} // namespace huyuan::ui
