// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/oddities.h"

#include "roads/arc_line.h"
#include "roads/streets.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace huyuan::roads {
namespace {

class Groups {
 public:
  explicit Groups(std::size_t n)
      : m_parent(n) {
    std::iota(m_parent.begin(), m_parent.end(), 0U);
  }
  std::uint32_t of(std::uint32_t i) {
    while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = of(a), b = of(b);
    m_parent[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> m_parent;
};

struct Gathering {
  Oddity oddity;
  bool entered = false, left = false; // from and to the largest part
  double longest = -1.0, longestNamed = -1.0;
};

class Collector {
 public:
  Collector(const RoadGraph& graph, const domain::RoadNetwork& network)
      : m_streets(graph.streets())
      , m_network(network)
      , m_main(m_streets.streets().size(), false)
      , m_mainNode(m_streets.nodeCount(), false)
      , m_groups(m_streets.streets().size()) {
    for (std::uint32_t a = 0; a < m_streets.arcs().size(); ++a) {
      if (!graph.mainArcs()[a]) continue;
      const Arc& arc = m_streets.arcs()[a];
      m_main[arc.street] = true;
      m_mainNode[arc.tail] = m_mainNode[arc.head] = true;
    }
  }
  std::vector<Oddity> run();

 private:
  void group();
  void take(std::uint32_t a, Gathering& into);
  void takeStreet(std::uint32_t a, Gathering& into);

  const Streets& m_streets;
  const domain::RoadNetwork& m_network;
  std::vector<bool> m_main, m_mainNode; ///< per street, per junction: of the largest part
  Groups m_groups;
};

void Collector::group() {
  std::vector<std::uint32_t> streetAt(m_streets.nodeCount(), None);
  for (const Arc& arc : m_streets.arcs()) {
    if (m_main[arc.street]) continue;
    for (const auto node : {arc.tail, arc.head}) {
      if (m_mainNode[node]) continue;
      if (streetAt[node] == None) streetAt[node] = arc.street;
      m_groups.join(streetAt[node], arc.street);
    }
  }
}

void Collector::takeStreet(std::uint32_t a, Gathering& into) {
  const Street& street = m_streets.streets()[m_streets.arcs()[a].street];
  const auto& way = m_network.ways.at(street.way);
  Oddity& o = into.oddity;
  o.lines.push_back(arcLine(m_streets, a));
  o.length += base::Metres(street.length);
  ++o.streets;
  for (const auto p : o.lines.back()) o.box.include(p);
  if (street.length > into.longest) {
    into.longest = street.length;
    o.place = arcLine(m_streets, a, 0.0, 0.5).back();
    o.sourceWay = way.sourceId;
  }
  if (!way.name.empty() && street.length > into.longestNamed) {
    into.longestNamed = street.length;
    o.name = way.name;
  }
}

void Collector::take(std::uint32_t a, Gathering& into) {
  const Arc& arc = m_streets.arcs()[a];
  into.entered = into.entered || m_mainNode[arc.tail];
  into.left = into.left || m_mainNode[arc.head];
  if (arc.twin == None || arc.forward) takeStreet(a, into);
}

std::vector<Oddity> Collector::run() {
  group();
  std::map<std::uint32_t, Gathering> found;
  for (std::uint32_t a = 0; a < m_streets.arcs().size(); ++a)
    if (const auto street = m_streets.arcs()[a].street; !m_main[street]) take(a, found[m_groups.of(street)]);
  std::vector<Oddity> all;
  for (auto& [unused, g] : found) {
    g.oddity.kind = g.entered && g.left ? Oddity::Kind::Barred
                    : g.entered         ? Oddity::Kind::NoWayOut
                    : g.left            ? Oddity::Kind::NoWayIn
                                        : Oddity::Kind::Island;
    all.push_back(std::move(g.oddity));
  }
  std::stable_sort(all.begin(), all.end(), [](const Oddity& a, const Oddity& b) { return a.length > b.length; });
  return all;
}

} // namespace

std::vector<Oddity> oddities(const RoadGraph& graph, const domain::RoadNetwork& network) {
  return Collector(graph, network).run();
}

} // namespace huyuan::roads
