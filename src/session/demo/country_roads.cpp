// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/country_roads.h"

#include "session/demo/names.h"

#include <queue>

#include <algorithm>
#include <map>
#include <numbers>

namespace huyuan::session::demo {

namespace {

using domain::RoadClass;
using Pair = std::pair<int, int>;

/// Pairs that no third place parts: none lies in the circle over the two (Gabriel and Sokal 1969).
std::vector<Pair> gabrielPairs(const std::vector<Xy>& places, double longest) {
  std::vector<Pair> pairs;
  const int n = static_cast<int>(places.size());
  for (int a = 0; a < n; ++a) {
    std::vector<int> near;
    const Xy pa = places[static_cast<std::size_t>(a)];
    for (int b = 0; b < n; ++b)
      if (b != a && distance(pa, places[static_cast<std::size_t>(b)]) < longest) near.push_back(b);
    for (const int b : near) {
      if (b < a) continue;
      const Xy middle = (pa + places[static_cast<std::size_t>(b)]) * 0.5;
      const double radius = distance(pa, middle);
      const bool parted = std::any_of(near.begin(), near.end(), [&](int c) {
        return c != b && distance(places[static_cast<std::size_t>(c)], middle) < radius;
      });
      if (!parted) pairs.emplace_back(a, b);
    }
  }
  return pairs;
}

struct Road {
  int a, b;
  double length;
  RoadClass roadClass = RoadClass::Unclassified;
};

class Planner {
 public:
  Planner(const std::vector<Settlement>& all, base::Random& random)
      : m_all(all)
      , m_roadsOf(all.size()) {
    std::vector<Xy> places;
    for (const Settlement& s : all) places.push_back(s.at);
    for (const auto& [a, b] : gabrielPairs(places, 16000.0)) {
      const RoadClass lowest = random.chance(0.35) ? RoadClass::Tertiary : RoadClass::Unclassified;
      m_roadsOf[static_cast<std::size_t>(a)].push_back(m_roads.size());
      m_roadsOf[static_cast<std::size_t>(b)].push_back(m_roads.size());
      m_roads.push_back(
          {a, b, distance(places[static_cast<std::size_t>(a)], places[static_cast<std::size_t>(b)]), lowest});
    }
  }

  /// The best way between neighbours among the places that `chosen` picks gets at least this class.
  template <class Chosen> void classify(Chosen chosen, double longest, RoadClass roadClass) {
    std::vector<int> index;
    std::vector<Xy> places;
    for (std::size_t i = 0; i < m_all.size(); ++i)
      if (chosen(m_all[i])) {
        index.push_back(static_cast<int>(i));
        places.push_back(m_all[i].at);
      }
    for (const auto& [a, b] : gabrielPairs(places, longest))
      raise(index[static_cast<std::size_t>(a)], index[static_cast<std::size_t>(b)], roadClass);
  }

  const std::vector<Road>& roads() const { return m_roads; }

 private:
  // Better roads draw traffic: a way that exists is preferred to a new one beside it.
  static double cost(const Road& r) { return r.length * (r.roadClass < RoadClass::Tertiary ? 0.7 : 1.0); }

  void raise(int from, int to, RoadClass roadClass) {
    std::vector<double> best(m_all.size(), 1e12);
    std::vector<std::size_t> by(m_all.size(), 0);
    using Open = std::pair<double, int>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    best[static_cast<std::size_t>(from)] = 0.0;
    open.emplace(0.0, from);
    while (!open.empty() && open.top().second != to) {
      const auto [soFar, at] = open.top();
      open.pop();
      if (soFar > best[static_cast<std::size_t>(at)]) continue;
      for (const std::size_t r : m_roadsOf[static_cast<std::size_t>(at)]) {
        const auto next = static_cast<std::size_t>(m_roads[r].a == at ? m_roads[r].b : m_roads[r].a);
        if (soFar + cost(m_roads[r]) >= best[next]) continue;
        best[next] = soFar + cost(m_roads[r]);
        by[next] = r;
        open.emplace(best[next], static_cast<int>(next));
      }
    }
    if (open.empty()) return;
    for (int at = to; at != from;) {
      Road& r = m_roads[by[static_cast<std::size_t>(at)]];
      r.roadClass = std::min(r.roadClass, roadClass);
      at = r.a == at ? r.b : r.a;
    }
  }

  const std::vector<Settlement>& m_all;
  std::vector<Road> m_roads;
  std::vector<std::vector<std::size_t>> m_roadsOf;
};

std::string roadName(const Settlement& a, const Settlement& b, RoadClass roadClass) {
  const char* end = roadClass <= RoadClass::Secondary ? "公路" : "线";
  return firstCharacters(shortName(a.name), 1) + firstCharacters(shortName(b.name), 1) + end;
}

// Two sines along the road that vanish at its ends.
std::vector<Xy> bent(Xy a, Xy b, RoadClass roadClass, base::Random& random) {
  const double whole = distance(a, b);
  const int steps = std::max(1, static_cast<int>(whole / 420.0));
  const double calm = roadClass <= RoadClass::Primary ? 0.5 : 1.0;
  const double swing = calm * std::min(0.05 * whole, 330.0) * random.between(-1.0, 1.0);
  const double ripple = calm * std::min(0.02 * whole, 90.0) * random.between(-1.0, 1.0);
  const double waves = std::floor(random.between(2.0, 5.0));
  std::vector<Xy> line;
  for (int i = 1; i < steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const double off = swing * std::sin(std::numbers::pi * t) + ripple * std::sin(std::numbers::pi * waves * t);
    line.push_back(a + (b - a) * t + normalOf(b - a) * off);
  }
  return line;
}

} // namespace

void buildCountryRoads(const std::vector<Settlement>& all, const std::vector<StreetGrid>& grids,
                       const std::vector<int>& groupOf, NetworkBuilder& network, base::Random& random) {
  Planner planner(all, random);
  planner.classify([](const Settlement& s) { return s.code.ends_with("001"); }, 1e6, RoadClass::Primary);
  planner.classify(
      [](const Settlement& s) { return s.code.ends_with("001") && (s.rank == Rank::Core || s.district < "371325"); },
      70000.0, RoadClass::Trunk);
  planner.classify([](const Settlement& s) { return s.rank != Rank::Village; }, 40000.0, RoadClass::Secondary);
  for (const Road& road : planner.roads()) {
    const auto a = static_cast<std::size_t>(road.a), b = static_cast<std::size_t>(road.b);
    if (groupOf[a] == groupOf[b]) continue;
    Xy from, to;
    domain::RoadWay way;
    way.roadClass = road.roadClass;
    way.name = roadName(all[a], all[b], road.roadClass);
    way.nodes.push_back(grids[static_cast<std::size_t>(groupOf[a])].gateTowards(all[b].at, from));
    const std::uint32_t last = grids[static_cast<std::size_t>(groupOf[b])].gateTowards(all[a].at, to);
    for (const Xy p : bent(from, to, road.roadClass, random)) way.nodes.push_back(network.addNode(p));
    way.nodes.push_back(last);
    network.addWay(std::move(way));
  }
}

} // namespace huyuan::session::demo
