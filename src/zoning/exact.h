// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/vendor.h"
#include "domain/zone_rule.h"
#include "geo/geodesic.h"
#include "zoning/walks.h"

#include <optional>
#include <vector>

/// The methods as they are defined, by geodesics, one pair at a time: what the quick ways of this folder must agree
/// with.
namespace huyuan::zoning {

/// True if every corner is a place and no ring is empty.
bool isUsable(const geo::MultiPolygon& area);
/// Open gates that have a place; with `onlyMain` those that are main gates.
std::vector<geo::LonLat> usableGates(const domain::School& school, bool onlyMain);

/// What of a vendor is measured to.
struct Target {
  const geo::MultiPolygon* area = nullptr; ///< else the door
  geo::LonLat door;
  bool isPlace() const { return area || door.isValid(); }
};
/// The outline where the rule asks for it, the method allows it and there is one, else the door. Under a rule that goes
/// to the door stand-ins go there too: to an outline they could be shorter, and prove nothing.
bool goesToArea(domain::Method used, const domain::ZoneRule& rule);
Target targetOf(geo::LonLat door, const geo::MultiPolygon* area, domain::Method used, const domain::ZoneRule& rule);

/// Straight distances; `second` is the point at the vendor.
geo::NearestPair fromArea(const geo::MultiPolygon& campus, const Target& target);
geo::NearestPair fromPlace(geo::LonLat place, const Target& target);
/// Infinitely far from no places; of equally near ones the first.
geo::NearestPair fromPlaces(const std::vector<geo::LonLat>& places, const Target& target);

/// The shortest walk from any of the gates to the door; of equally short ones the first. NoRoad if that is all that is
/// known of every gate.
struct GateWalk {
  Walk walk;
  geo::LonLat gate;
};
/// `best` becomes the better of the two: a walk rather than none, the shorter one, knowing that it is too long rather
/// than knowing nothing; of equal ones it stays.
void keepShorter(GateWalk& best, const GateWalk& other);
GateWalk shortestWalk(const std::vector<geo::LonLat>& gates, geo::LonLat door, const WalkDistances& walks,
                      base::Metres limit);

} // namespace huyuan::zoning
