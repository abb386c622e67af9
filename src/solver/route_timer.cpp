// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

void keep(std::vector<Label>& labels, const Label& label) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (dominates(labels[i], label)) return; // then it dominates none
    if (dominates(label, labels[i])) continue;
    if (kept < i) labels[kept] = labels[i];
    ++kept;
  }
  labels.resize(kept);
  labels.push_back(label);
}

/// The labels one leg on, and after the service there if a client stands at its end.
void extend(const LabelRules& rules, const std::vector<Label>& from, std::size_t a, std::size_t b, const Client* client,
            std::size_t leg, std::vector<Label>& to) {
  to.clear();
  const Leg way = rules.leg(a, b);
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    const TimedLeg timed = way.at(from[i].time);
    for (const bool eat : {false, true}) {
      if (eat && (!rules.hasBreak() || from[i].lunch >= 0)) continue;
      std::optional<Label> arrived = rules.travel(from[i], timed, eat, static_cast<std::uint32_t>(leg));
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

} // namespace

/// Made when first asked for: timing a route or two can do without.
const Matrix& RouteTimer::shortest(const Vehicle& v) {
  if (m_shortest.empty()) measureShortest();
  return m_shortest[v.travel];
}

void RouteTimer::measureShortest() {
  const std::size_t n = m_p.duration.size();
  const auto shortest = [&](const Matrix& first, const std::vector<Spell>& spells) {
    Matrix least = first;
    for (const Spell& s : spells)
      for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) least.set(i, j, std::min(least(i, j), s.duration(i, j)));
    return least;
  };
  m_shortest.push_back(shortest(m_p.duration, m_p.spells));
  for (const Travel& t : m_p.others) m_shortest.push_back(shortest(t.duration, t.spells));
}

Onward RouteTimer::leg(const Vehicle& v, std::size_t from, std::size_t to) {
  const Time base = m_p.duration(from, to);
  const Time least = m_p.spells.empty() && m_p.others.empty() ? base : shortest(v)(from, to);
  if (base >= Unreachable || least >= Unreachable) return {0, 0};
  return {least, least - base};
}

void RouteTimer::measureOnward(const Vehicle& v, LabelledRoute& route) {
  const std::size_t n = route.stops.size();
  route.onward.resize(n + 1);
  std::size_t to = v.end;
  Onward sum;
  for (std::size_t i = n + 1; i-- > 0;) {
    const std::size_t from = i == 0 ? v.start : m_p.clients[route.stops[i - 1]].location;
    const Onward next = leg(v, from, to);
    sum.busy += next.busy;
    sum.surplus += next.surplus;
    route.onward[i] = sum;
    if (i > 0) sum.busy += m_p.clients[route.stops[i - 1]].service;
    to = from;
  }
}

/// The stages after `known` stops.
void RouteTimer::labelAll(const LabelRules& rules, const Vehicle& v, LabelledRoute& route, std::size_t known) const {
  const std::size_t n = route.stops.size();
  if (route.stages.size() < n + 2) route.stages.resize(n + 2);
  if (known == 0) {
    route.stages[0].clear();
    rules.firsts(route.stages[0]);
  }
  std::size_t at = known == 0 ? v.start : m_p.clients[route.stops[known - 1]].location;
  for (std::size_t i = known; i < n; ++i) {
    const Client& c = m_p.clients[route.stops[i]];
    std::vector<Label>& labels = route.stages[i + 1];
    extend(rules, route.stages[i], at, c.location, &c, i, labels);
    if (route.limit < NoLimit)
      std::erase_if(labels, [&](const Label& l) { return rules.least(l, route.onward[i + 1]) > route.limit; });
    at = c.location;
  }
  extend(rules, route.stages[n], at, v.end, nullptr, n, route.stages[n + 1]);
}

namespace {

/// The end of the last moment at which a stop may begin in the window its label took.
Time lastStart(const Client& c, std::uint32_t window) {
  if (window > c.earlierWindows.size()) return NoLimit;
  return window == c.earlierWindows.size() ? c.latest : c.earlierWindows[window].latest;
}

void fillGuesses(const Problem& p, const Vehicle& v, LabelledRoute& route, std::uint32_t cheapest) {
  const std::size_t n = route.stops.size();
  route.leave.assign(n + 1, v.shiftStart);
  route.slack.assign(n + 1, NoLimit);
  route.waits.assign(n + 1, 0);
  const Label* label = &route.stages[n + 1][cheapest];
  const Label* next = label;
  route.slack[n] = std::max<Time>(0, v.shiftEnd - label->time);
  for (std::size_t i = n; i > 0; --i) {
    label = &route.stages[i][next->parent];
    const Client& c = p.clients[route.stops[i - 1]];
    const Time start = label->time - c.service;
    route.leave[i] = label->time;
    const Label& before = route.stages[i - 1][label->parent];
    const Time wait = (label->time - before.time) - (label->busy - before.busy);
    route.waits[i - 1] = wait + (i < n ? route.waits[i] : 0);
    const Time room = std::max<Time>(0, lastStart(c, label->window) - start);
    route.slack[i - 1] = std::min(room, i < n ? route.slack[i] : route.slack[n]) + wait;
    next = label;
  }
  if (n > 0) {
    const Client& first = p.clients[route.stops[0]];
    route.leave[0] = route.leave[1] - first.service - p.duration(v.start, first.location);
  }
}

} // namespace

