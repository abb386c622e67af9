// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/usage.h"
#include "planning/plan_search_p.h"
#include "solver/solve.h"

#include <map>

namespace huyuan::planning {

namespace {

constexpr std::size_t ExactStops = 9; ///< of more than that, proving that they do not fit takes long
constexpr std::size_t PolishedStops =
    8;                    ///< with every choice of windows; more take seconds, and there may be many days
constexpr int Scouts = 3; ///< short searches that show whose windows there is no room for
constexpr double ScoutShare = 0.12;

SearchBudget shareOf(SearchBudget budget, double share) {
  budget.iterations = static_cast<std::int64_t>(share * static_cast<double>(budget.iterations)) + 1;
  budget.seconds *= share;
  budget.cpuSeconds *= share;
  return budget;
}

/// Searches with windows that may be late but not left, which is many times faster than to weigh for each visit whether
/// it had better be outside its windows. Visits for which there is no room that way, or that would come later than
/// being outside is worth, give up their windows, and the search goes on. What it costs in the end is for the model to
/// say.
class GroupSearch {
 public:
  GroupSearch(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight, const base::Cancel& cancel)
      : m_part(model.part(group.days, group.tasks, balanceWeight, cancel))
      , m_cancel(cancel) {
    for (std::size_t c = 0; c < m_part.tasks.size(); ++c) {
      m_outside.push_back(m_part.problem.clients[c].outsideCost);
      m_part.problem.clients[c].outsideCost = 0;
      if (m_outside[c] > 0 && model.tasks()[m_part.tasks[c]].lost) giveUp(c);
    }
  }

  Orders run(const SearchBudget& budget, const Orders& initial, const base::Progress& progress) {
    std::vector<solver::RoutePlan> routes = clientsOf(initial);
    for (const solver::RoutePlan& r : routes) // what the plan before had given up
      for (const std::size_t c : late(routes, r)) giveUp(c);
    double left = 1.0;
    for (int scout = 0; scout < Scouts; ++scout) {
      routes = solve(shareOf(budget, ScoutShare), routes, {});
      left -= ScoutShare;
      if (!giveUpNeedy(routes)) break;
    }
    routes = solve(shareOf(budget, left), routes, progress);
    if (giveUpNeedy(routes)) routes = solve(shareOf(budget, ScoutShare), routes, {});
    Orders orders(m_part.days.size());
    for (std::size_t v = 0; v < orders.size(); ++v)
      for (const std::size_t c : routes[v].clients) orders[v].push_back(m_part.tasks[c]);
    return orders;
  }

 private:
  /// False if there is no more to give up.
  bool giveUpNeedy(const std::vector<solver::RoutePlan>& routes) {
    std::vector<std::size_t> needy = missing(routes);
    for (const solver::RoutePlan& r : routes)
      for (const std::size_t c : late(routes, r)) needy.push_back(c);
    std::erase_if(needy, [this](std::size_t c) { return m_outside[c] == 0; });
    for (const std::size_t c : needy) giveUp(c);
    return !needy.empty();
  }

  void giveUp(std::size_t c) {
    const solver::Client any;
    solver::Client& client = m_part.problem.clients[c];
    client.earlierWindows.clear();
    client.earliest = any.earliest;
    client.latest = any.latest;
    client.lateWeight = 0;
    m_outside[c] = 0;
  }

  std::vector<std::size_t> missing(const std::vector<solver::RoutePlan>& routes) const {
    std::vector<bool> used(m_part.tasks.size(), false);
    for (const solver::RoutePlan& r : routes)
      for (const std::size_t c : r.clients) used[c] = true;
    std::vector<std::size_t> out;
    for (std::size_t c = 0; c < used.size(); ++c)
      if (!used[c] && m_part.problem.clients[c].required) out.push_back(c);
    return out;
  }

  std::vector<std::size_t> late(const std::vector<solver::RoutePlan>& routes, const solver::RoutePlan& r) const {
    std::vector<std::size_t> out;
    const solver::Schedule s =
        solver::schedule(m_part.problem, static_cast<std::size_t>(&r - routes.data()), r.clients);
    for (std::size_t k = 0; k < r.clients.size(); ++k) {
      const std::size_t c = r.clients[k];
      if (m_outside[c] > 0 && s.stops[k].late * m_part.problem.clients[c].lateWeight > m_outside[c]) out.push_back(c);
    }
    return out;
  }

  std::vector<solver::RoutePlan> clientsOf(const Orders& orders) const {
    std::map<std::size_t, std::size_t> client;
    for (std::size_t c = 0; c < m_part.tasks.size(); ++c) client.emplace(m_part.tasks[c], c);
    std::vector<solver::RoutePlan> routes(orders.size());
    for (std::size_t v = 0; v < orders.size(); ++v)
      for (const std::size_t t : orders[v]) routes[v].clients.push_back(client.at(t));
    return routes;
  }

  std::vector<solver::RoutePlan> solve(const SearchBudget& budget, const std::vector<solver::RoutePlan>& initial,
                                       const base::Progress& progress) const {
    m_cancel.check();
    if (m_part.days.size() == 1 && m_part.tasks.size() <= ExactStops) {
      std::vector<std::size_t> all;
      for (std::size_t c = 0; c < m_part.tasks.size(); ++c) all.push_back(c);
      std::vector<std::size_t> best = solver::bestOrder(m_part.problem, 0, all);
      if (!best.empty()) return {{std::move(best)}};
    }
    solver::SolveOptions options;
    options.seed = budget.seed;
    options.iterations = budget.iterations;
    options.seconds = budget.cpuSeconds > 0 ? budget.cpuSeconds : budget.seconds;
    if (budget.cpuSeconds > 0) options.clock = files::cpuSeconds; // one group works at a time then
    options.threads = budget.threads;
    options.initial = initial;
    std::vector<solver::RoutePlan> routes = solver::solve(m_part.problem, options, progress, m_cancel).routes;
    routes.resize(m_part.days.size());
    return routes;
  }

  PlanPart m_part;
  std::vector<solver::Cost> m_outside; ///< what giving up a client's windows may cost; 0 = not possible, or done
  const base::Cancel& m_cancel;
};

} // namespace

Orders searchGroup(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight,
                   const SearchBudget& budget, const Orders& initial, const base::Progress& progress,
                   const base::Cancel& cancel) {
  cancel.check();
  if (group.tasks.empty()) return Orders(group.days.size());
  return GroupSearch(model, group, balanceWeight, cancel).run(budget, initial, progress);
}

std::vector<std::size_t> bestOrder(const PlanModel& model, std::size_t day, const std::vector<std::size_t>& order,
                                   solver::Cost balanceWeight, const base::Cancel& cancel) {
  if (order.size() < 3 || order.size() > PolishedStops) return order;
  const PlanPart part = model.part({day}, order, balanceWeight, cancel);
  std::vector<std::size_t> clients;
  for (std::size_t c = 0; c < order.size(); ++c) clients.push_back(c);
  std::vector<std::size_t> best;
  for (const std::size_t c : solver::bestOrder(part.problem, 0, clients)) best.push_back(order[c]);
  return best.empty() ? order : best;
}

} // namespace huyuan::planning
