// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/data_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/language.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"
#include "ui_data_page.h"
#include "ways/roads_view.h"
#include "ways/ways_view.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QTabBar>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QIcon iconOf(const std::string& kind) {
  if (kind == "vendor") return verdictIcon(domain::Verdict::Outside);
  if (kind == "school") return schoolIcon("211");
  if (kind == "gate") return gateIcon();
  if (kind == "violation") return violationIcon();
  if (kind == "district") return districtIcon();
  if (kind == "zone_rule") return zoneIcon(false);
  return {};
}

} // namespace

DataPage::DataPage(const Shell& shell, RoadDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::DataPage>())
    , m_layers(new RowsModel(this))
    , m_history(new RowsModel(this))
    , m_roads(new RoadsView(shell, desk))
    , m_ways(new WaysView(shell, desk)) {
  m_ui->setupUi(this);
  m_ui->tabs->tabBar()->setDrawBase(false);
  m_roads->setObjectName(u"roadsView"_s);
  m_ways->setObjectName(u"waysView"_s);
  m_ui->tabs->addTab(m_roads, tr("Roads"));
  m_ui->tabs->addTab(m_ways, tr("Ways"));
  m_ui->layersTable->setModel(m_layers);
  m_ui->layersTable->horizontalHeader()->hide();
  m_ui->historyView->setModel(m_history);
  shell.actions.bind(m_ui->importButton, Command::Import);
  shell.actions.bind(m_ui->exportButton, Command::ExportLayer);
  shell.actions.bind(m_ui->undoButton, Command::Undo);
  shell.actions.bind(m_ui->redoButton, Command::Redo);
  connect(m_ui->layersTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
    const TableRow* row = m_layers->rowAt(index.row());
    if (row && row->kind == "roads"_L1) return showRoads();
    if (row) m_shell.document.showLayer(row->kind);
  });
  connect(&shell.document, &Document::stateChanged, this, &DataPage::refresh);
  refresh();
}

DataPage::~DataPage() = default;

void DataPage::showRoads() { m_ui->tabs->setCurrentWidget(m_roads); }
void DataPage::showWays() { m_ui->tabs->setCurrentWidget(m_ways); }

void DataPage::refresh() {
  const DocumentState& state = m_shell.document.state();
  const bool empty = m_shell.document.isLoaded() && state.countOf("school") + state.countOf("vendor") == 0;
  QStringList notices;
  if (!state.writable()) notices << tr("Read-only: %1").arg(toQt(state.summary.readOnlyReason));
  if (state.summary.synthetic) notices << tr("Demonstration data: schools, vendors and officers are invented.");
  if (empty) notices << tr("Nothing here yet. Import the list of schools first, then the vendors.");
  m_ui->noticeLabel->setText(notices.join(u'\n'));
  m_ui->noticeLabel->setVisible(!notices.isEmpty());
  refreshLayers();
  refreshHistory();
}

void DataPage::refreshLayers() {
  const session::Summary& summary = m_shell.document.state().summary;
  std::vector<TableRow> rows;
  for (const session::LayerSummary& layer : summary.layers)
    rows.push_back({toQt(layer.kind),
                    0,
                    {textCell(pick(layer.zh, layer.en), iconOf(layer.kind)), numberCell(double(layer.count))},
                    layer.count == 0});
  if (m_shell.document.isLoaded()) {
    rows.push_back(
        {u"finding"_s,
         0,
         {textCell(tr("Findings"), verdictIcon(domain::Verdict::Inside)), numberCell(double(summary.findings))},
         summary.findings == 0});
    rows.push_back({u"roads"_s,
                    0,
                    {textCell(tr("Roads"), roadIcon()),
                     numberCell(summary.roadKilometres, tr("%1 km").arg(count(qint64(summary.roadKilometres))))},
                    summary.roadWays == 0});
  }
  m_layers->setContents({tr("Layer"), tr("Records")}, std::move(rows));
  stretchColumns(m_ui->layersTable, {0});
  m_ui->layersTable->setMinimumHeight(m_layers->rowCount() * 28 + 4);
}

void DataPage::refreshHistory() {
  std::vector<TableRow> rows;
  for (const session::HistoryEntry& entry : m_shell.document.state().history) {
    // Sums stand whole in the audit trail; here their beginning tells them apart.
    static const QRegularExpression sum(u"([0-9a-f]{8})[0-9a-f]{56}"_s);
    QString text = translatedWhat(entry.what).replace(sum, u"\\1…"_s);
    if (entry.rows > 1) text += tr(" (%1 rows)").arg(count(entry.rows));
    if (entry.undone) text += tr(" – undone");
    const QString line = text + u"\n"_s + chinaTime(entry.at) + u"  ·  "_s + toQt(entry.who);
    rows.push_back({{}, 0, {textCell(line)}, entry.undone});
  }
  const bool none = rows.empty();
  m_history->setContents({tr("History")}, std::move(rows));
  m_ui->historyView->setVisible(!none);
}

} // namespace huyuan::ui
