// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/earlier_habits_p.h"
#include "planning/plan_model.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

std::vector<std::vector<std::size_t>> PlanModel::ordersOf(const domain::Plan& plan) const {
  std::vector<std::vector<std::size_t>> orders(m_days.size());
  std::vector<bool> used(m_tasks.size(), false);
  std::set<std::size_t> days;
  for (const domain::Route& r : plan.routes) {
    const auto day = dayOf(r.team, r.date);
    if (!day || !days.insert(*day).second) {
      if (r.stops.empty()) continue;
      throw base::Error(base::ErrorKind::BadInput, "team {0} has no day, or two, on {1}",
                        {std::to_string(r.team), r.date});
    }
    for (const domain::Stop& s : r.stops) {
      const auto task = taskOf(s.visit.vendorCode);
      if (!task || used[*task])
        throw base::Error(base::ErrorKind::BadInput, "stop {0} of team {1} was not drawn, or stands in the plan twice",
                          {std::to_string(s.number), std::to_string(r.team)});
      used[*task] = true;
      orders[*day].push_back(*task);
    }
  }
  return orders;
}

domain::Plan PlanModel::planOf(const std::vector<std::vector<std::size_t>>& orders,
                               std::vector<domain::Unplanned> unplanned, solver::Cost balanceWeight) const {
  domain::Plan plan;
  plan.mode = m_options.rules.mode;
  plan.rules = m_options.rules;
  plan.timeOfDay = true;
  plan.balanceWeight = balanceWeight;
  plan.notes = m_notes;
  plan.unplanned = std::move(unplanned);
  plan.comparedWith = m_habits->campaigns();
  std::vector<bool> used(m_tasks.size(), false);
  std::set<std::size_t> out; // teams that set out on some day
  for (std::size_t d = 0; d < m_days.size(); ++d)
    if (!orders[d].empty()) out.insert(m_days[d].teamPlace);
  for (std::size_t d = 0; d < m_days.size(); ++d) {
    const bool isOnly = m_days[d].datePlace == 0 && !out.contains(m_days[d].teamPlace);
    if (orders[d].empty() && !isOnly) continue;
    plan.routes.push_back(route(d, orders[d], balanceWeight));
    for (const std::size_t t : orders[d]) used[t] = true;
  }
  addReserves(plan.routes, used);
  plan.repetitions = repetitions(plan.routes);
  return plan;
}

/// In turn among the routes of their district, so that no reserve is in the hands of two.
void PlanModel::addReserves(std::vector<domain::Route>& routes, const std::vector<bool>& used) const {
  std::map<std::string, std::vector<domain::Route*>> ofDistrict;
  for (domain::Route& r : routes) ofDistrict[r.district].push_back(&r);
  std::map<std::string, std::size_t> next;
  for (std::size_t t = m_targets; t < m_tasks.size(); ++t) {
    const domain::Visit& visit = m_tasks[t].visit;
    const auto at = ofDistrict.find(visit.district);
    if (used[t] || at == ofDistrict.end()) continue;
    at->second[next[visit.district]++ % at->second.size()]->reserves.push_back(visit);
  }
}

std::vector<domain::Repetition> PlanModel::repetitions(const std::vector<domain::Route>& routes) const {
  std::map<std::string, geo::LonLat> places;
  for (const Task& t : m_tasks) places.emplace(t.visit.vendorCode, t.place);
  return m_habits->in(routes, places);
}

} // namespace huyuan::planning
