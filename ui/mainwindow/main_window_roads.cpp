// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the roads: the tool and the menu of the map, answers drawn on it, the tabs of the page.
#include "app/text.h"
#include "mainwindow/main_window.h"
#include "mapview/map_frame.h"
#include "records/data_page.h"
#include "render/map_scene.h"
#include "ways/road_desk.h"
#include "ways/road_words.h"
#include "ways/roads_view.h"
#include "ways/ways_view.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectRoads() {
  map().setRouteEnds({[this] { return m_roads->ends(); },
                      [this](std::size_t which, geo::LonLat place) { m_roads->setEnd(which, place); },
                      [this](geo::LonLat place) { m_roads->pick(place); }, [this] { m_roads->clearWay(); }});
  connect(m_roads, &RoadDesk::overlaysChanged, this, [this] { map().setOverlays(m_roads->overlays()); });
  connect(m_roads, &RoadDesk::wayChanged, this, &MainWindow::offerActions);
  connect(m_roads, &RoadDesk::boxAsked, this, &MainWindow::clearOfPanel);
  connect(m_roads, &RoadDesk::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(m_roads, &RoadDesk::placeAsked, &map(), &MapWidget::centreOn);
  connect(&m_data->roads(), &RoadsView::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(&map(), &MapWidget::menuAsked, this, [this](QPoint screen, double lon, double lat) {
    offerMenu(screen, {lon, lat});
  });
  connect(&map(), &MapWidget::routingChanged, m_actions[Command::RouteProbe], &QAction::setChecked);
  connect(m_actions[Command::RouteProbe], &QAction::toggled, this, [this](bool on) {
    if (on) showWays();
    map().setRouting(on);
    if (on) map().setFocus();
  });
  const auto onCommand = [this](Command command, auto work) {
    connect(m_actions[command], &QAction::triggered, this, work);
  };
  onCommand(Command::ImportRoads, [this] {
    showRoads();
    m_data->roads().import();
  });
  onCommand(Command::ReachPlace, [this] { reachPlace(); });
  onCommand(Command::ReachSelection, [this] { reachSelection(); });
  onCommand(Command::CopyWay, [this] { m_data->ways().copy(); });
}

void MainWindow::showRoads() {
  showStep(Step::Data);
  m_data->showRoads();
}

void MainWindow::showWays() {
  showStep(Step::Data);
  m_data->showWays();
}

void MainWindow::reachPlace() {
  showWays();
  map().askPlace([this](geo::LonLat place) { m_roads->askReach(place, {}); });
  map().setFocus();
}

void MainWindow::reachSelection() {
  const auto scene = m_document.scene();
  const geo::LonLat place = scene ? scene->place(m_document.selectedKind(), m_document.selectedId()) : geo::LonLat();
  if (!place.isValid()) return m_messages->showNotice(tr("The selected record has no place on the map."));
  showWays();
  m_roads->askReach(place, selectionText());
}

void MainWindow::offerMenu(QPoint screen, geo::LonLat place) {
  if (!m_document.isLoaded()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(u"mapMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool roads = m_roads->hasRoads();
  const auto offer = [&](const QString& name, const QString& text, bool enabled, auto work) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setEnabled(enabled);
    connect(action, &QAction::triggered, this, work);
  };
  offer(u"reachHereAction"_s, tr("Within %1 minutes of here").arg(m_roads->minutes()), roads, [this, place] {
    showWays();
    m_roads->askReach(place, {});
  });
  menu->addSeparator();
  const auto setEnd = [this, place](std::size_t which) {
    return [this, place, which] {
      showWays();
      m_roads->setEnd(which, place);
    };
  };
  offer(u"wayFromHereAction"_s, tr("Way from here"), roads, setEnd(0));
  offer(u"wayToHereAction"_s, tr("Way to here"), roads, setEnd(1));
  menu->addSeparator();
  offer(u"closeRoadAction"_s, tr("Close the street here to vehicles, or open it again"),
        roads && m_document.state().writable(), [this, place] { m_roads->toggleRoad(place); });
  menu->addSeparator();
  offer(u"copyPlaceAction"_s, tr("Copy the coordinates"), true,
        [place] { QGuiApplication::clipboard()->setText(lonLatText(place.lon, place.lat)); });
  menu->popup(screen);
}

} // namespace huyuan::ui
