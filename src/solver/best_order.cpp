// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/order_bound_p.h"
#include "solver/solve.h"
#include "solver/timing_p.h"

#include <algorithm>
#include <stdexcept>

namespace huyuan::solver {

namespace {

constexpr std::size_t MostClients = 12;

/// Held–Karp over subsets; a state (visited set, last client) keeps its non-dominated labels, travel counted in `cost`.
class OrderSearch {
 public:
  OrderSearch(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients)
      : m_p(p)
      , m_v(p.vehicles[vehicle])
      , m_rules(p, vehicle)
      , m_clients(clients)
      , m_n(clients.size())
      , m_states((std::size_t{1} << m_n) * m_n)
      , m_bound(p, vehicle, clients)
      , m_limit(goodOrderCost(p, vehicle, clients)) {
    for (const std::size_t c : clients) m_firstCosts.push_back(costOf(m_v.firstCosts, c));
  }

  std::vector<std::size_t> run() {
    std::vector<Label> firsts;
    m_rules.firsts(firsts);
    for (const Label& first : firsts)
      for (std::size_t c = 0; c < m_n; ++c) extend(first, 0, 0, m_v.start, c);
    for (std::size_t set = 1; set + 1 < (std::size_t{1} << m_n); ++set)
      for (std::size_t last = 0; last < m_n; ++last)
        for (std::uint32_t i = 0; i < state(set, last).size(); ++i)
          for (std::size_t next = 0; next < m_n; ++next)
            if (!(set >> next & 1U)) extend(state(set, last)[i].label, set, parentCode(last, i), location(last), next);
    return bestEnd();
  }

 private:
  struct Node {
    Label label;
    std::size_t parent = 0; ///< last client and place in its state
  };
  std::vector<Node>& state(std::size_t set, std::size_t last) { return m_states[set * m_n + last]; }
  std::size_t location(std::size_t c) const { return m_p.clients[m_clients[c]].location; }
  std::size_t parentCode(std::size_t last, std::uint32_t i) const { return i * m_n + last; }

  void extend(const Label& from, std::size_t set, std::size_t parent, std::size_t at, std::size_t next) {
    const Client& client = m_p.clients[m_clients[next]];
    const TimedLeg leg = m_rules.leg(at, client.location).at(from.time);
    for (const bool eat : {false, true}) {
      if (eat && (!m_rules.hasBreak() || from.lunch >= 0)) break;
      Label arrived = from;
      if (!m_rules.travel(arrived, leg, eat, 0)) continue;
      arrived.cost += m_p.cost(at, client.location) + (set == 0 ? m_firstCosts[next] : 0);
      for (std::uint32_t w = 0; w < waysToServe(client); ++w) {
        Label served = arrived;
        if (m_rules.serve(served, client, w)) keep(set | std::size_t{1} << next, next, {served, parent});
      }
    }
  }

  /// With spells LabelRules::dominates() compares labels of one time only and leaves a hundred times as many. Who has
  /// as much less cost as they are earlier can make up for slower legs; only what a spell's end does to a late
  /// departure may still tell against them.
  bool outdoes(const Label& a, const Label& b) const {
    if (!m_rules.isChanging() || a.time == b.time) return m_rules.dominates(a, b);
    const Time sooner = b.time - a.time;
    return sooner > 0 && a.cost + sooner <= b.cost && a.busy + sooner <= b.busy && a.shift >= b.shift &&
           (a.lunch >= 0) == (b.lunch >= 0);
  }

  void keep(std::size_t set, std::size_t last, const Node& node) {
    const std::size_t missing = ((std::size_t{1} << m_n) - 1) & ~set;
    if (m_limit && node.label.cost + m_bound.rest(node.label, missing) > *m_limit) return;
    std::vector<Node>& nodes = state(set, last);
    for (const Node& n : nodes)
      if (outdoes(n.label, node.label)) return;
    std::erase_if(nodes, [&](const Node& n) { return outdoes(node.label, n.label); });
    nodes.push_back(node);
  }

  std::vector<std::size_t> bestEnd() {
    const std::size_t all = (std::size_t{1} << m_n) - 1;
    bool found = false;
    Cost best = 0;
    std::size_t bestCode = 0;
    for (std::size_t last = 0; last < m_n; ++last)
      for (std::uint32_t i = 0; i < state(all, last).size(); ++i)
        for (const bool eat : {false, true}) {
          const auto cost = closed(state(all, last)[i].label, last, eat);
          if (!cost || (found && *cost >= best)) continue;
          found = true, best = *cost, bestCode = parentCode(last, i);
        }
    return found ? trace(all, bestCode) : std::vector<std::size_t>{};
  }

  std::optional<Cost> closed(const Label& label, std::size_t last, bool eat) const {
    if (eat && (!m_rules.hasBreak() || label.lunch >= 0)) return std::nullopt;
    Label back = label;
    if (!m_rules.travel(back, m_rules.leg(location(last), m_v.end).at(label.time), eat, 0)) return std::nullopt;
    back.cost += m_p.cost(location(last), m_v.end);
    return m_rules.close(back);
  }

  std::vector<std::size_t> trace(std::size_t set, std::size_t code) {
    std::vector<std::size_t> order;
    while (set != 0) {
      const std::size_t last = code % m_n;
      order.push_back(m_clients[last]);
      code = state(set, last)[code / m_n].parent;
      set &= ~(std::size_t{1} << last);
    }
    std::reverse(order.begin(), order.end());
    return order;
  }

  const Problem& m_p;
  const Vehicle& m_v;
  LabelRules m_rules;
  const std::vector<std::size_t>& m_clients;
  std::size_t m_n;
  std::vector<std::vector<Node>> m_states;
  OrderBound m_bound;
  std::optional<Cost> m_limit; ///< no better order costs more
  std::vector<Cost> m_firstCosts;
};

bool fits(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  std::int64_t load = 0;
  for (const std::size_t c : clients) {
    load += p.clients[c].demand;
    if (!p.serves(vehicle, c)) return false;
  }
  return load <= p.vehicles[vehicle].capacity && clients.size() <= p.vehicles[vehicle].maxStops;
}

} // namespace

std::vector<std::size_t> bestOrder(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  if (clients.size() > MostClients) throw std::invalid_argument("bestOrder: more than 12 clients");
  if (clients.empty() || !fits(p, vehicle, clients)) return {};
  return OrderSearch(p, vehicle, clients).run();
}

} // namespace huyuan::solver
