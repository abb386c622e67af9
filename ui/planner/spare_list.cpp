// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/spare_list.h"

#include "app/text.h"
#include "planner/give_menu.h"
#include "planner/plan_timeline.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/timeline_paint.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

SpareList::SpareList(QWidget* parent)
    : QTableView(parent)
    , m_rows(new RowsModel(this)) {
  setModel(m_rows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setShowGrid(false);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setProperty("role", u"boxed"_s);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(28);
  horizontalHeader()->setHighlightSections(false);
  setAccessibleName(tr("Visits that are in no route"));
}

void SpareList::setDesk(RouteDesk& desk) {
  m_desk = &desk;
  connect(&desk, &RouteDesk::planChanged, this, &SpareList::refresh);
  connect(&desk, &RouteDesk::readyChanged, this, &SpareList::refresh);
  refresh();
}

int SpareList::count() const { return m_rows->rowCount(); }

void SpareList::refresh() {
  std::vector<TableRow> rows;
  m_codes.clear();
  if (m_desk->plan() && m_desk->desk())
    for (const session::SpareVisit& spare : m_desk->desk()->spares(*m_desk->plan())) {
      m_codes.push_back(spare.visit.vendorCode);
      const QString why = spare.holder ? tr("reserve of %1").arg(routeText(*spare.holder, m_desk->dates().size() > 1))
                                       : unplannedText(spare.reason);
      const QIcon icon = spare.holder ? routeIcon(spare.holder->team) : QIcon();
      rows.push_back(
          {u"vendor"_s, spare.visit.vendor.value, {textCell(m_desk->nameOf(spare.visit)), textCell(why, icon)}, false});
    }
  m_rows->setContents({tr("Vendor"), tr("Why in no route")}, std::move(rows));
  stretchColumns(this, {0, 1});
  setMinimumHeight(std::min(count(), 7) * 28 + 36);
}

std::string SpareList::codeAt(int row) const {
  return row >= 0 && row < static_cast<int>(m_codes.size()) ? m_codes[static_cast<std::size_t>(row)] : std::string();
}

void SpareList::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position().toPoint();
  m_pressedRow = event->button() == Qt::LeftButton ? rowAt(m_pressed.y()) : -1;
  QTableView::mousePressEvent(event);
}

void SpareList::mouseMoveEvent(QMouseEvent* event) {
  const QPoint way = event->position().toPoint() - m_pressed;
  const std::string code = codeAt(m_pressedRow);
  if (!(event->buttons() & Qt::LeftButton) || code.empty() || !m_desk->canEdit() ||
      way.manhattanLength() < QApplication::startDragDistance())
    return;
  m_pressedRow = -1;
  Q_EMIT dragBegun(toQt(code));
  auto* drag = new QDrag(this);
  auto* mime = new QMimeData;
  mime->setData(QLatin1StringView(PlanTimeline::DragFormat), {});
  drag->setMimeData(mime);
  drag->exec(Qt::MoveAction);
}

void SpareList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    const QRect cell = visualRect(currentIndex());
    return offerTeams(currentIndex().row(), viewport()->mapToGlobal(cell.bottomLeft()));
  }
  QTableView::keyPressEvent(event);
}

void SpareList::mouseDoubleClickEvent(QMouseEvent* event) {
  offerTeams(rowAt(event->position().toPoint().y()), event->globalPosition().toPoint());
}

void SpareList::contextMenuEvent(QContextMenuEvent* event) {
  const int row = event->reason() == QContextMenuEvent::Keyboard
                      ? currentIndex().row()
                      : rowAt(viewport()->mapFromGlobal(event->globalPos()).y());
  offerTeams(row, event->globalPos());
}

void SpareList::offerTeams(int row, QPoint screen) {
  const std::string code = codeAt(row);
  if (code.empty() || !m_desk->canEdit()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(u"spareMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addSection(tr("Give it to"));
  fillGiveMenu(*menu, *m_desk, code);
  menu->popup(screen);
}

} // namespace huyuan::ui
