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

/// Points of Mercator in view, thinned.
std::vector<QPointF> thinned(const Frame& frame, const PointBlocks& points, Occupancy& taken, double margin) {
  std::vector<QPointF> out;
  points.visitIn(frame.ground(margin), [&](const PointBlocks::Point& p) {
    if (taken.take(p.x, p.y)) out.push_back(frame.map(QPointF(p.x, p.y)));
  });
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
  Occupancy taken(frame, std::max(1.0, size * SparsestCells));
  std::array<std::vector<QPointF>, 3> seen;
  for (const Verdict v : {Verdict::Inside, Verdict::Borderline, Verdict::Outside})
    seen[std::size_t(v)] = thinned(frame, frame.scene.vendors[std::size_t(v)], taken, size);
  for (const Verdict v : {Verdict::Outside, Verdict::Borderline, Verdict::Inside})
    stamp(frame, seen[std::size_t(v)], size,
          [&](QPainter& p, QPointF at) { drawVerdict(p, at, v, size, frame.palette); });
}

void drawViolations(Frame& frame) {
  const double size = std::max(9.0, vendorSize(frame.metres) * 1.25);
  Occupancy taken(frame, size * SparsestCells);
  stamp(frame, thinned(frame, frame.scene.violations, taken, size), size,
        [&](QPainter& p, QPointF at) { drawViolation(p, at, size, frame.palette); });
}

void drawSchools(Frame& frame) {
  const double size = schoolSize(frame.metres);
  Occupancy taken(frame, size * SparsestCells);
  std::map<char16_t, std::vector<QPointF>> byLetter;
  const auto& schools = frame.scene.schools;
  for (const std::uint32_t i : frame.scene.schoolIndex.search(frame.box(size))) {
    if (!schools[i]->placed || !taken.take(schools[i]->at.x(), schools[i]->at.y())) continue;
    const QChar letter = schoolLetter(frame.scene.snapshot->schools[i].kind, frame.options.chinese);
    byLetter[letter.unicode()].push_back(frame.map(schools[i]->at));
  }
  for (const auto& [letter, places] : byLetter)
    stamp(frame, places, size,
          [&, l = letter](QPainter& p, QPointF at) { drawSchool(p, at, size, QChar(l), frame.palette); });
}

void drawGates(Frame& frame) {
  constexpr double CoarsestForGates = 2.6;
  if (frame.metres > CoarsestForGates) return;
  const double size = frame.metres > 1.2 ? 7 : 10;
  for (const std::uint32_t i : frame.scene.schoolIndex.search(frame.box(size)))
    for (const GateMark& gate : frame.scene.schools[i]->gates) {
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
      for (const auto& part : frame.scene.districts[i].parts)
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
  const auto seen = frame.scene.schoolIndex.search(frame.box(0));
  for (const std::uint32_t i : seen) {
    const QPointF at = frame.map(frame.scene.schools[i]->at);
    if (frame.scene.schools[i]->placed) frame.labels.block(QRectF(at.x() - size / 2, at.y() - size / 2, size, size));
  }
  const LabelStyle style{frame.metres > 3 ? 11 : 12, true, frame.palette.school, frame.palette.halo};
  for (const std::uint32_t i : seen) {
    const SchoolMark& school = *frame.scene.schools[i];
    if (school.placed && !school.label.isEmpty())
      frame.labels.placeBeside(school.label, frame.map(school.at), size / 2, style);
  }
}

void labelVendors(Frame& frame) {
  constexpr double CoarsestForNames = 1.6;
  if (frame.metres > CoarsestForNames) return;
  const double size = vendorSize(frame.metres);
  using domain::Verdict;
  std::vector<std::pair<QPointF, QString>> names;
  for (const Verdict v : {Verdict::Inside, Verdict::Borderline, Verdict::Outside})
    frame.scene.vendors[std::size_t(v)].visitIn(frame.ground(0), [&](const PointBlocks::Point& p) {
      const QPointF at = frame.map(QPointF(p.x, p.y));
      if (!frame.screen.contains(at)) return;
      frame.labels.block(QRectF(at.x() - size / 2, at.y() - size / 2, size, size));
      names.emplace_back(at, QString::fromStdString(frame.scene.snapshot->vendors[p.index].shownName()));
    });
  const LabelStyle style{11, false, frame.palette.quietText, frame.palette.halo};
  for (const auto& [at, name] : names) frame.labels.placeBeside(inTwoLines(name, 14), at, size / 2, style);
}

} // namespace huyuan::render
