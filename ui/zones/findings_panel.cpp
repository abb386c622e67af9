// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/findings_panel.h"

#include "actions.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "ui_findings_bar.h"
#include "ui_findings_panel.h"
#include "widgets/signs.h"
#include "zones/rule_text.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int TypingPatience = 120; // ms after the last letter typed

} // namespace

FindingsPanel::FindingsPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::FindingsPanel>())
    , m_barUi(std::make_unique<Ui::FindingsBar>())
    , m_bar(new QWidget(this))
    , m_distances(shell.jobs, nullptr)
    , m_model(new FindingsModel(m_distances, this)) {
  m_ui->setupUi(this);
  m_barUi->setupUi(m_bar);
  m_bar->setObjectName(u"findingsBar"_s);
  m_ui->findingsTable->setModel(m_model);
  connectBar();
  connectTable();
  connect(&shell.document, &Document::stateChanged, this, &FindingsPanel::load);
  connect(&shell.document, &Document::selectionChanged, this, &FindingsPanel::followSelection);
  connect(&shell.document, &Document::findingSelected, this, &FindingsPanel::followSelection);
  load();
}

FindingsPanel::~FindingsPanel() = default;

void FindingsPanel::connectBar() {
  const std::pair<QToolButton*, std::pair<QString, Command>> buttons[] = {
      {m_barUi->whyButton, {u"why"_s, Command::Why}},
      {m_barUi->copyButton, {u"copy"_s, Command::CopyFindings}},
      {m_barUi->saveButton, {u"export"_s, Command::SaveShownFindings}}};
  for (const auto& [button, what] : buttons) {
    button->setIcon(Theme::icon(what.first));
    m_shell.actions.bind(button, what.second);
    button->setAccessibleName(plainText(*m_shell.actions[what.second]));
  }
  m_filterTimer.setSingleShot(true);
  m_filterTimer.setInterval(TypingPatience);
  connect(&m_filterTimer, &QTimer::timeout, this, &FindingsPanel::readBar);
  connect(m_barUi->wordsLineEdit, &QLineEdit::textChanged, this, [this] { m_filterTimer.start(); });
  for (QComboBox* box : {m_barUi->verdictComboBox, m_barUi->ruleComboBox, m_barUi->districtComboBox})
    connect(box, &QComboBox::activated, this, &FindingsPanel::readBar);
}

void FindingsPanel::connectTable() {
  QTableView* table = m_ui->findingsTable;
  QHeaderView* header = table->horizontalHeader();
  header->setSectionsClickable(true);
  header->setSortIndicatorShown(true);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  connect(header, &QHeaderView::sectionClicked, this, &FindingsPanel::sortBy);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::selectCurrent);
  connect(table, &QTableView::clicked, this, &FindingsPanel::selectCurrent);
  connect(table, &QTableView::activated, m_shell.actions[Command::Why], &QAction::trigger);
  connect(table, &QWidget::customContextMenuRequested, this, &FindingsPanel::showMenu);
}

void FindingsPanel::setFilter(const FindingFilter& filter) {
  m_filter = filter;
  fillBar();
  arrange();
}

void FindingsPanel::load() {
  const quint64 generation = ++m_generation;
  m_arranging.request();
  const DocumentState& state = m_shell.document.state();
  m_distances.setWorkspace(m_shell.document.workspace());
  if (!state.snapshot || !state.findings) return take(nullptr, {});
  m_shell.jobs.start(tr("Reading the table"), JobRunner::Show::Quiet, this,
                     [this, generation, snapshot = state.snapshot, findings = state.findings, filter = m_filter,
                      order = m_order](const base::Progress&, const base::Cancel& cancel) {
                       auto rows = std::make_shared<const FindingRows>(makeFindingRows(snapshot, findings, cancel));
                       auto places = arranged(*rows, filter, order, cancel);
                       return [this, generation, rows, places, filter, order] {
                         if (generation != m_generation) return;
                         take(rows, places);
                         if (!(filter == m_filter && order == m_order)) arrange();
                       };
                     });
}

