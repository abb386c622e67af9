// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_edit.h"

#include "base/error.h"
#include "planning/plan_draft_p.h"
#include "planning/plan_left_over_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

domain::RouteKey keyOf(const PlanModel& model, std::size_t day) {
  return {model.days()[day].team.number, model.days()[day].date};
}

std::vector<std::size_t> tasksOf(const PlanModel& model, const domain::Route& r) {
  std::vector<std::size_t> out;
  for (const domain::Stop& s : r.stops) {
    const auto task = model.taskOf(s.visit.vendorCode);
    if (!task)
      throw base::Error(base::ErrorKind::BadInput, "stop {0} was not drawn, or has no place any more",
                        {s.visit.vendorCode});
    out.push_back(*task);
  }
  return out;
}

/// The route in another order, with what of it does not depend on the order.
domain::Route reordered(const PlanModel& model, const domain::Route* before, const DayOrder& order,
                        solver::Cost balanceWeight) {
  domain::Route route = model.route(order.day, order.tasks, balanceWeight);
  if (!before) return route;
  route.locked = before->locked;
  route.reserves = before->reserves;
  std::set<std::string> locked;
  for (const domain::Stop& s : before->stops)
    if (s.locked) locked.insert(s.visit.vendorCode);
  for (domain::Stop& s : route.stops) s.locked = locked.contains(s.visit.vendorCode);
  return route;
}

std::map<std::string, std::size_t> stopsOf(const domain::Plan& p) {
  std::map<std::string, std::size_t> out;
  for (std::size_t r = 0; r < p.routes.size(); ++r)
    for (const domain::Stop& s : p.routes[r].stops) out.emplace(s.visit.vendorCode, r);
  return out;
}

void explainLeftOut(const PlanModel& model, domain::Plan& plan) {
  const Orders orders = model.ordersOf(plan);
  for (domain::Unplanned& u : plan.unplanned)
    if (const auto task = model.taskOf(u.vendorCode);
        task && (u.reason.empty() || u.reason == "no_time" || u.reason == "apart"))
      u = whyLeftOut(model, orders, plan.rules.dates, *task);
}

} // namespace

domain::Plan withOrders(const PlanModel& model, const domain::Plan& plan, const std::vector<DayOrder>& orders,
                        const std::string& reason) {
  domain::Plan out = plan;
  for (const DayOrder& order : orders) {
    const domain::RouteKey key = keyOf(model, order.day);
    const auto at = std::find_if(out.routes.begin(), out.routes.end(), [&](const auto& r) { return keyOf(r) == key; });
    if (at != out.routes.end()) {
      *at = reordered(model, &*at, order, plan.balanceWeight);
      continue;
    }
    const auto after =
        std::find_if(out.routes.begin(), out.routes.end(), [&](const auto& r) { return keyOf(r) > key; });
    out.routes.insert(after, reordered(model, nullptr, order, plan.balanceWeight));
  }
  const auto before = stopsOf(plan), now = stopsOf(out);
  for (const auto& [code, route] : before)
    if (!now.contains(code)) out.unplanned.push_back({code, reason});
  const auto isStop = [&](const auto& entry) { return now.contains(entry.vendorCode); };
  std::erase_if(out.unplanned, isStop);
  for (domain::Route& r : out.routes) std::erase_if(r.reserves, isStop);
  if (reason.empty()) explainLeftOut(model, out);
  out.repetitions = model.repetitions(out.routes);
  return out;
}

domain::EditEffect effectOf(const PlanModel& model, const domain::Plan& plan, const std::vector<DayOrder>& orders) {
  domain::EditEffect effect;
  std::map<domain::RouteKey, const DayOrder*> changed;
  for (const DayOrder& o : orders) changed[keyOf(model, o.day)] = &o;
  std::vector<domain::RouteFigures> before, after;
  for (const domain::Route& r : plan.routes) {
    const auto at = changed.find(keyOf(r));
    if (at == changed.end()) {
      before.push_back(domain::figuresOf(r));
      after.push_back(before.back());
      continue;
    }
    before.push_back(domain::figuresOf(model.route(at->second->day, tasksOf(model, r), plan.balanceWeight, Paths::No)));
    after.push_back(domain::figuresOf(model.route(at->second->day, at->second->tasks, plan.balanceWeight, Paths::No)));
    effect.routes.push_back({at->first, before.back(), after.back()});
    changed.erase(at);
  }
  for (const auto& [key, order] : changed) {
    after.push_back(domain::figuresOf(model.route(order->day, order->tasks, plan.balanceWeight, Paths::No)));
    effect.routes.push_back({key, {}, after.back()});
  }
  for (const auto& f : before) effect.before += f;
  for (const auto& f : after) effect.after += f;
  effect.balanceBefore = domain::balanceOf(before);
  effect.balanceAfter = domain::balanceOf(after);
  effect.unplannedBefore = effect.unplannedAfter = static_cast<int>(plan.unplanned.size());
  return effect;
}

domain::EditEffect tryEdit(const PlanModel& model, const domain::Plan& plan, const domain::PlanEdit& edit) {
  PlanDraft draft(model, plan);
  draft.edit(edit);
  if (!draft.refused().empty()) {
    domain::EditEffect effect;
    effect.refused = draft.refused();
    return effect;
  }
  domain::EditEffect effect = effectOf(model, plan, draft.orders());
  effect.breaksDraw = !draft.against().empty();
  effect.overfull = draft.overfull();
  effect.unplannedAfter = draft.unplannedAfter();
  return effect;
}

domain::Plan applied(const PlanModel& model, const domain::Plan& plan, const domain::PlanEdit& edit,
                     const EditAuthor& author) {
  PlanDraft draft(model, plan);
  draft.edit(edit);
  if (!draft.refused().empty())
    throw base::Error(base::ErrorKind::BadInput, "the plan cannot be changed so: {0}", {draft.refused()});
  if (!draft.against().empty() && author.reason.empty())
    throw base::Error(base::ErrorKind::BadInput, "a stop that the draw did not give to this team needs a reason");
  return draft.result(author);
}

std::string stepName(const domain::PlanEdit& edit) {
  struct Name {
    std::string operator()(const domain::MoveStop&) const { return "stop moved"; }
    std::string operator()(const domain::AddStop&) const { return "stop added"; }
    std::string operator()(const domain::RemoveStop&) const { return "stop removed"; }
    std::string operator()(const domain::SwapForReserve&) const { return "reserve taken"; }
    std::string operator()(const domain::LockStop& e) const { return e.locked ? "stop locked" : "stop unlocked"; }
    std::string operator()(const domain::LockRoute& e) const { return e.locked ? "route locked" : "route unlocked"; }
    std::string operator()(const domain::SplitDay&) const { return "day split"; }
  };
  return std::visit(Name{}, edit);
}

} // namespace huyuan::planning
