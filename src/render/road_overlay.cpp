// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/road_overlay.h"

#include "render/frame.h"
#include "render/symbols.h"

#include <algorithm>
#include <array>

namespace huyuan::render {

struct RoadOverlay::Impl {
  std::array<std::vector<DetailedLine>, Steps> reach;
  std::vector<DetailedLine> flaws, pointed;
  DetailedLine way, stretch;
  struct Sign {
    QPointF at; ///< Mercator
    QString text;
  };
  std::vector<Sign> marks;
};

namespace {

constexpr double FullWidthMetres = 12.0; // a pixel, up to which streets within reach have their full width
constexpr double Coarsest = 2000.0;      // Mercator metres a pixel beyond which streets need no finer lines

DetailedLine detailed(const geo::Line& line) {
  return line.size() < 2 ? DetailedLine() : DetailedLine(project(line), Coarsest, false);
}

std::unique_ptr<RoadOverlay::Impl> prepared(const RoadOverlay::Content& content) {
  auto m = std::make_unique<RoadOverlay::Impl>();
  for (const auto& street : content.reach)
    if (street.line.size() > 1)
      m->reach[static_cast<std::size_t>(std::clamp(street.step, 0, RoadOverlay::Steps - 1))].push_back(
          detailed(street.line));
  for (const auto& line : content.flaws)
    if (line.size() > 1) m->flaws.push_back(detailed(line));
  for (const auto& line : content.pointed)
    if (line.size() > 1) m->pointed.push_back(detailed(line));
  m->way = detailed(content.way);
  m->stretch = detailed(content.stretch);
  for (const auto& mark : content.marks)
    if (mark.place.isValid()) m->marks.push_back({project(mark.place), mark.text});
  return m;
}

void stroke(Frame& frame, const DetailedLine& line, const QPen& pen) {
  const QRectF clip = frame.screen.adjusted(-8, -8, 8, 8);
  const Points& points = line.at(frame.mercator);
  if (points.size() < 2 || !frame.ground(8).intersects(line.box().adjusted(-1, -1, 1, 1))) return;
  frame.painter.setPen(pen);
  clipLine(points, frame.map, clip, [&](const QPolygonF& piece) { frame.painter.drawPolyline(piece); });
}

void drawWay(Frame& frame, const RoadOverlay::Impl& m) {
  QPen pen = wayPen(frame.palette);
  stroke(frame, m.way, QPen(frame.palette.halo, pen.widthF() + 4.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  stroke(frame, m.way, pen);
  pen.setWidthF(pen.widthF() + 4.0);
  stroke(frame, m.stretch, pen);
  pen.setWidthF(pen.widthF() - 5.5);
  pen.setColor(frame.palette.ground);
  stroke(frame, m.stretch, pen);
}

} // namespace

RoadOverlay::RoadOverlay(const Content& content)
    : m(prepared(content)) {}
RoadOverlay::~RoadOverlay() = default;

QPen reachPen(const Palette& palette, int step) {
  static constexpr std::array<unsigned, RoadOverlay::Steps> OnLight{0x0B2E59, 0x1C5FA8, 0x3F8FD0, 0x6FB3E3, 0x9CCBEC};
  static constexpr std::array<unsigned, RoadOverlay::Steps> OnDark{0xE4F2FF, 0xA9D4FA, 0x6FB1EC, 0x4687C6, 0x325F91};
  static constexpr std::array<double, RoadOverlay::Steps> Widths{5.6, 4.6, 3.6, 2.7, 1.9};
  const auto s = static_cast<std::size_t>(std::clamp(step, 0, RoadOverlay::Steps - 1));
  const bool onDark = palette.ground.lightness() < 128;
  QColor colour = QColor::fromRgb(static_cast<QRgb>(onDark ? OnDark[s] : OnLight[s]));
  if (palette.monochrome) colour = QColor::fromHsv(0, 0, static_cast<int>(36 * s));
  return QPen(colour, Widths[s], Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPen flawPen(const Palette& palette) {
  QPen pen(palette.monochrome ? QColor(Qt::black) : palette.violation, 4.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern({1.4, 0.8});
  return pen;
}

QPen wayPen(const Palette& palette) { return QPen(palette.team(2), 4.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }

namespace {

void drawOverlay(Frame& frame, const RoadOverlay::Impl& m) {
  frame.painter.setBrush(Qt::NoBrush);
  // Far out thick lines would run together.
  const double share = std::clamp(FullWidthMetres / frame.metres, 0.35, 1.0);
  // The farthest first, so that where streets meet the nearer one lies on top.
  for (int step = RoadOverlay::Steps - 1; step >= 0; --step) {
    QPen pen = reachPen(frame.palette, step);
    pen.setWidthF(pen.widthF() * share);
    for (const auto& line : m.reach[static_cast<std::size_t>(step)]) stroke(frame, line, pen);
  }
  QColor glow = frame.palette.selection;
  glow.setAlpha(110);
  if (frame.options.layers.flaws)
    for (const auto& line : m.pointed)
      stroke(frame, line, QPen(glow, 14.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  if (frame.options.layers.flaws)
    for (const auto& line : m.flaws) stroke(frame, line, flawPen(frame.palette));
}

} // namespace

void drawRoadOverlays(Frame& frame) {
  for (const auto& overlay : frame.options.overlays)
    if (overlay) drawOverlay(frame, overlay->impl());
}

void drawRoadWays(Frame& frame) {
  for (const auto& overlay : frame.options.overlays) {
    if (!overlay) continue;
    frame.painter.setBrush(Qt::NoBrush);
    drawWay(frame, overlay->impl());
    for (const auto& mark : overlay->impl().marks) {
      const QPointF at = frame.map(mark.at);
      if (!frame.sees(at, 16)) continue;
      frame.labels.block(QRectF(at.x() - 11, at.y() - 11, 22, 22));
      frame.painter.setPen(QPen(frame.palette.outsideFill, 2.2));
      frame.painter.setBrush(wayPen(frame.palette).color());
      frame.painter.drawEllipse(at, 10, 10);
      drawLetters(frame.painter, at, mark.text, 12, frame.palette.outsideFill);
    }
  }
}

} // namespace huyuan::render
