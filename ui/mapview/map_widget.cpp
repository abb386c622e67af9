// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapview/map_widget.h"

#include "app/language.h"
#include "app/theme.h"
#include "maptools/measure_tool.h"
#include "maptools/pan_tool.h"
#include "maptools/place_tool.h"
#include "render/palette.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 0.25;          // of the widget, on each side of a picture
constexpr double HitTolerance = 9.0;     // pixels
constexpr double ClosestMetres = 0.05;   // a pixel
constexpr double FarthestMetres = 20000; // a pixel
constexpr double CentredMetres = 2.0;    // a pixel, when a record is shown

render::MapView grown(const render::MapView& v) {
  return v.resized(std::ceil(v.width() * (1 + 2 * Margin)), std::ceil(v.height() * (1 + 2 * Margin)));
}

render::MapView limited(const render::MapView& v) {
  const double metres = std::clamp(v.metresPerUnit(), ClosestMetres, FarthestMetres);
  return metres == v.metresPerUnit() ? v : render::MapView(v.centre(), metres, v.width(), v.height());
}

} // namespace

MapWidget::MapWidget(QWidget* parent)
    : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 160);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_options.chinese = isChinese();
  m_options.dark = Theme::isDark();
  // Orders are bundled for a moment: a wheel turns in many small steps.
  m_orderTimer.setSingleShot(true);
  m_orderTimer.setInterval(12);
  connect(&m_orderTimer, &QTimer::timeout, this, &MapWidget::orderPicture);
  connect(&m_renderer, &MapRenderer::drawn, this, [this](const MapPicture& picture) {
    m_picture = picture;
    update();
  });
  useTool(std::make_unique<PanTool>(surface()));
}

MapWidget::~MapWidget() = default;

void MapWidget::setScene(std::shared_ptr<const render::MapScene> scene) {
  m_scene = std::move(scene);
  if (!m_scene) {
    m_picture = {};
    m_fitted = false;
  } else if (!m_fitted) {
    showAll();
  }
  orderSoon();
  update();
}

void MapWidget::setView(const render::MapView& view) {
  m_view = limited(view);
  m_fitted = true;
  orderSoon();
  update();
  Q_EMIT viewChanged();
}

void MapWidget::setLayers(const render::LayerState& layers) {
  m_options.layers = layers;
  orderSoon();
}

void MapWidget::setSelection(const QString& kind, qint64 id) {
  m_options.selectedKind = kind;
  m_options.selectedId = id;
  orderSoon();
}

void MapWidget::setTeam(int team) {
  m_options.onlyTeam = team;
  orderSoon();
}

void MapWidget::setRouteDate(const std::string& date) {
  if (date == m_options.onlyDate) return;
  m_options.onlyDate = date;
  orderSoon();
}

void MapWidget::setMarkedStops(const std::vector<std::int64_t>& vendors) {
  if (vendors == m_options.markedStops) return;
  m_options.markedStops = vendors;
  orderSoon();
}

void MapWidget::setSketches(std::vector<Sketch> sketches) {
  m_sketches = std::move(sketches);
  update();
}

void MapWidget::followTheme() {
  m_options.dark = Theme::isDark();
  orderSoon();
}

void MapWidget::setPreview(qint64 rule, double radius) {
  m_options.previewRule.value = rule;
  m_options.previewRadius = radius;
  orderSoon();
}

void MapWidget::setMeasuredLines(const std::vector<render::MeasuredLine>& lines) {
  m_options.measuredLines = lines;
  orderSoon();
}

void MapWidget::setOverlays(const std::vector<std::shared_ptr<const render::RoadOverlay>>& overlays) {
  m_options.overlays = overlays;
  orderSoon();
}

void MapWidget::zoomBy(double factor) { setView(m_view.zoomedAt(QPointF(width() / 2.0, height() / 2.0), factor)); }

void MapWidget::showAll() {
  if (!m_scene || m_scene->extent().isEmpty()) return;
  setView(render::MapView::fitting(m_scene->extent(), width(), height()));
}

void MapWidget::showBox(const geo::Box& box) {
  if (box.isEmpty()) return;
  const bool isPoint = box.east - box.west < 1e-7 && box.north - box.south < 1e-7;
  if (isPoint)
    centreOn(box.centre());
  else
    setView(render::MapView::fitting(box, width(), height(), 0.1));
}

void MapWidget::centreOn(geo::LonLat place) {
  if (!place.isValid()) return;
  setView(render::MapView(place, std::min(m_view.metresPerUnit(), CentredMetres), width(), height()));
}

void MapWidget::setMeasuring(bool on) {
  if (on == m_measuring) return;
  if (on) setRouting(false);
  m_measuring = on;
  Q_EMIT said({});
  if (on)
    useTool(std::make_unique<MeasureTool>(surface()));
  else
    useTool(std::make_unique<PanTool>(surface()));
  Q_EMIT measuringChanged(on);
}

void MapWidget::setRouting(bool on) {
  if (on == m_routing) return;
  if (on) setMeasuring(false);
  m_routing = on;
  Q_EMIT said(on ? tr("Click the start, then the destination; drag them elsewhere; Esc ends it") : QString());
  if (on)
    useTool(std::make_unique<RouteTool>(surface(), m_routeEnds));
  else
    useTool(std::make_unique<PanTool>(surface()));
  Q_EMIT routingChanged(on);
}

