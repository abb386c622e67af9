// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/road_probe.h"

#include "geo/geodesic.h"
#include "roads/periods.h"
#include "roads/streets.h"
#include "session/descriptions.h"
#include "session/road_files.h"
#include "session/travel_profiles.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace huyuan::session {

namespace {

constexpr const char* ProfileFile = "road_profiles.json";

void warn(std::vector<base::Problem>& warnings, std::string pattern, std::vector<std::string> arguments = {}) {
  warnings.push_back({base::Problem::Severity::Warning, {}, std::move(pattern), std::move(arguments)});
}

std::string whole(base::Metres m) { return std::to_string(std::llround(m.value())); }

double kilometresOf(const domain::RoadNetwork& network, const domain::RoadWay& way) {
  double metres = 0.0;
  for (std::size_t i = 1; i < way.nodes.size(); ++i)
    metres += geo::distance(network.nodes[way.nodes[i - 1]], network.nodes[way.nodes[i]]).value();
  return metres / 1000.0;
}

void countClasses(const domain::RoadNetwork& network, RoadReport& report) {
  std::array<RoadReport::Class, static_cast<std::size_t>(domain::RoadClass::Ferry) + 1> classes;
  for (const auto& way : network.ways) {
    auto& c = classes.at(static_cast<std::size_t>(way.roadClass));
    c.roadClass = way.roadClass;
    ++c.ways;
    c.kilometres += kilometresOf(network, way);
    for (const auto n : way.nodes) report.box.include(network.nodes[n]);
  }
  for (const auto& c : classes) {
    if (c.ways > 0) report.classes.push_back(c);
    report.kilometres += c.kilometres;
  }
}

} // namespace

std::vector<std::string> travelProfiles() { return roads::profileNames(referenceText(ProfileFile), ProfileFile); }

std::vector<TravelPeriod> periodsOfDay() {
  std::vector<TravelPeriod> all;
  for (const auto& p : travelPeriods()) all.push_back({p.id, p.zh, p.en, p.from, p.to});
  return all;
}

std::shared_ptr<const domain::RoadNetwork> readRoadFile(const std::string& path, std::vector<base::Problem>& problems,
                                                        const base::Progress& progress, const base::Cancel& cancel) {
  auto read = roadsOfFile(path, {}, {}, progress, cancel);
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  return std::make_shared<const domain::RoadNetwork>(std::move(read.network));
}

geo::Line RouteAnswer::line() const {
  geo::Line all;
  const auto add = [&all](geo::LonLat p) {
    if (all.empty() || all.back() != p) all.push_back(p);
  };
  if (!found()) return all;
  add(from.place);
  for (const auto& step : guide.steps)
    for (const auto p : step.line) add(p);
  add(to.place);
  if (all.size() == 1) all.push_back(all.front());
  return all;
}

RoadProbe::RoadProbe(std::shared_ptr<const domain::RoadNetwork> network, const std::string& profile,
                     const base::Progress& progress, const base::Cancel& cancel)
    : m_profile(profile)
    , m_network(std::move(network)) {
  cancel.check();
  progress.report(0.1, "Building the road network");
  m_graph = std::make_shared<const roads::RoadGraph>(
      *m_network, roads::profileFromJson(referenceText(ProfileFile), profile, ProfileFile));
  cancel.check();
  progress.report(1.0);
}

RoadProbe RoadProbe::during(const std::string& period) const {
  RoadProbe probe(*this);
  probe.m_graph =
      std::make_shared<const roads::RoadGraph>(m_graph->retimed(travelProfile(m_profile, period), m_closed));
  probe.m_period = {};
  for (const auto& p : periodsOfDay())
    if (p.id == period) probe.m_period = p;
  return probe;
}

RoadProbe RoadProbe::closing(const std::vector<bool>& ways) const {
  const auto profile = travelProfile(m_profile, m_period.id);
  RoadProbe probe(*this);
  probe.m_closed = profile.motor ? ways : std::vector<bool>{};
  probe.m_graph = std::make_shared<const roads::RoadGraph>(m_graph->retimed(profile, probe.m_closed));
  probe.m_graph->prepare({}, {});
  return probe;
}

std::optional<std::uint32_t> RoadProbe::wayAt(geo::LonLat place, base::Metres limit) const {
  const auto snap = m_graph->snap(place, limit);
  if (!snap) return std::nullopt;
  const auto& streets = m_graph->streets();
  return streets.streets()[streets.arcs()[snap->arc].street].way;
}

