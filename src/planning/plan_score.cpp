// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_score.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

class Scorer {
 public:
  Scorer(const PlanModel& model, const domain::Plan& plan, solver::Cost balanceWeight)
      : m_model(model)
      , m_plan(plan)
      , m_balanceWeight(balanceWeight)
      , m_orders(model.days().size())
      , m_used(model.tasks().size(), false) {
    for (const domain::DrawBreak& b : plan.drawBreaks) m_allowed.insert({b.vendorCode, b.team});
  }

  domain::PlanScore run() {
    for (const domain::Route& r : m_plan.routes) take(r);
    std::vector<domain::Route> timed;
    for (std::size_t d = 0; d < m_orders.size(); ++d) {
      if (m_orders[d].empty()) continue;
      timed.push_back(m_model.route(d, m_orders[d], m_balanceWeight, Paths::No));
      addCosts(d);
      checkDay(d, timed.back());
    }
    countMissing();
    domain::Plan again;
    again.routes = timed;
    again.drawBreaks = m_plan.drawBreaks;
    m_score.figures = domain::figuresOf(again);
    m_score.figures.unplanned = m_score.missing + m_score.optionalMissing;
    m_score.repetitions = m_model.repetitions(timed);
    return std::move(m_score);
  }

 private:
  void note(const char* word, const domain::Route& r, const std::string& vendor) {
    m_score.breaks.push_back({word, r.team, r.date, vendor});
  }
  void note(const std::string& word, std::size_t day, const std::string& vendor) {
    m_score.breaks.push_back({word, m_model.days()[day].team.number, m_model.days()[day].date, vendor});
  }

  void take(const domain::Route& r) {
    const auto day = m_model.dayOf(r.team, r.date);
    if (!day && !r.stops.empty()) note("unknown_day", r, {});
    for (const domain::Stop& s : r.stops) {
      const std::string& code = s.visit.vendorCode;
      const auto task = m_model.taskOf(code);
      if (!task) {
        note("unknown_stop", r, code);
        continue;
      }
      if (!day) continue;
      if (m_used[*task]) {
        note("twice", r, code);
        continue;
      }
      m_used[*task] = true;
      m_orders[*day].push_back(*task);
    }
  }

  void addCosts(std::size_t day) {
    const RouteCost c = m_model.costOf(day, m_orders[day], m_balanceWeight);
    m_score.travel += c.travel;
    m_score.schoolChange += c.schoolChange;
    m_score.windows += c.windows;
    m_score.overtime += c.overtime;
    m_score.balance += c.balance;
    m_score.repetition += c.repetition;
  }

  void checkDay(std::size_t day, const domain::Route& route) {
    const domain::PlanRules& rules = m_model.options().rules;
    std::map<std::size_t, std::size_t> clusters;
    for (std::size_t k = 0; k < m_orders[day].size(); ++k) {
      const std::size_t t = m_orders[day][k];
      const Task& task = m_model.tasks()[t];
      const std::string word = m_model.whyNot(day, t);
      if (!word.empty() && !(word == "not_drawn" && m_allowed.contains({task.visit.vendorCode, route.team})))
        note(word, day, task.visit.vendorCode);
      if (task.visit.hard && route.stops[k].missesWindow) note("hard_window", day, task.visit.vendorCode);
      if (const std::size_t n = ++clusters[task.cluster]; rules.apart && n > 1 && n > together(task.cluster))
        note("apart", day, task.visit.vendorCode);
    }
    if (m_orders[day].size() > static_cast<std::size_t>(rules.maxStops)) note("max_stops", day, {});
    if (route.overtime > rules.maxOvertime) note("max_overtime", day, {});
    if (missesLunch(day, route)) note("no_lunch", day, {});
  }

  /// How many of a cluster a route must have at the most where neighbours are apart: of more than there are days for
  /// them, as few as it goes.
  std::size_t together(std::size_t cluster) {
    const auto [known, isNew] = m_together.emplace(cluster, 1);
    if (!isNew) return known->second;
    std::vector<std::size_t> tasks;
    for (std::size_t t = 0; t < m_model.targets(); ++t)
      if (m_model.tasks()[t].cluster == cluster) tasks.push_back(t);
    std::size_t days = 0;
    for (std::size_t d = 0; d < m_orders.size(); ++d)
      days += std::any_of(tasks.begin(), tasks.end(), [&](std::size_t t) { return m_model.whyNot(d, t).empty(); });
    if (days > 0 && tasks.size() > days) known->second = (tasks.size() + days - 1) / days;
    return known->second;
  }

  /// As solver::Break says it, but for the minute that shown times are rounded up by.
  bool missesLunch(std::size_t day, const domain::Route& route) const {
    const domain::Meal meal = m_model.days()[day].team.lunch.value_or(m_model.options().rules.lunch);
    const auto minutes = static_cast<domain::MinuteOfDay>(meal.duration.value() / 60);
    if (minutes == 0 || route.lunchStart) return false;
    return route.depart + 1 < meal.from + minutes && route.finish - 1 > meal.to - minutes;
  }

  void countMissing() {
    const domain::PlanWeights& w = m_model.options().rules.weights;
    for (std::size_t t = 0; t < m_model.targets(); ++t) {
      if (m_used[t]) continue;
      const domain::Visit& v = m_model.tasks()[t].visit;
      if (!v.must) {
        ++m_score.optionalMissing;
        m_score.lostWorth += w.optional >> std::clamp(v.priority, 0, 20);
        continue;
      }
      bool possible = false;
      for (std::size_t d = 0; d < m_model.days().size() && !possible; ++d) possible = m_model.whyNot(d, t).empty();
      m_score.missing += possible ? 1 : 0;
    }
  }

  const PlanModel& m_model;
  const domain::Plan& m_plan;
  solver::Cost m_balanceWeight;
  std::vector<std::vector<std::size_t>> m_orders;
  std::vector<bool> m_used;
  std::set<std::pair<std::string, int>> m_allowed;
  std::map<std::size_t, std::size_t> m_together; ///< by cluster
  domain::PlanScore m_score;
};

} // namespace

domain::PlanScore score(const PlanModel& model, const domain::Plan& plan, solver::Cost balanceWeight) {
  return Scorer(model, plan, balanceWeight).run();
}

} // namespace huyuan::planning
