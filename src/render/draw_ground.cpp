// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huyuan::render {

QPainterPath pathOf(const Frame& frame, const std::vector<DetailedLine>& rings) {
  const QRectF clip = frame.screen.adjusted(-40, -40, 40, 40);
  QPainterPath path;
  for (const DetailedLine& ring : rings) {
    const QPolygonF polygon = clippedRing(ring.at(frame.mercator), frame.map, clip);
    if (polygon.size() > 2) path.addPolygon(polygon), path.closeSubpath();
  }
  return path;
}

void strokeRings(Frame& frame, const std::vector<DetailedLine>& rings) {
  const QRectF clip = frame.screen.adjusted(-20, -20, 20, 20);
  for (const DetailedLine& ring : rings)
    clipLine(ring.at(frame.mercator), frame.map, clip, [&](const QPolygonF& p) { frame.painter.drawPolyline(p); });
}

void drawDistricts(Frame& frame) {
  const QRectF ground = frame.ground(20);
  QPainter& p = frame.painter;
  p.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < frame.scene.districts->size(); ++i) {
    const DistrictShape& d = (*frame.scene.districts)[i];
    if (!d.box.intersects(ground)) continue;
    const QColor fill = i % 2 ? frame.palette.districtOther : frame.palette.district;
    for (const auto& part : d.parts) p.fillPath(pathOf(frame, part), fill);
  }
  QPen pen(frame.palette.boundary, frame.metres > 150 ? 1.0 : 1.4, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern({7, 3, 1.5, 3});
  p.setPen(pen);
  p.setBrush(Qt::NoBrush);
  for (const DistrictShape& d : *frame.scene.districts)
    if (d.box.intersects(ground))
      for (const auto& part : d.parts) strokeRings(frame, part);
}

