// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/give_menu.h"

#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/timeline_paint.h"

#include <QMenu>

#include <algorithm>
#include <tuple>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

struct Offer {
  domain::RouteKey to;
  domain::PlanEdit edit;
  domain::EditEffect effect;
};

bool isBetter(const Offer& a, const Offer& b) {
  const auto rank = [](const Offer& o) {
    const domain::EditEffect& e = o.effect;
    return std::tuple(!e.refused.empty(), e.breaksDraw, e.missedWindows(), e.overtime(), e.travel());
  };
  return rank(a) < rank(b);
}

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

QAction* offerEdit(QMenu& menu, RouteDesk& desk, const QString& name, const QString& text,
                   const domain::PlanEdit& edit) {
  const domain::EditEffect effect = desk.tryEdit(edit);
  QString cost = effectText(effect);
  cost.replace(u'\n', u"; "_s);
  QAction* action = menu.addAction(text + u"   "_s + cost);
  action->setObjectName(name);
  action->setEnabled(effect.refused.empty());
  QObject::connect(action, &QAction::triggered, &desk, [&desk, edit] { desk.edit(edit); });
  return action;
}

void fillGiveMenu(QMenu& menu, RouteDesk& desk, const std::string& code) {
  const domain::Route* from = desk.routeOf(code);
  std::vector<Offer> offers;
  for (const domain::RouteKey& day : desk.desk()->days()) {
    if (!isOffered(desk, day, from)) continue;
    try {
      const std::size_t place = desk.desk()->bestPlace(*desk.plan(), code, day);
      const domain::PlanEdit edit = from ? domain::PlanEdit(domain::MoveStop{code, day, place})
                                         : domain::PlanEdit(domain::AddStop{code, day, place});
      offers.push_back({day, edit, desk.tryEdit(edit)});
    } catch (const base::Error&) {
      menu.addAction(refusalText("no_position"))->setEnabled(false);
      return;
    }
  }
  std::stable_sort(offers.begin(), offers.end(), isBetter);
  for (const Offer& o : offers)
    offerEdit(menu, desk, u"give%1Action"_s.arg(teamText(o.to.team)), routeText(o.to, desk.dates().size() > 1), o.edit);
}

} // namespace huyuan::ui
