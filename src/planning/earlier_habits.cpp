// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/calendar.h"
#include "planning/earlier_habits_p.h"

#include <algorithm>
#include <cmath>

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
        m_directions[{r.stops.front().visit.district, weekday, octant(r.start, first)}] = plan->campaign;
    }
  }
}

/// By a visit that starts in [from, to].
bool EarlierHabits::Seen::isRepeatedBy(int day, domain::MinuteOfDay from, domain::MinuteOfDay to) const {
  return weekday == day && from <= start + SameHour && start - SameHour <= to;
}

const std::vector<EarlierHabits::Seen>& EarlierHabits::seenOf(const std::string& vendorCode) const {
  static const std::vector<Seen> none;
  const auto at = m_visits.find(vendorCode);
  return at == m_visits.end() ? none : at->second;
}

int EarlierHabits::repeats(const std::string& vendorCode, const std::string& date, domain::MinuteOfDay start) const {
  return repeatsWithin(vendorCode, date, {{start, start}});
}

int EarlierHabits::repeatsWithin(const std::string& vendorCode, const std::string& date,
                                 const std::vector<domain::TimesOfDay>& times) const {
  const std::vector<Seen>& seen = seenOf(vendorCode);
  if (seen.empty()) return 0;
  const int day = weekdayOf(date);
  return static_cast<int>(std::count_if(seen.begin(), seen.end(), [&](const Seen& s) {
    if (times.empty()) return s.weekday == day;
    return std::any_of(times.begin(), times.end(),
                       [&](const domain::TimesOfDay& t) { return s.isRepeatedBy(day, t.first, t.second); });
  }));
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
    for (const domain::Stop& s : r.stops)
      for (const Seen& seen : seenOf(s.visit.vendorCode))
        if (seen.isRepeatedBy(weekdayOf(r.date), s.start, s.start))
          found.push_back({"weekday_hour", s.visit.vendorCode, seen.campaign});
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
