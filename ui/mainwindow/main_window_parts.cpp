// SPDX-License-Identifier: GPL-3.0-or-later
// The window's parts put together, and the commands that only change what is seen.
#include "app/prompts.h"
#include "app/settings.h"
#include "app/text.h"
#include "app/theme.h"
#include "dashboard/dashboard_page.h"
#include "mainwindow/main_window.h"
#include "mainwindow/start_page.h"
#include "mapview/map_frame.h"
#include "planner/draw_page.h"
#include "planner/route_desk.h"
#include "planner/routes_board.h"
#include "planner/routes_page.h"
#include "records/data_page.h"
#include "records/inspector.h"
#include "records/records_panel.h"
#include "sheets/pack_preview.h"
#include "sheets/record_preview.h"
#include "sheets/sheets_page.h"
#include "ui_main_window.h"
#include "ways/road_desk.h"
#include "widgets/job_widget.h"
#include "widgets/message_bar.h"
#include "widgets/search_box.h"
#include "zones/zones_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QToolButton>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void MainWindow::buildHeader() {
  auto* header = new QWidget(this);
  header->setObjectName(u"headerWidget"_s);
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(8, 4, 8, 4);
  auto* bar = new QMenuBar(header);
  bar->setNativeMenuBar(false);
  m_actions.fill(bar);
  bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  m_search = new SearchBox(m_shell, header);
  m_search->setMinimumWidth(240);
  m_search->setMaximumWidth(460);
  row->addWidget(bar);
  row->addStretch(1);
  row->addWidget(m_search, 4);
  row->addStretch(1);
  auto* jobs = new JobWidget(m_jobs, header);
  jobs->setObjectName(u"jobWidget"_s);
  row->addWidget(jobs);
  setMenuWidget(header);
  // Keys work when the menu bar is folded away or another widget has the focus.
  addActions(m_actions.all());
}

void MainWindow::buildRail() {
  auto* column = qobject_cast<QVBoxLayout*>(m_ui->railWidget->layout());
  for (int i = 0; i <= static_cast<int>(Step::Dashboard); ++i) {
    const auto step = static_cast<Step>(i);
    QAction* action = m_actions[static_cast<Command>(static_cast<int>(Command::StepData) + i)];
    auto* button = new QToolButton(m_ui->railWidget);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName().replace("Action"_L1, "Button"_L1));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({24, 24});
    button->setFixedSize(64, 58);
    button->setFocusPolicy(Qt::TabFocus);
    column->addWidget(button);
    // Pressed again, the step's button folds its page away.
    connect(action, &QAction::triggered, this, [this, step] {
      const bool again = step == m_step && m_actions[Command::FoldPage]->isChecked() &&
                         m_ui->centreStack->currentWidget() == m_mapFrame;
      if (again)
        setPageFolded(true);
      else
        showStep(step);
    });
  }
  column->addStretch(1);
}

