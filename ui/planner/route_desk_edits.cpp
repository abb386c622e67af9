// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a plan, one after the other.
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/timeline_layout.h"

#include <QApplication>

#include <algorithm>
#include <tuple>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

bool RouteDesk::canEdit() const { return m_desk && m_plan && m_shell.document.state().writable(); }

domain::EditEffect RouteDesk::tryEdit(const domain::PlanEdit& edit) const {
  domain::EditEffect effect;
  effect.refused = "not_ready";
  if (!m_desk || !m_plan) return effect;
  try {
    return m_desk->tryEdit(*m_plan, edit);
  } catch (const base::Error&) {
    // A stop whose record was deleted since: the edit itself says so when it is made.
    effect.refused = "no_position";
    return effect;
  }
}

void RouteDesk::edit(const domain::PlanEdit& edit) {
  editLater([edit](const domain::Plan&) { return std::optional(edit); });
}

void RouteDesk::editLater(MakeEdit make) {
  m_waiting.push_back(std::move(make));
  next();
}

void RouteDesk::next() {
  if (m_busy || m_waiting.empty() || m_shell.document.isChanging()) return;
  if (!canEdit()) {
    // The model is still being made: its arrival calls again. Without a plan to change nothing waits.
    if (!m_plan || !m_shell.document.state().writable()) m_waiting.clear();
    return;
  }
  const MakeEdit make = std::move(m_waiting.front());
  m_waiting.pop_front();
  std::optional<domain::PlanEdit> edit;
  try {
    edit = make(*m_plan);
  } catch (const base::Error& e) {
    Q_EMIT notice(errorText(e));
  }
  if (!edit) return next();
  const domain::EditEffect effect = tryEdit(*edit);
  if (!effect.refused.empty()) {
    Q_EMIT notice(tr("Not changed: %1.").arg(refusalText(effect.refused)));
    return next();
  }
  std::string reason;
  if (effect.breaksDraw) {
    m_busy = true; // the question runs the event loop
    reason = fromQt(m_shell.prompts.ask(QApplication::activeWindow(), tr("Against the draw"),
                                        tr("The draw did not give this stop to that team. Why is it done all the "
                                           "same? The reason is kept with the plan."),
                                        {}));
    m_busy = false;
    if (reason.empty()) {
      Q_EMIT notice(tr("Not changed: without a reason the draw stands."));
      return next();
    }
  }
  run(*edit, reason);
}

void RouteDesk::run(const domain::PlanEdit& edit, const std::string& reason) {
  change(tr("Changing the routes"),
         [campaign = m_campaign, edit, reason](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
           return w.editPlan(campaign, edit, reason, p, c);
         });
}

bool RouteDesk::change(const QString& title, Work work) {
  m_busy =
      m_shell.document.change(title, this, std::move(work), [this](const std::shared_ptr<const domain::Plan>& plan) {
        if (plan) take(plan);
      });
  // It ends in any case, also when it fails: Document::changingChanged() follows.
  if (m_busy) {
    auto* once = new QObject(this);
    connect(&m_shell.document, &Document::changingChanged, once, [this, once](bool changing) {
      if (changing) return;
      m_busy = false;
      once->deleteLater();
      next();
    });
  }
  return m_busy;
}

void RouteDesk::undo(bool forward) {
  if (!(forward ? m_steps.redo : m_steps.undo)) return;
  const QString what = planStepText(forward ? *m_steps.redo : *m_steps.undo);
  const bool started =
      change(forward ? tr("Redo") : tr("Undo"),
             [campaign = m_campaign, forward](session::Workspace& w, const base::Progress&, const base::Cancel&) {
               return w.travelPlan(campaign, !forward);
             });
  if (started) Q_EMIT notice(forward ? tr("Done again: %1").arg(what) : tr("Undone: %1").arg(what));
}

std::optional<domain::PlanEdit> RouteDesk::nudged(const domain::Plan& plan, const std::string& code, int places,
                                                  int rows) const {
  for (std::size_t r = 0; r < plan.routes.size(); ++r) {
    const std::size_t i = indexOf(plan.routes[r], code);
    if (i == SIZE_MAX) continue;
    const domain::Route& from = plan.routes[r];
    if (rows == 0) {
      const auto last = static_cast<std::ptrdiff_t>(from.stops.size()) - 1;
      const auto to = static_cast<std::ptrdiff_t>(i) + places;
      if (to < 0 || to > last) return std::nullopt;
      return domain::MoveStop{code, {from.team, from.date}, static_cast<std::size_t>(to)};
    }
    // Rows are those that are seen: of the day that is shown, or of all.
    for (auto k = static_cast<std::ptrdiff_t>(r) + rows;
         k >= 0 && k<static_cast<std::ptrdiff_t>(plan.routes.size()); k += rows> 0 ? 1 : -1) {
      const domain::Route& to = plan.routes[static_cast<std::size_t>(k)];
      if (!m_date.empty() && to.date != m_date) continue;
      const domain::RouteKey key{to.team, to.date};
      return domain::MoveStop{code, key, m_desk->bestPlace(plan, code, key)};
    }
  }
  return std::nullopt;
}

void RouteDesk::nudge(const std::string& code, int places, int rows) {
  editLater([this, code, places, rows](const domain::Plan& plan) { return nudged(plan, code, places, rows); });
}

