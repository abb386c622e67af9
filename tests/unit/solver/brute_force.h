// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/problem.h"

#include <algorithm>
#include <optional>

/// Slow and obvious counterparts of the solver, for small problems.
namespace huyuan::test {

/// Tries every time of departure, every window and every place of the break; shares no code with the solver.
class SlowTimer {
 public:
  SlowTimer(const solver::Problem& p, std::size_t vehicle, const std::vector<std::size_t>& route)
      : m_p(p)
      , m_v(p.vehicles[vehicle])
      , m_route(route) {}

  /// Lateness, overtime and balance of the best timing.
  std::optional<solver::Cost> best(solver::Time step) {
    std::vector<solver::Time> all;
    for (solver::Time t = m_v.shiftStart; t <= m_v.shiftStart + 4000; t += step) all.push_back(t);
    return bestOf(all);
  }
  /// Of those departures only.
  std::optional<solver::Cost> bestOf(const std::vector<solver::Time>& departures) {
    if (m_route.empty()) return 0;
    for (const solver::Time t : departures) m_depart = t, go(0, m_v.start, t, false, 0);
    return m_best;
  }

 private:
  void go(std::size_t i, std::size_t at, solver::Time now, bool eaten, solver::Cost late) {
    const bool end = i == m_route.size();
    const std::size_t to = end ? m_v.end : m_p.clients[m_route[i]].location;
    const auto [setOut, leg] = drive(at, to, now);
    late += leg - m_p.duration(at, to);
    arrive(i, to, setOut + leg, eaten, late);
    const solver::Break& b = m_v.lunch;
    const bool hungry = b.duration > 0 && !eaten && m_depart < b.earliest + b.duration;
    if (hungry && now <= b.latest) arrive(i, to, std::max(setOut + leg, b.earliest) + b.duration, true, late);
  }
  /// When one sets out that is ready now, and how long the leg then takes: at once, unless one is there earlier by
  /// waiting for another spell.
  std::pair<solver::Time, solver::Time> drive(std::size_t from, std::size_t to, solver::Time now) const {
    std::pair<solver::Time, solver::Time> best{now, m_p.duration(from, to)};
    for (const solver::Spell& s : m_p.spells)
      if (s.from <= now) best.second = s.duration(from, to);
    for (const solver::Spell& s : m_p.spells)
      if (s.from > now && s.from + s.duration(from, to) < best.first + best.second)
        best = {s.from, s.duration(from, to)};
    return best;
  }
  void arrive(std::size_t i, std::size_t at, solver::Time now, bool eaten, solver::Cost late) {
    if (i == m_route.size()) return finish(now, eaten, late);
    const solver::Client& c = m_p.clients[m_route[i]];
    for (const solver::TimeWindow& w : c.earlierWindows)
      if (now <= w.latest) go(i + 1, at, std::max(now, w.earliest) + c.service, eaten, late);
    const solver::Time start = std::max(now, c.earliest);
    const solver::Time over = std::max<solver::Time>(0, start - c.latest);
    if (over == 0 || c.lateWeight > 0) go(i + 1, at, start + c.service, eaten, late + over * c.lateWeight);
  }
  void finish(solver::Time now, bool eaten, solver::Cost late) {
    const solver::Break& b = m_v.lunch;
    if (b.duration > 0 && !eaten && now > b.latest && m_depart < b.earliest + b.duration) return;
    const solver::Time over = std::max({solver::Time{0}, now - m_v.shiftEnd, now - m_depart - m_v.maxDuration});
    if (over > 0 && m_v.overtimeWeight == 0) return;
    const solver::Time minutes = (now - m_depart) / 60;
    const solver::Cost cost = late + over * m_v.overtimeWeight + minutes * minutes * m_p.balanceWeight / 60;
    if (!m_best || cost < *m_best) m_best = cost;
  }

  const solver::Problem& m_p;
  const solver::Vehicle& m_v;
  const std::vector<std::size_t>& m_route;
  solver::Time m_depart = 0;
  std::optional<solver::Cost> m_best;
};

inline solver::Cost travelOf(const solver::Problem& p, std::size_t vehicle, const std::vector<std::size_t>& route) {
  std::size_t at = p.vehicles[vehicle].start;
  solver::Cost cost = 0;
  for (const std::size_t c : route) cost += p.cost(at, p.clients[c].location), at = p.clients[c].location;
  return route.empty() ? 0 : cost + p.cost(at, p.vehicles[vehicle].end) + p.vehicles[vehicle].fixedCost;
}

struct ProblemMix {
  std::size_t clients = 6, vehicles = 1;
  bool soft = false, severalWindows = false, lunch = false, balance = false, shortDays = false;
};

inline solver::Matrix scaled(const solver::Matrix& of, solver::Time percent) {
  solver::Matrix m(of.size());
  for (std::size_t i = 0; i < of.size(); ++i)
    for (std::size_t j = 0; j < of.size(); ++j) m.set(i, j, of(i, j) * percent / 100);
  return m;
}

/// Points on a plane of 600 × 600 seconds; times within a shift of 4000.
inline solver::Problem randomProblem(base::Random& random, const ProblemMix& mix) {
  solver::Problem p;
  const std::size_t n = mix.clients + 1;
  std::vector<std::pair<double, double>> at(n);
  for (auto& [x, y] : at) x = random.between(0, 600), y = random.between(0, 600);
  p.duration = p.cost = solver::Matrix(n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      const auto d =
          static_cast<solver::Time>(std::abs(at[i].first - at[j].first) + std::abs(at[i].second - at[j].second));
      p.duration.set(i, j, i == j ? 0 : d + 1),
          p.cost.set(i, j, i == j ? 0 : d + 1 + static_cast<solver::Time>(random.below(40)));
    }
  for (std::size_t i = 0; i < mix.clients; ++i) {
    solver::Client c;
    c.location = i + 1;
    c.service = static_cast<solver::Time>(random.below(200));
    c.demand = static_cast<std::int64_t>(random.below(5));
    c.earliest = 500 + static_cast<solver::Time>(random.below(2000));
    c.latest = c.earliest + 300 + static_cast<solver::Time>(random.below(3000));
    c.lateWeight = mix.soft ? static_cast<solver::Cost>(1 + random.below(3)) : 0;
    if (mix.severalWindows && random.chance(0.5))
      c.earlierWindows = {{100, 100 + static_cast<solver::Time>(random.below(350))}};
    p.clients.push_back(c);
  }
  solver::Vehicle v;
  v.shiftEnd = mix.shortDays ? 3000 : 6000;
  v.overtimeWeight = mix.soft ? 2 : 0;
  if (mix.shortDays) v.maxDuration = 2200;
  if (mix.lunch) v.lunch = {300, 1200, 1500};
  p.vehicles.assign(mix.vehicles, v);
  p.balanceWeight = mix.balance ? 3 : 0;
  return p;
}

} // namespace huyuan::test
