// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "jobs/job_runner.h"
#include "mainwindow/view_state.h"

#include <QMainWindow>

#include <memory>

class QLabel;

namespace Ui {
class MainWindow;
}

namespace huyuan::ui {

class DashboardPage;
class DataPage;
class DrawPage;
class FileCommands;
class Inspector;
class MapFrame;
class MapWidget;
class MessageBar;
class PackPreview;
class RecordPreview;
class RecordsPanel;
class RoadDesk;
class RouteDesk;
class RoutesBoard;
class RoutesPage;
class SearchBox;
class SheetsPage;
class StartPage;
class ZonesPage;

/// The steps of the work, in the order of the rail.
enum class Step { Data, Zones, Draw, Routes, Sheets, Dashboard };

/// The window: rail, page, map, table, inspector, and the wires between them. The pages know the document and the
/// actions, not each other.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Settings& settings, Prompts& prompts, const session::Seams& seams);
  ~MainWindow() override;

  void openFile(const QString& file);
  void openWorkspace(std::shared_ptr<session::Workspace> workspace, const QString& viewState);
  void showStep(Step step);
  Step step() const { return m_step; }
  static std::optional<Step> stepFromText(const QString& word);

  Document& document() { return m_document; }
  Actions& actions() { return m_actions; }
  MapWidget& map();
  /// Nothing runs, nothing is being drawn.
  bool isIdle() const;
  /// Keeps the place on the map in the workspace, if it may be written and something changed.
  void rememberView();

 Q_SIGNALS:
  /// Language or theme was chosen: the window has to be made anew.
  void lookChanged();

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  void buildHeader();
  void buildRail();
  void buildPages();
  void buildCentre();
  void buildStatusBar();
  void connectCommands();
  void connectViewCommands();
  void connectLook();
  void connectDocument();
  void connectMap();
  void connectRoads();
  void connectRoutes();
  void showRoads();
  void showWays();
  void offerMenu(QPoint screen, geo::LonLat place);
  void reachSelection();
  void reachPlace();
  void clearOfPanel(geo::Box box);

  void refresh();
  void offerActions();
  void followSelection(bool centre);
  void followTeam(int team);
  void goTo(const QString& kind, qint64 id);
  void showDistrict(const QString& code);
  void pickOnMap(const QString& kind, qint64 id);
  void import();
  void importWith(const session::ImportRequest& request);
  void eraseSelected();
  void undo(bool forward);
  bool undoesRoutes() const;
  void showBottom();
  void saveMapImage();
  void showCentre(QWidget* widget);
  void showInspector();
  void followFinding(bool centre);
  void showMeasured();
  void explain();
  void openInspector();
  void previewRecord();
  void setPageFolded(bool folded);
  ViewState viewState() const;
  void applyViewState(const QString& json);
  QString selectionText() const;

  Settings& m_settings;
  Prompts& m_prompts;
  const session::Seams m_seams;
  JobRunner m_jobs;
  Document m_document;
  Actions m_actions;
  Shell m_shell;
  std::unique_ptr<Ui::MainWindow> m_ui;
  FileCommands* m_files;
  StartPage* m_start = nullptr;
  SearchBox* m_search = nullptr;
  MessageBar* m_messages = nullptr;
  MapFrame* m_mapFrame = nullptr;
  PackPreview* m_preview = nullptr;
  RecordPreview* m_record = nullptr;
  RecordsPanel* m_table = nullptr;
  Inspector* m_inspector = nullptr;
  RoadDesk* m_roads = nullptr;
  DataPage* m_data = nullptr;
  ZonesPage* m_zones = nullptr;
  DrawPage* m_draw = nullptr;
  RouteDesk* m_routeDesk = nullptr;
  RoutesPage* m_routes = nullptr;
  RoutesBoard* m_board = nullptr;
  SheetsPage* m_sheets = nullptr;
  DashboardPage* m_dashboard = nullptr;
  QLabel* m_toolLabel = nullptr;
  QLabel* m_coordinatesLabel = nullptr;
  QLabel* m_scaleLabel = nullptr;
  QLabel* m_selectionLabel = nullptr;
  QLabel* m_modeLabel = nullptr;
  QLabel* m_savedLabel = nullptr;
  Step m_step = Step::Data;
  std::string m_loadedView;
};

} // namespace huyuan::ui
