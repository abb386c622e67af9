// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

void keep(std::vector<Label>& labels, const Label& label) {
  for (const Label& l : labels)
    if (dominates(l, label)) return;
  std::erase_if(labels, [&](const Label& l) { return dominates(label, l); });
  labels.push_back(label);
}

/// The labels one leg on, and after the service there if a client stands at its end.
void extend(const LabelRules& rules, const std::vector<Label>& from, std::size_t a, std::size_t b, const Client* client,
            std::size_t leg, std::vector<Label>& to) {
  to.clear();
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    for (const bool eat : {false, true}) {
      if (eat && (!rules.hasBreak() || from[i].lunch >= 0)) continue;
      std::optional<Label> arrived = rules.travel(from[i], a, b, eat, static_cast<std::uint32_t>(leg));
      if (!arrived) continue;
      arrived->parent = i;
      if (!client) {
        keep(to, *arrived);
        continue;
      }
      for (std::uint32_t w = 0; w < waysToServe(*client); ++w)
        if (const auto served = rules.serve(*arrived, *client, w)) keep(to, *served);
    }
  }
}

/// The place of the label at the end that costs least, the earliest of those.
std::optional<std::uint32_t> cheapest(const LabelRules& rules, const std::vector<Label>& last) {
  std::optional<std::uint32_t> best;
  std::pair<Cost, Time> bestKey;
  for (std::uint32_t i = 0; i < last.size(); ++i) {
    const auto cost = rules.close(last[i]);
    if (!cost || (best && bestKey <= std::pair(*cost, last[i].time))) continue;
    best = i, bestKey = {*cost, last[i].time};
  }
  return best;
}

std::optional<Cost> cheapestCost(const LabelRules& rules, const std::vector<Label>& last) {
  const auto best = cheapest(rules, last);
  if (!best) return std::nullopt;
  return rules.close(last[*best]);
}

void labelAll(const Problem& p, const LabelRules& rules, const Vehicle& v, LabelledRoute& route) {
  const std::size_t n = route.stops.size();
  if (route.stages.size() < n + 2) route.stages.resize(n + 2);
  route.stages[0].clear();
  rules.firsts(route.stages[0]);
  std::size_t at = v.start;
  for (std::size_t i = 0; i < n; ++i) {
    const Client& c = p.clients[route.stops[i]];
    extend(rules, route.stages[i], at, c.location, &c, i, route.stages[i + 1]);
    at = c.location;
  }
  extend(rules, route.stages[n], at, v.end, nullptr, n, route.stages[n + 1]);
}

} // namespace

std::optional<Cost> RouteTimer::label(std::size_t vehicle, LabelledRoute& route) const {
  const LabelRules rules(m_p, vehicle);
  labelAll(m_p, rules, m_p.vehicles[vehicle], route);
  if (route.stops.empty()) return 0;
  return cheapestCost(rules, route.stages[route.stops.size() + 1]);
}

std::optional<Cost> RouteTimer::cost(std::size_t vehicle, std::span<const ClientId> route) {
  m_route.stops.assign(route.begin(), route.end());
  return label(vehicle, m_route);
}

std::optional<Cost> RouteTimer::costWith(std::size_t vehicle, const LabelledRoute& route, std::size_t place,
                                         ClientId client, Cost limit) {
  const LabelRules rules(m_p, vehicle);
  const Vehicle& v = m_p.vehicles[vehicle];
  const bool cheapens = mayCheapen(m_p);
  const auto hopeless = [&] {
    if (cheapens) return m_there.empty();
    return std::all_of(m_there.begin(), m_there.end(), [&](const Label& l) { return l.cost >= limit; });
  };
  std::size_t at = place == 0 ? v.start : m_p.clients[route.stops[place - 1]].location;
  const Client* c = &m_p.clients[client];
  extend(rules, route.stages[place], at, c->location, c, place, m_there);
  for (std::size_t i = place; i < route.stops.size(); ++i) {
    if (hopeless()) return std::nullopt;
    at = c->location;
    c = &m_p.clients[route.stops[i]];
    m_here.swap(m_there);
    extend(rules, m_here, at, c->location, c, i + 1, m_there);
  }
  if (hopeless()) return std::nullopt;
  m_here.swap(m_there);
  extend(rules, m_here, c->location, v.end, nullptr, route.stops.size() + 1, m_there);
  return cheapestCost(rules, m_there);
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
    const TimedLeg leg = legAt(p, v, at, to, now);
    if (eats && eatsBefore == i) out.lunchStart = std::max(now, v.lunch.earliest);
    const Time setOut = now + leg.wait;
    now += leg.drive >= Unreachable ? 0 : leg.wait + leg.drive;
    if (eats && eatsBefore == i) now = std::max(now, v.lunch.earliest) + v.lunch.duration;
    at = to;
    if (end) {
      out.returnSetOut = setOut;
      break;
    }
    const Client& c = p.clients[route[i]];
    if (windows[i] > c.earlierWindows.size()) {
      out.stops.push_back({setOut, now, now, now + c.service, 0, true});
      now += c.service;
      continue;
    }
    const bool own = windows[i] == c.earlierWindows.size();
    const TimeWindow w = own ? TimeWindow{c.earliest, c.latest} : c.earlierWindows[windows[i]];
    const Time start = std::max(now, w.earliest);
    out.stops.push_back({setOut, now, start, start + c.service, std::max<Time>(0, start - w.latest), false});
    now = start + c.service;
  }
  out.finish = now;
}

} // namespace

bool RouteTimer::trace(std::size_t vehicle, std::span<const ClientId> route, bool relaxed, Schedule& out) {
  const LabelRules rules(m_p, vehicle, relaxed);
  m_route.stops.assign(route.begin(), route.end());
  labelAll(m_p, rules, m_p.vehicles[vehicle], m_route);
  const auto& stages = m_route.stages;
  const auto best = cheapest(rules, stages[route.size() + 1]);
  if (!best) return false;
  const Label back = stages[route.size() + 1][*best];
  std::vector<std::uint32_t> windows(route.size());
  std::uint32_t at = back.parent;
  for (std::size_t i = route.size(); i > 0; --i) {
    windows[i - 1] = stages[i][at].window;
    at = stages[i][at].parent;
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
