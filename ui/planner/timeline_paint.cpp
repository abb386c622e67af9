// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/timeline_paint.h"

#include "app/theme.h"
#include "widgets/signs.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double BlockTop = 7.0, BlockBottom = 12.0; // margins within the row
constexpr double Track = 5.0;                        // thickness of travel

QColor inkOn(const QColor& ground) { return qGray(ground.rgb()) > 135 ? QColor(0x15, 0x18, 0x1d) : QColor(Qt::white); }

QColor faint(QColor c, double alpha) {
  c.setAlphaF(static_cast<float>(alpha));
  return c;
}

/// One route's painting: what its parts share.
class RowPainter {
 public:
  RowPainter(QPainter& p, const domain::Route& route, const TimelineScale& scale, double height, const RowLook& look)
      : m_p(p)
      , m_route(route)
      , m_scale(scale)
      , m_look(look)
      , m_colour(teamColor(route.team))
      , m_blocks(stopBlocks(route, scale))
      , m_top(BlockTop)
      , m_bottom(height - BlockBottom)
      , m_height(height) {}

  void paint() {
    if (m_route.stops.empty()) return;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) window(i);
    travel();
    overtime();
    lunch();
    for (std::size_t i = 0; i < m_blocks.size(); ++i) stop(i);
    if (m_look.other) otherPlan();
  }

 private:
  double middle() const { return (m_top + m_bottom) / 2; }
  const std::string& code(std::size_t i) const { return m_route.stops[i].visit.vendorCode; }
  bool lit(std::size_t i) const { return code(i) == m_look.selected || code(i) == m_look.hovered; }

  /// The window as a bracket under the row; of the stop one looks at, behind its block as well.
  void window(std::size_t i) {
    const domain::Stop& s = m_route.stops[i];
    if (!s.visit.window) return;
    const double left = m_scale.x(s.visit.window->first), right = m_scale.x(s.visit.window->second);
    const QColor colour = s.missesWindow ? Theme::color(u"badText"_s) : m_colour;
    const double y = m_bottom + 4;
    m_p.setBrush(Qt::NoBrush);
    m_p.setPen(QPen(faint(colour, lit(i) ? 1.0 : 0.45), lit(i) ? 1.8 : 1.1));
    m_p.drawPolyline(QPolygonF{QPointF(left, y - 3), QPointF(left, y), QPointF(right, y), QPointF(right, y - 3)});
    if (!lit(i)) return;
    m_p.setPen(Qt::NoPen);
    m_p.setBrush(faint(colour, 0.13));
    m_p.drawRect(QRectF(QPointF(left, m_top - 3), QPointF(right, y)));
  }

  void segment(double from, double to, const QPen& pen) {
    if (to <= from) return;
    m_p.setPen(pen);
    m_p.drawLine(QPointF(m_scale.x(from), middle()), QPointF(m_scale.x(to), middle()));
  }

  void travel() {
    const QPen road(faint(m_colour, 0.38), Track, Qt::SolidLine, Qt::FlatCap);
    QPen direct(faint(m_colour, 0.55), Track * 0.5, Qt::CustomDashLine, Qt::FlatCap);
    direct.setDashPattern({2, 2});
    QPen wait(Theme::color(u"soft"_s), 1.6, Qt::CustomDashLine, Qt::FlatCap);
    wait.setDashPattern({1, 2});
    double at = m_route.depart;
    for (const domain::Stop& s : m_route.stops) {
      segment(at, s.arrive, s.byRoad ? road : direct);
      segment(s.arrive, s.start, wait);
      at = s.leave;
    }
    segment(at, m_route.finish, road);
    m_p.setPen(QPen(m_colour, 2));
    for (const double end : {double(m_route.depart), double(m_route.finish)}) {
      const double x = m_scale.x(end);
      m_p.drawLine(QPointF(x, m_top + 3), QPointF(x, m_bottom - 3));
    }
  }

  void overtime() {
    const double minutes = static_cast<double>(m_route.overtime.value()) / 60.0;
    if (minutes <= 0) return;
    const QRectF box(QPointF(m_scale.x(m_route.finish - minutes), m_top - 3),
                     QPointF(m_scale.x(m_route.finish), m_bottom + 1));
    m_p.fillRect(box, QBrush(faint(Theme::color(u"badText"_s), 0.45), Qt::FDiagPattern));
  }

  void lunch() {
    if (!m_route.lunchStart || m_route.lunch.value() <= 0) return;
    const double from = m_scale.x(*m_route.lunchStart);
    const double to = m_scale.x(*m_route.lunchStart + static_cast<double>(m_route.lunch.value()) / 60.0);
    const QRectF box(QPointF(from, m_top + 2), QPointF(to, m_bottom - 2));
    m_p.setPen(QPen(Theme::color(u"border"_s), 1));
    m_p.setBrush(Theme::color(u"panel"_s));
    m_p.drawRoundedRect(box, 3, 3);
    m_p.setPen(Theme::color(u"soft"_s));
    m_p.setFont(smallFont());
    const QString word = QCoreApplication::translate("Timeline", "lunch");
    if (m_p.fontMetrics().horizontalAdvance(word) < box.width() - 4) m_p.drawText(box, Qt::AlignCenter, word);
  }

  void stop(std::size_t i) {
    const domain::Stop& s = m_route.stops[i];
    const QRectF box(QPointF(m_blocks[i].left, m_top), QPointF(m_blocks[i].right, m_bottom));
    if (code(i) == m_look.dragged) {
      m_p.setBrush(Qt::NoBrush);
      m_p.setPen(QPen(m_colour, 1.2, Qt::DotLine));
      m_p.drawRoundedRect(box, 3, 3);
      return;
    }
    const bool roomy = box.width() >= (s.number > 9 ? 13 : 8);
    paintStopBlock(m_p, box, roomy ? QString::number(s.number) : QString(), m_route.team, s.missesWindow);
    if (s.locked || m_route.locked) paintLock(m_p, {box.center().x(), m_top - 1.5}, 9, Theme::color(u"text"_s));
    if (m_look.differing && m_look.differing->contains(code(i))) differs(box);
    if (!lit(i)) return;
    m_p.setBrush(Qt::NoBrush);
    m_p.setPen(QPen(Theme::color(u"accent"_s), code(i) == m_look.selected ? 2.4 : 1.2));
    m_p.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5);
  }

  void differs(const QRectF& box) {
    QPainterPath mark;
    const QPointF tip(box.center().x(), box.bottom() - 1);
    mark.addPolygon(QPolygonF{tip, tip + QPointF(-4.5, 7), tip + QPointF(4.5, 7)});
    mark.closeSubpath();
    m_p.setPen(QPen(Theme::color(u"panel"_s), 1));
    m_p.setBrush(Theme::color(u"borderline"_s));
    m_p.drawPath(mark);
  }

  void otherPlan() {
    const double y = m_height - 4;
    m_p.setPen(QPen(Theme::color(u"faint"_s), 1));
    if (m_look.other->stops.empty()) return;
    m_p.drawLine(QPointF(m_scale.x(m_look.other->depart), y), QPointF(m_scale.x(m_look.other->finish), y));
    m_p.setPen(Qt::NoPen);
    m_p.setBrush(Theme::color(u"soft"_s));
    for (const StopBlock& b : stopBlocks(*m_look.other, m_scale))
      m_p.drawRect(QRectF(b.left, y - 2, std::max(2.0, b.right - b.left - 1), 4));
  }

  QPainter& m_p;
  const domain::Route& m_route;
  const TimelineScale& m_scale;
  const RowLook& m_look;
  const QColor m_colour;
  const std::vector<StopBlock> m_blocks;
  const double m_top, m_bottom, m_height;
};

} // namespace