void FindingsPanel::take(std::shared_ptr<const FindingRows> rows, std::vector<std::uint32_t> places) {
  m_following = true;
  m_model->setRows(std::move(rows), std::move(places));
  m_following = false;
  const auto all = m_model->rows();
  if (all && m_filter.rule != 0 && !all->snapshot->rule({m_filter.rule})) {
    m_filter.rule = 0; // it was deleted
    arrange();
  }
  if (all && !all->rows.empty() && !std::exchange(m_fitted, true)) fitColumns();
  m_ui->findingsTable->setColumnHidden(FindingsModel::RuleColumn, !all || all->rules.size() < 2);
  fillBar();
  refreshCount();
  followSelection();
}

void FindingsPanel::fitColumns() {
  QFont bold = font();
  bold.setBold(true);
  const QFontMetrics metrics(bold);
  const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text) + 22; };
  using Model = FindingsModel;
  // Figures as wide as they may become, words as wide as most are: what comes into view later fits too.
  QHash<int, int> least{
      {Model::VendorColumn, widthOf(QString(11, u'店'))},  {Model::SchoolColumn, widthOf(QString(12, u'校'))},
      {Model::RuleColumn, widthOf(QString(9, u'规'))},     {Model::FlagsColumn, widthOf(QString(9, u'标'))},
      {Model::DistrictColumn, widthOf(QString(5, u'县'))}, {Model::AddressColumn, widthOf(QString(18, u'址'))}};
  for (const auto v : {domain::Verdict::Inside, domain::Verdict::Borderline, domain::Verdict::Outside})
    least[Model::VerdictColumn] = std::max(least.value(Model::VerdictColumn), widthOf(verdictText(v)) + 24);
  for (const domain::Method m : domain::AllMethods)
    least[Model::MethodColumn] = std::max(least.value(Model::MethodColumn), widthOf(methodText(m)));
  for (int column = 0; column < Model::ColumnCount; ++column) {
    const QString head = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int width = std::max(widthOf(head) + 8, least.value(column, widthOf(u"1234.5"_s)));
    m_ui->findingsTable->setColumnWidth(column, width);
  }
}

void FindingsPanel::arrange() {
  m_arranging.request();
  const auto rows = m_model->rows();
  if (!rows) return;
  m_arranging = m_shell.jobs.start(
      tr("Ordering the table"), JobRunner::Show::Quiet, this,
      [this, rows, filter = m_filter, order = m_order](const base::Progress&, const base::Cancel& cancel) {
        auto places = std::make_shared<std::vector<std::uint32_t>>(arranged(*rows, filter, order, cancel));
        return [this, rows, places, cancel] {
          if (!cancel.requested() && rows == m_model->rows()) take(rows, std::move(*places));
        };
      });
}

void FindingsPanel::readBar() {
  FindingFilter filter;
  if (const QVariant verdict = m_barUi->verdictComboBox->currentData(); verdict.isValid())
    filter.verdict = static_cast<domain::Verdict>(verdict.toInt());
  filter.rule = m_barUi->ruleComboBox->currentData().toLongLong();
  filter.district = m_barUi->districtComboBox->currentData().toString();
  filter.words = m_barUi->wordsLineEdit->text();
  if (filter == m_filter) return;
  m_filter = filter;
  arrange();
}

