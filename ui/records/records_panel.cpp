// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/records_panel.h"

#include "app/document.h"
#include "app/language.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "records/layer_rows.h"
#include "ui_records_panel.h"
#include "widgets/rows_model.h"
#include "zones/findings_panel.h"

#include <QHeaderView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

RecordsPanel::RecordsPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::RecordsPanel>())
    , m_rows(new RowsModel(this))
    , m_proxy(new RowsProxy(m_rows, this))
    , m_findings(new FindingsPanel(shell, this)) {
  m_ui->setupUi(this);
  m_ui->closeButton->setIcon(Theme::icon(u"close"_s));
  m_findings->setObjectName(u"findingsPanel"_s);
  m_ui->layout2->insertWidget(1, m_findings->bar(), 1);
  m_ui->layout1->addWidget(m_findings, 1);
  m_ui->recordsTable->setModel(m_proxy);
  m_ui->recordsTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  m_proxy->sort(-1);
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, &RecordsPanel::closed);
  connect(m_ui->filterLineEdit, &QLineEdit::textChanged, this, [this](const QString& words) {
    m_proxy->setWords(words);
    refreshCount();
  });
  connect(m_ui->layerComboBox, &QComboBox::currentIndexChanged, this, &RecordsPanel::load);
  connect(m_ui->recordsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            const TableRow* row = current.isValid() ? m_proxy->rowAt(current) : nullptr;
            if (row && !m_following) m_shell.document.select(row->kind, row->id, true);
          });
  connect(&shell.document, &Document::stateChanged, this, &RecordsPanel::refreshLayers);
  connect(&shell.document, &Document::selectionChanged, this, &RecordsPanel::followSelection);
  refreshLayers();
}

RecordsPanel::~RecordsPanel() = default;

QString RecordsPanel::layer() const { return m_ui->layerComboBox->currentData().toString(); }

void RecordsPanel::showLayer(const QString& kind) {
  const int index = m_ui->layerComboBox->findData(kind);
  if (index >= 0) m_ui->layerComboBox->setCurrentIndex(index);
}

void RecordsPanel::showFindingsFor(bool zones) {
  if (zones && layer() != "finding"_L1) {
    m_before = layer();
    showLayer(u"finding"_s);
  } else if (!zones && !m_before.isEmpty()) {
    if (layer() == "finding"_L1) showLayer(m_before);
    m_before.clear();
  }
}

void RecordsPanel::refreshLayers() {
  const QString before = layer();
  {
    const QSignalBlocker quiet(m_ui->layerComboBox);
    m_ui->layerComboBox->clear();
    for (const session::LayerSummary& l : m_shell.document.state().summary.layers)
      m_ui->layerComboBox->addItem(pick(l.zh, l.en), toQt(l.kind));
    if (m_shell.document.isLoaded()) m_ui->layerComboBox->addItem(tr("Findings"), u"finding"_s);
    const int index = m_ui->layerComboBox->findData(before.isEmpty() ? u"vendor"_s : before);
    m_ui->layerComboBox->setCurrentIndex(std::max(index, 0));
  }
  load();
}

void RecordsPanel::load() {
  const quint64 generation = ++m_generation;
  const QString kind = layer();
  const bool derived = kind == "finding"_L1;
  m_findings->setVisible(derived);
  m_findings->bar()->setVisible(derived);
  for (QWidget* w : {static_cast<QWidget*>(m_ui->filterLineEdit), static_cast<QWidget*>(m_ui->countLabel),
                     static_cast<QWidget*>(m_ui->limitLabel)})
    w->setVisible(!derived);
  const auto workspace = m_shell.document.workspace();
  if (!workspace || kind.isEmpty() || derived) return take({});
  m_shell.jobs.start(tr("Reading the table"), JobRunner::Show::Quiet, this,
                     [this, generation, kind, workspace](const base::Progress&, const base::Cancel& cancel) {
                       auto rows = std::make_shared<LayerRows>(recordRows(*workspace, fromQt(kind), cancel));
                       return [this, generation, rows] {
                         if (generation == m_generation) take(*rows);
                       };
                     });
}

void RecordsPanel::take(const LayerRows& rows) {
  m_total = rows.total;
  m_following = true;
  m_rows->setContents(rows.headers, rows.rows);
  m_following = false;
  if (m_shown != layer()) {
    fitColumns(m_ui->recordsTable);
    m_shown = layer();
  }
  const bool empty = rows.rows.empty();
  const bool derived = layer() == "finding"_L1;
  m_ui->recordsTable->setVisible(!empty && !derived);
  m_ui->emptyLabel->setVisible(empty && !derived);
  m_ui->emptyLabel->setText(tr("No records in this layer yet: import a list (Ctrl+I)."));
  refreshCount();
  followSelection();
}

void RecordsPanel::refreshCount() {
  const int shown = m_proxy->rowCount();
  const int loaded = m_rows->rowCount();
  m_ui->countLabel->setText(shown == loaded ? tr("%1 rows").arg(count(shown))
                                            : tr("%1 of %2 rows").arg(count(shown), count(loaded)));
  const bool more = m_total > loaded && loaded >= MostTableRows;
  m_ui->limitLabel->setText(more ? tr("The first %1 of %2; Ctrl+K finds the others").arg(count(loaded), count(m_total))
                                 : QString());
}

void RecordsPanel::followSelection() {
  const int row = m_rows->find(m_shell.document.selectedKind(), m_shell.document.selectedId());
  const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_rows->index(row, 0));
  m_following = true;
  if (index.isValid()) {
    if (m_ui->recordsTable->currentIndex().row() != index.row()) m_ui->recordsTable->selectRow(index.row());
    m_ui->recordsTable->scrollTo(index);
  } else {
    m_ui->recordsTable->clearSelection();
    m_ui->recordsTable->setCurrentIndex({});
  }
  m_following = false;
}

} // namespace huyuan::ui