void MainWindow::buildPages() {
  m_roads = new RoadDesk(m_shell, this);
  m_data = new DataPage(m_shell, *m_roads);
  m_zones = new ZonesPage(m_shell);
  m_draw = new DrawPage(m_shell);
  m_routes = new RoutesPage(m_shell, *m_routeDesk);
  m_sheets = new SheetsPage(m_shell, *m_preview);
  m_dashboard = new DashboardPage(m_shell);
  const std::pair<QWidget*, QString> pages[] = {{m_data, u"dataPage"_s},     {m_zones, u"zonesPage"_s},
                                                {m_draw, u"drawPage"_s},     {m_routes, u"routesPage"_s},
                                                {m_sheets, u"sheetsPage"_s}, {m_dashboard, u"dashboardPage"_s}};
  for (const auto& [page, name] : pages) {
    page->setObjectName(name);
    auto* area = new QScrollArea(m_ui->pageStack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    m_ui->pageStack->addWidget(area);
  }
  connect(m_sheets, &SheetsPage::previewReady, this, [this] { showCentre(m_preview); });
  connect(m_preview, &PackPreview::closed, this, [this] { showCentre(m_mapFrame); });
  connect(m_dashboard, &DashboardPage::teamChosen, this, [this](int team) {
    showStep(Step::Routes);
    m_document.selectTeam(team);
  });
}

void MainWindow::buildCentre() {
  m_start = new StartPage(m_actions, m_settings);
  m_ui->outerStack->insertWidget(0, m_start);
  m_mapFrame = new MapFrame(m_actions);
  m_preview = new PackPreview;
  m_ui->centreStack->addWidget(m_mapFrame);
  m_record = new RecordPreview(m_shell);
  m_record->setObjectName(u"recordPreview"_s);
  m_ui->centreStack->addWidget(m_preview);
  m_ui->centreStack->addWidget(m_record);
  m_table = new RecordsPanel(m_shell);
  m_table->setObjectName(u"recordsPanel"_s);
  m_ui->tableFrame->layout()->addWidget(m_table);
  m_routeDesk = new RouteDesk(m_shell, this);
  m_board = new RoutesBoard(m_shell, *m_routeDesk);
  m_board->setObjectName(u"routesBoard"_s);
  m_board->hide();
  m_ui->tableFrame->layout()->addWidget(m_board);
  m_inspector = new Inspector(m_shell);
  m_inspector->setObjectName(u"inspector"_s);
  m_ui->inspectorFrame->layout()->addWidget(m_inspector);
  m_messages = new MessageBar;
  qobject_cast<QVBoxLayout*>(m_ui->centralWidget->layout())->insertWidget(0, m_messages);
  m_ui->columnsSplitter->setStretchFactor(0, 0);
  m_ui->columnsSplitter->setStretchFactor(1, 1);
  m_ui->columnsSplitter->setStretchFactor(2, 0);
  m_ui->columnsSplitter->setSizes({348, 800, 320});
  m_ui->rowsSplitter->setStretchFactor(0, 3);
  m_ui->rowsSplitter->setStretchFactor(1, 1);
  m_ui->rowsSplitter->setSizes({620, 220});
}

void MainWindow::buildStatusBar() {
  const auto add = [this](const QString& name, int stretch) {
    auto* label = new QLabel(m_ui->statusBar);
    label->setObjectName(name);
    m_ui->statusBar->addWidget(label, stretch);
    return label;
  };
  m_coordinatesLabel = add(u"coordinatesLabel"_s, 0);
  m_coordinatesLabel->setMinimumWidth(fontMetrics().horizontalAdvance(u"118.356400, 35.104600"_s) + 24);
  m_scaleLabel = add(u"scaleLabel"_s, 0);
  m_selectionLabel = add(u"selectionLabel"_s, 0);
  m_toolLabel = add(u"toolLabel"_s, 1);
  m_modeLabel = add(u"modeLabel"_s, 0);
  m_savedLabel = add(u"savedLabel"_s, 0);
}

void MainWindow::connectMap() {
  connect(&map(), &MapWidget::picked, this, &MainWindow::pickOnMap);
  connect(&map(), &MapWidget::hovered, this,
          [this](double lon, double lat) { m_coordinatesLabel->setText(lonLatText(lon, lat)); });
  connect(&map(), &MapWidget::viewChanged, this, [this] {
    const double dotsPerMetre = logicalDpiX() / 0.0254;
    const double scale = map().view().metresPerUnit() * dotsPerMetre;
    m_scaleLabel->setText(
        u"1 : %1"_s.arg(count(scale < 10000 ? qRound64(scale / 10) * 10 : qRound64(scale / 1000) * 1000)));
  });
  connect(&map(), &MapWidget::said, m_toolLabel, &QLabel::setText);
  connect(&map(), &MapWidget::measuringChanged, m_actions[Command::Measure], &QAction::setChecked);
  connect(m_inspector, &Inspector::placeAsked, this, [this](const QString& field) {
    showCentre(m_mapFrame);
    map().askPlace([this, field](geo::LonLat place) { m_inspector->setPlace(field, place); });
  });
  connect(m_inspector, &Inspector::failed, this, [this](const QString& text, const QString& details) {
    m_messages->showFailure({tr("Saving the record"), text, details, false});
  });
  connect(m_inspector, &Inspector::closed, &m_document, &Document::clearSelection);
  connect(m_table, &RecordsPanel::closed, this, [this] { m_actions[Command::ShowTable]->setChecked(false); });
}

void MainWindow::connectViewCommands() {
  const auto on = [this](Command command, auto work) { connect(m_actions[command], &QAction::triggered, this, work); };
  const auto toggled = [this](Command command, bool initially, auto work) {
    QAction* action = m_actions[command];
    connect(action, &QAction::toggled, this, work);
    action->setChecked(initially);
    work(initially);
  };
  on(Command::Search, [this] { m_search->activate(); });
  on(Command::ZoomIn, [this] { map().zoomBy(2.0); });
  on(Command::ZoomOut, [this] { map().zoomBy(0.5); });
  on(Command::ZoomAll, [this] { map().showAll(); });
  on(Command::ZoomSelection, [this] { goTo(m_document.selectedKind(), m_document.selectedId()); });
  on(Command::Keys, [this] { m_prompts.tell(this, tr("Keys"), m_actions.keysText()); });
  on(Command::About, [this] {
    m_prompts.tell(this, tr("About Huyuan"),
                   u"<h3>%1 %2</h3><p>%3</p><p>GPL-3.0-or-later</p>"_s.arg(
                       tr("Huyuan"), QCoreApplication::applicationVersion(),
                       tr("The desktop map on which a city enforces its school zones.")));
  });
  toggled(Command::FoldPage, true, [this](bool on_) { m_ui->pageFrame->setVisible(on_); });
  toggled(Command::ShowTable, m_settings.flag(u"window/table"_s, true),
          [this](bool) { showCentre(m_ui->centreStack->currentWidget()); });
  toggled(Command::ShowInspector, m_settings.flag(u"window/inspector"_s, true), [this](bool) { showInspector(); });
  toggled(Command::ShowLayers, m_settings.flag(u"window/layers"_s, true), [this](bool on_) {
    m_mapFrame->setPanelVisible(on_);
    m_settings.setFlag(u"window/layers"_s, on_);
  });
  toggled(Command::Measure, false, [this](bool on_) { map().setMeasuring(on_); });
}

void MainWindow::connectLook() {
  const std::pair<Command, QString> themes[] = {
      {Command::ThemeAuto, u"auto"_s}, {Command::ThemeLight, u"light"_s}, {Command::ThemeDark, u"dark"_s}};
  for (const auto& [command, word] : themes) {
    m_actions[command]->setChecked(m_settings.theme() == word);
    connect(m_actions[command], &QAction::triggered, this, [this, word = word] {
      m_settings.setTheme(word);
      Q_EMIT lookChanged();
    });
  }
  const std::pair<Command, QString> languages[] = {
      {Command::LanguageAuto, u"auto"_s}, {Command::LanguageChinese, u"zh"_s}, {Command::LanguageEnglish, u"en"_s}};
  for (const auto& [command, word] : languages) {
    m_actions[command]->setChecked(m_settings.language() == word);
    connect(m_actions[command], &QAction::triggered, this, [this, word = word] {
      m_settings.setLanguage(word);
      Q_EMIT lookChanged();
    });
  }
}

} // namespace huyuan::ui
