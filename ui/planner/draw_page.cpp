// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_draw_page.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QAction>
#include <QDate>
#include <QHeaderView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

DrawPage::DrawPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::DrawPage>())
    , m_result(new RowsModel(this))
    , m_proxy(new RowsProxy(m_result, this)) {
  m_ui->setupUi(this);
  m_ui->resultTable->setModel(m_proxy);
  shell.actions.bind(m_ui->freezeButton, Command::Freeze);
  shell.actions.bind(m_ui->runButton, Command::RunDraw);
  connect(m_ui->campaignComboBox, &QComboBox::textActivated, this,
          [this](const QString& text) { m_shell.document.setCampaign(fromQt(text.trimmed())); });
  connect(m_ui->resultTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            if (const TableRow* row = index.isValid() ? m_proxy->rowAt(index) : nullptr)
              m_shell.document.select(row->kind, row->id, true);
          });
  connect(&shell.document, &Document::stateChanged, this, &DrawPage::refresh);
  refresh();
}

DrawPage::~DrawPage() = default;

domain::DrawSpec DrawPage::spec() const {
  domain::DrawSpec spec;
  spec.campaign = fromQt(m_ui->campaignComboBox->currentText().trimmed());
  spec.perStratum = m_ui->targetsSpinBox->value();
  spec.reservesPerStratum = m_ui->reservesSpinBox->value();
  spec.monthsSinceVisit = m_ui->monthsSpinBox->value();
  if (!m_ui->borderlineCheckBox->isChecked()) spec.verdicts = {"inside"};
  return spec;
}

void DrawPage::freeze() {
  m_shell.document.change(
      tr("Freezing the draw"), this,
      [spec = spec()](session::Workspace& w, const base::Progress&, const base::Cancel&) { return w.freezeDraw(spec); },
      [this](const domain::DrawRecord& record) { m_shell.document.setCampaign(record.spec.campaign); });
}

void DrawPage::run() {
  const std::string entropy = fromQt(m_ui->entropyLineEdit->text().trimmed());
  const std::string supervisor = fromQt(m_ui->supervisorLineEdit->text().trimmed());
  if (entropy.empty()) return m_ui->entropyLineEdit->setFocus();
  if (supervisor.empty()) return m_ui->supervisorLineEdit->setFocus();
  m_shell.document.change(
      tr("Running the draw"), this,
      [campaign = m_shell.document.state().campaign, entropy, supervisor](session::Workspace& w, const base::Progress&,
                                                                          const base::Cancel&) {
        return w.runDraw(campaign, entropy, supervisor);
      },
      [](const domain::DrawRecord&) {});
}

void DrawPage::refreshCampaigns() {
  const DocumentState& state = m_shell.document.state();
  const QSignalBlocker quiet(m_ui->campaignComboBox);
  m_ui->campaignComboBox->clear();
  for (const std::string& campaign : state.summary.campaigns) m_ui->campaignComboBox->addItem(toQt(campaign));
  const std::string month = base::chinaDate(m_shell.seams.clock->now()).substr(0, 7);
  const QDate first = QDate::fromString(toQt(month) + u"-01"_s, Qt::ISODate);
  for (const QDate& date : {first, first.addMonths(1)})
    if (const QString text = date.toString(u"yyyy-MM"_s); m_ui->campaignComboBox->findText(text) < 0)
      m_ui->campaignComboBox->addItem(text);
  m_ui->campaignComboBox->setCurrentText(toQt(state.campaign.empty() ? month : state.campaign));
}

void DrawPage::refresh() {
  refreshCampaigns();
  const auto& draw = m_shell.document.state().draw;
  const bool frozen = draw.has_value();
  const bool drawn = frozen && !draw->targets.empty();
  m_ui->specFrame->setDisabled(drawn && m_shell.document.state().summary.campaigns.empty());
  m_ui->frozenFrame->setVisible(frozen);
  m_ui->runFrame->setVisible(frozen && !drawn);
  m_ui->freezeButton->setProperty("role", frozen ? QString() : u"primary"_s);
  m_ui->freezeButton->style()->unpolish(m_ui->freezeButton);
  m_ui->freezeButton->style()->polish(m_ui->freezeButton);
  for (QWidget* w : {static_cast<QWidget*>(m_ui->resultLabel), static_cast<QWidget*>(m_ui->resultHintLabel),
                     static_cast<QWidget*>(m_ui->resultTable)})
    w->setVisible(drawn);
  if (!frozen) return;
  m_ui->populationLabel->setText(
      tr("%1 vendors can be drawn. Frozen %2.").arg(count(draw->populationSize), chinaTime(draw->frozenAt)));
  const auto hash = [](const std::string& hex) {
    return toQt(hex.substr(0, 32)) + u" "_s + toQt(hex.size() > 32 ? hex.substr(32) : "");
  };
  m_ui->populationHashLabel->setText(tr("List") + u"\n"_s + hash(draw->populationHash));
  m_ui->specHashLabel->setText(tr("Terms") + u"\n"_s + hash(draw->specHash));
  if (drawn) showResult(*draw);
}

void DrawPage::showResult(const domain::DrawRecord& record) {
  const auto& snapshot = *m_shell.document.state().snapshot;
  std::vector<TableRow> rows;
  std::string stratum;
  int rank = 0, drawn = 0;
  for (const domain::DrawTarget& target : record.targets) {
    rank = target.stratum == stratum ? rank + 1 : 1;
    stratum = target.stratum;
    drawn += target.reserve ? 0 : 1;
    const domain::District* district = snapshot.district(target.stratum);
    const domain::Vendor* vendor = snapshot.vendorByCode(target.code);
    rows.push_back({u"vendor"_s,
                    vendor ? vendor->id.value : 0,
                    {textCell(district ? toQt(district->name) : toQt(target.stratum)), numberCell(rank),
                     textCell(vendor ? toQt(vendor->shownName()) : toQt(target.code)),
                     textCell(target.reserve ? tr("reserve") : QString())},
                    target.reserve});
  }
  m_result->setContents({tr("District"), tr("Rank"), tr("Vendor"), {}}, std::move(rows));
  stretchColumns(m_ui->resultTable, {2});
  m_ui->resultHintLabel->setText(tr("%1 drawn, %2 in reserve. Public words: “%3”. Supervisor: %4. %5")
                                     .arg(count(drawn), count(qint64(record.targets.size()) - drawn),
                                          toQt(record.entropy), toQt(record.supervisorName),
                                          chinaTime(record.drawnAt)));
}

} // namespace huyuan::ui
