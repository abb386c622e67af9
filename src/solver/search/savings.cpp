// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/savings_p.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace huyuan::solver {

namespace {

constexpr std::size_t Partners = 100; ///< near clients of each that it may be joined to
constexpr std::uint32_t Homeless = UINT32_MAX;

struct Join {
  std::int64_t saving;
  ClientId from, to;
};

struct Part {
  std::vector<ClientId> stops;
  std::int64_t load = 0;
};

class Savings {
 public:
  explicit Savings(const SearchSpace& space)
      : m_space(space)
      , m_partOf(space.clients())
      , m_parts(space.clients()) {
    for (ClientId c = 0; c < space.clients(); ++c) {
      m_home.push_back(cheapestHome(c));
      m_partOf[c] = c;
      m_parts[c] = {{c}, space.demand(c)};
    }
  }

  void joinAll(const Neighbours& around) {
    for (const Join& j : joins(around)) join(j.from, j.to);
  }

  std::vector<RoutePlan> routes() {
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& a, const Part& b) { return a.stops.size() > b.stops.size(); });
    std::vector<RoutePlan> routes(m_space.vehicles());
    for (const Part& part : m_parts) {
      if (part.stops.empty()) break;
      for (std::size_t r = 0; r < routes.size(); ++r) {
        if (!routes[r].clients.empty() || m_space.likeOf(r) != m_home[part.stops.front()]) continue;
        routes[r].clients.assign(part.stops.begin(), part.stops.end());
        break;
      }
    }
    return routes;
  }

 private:
  std::uint32_t cheapestHome(ClientId c) const {
    std::uint32_t best = Homeless;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t r = 0; r < m_space.vehicles(); ++r) {
      if (m_space.likeOf(r) != r || !m_space.serves(r, c) || !fitsAlone(r, c)) continue;
      const std::int64_t cost = std::int64_t{m_space.cost(m_space.start(r), c)} + m_space.cost(c, m_space.end(r));
      if (cost < least) best = r, least = cost;
    }
    return best;
  }

  /// Nobody is put where it cannot be: what a first solution breaks, the search does not look for.
  bool fitsAlone(std::size_t r, ClientId c) const {
    const Vehicle& v = m_space.problem().vehicles[r];
    const bool isWay =
        m_space.cost(m_space.start(r), c) < SearchSpace::Far && m_space.cost(c, m_space.end(r)) < SearchSpace::Far;
    if (!isWay || m_space.demand(c) > v.capacity || v.maxStops == 0) return false;
    return m_space.model() != TimeModel::Plain || inTime(r, {{c}, 0}, {});
  }

  std::vector<Join> joins(const Neighbours& around) const {
    std::vector<Join> all;
    for (ClientId c = 0; c < m_space.clients(); ++c) {
      const auto near = around.of(c);
      for (const Neighbour& n : near.first(std::min(Partners, near.size()))) {
        if (m_home[c] == Homeless || m_home[n.id] != m_home[c]) continue;
        for (const auto& [from, to] : {std::pair(c, n.id), std::pair(n.id, c)})
          if (const std::int64_t saving = savingOf(from, to); saving > 0) all.push_back({saving, from, to});
      }
    }
    std::sort(all.begin(), all.end(), [](const Join& a, const Join& b) {
      return std::tie(b.saving, a.from, a.to) < std::tie(a.saving, b.from, b.to);
    });
    return all;
  }

  std::int64_t savingOf(ClientId from, ClientId to) const {
    const std::size_t r = m_home[from];
    return std::int64_t{m_space.cost(from, m_space.end(r))} + m_space.cost(m_space.start(r), to) -
           m_space.cost(from, to);
  }

  void join(ClientId from, ClientId to) {
    Part &head = m_parts[m_partOf[from]], &tail = m_parts[m_partOf[to]];
    if (&head == &tail) return;
    const std::size_t r = m_home[from];
    const Vehicle& v = m_space.problem().vehicles[r];
    if (head.load > v.capacity - tail.load || head.stops.size() + tail.stops.size() > v.maxStops) return;
    if (!turnSo(head, head.stops.back(), head.stops.front(), from)) return;
    if (!turnSo(tail, tail.stops.front(), tail.stops.back(), to)) return;
    if (m_space.model() == TimeModel::Plain && !inTime(r, head, tail)) return;
    for (const ClientId c : tail.stops) m_partOf[c] = m_partOf[from];
    head.stops.insert(head.stops.end(), tail.stops.begin(), tail.stops.end());
    head.load += tail.load;
    tail = {};
  }

  /// Turns the part round if the client is at its other end, where a route may as well be driven backwards.
  bool turnSo(Part& part, ClientId here, ClientId other, ClientId wanted) const {
    if (here == wanted) return true;
    if (other != wanted || m_space.model() != TimeModel::None || !m_space.symmetric()) return false;
    std::reverse(part.stops.begin(), part.stops.end());
    return true;
  }

  bool inTime(std::size_t r, const Part& head, const Part& tail) const {
    NodeId at = m_space.start(r);
    std::int64_t time = m_space.earliest(at);
    const auto goTo = [&](NodeId n) {
      time += m_space.duration(at, n);
      at = n;
      return time <= m_space.latest(n);
    };
    for (const Part* part : {&head, &tail})
      for (const ClientId c : part->stops) {
        if (!goTo(c)) return false;
        time = std::max<std::int64_t>(time, m_space.earliest(c)) + m_space.service(c);
      }
    return goTo(m_space.end(r));
  }

  const SearchSpace& m_space;
  std::vector<std::uint32_t> m_home;   ///< of a client: the likeness of its vehicle
  std::vector<std::uint32_t> m_partOf; ///< of a client: place in m_parts
  std::vector<Part> m_parts;
};

} // namespace

std::vector<RoutePlan> savings(const SearchSpace& space, const Neighbours& around) {
  Savings savings(space);
  savings.joinAll(around);
  return savings.routes();
}

} // namespace huyuan::solver
