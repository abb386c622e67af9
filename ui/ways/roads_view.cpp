// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/roads_view.h"

#include "app/document.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"
#include "ui_roads_view.h"
#include "ways/road_desk.h"
#include "ways/road_words.h"
#include "widgets/rows_model.h"

#include <QHeaderView>
#include <QStyle>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostProblems = 6;

QString kilometres(double km) { return QString::number(km, 'f', km < 100.0 ? 1 : 0); }

} // namespace

RoadsView::RoadsView(const Shell& shell, RoadDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RoadsView>())
    , m_classes(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->classesTable->setModel(m_classes);
  m_ui->classesTable->horizontalHeader()->hide();
  for (QAbstractButton* button : {m_ui->importButton, m_ui->replaceButton})
    connect(button, &QAbstractButton::clicked, this, &RoadsView::import);
  connect(m_ui->cancelButton, &QAbstractButton::clicked, &shell.jobs, &JobRunner::cancelShown);
  const auto go = [this](QListWidgetItem* item) {
    m_desk.showFlaw(static_cast<std::size_t>(m_ui->flawsList->row(item)));
  };
  connect(m_ui->flawsList, &QListWidget::itemClicked, this, go);
  connect(m_ui->flawsList, &QListWidget::itemActivated, this, go);
  connect(&desk, &RoadDesk::reportChanged, this, &RoadsView::refresh);
  connect(&desk, &RoadDesk::busyChanged, this, &RoadsView::refreshState);
  connect(&shell.document, &Document::stateChanged, this, &RoadsView::refresh);
  connect(&shell.document, &Document::changingChanged, this, &RoadsView::refreshState);
  connect(&shell.document, &Document::opened, this, [this] { m_problems.clear(); });
  connect(&shell.jobs, &JobRunner::changed, this, &RoadsView::refreshProgress);
  refresh();
}

RoadsView::~RoadsView() = default;

void RoadsView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_desk.needReport();
}

void RoadsView::import() {
  if (!m_shell.document.isLoaded() || !m_shell.document.state().writable()) return;
  const QString file = m_shell.prompts.openFile(
      this, tr("Import roads"),
      tr("OpenStreetMap and lines (*.osm *.pbf *.bz2 *.shp *.gpkg *.geojson *.json *.csv *.kml);;All files (*)"));
  if (file.isEmpty()) return;
  session::ImportRequest request;
  request.file = fromQt(file);
  request.kind = "roads";
  m_importing = m_shell.document.change(
      tr("Importing the roads"), this,
      [request](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        return w.importFile(request, p, c);
      },
      [this](const session::ImportReport& report) { take(report); });
  refreshState();
}

void RoadsView::take(const session::ImportReport& report) {
  m_problems.clear();
  for (const base::Problem& problem : report.problems)
    if (m_problems.size() < MostProblems) m_problems << problemText(problem);
  if (const auto more = static_cast<qsizetype>(report.problems.size()) - m_problems.size(); more > 0)
    m_problems << tr("and %1 more").arg(ui::count(more));
  Q_EMIT notice(tr("Roads imported: %1 ways.").arg(ui::count(report.added)));
}

void RoadsView::refresh() {
  refreshState();
  refreshSummary();
  refreshFlaws();
}

void RoadsView::refreshState() {
  if (!m_shell.document.isChanging()) m_importing = false;
  const bool roads = m_desk.hasRoads();
  const bool writable = m_shell.document.isLoaded() && m_shell.document.state().writable();
  const bool working = m_importing || (m_desk.isBusy() && !m_desk.report());
  const QString text = m_importing ? tr("Reading the roads …")
                       : !roads ? tr("No roads yet. Load an extract of OpenStreetMap (.osm.pbf) or lines with a class: "
                                     "routes, walking distances and reach need them.")
                       : working ? tr("Looking through the roads …")
                                 : QString();
  m_ui->stateFrame->setVisible(!text.isEmpty());
  m_ui->stateLabel->setText(text);
  m_ui->stateFrame->setProperty("role", roads || m_importing ? QString() : u"warning"_s);
  m_ui->stateFrame->style()->unpolish(m_ui->stateFrame);
  m_ui->stateFrame->style()->polish(m_ui->stateFrame);
  m_ui->importButton->setVisible(!roads && !m_importing);
  m_ui->importButton->setEnabled(writable && !m_shell.document.isChanging());
  m_ui->replaceButton->setVisible(roads);
  m_ui->replaceButton->setEnabled(writable && !m_shell.document.isChanging());
  m_ui->progressBar->setVisible(working);
  m_ui->cancelButton->setVisible(working);
  refreshProgress();
}

