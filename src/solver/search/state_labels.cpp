// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/state_p.h"

#include <algorithm>
#include <utility>

namespace huyuan::solver {

namespace {

/// A stop with less time than that before it is late counts as late in a guess: what all later stops together might
/// cost frightens the search away from places that are good.
constexpr Time NearlyLate = 600;

} // namespace

/// Over one leg of a route, to the service at its end in the way given. Where no leg is known for the break, the last
/// that will do is taken.
bool SearchState::arrive(const LabelRules& rules, Label& label, NodeId from, NodeId to, std::uint32_t way,
                         NodeId& meal) const {
  if (meal != NoNode || label.lunch >= 0 || !rules.hasBreak()) return travel(rules, label, from, to, meal == to);
  const Label before = label;
  if (!travel(rules, label, from, to, false)) return false;
  Label served = label;
  if (!serve(rules, served, to, way)) return false;
  if (!rules.lastChanceToEat(before.time, served.time)) return true;
  meal = to;
  label = before;
  return travel(rules, label, from, to, true);
}

/// The labels behind `from`, whose own holds.
std::optional<Cost> SearchState::follow(std::size_t r, NodeId from) {
  const LabelRules rules(m_space.problem(), r);
  const Break& lunch = m_space.problem().vehicles[r].lunch;
  NodeId& meal = m_routes[r].meal;
  Label label = m_labels[from];
  bool waited = m_arrivals[from].waited && from != m_space.start(r);
  for (NodeId at = from, n = m_nodes[at].after; n != NoNode; at = n, n = m_nodes[n].after) {
    const std::uint32_t way = m_labels[n].window;
    const Time shift = std::exchange(label.shift, NoLimit);
    if (!arrive(rules, label, at, n, way, meal)) return std::nullopt;
    WorkArrival& here = m_arrivals[n];
    here = {label.time, label.busy, label.cost};
    waited = waited || (meal == n && label.time <= lunch.earliest + lunch.duration);
    if (m_space.isClient(n)) {
      const TimeWindow w = windowOf(m_space.problem().clients[n], way);
      here.wait = std::max<Time>(0, w.earliest - label.time);
      here.room = w.latest - label.time - here.wait;
    }
    if (!serve(rules, label, n, way)) return std::nullopt;
    waited = waited || here.wait > 0;
    here.waited = waited;
    here.shift = label.shift;
    label.shift = std::min(shift, label.shift);
    m_labels[n] = label;
    m_labels[n].window = way;
  }
  if (meal != NoNode) measureMeal(rules, r);
  measureTails(r);
  return rules.close(label);
}

/// Had one not eaten on the leg to the break's node.
void SearchState::measureMeal(const LabelRules& rules, std::size_t r) {
  const NodeId meal = m_routes[r].meal, before = m_nodes[meal].before;
  const Break& lunch = m_space.problem().vehicles[r].lunch;
  Label fasting = m_labels[before];
  travel(rules, fasting, before, meal, false);
  m_arrivals[meal].mealWait = std::max<Time>(0, lunch.earliest - fasting.time);
  m_arrivals[meal].mealRoom = lunch.latest - m_labels[before].time;
}

/// From the arrivals of a route that can be driven.
void SearchState::measureTails(std::size_t r) {
  WorkTail tail;
  for (NodeId n = m_space.end(r); n != m_space.start(r); n = m_nodes[n].before) {
    const WorkArrival& here = m_arrivals[n];
    if (m_space.isClient(n)) {
      const Client& client = m_space.problem().clients[n];
      tail.waits += here.wait;
      tail.slack = std::min(std::max<Time>(0, here.room), tail.slack) + here.wait;
      tail.late += here.room < NearlyLate ? client.lateWeight : 0;
      tail.hard = tail.hard || (client.lateWeight == 0 && here.time + here.wait + here.room < SearchSpace::Forever);
    }
    tail.shift = std::min(tail.shift, here.shift);
    m_tails[n] = tail;
    if (m_routes[r].meal != n) continue;
    tail.waits += here.mealWait;
    tail.slack = std::min(here.mealRoom, tail.slack + here.mealWait);
  }
}

/// What the route costs in time if it goes on with this label behind `at`, which now leads to `next`.
std::optional<Cost> SearchState::walk(const LabelRules& rules, Label label, NodeId at, NodeId next, NodeId meal) const {
  for (NodeId n = next; n != NoNode; at = n, n = m_nodes[n].after)
    if (!step(rules, label, at, n, m_labels[n].window, meal)) return std::nullopt;
  return rules.close(label);
}

/// The same, where the route begins as it did: followed as long as the delay breaks or costs something, then the delay
/// tells. Nothing if it is `limit` or more for certain.
std::optional<Cost> SearchState::rest(const LabelRules& rules, Label label, NodeId at, NodeId next, NodeId meal,
                                      Cost limit) const {
  const std::uint32_t r = m_nodes[next].route;
  const bool settled = meal != NoNode || label.lunch >= 0 || !rules.hasBreak();
  for (;; at = next, next = m_nodes[next].after) {
    Label arrived = label;
    if (!travel(rules, arrived, at, next, meal == next))
      return settled ? std::nullopt : walk(rules, label, at, next, meal);
    const WorkTail& tail = m_tails[next];
    const WorkArrival& was = m_arrivals[next];
    const Time delay = std::max<Time>(0, arrived.time - was.time);
    if (settled && arrived.cost - was.cost + m_routes[r].time >= limit) return std::nullopt;
    if (delay <= tail.slack) {
      Label back = m_labels[m_space.end(r)];
      const Time longer = arrived.busy - was.busy;
      back.lunch = std::max(back.lunch, arrived.lunch);
      back.time += std::max<Time>(0, delay - tail.waits);
      back.busy += longer;
      back.shift = std::min(arrived.shift, tail.shift - longer);
      back.cost += arrived.cost - was.cost;
      const auto cost = rules.close(back);
      return cost || settled ? cost : walk(rules, label, at, next, meal);
    }
    if (!settled) return walk(rules, label, at, next, meal);
    if (!serve(rules, arrived, next, m_labels[next].window)) return std::nullopt;
    label = arrived;
  }
}

Cost SearchState::guess(std::size_t r, ClientId c, NodeId after, Cost limit) const {
  const WorkRoute& route = m_routes[r];
  if (route.broken) return SearchSpace::Far;
  const Vehicle& v = m_space.problem().vehicles[r];
  const Client& client = m_space.problem().clients[c];
  const NodeId next = m_nodes[after].after;
  const Label& label = m_labels[after];
  const Time from = after == m_space.start(r) ? v.shiftStart : label.time;
  const Time legThere = m_space.duration(after, c), legOn = m_space.duration(c, next);
  Time there = from + legThere, busy = label.busy + legThere + client.service + legOn;
  bool eat = route.meal == next;
  if (eat) busy += v.lunch.duration;
  if (eat && there + client.service >= v.lunch.earliest && from <= v.lunch.latest)
    there = std::max(there, v.lunch.earliest) + v.lunch.duration, eat = false;
  Cost time = client.outsideCost > 0 ? client.outsideCost : NoLimit;
  Time start = there;
  for (std::uint32_t w = 0; w < wayOutside(client); ++w) {
    const TimeWindow window = windowOf(client, w);
    const Time late = std::max<Time>(0, there - window.latest);
    if (late > 0 && (client.lateWeight == 0 || w < client.earlierWindows.size())) continue;
    if (late * client.lateWeight < time) time = late * client.lateWeight, start = std::max(there, window.earliest);
  }
  if (time >= limit) return time;
  Time back = start + client.service + legOn, shift = label.shift;
  if (eat) back = std::max(back, v.lunch.earliest) + v.lunch.duration;
  if (route.stops > 0) {
    const WorkTail& tail = m_tails[next];
    const WorkArrival& was = m_arrivals[next];
    const Time delay = std::max<Time>(0, back - was.time), longer = busy - was.busy;
    if (delay > tail.slack) time += (delay - tail.slack) * tail.late + (tail.hard ? SearchSpace::Far : 0);
    if (longer >= 0 && time >= limit) return time; // the day ends no earlier than it did
    const Label& end = m_labels[m_space.end(r)];
    back = end.time + std::max<Time>(0, delay - tail.waits);
    shift = std::min(shift, tail.shift - longer);
    busy = end.busy + longer;
    time += end.cost;
  }
  const Time day = std::max(back - v.shiftStart - shift, busy);
  const Time over = std::max({Time{0}, back - v.shiftEnd, day - v.maxDuration});
  const Time minutes = day / 60;
  return time + over * v.overtimeWeight + minutes * minutes * m_space.problem().balanceWeight / 60 - route.time;
}

/// Behind `after` with its label; `place` says how it is put in, but for the way.
void SearchState::priceWays(ClientId c, const Label& from, NodeId meal, Cost travel, Insertion place,
                            Insertion& found) const {
  const LabelRules rules(m_space.problem(), place.route);
  const WorkRoute& route = m_routes[place.route];
  const NodeId next = m_nodes[place.after].after;
  for (place.way = 0; place.way < waysToServe(m_space.problem().clients[c]); ++place.way) {
    const Cost limit = found.delta - travel + route.time;
    Label label = from;
    NodeId eatsBefore = meal;
    if (!step(rules, label, place.after, c, place.way, eatsBefore) || label.cost >= limit) continue;
    const auto time = place.anew || route.stops == 0 ? walk(rules, label, c, next, eatsBefore)
                                                     : rest(rules, label, c, next, eatsBefore, limit);
    if (!time || *time >= limit) continue;
    place.delta = travel + *time - route.time;
    found = place;
  }
}

void SearchState::price(std::size_t r, ClientId c, NodeId after, Cost travel, Insertion& found) const {
  const WorkRoute& route = m_routes[r];
  if (route.broken) return;
  const NodeId start = m_space.start(r), next = m_nodes[after].after;
  Insertion place{static_cast<std::uint32_t>(r), after};
  priceWays(c, m_labels[after], route.meal == next ? c : route.meal, travel, place, found);
  if (route.meal == next) place.beforeMeal = true, priceWays(c, m_labels[after], next, travel, place, found);
  const LabelRules rules(m_space.problem(), r);
  Label label = rules.earliest();
  if (m_labels[start].time <= label.time || m_arrivals[after].waited) return;
  place.anew = true, place.beforeMeal = false;
  NodeId meal = NoNode;
  for (NodeId n = start; n != after; n = m_nodes[n].after) {
    const NodeId to = m_nodes[n].after;
    if (!step(rules, label, n, to, m_labels[to].window, meal)) return;
  }
  priceWays(c, label, meal, travel, place, found);
}

void SearchState::setTime(std::size_t r, std::optional<Cost> time) {
  WorkRoute& route = m_routes[r];
  setBroken(route, !time);
  m_cost += time.value_or(0) - route.time;
  route.time = time.value_or(0);
}

void SearchState::beginAnew(std::size_t r) {
  m_routes[r].meal = NoNode;
  m_labels[m_space.start(r)] = LabelRules(m_space.problem(), r).earliest();
}

/// After a change behind `from`.
void SearchState::retime(std::size_t r, NodeId from) {
  WorkRoute& route = m_routes[r];
  route.stale = false;
  if (route.stops == 0) {
    beginAnew(r);
    return setTime(r, 0);
  }
  if (const auto time = follow(r, from)) return setTime(r, time);
  if (!tighten(r, NoLimit)) setTime(r, std::nullopt);
}

/// False if no timing costs less than the limit.
bool SearchState::tighten(std::size_t r, Cost limit) {
  m_stops.clear();
  m_outside.clear();
  for (NodeId n = m_nodes[m_space.start(r)].after; m_space.isClient(n); n = m_nodes[n].after) {
    m_stops.push_back(n);
    m_outside.push_back(m_labels[n].window == wayOutside(m_space.problem().clients[n]));
  }
  const auto time = m_timer.best(r, m_stops, m_outside, limit, m_path);
  if (!time || *time >= limit) return false;
  const Label& back = m_path.back();
  m_labels[m_space.start(r)] = m_path.front();
  for (std::size_t i = 0; i < m_stops.size(); ++i) m_labels[m_stops[i]].window = m_path[i + 1].window;
  NodeId& meal = m_routes[r].meal;
  meal = NoNode;
  if (back.lunch >= 0 && back.lunchBefore != BeforeDeparture)
    meal = back.lunchBefore < m_stops.size() ? m_stops[back.lunchBefore] : m_space.end(r);
  follow(r, m_space.start(r));
  setTime(r, time);
  return true;
}

void SearchState::tighten() {
  if (m_space.model() != TimeModel::Labels) return;
  for (const SavedRoute& s : m_saved)
    if (m_routes[s.route].stops > 0 && !m_routes[s.route].broken) tighten(s.route, m_routes[s.route].time);
}

void SearchState::settle() {
  if (m_space.model() != TimeModel::Labels) return;
  for (const SavedRoute& s : m_saved)
    if (m_routes[s.route].stale) retime(s.route, m_space.start(s.route));
}

} // namespace huyuan::solver
