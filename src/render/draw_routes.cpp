// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huyuan::render {

namespace {

constexpr double RouteWidth = 3.6;
constexpr double StopSize = 20.0;
constexpr double ArrowStep = 110.0;

QString teamText(int team) { return QStringLiteral("T%1").arg(team, 2, 10, QLatin1Char('0')); }

template <class Visit> void eachPiece(const Frame& frame, const RouteMark::Leg& leg, Visit visit) {
  clipLine(leg.line.at(frame.mercator), frame.map, frame.screen.adjusted(-30, -30, 30, 30), visit);
}

void strokeRoute(Frame& frame, const RouteMark& route, bool casing) {
  QPainter& p = frame.painter;
  p.setBrush(Qt::NoBrush);
  for (const RouteMark::Leg& leg : route.legs) {
    QPen pen = routePen(frame.palette, route.team, leg.byRoad ? RouteWidth : RouteWidth * 0.6);
    if (casing)
      pen = QPen(frame.palette.halo, RouteWidth + 3.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    else if (!leg.byRoad)
      pen.setDashPattern({3, 3}), pen.setCapStyle(Qt::FlatCap);
    p.setPen(pen);
    eachPiece(frame, leg, [&](const QPolygonF& piece) { p.drawPolyline(piece); });
  }
}

void drawArrow(QPainter& painter, QPointF at, double angle, const QColor& colour, const QColor& halo) {
  static const QPolygonF Head{{QPointF(6.5, 0), QPointF(-4.5, 5.2), QPointF(-2.2, 0), QPointF(-4.5, -5.2)}};
  painter.save();
  painter.translate(at);
  painter.rotate(angle);
  painter.setPen(QPen(halo, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(colour);
  painter.drawPolygon(Head);
  painter.restore();
}

/// Arrow heads every ArrowStep along what is seen of a leg, the first after half a step.
void drawArrows(Frame& frame, const RouteMark& route) {
  for (const RouteMark::Leg& leg : route.legs) {
    double due = ArrowStep / 2;
    eachPiece(frame, leg, [&](const QPolygonF& piece) {
      for (qsizetype i = 1; i < piece.size(); ++i) {
        const QPointF d = piece[i] - piece[i - 1];
        const double length = std::hypot(d.x(), d.y());
        const double angle = std::atan2(d.y(), d.x()) * 180 / std::numbers::pi;
        for (; due <= length; due += ArrowStep)
          drawArrow(frame.painter, piece[i - 1] + d * (due / length), angle, frame.palette.team(route.team),
                    frame.palette.halo);
        due -= length;
      }
    });
  }
}

QRectF around(QPointF at, double size) { return {at.x() - size / 2, at.y() - size / 2, size, size}; }

void badge(Frame& frame, QPointF at, const QString& text, int team) {
  if (frame.sees(at)) frame.labels.block(drawBadge(frame.painter, at, text, team, frame.palette));
}

/// "T07" where the route is seen longest, so that colour is never the only hint.
void badgeOnTheWay(Frame& frame, const RouteMark& route) {
  QPointF best;
  double longest = 60;
  for (const RouteMark::Leg& leg : route.legs)
    eachPiece(frame, leg, [&](const QPolygonF& piece) {
      for (qsizetype i = 1; i < piece.size(); ++i) {
        const QPointF d = piece[i] - piece[i - 1];
        const QPointF middle = (piece[i] + piece[i - 1]) / 2;
        const double length = std::hypot(d.x(), d.y());
        if (length > longest && frame.screen.contains(middle) && frame.labels.isFree(around(middle, 30)))
          longest = length, best = middle;
      }
    });
  if (!best.isNull()) badge(frame, best, teamText(route.team), route.team);
}

void badgeEnds(Frame& frame, const RouteMark& route) {
  const QString team = teamText(route.team);
  const bool zh = frame.options.chinese;
  const QPointF lift(0, -17);
  const bool same = route.hasStart && route.hasEnd && route.start == route.end;
  const QString start = zh ? QStringLiteral(" 起") : QStringLiteral(" start");
  const QString end = zh ? QStringLiteral(" 终") : QStringLiteral(" end");
  const QString both = zh ? QStringLiteral(" 起/终") : QStringLiteral(" start/end");
  const auto dot = [&](QPointF at) {
    frame.painter.setPen(QPen(frame.palette.team(route.team), 2.4));
    frame.painter.setBrush(frame.palette.outsideFill);
    frame.painter.drawRect(around(at, 9));
  };
  if (route.hasStart)
    dot(frame.map(route.start)), badge(frame, frame.map(route.start) + lift, team + (same ? both : start), route.team);
  if (route.hasEnd && !same)
    dot(frame.map(route.end)), badge(frame, frame.map(route.end) + lift, team + end, route.team);
}

/// Numbers must all be read: a disc that would cover an earlier one moves aside, on a leader to its place.
class StopPlaces {
 public:
  explicit StopPlaces(double size)
      : m_size(size) {}
  QPointF find(QPointF wanted) {
    QPointF place = wanted;
    for (int ring = 1; !isFree(place) && ring <= 3; ++ring)
      for (int k = 0; k < 12 && !isFree(place); ++k) {
        const double angle = k * std::numbers::pi / 6;
        place = wanted + QPointF(std::cos(angle), -std::sin(angle)) * m_size * (0.35 + 0.75 * ring);
      }
    if (!isFree(place)) place = wanted;
    m_taken.push_back(place);
    return place;
  }

 private:
  bool isFree(QPointF p) const {
    return std::all_of(m_taken.begin(), m_taken.end(), [&](QPointF q) {
      const QPointF d = p - q;
      return std::hypot(d.x(), d.y()) >= 0.9 * m_size;
    });
  }
  double m_size;
  std::vector<QPointF> m_taken;
};

/// What is special about a stop, told by shapes around its disc: a broken ring = outside its window, a bar below =
/// locked, a wedge above = differs from the plan it is compared with.
void drawStopSigns(Frame& frame, const StopMark& stop, QPointF at, double size) {
  QPainter& p = frame.painter;
  const double r = size / 2;
  if (stop.missed) {
    QPen ring(frame.palette.inside, size * 0.13, Qt::CustomDashLine, Qt::FlatCap);
    ring.setDashPattern({2, 1.2});
    p.setPen(ring);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(at, r * 1.28, r * 1.28);
  }
  if (stop.locked) {
    p.setPen(QPen(frame.palette.halo, 1));
    p.setBrush(frame.palette.text);
    p.drawRect(QRectF(at.x() - r * 0.7, at.y() + r * 1.05, r * 1.4, r * 0.45));
  }
  const auto& marked = frame.options.markedStops;
  if (stop.vendor == 0 || std::find(marked.begin(), marked.end(), stop.vendor) == marked.end()) return;
  const QPointF tip(at.x(), at.y() - r * 1.05);
  p.setPen(QPen(frame.palette.halo, 1));
  p.setBrush(frame.palette.borderline);
  p.drawPolygon(QPolygonF{tip, tip + QPointF(-r * 0.75, -r * 1.1), tip + QPointF(r * 0.75, -r * 1.1)});
}

void drawLeader(Frame& frame, QPointF place, QPointF disc, int team) {
  frame.painter.setPen(QPen(frame.palette.outsideFill, 3.4, Qt::SolidLine, Qt::RoundCap));
  frame.painter.drawLine(place, disc);
  frame.painter.setPen(QPen(frame.palette.team(team), 1.6, Qt::SolidLine, Qt::RoundCap));
  frame.painter.drawLine(place, disc);
  frame.painter.setBrush(frame.palette.team(team));
  frame.painter.drawEllipse(place, 2.2, 2.2);
}

double stopSize(const Frame& frame, const std::vector<const RouteMark*>& routes) {
  return routes.size() > 1 && frame.metres > 60 ? 13 : StopSize;
}

/// visit(route, stop, place, where its disc is shown) for every stop in view.
template <class Visit> void eachStop(const Frame& frame, const std::vector<const RouteMark*>& routes, Visit visit) {
  StopPlaces places(stopSize(frame, routes));
  for (const RouteMark* route : routes)
    for (const StopMark& stop : route->stops) {
      const QPointF at = frame.map(stop.at);
      if (stop.placed && frame.sees(at)) visit(*route, stop, at, places.find(at));
    }
}

} // namespace

void drawRoutes(Frame& frame, const std::vector<const RouteMark*>& routes) {
  for (const RouteMark* route : routes) strokeRoute(frame, *route, true);
  for (const RouteMark* route : routes) strokeRoute(frame, *route, false);
  for (const RouteMark* route : routes) drawArrows(frame, *route);
  const double size = stopSize(frame, routes);
  eachStop(frame, routes, [&](const RouteMark& route, const StopMark& stop, QPointF at, QPointF shown) {
    if (shown != at) drawLeader(frame, at, shown, route.team);
    drawStop(frame.painter, shown, size, stop.number, route.team, frame.palette);
    drawStopSigns(frame, stop, shown, size);
    frame.labels.block(around(shown, size));
  });
  for (const RouteMark* route : routes) badgeEnds(frame, *route);
  if (routes.size() > 1)
    for (const RouteMark* route : routes) badgeOnTheWay(frame, *route);
}

void labelRoutes(Frame& frame, const std::vector<const RouteMark*>& routes) {
  constexpr double CoarsestForNames = 30.0;
  if (frame.metres > CoarsestForNames) return;
  const LabelStyle style{12, true, frame.palette.text, frame.palette.halo};
  eachStop(frame, routes, [&](const RouteMark&, const StopMark& stop, QPointF, QPointF shown) {
    if (!stop.label.isEmpty()) frame.labels.placeBeside(stop.label, shown, StopSize / 2, style);
  });
}

} // namespace huyuan::render
