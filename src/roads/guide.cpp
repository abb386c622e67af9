// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/guide.h"

#include "geo/geodesic.h"
#include "roads/arc_line.h"
#include "roads/guide_p.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace huyuan::roads {
namespace {

constexpr double BesideLeast = 1.0;   // metres off the road below which a place lies on no side
constexpr double AheadDegrees = 40.0; // of the direction of travel within which a place lies ahead

GuideArcs arcsOf(const RoadGraph& graph, const domain::RoadNetwork& network, const Snap& from, const Snap& to) {
  const Streets& streets = graph.streets();
  GuideArcs arcs;
  for (const PathArc& part : graph.trace(from, to)) {
    const Arc& arc = streets.arcs()[part.arc];
    const domain::RoadWay& way = network.ways.at(streets.streets()[arc.street].way);
    arcs.push_back({part, &way, arcLine(streets, part.arc, part.begin, part.end), way.roundabout && arc.twin == None});
  }
  return arcs;
}

domain::RoadClass mostOf(const Stretch& s, const GuideArcs& arcs) {
  std::array<std::uint64_t, static_cast<std::size_t>(domain::RoadClass::Ferry) + 1> length{};
  for (auto i = s.first; i < s.last; ++i)
    length.at(static_cast<std::size_t>(arcs[i].way->roadClass)) += arcs[i].path.millimetres + 1;
  return static_cast<domain::RoadClass>(std::max_element(length.begin(), length.end()) - length.begin());
}

GuideStep stepOf(const Stretch& s, const GuideArcs& arcs) {
  GuideStep step;
  step.manoeuvre = s.manoeuvre;
  step.exit = s.exit;
  step.name = nameOf(s, arcs);
  step.roadClass = mostOf(s, arcs);
  step.link = std::all_of(arcs.begin() + std::ptrdiff_t(s.first), arcs.begin() + std::ptrdiff_t(s.last),
                          [](const GuideArc& a) { return a.isSlip(); });
  std::uint64_t milliseconds = 0, millimetres = 0;
  for (auto i = s.first; i < s.last; ++i) {
    milliseconds += arcs[i].path.milliseconds, millimetres += arcs[i].path.millimetres;
    for (const auto p : arcs[i].line)
      if (step.line.empty() || step.line.back() != p) step.line.push_back(p);
  }
  if (step.line.size() == 1) step.line.push_back(step.line.front());
  step.place = step.line.front();
  step.bearing = base::Degrees(bearingOf(step.line, false));
  step.seconds = static_cast<double>(milliseconds) / 1000.0;
  step.distance = base::Metres(static_cast<double>(millimetres) / 1000.0);
  return step;
}

Side sideOf(geo::LonLat place, const Snap& to, double bearing) {
  if (!place.isValid() || geo::distance(to.point, place).value() < BesideLeast) return Side::Unknown;
  const double turn = turnBetween(bearing, geo::inverse(to.point, place).azimuth.value());
  if (std::abs(turn) < AheadDegrees) return Side::Ahead;
  return turn > 0.0 ? Side::Right : Side::Left;
}

GuideStep arrival(const GuideArcs& arcs, const Snap& to, geo::LonLat place) {
  GuideStep step;
  step.manoeuvre = Manoeuvre::Arrive;
  step.place = to.point;
  if (arcs.empty()) return step;
  const double bearing = bearingOf(arcs.back().line, true);
  step.bearing = base::Degrees(bearing);
  step.side = sideOf(place, to, bearing);
  step.name = arcs.back().way->name;
  step.roadClass = arcs.back().way->roadClass;
  return step;
}

} // namespace

double turnBetween(double from, double to) {
  const double turn = std::remainder(to - from, 360.0);
  return turn == -180.0 ? 180.0 : turn;
}

double bearingOf(const geo::Line& line, bool atEnd) {
  const auto at = [&](std::size_t i) { return atEnd ? line[line.size() - 1 - i] : line[i]; };
  double left = GuideReach;
  geo::LonLat far = at(0);
  for (std::size_t i = 1; i < line.size() && left > 0.0; ++i) {
    const auto side = geo::inverse(at(i - 1), at(i));
    const bool whole = side.distance.value() <= left;
    far = whole ? at(i) : geo::destination(at(i - 1), side.azimuth, base::Metres(left));
    left -= side.distance.value();
  }
  if (far == at(0)) return 0.0;
  const double bearing = atEnd ? geo::inverse(far, at(0)).azimuth.value() : geo::inverse(at(0), far).azimuth.value();
  return bearing < 0.0 ? bearing + 360.0 : bearing;
}

const std::string& nameOf(const Stretch& s, const GuideArcs& arcs) {
  for (auto i = s.namedFrom; i < s.last; ++i)
    if (!arcs[i].ring && !arcs[i].way->name.empty()) return arcs[i].way->name;
  static const std::string Nameless;
  const bool onlyRing = std::all_of(arcs.begin() + std::ptrdiff_t(s.first), arcs.begin() + std::ptrdiff_t(s.last),
                                    [](const GuideArc& a) { return a.ring; });
  return onlyRing ? arcs[s.first].way->name : Nameless;
}

Guide guide(const RoadGraph& graph, const domain::RoadNetwork& network, const Snap& from, const Snap& to,
            geo::LonLat place) {
  const auto arcs = arcsOf(graph, network, from, to);
  Guide result;
  if (arcs.empty()) {
    const auto leg = graph.travel(from, to);
    if (!leg) return result;
    result.total = *leg;
    GuideStep& start = result.steps.emplace_back();
    start.place = from.point;
    start.line = {from.point, to.point};
  } else {
    auto stretches = cutIntoStretches(graph.streets(), network, arcs);
    joinStretches(stretches, arcs);
    takeRoundedCorners(stretches, arcs);
    std::uint64_t milliseconds = 0, millimetres = 0;
    for (const auto& arc : arcs) milliseconds += arc.path.milliseconds, millimetres += arc.path.millimetres;
    result.total = {base::Seconds(static_cast<std::int64_t>((milliseconds + 500) / 1000)),
                    base::Metres(static_cast<double>(millimetres) / 1000.0)};
    for (const auto& s : stretches) result.steps.push_back(stepOf(s, arcs));
  }
  result.steps.push_back(arrival(arcs, to, place));
  return result;
}

} // namespace huyuan::roads
