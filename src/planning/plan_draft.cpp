// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/plan_draft_p.h"

#include <algorithm>

namespace huyuan::planning {

namespace {

template <class List> void eraseCode(List& list, const std::string& code) {
  std::erase_if(list, [&](const auto& entry) { return entry.vendorCode == code; });
}

} // namespace

PlanDraft::Place PlanDraft::placeOf(const std::string& code) const {
  for (const domain::Route& r : m_plan.routes)
    for (std::size_t i = 0; i < r.stops.size(); ++i)
      if (r.stops[i].visit.vendorCode == code) return {&r, i};
  throw base::Error(base::ErrorKind::BadInput, "the plan has no stop {0}", {code});
}

const domain::Route* PlanDraft::routeOf(const domain::RouteKey& key) const {
  for (const domain::Route& r : m_plan.routes)
    if (r.team == key.team && r.date == key.date) return &r;
  return nullptr;
}

std::size_t PlanDraft::taskOf(const std::string& code) const {
  if (const auto task = m_model.taskOf(code)) return *task;
  throw base::Error(base::ErrorKind::BadInput, "stop {0} was not drawn, or has no place any more", {code});
}

/// Null and refused if the model has no such day.
std::vector<std::size_t>* PlanDraft::order(const domain::RouteKey& key) {
  if (const auto at = m_orders.find(key); at != m_orders.end()) return &at->second;
  if (!m_model.dayOf(key.team, key.date)) {
    refuse("no_day");
    return nullptr;
  }
  std::vector<std::size_t> tasks;
  if (const domain::Route* r = routeOf(key))
    for (const domain::Stop& s : r->stops) tasks.push_back(taskOf(s.visit.vendorCode));
  return &(m_orders[key] = std::move(tasks));
}

bool PlanDraft::mayLeave(const Place& from) {
  if (from.route->locked) refuse("route_locked");
  if (from.route->stops[from.index].locked) refuse("locked");
  return m_refused.empty();
}

bool PlanDraft::mayEnter(std::size_t task, const domain::RouteKey& to) {
  if (const domain::Route* r = routeOf(to); r && r->locked) refuse("route_locked");
  const auto day = m_model.dayOf(to.team, to.date);
  if (!day) {
    refuse("no_day");
    return false;
  }
  const std::string why = m_model.whyNot(*day, task);
  if (why == "not_drawn") {
    const std::string& code = m_model.tasks()[task].visit.vendorCode;
    const bool known = std::any_of(m_plan.drawBreaks.begin(), m_plan.drawBreaks.end(),
                                   [&](const auto& b) { return b.vendorCode == code && b.team == to.team; });
    if (!known) m_against.emplace_back(task, to.team);
  } else if (!why.empty()) {
    refuse(why);
  }
  return m_refused.empty();
}

void PlanDraft::operate(const domain::MoveStop& e) {
  const Place from = placeOf(e.vendorCode);
  const std::size_t task = taskOf(e.vendorCode);
  const domain::RouteKey key = keyOf(*from.route);
  const bool same = key == e.to;
  if (!mayLeave(from) || (!same && !mayEnter(task, e.to))) return;
  std::vector<std::size_t>* source = order(key);
  std::vector<std::size_t>* target = order(e.to);
  if (!source || !target) return;
  std::erase(*source, task);
  target->insert(target->begin() + static_cast<std::ptrdiff_t>(std::min(e.place, target->size())), task);
  if (!same) m_moved.push_back(task);
}

void PlanDraft::operate(const domain::AddStop& e) {
  const auto task = m_model.taskOf(e.vendorCode);
  if (!task) return refuse("no_position");
  for (const domain::Route& r : m_plan.routes)
    for (const domain::Stop& s : r.stops)
      if (s.visit.vendorCode == e.vendorCode)
        throw base::Error(base::ErrorKind::BadInput, "stop {0} is in the plan already", {e.vendorCode});
  if (!mayEnter(*task, e.to)) return;
  std::vector<std::size_t>* target = order(e.to);
  if (!target) return;
  target->insert(target->begin() + static_cast<std::ptrdiff_t>(std::min(e.place, target->size())), *task);
  m_entered.push_back(*task);
}

void PlanDraft::leave(std::size_t task, const domain::RouteKey& from, const char* reason) {
  const bool back = m_model.tasks()[task].visit.reserve && std::string_view(reason) == "by_hand";
  if (back)
    m_returned.emplace(task, from);
  else
    m_left.emplace_back(task, reason);
  m_moved.push_back(task);
}

void PlanDraft::operate(const domain::RemoveStop& e) {
  const Place from = placeOf(e.vendorCode);
  if (!mayLeave(from)) return;
  const std::size_t task = taskOf(e.vendorCode);
  const domain::RouteKey key = keyOf(*from.route);
  if (std::vector<std::size_t>* source = order(key)) std::erase(*source, task);
  leave(task, key, "by_hand");
}

void PlanDraft::operate(const domain::SwapForReserve& e) {
  const Place from = placeOf(e.vendorCode);
  if (!mayLeave(from)) return;
  const auto& reserves = from.route->reserves;
  const auto chosen = std::find_if(reserves.begin(), reserves.end(), [&](const domain::Visit& v) {
    return e.reserveCode.empty() || v.vendorCode == e.reserveCode;
  });
  if (chosen == reserves.end()) return refuse("no_reserve");
  const std::size_t out = taskOf(e.vendorCode), in = taskOf(chosen->vendorCode);
  const domain::RouteKey key = keyOf(*from.route);
  if (!mayEnter(in, key)) return;
  std::vector<std::size_t>* list = order(key);
  if (!list) return;
  std::replace(list->begin(), list->end(), out, in);
  leave(out, key, "swapped");
  m_entered.push_back(in);
}

void PlanDraft::operate(const domain::LockStop& e) {
  const Place at = placeOf(e.vendorCode);
  if (at.route->stops[at.index].locked == e.locked) return refuse("nothing");
  m_locks[e.vendorCode] = e.locked;
}

void PlanDraft::operate(const domain::LockRoute& e) {
  const domain::Route* r = routeOf(e.route);
  if (!r)
    throw base::Error(base::ErrorKind::BadInput, "team {0} has no route on {1}",
                      {std::to_string(e.route.team), e.route.date});
  if (r->locked == e.locked) return refuse("nothing");
  m_routeLock = e;
}

void PlanDraft::operate(const domain::SplitDay& e) {
  const domain::Route* from = routeOf(e.route);
  if (!from)
    throw base::Error(base::ErrorKind::BadInput, "team {0} has no route on {1}",
                      {std::to_string(e.route.team), e.route.date});
  const domain::RouteKey to{e.route.team, e.newDate};
  if (e.place >= from->stops.size() || to == e.route) return refuse("nothing");
  for (std::size_t i = e.place; i < from->stops.size(); ++i)
    if (!mayLeave({from, i}) || !mayEnter(taskOf(from->stops[i].visit.vendorCode), to)) return;
  std::vector<std::size_t>* source = order(e.route);
  std::vector<std::size_t>* target = order(to);
  if (!source || !target) return;
  const auto cut = source->begin() + static_cast<std::ptrdiff_t>(e.place);
  target->insert(target->end(), cut, source->end());
  m_moved.insert(m_moved.end(), cut, source->end());
  source->erase(cut, source->end());
}

void PlanDraft::edit(const domain::PlanEdit& e) {
  std::visit([this](const auto& one) { operate(one); }, e);
}

bool PlanDraft::overfull() const {
  const auto most = static_cast<std::size_t>(m_model.options().rules.maxStops);
  return std::any_of(m_orders.begin(), m_orders.end(), [&](const auto& o) {
    const domain::Route* before = routeOf(o.first);
    return o.second.size() > most && (!before || o.second.size() > before->stops.size());
  });
}

std::vector<DayOrder> PlanDraft::orders() const {
  std::vector<DayOrder> out;
  for (const auto& [key, tasks] : m_orders) out.push_back({*m_model.dayOf(key.team, key.date), tasks});
  return out;
}

int PlanDraft::unplannedAfter() const {
  auto count = static_cast<int>(m_plan.unplanned.size() + m_left.size());
  for (const std::size_t task : m_entered)
    for (const domain::Unplanned& u : m_plan.unplanned)
      if (u.vendorCode == m_model.tasks()[task].visit.vendorCode) --count;
  return count;
}

/// A stop that goes elsewhere, or nowhere, leaves no break of the draw behind.
void PlanDraft::correctBreaks(domain::Plan& plan, const EditAuthor& author) const {
  for (const std::size_t task : m_moved) {
    const std::string& code = m_model.tasks()[task].visit.vendorCode;
    for (const domain::Route& r : plan.routes)
      for (const domain::Stop& s : r.stops)
        if (s.visit.vendorCode == code)
          std::erase_if(plan.drawBreaks, [&](const auto& b) { return b.vendorCode == code && b.team != r.team; });
  }
  for (const auto& [task, reason] : m_left) eraseCode(plan.drawBreaks, m_model.tasks()[task].visit.vendorCode);
  if (m_returned) eraseCode(plan.drawBreaks, m_model.tasks()[m_returned->first].visit.vendorCode);
  for (const auto& [task, team] : m_against)
    plan.drawBreaks.push_back({m_model.tasks()[task].visit.vendorCode, team, author.reason, author.by, author.at});
}

domain::Plan PlanDraft::result(const EditAuthor& author) const {
  domain::Plan plan = withOrders(m_model, m_plan, orders(), "by_hand");
  for (const auto& [key, tasks] : m_orders)
    if (auto& dates = plan.rules.dates; std::find(dates.begin(), dates.end(), key.date) == dates.end())
      dates.insert(std::lower_bound(dates.begin(), dates.end(), key.date), key.date);
  for (const auto& [task, reason] : m_left)
    for (domain::Unplanned& u : plan.unplanned)
      if (u.vendorCode == m_model.tasks()[task].visit.vendorCode) u.reason = reason;
  for (domain::Route& r : plan.routes) {
    if (m_routeLock && keyOf(r) == m_routeLock->route) r.locked = m_routeLock->locked;
    for (domain::Stop& s : r.stops)
      if (const auto at = m_locks.find(s.visit.vendorCode); at != m_locks.end()) s.locked = at->second;
    if (!m_returned || keyOf(r) != m_returned->second) continue;
    const domain::Visit& visit = m_model.tasks()[m_returned->first].visit;
    eraseCode(plan.unplanned, visit.vendorCode);
    const auto later = std::find_if(r.reserves.begin(), r.reserves.end(), [&](const domain::Visit& v) {
      return m_model.taskOf(v.vendorCode).value_or(SIZE_MAX) > m_returned->first;
    });
    r.reserves.insert(later, visit);
  }
  correctBreaks(plan, author);
  return plan;
}

} // namespace huyuan::planning
