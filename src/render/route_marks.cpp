// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_impl.h"

namespace huyuan::render {

const domain::Vendor* vendorOf(const domain::Visit& visit, const domain::Snapshot& snapshot) {
  if (const domain::Vendor* byId = visit.vendor ? snapshot.vendor(visit.vendor) : nullptr)
    if (visit.vendorCode.empty() || byId->code == visit.vendorCode) return byId;
  return visit.vendorCode.empty() ? nullptr : snapshot.vendorByCode(visit.vendorCode);
}

geo::LonLat stopPlace(const domain::Stop& stop, const domain::Snapshot& snapshot) {
  const domain::Vendor* vendor = vendorOf(stop.visit, snapshot);
  if (vendor && vendor->point.isValid()) return vendor->point;
  return stop.path.empty() ? geo::LonLat{} : stop.path.back();
}

RouteMark prepareRoute(const domain::Route& route, const domain::Snapshot& snapshot) {
  constexpr double Always = 1e9;
  RouteMark mark;
  mark.team = route.team;
  mark.date = route.date;
  mark.hasStart = route.start.isValid();
  mark.hasEnd = route.end.isValid();
  if (mark.hasStart) mark.start = project(route.start);
  if (mark.hasEnd) mark.end = project(route.end);
  for (const domain::Stop& stop : route.stops) {
    mark.legs.push_back({DetailedLine(project(stop.path), Always, false), stop.byRoad});
    const geo::LonLat place = stopPlace(stop, snapshot);
    StopMark s{stop.number, {}, place.isValid(), {}, 0, stop.missesWindow, stop.locked || route.locked};
    if (s.placed) s.at = project(place);
    if (const domain::Vendor* vendor = vendorOf(stop.visit, snapshot))
      s.label = inTwoLines(QString::fromStdString(vendor->shownName()), 12), s.vendor = vendor->id.value;
    mark.stops.push_back(std::move(s));
  }
  mark.legs.push_back({DetailedLine(project(route.returnPath), Always, false), true});
  return mark;
}

} // namespace huyuan::render
