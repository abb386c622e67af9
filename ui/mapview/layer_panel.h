// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <QCheckBox>
#include <QFrame>

#include <memory>

namespace Ui {
class LayerPanel;
}

namespace huyuan::ui {

/// Which layers are drawn, and what their signs mean.
class LayerPanel : public QFrame {
  Q_OBJECT
 public:
  explicit LayerPanel(QWidget* parent = nullptr);
  ~LayerPanel() override;
  render::LayerState layers() const { return m_layers; }
  void setLayers(const render::LayerState& layers);
  /// In pixels; where that is too low for all rows they scroll, none is squeezed.
  QSize sizeWithin(int height) const;

 Q_SIGNALS:
  void layersChanged();
  void folded();

 private:
  void addLayer(const QString& name, const QString& text, const QIcon& icon, bool render::LayerState::*member);
  void addSign(const QString& text, const QIcon& icon);
  QWidget* row(QWidget* left, const QIcon& icon, int indent);

  std::unique_ptr<Ui::LayerPanel> m_ui;
  render::LayerState m_layers;
  QList<std::pair<QCheckBox*, bool render::LayerState::*>> m_boxes;
};

} // namespace huyuan::ui