QString teamText(int team) { return u"T%1"_s.arg(team, 2, 10, QLatin1Char('0')); }

QFont smallFont(bool bold) {
  QFont f = QApplication::font();
  f.setPointSizeF(f.pointSizeF() * 0.86);
  f.setBold(bold);
  return f;
}

void paintLock(QPainter& p, QPointF centre, double height, const QColor& colour) {
  const double w = height * 0.8;
  const QRectF body(centre.x() - w / 2, centre.y() - height * 0.05, w, height * 0.55);
  p.setPen(QPen(Theme::color(u"panel"_s), 2.6));
  p.setBrush(Theme::color(u"panel"_s));
  p.drawRect(body);
  p.setPen(QPen(colour, 1.3));
  p.setBrush(Qt::NoBrush);
  p.drawArc(QRectF(centre.x() - w * 0.3, centre.y() - height * 0.5, w * 0.6, height * 0.8), 0, 180 * 16);
  p.setPen(Qt::NoPen);
  p.setBrush(colour);
  p.drawRoundedRect(body, 1, 1);
}

void paintStopBlock(QPainter& p, const QRectF& box, const QString& text, int team, bool missed) {
  const QColor colour = teamColor(team);
  p.setPen(QPen(missed ? Theme::color(u"badText"_s) : colour.darker(115), missed ? 1.6 : 0.8));
  p.setBrush(missed ? Theme::color(u"badFaint"_s) : colour);
  p.drawRoundedRect(box, 3, 3);
  if (missed) {
    p.setPen(Qt::NoPen);
    p.setBrush(QBrush(faint(Theme::color(u"badText"_s), 0.4), Qt::BDiagPattern));
    p.drawRoundedRect(box, 3, 3);
  }
  if (text.isEmpty()) return;
  p.setFont(smallFont(true));
  p.setPen(missed ? Theme::color(u"badText"_s) : inkOn(colour));
  p.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void paintRoute(QPainter& p, const domain::Route& route, const TimelineScale& scale, double height,
                const RowLook& look) {
  RowPainter(p, route, scale, height, look).paint();
}

} // namespace huyuan::ui
