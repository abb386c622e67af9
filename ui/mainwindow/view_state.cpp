// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/view_state.h"

#include "app/text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

using State = render::LayerState;
constexpr std::pair<const char*, bool State::*> Layers[] = {
    {"districts", &State::districts},   {"roads", &State::roads},
    {"zones", &State::zones},           {"schools", &State::schools},
    {"gates", &State::gates},           {"vendors", &State::vendors},
    {"violations", &State::violations}, {"routes", &State::routes},
    {"labels", &State::labels},         {"flaws", &State::flaws}};

} // namespace

std::string ViewState::toJson() const {
  QJsonObject shown;
  for (const auto& [name, member] : Layers) shown.insert(QLatin1StringView(name), layers.*member);
  QJsonObject o{{u"step"_s, step}, {u"table"_s, layer}, {u"layers"_s, shown}};
  if (centre.isValid()) {
    o.insert(u"lon"_s, centre.lon);
    o.insert(u"lat"_s, centre.lat);
    o.insert(u"metres"_s, metresPerUnit);
  }
  return QJsonDocument(o).toJson(QJsonDocument::Compact).toStdString();
}

ViewState ViewState::fromJson(const std::string& json) {
  const QJsonObject o = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
  ViewState state;
  state.step = o.value("step"_L1).toString();
  state.layer = o.value("table"_L1).toString();
  state.metresPerUnit = o.value("metres"_L1).toDouble();
  if (state.metresPerUnit > 0.0) state.centre = {o.value("lon"_L1).toDouble(1e9), o.value("lat"_L1).toDouble(1e9)};
  const QJsonObject shown = o.value("layers"_L1).toObject();
  for (const auto& [name, member] : Layers) state.layers.*member = shown.value(QLatin1StringView(name)).toBool(true);
  return state;
}

} // namespace huyuan::ui
