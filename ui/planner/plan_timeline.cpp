// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/plan_timeline.h"

#include "app/text.h"
#include "app/theme.h"
#include "planner/plan_words.h"
#include "planner/timeline_paint.h"
#include "widgets/signs.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double MostPixelsPerMinute = 14.0;
constexpr int SideMargin = 22; // so that the first and the last hour are not cut

} // namespace

PlanTimeline::PlanTimeline(QWidget* parent)
    : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setAccessibleName(tr("The teams' days along the hours"));
  viewport()->setMouseTracking(true);
  viewport()->setAcceptDrops(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  verticalScrollBar()->setSingleStep(TimelineRowHeight);
  horizontalScrollBar()->setSingleStep(40);
  rebuild();
}

void PlanTimeline::setPlan(std::shared_ptr<const domain::Plan> plan) {
  endDrag(false);
  m_plan = std::move(plan);
  rebuild();
}

void PlanTimeline::setDate(const std::string& date) {
  if (date == m_date) return;
  m_date = date;
  endDrag(false);
  rebuild();
}

void PlanTimeline::setOther(std::shared_ptr<const domain::Plan> other, std::set<std::string> differing) {
  m_other = std::move(other);
  m_differing = std::move(differing);
  viewport()->update();
}

void PlanTimeline::setEditable(bool editable) {
  m_editable = editable;
  if (!editable) endDrag(false);
}

void PlanTimeline::setTeam(int team) {
  if (team == m_team) return;
  m_team = team;
  for (int row = 0; team != 0 && row < rowCount(); ++row)
    if (rowRoute(row).team == team) {
      const int top = row * TimelineRowHeight;
      QScrollBar* bar = verticalScrollBar();
      const int seen = viewport()->height() - TimelineAxis;
      if (top < bar->value() || top + TimelineRowHeight > bar->value() + seen) bar->setValue(top);
      break;
    }
  viewport()->update();
}

void PlanTimeline::rebuild() {
  m_rows.clear();
  m_hover = {};
  if (m_plan)
    for (const domain::Route& r : m_plan->routes)
      if (m_date.empty() || r.date == m_date) m_rows.push_back(&r);
  m_severalDays = std::any_of(m_rows.begin(), m_rows.end(),
                              [this](const domain::Route* r) { return r->date != m_rows.front()->date; });
  const auto [from, to] = spanOf(m_rows);
  m_scale.from = from;
  m_scale.to = to;
  updateScrollBars();
  viewport()->update();
}

void PlanTimeline::updateScrollBars() {
  const int room = std::max(1, viewport()->width() - TimelineHeader - 2 * SideMargin);
  const double fit = room / std::max(1.0, m_scale.to - m_scale.from);
  m_scale.perMinute = m_fitted ? fit : std::clamp(m_scale.perMinute, fit, MostPixelsPerMinute);
  const int wide = static_cast<int>(std::floor(m_scale.width()));
  horizontalScrollBar()->setRange(0, std::max(0, wide - room));
  horizontalScrollBar()->setPageStep(room);
  const int seen = std::max(1, viewport()->height() - TimelineAxis);
  verticalScrollBar()->setRange(0, std::max(0, rowCount() * TimelineRowHeight - seen));
  verticalScrollBar()->setPageStep(seen);
}

void PlanTimeline::zoomBy(double factor, double fixedX) {
  const double minute = m_scale.minute(contentX(fixedX));
  m_fitted = false;
  m_scale.perMinute *= factor;
  updateScrollBars();
  const double fit = (viewport()->width() - TimelineHeader - 2.0 * SideMargin) / (m_scale.to - m_scale.from);
  m_fitted = m_scale.perMinute <= fit * 1.0001;
  const double wanted = m_scale.x(minute) - (fixedX - TimelineHeader - SideMargin);
  horizontalScrollBar()->setValue(static_cast<int>(std::lround(wanted)));
  viewport()->update();
}

void PlanTimeline::zoomToFit() {
  m_fitted = true;
  updateScrollBars();
  viewport()->update();
}

int PlanTimeline::wantedHeight() const {
  return TimelineAxis + rowCount() * TimelineRowHeight + horizontalScrollBar()->sizeHint().height();
}

int PlanTimeline::rowOf(const domain::RouteKey& key) const {
  for (int row = 0; row < rowCount(); ++row)
    if (rowRoute(row).team == key.team && rowRoute(row).date == key.date) return row;
  return -1;
}

int PlanTimeline::rowTop(int row) const {
  return TimelineAxis + row * TimelineRowHeight - verticalScrollBar()->value();
}

int PlanTimeline::rowAt(int y) const {
  if (y < TimelineAxis) return -1;
  const int row = (y - TimelineAxis + verticalScrollBar()->value()) / TimelineRowHeight;
  return row < rowCount() ? row : -1;
}

