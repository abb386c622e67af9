// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/drawing.h"

#include "geo/geodesic.h"
#include "roads/arc_line.h"

namespace huyuan::roads {
namespace {

/// The corners of an arc between two fractions of it; corners at the fractions themselves only if they are its ends.
void addCorners(geo::Line& line, const Streets& streets, std::uint32_t arc, double from, double to) {
  const auto& a = streets.arcs()[arc];
  const auto& street = streets.streets()[a.street];
  const auto shape = streets.shape(street);
  const auto at = [&](std::size_t i) { return a.forward ? shape[i] : shape[shape.size() - 1 - i]; };
  if (from <= 0.0 && to >= 1.0) {
    for (std::size_t i = 0; i < shape.size(); ++i) addCorner(line, at(i));
    return;
  }
  double travelled = 0.0;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (i > 0) travelled += geo::distance(at(i - 1), at(i)).value();
    const bool first = i == 0, last = i + 1 == shape.size();
    const bool inside = travelled > from * street.length && travelled < to * street.length;
    if ((first && from <= 0.0) || (last && to >= 1.0) || (inside && !first && !last)) addCorner(line, at(i));
  }
}

double fractionOn(const Snap& snap, std::uint32_t arc) { return snap.arc == arc ? snap.along : 1.0 - snap.along; }

} // namespace

geo::Line drawPath(const Streets& streets, const std::vector<std::uint32_t>& arcs, const Snap& from,
                   const Stop& fromStop, const Snap& to, const Stop& toStop) {
  geo::Line line{from.point};
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const double begin = i == 0 && fromStop.node == None ? fractionOn(from, arcs[i]) : 0.0;
    const double end = i + 1 == arcs.size() && toStop.node == None ? fractionOn(to, arcs[i]) : 1.0;
    addCorners(line, streets, arcs[i], begin, end);
  }
  addCorner(line, to.point);
  if (line.size() == 1) line.push_back(to.point);
  return line;
}

} // namespace huyuan::roads
