// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/give_menu.h"

#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/timeline_paint.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

bool isOffered(const RouteDesk& desk, const domain::RouteKey& day, const domain::Route* from) {
  const auto& dates = desk.dates();
  if (!std::binary_search(dates.begin(), dates.end(), day.date)) return false;
  if (from) {
    const bool own = day.team == from->team && day.date == from->date;
    return !own && (day.date == from->date || day.team == from->team);
  }
  return desk.date().empty() || day.date == desk.date();
}

} // namespace

namespace {

void addOffer(QMenu& menu, RouteDesk& desk, const QString& name, const QString& text, const domain::PlanEdit& edit,
              const domain::EditEffect& effect) {
  QString cost = effectText(effect);
  cost.replace(u'\n', u"; "_s);
  QAction* action = menu.addAction(text + u"   "_s + cost);
  action->setObjectName(name);
  action->setEnabled(effect.refused.empty());
  QObject::connect(action, &QAction::triggered, &desk, [&desk, edit] { desk.edit(edit); });
}

} // namespace

void offerEdit(QMenu& menu, RouteDesk& desk, const QString& name, const QString& text, const domain::PlanEdit& edit) {
  addOffer(menu, desk, name, text, edit, desk.tryEdit(edit));
}

void fillGiveMenu(QMenu& menu, RouteDesk& desk, const std::string& code) {
  const domain::Route* from = desk.routeOf(code);
  std::vector<domain::RouteKey> days;
  for (const domain::RouteKey& day : desk.desk()->days())
    if (isOffered(desk, day, from)) days.push_back(day);
  if (days.empty()) return;
  QAction* waiting = menu.addAction(QCoreApplication::translate("GiveMenu", "comparing the teams …"));
  waiting->setEnabled(false);
  desk.askOffers(code, std::move(days), &menu, [&menu, &desk, waiting](const std::vector<RouteDesk::Offer>& offers) {
    const bool withDate = desk.dates().size() > 1;
    for (const RouteDesk::Offer& o : offers)
      addOffer(menu, desk, u"give%1Action"_s.arg(teamText(o.to.team)), routeText(o.to, withDate), o.edit, o.effect);
    if (offers.empty())
      waiting->setText(refusalText("no_position"));
    else
      delete waiting;
  });
}

} // namespace huyuan::ui
