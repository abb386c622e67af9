// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/order_bound_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

class OrderBuilder {
 public:
  OrderBuilder(const Problem& p, std::size_t vehicle)
      : m_p(p)
      , m_vehicle(vehicle)
      , m_timer(p) {}

  std::optional<Cost> run(const std::vector<std::size_t>& clients) {
    for (const std::size_t c : clients) {
      const auto cost = insertBest(static_cast<ClientId>(c));
      if (!cost) return std::nullopt;
      m_cost = *cost;
    }
    while (improve()) {
    }
    return m_cost;
  }

 private:
  std::optional<Cost> price() {
    const Vehicle& v = m_p.vehicles[m_vehicle];
    std::size_t at = v.start;
    Cost cost = m_order.empty() ? 0 : costOf(v.firstCosts, m_order.front());
    for (const ClientId c : m_order) cost += m_p.cost(at, m_p.clients[c].location), at = m_p.clients[c].location;
    cost += m_p.cost(at, v.end);
    const auto time = m_timer.cost(m_vehicle, m_order);
    if (!time) return std::nullopt;
    return cost + *time;
  }

  std::optional<Cost> insertBest(ClientId c) {
    std::optional<Cost> best;
    std::size_t bestPlace = 0;
    for (std::size_t place = 0; place <= m_order.size(); ++place) {
      m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(place), c);
      const auto cost = price();
      m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(place));
      if (cost && (!best || *cost < *best)) best = cost, bestPlace = place;
    }
    if (best) m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(bestPlace), c);
    return best;
  }

  bool improve() {
    const std::vector<ClientId> before = m_order;
    for (const ClientId c : before) {
      const std::vector<ClientId> kept = m_order;
      m_order.erase(std::find(m_order.begin(), m_order.end(), c));
      const auto cost = insertBest(c);
      if (cost && *cost < m_cost) {
        m_cost = *cost;
        return true;
      }
      m_order = kept;
    }
    return false;
  }

  const Problem& m_p;
  std::size_t m_vehicle;
  RouteTimer m_timer;
  std::vector<ClientId> m_order;
  Cost m_cost = 0;
};

} // namespace

std::optional<Cost> goodOrderCost(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  return OrderBuilder(p, vehicle).run(clients);
}

OrderBound::OrderBound(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients)
    : m_v(p.vehicles[vehicle]) {
  const auto leg = [&](std::size_t from, std::size_t to) {
    const Time base = p.duration(from, to);
    Time drive = m_v.travel == 0 ? base : p.others[m_v.travel - 1].duration(from, to);
    for (const Spell& s : m_v.travel == 0 ? p.spells : p.others[m_v.travel - 1].spells)
      drive = std::min(drive, s.duration(from, to));
    return Arrival{p.cost(from, to) + (base < Unreachable ? drive - base : 0), drive, 0, 0, 0};
  };
  const auto shortest = [&](std::size_t to, std::size_t self) {
    Arrival a = leg(m_v.start, to);
    for (std::size_t o = 0; o < clients.size(); ++o) {
      if (o == self) continue;
      const Arrival b = leg(p.clients[clients[o]].location, to);
      a.cost = std::min(a.cost, b.cost);
      a.drive = std::min(a.drive, b.drive);
    }
    return a;
  };
  for (std::size_t i = 0; i < clients.size(); ++i) {
    const Client& c = p.clients[clients[i]];
    Arrival a = shortest(c.location, i);
    a.service = c.service, a.latest = c.latest, a.lateWeight = c.lateWeight, a.outsideCost = c.outsideCost;
    m_arrivals.push_back(a);
  }
  m_end = shortest(m_v.end, clients.size());
}

Cost OrderBound::rest(const Label& label, std::size_t missing) const {
  Cost cost = m_end.cost;
  Time finish = label.time + m_end.drive;
  for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
    if (!(missing >> i & 1U)) continue;
    const Arrival& a = m_arrivals[i];
    const Cost late = a.lateWeight * std::max<Time>(0, label.time + a.drive - a.latest);
    cost += a.cost + (a.outsideCost > 0 ? std::min(late, a.outsideCost) : late);
    finish += a.drive + a.service;
  }
  const Time duration = label.busy + finish - label.time; // waiting may all be given back to the departure
  const Time over = std::max({Time{0}, finish - m_v.shiftEnd, duration - m_v.maxDuration});
  return cost + over * m_v.overtimeWeight;
}

} // namespace huyuan::solver