double PlanTimeline::contentX(double x) const {
  return x - TimelineHeader - SideMargin + horizontalScrollBar()->value();
}

double PlanTimeline::viewportX(double x) const {
  return x + TimelineHeader + SideMargin - horizontalScrollBar()->value();
}

std::optional<std::pair<int, std::size_t>> PlanTimeline::find(const std::string& code) const {
  if (code.empty()) return std::nullopt;
  for (int row = 0; row < rowCount(); ++row)
    if (const std::size_t i = indexOf(rowRoute(row), code); i != SIZE_MAX) return std::pair(row, i);
  return std::nullopt;
}

PlanTimeline::Hit PlanTimeline::hitAt(QPoint at) const {
  Hit hit;
  hit.row = rowAt(at.y());
  if (hit.row < 0) return hit;
  hit.header = at.x() < TimelineHeader;
  if (!hit.header) hit.stop = stopAt(rowRoute(hit.row), m_scale, contentX(at.x()), 3.0);
  return hit;
}

QRect PlanTimeline::stopRect(const std::string& code) const {
  const auto found = find(code);
  if (!found) return {};
  const StopBlock b = stopBlocks(rowRoute(found->first), m_scale)[found->second];
  return QRectF(viewportX(b.left), rowTop(found->first) + 7, b.right - b.left, TimelineRowHeight - 19).toRect();
}

QPoint PlanTimeline::dropPoint(const domain::RouteKey& to, std::size_t place, const std::string& leftOut) const {
  const int row = rowOf(to);
  if (row < 0) return {};
  const double x = viewportX(markAt(rowRoute(row), m_scale, place, leftOut));
  return {static_cast<int>(std::lround(x)), rowTop(row) + TimelineRowHeight / 2};
}

void PlanTimeline::ensureVisible(int row, const StopBlock& block) {
  const int top = row * TimelineRowHeight;
  QScrollBar* v = verticalScrollBar();
  const int seen = viewport()->height() - TimelineAxis;
  if (top < v->value()) v->setValue(top);
  if (top + TimelineRowHeight > v->value() + seen) v->setValue(top + TimelineRowHeight - seen);
  QScrollBar* h = horizontalScrollBar();
  const int room = viewport()->width() - TimelineHeader - 2 * SideMargin;
  if (block.left < h->value()) h->setValue(static_cast<int>(block.left) - 20);
  if (block.right > h->value() + room) h->setValue(static_cast<int>(block.right) - room + 20);
}

void PlanTimeline::selectStop(const std::string& code) { select(code, false); }

void PlanTimeline::select(const std::string& code, bool tell) {
  const bool other = code != m_selected;
  m_selected = code;
  if (const auto found = find(code); found && other)
    ensureVisible(found->first, stopBlocks(rowRoute(found->first), m_scale)[found->second]);
  viewport()->update();
  if (tell && other) Q_EMIT stopSelected(toQt(code));
}

/// Up and down go to the stop of the next row that is nearest in time.
void PlanTimeline::moveSelection(int rows, int stops) {
  const auto found = find(m_selected);
  if (!found) {
    for (int row = 0; row < rowCount(); ++row)
      if (!rowRoute(row).stops.empty()) return select(rowRoute(row).stops.front().visit.vendorCode, true);
    return;
  }
  const domain::Route& from = rowRoute(found->first);
  if (rows == 0) {
    const auto last = static_cast<std::ptrdiff_t>(from.stops.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(found->second) + stops, 0, last);
    return select(from.stops[static_cast<std::size_t>(to)].visit.vendorCode, true);
  }
  const domain::MinuteOfDay time = from.stops[found->second].start;
  for (int row = found->first + rows; row >= 0 && row<rowCount(); row += rows> 0 ? 1 : -1) {
    const auto& list = rowRoute(row).stops;
    if (list.empty()) continue;
    const auto nearest = std::min_element(list.begin(), list.end(), [time](const auto& a, const auto& b) {
      return std::abs(a.start - time) < std::abs(b.start - time);
    });
    return select(nearest->visit.vendorCode, true);
  }
}

bool PlanTimeline::editKey(const QKeyEvent& event) {
  if (m_selected.empty()) return false;
  const QString code = toQt(m_selected);
  const bool alt = event.modifiers() & Qt::AltModifier;
  switch (event.key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
    if (!alt) return false;
    if (m_editable) Q_EMIT nudgeAsked(code, event.key() == Qt::Key_Left ? -1 : 1, 0);
    return true;
  case Qt::Key_Up:
  case Qt::Key_Down:
    if (!alt) return false;
    if (m_editable) Q_EMIT nudgeAsked(code, 0, event.key() == Qt::Key_Up ? -1 : 1);
    return true;
  case Qt::Key_Delete:
    if (m_editable) Q_EMIT removeAsked(code);
    return true;
  case Qt::Key_L:
    if (event.modifiers() != Qt::NoModifier) return false;
    if (m_editable) Q_EMIT lockAsked(code);
    return true;
  case Qt::Key_Question:
  case Qt::Key_W:
    if (event.modifiers() & ~Qt::ShiftModifier) return false;
    Q_EMIT whyAsked(code);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    Q_EMIT stopActivated(code);
    return true;
  default:
    return false;
  }
}

