// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/usage.h"
#include "planning/plan_search_p.h"
#include "solver/solve.h"

#include <map>

namespace huyuan::planning {

namespace {

constexpr std::size_t ExactStops = 9; ///< of more than that, proving that they do not fit takes long
constexpr std::size_t PolishedStops =
    8; ///< with every choice of windows; more take seconds, and there may be many days

std::vector<solver::CoolingBlock> blocksOf(const domain::SearchRun& run) {
  std::vector<solver::CoolingBlock> out;
  for (const domain::SearchBlock& b : run) out.push_back({b.steps, b.from, b.to});
  return out;
}

domain::SearchRun runOf(const std::vector<solver::CoolingBlock>& blocks) {
  domain::SearchRun out;
  for (const solver::CoolingBlock& b : blocks) out.push_back({b.iterations, b.from, b.to});
  return out;
}

} // namespace

GroupSearch::GroupSearch(const PlanModel& model, const PlanGroup& group, const std::vector<domain::SearchRun>* replay,
                         const base::Cancel& cancel)
    : m_part(model.part(group.days, group.tasks, 0, cancel))
    , m_replay(replay)
    , m_cancel(cancel) {}

Orders GroupSearch::run(solver::Cost balanceWeight, const SearchBudget& budget, const Orders& initial,
                        const base::Progress& progress) {
  m_cancel.check();
  if (m_part.tasks.empty()) return Orders(m_part.days.size());
  m_part.problem.balanceWeight = balanceWeight;
  const std::vector<solver::RoutePlan> routes = solve(budget, clientsOf(initial), progress);
  Orders orders(m_part.days.size());
  for (std::size_t v = 0; v < orders.size(); ++v)
    for (const std::size_t c : routes[v].clients) orders[v].push_back(m_part.tasks[c]);
  return orders;
}

std::vector<solver::RoutePlan> GroupSearch::clientsOf(const Orders& orders) const {
  std::map<std::size_t, std::size_t> client;
  for (std::size_t c = 0; c < m_part.tasks.size(); ++c) client.emplace(m_part.tasks[c], c);
  std::vector<solver::RoutePlan> routes(orders.size());
  for (std::size_t v = 0; v < orders.size(); ++v)
    for (const std::size_t t : orders[v]) routes[v].clients.push_back(client.at(t));
  return routes;
}

std::vector<solver::RoutePlan> GroupSearch::solve(const SearchBudget& budget,
                                                  const std::vector<solver::RoutePlan>& initial,
                                                  const base::Progress& progress) {
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
  if (m_replay) {
    if (m_runs.size() >= m_replay->size()) throw base::Error(base::ErrorKind::BadInput, SearchDiffers);
    options.replay = blocksOf((*m_replay)[m_runs.size()]);
    options.seconds = 0.0;
    options.iterations = 0; // of a run that had no time for a single block
  }
  solver::SolveReport report;
  std::vector<solver::RoutePlan> routes = solver::solve(m_part.problem, options, progress, m_cancel, &report).routes;
  if (m_replay || options.seconds > 0) m_runs.push_back(runOf(report.blocks));
  routes.resize(m_part.days.size());
  return routes;
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
