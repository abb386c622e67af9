// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mapview/map_widget.h"

#include <QWidget>

class QToolButton;

namespace huyuan::ui {

class Actions;
class LayerPanel;

/// The map with what floats on it: layers and legend at the left, zoom buttons at the right.
class MapFrame : public QWidget {
  Q_OBJECT
 public:
  explicit MapFrame(const Actions& actions, QWidget* parent = nullptr);
  MapWidget& map() { return *m_map; }
  LayerPanel& panel() { return *m_panel; }
  void setPanelVisible(bool visible);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  MapWidget* m_map;
  LayerPanel* m_panel;
  QWidget* m_buttons;
};

} // namespace huyuan::ui
