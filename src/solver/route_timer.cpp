// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

void keep(const LabelRules& rules, std::vector<Label>& labels, const Label& label) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (rules.dominates(labels[i], label)) return; // then it dominates none
    if (rules.dominates(label, labels[i])) continue;
    if (kept < i) labels[kept] = labels[i];
    ++kept;
  }
  labels.resize(kept);
  labels.push_back(label);
}

/// Of which ways to serve a client some may be chosen.
struct Ways {
  std::uint32_t first = 0, end = 0;
};

Ways waysOf(const Client& c, const std::vector<bool>* outside, std::size_t stop) {
  if (outside == nullptr) return {0, waysToServe(c)};
  return (*outside)[stop] ? Ways{wayOutside(c), wayOutside(c) + 1} : Ways{0, wayOutside(c)};
}

/// The labels one leg on, and after the service there if a client stands at its end.
void extend(const LabelRules& rules, const std::vector<Label>& from, const Leg& way, const Client* client, Ways ways,
            std::size_t leg, std::vector<Label>& to) {
  to.clear();
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    const TimedLeg timed = way.at(from[i].time);
    for (const bool eat : {false, true}) {
      if (eat && (!rules.hasBreak() || from[i].lunch >= 0)) continue;
      Label arrived = from[i];
      if (!rules.travel(arrived, timed, eat, static_cast<std::uint32_t>(leg))) continue;
      arrived.parent = i;
      if (!client) {
        keep(rules, to, arrived);
        continue;
      }
      for (std::uint32_t w = ways.first; w < ways.end; ++w) {
        Label served = arrived;
        if (rules.serve(served, *client, w)) keep(rules, to, served);
      }
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

} // namespace

/// At the least, whichever spell it is driven in.
Onward RouteTimer::leg(const Vehicle& v, std::size_t from, std::size_t to) const {
  const Time base = m_p.duration(from, to);
  Time least = v.travel == 0 ? base : m_p.others[v.travel - 1].duration(from, to);
  for (const Spell& s : v.travel == 0 ? m_p.spells : m_p.others[v.travel - 1].spells)
    least = std::min(least, s.duration(from, to));
  if (base >= Unreachable || least >= Unreachable) return {0, 0};
  return {least, least - base};
}

void RouteTimer::measureOnward(const Vehicle& v, std::span<const ClientId> route) {
  const std::size_t n = route.size();
  m_onward.resize(n + 1);
  std::size_t to = v.end;
  Onward sum;
  for (std::size_t i = n + 1; i-- > 0;) {
    const std::size_t from = i == 0 ? v.start : m_p.clients[route[i - 1]].location;
    const Onward next = leg(v, from, to);
    sum.busy += next.busy;
    sum.surplus += next.surplus;
    m_onward[i] = sum;
    if (i > 0) sum.busy += m_p.clients[route[i - 1]].service;
    to = from;
  }
}

/// Labels that lead to more than `limit` for certain are not kept.
void RouteTimer::labelAll(const LabelRules& rules, const Vehicle& v, std::span<const ClientId> route,
                          const std::vector<bool>* outside, Cost limit) {
  const std::size_t n = route.size();
  if (m_stages.size() < n + 2) m_stages.resize(n + 2);
  if (limit < NoLimit) measureOnward(v, route);
  m_stages[0].clear();
  rules.firsts(m_stages[0]);
  std::size_t at = v.start;
  for (std::size_t i = 0; i < n; ++i) {
    const Client& c = m_p.clients[route[i]];
    std::vector<Label>& labels = m_stages[i + 1];
    extend(rules, m_stages[i], rules.leg(at, c.location), &c, waysOf(c, outside, i), i, labels);
    if (limit < NoLimit) std::erase_if(labels, [&](const Label& l) { return rules.least(l, m_onward[i + 1]) > limit; });
    at = c.location;
  }
  extend(rules, m_stages[n], rules.leg(at, v.end), nullptr, {}, n, m_stages[n + 1]);
}

std::optional<Cost> RouteTimer::cost(std::size_t vehicle, std::span<const ClientId> route) {
  const LabelRules rules(m_p, vehicle);
  if (route.empty()) return 0;
  labelAll(rules, m_p.vehicles[vehicle], route, nullptr, NoLimit);
  const std::vector<Label>& last = m_stages[route.size() + 1];
  const auto best = cheapest(rules, last);
  return best ? rules.close(last[*best]) : std::nullopt;
}

std::optional<Cost> RouteTimer::best(std::size_t vehicle, std::span<const ClientId> route,
                                     const std::vector<bool>& outside, Cost limit, std::vector<Label>& path) {
  const LabelRules rules(m_p, vehicle);
  labelAll(rules, m_p.vehicles[vehicle], route, &outside, limit);
  const auto best = cheapest(rules, m_stages[route.size() + 1]);
  if (!best) return std::nullopt;
  path.resize(route.size() + 2);
  path.back() = m_stages[route.size() + 1][*best];
  for (std::size_t i = route.size() + 1; i > 0; --i) path[i - 1] = m_stages[i - 1][path[i].parent];
  return rules.close(path.back());
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
    const TimedLeg leg = Leg(p, v, at, to).at(now);
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
    if (windows[i] == wayOutside(c)) {
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
  labelAll(rules, m_p.vehicles[vehicle], route, nullptr, NoLimit);
  const auto& stages = m_stages;
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
