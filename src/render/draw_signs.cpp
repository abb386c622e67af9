// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <cmath>
#include <map>

namespace huyuan::render {

double vendorSize(double metresPerPixel) {
  if (metresPerPixel > 80) return 5;
  if (metresPerPixel > 25) return 7;
  return metresPerPixel > 5 ? 9 : 12;
}

double schoolSize(double metresPerPixel) {
  if (metresPerPixel > 60) return 4;
  if (metresPerPixel > 14) return 6;
  return metresPerPixel > 4 ? 14 : 18;
}

namespace {

constexpr double SparsestCells = 0.55; ///< of a sign's size: nearer neighbours hide each other

/// What is to be seen of a layer, as places on the screen.
std::vector<QPointF> thinned(const Frame& frame, const PlaceBlocks<PointItem>& points, Occupancy<PointItem>& taken,
                             double margin) {
  points.visitIn(frame.ground(margin), [&](const PointItem& p) { taken.offer(p); });
  std::vector<QPointF> out;
  for (const PointItem* p : taken.finishLayer()) out.push_back(frame.map(QPointF(p->x, p->y)));
  return out;
}

/// The same sign at many places: as a picture where pixels are painted, else drawn each time.
template <class Paint> void stamp(Frame& frame, const std::vector<QPointF>& places, double size, Paint paint) {
  if (places.empty()) return;
  if (!frame.raster) {
    for (const QPointF& at : places) paint(frame.painter, at);
    return;
  }
  const QImage image = sprite(size * 1.5, frame.device, [&](QPainter& p) { paint(p, QPointF(0, 0)); });
  const double half = image.width() / 2.0;
  const DeviceSpace device(frame.painter);
  for (const QPointF& at : places) {
    const QPointF d = device.map(at);
    frame.painter.drawImage(QPointF(std::round(d.x() - half), std::round(d.y() - half)), image);
  }
}

} // namespace

void drawVendors(Frame& frame) {
  using domain::Verdict;
  const double size = vendorSize(frame.metres);
  Occupancy<PointItem> taken(frame, std::max(1.0, size * SparsestCells));
  std::array<std::vector<QPointF>, 3> seen;
  for (const Verdict v : {Verdict::Inside, Verdict::Borderline, Verdict::Outside})
    seen[std::size_t(v)] = thinned(frame, frame.scene.vendors[std::size_t(v)], taken, size);
  for (const Verdict v : {Verdict::Outside, Verdict::Borderline, Verdict::Inside})
    stamp(frame, seen[std::size_t(v)], size,
          [&](QPainter& p, QPointF at) { drawVerdict(p, at, v, size, frame.palette); });
}

void drawViolations(Frame& frame) {
  const double size = std::max(9.0, vendorSize(frame.metres) * 1.25);
  Occupancy<PointItem> taken(frame, size * SparsestCells);
  stamp(frame, thinned(frame, frame.scene.violations, taken, size), size,
        [&](QPainter& p, QPointF at) { drawViolation(p, at, size, frame.palette); });
}

void drawSchools(Frame& frame) {
  const double size = schoolSize(frame.metres);
  Occupancy<SchoolItem> taken(frame, size * SparsestCells);
  frame.scene.schools.visitIn(frame.ground(size), [&](const SchoolItem& school) { taken.offer(school); });
  std::map<char16_t, std::vector<QPointF>> byLetter;
  for (const SchoolItem* school : taken.finishLayer()) {
    const QChar letter = schoolLetter(school->mark->kind, frame.options.chinese);
    byLetter[letter.unicode()].push_back(frame.map(QPointF(school->x, school->y)));
  }
  for (const auto& [letter, places] : byLetter)
    stamp(frame, places, size,
          [&, l = letter](QPainter& p, QPointF at) { drawSchool(p, at, size, QChar(l), frame.palette); });
}

void drawGates(Frame& frame) {
  constexpr double CoarsestForGates = 2.6;
  if (frame.metres > CoarsestForGates) return;
  const double size = frame.metres > 1.2 ? 7 : 10;
  for (const SchoolItem* school : schoolsIn(frame, size))
    for (const GateMark& gate : school->mark->gates) {
      const QPointF at = frame.map(gate.at);
      if (frame.sees(at)) drawGate(frame.painter, at, gate.main ? size * 1.25 : size, gate.open, frame.palette);
    }
}

void drawSelection(Frame& frame, const MapScene& scene) {
  const geo::LonLat place = scene.place(frame.options.selectedKind, frame.options.selectedId);
  if (!place.isValid()) return;
  QPainter& p = frame.painter;
  p.setBrush(Qt::NoBrush);
  if (frame.options.selectedKind == u"district") {
    const auto& districts = frame.scene.snapshot->districts;
    for (std::size_t i = 0; i < districts.size(); ++i) {
      if (districts[i].id.value != frame.options.selectedId) continue;
      p.setPen(QPen(frame.palette.selection, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      for (const auto& part : (*frame.scene.districts)[i].parts)
        for (const DetailedLine& ring : part)
          clipLine(ring.at(frame.mercator), frame.map, frame.screen.adjusted(-9, -9, 9, 9),
                   [&](const QPolygonF& piece) { p.drawPolyline(piece); });
    }
    return;
  }
  const QPointF at = frame.map(project(place));
  const double radius =
      (frame.options.selectedKind == u"school" ? schoolSize(frame.metres) * 0.72 : vendorSize(frame.metres) * 0.62) + 5;
  p.setPen(QPen(frame.palette.halo, 5));
  p.drawEllipse(at, radius, radius);
  p.setPen(QPen(frame.palette.selection, 2.6));
  p.drawEllipse(at, radius, radius);
}

void labelSchools(Frame& frame) {
  constexpr double CoarsestForNames = 7.0;
  if (frame.metres > CoarsestForNames) return;
  const double size = schoolSize(frame.metres);
  const auto seen = schoolsIn(frame, 0);
  const auto placeOf = [&](const SchoolItem* school) { return frame.map(QPointF(school->x, school->y)); };
  for (const SchoolItem* school : seen)
    frame.labels.block(QRectF(placeOf(school) - QPointF(size / 2, size / 2), QSizeF(size, size)));
  const LabelStyle style{frame.metres > 3 ? 11 : 12, true, frame.palette.school, frame.palette.halo};
  for (const SchoolItem* school : seen)
    if (!school->mark->label.isEmpty()) frame.labels.placeBeside(school->mark->label, placeOf(school), size / 2, style);
}

void labelVendors(Frame& frame) {
  constexpr double CoarsestForNames = 1.6;
  if (frame.metres > CoarsestForNames) return;
  const double size = vendorSize(frame.metres);
  using domain::Verdict;
  std::vector<const PointItem*> seen;
  for (const Verdict v : {Verdict::Inside, Verdict::Borderline, Verdict::Outside}) {
    const std::size_t first = seen.size();
    frame.scene.vendors[std::size_t(v)].visitIn(frame.ground(0), [&](const PointItem& p) {
      if (frame.screen.contains(frame.map(QPointF(p.x, p.y)))) seen.push_back(&p);
    });
    std::sort(seen.begin() + static_cast<std::ptrdiff_t>(first), seen.end(),
              [](const PointItem* a, const PointItem* b) { return a->id < b->id; });
  }
  const auto placeOf = [&](const PointItem* p) { return frame.map(QPointF(p->x, p->y)); };
  for (const PointItem* p : seen)
    frame.labels.block(QRectF(placeOf(p) - QPointF(size / 2, size / 2), QSizeF(size, size)));
  const LabelStyle style{11, false, frame.palette.quietText, frame.palette.halo};
  for (const PointItem* p : seen) {
    const QString name = QString::fromStdString(frame.scene.snapshot->vendor({p->id})->shownName());
    frame.labels.placeBeside(inTwoLines(name, 14), placeOf(p), size / 2, style);
  }
}

} // namespace huyuan::render
