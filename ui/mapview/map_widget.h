// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "maptools/map_tool.h"
#include "maptools/route_tool.h"
#include "mapview/map_renderer.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace huyuan::ui {

/// The map of the window. It paints the last picture moved and stretched to where the view is now, at once, and orders
/// a new one from a worker thread; so moving never waits for drawing. Pictures are larger than the widget by a margin,
/// so that a pan shows no empty edge.
class MapWidget : public QWidget, private MapSurface {
  Q_OBJECT
 public:
  explicit MapWidget(QWidget* parent = nullptr);
  ~MapWidget() override;

  /// The first scene after a null one brings everything into view, unless a view was set.
  void setScene(std::shared_ptr<const render::MapScene> scene);
  const render::MapView& view() const override { return m_view; }
  void setView(const render::MapView& view) override;
  bool isIdle() const { return m_renderer.isIdle() && !m_orderTimer.isActive(); }

  render::LayerState layers() const { return m_options.layers; }
  void setLayers(const render::LayerState& layers);
  void setSelection(const QString& kind, qint64 id);
  /// 0 = all.
  void setTeam(int team);
  /// Of the routes only those of that day; empty = all.
  void setRouteDate(const std::string& date);
  /// Vendors whose stops bear a mark.
  void setMarkedStops(const std::vector<std::int64_t>& vendors);
  /// Routes as they would be, drawn at once over the picture in the colour of their team; none = no such.
  struct Sketch {
    int team = 0;
    std::vector<geo::Line> legs;
  };
  void setSketches(std::vector<Sketch> sketches);
  const std::vector<Sketch>& sketches() const { return m_sketches; }
  void followTheme();
  /// The zones as they would be under the rule at that radius in metres, dashed; 0 = none.
  void setPreview(qint64 rule, double radius);
  double previewRadius() const { return m_options.previewRadius; }
  /// How distances were measured, over the map.
  void setMeasuredLines(const std::vector<render::MeasuredLine>& lines);
  const std::vector<render::MeasuredLine>& measuredLines() const { return m_options.measuredLines; }

  /// Answers of the roads, in the order in which they are drawn.
  void setOverlays(const std::vector<std::shared_ptr<const render::RoadOverlay>>& overlays);
  const std::vector<std::shared_ptr<const render::RoadOverlay>>& overlays() const { return m_options.overlays; }

  void zoomBy(double factor);
  void showAll();
  void showBox(const geo::Box& box);
  /// Moves there, and closer if the view is far out.
  void centreOn(geo::LonLat place);

  void setMeasuring(bool on);
  /// Where the ends of a way are kept; before setRouting().
  void setRouteEnds(RouteTool::Ends ends) { m_routeEnds = std::move(ends); }
  void setRouting(bool on);
  /// The next click gives a place; Escape gives up.
  void askPlace(std::function<void(geo::LonLat)> placed);
  /// The view as a picture to give away: without tools and without routes, which are nobody else's business.
  QImage picture() const;

 Q_SIGNALS:
  void viewChanged();
  void picked(const QString& kind, qint64 id);
  void hovered(double lon, double lat);
  void said(const QString& text);
  void measuringChanged(bool on);
  void routingChanged(bool on);
  /// The right button, or the key for menus, at a place.
  void menuAsked(QPoint screen, double lon, double lat);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  render::MapScene::Hit hitAt(QPointF at) const override;
  void pick(const render::MapScene::Hit& hit) override;
  void repaintTool() override { update(); }
  void say(const QString& text) override { Q_EMIT said(text); }

  MapSurface& surface() { return *this; }
  void useTool(std::unique_ptr<MapTool> tool);
  void orderPicture();
  void orderSoon();
  void paintFurniture(QPainter& painter) const;
  void paintSketches(QPainter& painter) const;

  std::shared_ptr<const render::MapScene> m_scene;
  render::MapView m_view;
  std::vector<Sketch> m_sketches;
  render::DrawOptions m_options;
  MapRenderer m_renderer;
  MapPicture m_picture;
  QTimer m_orderTimer;
  std::unique_ptr<MapTool> m_tool;
  RouteTool::Ends m_routeEnds;
  bool m_measuring = false;
  bool m_routing = false;
  bool m_fitted = false; ///< a view was chosen, by the user or by showing everything
};

} // namespace huyuan::ui
