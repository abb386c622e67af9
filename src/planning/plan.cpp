// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"

#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/parallel_p.h"
#include "planning/plan_groups_p.h"
#include "planning/plan_habits_p.h"
#include "planning/plan_left_over_p.h"
#include "planning/plan_search_p.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <thread>
#include <tuple>

namespace huyuan::planning {

namespace {

constexpr double PrepareShare = 0.1;    ///< of the progress
constexpr double FirstShare = 0.4;      ///< of the search goes into the plan that minds no balance
constexpr int BalanceTries = 4;         ///< which share the rest
constexpr solver::Cost BalanceStep = 4; ///< by so much weaker each try
constexpr double HoursNoise = 0.01;     ///< two searches of one job differ by so much in what windows and overtime cost

/// The groups' orders, put together; a row a day of the model.
struct Solved {
  Orders orders;
  solver::Cost travel = 0;
  solver::Cost hours = 0; ///< missed windows and overtime, which come before balance
};

class Planner {
 public:
  Planner(const PlanModel& model, const base::Progress& progress, const base::Cancel& cancel)
      : m_model(model)
      , m_progress(progress.part(PrepareShare, 1.0))
      , m_cancel(cancel) {
    const PlanOptions& o = model.options();
    m_threads = std::max(1U, o.threads ? o.threads : std::thread::hardware_concurrency());
    // By iterations the plan must not depend on the machine.
    m_search.islands = o.replay ? o.replay->islands : o.seconds + o.cpuSeconds > 0 ? m_threads : 1;
    m_groups = groupsOf(model);
    for (PlanGroup& g : m_groups) keepFirstRanks(g);
    const std::size_t parts = m_groups.size();
    m_groups = groupsWithin(model, std::move(m_groups), o.bytes);
    if (m_groups.size() > parts) m_parts = m_groups.size();
    if (o.replay && !o.replay->runs.empty() && o.replay->runs.size() != m_groups.size())
      throw base::Error(base::ErrorKind::BadInput, SearchDiffers);
    m_searches.resize(m_groups.size());
    const auto prepare = [&](std::size_t g, const base::Progress&) {
      const auto* replay = o.replay && !o.replay->runs.empty() ? &o.replay->runs[g] : nullptr;
      m_searches[g] = std::make_unique<GroupSearch>(model, m_groups[g], replay, cancel);
    };
    forEach(m_groups.size(), m_threads, prepare, progress.part(0.0, PrepareShare), "travel times");
  }