void FindingsPanel::fillBar() {
  const auto fill = [](QComboBox* box, const QString& all, const QList<std::pair<QString, QVariant>>& items,
                       const QVariant& chosen) {
    box->clear();
    box->addItem(all, QVariant());
    for (const auto& [text, value] : items) box->addItem(text, value);
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
  };
  QList<std::pair<QString, QVariant>> rules, districts;
  if (const auto rows = m_model->rows()) {
    for (const domain::ZoneRule& rule : rows->snapshot->rules) {
      const qint64 id = rule.id.value;
      const bool has = std::find(rows->rules.begin(), rows->rules.end(), id) != rows->rules.end();
      if (has || id == m_filter.rule) rules.append({ruleName(rule), id});
    }
    for (const domain::District& d : rows->snapshot->districts) districts.append({toQt(d.name), toQt(d.code)});
  }
  QList<std::pair<QString, QVariant>> verdicts;
  for (const auto v : {domain::Verdict::Inside, domain::Verdict::Borderline, domain::Verdict::Outside})
    verdicts.append({verdictText(v), static_cast<int>(v)});
  fill(m_barUi->verdictComboBox, tr("All verdicts"), verdicts,
       m_filter.verdict ? QVariant(static_cast<int>(*m_filter.verdict)) : QVariant());
  fill(m_barUi->ruleComboBox, tr("All rules"), rules, m_filter.rule ? QVariant(m_filter.rule) : QVariant());
  fill(m_barUi->districtComboBox, tr("All districts"), districts,
       m_filter.district.isEmpty() ? QVariant() : QVariant(m_filter.district));
  m_barUi->ruleComboBox->setVisible(rules.size() > 1 || m_filter.rule != 0);
  if (m_barUi->wordsLineEdit->text() == m_filter.words) return;
  const QSignalBlocker quiet(m_barUi->wordsLineEdit);
  m_barUi->wordsLineEdit->setText(m_filter.words);
}

void FindingsPanel::refreshCount() {
  const auto rows = m_model->rows();
  const qint64 all = rows ? static_cast<qint64>(rows->rows.size()) : 0, shown = m_model->rowCount();
  m_barUi->countLabel->setText(all == shown ? tr("%1 findings").arg(count(all))
                                            : tr("%1 of %2 findings").arg(count(shown), count(all)));
  m_ui->findingsTable->setVisible(shown > 0);
  m_ui->emptyLabel->setVisible(shown == 0);
  const session::Summary& summary = m_shell.document.state().summary;
  if (all > 0)
    m_ui->emptyLabel->setText(tr("No finding passes the filter."));
  else
    m_ui->emptyLabel->setText(summary.findingsFresh
                                  ? tr("No vendor is near enough to any school under the rules in use.")
                                  : tr("No findings yet: evaluate the zones (F5)."));
  m_shell.actions[Command::SaveShownFindings]->setEnabled(shown > 0);
  m_shell.actions[Command::CopyFindings]->setEnabled(shown > 0);
}

void FindingsPanel::sortBy(int column) {
  const auto what = FindingsModel::orderOf(column);
  QHeaderView* header = m_ui->findingsTable->horizontalHeader();
  if (!what) return header->setSortIndicator(-1, Qt::AscendingOrder);
  m_order = {*what, m_order.column == *what && !m_order.descending};
  header->setSortIndicator(column, m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
  arrange();
}

void FindingsPanel::selectCurrent() {
  const FindingRow* row = m_model->at(m_ui->findingsTable->currentIndex().row());
  if (row && !m_following && m_ui->findingsTable->selectionModel()->selectedRows().size() <= 1)
    m_shell.document.selectFinding(row->key(), true);
}

void FindingsPanel::followSelection() {
  const Document& document = m_shell.document;
  QTableView* table = m_ui->findingsTable;
  const FindingRow* current = m_model->at(table->currentIndex().row());
  int row = m_model->find(document.selectedFinding());
  if (row < 0 && document.selectedFinding().isNull())
    row = m_model->findRecord(document.selectedKind(), document.selectedId());
  if (current && row >= 0 && m_model->at(row) == current) return;
  m_following = true;
  if (row >= 0) {
    table->selectRow(row);
    table->scrollTo(m_model->index(row, std::max(0, table->columnAt(0))));
  } else {
    table->clearSelection();
    table->setCurrentIndex({});
  }
  m_following = false;
}

} // namespace huyuan::ui
