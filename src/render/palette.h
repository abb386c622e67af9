// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/finding.h"
#include "render/map_scene.h"

#include <QColor>
#include <QFont>
#include <QPen>

#include <array>

namespace huyuan::render {

/// Roads as the map tells them apart, largest first.
enum class RoadRank : std::uint8_t { Motorway, Primary, Secondary, Tertiary, Street, Service, Path, Ferry };
inline constexpr int RoadRanks = 8;
RoadRank rankOf(domain::RoadClass c);

struct RoadStyle {
  double groundWidth;     ///< metres
  double least, most;     ///< pixels
  double coarsestMetres;  ///< metres a pixel beyond which it is not drawn
  double nameBelowMetres; ///< metres a pixel below which its name is drawn
};
const RoadStyle& styleOf(RoadRank rank);

/// Every colour of the map, for one of three papers: light screen, dark screen, black and white.
struct Palette {
  QColor ground, district, districtOther, boundary, districtText;
  std::array<QColor, RoadRanks> road, casing;
  QColor roadText;
  QColor zone, zoneFill;
  QColor school, schoolInk, campus, campusEdge, gate;
  QColor inside, insideEdge, borderline, borderlineEdge, outside, outsideFill, violation;
  QColor text, quietText, halo;
  QColor selection;
  bool monochrome = false;

  static const Palette& of(const DrawOptions& options);
  QColor verdict(domain::Verdict v) const;
  /// Colour of a team's route; twelve that stay apart, then again from the start. Black on monochrome.
  QColor team(int number) const;
};

/// Line style of a team's route where colour cannot tell teams apart.
QPen routePen(const Palette& palette, int team, double width);
/// The map's type: a sans that has Chinese, by what the machine has. `pixels` ≥ 1.
QFont mapFont(int pixels, bool bold = false);

} // namespace huyuan::render