void MapWidget::contextMenuEvent(QContextMenuEvent* event) {
  const bool key = event->reason() == QContextMenuEvent::Keyboard;
  const QPoint at = key ? rect().center() : event->pos();
  const geo::LonLat place = m_view.toGround(at);
  Q_EMIT menuAsked(mapToGlobal(at), place.lon, place.lat);
}

void MapWidget::askPlace(std::function<void(geo::LonLat)> placed) {
  setMeasuring(false);
  setRouting(false);
  Q_EMIT said(tr("Click on the map where it is; Esc gives up"));
  useTool(std::make_unique<PlaceTool>(surface(), [this, placed = std::move(placed)](geo::LonLat p) {
    Q_EMIT said({});
    placed(p);
    QMetaObject::invokeMethod(
        this, [this] { useTool(std::make_unique<PanTool>(surface())); }, Qt::QueuedConnection);
  }));
}

QImage MapWidget::picture() const {
  QImage image(size() * devicePixelRatioF(), QImage::Format_RGB32);
  image.setDevicePixelRatio(devicePixelRatioF());
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  render::DrawOptions options = m_options;
  options.layers.routes = false;
  if (m_scene) render::draw(painter, *m_scene, m_view, options);
  paintFurniture(painter);
  return image;
}

render::MapScene::Hit MapWidget::hitAt(QPointF at) const {
  return m_scene ? m_scene->hitAt(m_view, at, HitTolerance, m_options.layers) : render::MapScene::Hit{};
}

void MapWidget::pick(const render::MapScene::Hit& hit) { Q_EMIT picked(hit.kind, hit.id); }

void MapWidget::useTool(std::unique_ptr<MapTool> tool) {
  m_tool = std::move(tool);
  setCursor(m_tool->cursor());
  update();
}

void MapWidget::orderSoon() {
  if (!m_orderTimer.isActive()) m_orderTimer.start();
}

void MapWidget::orderPicture() {
  if (!m_scene || width() < 2 || height() < 2) return;
  m_renderer.order({m_scene, grown(m_view), m_options, devicePixelRatioF()});
}

void MapWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_options.dark ? QColor(24, 28, 34) : QColor(250, 250, 248));
  if (!m_picture.image.isNull()) {
    // Both views are of one projection, so two corners say how the picture lies in the widget.
    const render::MapView& v = m_picture.view;
    const QPointF a = m_view.toScreen(v.toGround({0, 0}));
    const QPointF b = m_view.toScreen(v.toGround({v.width(), v.height()}));
    const bool same = std::abs((b.x() - a.x()) - v.width()) < 0.5;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !same);
    if (same)
      painter.drawImage(a.toPoint(), m_picture.image);
    else
      painter.drawImage(QRectF(a, b), m_picture.image);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  paintSketches(painter);
  m_tool->paint(painter);
  paintFurniture(painter);
}

void MapWidget::paintSketches(QPainter& painter) const {
  const render::Palette& palette = render::Palette::of(m_options);
  for (const Sketch& sketch : m_sketches) {
    QPolygonF line;
    for (const geo::Line& leg : sketch.legs)
      for (const geo::LonLat& p : leg) line << m_view.toScreen(p);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.halo, 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    QPen pen(palette.team(sketch.team), 4.0, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({3, 1});
    painter.setPen(pen);
    painter.drawPolyline(line);
  }
}

void MapWidget::paintFurniture(QPainter& painter) const {
  if (!m_scene) return;
  render::drawScaleBar(painter, m_view, QPointF(16, height() - 34), 200, m_options);
  painter.setPen(Theme::color(u"text"_s));
  painter.setBrush(Theme::color(u"text"_s));
  render::drawNorthArrow(painter, QPointF(width() - 32, 36), 32);
}

void MapWidget::resizeEvent(QResizeEvent*) {
  m_view = m_view.resized(width(), height());
  orderSoon();
  Q_EMIT viewChanged();
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) m_tool->press(event->position(), event->modifiers());
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
  const geo::LonLat p = m_view.toGround(event->position());
  Q_EMIT hovered(p.lon, p.lat);
  m_tool->move(event->position(), event->buttons());
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) m_tool->release(event->position());
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) m_tool->doubleClick(event->position());
}

void MapWidget::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / 120.0;
  if (steps != 0.0) setView(m_view.zoomedAt(event->position(), std::pow(2.0, steps / 2.0)));
  event->accept();
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
  const double step = 0.2 * std::min(width(), height());
  switch (event->key()) {
  case Qt::Key_Left:
    return setView(m_view.pannedBy({step, 0}));
  case Qt::Key_Right:
    return setView(m_view.pannedBy({-step, 0}));
  case Qt::Key_Up:
    return setView(m_view.pannedBy({0, step}));
  case Qt::Key_Down:
    return setView(m_view.pannedBy({0, -step}));
  case Qt::Key_Plus:
  case Qt::Key_Equal:
    return zoomBy(2.0);
  case Qt::Key_Minus:
    return zoomBy(0.5);
  case Qt::Key_Home:
    return showAll();
  case Qt::Key_Escape:
    if (m_tool->abandon()) return;
    if (m_measuring) return setMeasuring(false);
    if (m_routing) return setRouting(false);
    Q_EMIT said({});
    return useTool(std::make_unique<PanTool>(surface()));
  default:
    QWidget::keyPressEvent(event);
  }
}

} // namespace huyuan::ui
