// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the routes: the timeline under the map, the day and the marks on it, undo of the plan.
#include "mainwindow/main_window.h"
#include "mapview/map_frame.h"
#include "planner/plan_timeline.h"
#include "planner/route_desk.h"
#include "planner/routes_board.h"
#include "planner/routes_page.h"
#include "planner/spare_list.h"
#include "records/records_panel.h"
#include "ui_main_window.h"
#include "widgets/message_bar.h"

namespace huyuan::ui {

/// On the Routes page undo is about the routes and nothing else.
bool MainWindow::undoesRoutes() const { return m_step == Step::Routes && m_routeDesk->plan(); }

/// The timeline takes the table's place while routes are looked at, and more room than a table needs.
void MainWindow::showBottom() {
  const bool routes = undoesRoutes();
  const bool change = routes == m_board->isHidden();
  m_board->setVisible(routes);
  m_table->setVisible(!routes);
  if (!change) return;
  const int all = m_ui->rowsSplitter->height();
  constexpr int Toolbar = 44;
  const int rows = std::max(220, Toolbar + m_board->timeline().wantedHeight());
  const int bottom = routes ? std::min(all * 11 / 20, rows) : std::min(220, all / 3);
  m_ui->rowsSplitter->setSizes({all - bottom, bottom});
}

void MainWindow::connectRoutes() {
  connect(m_routeDesk, &RouteDesk::planChanged, this, [this] {
    showBottom();
    offerActions();
  });
  connect(m_routeDesk, &RouteDesk::readyChanged, this, &MainWindow::offerActions);
  connect(m_routeDesk, &RouteDesk::stepsChanged, this, &MainWindow::offerActions);
  connect(m_routeDesk, &RouteDesk::dateChanged, this, [this] { map().setRouteDate(m_routeDesk->date()); });
  connect(m_routeDesk, &RouteDesk::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  const auto mark = [this] {
    const auto& snapshot = m_document.state().snapshot;
    std::vector<std::int64_t> vendors;
    if (snapshot)
      for (const std::string& code : m_routeDesk->differing())
        if (const domain::Vendor* v = snapshot->vendorByCode(code)) vendors.push_back(v->id.value);
    map().setMarkedStops(vendors);
  };
  connect(m_routeDesk, &RouteDesk::carriedChanged, this, [this] {
    std::vector<MapWidget::Sketch> sketches;
    for (const RouteDesk::CarriedRoute& r : m_routeDesk->carried()) sketches.push_back({r.team, r.legs});
    map().setSketches(std::move(sketches));
  });
  connect(m_routeDesk, &RouteDesk::proposalChanged, this, mark);
  connect(m_routeDesk, &RouteDesk::comparisonChanged, this, mark);
  connect(&m_routes->spares(), &SpareList::dragBegun, this,
          [this](const QString& code) { m_board->timeline().beginOutsideDrag(code.toStdString()); });
}

} // namespace huyuan::ui