void RouteDesk::give(const std::string& code, const domain::RouteKey& to) {
  editLater([this, code, to](const domain::Plan& plan) -> std::optional<domain::PlanEdit> {
    const std::size_t place = m_desk->bestPlace(plan, code, to);
    if (routeOf(code)) return domain::MoveStop{code, to, place};
    return domain::AddStop{code, to, place};
  });
}

namespace {

bool isBetter(const RouteDesk::Offer& a, const RouteDesk::Offer& b) {
  const auto rank = [](const RouteDesk::Offer& o) {
    const domain::EditEffect& e = o.effect;
    return std::tuple(!e.refused.empty(), e.breaksDraw, e.missedWindows(), e.overtime(), e.travel());
  };
  return rank(a) < rank(b);
}

std::vector<RouteDesk::Offer> offersOf(const session::PlanDesk& desk, const domain::Plan& plan, const std::string& code,
                                       bool isInRoute, const std::vector<domain::RouteKey>& days,
                                       const base::Cancel& cancel) {
  std::vector<RouteDesk::Offer> offers;
  for (const domain::RouteKey& day : days) {
    cancel.check();
    try {
      const std::size_t place = desk.bestPlace(plan, code, day);
      const domain::PlanEdit edit = isInRoute ? domain::PlanEdit(domain::MoveStop{code, day, place})
                                              : domain::PlanEdit(domain::AddStop{code, day, place});
      offers.push_back({day, edit, desk.tryEdit(plan, edit)});
    } catch (const base::Error& e) {
      if (e.kind() != base::ErrorKind::BadInput) throw;
      return {}; // its record lost its place since
    }
  }
  std::stable_sort(offers.begin(), offers.end(), isBetter);
  return offers;
}

} // namespace

void RouteDesk::askOffers(const std::string& code, std::vector<domain::RouteKey> days, QObject* receiver,
                          std::function<void(const std::vector<Offer>&)> told) {
  if (!m_desk || !m_plan) return;
  const base::Cancel asked = m_shell.jobs.start(
      tr("Comparing the teams for a stop"), JobRunner::Show::Quiet, receiver,
      [this, code, desk = m_desk, plan = m_plan, inRoute = routeOf(code) != nullptr, days = std::move(days),
       told = std::move(told)](const base::Progress&, const base::Cancel& c) {
        auto offers = std::make_shared<const std::vector<Offer>>(offersOf(*desk, *plan, code, inRoute, days, c));
        return [this, plan, offers, told] {
          if (plan == m_plan) told(*offers);
        };
      });
  connect(receiver, &QObject::destroyed, this, [asked] { asked.request(); });
}

namespace {

geo::LonLat placeOf(const domain::Stop& s) { return s.path.empty() ? geo::LonLat{} : s.path.back(); }

/// The legs of a route with other stops: along the road where two follow each other as they do now.
RouteDesk::CarriedRoute carriedRoute(const domain::Route& now, const std::vector<const domain::Stop*>& stops) {
  RouteDesk::CarriedRoute out{now.team, {}};
  const domain::Stop* before = nullptr;
  const auto follows = [&](const domain::Stop* a, const domain::Stop* b) {
    for (std::size_t i = 0; i < now.stops.size(); ++i)
      if (&now.stops[i] == b) return a == (i == 0 ? nullptr : &now.stops[i - 1]);
    return false;
  };
  for (const domain::Stop* stop : stops) {
    const geo::LonLat from = before ? placeOf(*before) : now.start;
    out.legs.push_back(follows(before, stop) ? stop->path : geo::Line{from, placeOf(*stop)});
    before = stop;
  }
  if (!before) return out;
  const bool lastAsNow = !now.stops.empty() && before == &now.stops.back();
  out.legs.push_back(lastAsNow ? now.returnPath : geo::Line{placeOf(*before), now.end});
  return out;
}

} // namespace

void RouteDesk::carry(const std::string& code, const domain::RouteKey& to, std::size_t place) {
  m_carried.clear();
  const domain::Route* from = routeOf(code);
  domain::Stop spare; // of a visit that is in no route
  const domain::Stop* stop = from ? &from->stops[indexOf(*from, code)] : &spare;
  const auto& snapshot = m_shell.document.state().snapshot;
  const domain::Vendor* vendor = from || !snapshot ? nullptr : snapshot->vendorByCode(code);
  if (vendor && vendor->point.isValid()) spare.path = {vendor->point};
  if (m_plan && !stop->path.empty())
    for (const domain::Route& r : m_plan->routes) {
      const bool isTarget = r.team == to.team && r.date == to.date;
      if (!isTarget && &r != from) continue;
      std::vector<const domain::Stop*> stops;
      for (const domain::Stop& s : r.stops)
        if (&s != stop) stops.push_back(&s);
      if (isTarget) stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(std::min(place, stops.size())), stop);
      m_carried.push_back(carriedRoute(r, stops));
    }
  Q_EMIT carriedChanged();
}

void RouteDesk::endCarry() {
  if (m_carried.empty()) return;
  m_carried.clear();
  Q_EMIT carriedChanged();
}

void RouteDesk::toggleLock(const std::string& code) {
  editLater([code](const domain::Plan& plan) -> std::optional<domain::PlanEdit> {
    for (const domain::Route& r : plan.routes)
      if (const std::size_t i = indexOf(r, code); i != SIZE_MAX) return domain::LockStop{code, !r.stops[i].locked};
    return std::nullopt;
  });
}

} // namespace huyuan::ui
