// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"

#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/parallel_p.h"
#include "planning/plan_search_p.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>
#include <tuple>

namespace huyuan::planning {

namespace {

constexpr double FirstShare = 0.4;      ///< of the search goes into the plan that minds no balance
constexpr int BalanceTries = 4;         ///< which share the rest
constexpr solver::Cost BalanceStep = 4; ///< by so much weaker each try

/// The groups' orders, put together; a row a day of the model.
struct Solved {
  Orders orders;
  solver::Cost travel = 0;
};

class Planner {
 public:
  Planner(const PlanModel& model, const base::Progress& progress, const base::Cancel& cancel)
      : m_model(model)
      , m_groups(groupsOf(model))
      , m_progress(progress)
      , m_cancel(cancel) {
    for (PlanGroup& g : m_groups) keepFirstRanks(g);
  }

  domain::Plan run() {
    const domain::PlanWeights& weights = m_model.options().rules.weights;
    Solved best = solve(0, FirstShare, nullptr, m_progress.part(0.0, FirstShare));
    const solver::Cost unbalanced = best.travel;
    solver::Cost kept = 0;
    solver::Cost weight = weights.balancePercent > 0 ? weights.balance : 0;
    double done = FirstShare;
    const auto improve = [&](solver::Cost price, double share) {
      const Solved next = solve(price, share, &best, m_progress.part(done, done + share));
      done += share;
      const bool taken = isWithin(next.travel, unbalanced) && visits(next) >= visits(best);
      if (taken) best = next;
      return taken;
    };
    for (int i = 0; i < BalanceTries && weight > 0; ++i, weight /= BalanceStep) {
      if (!improve(weight, (1.0 - FirstShare) / BalanceTries)) continue;
      kept = weight;
      break;
    }
    if (done < 0.99 && kept > 0) improve(kept, 1.0 - done);
    polish(best, kept, unbalanced);
    domain::Plan plan = m_model.planOf(best.orders, unplanned(best.orders));
    plan.seed = m_model.options().seed;
    plan.balanceWeight = kept;
    plan.unbalancedTravel = base::Seconds(unbalanced);
    m_progress.report(1.0);
    return plan;
  }

 private:
  bool isWithin(solver::Cost travel, solver::Cost unbalanced) const {
    const double most = 1.0 + m_model.options().rules.weights.balancePercent / 100.0;
    return static_cast<double>(travel) <= static_cast<double>(unbalanced) * most;
  }

  static std::size_t visits(const Solved& s) {
    std::size_t n = 0;
    for (const auto& order : s.orders) n += order.size();
    return n;
  }

  /// Of more targets than stops the first ranks go.
  void keepFirstRanks(PlanGroup& g) const {
    const std::size_t room = static_cast<std::size_t>(m_model.options().rules.maxStops) * g.days.size();
    if (g.tasks.size() <= room) return;
    std::stable_sort(g.tasks.begin(), g.tasks.end(), [this](std::size_t a, std::size_t b) {
      const auto worth = [this](std::size_t t) {
        const Task& task = m_model.tasks()[t];
        return std::tuple(!task.visit.must, task.visit.priority, task.rank);
      };
      return worth(a) < worth(b);
    });
    g.tasks.resize(room);
    std::sort(g.tasks.begin(), g.tasks.end());
  }

  SearchBudget budgetOf(const PlanGroup& g, std::size_t number, double share) const {
    const PlanOptions& o = m_model.options();
    const std::size_t threads = std::max(1U, o.threads ? o.threads : std::thread::hardware_concurrency());
    const std::size_t waves = (m_groups.size() + threads - 1) / threads;
    SearchBudget budget;
    budget.seed = o.seed + number;
    budget.iterations =
        static_cast<std::int64_t>(share * static_cast<double>(o.iterations) * static_cast<double>(g.days.size()));
    budget.seconds = share * o.seconds / static_cast<double>(std::max<std::size_t>(1, waves));
    budget.cpuSeconds = share * o.cpuSeconds / static_cast<double>(std::max<std::size_t>(1, m_groups.size()));
    // By iterations the plan must not depend on the machine.
    if (m_groups.size() == 1 && o.seconds + o.cpuSeconds > 0) budget.threads = static_cast<unsigned>(threads);
    return budget;
  }

