// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"
#include "render/palette.h"

#include <functional>

namespace huyuan::sheets {

/// Millimetres of paper for a pixel of the map's symbols: the smallest map type (11 pixels) comes to 8.1 points.
inline constexpr double PaperPixel = 0.26;

/// The first of `denominators` (ascending) at which `ground` fits into width × height mm; the last if none does.
double fittingScale(const geo::Box& ground, double widthMm, double heightMm, const std::vector<double>& denominators);
/// Whether it fits at 1:denominator.
bool fitsAt(const geo::Box& ground, double widthMm, double heightMm, double denominator);

/// Ratio and scale bar, 62 × 11 mm from `topLeft`: beside a map, never on it, so that they hide nothing.
void paintScale(QPainter& painter, QPointF topLeft, geo::LonLat centre, double denominator,
                const render::DrawOptions& options);

/// A map of `area` (mm) at 1:denominator around `centre`: drawn, framed, with a north arrow in its corner. Calls
/// `overlay` with the painter's origin at the frame's corner, still in mm, clipped.
void paintMap(QPainter& painter, const render::MapScene& scene, const QRectF& area, geo::LonLat centre,
              double denominator, render::DrawOptions options,
              const std::function<void(QPainter&, const render::MapView&, const render::DrawOptions&)>& overlay = {});

/// The line of a school's zone: dashed and heavy, as domain::zoneShape() has it.
QPen zonePen(const render::Palette& palette);
void paintZoneLine(QPainter& painter, const domain::School& school, const domain::ZoneRule& rule,
                   const render::MapView& view, const render::Palette& palette);

/// Streets, schools and their labels; no other shops, no violations.
render::DrawOptions paperOptions(bool monochrome);

} // namespace huyuan::sheets
