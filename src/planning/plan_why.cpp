// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_why.h"

#include "base/error.h"
#include "planning/plan_edit.h"

#include <algorithm>
#include <tuple>

namespace huyuan::planning {

namespace {

using Order = std::vector<std::size_t>;
using Kind = domain::Alternative::Kind;

class Reasons {
 public:
  Reasons(const PlanModel& model, const domain::Plan& plan, const std::string& code)
      : m_model(model)
      , m_plan(plan)
      , m_orders(model.ordersOf(plan)) {
    const auto task = model.taskOf(code);
    for (m_day = 0; task && m_day < m_orders.size(); ++m_day) {
      const Order& o = m_orders[m_day];
      const auto at = std::find(o.begin(), o.end(), *task);
      if (at == o.end()) continue;
      m_task = *task;
      m_place = static_cast<std::size_t>(at - o.begin());
      m_rest = o;
      m_rest.erase(m_rest.begin() + (at - o.begin()));
      m_now = cost(m_day, o);
      m_without = cost(m_day, m_rest);
      return;
    }
    throw base::Error(base::ErrorKind::BadInput, "the plan has no stop {0}", {code});
  }

  domain::StopReasons find(const base::Cancel& cancel) const {
    domain::StopReasons out;
    out.vendorCode = m_model.tasks()[m_task].visit.vendorCode;
    out.route = key(m_day);
    out.place = m_place;
    out.must = m_model.tasks()[m_task].visit.must;
    for (std::size_t d = 0; d < m_orders.size(); ++d) {
      cancel.check();
      if (d != m_day && isOfPlan(d)) out.alternatives.push_back(elsewhere(d));
    }
    if (!m_rest.empty()) out.alternatives.push_back(sameRoute());
    out.alternatives.push_back(leaveOut());
    const auto rank = [](const domain::Alternative& a) {
      return std::tuple(!a.effect.refused.empty(), a.kind == Kind::LeaveOut, a.cost, a.route);
    };
    std::stable_sort(out.alternatives.begin(), out.alternatives.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return out;
  }

 private:
  domain::RouteKey key(std::size_t day) const { return {m_model.days()[day].team.number, m_model.days()[day].date}; }
  /// The model may know days after those of the plan: they are for splitting a day, not to be proposed.
  bool isOfPlan(std::size_t day) const {
    const auto& dates = m_plan.rules.dates;
    return !m_orders[day].empty() || std::find(dates.begin(), dates.end(), m_model.days()[day].date) != dates.end();
  }
  std::int64_t cost(std::size_t day, const Order& order) const {
    return m_model.costOf(day, order, m_plan.balanceWeight).total();
  }
  Order with(Order order, std::size_t place) const {
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), m_task);
    return order;
  }
  /// The cheapest place among these stops, `except` left out.
  std::pair<std::int64_t, std::size_t> best(std::size_t day, const Order& order, std::size_t except) const {
    std::pair<std::int64_t, std::size_t> best{INT64_MAX, 0};
    for (std::size_t place = 0; place <= order.size(); ++place)
      if (place != except) best = std::min(best, {cost(day, with(order, place)), place});
    return best;
  }

  domain::Alternative elsewhere(std::size_t day) const {
    domain::Alternative a;
    a.route = key(day);
    const std::string why = m_model.whyNot(day, m_task);
    if (!why.empty() && why != "not_drawn") {
      a.effect.refused = why;
      return a;
    }
    const auto [with_, place] = best(day, m_orders[day], SIZE_MAX);
    a.place = place;
    a.cost = m_without - m_now + with_ - cost(day, m_orders[day]);
    a.effect = effectOf(m_model, m_plan, {{m_day, m_rest}, {day, with(m_orders[day], place)}});
    a.effect.breaksDraw = why == "not_drawn";
    return a;
  }

  domain::Alternative sameRoute() const {
    domain::Alternative a;
    a.kind = Kind::SameRoute;
    a.route = key(m_day);
    const auto [with_, place] = best(m_day, m_rest, m_place);
    a.place = place;
    a.cost = with_ - m_now;
    a.effect = effectOf(m_model, m_plan, {{m_day, with(m_rest, place)}});
    return a;
  }

  domain::Alternative leaveOut() const {
    domain::Alternative a;
    a.kind = Kind::LeaveOut;
    a.cost = m_without - m_now;
    a.effect = effectOf(m_model, m_plan, {{m_day, m_rest}});
    ++a.effect.unplannedAfter;
    return a;
  }

  const PlanModel& m_model;
  const domain::Plan& m_plan;
  const std::vector<Order> m_orders;
  std::size_t m_task = 0, m_day = 0, m_place = 0;
  Order m_rest;
  std::int64_t m_now = 0, m_without = 0;
};

} // namespace

domain::StopReasons whyHere(const PlanModel& model, const domain::Plan& plan, const std::string& vendorCode,
                            const base::Cancel& cancel) {
  return Reasons(model, plan, vendorCode).find(cancel);
}

std::size_t bestPlace(const PlanModel& model, const domain::Plan& plan, const std::string& vendorCode,
                      const domain::RouteKey& to) {
  const auto task = model.taskOf(vendorCode);
  const auto day = model.dayOf(to.team, to.date);
  if (!task || !day)
    throw base::Error(base::ErrorKind::BadInput, "stop {0} cannot be given to team {1} on {2}",
                      {vendorCode, std::to_string(to.team), to.date});
  Order order;
  for (const domain::Route& r : plan.routes)
    if (r.team == to.team && r.date == to.date)
      for (const domain::Stop& s : r.stops)
        if (const auto other = model.taskOf(s.visit.vendorCode); other && other != task) order.push_back(*other);
  std::pair<std::int64_t, std::size_t> best{INT64_MAX, 0};
  for (std::size_t place = 0; place <= order.size(); ++place) {
    Order with = order;
    with.insert(with.begin() + static_cast<std::ptrdiff_t>(place), *task);
    best = std::min(best, {model.costOf(*day, with, plan.balanceWeight).total(), place});
  }
  return best.second;
}

} // namespace huyuan::planning