  domain::Plan run() {
    const domain::PlanWeights& weights = m_model.options().rules.weights;
    Solved best = solve(0, FirstShare, nullptr, m_progress.part(0.0, FirstShare));
    solver::Cost unbalanced = best.travel;
    solver::Cost kept = 0;
    solver::Cost weight = weights.balancePercent > 0 ? weights.balance : 0;
    double done = FirstShare;
    const auto improve = [&](solver::Cost price, double share) {
      const Solved next = solve(price, share, &best, m_progress.part(done, done + share));
      done += share;
      const bool keepsHours = static_cast<double>(next.hours) <= static_cast<double>(best.hours) * (1.0 + HoursNoise);
      const bool taken = isWithin(next.travel, unbalanced) && visits(next) >= visits(best) && keepsHours;
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
    if (m_parts > 0) unbalanced += takeLeftOver(best, kept);
    const auto travelLimit = static_cast<solver::Cost>(std::floor(mostTravel(unbalanced)));
    const Orders orders =
        withoutHabits(m_model, m_groups, best.orders, kept, kept > 0 ? travelLimit : solver::Unreachable, m_cancel);
    domain::Plan plan = m_model.planOf(orders, unplanned(orders), kept);
    if (m_parts > 0) plan.notes.push_back({"in_parts", std::to_string(m_parts), {}});
    plan.seed = m_model.options().seed;
    plan.unbalancedTravel = base::Seconds(unbalanced);
    plan.search = searched();
    m_progress.report(1.0);
    return plan;
  }

 private:
  double mostTravel(solver::Cost unbalanced) const {
    return static_cast<double>(unbalanced) * (1.0 + m_model.options().rules.weights.balancePercent / 100.0);
  }
  bool isWithin(solver::Cost travel, solver::Cost unbalanced) const {
    return static_cast<double>(travel) <= mostTravel(unbalanced);
  }

  static std::size_t visits(const Solved& s) {
    std::size_t n = 0;
    for (const auto& order : s.orders) n += order.size();
    return n;
  }

  bool isByTime() const {
    const PlanOptions& o = m_model.options();
    return o.replay ? !o.replay->runs.empty() : o.seconds + o.cpuSeconds > 0;
  }
  std::int64_t iterations() const {
    const PlanOptions& o = m_model.options();
    return o.replay ? o.replay->iterations : o.iterations;
  }
  domain::PlanSearch searched() const {
    domain::PlanSearch search = m_search;
    if (!isByTime()) {
      search.iterations = iterations();
      return search;
    }
    for (const auto& s : m_searches) search.runs.push_back(s->runs());
    return search;
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

  SearchBudget budgetOf(std::size_t number, double share) const {
    const PlanOptions& o = m_model.options();
    const std::size_t waves = (m_groups.size() + m_threads - 1) / m_threads;
    SearchBudget budget;
    budget.seed = o.seed + number;
    budget.iterations = static_cast<std::int64_t>(share * static_cast<double>(iterations()) *
                                                  static_cast<double>(m_groups[number].days.size()));
    budget.seconds = share * o.seconds / static_cast<double>(std::max<std::size_t>(1, waves));
    budget.cpuSeconds = share * o.cpuSeconds / static_cast<double>(std::max<std::size_t>(1, m_groups.size()));
    if (m_groups.size() == 1) budget.threads = m_search.islands;
    return budget;
  }

  Solved solve(solver::Cost weight, double share, const Solved* start, const base::Progress& progress) const {
    std::vector<Orders> rows(m_groups.size());
    const auto one = [&](std::size_t g, const base::Progress& part) {
      Orders initial;
      for (const std::size_t d : start ? m_groups[g].days : std::vector<std::size_t>{})
        initial.push_back(start->orders[d]);
      // A day alone has nothing to be in balance with.
      rows[g] = start && initial.size() == 1 ? initial : m_searches[g]->run(weight, budgetOf(g, share), initial, part);
    };
    forEach(rows.size(), m_model.options().cpuSeconds > 0 ? 1 : m_threads, one, progress, "planning routes");
    m_cancel.check();
    Solved s;
    s.orders.resize(m_model.days().size());
    for (std::size_t g = 0; g < m_groups.size(); ++g)
      for (std::size_t k = 0; k < rows[g].size(); ++k) s.orders[m_groups[g].days[k]] = std::move(rows[g][k]);
    weigh(s);
    return s;
  }

  void weigh(Solved& s) const {
    s.travel = s.hours = 0;
    for (std::size_t d = 0; d < s.orders.size(); ++d) {
      const RouteCost cost = m_model.costOf(d, s.orders[d], 0);
      s.travel += cost.travel;
      s.hours += cost.windows + cost.overtime;
    }
  }

  /// Each day in its best order, as long as that keeps travel within its limit.
  void polish(Solved& s, solver::Cost weight, solver::Cost unbalanced) const {
    Orders orders = s.orders;
    forEach(
        orders.size(), m_threads,
        [&](std::size_t d, const base::Progress&) { orders[d] = bestOrder(m_model, d, orders[d], weight, m_cancel); },
        {}, "planning routes");
    Solved polished{std::move(orders)};
    weigh(polished);
    if (weight == 0 || isWithin(polished.travel, unbalanced)) s = std::move(polished);
  }

  /// How much travel that adds, which balance is not to blame for.
  solver::Cost takeLeftOver(Solved& s, solver::Cost weight) const {
    const solver::Cost before = s.travel;
    s.orders = withLeftOver(m_model, std::move(s.orders), weight, m_cancel);
    weigh(s);
    return s.travel - before;
  }

  std::vector<domain::Unplanned> unplanned(const Orders& orders) const {
    std::vector<domain::Unplanned> out = m_model.unplaced();
    std::vector<bool> used(m_model.tasks().size(), false);
    for (const auto& order : orders)
      for (const std::size_t t : order) used[t] = true;
    for (std::size_t t = 0; t < m_model.targets(); ++t)
      if (!used[t]) out.push_back(whyLeftOut(m_model, orders, m_model.options().rules.dates, t));
    return out;
  }

  const PlanModel& m_model;
  std::vector<PlanGroup> m_groups;
  std::vector<std::unique_ptr<GroupSearch>> m_searches; ///< by group
  domain::PlanSearch m_search;
  unsigned m_threads = 1;
  std::size_t m_parts = 0; ///< > 0: so many groups for want of memory
  const base::Progress m_progress;
  const base::Cancel& m_cancel;
};

} // namespace

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
