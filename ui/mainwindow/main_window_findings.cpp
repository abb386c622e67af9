// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the selected finding: both ends on the map, the measured line, "why?", the record.
#include "app/text.h"
#include "mainwindow/main_window.h"
#include "mapview/layer_panel.h"
#include "mapview/map_frame.h"
#include "records/inspector.h"
#include "sheets/record_preview.h"
#include "ui_main_window.h"
#include "widgets/message_bar.h"

#include <QAction>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

const domain::Finding* foundIn(const DocumentState& state, const FindingKey& key) {
  if (!state.findings || key.isNull()) return nullptr;
  const auto at = std::find_if(state.findings->begin(), state.findings->end(),
                               [&](const domain::Finding& f) { return FindingKey::of(f) == key; });
  return at == state.findings->end() ? nullptr : &*at;
}

} // namespace

void MainWindow::followFinding(bool centre) {
  offerActions();
  const domain::Finding* finding = foundIn(m_document.state(), m_document.selectedFinding());
  if (!centre || !finding) return;
  showCentre(m_mapFrame);
  geo::Box box;
  for (const geo::LonLat end : {finding->schoolPoint, finding->vendorPoint})
    if (end.isValid()) box.include(end);
  if (const auto* vendor = m_document.state().snapshot->vendor(finding->vendor); vendor && vendor->point.isValid())
    box.include(vendor->point);
  // Some ground around it, so that the zone's edge and the streets are seen.
  if (box.isEmpty()) return;
  clearOfPanel(box.grownBy(0.0012, 0.001));
}

/// Shows the box; what floats on the map must not hide an end of it.
void MainWindow::clearOfPanel(geo::Box box) {
  if (m_actions[Command::ShowLayers]->isChecked() && map().width() > 0) {
    const double hidden = std::min(0.4, double(m_mapFrame->panel().geometry().right()) / map().width());
    box.west -= (box.east - box.west) * hidden / (1.0 - hidden);
  }
  map().showBox(box);
}

void MainWindow::showDistrict(const QString& code) {
  const domain::District* district = m_document.state().snapshot->district(fromQt(code));
  if (!district) return;
  map().showBox(geo::boundingBox(district->area));
  m_document.showFindings({.district = code});
}

void MainWindow::showMeasured() {
  const auto pair = m_document.pair();
  std::vector<render::MeasuredLine> lines;
  if (pair && pair->measured.finding) {
    const domain::Finding& f = *pair->measured.finding;
    const bool walk = domain::isWalk(f.method) && pair->walk.size() > 1;
    lines.push_back({walk ? pair->walk : geo::Line{f.schoolPoint, f.vendorPoint}, f.method,
                     oneDecimal(f.distance.value()) + " m"_L1});
  }
  map().setMeasuredLines(lines);
}

void MainWindow::previewRecord() {
  const FindingKey key = m_document.likelyFinding();
  if (!key.isNull()) m_record->start(key);
}

void MainWindow::openInspector() {
  m_actions[Command::ShowInspector]->setChecked(true);
  m_ui->inspectorFrame->setVisible(true);
}

void MainWindow::explain() {
  const FindingKey key = m_document.likelyFinding();
  if (key.isNull()) return;
  const bool same = key == m_document.selectedFinding();
  if (!same) m_document.selectFinding(key, true);
  openInspector();
  m_inspector->showWhy();
}

} // namespace huyuan::ui
