// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/usage.h"
#include "planning/plan_search_p.h"
#include "solver/solve.h"

#include <map>

namespace huyuan::planning {

namespace {

constexpr std::size_t ExactStops = 12;
constexpr std::size_t PolishedStops = 10; ///< twelve take seconds, and there may be hundreds of days

class GroupSearch {
 public:
  GroupSearch(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight, const base::Cancel& cancel)
      : m_part(model.part(group.days, group.tasks, balanceWeight, cancel))
      , m_cancel(cancel) {}

  Orders run(const SearchBudget& budget, const Orders& initial, const base::Progress& progress) {
    solver::Solution found;
    if (m_part.days.size() == 1 && m_part.tasks.size() <= ExactStops)
      found.routes.push_back({solver::bestOrder(m_part.problem, 0, allInOrder())});
    // Not all fit into the day, or there is a choice who goes where.
    if (found.routes.empty() || found.routes[0].clients.empty()) found = search(budget, initial, progress);
    found.routes.resize(m_part.days.size());
    Orders orders(m_part.days.size());
    for (std::size_t v = 0; v < orders.size(); ++v)
      for (const std::size_t c : found.routes[v].clients) orders[v].push_back(m_part.tasks[c]);
    return orders;
  }

 private:
  std::vector<std::size_t> allInOrder() const {
    std::vector<std::size_t> all;
    for (std::size_t c = 0; c < m_part.tasks.size(); ++c) all.push_back(c);
    return all;
  }

  solver::Solution search(const SearchBudget& budget, const Orders& initial, const base::Progress& progress) const {
    solver::SolveOptions options;
    options.seed = budget.seed;
    options.iterations = budget.iterations;
    options.seconds = budget.cpuSeconds > 0 ? budget.cpuSeconds : budget.seconds;
    if (budget.cpuSeconds > 0) options.clock = files::cpuSeconds; // one group works at a time then
    options.threads = budget.threads;
    std::map<std::size_t, std::size_t> client;
    for (std::size_t c = 0; c < m_part.tasks.size(); ++c) client.emplace(m_part.tasks[c], c);
    for (const auto& order : initial) {
      options.initial.emplace_back();
      for (const std::size_t t : order) options.initial.back().clients.push_back(client.at(t));
    }
    return solver::solve(m_part.problem, options, progress, m_cancel);
  }

  const PlanPart m_part;
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
