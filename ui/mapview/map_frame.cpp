// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapview/map_frame.h"

#include "actions.h"
#include "app/theme.h"
#include "mapview/layer_panel.h"

#include <QAction>
#include <QFrame>
#include <QToolButton>
#include <QVBoxLayout>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

MapFrame::MapFrame(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_map(new MapWidget(this))
    , m_panel(new LayerPanel(this))
    , m_buttons(new QFrame(this)) {
  m_map->setObjectName(u"mapWidget"_s);
  m_panel->setObjectName(u"layerPanel"_s);
  m_buttons->setObjectName(u"mapButtonsFrame"_s);
  m_buttons->setProperty("role", u"float"_s);
  auto* column = new QVBoxLayout(m_buttons);
  column->setContentsMargins(3, 3, 3, 3);
  column->setSpacing(2);
  for (const Command command : {Command::ZoomIn, Command::ZoomOut, Command::ZoomAll, Command::Measure,
                                Command::RouteProbe, Command::ShowLayers}) {
    auto* button = new QToolButton(m_buttons);
    button->setDefaultAction(actions[command]);
    button->setIconSize({18, 18});
    button->setFixedSize(30, 30);
    button->setFocusPolicy(Qt::NoFocus);
    column->addWidget(button);
  }
  connect(m_panel, &LayerPanel::layersChanged, this, [this] { m_map->setLayers(m_panel->layers()); });
  connect(m_panel, &LayerPanel::folded, actions[Command::ShowLayers],
          [&actions] { actions[Command::ShowLayers]->setChecked(false); });
}

void MapFrame::setPanelVisible(bool visible) {
  m_panel->setVisible(visible);
  arrange();
}

void MapFrame::resizeEvent(QResizeEvent*) { arrange(); }

void MapFrame::arrange() {
  m_map->setGeometry(rect());
  const QSize panel = m_panel->sizeWithin(height() - 60);
  m_panel->setGeometry(12, 12, std::max(panel.width(), 168), panel.height());
  const QSize buttons = m_buttons->sizeHint();
  m_buttons->setGeometry(width() - buttons.width() - 12, 68, buttons.width(), buttons.height());
}

} // namespace huyuan::ui