bool PlanTimeline::lookKey(const QKeyEvent& event) {
  const double centre = TimelineHeader + (viewport()->width() - TimelineHeader) / 2.0;
  switch (event.key()) {
  case Qt::Key_Left:
    return moveSelection(0, -1), true;
  case Qt::Key_Right:
    return moveSelection(0, 1), true;
  case Qt::Key_Up:
    return moveSelection(-1, 0), true;
  case Qt::Key_Down:
    return moveSelection(1, 0), true;
  case Qt::Key_Home:
    return moveSelection(0, -100000), true;
  case Qt::Key_End:
    return moveSelection(0, 100000), true;
  case Qt::Key_Plus:
  case Qt::Key_Equal:
    return zoomBy(1.3, centre), true;
  case Qt::Key_Minus:
    return zoomBy(1 / 1.3, centre), true;
  case Qt::Key_0:
    return zoomToFit(), true;
  default:
    return false;
  }
}

void PlanTimeline::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_drag) return endDrag(false);
  if (editKey(*event)) return;
  if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && lookKey(*event)) return;
  QAbstractScrollArea::keyPressEvent(event);
}

void PlanTimeline::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    const auto found = find(m_selected);
    if (!found) return;
    const domain::Route& r = rowRoute(found->first);
    Q_EMIT menuAsked(toQt(m_selected), r.team, toQt(r.date),
                     viewport()->mapToGlobal(stopRect(m_selected).bottomLeft()));
    return;
  }
  const QPoint at = viewport()->mapFromGlobal(event->globalPos());
  const Hit hit = hitAt(at);
  if (hit.row < 0) return;
  const domain::Route& r = rowRoute(hit.row);
  const std::string code = hit.stop == SIZE_MAX ? std::string() : r.stops[hit.stop].visit.vendorCode;
  if (!code.empty()) select(code, true);
  Q_EMIT menuAsked(toQt(code), r.team, toQt(r.date), event->globalPos());
}

void PlanTimeline::wheelEvent(QWheelEvent* event) {
  if (event->modifiers() & Qt::ControlModifier) {
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position().x());
    event->accept();
    return;
  }
  QAbstractScrollArea::wheelEvent(event);
}

void PlanTimeline::resizeEvent(QResizeEvent*) { updateScrollBars(); }

void PlanTimeline::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) viewport()->update();
  QAbstractScrollArea::changeEvent(event);
}

QString PlanTimeline::hoverText(const Hit& hit) const {
  if (hit.row < 0) return {};
  const domain::Route& r = rowRoute(hit.row);
  const auto time = [](domain::MinuteOfDay m) { return toQt(domain::toText(m)); };
  if (hit.stop == SIZE_MAX)
    return tr("%1, %2: from %3 to %4, %5")
        .arg(teamText(r.team), toQt(r.date), time(r.depart), time(r.finish), stopsText(r.stops.size()));
  const domain::Stop& s = r.stops[hit.stop];
  QStringList lines{
      u"%1  %2"_s.arg(s.number).arg(m_namer ? m_namer(s.visit) : toQt(s.visit.vendorCode)),
      tr("there %1, begins %2, leaves %3").arg(time(s.arrive), time(s.start), time(s.leave)),
      tr("travel %1 min, %2 km").arg((s.travel.value() + 59) / 60).arg(oneDecimal(s.distance.value() / 1000.0))};
  if (s.visit.window)
    lines << tr("window %1–%2").arg(time(s.visit.window->first), time(s.visit.window->second)) +
                 (s.missesWindow ? tr(" – missed") : QString());
  if (s.start > s.arrive) lines << tr("waits %1 min").arg(s.start - s.arrive);
  if (s.locked || r.locked) lines << tr("locked");
  return lines.join(u'\n');
}

bool PlanTimeline::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = m_drag ? QString() : hoverText(hitAt(help->pos()));
    if (text.isEmpty())
      QToolTip::hideText();
    else
      QToolTip::showText(help->globalPos(), text, viewport());
    return true;
  }
  if (event->type() == QEvent::Leave && (m_hover.row >= 0)) {
    m_hover = {};
    viewport()->update();
  }
  return QAbstractScrollArea::viewportEvent(event);
}

} // namespace huyuan::ui
