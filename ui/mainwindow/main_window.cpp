// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/main_window.h"

#include "app/prompts.h"
#include "app/result_file.h"
#include "app/settings.h"
#include "app/text.h"
#include "error_text.h"
#include "mainwindow/file_commands.h"
#include "mainwindow/start_page.h"
#include "mapview/layer_panel.h"
#include "mapview/map_frame.h"
#include "planner/draw_page.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/routes_board.h"
#include "planner/routes_page.h"
#include "records/import_dialog.h"
#include "records/inspector.h"
#include "records/records_panel.h"
#include "render/map_scene.h"
#include "sheets/pack_preview.h"
#include "sheets/record_preview.h"
#include "sheets/sheets_page.h"
#include "ui_main_window.h"
#include "ways/road_desk.h"
#include "widgets/message_bar.h"
#include "zones/findings_panel.h"
#include "zones/zones_page.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>

#include <algorithm>
#include <array>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

const std::array Steps{u"data"_s, u"zones"_s, u"draw"_s, u"routes"_s, u"sheets"_s, u"dashboard"_s};

Command commandOf(Step step) {
  return static_cast<Command>(static_cast<int>(Command::StepData) + static_cast<int>(step));
}

} // namespace

MainWindow::MainWindow(Settings& settings, Prompts& prompts, const session::Seams& seams)
    : m_settings(settings)
    , m_prompts(prompts)
    , m_seams(seams)
    , m_document(m_jobs)
    , m_shell{m_document, m_jobs, m_actions, m_settings, m_prompts, m_seams}
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_files(new FileCommands(m_shell, this)) {
  m_ui->setupUi(this);
  buildHeader();
  buildRail();
  buildCentre();
  buildPages();
  buildStatusBar();
  connectCommands();
  connectViewCommands();
  connectLook();
  connectDocument();
  connectMap();
  connectRoads();
  connectRoutes();
  resize(1440, 900);
  restoreGeometry(m_settings.bytes(u"window/geometry"_s));
  refresh();
}

MainWindow::~MainWindow() = default;

std::optional<Step> MainWindow::stepFromText(const QString& word) {
  const auto it = std::find(Steps.begin(), Steps.end(), word);
  return it == Steps.end() ? std::nullopt : std::optional(static_cast<Step>(it - Steps.begin()));
}

MapWidget& MainWindow::map() { return m_mapFrame->map(); }

bool MainWindow::isIdle() const {
  const bool drawn = !m_document.isOpen() || (m_document.isLoaded() && m_document.scene());
  return drawn && m_jobs.isIdle() && m_mapFrame->map().isIdle() && m_preview->isIdle();
}

void MainWindow::openFile(const QString& file) { m_files->openFile(file); }

void MainWindow::openWorkspace(std::shared_ptr<session::Workspace> workspace, const QString& viewState) {
  rememberView();
  m_document.setWorkspace(std::move(workspace));
  applyViewState(viewState);
}

void MainWindow::connectCommands() {
  const auto on = [this](Command command, auto work) { connect(m_actions[command], &QAction::triggered, this, work); };
  on(Command::New, [this] { m_files->makeNew(); });
  on(Command::Open, [this] { m_files->open(); });
  on(Command::Demo, [this] { m_files->makeDemo(); });
  on(Command::CloseWorkspace, [this] { openWorkspace(nullptr, {}); });
  on(Command::ExportLayer, [this] { m_files->exportLayer(m_table->layer()); });
  on(Command::ExportFindings, [this] { m_files->exportFindings(); });
  on(Command::EducationPack, [this] { m_files->educationPack(); });
  on(Command::CheckWorkspace, [this] { m_files->check(); });
  on(Command::Quit, [this] { close(); });
  on(Command::Import, [this] { import(); });
  on(Command::Undo, [this] { undo(false); });
  on(Command::Redo, [this] { undo(true); });
  on(Command::EraseRecord, [this] { eraseSelected(); });
  on(Command::SaveMapImage, [this] { saveMapImage(); });
  // A task that is started from the menu brings its page along.
  const auto task = [this, on](Command command, Step step, auto work) {
    on(command, [this, step, work] {
      showStep(step);
      work();
    });
  };
  task(Command::Evaluate, Step::Zones, [this] { m_zones->evaluate(); });
  task(Command::AddRule, Step::Zones, [this] { m_zones->addRule(); });
  task(Command::WhyStop, Step::Routes, [this] { m_routeDesk->askWhy(m_routeDesk->stop()); });
  task(Command::ReplanRoutes, Step::Routes, [this] { m_board->replan(); });
  on(Command::Why, [this] { explain(); });
  on(Command::MeasuringRecord, [this] { previewRecord(); });
  on(Command::CopyFindings, [this] { m_table->findings().copy(); });
  on(Command::SaveShownFindings, [this] { m_table->findings().save(); });
  task(Command::Freeze, Step::Draw, [this] { m_draw->freeze(); });
  task(Command::RunDraw, Step::Draw, [this] { m_draw->run(); });
  task(Command::PlanRoutes, Step::Routes, [this] { m_routes->plan(); });
  task(Command::ShowAllRoutes, Step::Routes, [this] { m_document.selectTeam(0); });
  task(Command::ReleasePlan, Step::Sheets, [this] { m_sheets->release(); });
  task(Command::PreviewSheets, Step::Sheets, [this] { m_sheets->preview(); });
  task(Command::PrintSheets, Step::Sheets, [this] { m_sheets->print(); });
  task(Command::SaveSheets, Step::Sheets, [this] { m_sheets->save(); });
}