void drawCampuses(Frame& frame) {
  constexpr double CoarsestForCampus = 20.0;
  if (frame.metres > CoarsestForCampus) return;
  frame.painter.setPen(QPen(frame.palette.campusEdge, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  frame.painter.setBrush(frame.palette.campus);
  for (const SchoolItem* school : schoolsIn(frame, 20))
    for (const auto& part : school->mark->campus) frame.painter.drawPath(pathOf(frame, part));
}

void drawPremises(Frame& frame) {
  constexpr double CoarsestForPremises = 20.0;
  if (frame.metres > CoarsestForPremises) return;
  std::vector<const AreaItem*> seen;
  frame.scene.premises.visitIn(frame.ground(20), [&](const AreaItem& area) { seen.push_back(&area); });
  std::sort(seen.begin(), seen.end(), [](const AreaItem* a, const AreaItem* b) { return a->id < b->id; });
  for (const AreaItem* area : seen) {
    const QColor edge = frame.palette.verdict(area->verdict);
    QColor fill = edge;
    fill.setAlpha(frame.palette.monochrome ? 20 : 40);
    frame.painter.setBrush(fill);
    QPen pen(edge, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    // Dashes say on a copy what the colour says on the screen: the weaker the verdict, the looser the line.
    if (area->verdict == domain::Verdict::Borderline) pen.setDashPattern({6.0, 3.0});
    if (area->verdict == domain::Verdict::Outside) pen.setDashPattern({1.5, 2.5});
    frame.painter.setPen(pen);
    for (const auto& part : *area->parts) frame.painter.drawPath(pathOf(frame, part));
  }
}

namespace {

/// Width on screen: as on the ground, within what reads well.
double roadWidth(const RoadStyle& style, double metres) {
  return std::clamp(style.groundWidth / metres, style.least, style.most);
}

struct SeenRoads {
  RoadRank rank{};
  double width = 0;
  std::vector<QPolygonF> pieces;
};

std::vector<SeenRoads> seenRoads(const Frame& frame) {
  const QRectF clip = frame.screen.adjusted(-30, -30, 30, 30);
  const geo::Box box = frame.box(30);
  std::vector<SeenRoads> seen;
  for (int r = RoadRanks - 1; r >= 0; --r) {
    const auto rank = static_cast<RoadRank>(r);
    if (frame.metres > styleOf(rank).coarsestMetres) continue;
    SeenRoads roads{rank, roadWidth(styleOf(rank), frame.metres), {}};
    const RoadLayer& layer = (*frame.scene.roadLayers)[static_cast<std::size_t>(r)];
    for (const std::uint32_t i : layer.index.search(box))
      clipLine(layer.chains[i].line.at(frame.mercator), frame.map, clip,
               [&](const QPolygonF& piece) { roads.pieces.push_back(piece); });
    seen.push_back(std::move(roads));
  }
  return seen;
}

void stroke(QPainter& painter, const SeenRoads& roads, const QPen& pen) {
  painter.setPen(pen);
  for (const QPolygonF& piece : roads.pieces) painter.drawPolyline(piece);
}

} // namespace

void drawRoads(Frame& frame) {
  constexpr double CasedFrom = 2.4;
  frame.painter.setBrush(Qt::NoBrush);
  const auto seen = seenRoads(frame);
  // A thin road has no room for a casing: it takes the stronger of its two colours.
  const bool onDark = frame.palette.ground.lightness() < 128;
  const auto cased = [&](const SeenRoads& r) { return r.width >= CasedFrom && r.rank < RoadRank::Path; };
  for (const SeenRoads& r : seen)
    if (cased(r))
      stroke(frame.painter, r,
             QPen(frame.palette.casing[std::size_t(r.rank)], r.width + 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  for (const SeenRoads& r : seen) {
    const auto& colours = onDark || cased(r) || r.rank >= RoadRank::Path ? frame.palette.road : frame.palette.casing;
    QPen pen(colours[std::size_t(r.rank)], r.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (r.rank >= RoadRank::Path) pen.setCapStyle(Qt::FlatCap), pen.setDashPattern({3, 2});
    stroke(frame.painter, r, pen);
  }
}

void labelDistricts(Frame& frame) {
  constexpr double FinestForNames = 12.0;
  if (frame.metres < FinestForNames) return;
  LabelStyle style{frame.metres > 250 ? 12 : 15, true, frame.palette.districtText, frame.palette.halo, 2.0};
  for (const DistrictShape& d : *frame.scene.districts)
    if (!d.parts.empty()) frame.labels.placeCentred(d.name, frame.map(d.label), style);
}

namespace {

/// The longest nearly straight run of a piece: where a name fits.
struct Run {
  QPointF middle;
  double angle = 0;
  double length = 0;
};

Run longestRun(const QPolygonF& piece) {
  constexpr double MostTurn = 0.995; // cos of about 6°
  Run best;
  qsizetype first = 0;
  for (qsizetype i = 1; i < piece.size(); ++i) {
    const QPointF whole = piece[i] - piece[first];
    const QPointF last = piece[i] - piece[i - 1];
    const double lengths = std::hypot(whole.x(), whole.y()) * std::hypot(last.x(), last.y());
    if (lengths > 0 && QPointF::dotProduct(whole, last) < MostTurn * lengths) first = i - 1;
    const QPointF run = piece[i] - piece[first];
    const double length = std::hypot(run.x(), run.y());
    if (length > best.length)
      best = {(piece[i] + piece[first]) / 2, std::atan2(run.y(), run.x()) * 180 / std::numbers::pi, length};
  }
  return best;
}

} // namespace

void labelRoads(Frame& frame) {
  const geo::Box box = frame.box(0);
  LabelStyle style{11, false, frame.palette.roadText, frame.palette.halo, 1.0};
  for (std::size_t r = 0; r < RoadRanks; ++r) {
    const auto rank = static_cast<RoadRank>(r);
    if (frame.metres > styleOf(rank).nameBelowMetres) continue;
    const RoadLayer& layer = (*frame.scene.roadLayers)[r];
    for (const std::uint32_t i : layer.index.search(box)) {
      const RoadChain& chain = layer.chains[i];
      if (chain.name.isEmpty()) continue;
      Run best;
      clipLine(chain.line.at(frame.mercator), frame.map, frame.screen, [&](const QPolygonF& piece) {
        if (const Run run = longestRun(piece); run.length > best.length) best = run;
      });
      if (best.length > frame.labels.size(chain.name, style).width() + 16)
        frame.labels.placeAlong(chain.name, best.middle, best.angle, style);
    }
  }
}

} // namespace huyuan::render
