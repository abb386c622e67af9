// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/plan_groups_p.h"
#include "planning/plan_left_over_p.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace huyuan::planning {

namespace {

using Order = std::vector<std::size_t>;
constexpr std::size_t DaysCompared = 8; ///< travel times that nobody has asked for yet are what takes long
constexpr int MostRefusals = 6;         ///< a day that has had no time for so many in a row is full

class LeftOver {
 public:
  LeftOver(const PlanModel& model, Orders orders, solver::Cost balanceWeight, const base::Cancel& cancel)
      : m_model(model)
      , m_orders(std::move(orders))
      , m_refusals(m_orders.size(), 0)
      , m_balanceWeight(balanceWeight)
      , m_cancel(cancel) {}

  Orders run() && {
    for (const std::size_t task : inTurn()) insert(task);
    return std::move(m_orders);
  }

 private:
  std::vector<std::size_t> inTurn() const {
    std::vector<bool> used(m_model.tasks().size(), false);
    for (const Order& order : m_orders)
      for (const std::size_t t : order) used[t] = true;
    std::vector<std::size_t> out;
    for (std::size_t t = 0; t < m_model.targets(); ++t)
      if (!used[t] && m_model.tasks()[t].visit.must) out.push_back(t);
    const auto worth = [this](std::size_t t) {
      return std::tuple(m_model.tasks()[t].visit.priority, m_model.tasks()[t].rank, t);
    };
    std::sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return worth(a) < worth(b); });
    return out;
  }

  void insert(std::size_t task) {
    std::size_t day = 0, fitting = 0;
    Order best;
    solver::Cost least = std::numeric_limits<solver::Cost>::max();
    for (const std::size_t d : nearestDays(task)) {
      m_cancel.check();
      const auto [order, cost] = cheapest(d, task);
      m_refusals[d] = order.empty() ? m_refusals[d] + 1 : 0;
      if (order.empty()) continue;
      if (cost < least) day = d, best = order, least = cost;
      if (++fitting == DaysCompared) break;
    }
    if (!best.empty()) m_orders[day] = std::move(best);
  }

  /// The day with the visit at its best place, and by how much it costs more; no order if it fits nowhere.
  std::pair<Order, solver::Cost> cheapest(std::size_t day, std::size_t task) const {
    std::pair<Order, solver::Cost> best{{}, 0};
    const solver::Cost before = m_model.costOf(day, m_orders[day], m_balanceWeight).total();
    for (std::size_t place = 0; place <= m_orders[day].size(); ++place) {
      Order order = m_orders[day];
      order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), task);
      const RouteCost cost = m_model.costOf(day, order, m_balanceWeight);
      if (!cost.feasible || (!best.first.empty() && cost.total() - before >= best.second)) continue;
      best = {std::move(order), cost.total() - before};
    }
    return best;
  }

  std::vector<std::size_t> nearestDays(std::size_t task) const {
    std::vector<std::pair<double, std::size_t>> days;
    for (std::size_t d = 0; d < m_orders.size(); ++d)
      if (m_refusals[d] < MostRefusals && mayTake(m_model, d, m_orders[d], task))
        days.emplace_back(distance(d, task), d);
    std::sort(days.begin(), days.end());
    std::vector<std::size_t> out;
    for (const auto& [distance, d] : days) out.push_back(d);
    return out;
  }

  double distance(std::size_t day, std::size_t task) const {
    const geo::LonLat place = m_model.tasks()[task].place;
    double least = geo::distance(m_model.days()[day].team.start, place).value();
    for (const std::size_t t : m_orders[day])
      least = std::min(least, geo::distance(m_model.tasks()[t].place, place).value());
    return least;
  }

  const PlanModel& m_model;
  Orders m_orders;
  std::vector<int> m_refusals; ///< in a row, by day
  const solver::Cost m_balanceWeight;
  const base::Cancel& m_cancel;
};

/// Whether the day can have one more visit, somewhere between those that it has.
bool hasRoom(const PlanModel& model, std::size_t day, const Order& order, std::size_t task) {
  if (order.size() >= static_cast<std::size_t>(model.options().rules.maxStops) || !model.whyNot(day, task).empty())
    return false;
  for (std::size_t place = 0; place <= order.size(); ++place) {
    Order with = order;
    with.insert(with.begin() + static_cast<std::ptrdiff_t>(place), task);
    if (model.costOf(day, with, 0).feasible) return true;
  }
  return false;
}

} // namespace

domain::Unplanned whyLeftOut(const PlanModel& model, const Orders& orders, const std::vector<std::string>& dates,
                             std::size_t task) {
  domain::Unplanned out = model.whyUnplanned(task);
  if (out.reason != "no_time" || !model.options().rules.apart) return out;
  std::vector<std::size_t> beside, others;
  for (std::size_t d = 0; d < orders.size(); ++d) {
    const bool isOfPlan = std::find(dates.begin(), dates.end(), model.days()[d].date) != dates.end();
    if (hasNeighbour(model, orders[d], task))
      beside.push_back(d);
    else if (isOfPlan || !orders[d].empty())
      others.push_back(d);
  }
  const auto room = [&](std::size_t d) { return hasRoom(model, d, orders[d], task); };
  if (std::any_of(beside.begin(), beside.end(), room) && std::none_of(others.begin(), others.end(), room))
    out.reason = "apart";
  return out;
}

Orders withLeftOver(const PlanModel& model, Orders orders, solver::Cost balanceWeight, const base::Cancel& cancel) {
  return LeftOver(model, std::move(orders), balanceWeight, cancel).run();
}

} // namespace huyuan::planning