RoadEnd RoadProbe::end(geo::LonLat place, const char* which, std::vector<base::Problem>& warnings) const {
  const bool isStart = std::string_view(which) == "start";
  RoadEnd end{place, m_graph->snap(place, FurthestRoad)};
  if (!end.snap)
    warn(warnings,
         isStart ? "no road that can be used lies within {0} m of the start"
                 : "no road that can be used lies within {0} m of the destination",
         {whole(FurthestRoad)});
  else if (end.snap->distance > FarFromRoad)
    warn(warnings,
         isStart ? "the start lies {0} m from the nearest road that can be used"
                 : "the destination lies {0} m from the nearest road that can be used",
         {whole(end.snap->distance)});
  return end;
}

RouteAnswer RoadProbe::route(geo::LonLat from, geo::LonLat to) const {
  RouteAnswer answer;
  answer.profile = m_profile;
  answer.period = m_period;
  answer.from = end(from, "start", answer.warnings);
  answer.to = end(to, "destination", answer.warnings);
  if (!answer.from.snap || !answer.to.snap) return answer;
  answer.guide = roads::guide(*m_graph, *m_network, *answer.from.snap, *answer.to.snap, to);
  if (!answer.found()) warn(answer.warnings, "no way leads from the start to the destination");
  return answer;
}

ReachAnswer RoadProbe::within(geo::LonLat from, base::Seconds limit, const base::Cancel& cancel) const {
  ReachAnswer answer;
  answer.profile = m_profile;
  answer.period = m_period;
  answer.time = limit;
  answer.from = end(from, "start", answer.warnings);
  if (answer.from.snap) answer.reach = roads::reach(*m_graph, *answer.from.snap, limit, cancel);
  return answer;
}

ReachAnswer RoadProbe::within(geo::LonLat from, base::Metres limit, const base::Cancel& cancel) const {
  ReachAnswer answer;
  answer.profile = m_profile;
  answer.period = m_period;
  answer.distance = limit;
  answer.from = end(from, "start", answer.warnings);
  if (answer.from.snap) answer.reach = roads::reach(*m_graph, *answer.from.snap, limit, cancel);
  return answer;
}

RoadReport RoadProbe::report() const {
  RoadReport report;
  report.source = m_network->source;
  countClasses(*m_network, report);
  report.profile = m_profile;
  report.usableKilometres = m_graph->report().length.value() / 1000.0;
  report.junctions = m_graph->report().nodes;
  report.oddities = roads::oddities(*m_graph, *m_network);
  report.problems = m_graph->report().problems;
  return report;
}

std::shared_ptr<const RoadProbe> Workspace::roadProbe(const std::string& profile, const base::Progress& progress,
                                                      const base::Cancel& cancel) const {
  const std::lock_guard making(m->makingProbes);
  std::shared_ptr<const domain::RoadNetwork> network;
  std::string kept;
  {
    const std::lock_guard lock(m->mutex);
    const auto known = m->cachedProbes.find(profile);
    if (known != m->cachedProbes.end()) return known->second;
    network = m->roadsLocked();
    kept = m->file.roadOrder(profile);
  }
  if (!network) return nullptr;
  auto probe = std::make_shared<const RoadProbe>(network, profile, progress.part(0.0, 0.5), cancel);
  const bool isKept = probe->graph().useOrder(kept);
  const auto order = isKept ? std::string() : probe->graph().order(progress.part(0.5, 0.9), cancel);
  probe->graph().prepare(progress.part(0.9, 1.0), cancel);
  const std::lock_guard lock(m->mutex);
  if (m->roadsLocked() != network) return probe; // the roads were replaced meanwhile
  if (const auto closed = closedWays(*network, m->file.meta(Impl::ClosedRoadsKey)); !closed.empty())
    probe = std::make_shared<const RoadProbe>(probe->closing(closed));
  m->cachedProbes[profile] = probe;
  if (!isKept && !m->file.isReadOnly()) m->file.storeRoadOrder(profile, order);
  return probe;
}

std::optional<RoadReport> Workspace::roadReport(const std::string& profile, const base::Progress& progress,
                                                const base::Cancel& cancel) const {
  const auto probe = roadProbe(profile, progress.part(0.0, 0.7), cancel);
  if (!probe) return std::nullopt;
  RoadReport report = probe->report();
  report.closed = closedRoads();
  const std::lock_guard lock(m->mutex);
  report.file = m->file.meta("roads_file");
  report.importedAt = m->file.meta("roads_at");
  return report;
}

} // namespace huyuan::session
