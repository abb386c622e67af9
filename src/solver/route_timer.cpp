// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

void RouteTimer::keep(std::size_t stage, const Label& label) {
  std::vector<Label>& labels = m_stages[stage];
  for (const Label& l : labels)
    if (dominates(l, label)) return;
  std::erase_if(labels, [&](const Label& l) { return dominates(label, l); });
  labels.push_back(label);
}

void RouteTimer::extend(const LabelRules& rules, std::size_t stage, Time drive, const Client* client) {
  const std::vector<Label>& from = m_stages[stage];
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    for (const bool eat : {false, true}) {
      if (eat && (!rules.hasBreak() || from[i].lunch >= 0)) continue;
      std::optional<Label> arrived = rules.travel(from[i], drive, eat, static_cast<std::uint32_t>(stage));
      if (!arrived) continue;
      arrived->parent = i;
      if (!client) {
        keep(stage + 1, *arrived);
        continue;
      }
      for (std::uint32_t w = 0; w <= client->earlierWindows.size(); ++w)
        if (const auto served = rules.serve(*arrived, *client, w)) keep(stage + 1, *served);
    }
  }
}

std::optional<std::uint32_t> RouteTimer::cheapest(const LabelRules& rules, std::size_t vehicle,
                                                  std::span<const ClientId> route) {
  const Vehicle& v = m_p.vehicles[vehicle];
  if (m_stages.size() < route.size() + 2) m_stages.resize(route.size() + 2);
  for (std::size_t i = 0; i < route.size() + 2; ++i) m_stages[i].clear();
  m_stages[0].push_back(rules.first());
  if (rules.hasBreak()) m_stages[0].push_back(rules.firstAfterBreak());
  std::size_t at = v.start;
  for (std::size_t i = 0; i < route.size(); ++i) {
    const Client& c = m_p.clients[route[i]];
    extend(rules, i, m_p.duration(at, c.location), &c);
    at = c.location;
  }
  extend(rules, route.size(), m_p.duration(at, v.end), nullptr);
  std::optional<std::uint32_t> best;
  std::pair<Cost, Time> bestKey;
  const std::vector<Label>& last = m_stages[route.size() + 1];
  for (std::uint32_t i = 0; i < last.size(); ++i) {
    const auto cost = rules.close(last[i]);
    if (!cost || (best && bestKey <= std::pair(*cost, last[i].time))) continue;
    best = i, bestKey = {*cost, last[i].time};
  }
  return best;
}

std::optional<Cost> RouteTimer::cost(std::size_t vehicle, std::span<const ClientId> route) {
  if (route.empty()) return 0;
  const LabelRules rules(m_p, vehicle);
  const auto best = cheapest(rules, vehicle, route);
  if (!best) return std::nullopt;
  return rules.close(m_stages[route.size() + 1][*best]);
}

namespace {

/// Drives the route from a departure with the windows and the break chosen, and writes down the times.
void drive(const Problem& p, const Vehicle& v, std::span<const ClientId> route,
           const std::vector<std::uint32_t>& windows, bool eats, std::size_t eatsBefore, Schedule& out) {
  Time now = out.depart;
  std::size_t at = v.start;
  for (std::size_t i = 0; i <= route.size(); ++i) {
    const bool end = i == route.size();
    const std::size_t to = end ? v.end : p.clients[route[i]].location;
    const Time leg = p.duration(at, to);
    if (eats && eatsBefore == i) out.lunchStart = std::max(now, v.lunch.earliest);
    now += leg >= Unreachable ? 0 : leg;
    if (eats && eatsBefore == i) now = std::max(now, v.lunch.earliest) + v.lunch.duration;
    at = to;
    if (end) break;
    const Client& c = p.clients[route[i]];
    const bool own = windows[i] == c.earlierWindows.size();
    const TimeWindow w = own ? TimeWindow{c.earliest, c.latest} : c.earlierWindows[windows[i]];
    const Time start = std::max(now, w.earliest);
    out.stops.push_back({now, start, start + c.service, std::max<Time>(0, start - w.latest)});
    now = start + c.service;
  }
  out.finish = now;
}

} // namespace

bool RouteTimer::trace(std::size_t vehicle, std::span<const ClientId> route, bool relaxed, Schedule& out) {
  const LabelRules rules(m_p, vehicle, relaxed);
  const auto best = cheapest(rules, vehicle, route);
  if (!best) return false;
  const Label back = m_stages[route.size() + 1][*best];
  std::vector<std::uint32_t> windows(route.size());
  std::uint32_t at = back.parent;
  for (std::size_t i = route.size(); i > 0; --i) {
    windows[i - 1] = m_stages[i][at].window;
    at = m_stages[i][at].parent;
  }
  out = {};
  out.depart = rules.departure(back);
  out.overtime = rules.overtime(back);
  const bool eats = back.lunch >= 0 && back.lunchBefore != BeforeDeparture;
  out.lunchBefore = eats ? back.lunchBefore : 0;
  drive(m_p, m_p.vehicles[vehicle], route, windows, eats, out.lunchBefore, out);
  out.feasible = !relaxed;
  return true;
}

} // namespace huyuan::solver
