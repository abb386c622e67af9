// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/road_closures.h"

#include "base/error.h"
#include "session/road_probe.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace huyuan::session {

namespace {

constexpr base::Metres NearEnough{100.0}; // somebody means the street beside which he points

std::set<std::int64_t> idsOf(const std::string& text) {
  std::istringstream in(text);
  std::set<std::int64_t> ids;
  for (std::int64_t id = 0; in >> id;) ids.insert(id);
  return ids;
}

RoadClosure describe(const domain::RoadWay& way, bool closed) {
  return {way.sourceId, way.name, way.roadClass, closed};
}

} // namespace

std::vector<bool> closedWays(const domain::RoadNetwork& network, const std::string& ids) {
  const auto closed = idsOf(ids);
  if (closed.empty()) return {};
  std::vector<bool> ways(network.ways.size());
  for (std::size_t w = 0; w < ways.size(); ++w) ways[w] = closed.contains(network.ways[w].sourceId);
  return ways;
}

std::string toggled(const std::string& ids, std::int64_t way) {
  auto closed = idsOf(ids);
  if (closed.erase(way) == 0) closed.insert(way);
  std::string text;
  for (const auto id : closed) text += (text.empty() ? "" : " ") + std::to_string(id);
  return text;
}

std::vector<RoadClosure> Workspace::closedRoads() const {
  const std::lock_guard lock(m->mutex);
  const auto network = m->roadsLocked();
  std::vector<RoadClosure> list;
  if (!network) return list;
  const auto closed = closedWays(*network, m->file.meta(Impl::ClosedRoadsKey));
  for (std::size_t w = 0; w < closed.size(); ++w)
    if (closed[w]) list.push_back(describe(network->ways[w], true));
  return list;
}

RoadClosure Workspace::toggleRoad(geo::LonLat place, const base::Progress& progress, const base::Cancel& cancel) {
  const auto probe = roadProbe("car", progress, cancel);
  if (!probe) throw base::Error(base::ErrorKind::BadInput, "there are no roads in the workspace");
  const auto way = probe->wayAt(place, NearEnough);
  if (!way) throw base::Error(base::ErrorKind::BadInput, "there is no road within {0} m", {"100"});
  const std::lock_guard making(m->makingProbes);
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const auto network = m->roadsLocked();
  if (network != probe->network()) throw base::Error(base::ErrorKind::Failed, "the roads were replaced meanwhile");
  const auto& road = network->ways[*way];
  m->file.setMeta(Impl::ClosedRoadsKey, toggled(m->file.meta(Impl::ClosedRoadsKey), road.sourceId));
  const auto closed = closedWays(*network, m->file.meta(Impl::ClosedRoadsKey));
  for (auto& [profile, known] : m->cachedProbes) known = std::make_shared<const RoadProbe>(known->closing(closed));
  return describe(road, !closed.empty() && closed[*way]);
}

} // namespace huyuan::session
