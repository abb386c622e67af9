// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_groups_p.h"
#include "planning/plan_habits_p.h"

#include <algorithm>
#include <utility>

namespace huyuan::planning {

namespace {

using Order = std::vector<std::size_t>;
constexpr int MostChanges = 20; ///< of one day

/// New orders of one day or two, and what they save.
struct Change {
  solver::Cost gain = 0, travel = 0; ///< travel: how much more
  std::vector<std::pair<std::size_t, Order>> days;
};

class HabitBreaker {
 public:
  HabitBreaker(const PlanModel& model, Orders orders, solver::Cost balanceWeight, solver::Cost travelLimit,
               const base::Cancel& cancel)
      : m_model(model)
      , m_orders(std::move(orders))
      , m_balanceWeight(balanceWeight)
      , m_cancel(cancel) {
    for (std::size_t d = 0; d < m_orders.size(); ++d) m_costs.push_back(cost(d, m_orders[d]));
    m_room = travelLimit;
    for (const RouteCost& c : m_costs) m_room -= c.travel;
  }

  void change(const PlanGroup& group) {
    for (const std::size_t day : group.days)
      for (int i = 0; i < MostChanges && changeOnce(group, day);) ++i;
  }
  Orders orders() && { return std::move(m_orders); }

 private:
  RouteCost cost(std::size_t day, const Order& order) const { return m_model.costOf(day, order, m_balanceWeight); }

  bool changeOnce(const PlanGroup& group, std::size_t day) {
    m_cancel.check();
    m_best = {};
    if (m_costs[day].repetition == 0) return false;
    consider({{day, Order(m_orders[day].rbegin(), m_orders[day].rend())}});
    for (const std::size_t k : m_model.repeatingStops(day, m_orders[day], m_balanceWeight)) considerStop(group, day, k);
    for (const auto& [d, order] : m_best.days) {
      m_orders[d] = order;
      m_costs[d] = cost(d, order);
    }
    m_room -= m_best.travel;
    return m_best.gain > 0;
  }

  void considerStop(const PlanGroup& group, std::size_t day, std::size_t k) {
    Order rest = m_orders[day];
    const std::size_t task = rest[k];
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(k));
    for (std::size_t place = 0; place <= rest.size(); ++place)
      if (place != k) consider({{day, with(rest, task, place)}});
    const PlanModel::Day& here = m_model.days()[day];
    for (const std::size_t other : group.days) {
      const PlanModel::Day& there = m_model.days()[other];
      const bool isNear = here.teamPlace == there.teamPlace || here.datePlace == there.datePlace;
      if (other == day || !isNear || !mayTake(m_model, other, m_orders[other], task)) continue;
      for (std::size_t place = 0; place <= m_orders[other].size(); ++place)
        consider({{day, rest}, {other, with(m_orders[other], task, place)}});
    }
  }

  static Order with(Order order, std::size_t task, std::size_t place) {
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), task);
    return order;
  }

  void consider(std::vector<std::pair<std::size_t, Order>> days) {
    Change change;
    for (const auto& [day, order] : days) {
      const RouteCost now = cost(day, order);
      if (!now.feasible) return;
      change.gain += m_costs[day].total() - now.total();
      change.travel += now.travel - m_costs[day].travel;
    }
    if (change.gain <= m_best.gain || (change.travel > 0 && change.travel > m_room)) return;
    change.days = std::move(days);
    m_best = std::move(change);
  }

  const PlanModel& m_model;
  Orders m_orders;
  solver::Cost m_balanceWeight, m_room = 0; ///< m_room: how much more travel there may be
  std::vector<RouteCost> m_costs;           ///< by day
  Change m_best;
  const base::Cancel& m_cancel;
};

} // namespace

Orders withoutHabits(const PlanModel& model, const std::vector<PlanGroup>& groups, Orders orders,
                     solver::Cost balanceWeight, solver::Cost travelLimit, const base::Cancel& cancel) {
  if (model.options().earlier.empty() || model.options().rules.weights.repetition == 0) return orders;
  HabitBreaker breaker(model, std::move(orders), balanceWeight, travelLimit, cancel);
  for (const PlanGroup& g : groups) breaker.change(g);
  return std::move(breaker).orders();
}

} // namespace huyuan::planning
