// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/network_builder.h"

#include "base/random.h"

#include <map>

namespace huyuan::session::demo {

namespace {

using Neighbours = std::vector<std::vector<std::uint32_t>>;

Neighbours neighbours(const domain::RoadNetwork& network, domain::OneWay against) {
  Neighbours out(network.nodes.size());
  for (const domain::RoadWay& way : network.ways)
    for (std::size_t i = 1; i < way.nodes.size(); ++i) {
      const std::uint32_t a = way.nodes[i - 1], b = way.nodes[i];
      if (way.oneWay != against) out[a].push_back(b);
      if (way.oneWay == domain::OneWay::No || way.oneWay == against) out[b].push_back(a);
    }
  return out;
}

std::vector<bool> reached(const Neighbours& next, std::uint32_t from) {
  std::vector<bool> seen(next.size(), false);
  std::vector<std::uint32_t> open{from};
  seen[from] = true;
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const std::uint32_t to : next[at])
      if (!seen[to]) {
        seen[to] = true;
        open.push_back(to);
      }
  }
  return seen;
}

using Ends = std::map<std::uint32_t, std::vector<std::uint32_t>>;

bool isMain(const domain::RoadWay& way) {
  return way.oneWay == domain::OneWay::No &&
         (way.roadClass == domain::RoadClass::Secondary || way.roadClass == domain::RoadClass::Tertiary);
}

Ends endsOfMainStreets(const domain::RoadNetwork& network) {
  Ends ends;
  for (std::uint32_t w = 0; w < network.ways.size(); ++w)
    if (isMain(network.ways[w])) {
      ends[network.ways[w].nodes.front()].push_back(w);
      ends[network.ways[w].nodes.back()].push_back(w);
    }
  return ends;
}

Xy beside(const domain::RoadNetwork& network, const domain::RoadWay& way, std::uint32_t via) {
  const bool first = way.nodes.front() == via;
  return toXy(network.nodes[first ? way.nodes[1] : way.nodes[way.nodes.size() - 2]]);
}

bool isLeftTurn(const domain::RoadNetwork& network, std::uint32_t from, std::uint32_t via, std::uint32_t to) {
  const Xy at = toXy(network.nodes[via]);
  const Xy in = at - beside(network, network.ways[from], via);
  const Xy out = beside(network, network.ways[to], via) - at;
  return in.x * out.y - in.y * out.x > 0.5 * length(in) * length(out);
}

} // namespace

int openTraps(domain::RoadNetwork& network) {
  if (network.nodes.empty()) return 0;
  int opened = 0;
  for (bool again = true; again;) {
    again = false;
    const auto out = reached(neighbours(network, domain::OneWay::Backward), network.ways.front().nodes.front());
    const auto in = reached(neighbours(network, domain::OneWay::Forward), network.ways.front().nodes.front());
    for (domain::RoadWay& way : network.ways) {
      if (way.oneWay == domain::OneWay::No) continue;
      bool trapped = false;
      for (const std::uint32_t node : way.nodes) trapped = trapped || !out[node] || !in[node];
      if (!trapped) continue;
      way.oneWay = way.bikeOneWay = domain::OneWay::No;
      ++opened;
      again = true;
    }
  }
  return opened;
}

void addTurnRestrictions(domain::RoadNetwork& network, double share, std::uint64_t seed) {
  base::Random random(seed);
  for (const auto& [via, ways] : endsOfMainStreets(network)) {
    if (ways.size() != 4 || !random.chance(share)) continue;
    const std::uint32_t from = ways[random.below(ways.size())];
    for (const std::uint32_t to : ways)
      if (to != from && isLeftTurn(network, from, via, to)) {
        network.restrictions.push_back({from, via, to, false});
        break;
      }
  }
}

} // namespace huyuan::session::demo
