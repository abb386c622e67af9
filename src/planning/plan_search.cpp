// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_search_p.h"
#include "solver/solve.h"

#include <algorithm>
#include <tuple>

namespace huyuan::planning {

namespace {

constexpr std::size_t ExactStops = 12;

class GroupSearch {
 public:
  GroupSearch(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight, const base::Cancel& cancel)
      : m_model(model)
      , m_part(model.part(group.days, group.tasks, balanceWeight, cancel))
      , m_cancel(cancel) {}

  Orders run(const SearchBudget& budget) {
    solver::Solution found;
    if (m_part.days.size() == 1 && m_part.tasks.size() <= ExactStops)
      found.routes.push_back({allInOrder()});
    else
      found = search(budget);
    found.routes.resize(m_part.days.size());
    Orders orders;
    for (std::size_t v = 0; v < found.routes.size(); ++v) orders.push_back(fitting(v, found.routes[v].clients));
    return orders;
  }

 private:
  std::vector<std::size_t> allInOrder() const {
    std::vector<std::size_t> all;
    for (std::size_t c = 0; c < m_part.tasks.size(); ++c) all.push_back(c);
    return all;
  }

  solver::Solution search(const SearchBudget& budget) const {
    solver::SolveOptions options;
    options.seed = budget.seed;
    options.iterations = budget.iterations;
    options.seconds = budget.seconds;
    return solver::solve(m_part.problem, options, {}, m_cancel);
  }

  /// In the best order; of a day that would exceed its overtime the last ranks are given up.
  std::vector<std::size_t> fitting(std::size_t v, std::vector<std::size_t> clients) const {
    while (!clients.empty()) {
      m_cancel.check();
      if (clients.size() <= ExactStops)
        if (auto best = solver::bestOrder(m_part.problem, v, clients); !best.empty()) clients = std::move(best);
      const solver::Schedule s = solver::schedule(m_part.problem, v, clients);
      if (s.feasible && s.overtime <= m_model.options().rules.maxOvertime.value()) break;
      clients.erase(std::max_element(clients.begin(), clients.end(),
                                     [this](std::size_t a, std::size_t b) { return worthOf(a) < worthOf(b); }));
    }
    std::vector<std::size_t> order;
    for (const std::size_t c : clients) order.push_back(m_part.tasks[c]);
    return order;
  }

  std::tuple<bool, int, std::size_t, std::size_t> worthOf(std::size_t c) const {
    const Task& t = m_model.tasks()[m_part.tasks[c]];
    return {!t.visit.must, t.visit.priority, t.rank, c};
  }

  const PlanModel& m_model;
  const PlanPart m_part;
  const base::Cancel& m_cancel;
};

} // namespace

Orders searchGroup(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight,
                   const SearchBudget& budget, const base::Cancel& cancel) {
  cancel.check();
  if (group.tasks.empty()) return Orders(group.days.size());
  return GroupSearch(model, group, balanceWeight, cancel).run(budget);
}

} // namespace huyuan::planning
