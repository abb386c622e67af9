// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/usage.h"
#include "planning/plan_search_p.h"
#include "planning/route_schedule_p.h"
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
    , m_clients(m_part.problem.clients)
    , m_replay(replay)
    , m_cancel(cancel) {
  for (const std::size_t t : m_part.tasks) m_lost.push_back(model.tasks()[t].lost);
}

void GroupSearch::restoreWindows() {
  m_part.problem.clients = m_clients;
  m_outside.assign(m_clients.size(), 0);
  for (std::size_t c = 0; c < m_clients.size(); ++c) {
    m_outside[c] = m_clients[c].outsideCost;
    m_part.problem.clients[c].outsideCost = 0;
    if (m_outside[c] > 0 && m_lost[c]) giveUp(c);
  }
}

Orders GroupSearch::run(solver::Cost balanceWeight, const SearchBudget& budget, const Orders& initial,
                        const base::Progress& progress) {
  m_cancel.check();
  if (m_part.tasks.empty()) return Orders(m_part.days.size());
  m_part.problem.balanceWeight = balanceWeight;
  restoreWindows();
  std::vector<solver::RoutePlan> routes = clientsOf(initial);
  for (std::size_t v = 0; v < routes.size(); ++v) // what the plan before had given up
    for (const std::size_t c : late(routes, v)) giveUp(c);
  double done = 0.0;
  for (int scout = 0; scout < Scouts; ++scout) {
    routes = solve(shareOf(budget, ScoutShare), routes, progress.part(done, done + ScoutShare));
    done += ScoutShare;
    if (!giveUpNeedy(routes)) break;
  }
  routes = solve(shareOf(budget, 1.0 - done), routes, progress.part(done, 1.0));
  if (giveUpNeedy(routes)) routes = solve(shareOf(budget, ScoutShare), routes, {});
  Orders orders(m_part.days.size());
  for (std::size_t v = 0; v < orders.size(); ++v)
    for (const std::size_t c : routes[v].clients) orders[v].push_back(m_part.tasks[c]);
  return orders;
}

/// False if there is no more to give up.
bool GroupSearch::giveUpNeedy(const std::vector<solver::RoutePlan>& routes) {
  std::vector<std::size_t> needy = missing(routes);
  for (std::size_t v = 0; v < routes.size(); ++v)
    for (const std::size_t c : late(routes, v)) needy.push_back(c);
  std::erase_if(needy, [this](std::size_t c) { return m_outside[c] == 0; });
  for (const std::size_t c : needy) giveUp(c);
  return !needy.empty();
}

void GroupSearch::giveUp(std::size_t c) {
  const solver::Client any;
  solver::Client& client = m_part.problem.clients[c];
  client.earlierWindows.clear();
  client.earliest = any.earliest;
  client.latest = any.latest;
  client.lateWeight = 0;
  m_outside[c] = 0;
}

std::vector<std::size_t> GroupSearch::missing(const std::vector<solver::RoutePlan>& routes) const {
  std::vector<bool> used(m_part.tasks.size(), false);
  for (const solver::RoutePlan& r : routes)
    for (const std::size_t c : r.clients) used[c] = true;
  std::vector<std::size_t> out;
  for (std::size_t c = 0; c < used.size(); ++c)
    if (!used[c] && m_part.problem.clients[c].required) out.push_back(c);
  return out;
}

std::vector<std::size_t> GroupSearch::late(const std::vector<solver::RoutePlan>& routes, std::size_t vehicle) const {
  std::vector<std::size_t> out;
  const std::vector<std::size_t>& clients = routes[vehicle].clients;
  const solver::Schedule s = routeSchedule(m_part.problem, vehicle, clients);
  for (std::size_t k = 0; k < clients.size(); ++k) {
    const std::size_t c = clients[k];
    if (m_outside[c] > 0 && s.stops[k].late * m_part.problem.clients[c].lateWeight > m_outside[c]) out.push_back(c);
  }
  return out;
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
