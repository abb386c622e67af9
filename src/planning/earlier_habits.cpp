// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/calendar.h"
#include "planning/earlier_habits_p.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace huyuan::planning {

namespace {

constexpr domain::MinuteOfDay SameHour = 60;

/// Where the way to the first stop leads; of plans without paths nobody knows.
geo::LonLat firstPlace(const domain::Route& r) {
  const geo::Line& path = r.stops.front().path;
  return path.empty() ? geo::LonLat{} : path.back();
}

} // namespace

int weekdayOf(const std::string& date) {
  return static_cast<int>(std::chrono::weekday{dayFromText(date).value_or(std::chrono::sys_days{})}.iso_encoding()) - 1;
}

int octant(geo::LonLat from, geo::LonLat to) {
  const double azimuth = geo::inverse(from, to).azimuth.value();
  return static_cast<int>(std::lround(azimuth / 45.0) + 8) % 8;
}

EarlierHabits::EarlierHabits(const std::vector<std::shared_ptr<const domain::Plan>>& earlier) {
  for (const auto& plan : earlier) {
    m_campaigns.push_back(plan->campaign);
    for (const domain::Route& r : plan->routes) {
      const int weekday = weekdayOf(r.date);
      for (const domain::Stop& s : r.stops) m_visits[s.visit.vendorCode].push_back({weekday, s.start, plan->campaign});
      if (r.stops.empty()) continue;
      m_firstStops[r.stops.front().visit.vendorCode] = plan->campaign;
      const geo::LonLat first = firstPlace(r);
      if (first.isValid() && first != r.start)
        m_directions[{r.district, weekday, octant(r.start, first)}] = plan->campaign;
    }
  }
}

bool EarlierHabits::visitedOn(const std::string& vendorCode, const std::string& date) const {
  const auto at = m_visits.find(vendorCode);
  if (at == m_visits.end()) return false;
  return std::any_of(at->second.begin(), at->second.end(),
                     [day = weekdayOf(date)](const Seen& s) { return s.weekday == day; });
}

int EarlierHabits::beginsLike(const domain::Visit& first, geo::LonLat place, geo::LonLat start,
                              const std::string& date) const {
  if (empty()) return 0;
  const bool sameStop = m_firstStops.contains(first.vendorCode);
  const bool sameWay = place != start && m_directions.contains({first.district, weekdayOf(date), octant(start, place)});
  return (sameStop ? 1 : 0) + (sameWay ? 1 : 0);
}

std::vector<domain::Repetition> EarlierHabits::in(const std::vector<domain::Route>& routes,
                                                  const std::map<std::string, geo::LonLat>& places) const {
  std::vector<domain::Repetition> found;
  for (const domain::Route& r : routes) {
    if (empty() || r.stops.empty()) continue;
    for (const domain::Stop& s : r.stops) {
      const auto at = m_visits.find(s.visit.vendorCode);
      if (at == m_visits.end()) continue;
      for (const Seen& seen : at->second)
        if (seen.weekday == weekdayOf(r.date) && std::abs(seen.start - s.start) <= SameHour)
          found.push_back({"weekday_hour", s.visit.vendorCode, seen.campaign});
    }
    const domain::Visit& first = r.stops.front().visit;
    const std::string subject = "T" + std::to_string(100 + r.team).substr(r.team > 99 ? 0 : 1) + " " + r.date;
    if (const auto at = m_firstStops.find(first.vendorCode); at != m_firstStops.end())
      found.push_back({"first_stop", subject, at->second});
    const auto place = places.find(first.vendorCode);
    if (place == places.end() || place->second == r.start) continue;
    const auto way = m_directions.find({first.district, weekdayOf(r.date), octant(r.start, place->second)});
    if (way != m_directions.end()) found.push_back({"direction", subject, way->second});
  }
  return found;
}

} // namespace huyuan::planning
