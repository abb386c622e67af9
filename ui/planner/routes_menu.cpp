// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a stop or a route on the timeline; what each entry would cost stands beside it.
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "planner/give_menu.h"
#include "planner/plan_timeline.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/routes_board.h"
#include "planner/timeline_paint.h"

#include <QMenu>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void RoutesBoard::offerMenu(const QString& code, const domain::RouteKey& route, QPoint screen) {
  auto* menu = new QMenu(this);
  menu->setObjectName(u"routesMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (!code.isEmpty()) offerStop(*menu, fromQt(code), route);
  offerRoute(*menu, route);
  menu->popup(screen);
}

void RoutesBoard::offerStop(QMenu& menu, const std::string& code, const domain::RouteKey& route) {
  const domain::Route* r = m_desk.routeOf(code);
  if (!r) return;
  const std::size_t place = indexOf(*r, code);
  const domain::Stop& stop = r->stops[place];
  QAction* title = menu.addAction(u"%1  %2"_s.arg(stop.number).arg(m_desk.nameOf(stop.visit)));
  title->setEnabled(false);
  QAction* why = menu.addAction(Theme::icon(u"why"_s), tr("Why is it here?"));
  why->setObjectName(u"whyStopAction"_s);
  why->setEnabled(m_desk.isReady());
  connect(why, &QAction::triggered, this, [this, code] { m_desk.askWhy(code); });
  QAction* show = menu.addAction(Theme::icon(u"pin"_s), tr("Show it on the map"));
  connect(show, &QAction::triggered, this, [this, code] { m_desk.selectStop(code, true); });
  if (!m_desk.canEdit()) return;
  menu.addSeparator();
  QAction* lock = menu.addAction(Theme::icon(u"lock"_s), stop.locked ? tr("Unlock") : tr("Lock"));
  lock->setObjectName(u"lockStopAction"_s);
  connect(lock, &QAction::triggered, this, [this, code] { m_desk.toggleLock(code); });
  QMenu* teams = menu.addMenu(tr("Give it to"));
  teams->setObjectName(u"giveMenu"_s);
  fillGiveMenu(*teams, m_desk, code);
  teams->setEnabled(!teams->isEmpty());
  if (!r->reserves.empty())
    offerEdit(menu, m_desk, u"swapStopAction"_s,
              tr("Take the next reserve instead: %1").arg(m_desk.nameOf(r->reserves.front())),
              domain::SwapForReserve{code, {}});
  offerSplit(menu, route, place);
  offerEdit(menu, m_desk, u"removeStopAction"_s, tr("Take it out"), domain::RemoveStop{code});
  menu.addSeparator();
}

void RoutesBoard::offerSplit(QMenu& menu, const domain::RouteKey& route, std::size_t place) {
  QMenu* split = menu.addMenu(tr("From here on, another day"));
  split->setObjectName(u"splitMenu"_s);
  int offered = 0;
  for (const domain::RouteKey& day : m_desk.desk()->days()) {
    if (day.team != route.team || day.date <= route.date || offered == 5) continue;
    ++offered;
    offerEdit(*split, m_desk, u"split%1Action"_s.arg(toQt(day.date)), toQt(day.date),
              domain::SplitDay{route, place, day.date});
  }
  split->setEnabled(offered > 0);
}

void RoutesBoard::offerRoute(QMenu& menu, const domain::RouteKey& route) {
  const int row = timeline().rowOf(route);
  if (row < 0) return;
  const domain::Route& r = timeline().rowRoute(row);
  QAction* only = menu.addAction(tr("Show only %1 on the map").arg(teamText(route.team)));
  connect(only, &QAction::triggered, this, [this, team = route.team] { m_shell.document.selectTeam(team); });
  if (!m_desk.canEdit()) return;
  const bool locked = r.locked;
  QAction* lock = menu.addAction(locked ? tr("Unlock the route %1").arg(routeText(route, false))
                                        : tr("Lock the route %1").arg(routeText(route, false)));
  lock->setObjectName(u"lockRouteAction"_s);
  connect(lock, &QAction::triggered, this, [this, route, locked] { m_desk.edit(domain::LockRoute{route, !locked}); });
  QAction* again = menu.addAction(tr("Plan this route again"));
  again->setObjectName(u"replanRouteAction"_s);
  again->setEnabled(!locked && !m_desk.isReplanning());
  connect(again, &QAction::triggered, this, [this, route] { m_desk.replan({route}); });
}

} // namespace huyuan::ui
