// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapview/layer_panel.h"

#include "app/theme.h"
#include "ui_layer_panel.h"
#include "widgets/signs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

LayerPanel::LayerPanel(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::LayerPanel>()) {
  m_ui->setupUi(this);
  m_ui->foldButton->setIcon(Theme::icon(u"close"_s));
  connect(m_ui->foldButton, &QAbstractButton::clicked, this, &LayerPanel::folded);
  using State = render::LayerState;
  addLayer(u"routes"_s, tr("Routes"), routeIcon(1), &State::routes);
  addLayer(u"violations"_s, tr("Violations"), violationIcon(), &State::violations);
  addLayer(u"vendors"_s, tr("Vendors"), {}, &State::vendors);
  addSign(tr("inside a zone"), verdictIcon(domain::Verdict::Inside));
  addSign(tr("borderline"), verdictIcon(domain::Verdict::Borderline));
  addSign(tr("outside"), verdictIcon(domain::Verdict::Outside));
  addLayer(u"schools"_s, tr("Schools"), schoolIcon("211"), &State::schools);
  addLayer(u"gates"_s, tr("Gates"), gateIcon(), &State::gates);
  addLayer(u"zones"_s, tr("Zones"), zoneIcon(false), &State::zones);
  addSign(tr("only a point is known"), zoneIcon(true));
  addLayer(u"roads"_s, tr("Roads"), roadIcon(), &State::roads);
  addLayer(u"flaws"_s, tr("Islands, one-way traps"), flawIcon(), &State::flaws);
  addLayer(u"districts"_s, tr("Districts"), districtIcon(), &State::districts);
  addLayer(u"labels"_s, tr("Names"), {}, &State::labels);
}

LayerPanel::~LayerPanel() = default;

QWidget* LayerPanel::row(QWidget* left, const QIcon& icon, int indent) {
  auto* line = new QWidget(m_ui->rowsWidget);
  auto* layout = new QHBoxLayout(line);
  layout->setContentsMargins(indent, 0, 4, 0);
  layout->addWidget(left, 1);
  auto* sign = new QLabel(line);
  sign->setFixedSize(16, 16);
  if (!icon.isNull()) sign->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
  layout->addWidget(sign);
  m_ui->rowsWidget->layout()->addWidget(line);
  return line;
}

void LayerPanel::addLayer(const QString& name, const QString& text, const QIcon& icon,
                          bool render::LayerState::*member) {
  auto* box = new QCheckBox(text);
  box->setObjectName(name + "CheckBox"_L1);
  box->setChecked(m_layers.*member);
  row(box, icon, 0);
  m_boxes.append({box, member});
  connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
    m_layers.*member = on;
    Q_EMIT layersChanged();
  });
}

void LayerPanel::addSign(const QString& text, const QIcon& icon) {
  auto* label = new QLabel(text);
  label->setProperty("role", u"small"_s);
  row(label, icon, 24);
}

QSize LayerPanel::sizeWithin(int height) const {
  const QMargins frame = layout()->contentsMargins() + contentsMargins();
  const QSize title = m_ui->layout2->sizeHint(), rows = m_ui->rowsWidget->sizeHint();
  const int whole = frame.top() + title.height() + layout()->spacing() + rows.height() + frame.bottom();
  const int bar = whole > height ? m_ui->rowsArea->verticalScrollBar()->sizeHint().width() : 0;
  return {frame.left() + std::max(title.width(), rows.width() + bar) + frame.right(), std::min(whole, height)};
}

void LayerPanel::setLayers(const render::LayerState& layers) {
  for (const auto& [box, member] : m_boxes) box->setChecked(layers.*member);
}

} // namespace huyuan::ui
