// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/campus.h"

#include <algorithm>

namespace huyuan::session::demo {

namespace {

/// Part of a block, as fractions of its sides.
struct Plot {
  double west, south, east, north;
};

Plot plotOf(const SchoolSite& site, const StreetGrid& grid, base::Random& random) {
  const double insetX = 15.0 / grid.blockWidth(), insetY = 15.0 / grid.blockHeight();
  Plot plot{insetX, insetY, 1.0 - insetX, 1.0 - insetY};
  const bool small = site.school.kind == "111" || site.school.kind == "218" || site.school.kind == "514";
  const double shrinkX = small ? random.between(0.42, 0.6) : random.between(0.75, 1.0);
  const double shrinkY = small ? random.between(0.45, 0.7) : random.between(0.8, 1.0);
  if (random.chance(0.5))
    plot.east = plot.west + (plot.east - plot.west) * shrinkX;
  else
    plot.west = plot.east - (plot.east - plot.west) * shrinkX;
  if (random.chance(0.5))
    plot.north = plot.south + (plot.north - plot.south) * shrinkY;
  else
    plot.south = plot.north - (plot.north - plot.south) * shrinkY;
  return plot;
}

/// Corners counter-clockwise from the south-west; sometimes one is cut out (an L), sometimes one drawn in.
std::vector<Xy> outlineOf(const Plot& p, const StreetGrid& grid, Cell cell, base::Random& random) {
  const auto at = [&](double u, double v) { return grid.inCell(cell, u, v); };
  const double cutU = p.east - (p.east - p.west) * random.between(0.25, 0.5);
  const double cutV = p.north - (p.north - p.south) * random.between(0.25, 0.5);
  if (random.chance(0.25))
    return {at(p.west, p.south), at(p.east, p.south), at(p.east, cutV),
            at(cutU, cutV),      at(cutU, p.north),   at(p.west, p.north)};
  const double draw = random.chance(0.4) ? random.between(0.05, 0.2) : 0.0;
  return {at(p.west, p.south), at(p.east, p.south), at(p.east, p.north),
          at(p.west + (p.east - p.west) * draw, p.north - (p.north - p.south) * draw * 0.5)};
}

domain::Gate gateOn(const std::vector<Xy>& outline, std::size_t side, bool main, base::Random& random) {
  const Xy a = outline[side], b = outline[(side + 1) % outline.size()];
  domain::Gate gate;
  gate.main = main;
  gate.name = main ? "正门" : "侧门";
  const double state = random.unit();
  gate.status = main || state < 0.55
                    ? (random.chance(0.5) ? domain::GateStatus::Always : domain::GateStatus::SchoolHours)
                : state < 0.8 ? domain::GateStatus::Closed
                              : domain::GateStatus::FireOnly;
  gate.position = toLonLat(a + (b - a) * random.between(0.3, 0.7));
  return gate;
}

geo::MultiPolygon areaOf(const std::vector<Xy>& outline) {
  geo::Ring ring;
  for (const Xy p : outline) ring.push_back(toLonLat(p));
  ring.push_back(ring.front());
  return {{{std::move(ring), {}}}};
}

Xy middleOf(const std::vector<Xy>& outline) {
  Xy sum;
  for (const Xy p : outline) sum = sum + p;
  return sum * (1.0 / static_cast<double>(outline.size()));
}

} // namespace

void layOut(SchoolSite& site, const StreetGrid& grid, base::Random& random) {
  const Plot plot = plotOf(site, grid, random);
  const std::vector<Xy> outline = outlineOf(plot, grid, site.cell, random);
  domain::School& school = site.school;
  const double known = random.unit();
  if (known < 0.003) return;
  const bool surveyed = known < 0.37, gatesKnown = known < 0.52;
  if (surveyed) school.campus = areaOf(outline);
  if (gatesKnown) {
    school.gates.push_back(gateOn(outline, 0, true, random));
    if (random.chance(0.7)) school.gates.push_back(gateOn(outline, random.chance(0.5) ? 1 : 3, false, random));
  }
  const double error = surveyed ? 3.0 : gatesKnown ? 8.0 : random.chance(0.8) ? 15.0 : 50.0;
  school.accuracy = base::Metres(error);
  const double offX = surveyed ? 0.0 : random.normal() * error * 0.6;
  const double offY = surveyed ? 0.0 : random.normal() * error * 0.6;
  school.point = toLonLat(middleOf(outline) + Xy{offX, offY});
}

} // namespace huyuan::session::demo
