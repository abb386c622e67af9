// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/measuring_map.h"

#include "domain/zone.h"
#include "geo/geodesic.h"
#include "render/symbols.h"
#include "sheets/map_frame.h"
#include "sheets/measuring_lines.h"
#include "sheets/measuring_text.h"
#include "sheets/measuring_words.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <optional>

namespace huyuan::sheets {

namespace {

using domain::Method;

constexpr double LegendWidth = 58.0;
constexpr double Margin = 6.0; ///< between what is shown and the frame
constexpr double SourceLine = 4.2;
const std::vector<double>& snappedScales() {
  static const std::vector<double> Scales{500, 1000, 2000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 1000000};
  return Scales;
}
const render::Palette& palette() { return render::Palette::of(paperOptions(true)); }

QRectF mapArea(const QRectF& area) {
  return {area.left(), area.top(), area.width() - LegendWidth - 2, area.height() - SourceLine};
}

geo::Box boxOfLines(const MeasuringInput& input) {
  geo::Box box;
  for (const MethodFigure& figure : input.figures)
    if (figure.lack.empty()) box.include(geo::boundingBox(figure.line));
  if (input.vendor.point.isValid()) box.include(input.vendor.point);
  return box;
}

geo::Box boxOfSchool(const domain::School& school) {
  geo::Box box = geo::boundingBox(school.campus);
  for (const domain::Gate& gate : school.gates)
    if (gate.position.isValid()) box.include(gate.position);
  if (box.isEmpty() && school.point.isValid()) box.include(school.point);
  return box;
}

struct Framing {
  geo::Box ground;
  double denominator = 0;
};

/// The zone's edge beyond the vendor, as the straight line of the method that decides leads there.
geo::Box edgeBeyond(const MeasuringInput& input) {
  geo::Box box;
  const MethodFigure* figure = decisiveFigure(input);
  if (!figure || figure->line.size() != 2 || !(figure->distance.value() > 0)) return box;
  const auto towards = geo::inverse(figure->line.front(), figure->line.back()).azimuth;
  box.include(geo::destination(figure->line.front(), towards, input.rule.distance));
  return box;
}

/// As much as can be shown well: the whole zone or at least its edge behind the vendor up to 1:5000, else the school
/// and the premises up to 1:10 000, else the measured lines at whatever ratio they need.
Framing framing(const MeasuringInput& input, const QRectF& map) {
  const double width = map.width() - 2 * Margin, height = map.height() - 2 * Margin;
  const geo::Box lines = boxOfLines(input);
  geo::Box places = lines;
  places.include(boxOfSchool(input.school));
  places.include(geo::boundingBox(input.vendor.area));
  geo::Box all = places;
  all.include(geo::boundingBox(domain::zoneShape(input.school, input.rule)));
  geo::Box edge = places;
  edge.include(edgeBeyond(input));
  for (const auto& [box, limit] : {std::pair(all, 5000.0), std::pair(edge, 5000.0), std::pair(places, 10000.0)})
    if (!box.isEmpty() && fitsAt(box, width, height, limit))
      return {box, fittingScale(box, width, height, snappedScales())};
  const geo::Box& least = lines.isEmpty() ? places : lines;
  if (least.isEmpty()) return {};
  return {least, fittingScale(least, width, height, snappedScales())};
}

QPainterPath pathOf(const geo::MultiPolygon& area, const render::MapView& view) {
  QPainterPath path;
  const auto add = [&](const geo::Ring& ring) {
    QPolygonF polygon;
    for (const geo::LonLat& p : ring) polygon << view.toScreen(p);
    path.addPolygon(polygon);
    path.closeSubpath();
  };
  for (const geo::Polygon& polygon : area.polygons) {
    add(polygon.outer);
    for (const geo::Ring& hole : polygon.holes) add(hole);
  }
  return path;
}

void paintCampusStyle(QPainter& painter, const QPainterPath& path) {
  painter.setPen(QPen(Qt::black, 0.35, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(QColor(0, 0, 0, 34));
  painter.drawPath(path);
}

void paintOutlineStyle(QPainter& painter, const QPainterPath& path) {
  QPen pen(Qt::black, 0.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
  pen.setDashPattern({1.2, 1.2});
  painter.setPen(pen);
  painter.setBrush(QColor(0, 0, 0, 14));
  painter.drawPath(path);
}

constexpr double DoorRadius = 1.9, GateSize = 2.8;

void paintDoor(QPainter& painter, QPointF at) {
  painter.setPen(QPen(Qt::white, 0.4));
  painter.setBrush(Qt::black);
  painter.drawEllipse(at, DoorRadius, DoorRadius);
  render::drawLetters(painter, at, QStringLiteral("店"), 2.5, Qt::white);
}

void paintSchoolPoint(QPainter& painter, QPointF at) {
  painter.setPen(QPen(Qt::black, 0.45, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(Qt::white);
  painter.drawRect(QRectF(at.x() - 1.3, at.y() - 1.3, 2.6, 2.6));
  painter.drawLine(at - QPointF(1.3, 0), at + QPointF(1.3, 0));
  painter.drawLine(at - QPointF(0, 1.3), at + QPointF(0, 1.3));
}

bool showsPoint(const domain::School& s) { return s.point.isValid(); }

void paintSchool(QPainter& painter, const domain::School& school, const render::MapView& view) {
  if (showsPoint(school)) paintSchoolPoint(painter, view.toScreen(school.point));
  for (const domain::Gate& gate : school.gates)
    if (gate.position.isValid())
      render::drawGate(painter, view.toScreen(gate.position), gate.main ? GateSize * 1.25 : GateSize,
                       domain::isOpen(gate.status), palette());
}

QRectF around(QPointF at, double reach) { return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach}; }

/// Paper that is spoken for: signs, and the north arrow's corner.
std::vector<QRectF> signBoxes(const MeasuringInput& input, const render::MapView& view) {
  std::vector<QRectF> taken{QRectF(view.width() - 14, 0, 14, 17)};
  for (const domain::School& school : input.campuses) {
    if (showsPoint(school)) taken.push_back(around(view.toScreen(school.point), 1.6));
    for (const domain::Gate& gate : school.gates)
      if (gate.position.isValid()) taken.push_back(around(view.toScreen(gate.position), 2));
  }
  if (input.vendor.point.isValid()) taken.push_back(around(view.toScreen(input.vendor.point), DoorRadius + 0.3));
  return taken;
}

void block(std::vector<QRectF>& taken, const std::vector<PlacedLine>& lines) {
  constexpr double Step = 1.5;
  for (const PlacedLine& line : lines) {
    taken.push_back(line.plateBox());
    for (qsizetype i = 1; i < line.points.size(); ++i) {
      const QPointF a = line.points[i - 1], d = line.points[i] - a;
      const int pieces = std::min(200, 1 + int((std::abs(d.x()) + std::abs(d.y())) / Step));
      for (int k = 0; k <= pieces; ++k) taken.push_back(around(a + d * (double(k) / pieces), 0.8));
    }
  }
}

struct PlacedName {
  QString text;
  QRectF box;
};
const Type NameType{8, true, true, Qt::black};

/// A name near a place, where nothing else stands, and its box added to `taken`; nothing if there is no room. The table
/// has the whole name.
void placeName(std::vector<PlacedName>& names, const std::string& name, QPointF at, const render::MapView& view,
               std::vector<QRectF>& taken) {
  constexpr int Most = 24;
  QString words = QString::fromStdString(name);
  if (words.size() > Most) words = words.left(Most) + u'…';
  const double width = std::min(40.0, textWidth(words, NameType) + 1.2);
  const double height = textHeight(words, NameType, width);
  const QRectF frame(1, 1, view.width() - 2, view.height() - 2);
  for (const double away : {0.0, 3.0, 7.0, 12.0, 18.0})
    for (const QPointF& d : {QPointF(0, -1), QPointF(0, 1), QPointF(-1, 0), QPointF(1, 0)}) {
      const QPointF middle = at + QPointF(d.x() * (away + width / 2 * (away > 0)), d.y() * (away + height / 2));
      const QRectF box(middle.x() - width / 2, middle.y() - height / 2, width, height);
      const auto hits = [&](const QRectF& r) { return r.intersects(box); };
      if (!frame.contains(box) || std::any_of(taken.begin(), taken.end(), hits)) continue;
      taken.push_back(box);
      names.push_back({words, box});
      return;
    }
}

QPointF nameAnchor(const domain::School& school, const render::MapView& view) {
  const geo::LonLat at = school.campus.empty() ? school.anchor() : geo::labelPoint(school.campus);
  return at.isValid() ? view.toScreen(at) : QPointF(-100, -100);
}

/// All that is drawn over roads, where it will stand in the map.
struct Overlay {
  std::vector<PlacedLine> lines;
  std::vector<PlacedName> names;
  std::vector<QRectF> taken;
};

Overlay overlayOf(const MeasuringInput& input, const render::MapView& view) {
  Overlay o;
  o.taken = signBoxes(input, view);
  o.lines = placeLines(lineGroups(input), view, o.taken);
  block(o.taken, o.lines);
  for (const domain::School& school : input.campuses)
    placeName(o.names, school.name, nameAnchor(school, view), view, o.taken);
  if (input.vendor.point.isValid())
    placeName(o.names, input.vendor.shownName(), view.toScreen(input.vendor.point), view, o.taken);
  return o;
}

/// Signs, lines and names in the map; origin at its corner.
void paintPlaces(QPainter& painter, const MeasuringInput& input, const render::MapView& view, const Overlay& overlay) {
  for (const domain::School& school : input.campuses) paintCampusStyle(painter, pathOf(school.campus, view));
  if (!input.vendor.area.empty()) paintOutlineStyle(painter, pathOf(input.vendor.area, view));
  for (const domain::School& school : input.campuses) paintZoneLine(painter, school, input.rule, view, palette());
  paintLines(painter, overlay.lines);
  for (const domain::School& school : input.campuses) paintSchool(painter, school, view);
  if (input.vendor.point.isValid()) paintDoor(painter, view.toScreen(input.vendor.point));
  for (const PlacedName& name : overlay.names) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 215));
    painter.drawRoundedRect(name.box, 0.6, 0.6);
    paintText(painter, name.box, name.text, NameType, Side::Centre);
  }
}

/// A row of the legend; `sample` paints 11 mm wide around its middle.
class Legend {
 public:
  Legend(QPainter& painter, QPointF topLeft)
      : m_painter(painter)
      , m_at(topLeft) {}
  template <class Sample> void add(const QString& words, Sample sample) {
    m_painter.save();
    m_painter.translate(m_at + QPointF(6.5, 2));
    sample(m_painter);
    m_painter.restore();
    m_at.ry() += std::max(4.0, paintText(m_painter, {m_at.x() + 14, m_at.y() + 0.2, LegendWidth - 14, 4}, words,
                                         {8, true, false, Qt::black}));
  }
  double bottom() const { return m_at.y(); }

 private:
  QPainter& m_painter;
  QPointF m_at;
};

void addLines(Legend& legend, const MeasuringInput& input) {
  const auto groups = lineGroups(input);
  for (const MethodFigure& figure : input.figures) {
    if (!figure.lack.empty()) continue;
    const auto of = std::find_if(groups.begin(), groups.end(), [&](const LineGroup& g) {
      return std::find(g.methods.begin(), g.methods.end(), figure.method) != g.methods.end();
    });
    const bool drawn = of->style == figure.method;
    const bool decides = decisiveFigure(input) == &figure;
    QString words = text::LegendLine.toString().arg(methodNumber(figure.method), methodName(figure.method),
                                                    metresText(figure.distance) + QStringLiteral(" m"));
    if (decides) words += QStringLiteral(" ★");
    if (!drawn)
      words = methodNumber(figure.method) + u' ' + methodName(figure.method) + u' ' +
              text::LegendOneWith.toString().arg(methodNumber(of->style));
    legend.add(words, [&](QPainter& p) {
      if (!drawn || of->line.empty()) return;
      p.setPen(methodPen(figure.method, of->decisive));
      p.drawLine(QPointF(-6, 0), QPointF(6, 0));
    });
  }
}

/// Whether some of the zone's line is on the map; nothing if there is no zone.
std::optional<bool> showsZone(const MeasuringInput& input, const render::MapView& view) {
  const geo::MultiPolygon zone = domain::zoneShape(input.school, input.rule);
  if (zone.empty()) return std::nullopt;
  const QRectF map(0, 0, view.width(), view.height());
  return std::any_of(zone.polygons.begin(), zone.polygons.end(), [&](const geo::Polygon& p) {
    return std::any_of(p.outer.begin(), p.outer.end(), [&](geo::LonLat at) { return map.contains(view.toScreen(at)); });
  });
}

void addSigns(Legend& legend, const MeasuringInput& input, const render::MapView& view) {
  const auto anyGate = [&](bool open) {
    return std::any_of(input.campuses.begin(), input.campuses.end(), [&](const domain::School& s) {
      return std::any_of(s.gates.begin(), s.gates.end(),
                         [&](const domain::Gate& g) { return domain::isOpen(g.status) == open; });
    });
  };
  const auto any = [&](auto test) { return std::any_of(input.campuses.begin(), input.campuses.end(), test); };
  QPainterPath plot;
  plot.addRect(QRectF(-4.5, -1.3, 9, 2.6));
  if (any([](const domain::School& s) { return !s.campus.empty(); }))
    legend.add(text::LegendCampus.toString(), [&](QPainter& p) { paintCampusStyle(p, plot); });
  for (const bool open : {true, false})
    if (anyGate(open))
      legend.add((open ? text::LegendGateOpen : text::LegendGateShut).toString(), [&](QPainter& p) {
        render::drawGate(p, {0, 0}, GateSize, open, palette());
      });
  if (any(showsPoint)) legend.add(text::LegendSchoolPoint.toString(), [](QPainter& p) { paintSchoolPoint(p, {0, 0}); });
  if (const auto shown = showsZone(input, view))
    legend.add((*shown ? text::LegendZoneLine : text::LegendZoneOutside).toString().arg(input.rule.distance.value()),
               [](QPainter& p) {
                 p.setPen(zonePen(palette()));
                 p.drawLine(QPointF(-6, 0), QPointF(6, 0));
               });
  if (input.vendor.point.isValid()) legend.add(text::LegendDoor.toString(), [](QPainter& p) { paintDoor(p, {0, 0}); });
  if (!input.vendor.area.empty())
    legend.add(text::LegendOutline.toString(), [&](QPainter& p) { paintOutlineStyle(p, plot); });
}

} // namespace

double measuringScale(const MeasuringInput& input, const QRectF& area) {
  return framing(input, mapArea(area)).denominator;
}

void paintMeasuringMap(QPainter& painter, const MeasuringInput& input, const render::MapScene& scene,
                       const QRectF& area) {
  const QRectF map = mapArea(area);
  const Framing frame = framing(input, map);
  if (frame.denominator == 0) {
    box(painter, map, 0.35);
    paintMiddle(painter, map, text::NoMap.toString(), {11, true, true, Qt::black}, Side::Centre);
    return;
  }
  const geo::LonLat centre = render::MapView::fitting(frame.ground, map.width(), map.height()).centre();
  const render::MapView view(centre, frame.denominator / 1000.0, map.width(), map.height());
  const Overlay overlay = overlayOf(input, view);
  render::DrawOptions options = paperOptions(true);
  options.layers.zones = options.layers.schools = options.layers.gates = options.layers.routes = false;
  options.keepFree = overlay.taken;
  paintMap(
      painter, scene, map, centre, frame.denominator, options,
      [&](QPainter& p, const render::MapView&, const render::DrawOptions&) { paintPlaces(p, input, view, overlay); });
  const QString source = QString::fromStdString(scene.roadSource());
  paintText(painter, {map.left(), map.bottom() + 0.5, map.width(), 4},
            text::Sources.toString().arg(source.isEmpty() ? text::NoBasemap.toString() : source),
            {7.5, true, false, Qt::black});
  Legend legend(painter, {map.right() + 2, area.top()});
  addLines(legend, input);
  addSigns(legend, input, view);
  paintScale(painter, {map.right() + 2, area.bottom() - 11}, centre, frame.denominator, options);
}

} // namespace huyuan::sheets