void RoadsView::refreshProgress() {
  const auto status = m_shell.jobs.shown();
  m_ui->progressBar->setValue(status ? static_cast<int>(status->fraction * 1000.0) : 0);
}

void RoadsView::refreshSummary() {
  const auto report = m_desk.report();
  for (QWidget* w : {static_cast<QWidget*>(m_ui->summaryFrame), static_cast<QWidget*>(m_ui->classesLabel),
                     static_cast<QWidget*>(m_ui->classesTable)})
    w->setVisible(report != nullptr);
  if (!report) return;
  m_ui->lengthLabel->setText(tr("%1 km").arg(kilometres(report->kilometres)));
  m_ui->sourceLabel->setText(report->source.empty() ? tr("The source is not stated.") : toQt(report->source));
  QStringList imported;
  if (!report->file.empty()) imported << toQt(report->file);
  if (!report->importedAt.empty()) imported << tr("loaded %1").arg(chinaTime(report->importedAt));
  imported << m_problems;
  m_ui->importedLabel->setText(imported.join(u'\n'));
  m_ui->importedLabel->setVisible(!imported.isEmpty());
  m_ui->usableLabel->setText(tr("%1: %2 km in use, %3 junctions")
                                 .arg(profileText(report->profile), kilometres(report->usableKilometres),
                                      ui::count(static_cast<qint64>(report->junctions))));
  QStringList closed;
  for (const auto& road : report->closed)
    closed << (road.name.empty() ? tr("way %1").arg(road.sourceId) : toQt(road.name));
  m_ui->closedLabel->setText(tr("Closed to vehicles: %1").arg(closed.join(u", "_s)));
  m_ui->closedLabel->setVisible(!closed.isEmpty());
  m_ui->boxLabel->setText(
      tr("From %1 to %2")
          .arg(lonLatText(report->box.west, report->box.south), lonLatText(report->box.east, report->box.north)));
  std::vector<TableRow> rows;
  for (const auto& c : report->classes)
    rows.push_back(
        {{},
         0,
         {textCell(classText(c.roadClass)), numberCell(c.kilometres, tr("%1 km").arg(kilometres(c.kilometres)))},
         false});
  m_classes->setContents({tr("Class"), tr("Length")}, std::move(rows));
  stretchColumns(m_ui->classesTable, {0});
  m_ui->classesTable->setFixedHeight(m_classes->rowCount() * 28 + 4);
}

void RoadsView::refreshFlaws() {
  const auto report = m_desk.report();
  const bool has = report && !report->oddities.empty();
  m_ui->flawsLabel->setVisible(report != nullptr);
  m_ui->flawsHintLabel->setVisible(report != nullptr);
  m_ui->flawsList->setVisible(has);
  m_ui->flawsList->clear();
  if (!report) return;
  const auto islands = std::count_if(report->oddities.begin(), report->oddities.end(),
                                     [](const roads::Oddity& o) { return o.kind == roads::Oddity::Kind::Island; });
  m_ui->flawsHintLabel->setText(
      has ? tr("Islands: %1, one-way traps: %2. Nobody is led there. Click one to see it.")
                .arg(ui::count(islands), ui::count(static_cast<qint64>(report->oddities.size()) - islands))
          : tr("Everything hangs together."));
  for (const auto& o : report->oddities) {
    const QString name = o.name.empty() ? tr("way %1").arg(o.sourceWay) : toQt(o.name);
    m_ui->flawsList->addItem(u"%1\n%2 · %3"_s.arg(oddityText(o.kind), name, lengthText(o.length)));
  }
}

} // namespace huyuan::ui
