// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_replan.h"

#include "planning/plan.h"
#include "planning/route_schedule_p.h"
#include "solver/solve.h"

#include <algorithm>
#include <array>
#include <set>
#include <thread>

namespace huyuan::planning {

namespace {

constexpr double FirstLook = 0.2; ///< of the search: at all days before any is looked at for long, as it may be stopped

/// What is planned again at once: days that are open, and who may be in them.
struct Piece {
  std::vector<std::size_t> days, tasks;
  std::vector<solver::RoutePlan> now; ///< clients, a row a day
  std::vector<bool> settled;          ///< by client: locked, or put there against the draw
};

class Replanner {
 public:
  Replanner(const PlanModel& model, const domain::Plan& plan, const ReplanScope& scope, const base::Cancel& cancel)
      : m_model(model)
      , m_plan(plan)
      , m_scope(scope)
      , m_cancel(cancel)
      , m_orders(model.ordersOf(plan))
      , m_open(m_orders.size(), false) {
    const std::set<domain::RouteKey> wanted(scope.routes.begin(), scope.routes.end());
    for (const domain::Route& r : plan.routes) {
      const auto day = model.dayOf(r.team, r.date);
      if (!day || r.locked || !(wanted.empty() || wanted.contains({r.team, r.date}))) continue;
      m_open[*day] = true;
      for (std::size_t i = 0; i < r.stops.size(); ++i)
        if (r.stops[i].locked) m_settled.insert(m_orders[*day][i]);
    }
    for (const domain::DrawBreak& b : plan.drawBreaks)
      if (const auto task = model.taskOf(b.vendorCode)) m_settled.insert(*task);
    if (scope.addUnplanned)
      for (const domain::Unplanned& u : plan.unplanned)
        if (const auto task = model.taskOf(u.vendorCode); task && u.reason != "by_hand" && u.reason != "swapped")
          m_spare.insert(*task);
  }

  std::vector<DayOrder> run(const base::Progress& progress) {
    const std::vector<std::vector<std::size_t>> before = m_orders;
    const double first = openGroups().size() > 1 ? FirstLook : 0.0;
    if (first > 0.0) lookAt(openGroups(), m_scope.seed + 1, first, progress.part(0.0, first));
    lookAt(openGroups(), m_scope.seed, 1.0 - first, progress.part(first, 1.0));
    std::vector<DayOrder> out;
    for (std::size_t day = 0; day < before.size(); ++day)
      if (m_orders[day] != before[day]) out.push_back({day, m_orders[day]});
    return out;
  }

 private:
  void lookAt(const std::vector<PlanGroup>& groups, std::uint64_t seed, double share, const base::Progress& progress) {
    std::size_t days = 0, done = 0;
    for (const PlanGroup& g : groups) days += g.days.size();
    for (const PlanGroup& g : groups) {
      m_cancel.check();
      if (m_scope.enough.requested()) break;
      const double from = static_cast<double>(done) / static_cast<double>(days);
      done += g.days.size();
      const double to = static_cast<double>(done) / static_cast<double>(days);
      improve(pieceOf(g), seed, share * (to - from), share, progress.part(from, to));
    }
  }

  unsigned islands() const {
    if (m_scope.threads > 0) return m_scope.threads;
    return m_scope.seconds > 0 ? std::max(1U, std::thread::hardware_concurrency()) : 1U;
  }

  /// The open days of each group with what is or may be in them; no more at once than the memory allows.
  std::vector<PlanGroup> openGroups() const {
    std::vector<PlanGroup> out;
    for (const PlanGroup& group : groupsOf(m_model)) {
      PlanGroup open;
      for (const std::size_t day : group.days)
        if (m_open[day]) open.days.push_back(day);
      for (const std::size_t task : group.tasks)
        if (m_spare.contains(task)) open.tasks.push_back(task);
      addWithin(std::move(open), out);
    }
    return out;
  }

  /// Cut by date; each part gets every other one of the visits that are left over.
  void addWithin(PlanGroup open, std::vector<PlanGroup>& out) const {
    std::size_t stops = open.tasks.size();
    for (const std::size_t day : open.days) stops += m_orders[day].size();
    if (open.days.empty() || stops == 0) return;
    if (open.days.size() == 1 || m_model.bytesOf(open.days, stops) <= m_model.options().bytes)
      return out.push_back(std::move(open));
    std::stable_sort(open.days.begin(), open.days.end(), [this](std::size_t a, std::size_t b) {
      return m_model.days()[a].datePlace < m_model.days()[b].datePlace;
    });
    std::array<PlanGroup, 2> halves;
    for (std::size_t i = 0; i < open.days.size(); ++i)
      halves[2 * i < open.days.size() ? 0 : 1].days.push_back(open.days[i]);
    for (std::size_t i = 0; i < open.tasks.size(); ++i) halves[i % 2].tasks.push_back(open.tasks[i]);
    for (PlanGroup& half : halves) addWithin(std::move(half), out);
  }

  Piece pieceOf(const PlanGroup& group) const {
    Piece piece;
    const auto add = [&](std::size_t task) {
      piece.tasks.push_back(task);
      piece.settled.push_back(m_settled.contains(task));
      return piece.tasks.size() - 1;
    };
    for (const std::size_t day : group.days) {
      piece.days.push_back(day);
      piece.now.emplace_back();
      for (const std::size_t task : m_orders[day]) piece.now.back().clients.push_back(add(task));
    }
    for (const std::size_t task : group.tasks) add(task);
    return piece;
  }