std::optional<Cost> RouteTimer::label(std::size_t vehicle, LabelledRoute& route, Cost limit, std::size_t known) {
  const LabelRules rules(m_p, vehicle);
  measureOnward(m_p.vehicles[vehicle], route);
  route.limit = known == 0 ? limit : std::min(limit, route.limit);
  labelAll(rules, m_p.vehicles[vehicle], route, known);
  const std::vector<Label>& last = route.stages[route.stops.size() + 1];
  const auto best = cheapest(rules, last);
  if (route.stops.empty() || !best) {
    route.leave.assign(route.stops.size() + 1, m_p.vehicles[vehicle].shiftStart);
    route.slack.assign(route.stops.size() + 1, NoLimit);
    route.waits.assign(route.stops.size() + 1, 0);
    return route.stops.empty() ? std::optional<Cost>(0) : std::nullopt;
  }
  fillGuesses(m_p, m_p.vehicles[vehicle], route, *best);
  return rules.close(last[*best]);
}

Cost RouteTimer::guess(std::size_t vehicle, const LabelledRoute& route, std::size_t place, ClientId client) const {
  const Vehicle& v = m_p.vehicles[vehicle];
  const Client& c = m_p.clients[client];
  const std::size_t n = route.stops.size();
  const std::size_t from = place == 0 ? v.start : m_p.clients[route.stops[place - 1]].location;
  const std::size_t to = place == n ? v.end : m_p.clients[route.stops[place]].location;
  const Time there = m_p.duration(from, c.location);
  const Time detour = there + m_p.duration(c.location, to) - (n == 0 ? 0 : m_p.duration(from, to));
  const Time arrive = route.leave[place] + there;
  const Time days = n == 0 ? 0 : route.leave[n] - route.leave[0];
  const Cost slope = 2 * (days / 60) * m_p.balanceWeight; // of the balance, a 3600th a second
  Cost best = c.outsideCost > 0 ? c.outsideCost : INT64_MAX / 4;
  Time bestWait = 0;
  const auto consider = [&](Time earliest, Time latest, Cost weight) {
    const Time wait = std::max<Time>(0, earliest - arrive);
    const Time late = std::max<Time>(0, arrive - latest);
    if (late > 0 && weight == 0) return;
    const Time push = detour + c.service + wait - (place < n ? route.slack[place] : route.slack[n]);
    const Cost cost = late * weight + std::max<Time>(0, push) * 2 + wait * slope / 3600;
    if (cost < best) best = cost, bestWait = wait;
  };
  for (const TimeWindow& w : c.earlierWindows) consider(w.earliest, w.latest, 0);
  consider(c.earliest, c.latest, c.lateWeight);
  const Time grows = std::max<Time>(0, detour + c.service - (place < n ? route.waits[place] : 0));
  return best + grows * slope / 3600;
}

std::optional<Cost> RouteTimer::cost(std::size_t vehicle, std::span<const ClientId> route) {
  const LabelRules rules(m_p, vehicle);
  if (route.empty()) return 0;
  m_route.stops.assign(route.begin(), route.end());
  m_route.limit = NoLimit;
  labelAll(rules, m_p.vehicles[vehicle], m_route);
  return cheapestCost(rules, m_route.stages[route.size() + 1]);
}

std::optional<Cost> RouteTimer::costWith(std::size_t vehicle, const LabelledRoute& route, std::size_t place,
                                         ClientId client, Cost limit) {
  const LabelRules rules(m_p, vehicle);
  const Vehicle& v = m_p.vehicles[vehicle];
  const auto dropHopeless = [&](const Onward& onward) {
    std::erase_if(m_there, [&](const Label& l) { return rules.least(l, onward) >= limit; });
    return m_there.empty();
  };
  const std::size_t n = route.stops.size();
  const auto before = [&](const Client* next) {
    Onward onward = leg(v, m_p.clients[client].location, next->location);
    onward.busy += next->service + route.onward[place + 1].busy;
    onward.surplus += route.onward[place + 1].surplus;
    return onward;
  };
  std::size_t at = place == 0 ? v.start : m_p.clients[route.stops[place - 1]].location;
  const Client* c = &m_p.clients[client];
  extend(rules, route.stages[place], at, c->location, c, place, m_there);
  for (std::size_t i = place; i < n; ++i) {
    const Client* next = &m_p.clients[route.stops[i]];
    if (dropHopeless(i == place ? before(next) : route.onward[i])) return std::nullopt;
    at = c->location;
    c = next;
    m_here.swap(m_there);
    extend(rules, m_here, at, c->location, c, i + 1, m_there);
  }
  if (dropHopeless(leg(v, c->location, v.end))) return std::nullopt;
  m_here.swap(m_there);
  extend(rules, m_here, c->location, v.end, nullptr, n + 1, m_there);
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
  m_route.limit = NoLimit;
  labelAll(rules, m_p.vehicles[vehicle], m_route);
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
