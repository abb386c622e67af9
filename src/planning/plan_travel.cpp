// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/plan_travel_p.h"
#include "roads/day_travel.h"

#include <algorithm>
#include <cmath>

namespace huyuan::planning {

namespace {

constexpr std::uint64_t MostPlaces = 1 << 24; ///< of a key of the table of known legs
constexpr std::size_t MostKnown = 1 << 16;    ///< legs in each share of that table

base::Seconds atSpeed(base::Metres distance, double kmh) {
  return base::Seconds(static_cast<std::int64_t>(std::ceil(distance.value() / (kmh / 3.6))));
}

} // namespace

PlanTravel::PlanTravel(std::vector<geo::LonLat> places, const std::vector<std::string>& profiles,
                       const PlanRoads& roads, const PlanOptions& options, const base::Progress& progress,
                       const base::Cancel& cancel)
    : m_places(std::move(places))
    , m_periods(roads.periods)
    , m_walkKmh(options.walkKmh) {
  for (const roads::DayKind day : {roads::DayKind::School, roads::DayKind::Work, roads::DayKind::Rest})
    for (const roads::Spell& s : roads::spellsOf(day, m_periods)) {
      const std::size_t speeds = s.period ? static_cast<std::size_t>(s.period - m_periods.data()) + 1 : 0;
      m_spells[day].emplace_back(solver::Time{60} * s.from, speeds);
    }
  for (const std::string& name : profiles) {
    if (!m_profiles.emplace(name, m_networks.size()).second) continue;
    Network& network = m_networks.emplace_back();
    network.straightKmh = name == "foot" ? options.walkKmh : options.straightKmh;
    network.snaps.resize(m_places.size());
    for (std::size_t speeds = 0; roads.graph && speeds <= m_periods.size(); ++speeds) {
      cancel.check();
      progress.report(static_cast<double>(speeds) / static_cast<double>(m_periods.size() + 1), "roads");
      auto graph = roads.graph(name, speeds == 0 ? nullptr : &m_periods[speeds - 1]);
      if (!graph) break;
      graph->prepare({}, cancel);
      network.graphs.push_back(std::move(graph));
    }
    if (network.graphs.empty()) continue;
    for (std::size_t i = 0; i < m_places.size(); ++i)
      if (m_places[i].isValid()) network.snaps[i] = network.graphs.front()->snap(m_places[i], options.walkAtMost);
  }
}

std::size_t PlanTravel::profile(const std::string& name) const { return m_profiles.at(name); }

const std::vector<std::pair<solver::Time, std::size_t>>& PlanTravel::spells(roads::DayKind day) const {
  return m_spells.at(day);
}

const std::string& PlanTravel::periodId(std::size_t speeds) const {
  static const std::string none;
  return speeds == 0 ? none : m_periods[speeds - 1].id;
}

base::Seconds PlanTravel::walk(base::Metres distance) const { return atSpeed(distance, m_walkKmh); }

TravelLeg PlanTravel::straight(const Network& network, std::size_t from, std::size_t to) const {
  const base::Metres d = geo::distance(m_places[from], m_places[to]);
  return {atSpeed(d, network.straightKmh), d, false};
}

TravelLeg PlanTravel::byRoad(const Network& network, std::size_t from, std::size_t to, const roads::Leg& road) const {
  const base::Metres a = network.snaps[from]->distance;
  const base::Metres b = network.snaps[to]->distance;
  return {road.time + walk(a) + walk(b), road.distance + a + b, true};
}

std::optional<TravelLeg> PlanTravel::leg(std::size_t from, std::size_t to, std::size_t profile,
                                         std::size_t speeds) const {
  if (m_places[from] == m_places[to]) return TravelLeg{};
  const Network& network = m_networks[profile];
  if (!network.snaps[from] || !network.snaps[to]) return straight(network, from, to);
  const std::uint64_t set = profile * (m_periods.size() + 1) + speeds;
  const std::uint64_t key = (set * MostPlaces + from) * MostPlaces + to;
  Known& known = m_known[(from * 7 + to) % m_known.size()];
  {
    const std::lock_guard lock(known.mutex);
    if (const auto at = known.legs.find(key); at != known.legs.end()) return at->second;
  }
  const auto road = network.graphs[speeds]->travel(*network.snaps[from], *network.snaps[to]);
  std::optional<TravelLeg> leg;
  if (road) leg = byRoad(network, from, to, *road);
  const std::lock_guard lock(known.mutex);
  if (known.legs.size() >= MostKnown) known.legs.clear();
  known.legs.emplace(key, leg);
  return leg;
}

geo::Line PlanTravel::path(std::size_t from, std::size_t to, std::size_t profile, std::size_t speeds) const {
  const Network& network = m_networks[profile];
  geo::Line line{m_places[from]};
  if (network.snaps[from] && network.snaps[to] && m_places[from] != m_places[to])
    for (const geo::LonLat& p : network.graphs[speeds]->path(*network.snaps[from], *network.snaps[to]))
      if (p != line.back()) line.push_back(p);
  if (line.back() != m_places[to] || line.size() == 1) line.push_back(m_places[to]);
  return line;
}

solver::Matrix PlanTravel::matrix(const std::vector<std::size_t>& places, std::size_t profile, std::size_t speeds,
                                  const base::Cancel& cancel) const {
  const Network& network = m_networks[profile];
  std::vector<roads::Snap> snaps;
  std::vector<std::size_t> row(places.size(), 0);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!network.snaps[places[i]]) continue;
    row[i] = snaps.size();
    snaps.push_back(*network.snaps[places[i]]);
  }
  std::optional<roads::TimeMatrix> times;
  if (!snaps.empty()) times = network.graphs[speeds]->times(snaps, 1, {}, cancel);
  solver::Matrix m(places.size());
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < places.size(); ++j) {
      const std::size_t from = places[i], to = places[j];
      if (i == j || m_places[from] == m_places[to]) continue;
      if (!network.snaps[from] || !network.snaps[to]) {
        m.set(i, j, straight(network, from, to).time.value());
        continue;
      }
      const auto road = times->at(row[i], row[j]);
      m.set(i, j, road ? byRoad(network, from, to, {*road, {}}).time.value() : solver::Unreachable);
    }
  return m;
}

} // namespace huyuan::planning