void MainWindow::connectDocument() {
  connect(&m_document, &Document::stateChanged, this, &MainWindow::refresh);
  connect(&m_document, &Document::changingChanged, this, &MainWindow::refresh);
  connect(&m_document, &Document::sceneChanged, this, [this] {
    map().setScene(m_document.scene());
    followSelection(false);
  });
  connect(&m_document, &Document::selectionChanged, this, &MainWindow::followSelection);
  connect(&m_document, &Document::teamChanged, this, &MainWindow::followTeam);
  connect(&m_document, &Document::layerRequested, this, [this](const QString& kind) {
    m_actions[Command::ShowTable]->setChecked(true);
    m_table->showLayer(kind);
  });
  connect(&m_document, &Document::findingSelected, this, &MainWindow::followFinding);
  connect(&m_document, &Document::pairMeasured, this, &MainWindow::showMeasured);
  connect(&m_document, &Document::inspectorRequested, this, &MainWindow::openInspector);
  connect(&m_document, &Document::findingsRequested, this, [this](const FindingFilter& filter) {
    m_document.showLayer(u"finding"_s);
    m_table->findings().setFilter(filter);
  });
  connect(m_record, &RecordPreview::ready, this, [this] {
    showCentre(m_record);
    m_record->setFocus();
  });
  connect(m_record, &RecordPreview::closed, this, [this] { showCentre(m_mapFrame); });
  connect(m_record, &RecordPreview::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(m_zones, &ZonesPage::previewChanged, &map(), &MapWidget::setPreview);
  connect(&m_document, &Document::districtRequested, this, &MainWindow::showDistrict);
  connect(&m_jobs, &JobRunner::failed, m_messages, &MessageBar::showFailure);
  connect(m_files, &FileCommands::opened, this, &MainWindow::openWorkspace);
  connect(m_files, &FileCommands::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(m_sheets, &SheetsPage::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(m_zones, &ZonesPage::notice, this, [this](const QString& text) { m_messages->showNotice(text); });
  connect(&m_table->findings(), &FindingsPanel::notice, this,
          [this](const QString& text) { m_messages->showNotice(text); });
  connect(m_start, &StartPage::chosen, m_files, &FileCommands::openFile);
}

void MainWindow::refresh() {
  const bool open = m_document.isOpen();
  const DocumentState& state = m_document.state();
  m_ui->outerStack->setCurrentIndex(open ? 1 : 0);
  if (!open) m_start->refresh();
  m_scaleLabel->setVisible(open);
  m_coordinatesLabel->setVisible(open);
  const QString name = QFileInfo(toQt(state.summary.path)).completeBaseName();
  setWindowTitle(open && !name.isEmpty() ? tr("%1 – Huyuan").arg(name) : tr("Huyuan"));
  const QString readOnly = toQt(state.summary.readOnlyReason);
  m_modeLabel->setText(readOnly.isEmpty() ? QString() : tr("read-only"));
  m_modeLabel->setToolTip(readOnly);
  m_savedLabel->setText(!open || !readOnly.isEmpty() ? QString()
                        : m_document.isChanging()    ? tr("working…")
                                                     : tr("all changes saved"));
  offerActions();
}

void MainWindow::offerActions() {
  const DocumentState& state = m_document.state();
  const bool writable = m_document.isLoaded() && state.writable() && !m_document.isChanging();
  QList<Needs> met;
  if (m_document.isLoaded()) met << Needs::Workspace;
  if (writable) met << Needs::Writable;
  if (m_document.isLoaded() && state.plan && !m_document.isChanging()) met << Needs::Plan;
  if (writable && !m_document.selectedKind().isEmpty()) met << Needs::Selection;
  if (m_document.isLoaded() && !m_document.likelyFinding().isNull()) met << Needs::Finding;
  if (m_roads->hasRoads()) met << Needs::Roads;
  if (m_roads->hasRoads() && !m_document.selectedKind().isEmpty()) met << Needs::PlaceOnRoads;
  if (m_roads->way() && m_roads->way()->found()) met << Needs::Way;
  const bool routes = undoesRoutes();
  if (m_routeDesk->isReady()) met << Needs::Routes;
  if (writable && (routes ? m_routeDesk->undoText() : state.undoText)) met << Needs::Undoable;
  if (writable && (routes ? m_routeDesk->redoText() : state.redoText)) met << Needs::Redoable;
  m_actions.offer(met);
  const auto name = [routes](const QString& verb, const std::optional<std::string>& what) {
    return what ? tr("%1: %2").arg(verb, routes ? planStepText(*what) : translatedWhat(*what)) : verb;
  };
  m_actions[Command::Undo]->setText(name(tr("&Undo"), routes ? m_routeDesk->undoText() : state.undoText));
  m_actions[Command::Redo]->setText(name(tr("&Redo"), routes ? m_routeDesk->redoText() : state.redoText));
}

QString MainWindow::selectionText() const {
  const auto& snapshot = m_document.state().snapshot;
  const QString kind = m_document.selectedKind();
  const qint64 id = m_document.selectedId();
  if (!snapshot || kind.isEmpty()) return {};
  if (kind == "vendor"_L1)
    if (const auto* v = snapshot->vendor({id})) return toQt(v->shownName());
  if (kind == "school"_L1)
    if (const auto* s = snapshot->school({id})) return toQt(s->name);
  return {};
}

void MainWindow::followSelection(bool centre) {
  const QString kind = m_document.selectedKind();
  const qint64 id = m_document.selectedId();
  map().setSelection(kind, id);
  m_selectionLabel->setText(selectionText());
  offerActions();
  showInspector();
  if (centre && !kind.isEmpty()) goTo(kind, id);
}

void MainWindow::goTo(const QString& kind, qint64 id) {
  const auto scene = m_document.scene();
  const geo::LonLat place = scene ? scene->place(kind, id) : geo::LonLat();
  if (place.isValid() && kind != "district"_L1) return map().centreOn(place);
  // Kinds that are not drawn have their place in the file.
  m_jobs.start(tr("Reading a record"), JobRunner::Show::Quiet, this,
               [this, kind, id, w = m_document.workspace()](const base::Progress&, const base::Cancel&) {
                 const auto record = w->record(fromQt(kind), id);
                 geo::Box box;
                 if (record)
                   for (const auto& [name, geometry] : record->geometries)
                     if (geo::hasGeometry(geometry)) box.include(geo::boundingBox(geometry));
                 return [this, box] { map().showBox(box); };
               });
}

void MainWindow::followTeam(int team) {
  map().setTeam(team);
  const auto& plan = m_document.state().plan;
  if (!plan) return;
  geo::Box box;
  for (const domain::Route& route : plan->routes) {
    if (team != 0 && route.team != team) continue;
    if (route.start.isValid()) box.include(route.start);
    for (const domain::Stop& stop : route.stops) box.include(geo::boundingBox(stop.path));
  }
  map().showBox(box);
}

void MainWindow::pickOnMap(const QString& kind, qint64 id) {
  if (kind.isEmpty()) return m_document.clearSelection();
  m_document.select(kind == "stop"_L1 ? u"vendor"_s : kind, id, false);
  if (kind == "vendor"_L1 || kind == "school"_L1 || kind == "violation"_L1)
    if (m_table->layer() != kind && m_table->layer() != "finding"_L1) m_table->showLayer(kind);
}

void MainWindow::import() {
  ImportDialog dialog(m_shell, this);
  if (dialog.exec() == QDialog::Accepted) importWith(dialog.request());
}

void MainWindow::importWith(const session::ImportRequest& request) {
  m_document.change(
      tr("Importing"), this,
      [request](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        return w.importFile(request, p, c);
      },
      [this](const session::ImportReport& report) {
        if (report.kind == "roads") return showRoads();
        m_messages->showNotice(tr("Imported: %1 new, %2 changed, %3 left out.")
                                   .arg(count(report.added), count(report.updated), count(report.skipped)),
                               m_document.state().writable() ? tr("Undo") : QString(), [this] { undo(false); });
        m_document.showLayer(toQt(report.kind));
      });
}

void MainWindow::eraseSelected() {
  const QString kind = m_document.selectedKind();
  const qint64 id = m_document.selectedId();
  const QString name = selectionText();
  if (!m_prompts.confirm(this, tr("Delete the record"),
                         name.isEmpty() ? tr("Delete this record? Ctrl+Z brings it back.")
                                        : tr("Delete %1? Ctrl+Z brings it back.").arg(name),
                         tr("Delete")))
    return;
  m_document.change(
      tr("Deleting the record"), this,
      [kind = fromQt(kind), id](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.eraseRecord(kind, id);
        return true;
      },
      [this](bool) { m_document.clearSelection(); });
}

void MainWindow::undo(bool forward) {
  if (undoesRoutes()) return m_routeDesk->undo(forward);
  const QString what =
      translatedWhat((forward ? m_document.state().redoText : m_document.state().undoText).value_or(""));
  m_document.change(
      forward ? tr("Redo") : tr("Undo"), this,
      [forward](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        return forward ? w.redo() : w.undo();
      },
      [this, forward, what](bool done) {
        if (done) m_messages->showNotice(forward ? tr("Done again: %1").arg(what) : tr("Undone: %1").arg(what));
      });
}

void MainWindow::saveMapImage() {
  const DocumentState& state = m_document.state();
  const bool routes = state.plan && m_mapFrame->panel().layers().routes;
  if (routes && !state.release.isOpen())
    return m_messages->showNotice(tr("The routes are not released. Release the plan, or hide them under Layers."),
                                  tr("Release…"), [this] { m_actions[Command::ReleasePlan]->trigger(); });
  const QString file = askResultFile(m_shell, this, tr("Save the map"), tr("Map") + u".png"_s, tr("Images (*.png)"));
  if (file.isEmpty()) return;
  m_jobs.start(tr("Save the map"), JobRunner::Show::Quiet, this,
               [this, file, w = m_document.workspace(), campaign = routes ? state.campaign : std::string(),
                picture = map().picture()](const base::Progress&, const base::Cancel&) {
                 if (!campaign.empty()) w->requireReleased(campaign);
                 if (!picture.save(file, "PNG"))
                   throw base::Error(base::ErrorKind::Failed, "the picture cannot be written", {},
                                     {.file = fromQt(file)});
                 return [this, file] { m_messages->showNotice(tr("Written: %1").arg(file)); };
               });
}

ViewState MainWindow::viewState() const {
  const render::MapView& view = m_mapFrame->map().view();
  return {view.centre(), view.metresPerUnit(), m_mapFrame->panel().layers(), Steps[static_cast<std::size_t>(m_step)],
          m_table->layer()};
}

void MainWindow::applyViewState(const QString& json) {
  m_loadedView.clear();
  if (!m_document.isOpen()) return;
  const ViewState state = ViewState::fromJson(fromQt(json));
  m_mapFrame->panel().setLayers(state.layers);
  if (state.centre.isValid())
    map().setView(render::MapView(state.centre, state.metresPerUnit, map().width(), map().height()));
  showStep(stepFromText(state.step).value_or(Step::Data));
  map().setFocus();
}

void MainWindow::rememberView() {
  const auto workspace = m_document.workspace();
  if (!workspace || !m_document.isLoaded() || !m_document.scene() || !m_document.state().writable()) return;
  const std::string view = viewState().toJson();
  if (view == m_loadedView || m_document.isChanging()) return;
  try {
    workspace->setViewState(view);
    m_loadedView = view;
  } catch (const base::Error&) {
    // Where the map was left is not worth a message when the disk has gone.
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  rememberView();
  m_settings.setBytes(u"window/geometry"_s, saveGeometry());
  m_settings.setFlag(u"window/table"_s, m_actions[Command::ShowTable]->isChecked());
  m_settings.setFlag(u"window/inspector"_s, m_actions[Command::ShowInspector]->isChecked());
  event->accept();
}

void MainWindow::showStep(Step step) {
  m_step = step;
  m_actions[commandOf(step)]->setChecked(true);
  m_ui->pageStack->setCurrentIndex(static_cast<int>(step));
  setPageFolded(false);
  const bool wide = step == Step::Dashboard;
  QList<int> sizes = m_ui->columnsSplitter->sizes();
  const int width = wide ? 560 : 348;
  if (sizes.size() == 3 && (wide || sizes[0] > 520 || sizes[0] < 344)) {
    sizes[1] += sizes[0] - width;
    sizes[0] = width;
    m_ui->columnsSplitter->setSizes(sizes);
  }
  m_routeDesk->setActive(step == Step::Routes);
  showInspector();
  showBottom();
  showCentre(m_mapFrame);
  m_table->showFindingsFor(step == Step::Zones);
  offerActions();
}

void MainWindow::showCentre(QWidget* widget) {
  m_ui->centreStack->setCurrentWidget(widget);
  m_ui->tableFrame->setVisible(widget == m_mapFrame && m_actions[Command::ShowTable]->isChecked());
}

void MainWindow::showInspector() {
  // With nothing to inspect its room belongs to the map; where there is little, to the teams' days.
  const bool narrow = m_step == Step::Routes && width() < 1600;
  const bool has = !m_document.selectedKind().isEmpty() && !narrow;
  m_ui->inspectorFrame->setVisible(has && m_actions[Command::ShowInspector]->isChecked());
}

void MainWindow::setPageFolded(bool folded) { m_actions[Command::FoldPage]->setChecked(!folded); }

} // namespace huyuan::ui
