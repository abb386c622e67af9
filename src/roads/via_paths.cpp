// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/via_paths.h"

#include <algorithm>

namespace huyuan::roads {

ViaPaths::ViaPaths(const Streets& streets)
    : m_streets(streets) {
  for (std::uint32_t a = 0; a < streets.arcs().size(); ++a) {
    const auto way = streets.streets()[streets.arcs()[a].street].way;
    if (m_firstArc.empty() || m_firstArc.back().first != way) m_firstArc.emplace_back(way, a);
  }
}

/// The arcs along a whole way, appended; false if it cannot be travelled so.
bool ViaPaths::addWay(std::uint32_t place, bool forward, std::vector<std::uint32_t>& over) const {
  const auto& arcs = m_streets.arcs();
  const auto first = std::lower_bound(m_firstArc.begin(), m_firstArc.end(), std::pair(place, 0U));
  if (first == m_firstArc.end() || first->first != place) return false;
  std::vector<std::uint32_t> found;
  for (auto a = first->second; a < arcs.size() && m_streets.streets()[arcs[a].street].way == place; ++a)
    if (arcs[a].forward == forward) found.push_back(a);
  if (!forward) std::reverse(found.begin(), found.end());
  for (std::size_t i = 1; i < found.size(); ++i)
    if (arcs[found[i - 1]].head != arcs[found[i]].tail) return false; // a barrier
  over.insert(over.end(), found.begin(), found.end());
  return !found.empty();
}

ViaFit ViaPaths::find(const domain::RoadNetwork& network, std::uint32_t rule, ViaPath& path) const {
  const auto& meant = network.restrictions[rule];
  const auto wayOf = [this](std::uint32_t arc) { return m_streets.streets()[m_streets.arcs()[arc].street].way; };
  path = {rule, {}, {}};
  std::uint32_t node = meant.via;
  bool travelled = true;
  for (const auto w : meant.over) {
    if (w >= network.ways.size() || network.ways[w].nodes.size() < 2) return ViaFit::Nonsense;
    const auto& way = network.ways[w];
    const bool forward = way.nodes.front() == node;
    if ((!forward && way.nodes.back() != node) || way.nodes.front() == way.nodes.back()) return ViaFit::Nonsense;
    travelled = travelled && addWay(w, forward, path.over);
    node = forward ? way.nodes.back() : way.nodes.front();
  }
  const auto begin = m_streets.nodeAt(meant.via), end = m_streets.nodeAt(node);
  if (!travelled || begin == None || end == None) return ViaFit::Moot;
  for (std::size_t i = 0; i < path.over.size(); ++i)
    if (m_streets.arcs()[path.over[i]].tail != (i == 0 ? begin : m_streets.arcs()[path.over[i - 1]].head))
      return ViaFit::Moot;
  for (const auto a : m_streets.arcsInto(begin))
    if (wayOf(a) == meant.from) path.from.push_back(a);
  const auto out = m_streets.arcsFrom(end);
  const bool leaves = std::any_of(out.begin(), out.end(), [&](auto a) { return wayOf(a) == meant.to; });
  if (path.from.empty()) return ViaFit::Moot;
  return leaves ? ViaFit::Binds : meant.only ? ViaFit::Nonsense : ViaFit::Moot;
}

} // namespace huyuan::roads
