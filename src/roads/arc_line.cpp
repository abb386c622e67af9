// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/arc_line.h"

#include "geo/geodesic.h"

namespace huyuan::roads {

geo::Line arcLine(const Streets& streets, std::uint32_t arc, double begin, double end) {
  const auto& a = streets.arcs()[arc];
  const auto& street = streets.streets()[a.street];
  const auto shape = streets.shape(street);
  const auto at = [&](std::size_t i) { return a.forward ? shape[i] : shape[shape.size() - 1 - i]; };
  geo::Line line;
  const auto cut = [&](std::size_t corner, double before, double metres) {
    const auto side = geo::inverse(at(corner), at(corner + 1));
    addCorner(line, geo::destination(at(corner), side.azimuth, base::Metres(metres - before)));
  };
  const double from = begin * street.length, to = end * street.length;
  double before = 0.0;
  for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
    const double after = before + geo::distance(at(i), at(i + 1)).value();
    const bool last = i + 2 == shape.size();
    if (line.empty() && begin > 0.0 && (from < after || last)) cut(i, before, from);
    if (before >= from && before <= to) addCorner(line, at(i));
    if (end < 1.0 && (to <= after || last)) {
      if (to > before) cut(i, before, to);
      break;
    }
    if (last) addCorner(line, at(i + 1));
    before = after;
  }
  if (line.size() == 1) line.push_back(line.front());
  return line;
}

} // namespace huyuan::roads
