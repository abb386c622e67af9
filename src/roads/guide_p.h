// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/guide.h"
#include "roads/streets.h"

namespace huyuan::roads {

/// An arc of the path with what is said about it.
struct GuideArc {
  PathArc path;
  const domain::RoadWay* way = nullptr;
  geo::Line line;
  bool ring = false; ///< of a roundabout that is driven round one way
  bool isFerry() const { return way->roadClass == domain::RoadClass::Ferry; }
  bool isSlip() const { return way->link && way->name.empty(); }
};

/// A manoeuvre and the arcs [first, last) that follow it.
struct Stretch {
  std::size_t first = 0, last = 0;
  std::size_t namedFrom = 0; ///< the first arc that may give it its name
  Manoeuvre manoeuvre = Manoeuvre::Depart;
  int exit = 0;
  double turn = 0.0; ///< degrees, to the right
};

using GuideArcs = std::vector<GuideArc>;

std::vector<Stretch> cutIntoStretches(const Streets& streets, const domain::RoadNetwork& network,
                                      const GuideArcs& arcs);
/// Nameless gaps, slip roads and medians go into the stretches they belong to.
void joinStretches(std::vector<Stretch>& stretches, const GuideArcs& arcs);
/// Where a corner is rounded the turn is taken from further off.
void takeRoundedCorners(std::vector<Stretch>& stretches, const GuideArcs& arcs);

Manoeuvre manoeuvreOf(double turn);
/// Degrees from one bearing to another, to the right; (-180, 180].
double turnBetween(double from, double to);
/// The bearing in which a line sets out, or, `atEnd`, arrives, over GuideReach metres of it; 0 without extent.
double bearingOf(const geo::Line& line, bool atEnd);
/// The name that a stretch goes by: its first that is not of a roundabout's ring; then its ring's.
const std::string& nameOf(const Stretch& s, const GuideArcs& arcs);

} // namespace huyuan::roads