  /// What stands in the plan may stay where it is, whatever the rules for new stops say.
  void allowPresent(const Piece& piece, solver::Problem& p) const {
    for (std::size_t v = 0; v < piece.days.size(); ++v) {
      const auto& clients = piece.now[v].clients;
      p.vehicles[v].maxStops = std::max(p.vehicles[v].maxStops, clients.size());
      if (!clients.empty())
        p.vehicles[v].maxOvertime = std::max(p.vehicles[v].maxOvertime, routeSchedule(p, v, clients).overtime);
      std::erase_if(p.vehicles[v].barred,
                    [&](std::uint32_t c) { return std::find(clients.begin(), clients.end(), c) != clients.end(); });
    }
  }

  solver::Solution presentOf(const Piece& piece) const {
    solver::Solution s;
    s.routes = piece.now;
    std::vector<bool> in(piece.tasks.size(), false);
    for (const auto& r : piece.now)
      for (const std::size_t c : r.clients) in[c] = true;
    for (std::size_t c = 0; c < in.size(); ++c)
      if (!in[c]) s.unassigned.push_back(c);
    return s;
  }

  /// `time` and `share`: of the seconds, and of the iterations of each route.
  void improve(const Piece& piece, std::uint64_t seed, double time, double share, const base::Progress& progress) {
    solver::Problem p = m_model.part(piece.days, piece.tasks, m_plan.balanceWeight, m_cancel).problem;
    allowPresent(piece, p);
    const solver::Solution now = presentOf(piece);
    solver::SolveOptions options;
    options.seed = seed;
    options.iterations = static_cast<std::int64_t>(share * static_cast<double>(m_scope.iterations) *
                                                   static_cast<double>(piece.days.size()));
    options.seconds = m_scope.seconds * time;
    options.threads = islands();
    options.initial = now.routes;
    options.lockedClients = piece.settled;
    const base::Cancel stop; // the search knows one signal only, and looks at it in each of its blocks
    const base::Progress watched([&](double fraction, const std::string& stage) {
      progress.report(fraction, stage);
      if (m_cancel.requested() || m_scope.enough.requested()) stop.request();
    });
    const solver::Solution found = solver::solve(p, options, watched, stop);
    m_cancel.check();
    if (!isBetter(p, found, now) || !keepsSettled(piece, found) || !keepsHours(p, found, now)) return;
    for (std::size_t v = 0; v < piece.days.size(); ++v) {
      std::vector<std::size_t>& order = m_orders[piece.days[v]];
      order.clear();
      for (const std::size_t c : found.routes[v].clients) order.push_back(piece.tasks[c]);
    }
    for (const auto& r : found.routes)
      for (const std::size_t c : r.clients) m_spare.erase(piece.tasks[c]);
    for (const std::size_t c : found.unassigned) m_spare.insert(piece.tasks[c]);
  }

  static bool isBetter(const solver::Problem& p, const solver::Solution& a, const solver::Solution& b) {
    const auto missing = [&](const solver::Solution& s) {
      return std::count_if(s.unassigned.begin(), s.unassigned.end(),
                           [&](std::size_t c) { return p.clients[c].required; });
    };
    return std::pair(missing(a), solver::evaluate(p, a)) < std::pair(missing(b), solver::evaluate(p, b));
  }

  /// A lock is a promise: a solution that moves what is settled is no solution.
  static bool keepsSettled(const Piece& piece, const solver::Solution& s) {
    const auto settledOf = [&](const solver::RoutePlan& r) {
      std::vector<std::size_t> out;
      for (const std::size_t c : r.clients)
        if (piece.settled[c]) out.push_back(c);
      return out;
    };
    for (std::size_t v = 0; v < piece.now.size(); ++v)
      if (settledOf(s.routes[v]) != settledOf(piece.now[v])) return false;
    return true;
  }

  bool keepsHours(const solver::Problem& p, const solver::Solution& a, const solver::Solution& b) const {
    for (std::size_t v = 0; v < p.vehicles.size(); ++v) {
      const auto overtime = [&](const solver::Solution& s) {
        return s.routes[v].clients.empty() ? 0 : routeSchedule(p, v, s.routes[v].clients).overtime;
      };
      const solver::Time limit = m_model.options().rules.maxOvertime.value();
      if (overtime(a) > limit && overtime(a) > overtime(b)) return false;
    }
    return true;
  }

  const PlanModel& m_model;
  const domain::Plan& m_plan;
  const ReplanScope& m_scope;
  const base::Cancel& m_cancel;
  std::vector<std::vector<std::size_t>> m_orders; ///< as they are so far, by day
  std::vector<bool> m_open;                       ///< by day
  std::set<std::size_t> m_settled;                ///< tasks
  std::set<std::size_t> m_spare;                  ///< tasks in no route that may go in
};

} // namespace

std::vector<DayOrder> replanned(const PlanModel& model, const domain::Plan& plan, const ReplanScope& scope,
                                const base::Progress& progress, const base::Cancel& cancel) {
  return Replanner(model, plan, scope, cancel).run(progress);
}

} // namespace huyuan::planning