  Solved solve(solver::Cost weight, double share, const Solved* start, const base::Progress& progress) const {
    std::vector<Orders> rows(m_groups.size());
    const auto one = [&](std::size_t g, const base::Progress& part) {
      Orders initial;
      for (const std::size_t d : start ? m_groups[g].days : std::vector<std::size_t>{})
        initial.push_back(start->orders[d]);
      // A day alone has nothing to be in balance with.
      rows[g] = start && initial.size() == 1 ? initial
                                             : searchGroup(m_model, m_groups[g], weight,
                                                           budgetOf(m_groups[g], g, share), initial, part, m_cancel);
    };
    const unsigned threads = m_model.options().cpuSeconds > 0 ? 1 : m_model.options().threads;
    if (rows.size() == 1)
      one(0, progress);
    else
      forEach(
          rows.size(), threads, [&](std::size_t g) { one(g, {}); }, progress, "planning routes");
    m_cancel.check();
    Solved s;
    s.orders.resize(m_model.days().size());
    for (std::size_t g = 0; g < m_groups.size(); ++g)
      for (std::size_t k = 0; k < rows[g].size(); ++k) s.orders[m_groups[g].days[k]] = std::move(rows[g][k]);
    s.travel = travelOf(s.orders);
    return s;
  }

  solver::Cost travelOf(const Orders& orders) const {
    solver::Cost travel = 0;
    for (std::size_t d = 0; d < orders.size(); ++d) travel += m_model.costOf(d, orders[d], 0).travel;
    return travel;
  }

  /// Each day in its best order, as long as that keeps travel within its limit.
  void polish(Solved& s, solver::Cost weight, solver::Cost unbalanced) const {
    Orders orders = s.orders;
    forEach(
        orders.size(), m_model.options().threads,
        [&](std::size_t d) { orders[d] = bestOrder(m_model, d, orders[d], weight, m_cancel); }, {}, "planning routes");
    const solver::Cost travel = travelOf(orders);
    if (weight == 0 || isWithin(travel, unbalanced)) s = {std::move(orders), travel};
  }

  std::vector<domain::Unplanned> unplanned(const Orders& orders) const {
    std::vector<domain::Unplanned> out = m_model.unplaced();
    std::vector<bool> used(m_model.tasks().size(), false);
    for (const auto& order : orders)
      for (const std::size_t t : order) used[t] = true;
    for (std::size_t t = 0; t < m_model.targets(); ++t)
      if (!used[t]) out.push_back(m_model.whyUnplanned(t));
    return out;
  }

  const PlanModel& m_model;
  std::vector<PlanGroup> m_groups;
  const base::Progress& m_progress;
  const base::Cancel& m_cancel;
};

} // namespace

std::vector<PlanGroup> groupsOf(const PlanModel& model) {
  const bool isFree = model.options().rules.mode == domain::PlanMode::Free;
  std::map<std::string, std::string> leader; // of a district: the first one that it shares teams with
  const auto find = [&](std::string d) {
    while (leader.at(d) != d) d = leader.at(d);
    return d;
  };
  for (const PlanModel::Day& day : model.days())
    for (const std::string& d : day.districts) {
      leader.emplace(d, d);
      const std::string a = find(d), b = find(day.districts.front());
      leader[std::max(a, b)] = std::min(a, b);
    }
  std::map<std::string, PlanGroup> groups;
  for (std::size_t d = 0; d < model.days().size(); ++d) {
    const auto& districts = model.days()[d].districts;
    if (!isFree && districts.empty()) continue;
    groups[isFree ? std::string() : find(districts.front())].days.push_back(d);
  }
  for (std::size_t t = 0; t < model.targets(); ++t) {
    const std::string& district = model.tasks()[t].visit.district;
    if (!isFree && !leader.contains(district)) continue;
    PlanGroup& g = groups[isFree ? std::string() : find(district)];
    if (std::any_of(g.days.begin(), g.days.end(), [&](std::size_t d) { return model.whyNot(d, t).empty(); }))
      g.tasks.push_back(t);
  }
  std::vector<PlanGroup> out;
  for (auto& [code, g] : groups) out.push_back(std::move(g));
  return out;
}

domain::Plan plan(const PlanModel& model, const base::Progress& progress, const base::Cancel& cancel) {
  return Planner(model, progress, cancel).run();
}

domain::Plan plan(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                  const domain::DrawRecord& draw, const PlanRoads& roads, const PlanOptions& options,
                  const base::Clock& clock, const base::Progress& progress, const base::Cancel& cancel) {
  const PlanModel model(snapshot, findings, draw, roads, options, progress.part(0.0, 0.2), cancel);
  domain::Plan result = plan(model, progress.part(0.2, 1.0), cancel);
  result.campaign = draw.spec.campaign;
  result.recordHash = files::sha256(toJson(draw));
  result.createdAt = base::formatUtc(clock.now());
  return result;
}

} // namespace huyuan::planning
