// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_draw_page.h"
#include "widgets/rows_model.h"

#include <QAction>
#include <QDate>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

/// In two lines, so that it fits a narrow page.
QString hashText(const QString& what, const std::string& hex) {
  return what + u'\n' + toQt(hex.substr(0, 32)) + u' ' + toQt(hex.size() > 32 ? hex.substr(32) : "");
}

} // namespace

DrawPage::DrawPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::DrawPage>())
    , m_history(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->historyTable->setModel(m_history);
  m_ui->preview->setShell(shell);
  m_ui->result->setShell(shell);
  shell.actions.bind(m_ui->freezeButton, Command::Freeze);
  shell.actions.bind(m_ui->runButton, Command::RunDraw);
  connectAll();
  refresh();
}

DrawPage::~DrawPage() = default;

void DrawPage::connectAll() {
  connect(m_ui->campaignComboBox, &QComboBox::textActivated, this, [this](const QString& text) {
    m_again = false, m_shown = 0;
    m_shell.document.setCampaign(fromQt(text.trimmed()));
  });
  connect(m_ui->preview, &DrawPreviewView::quotaTyped, this,
          [this](const QString& stratum, int targets) { m_ui->terms->setQuota(fromQt(stratum), targets); });
  connect(m_ui->preview, &DrawPreviewView::quotasDropped, m_ui->terms, &DrawTerms::clearQuotas);
  connect(m_ui->terms, &DrawTerms::changed, this, [this] { m_ui->preview->ask(spec()); });
  connect(m_ui->redrawButton, &QAbstractButton::clicked, this, &DrawPage::askToDrawAgain);
  connect(m_ui->giveUpButton, &QAbstractButton::clicked, this, [this] {
    m_again = false;
    m_ui->reasonLineEdit->clear();
    refreshSteps();
  });
  connect(m_ui->reasonLineEdit, &QLineEdit::returnPressed, this, &DrawPage::askToDrawAgain);
  connect(m_ui->entropyLineEdit, &QLineEdit::returnPressed, this, &DrawPage::run);
  connect(m_ui->supervisorLineEdit, &QLineEdit::returnPressed, this, &DrawPage::run);
  // Not by the current row: a table that gets the focus makes its first row current.
  const auto show = [this](const QModelIndex& index) {
    if (const TableRow* row = m_history->rowAt(index.row())) showDraw(static_cast<int>(row->id));
  };
  connect(m_ui->historyTable, &QTableView::clicked, this, show);
  connect(m_ui->historyTable, &QTableView::activated, this, show);
  connect(&m_shell.document, &Document::stateChanged, this, &DrawPage::refresh);
}

const domain::DrawRecord* DrawPage::current() const {
  const auto& draw = m_shell.document.state().draw;
  return draw ? &*draw : nullptr;
}

bool DrawPage::needsReason() const { return current() && current()->isRun(); }

domain::DrawSpec DrawPage::spec() const {
  domain::DrawSpec spec = m_ui->terms->spec();
  spec.campaign = fromQt(m_ui->campaignComboBox->currentText().trimmed());
  return spec;
}

void DrawPage::freeze() {
  const std::string reason = needsReason() ? fromQt(m_ui->reasonLineEdit->text().trimmed()) : std::string();
  if (needsReason() && reason.empty()) return askToDrawAgain();
  m_shell.document.change(
      tr("Freezing the draw"), this,
      [spec = spec(), reason](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        return w.freezeDraw(spec, reason);
      },
      [this](const domain::DrawRecord& record) {
        m_again = false, m_shown = 0;
        m_ui->reasonLineEdit->clear();
        m_shell.document.setCampaign(record.spec.campaign);
        m_ui->entropyLineEdit->setFocus();
      });
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
      [this](const domain::DrawRecord&) { m_ui->entropyLineEdit->clear(); });
}

/// The first press opens the terms and asks for the reason, the next one freezes.
void DrawPage::askToDrawAgain() {
  const bool reason = !m_ui->reasonLineEdit->text().trimmed().isEmpty();
  if (m_again && reason) return freeze();
  m_again = true;
  refreshSteps();
  m_ui->reasonLineEdit->setFocus();
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

/// The form shows the terms of the freeze once; what is typed after that stays.
void DrawPage::refreshTerms() {
  const DocumentState& state = m_shell.document.state();
  const auto workspace = m_shell.document.workspace();
  if (!workspace || !state.snapshot) return m_ui->preview->clear();
  m_ui->terms->setChoices(state, &workspace->description("vendor"));
  const domain::DrawRecord* draw = current();
  if (draw && draw->specHash != m_termsOf) {
    m_termsOf = draw->specHash;
    m_ui->terms->setSpec(draw->spec);
  }
  m_ui->preview->ask(spec());
}

void DrawPage::refreshSteps() {
  const domain::DrawRecord* draw = current();
  const bool frozen = draw != nullptr, drawn = frozen && draw->isRun();
  const bool open = !drawn || m_again;
  for (QWidget* w : {static_cast<QWidget*>(m_ui->terms), static_cast<QWidget*>(m_ui->preview)}) w->setVisible(open);
  m_ui->freezeFrame->setVisible(!drawn);
  m_ui->frozenFrame->setVisible(frozen && !drawn);
  m_ui->runFrame->setVisible(frozen && !drawn);
  m_ui->redrawFrame->setVisible(drawn && m_shell.document.state().writable());
  for (QWidget* w : {static_cast<QWidget*>(m_ui->reasonLineEdit), static_cast<QWidget*>(m_ui->reasonLineEditLabel),
                     static_cast<QWidget*>(m_ui->giveUpButton)})
    w->setVisible(m_again);
  m_ui->redrawButton->setText(m_again ? tr("Freeze anew") : tr("Draw again…"));
  m_ui->freezeButton->setText(frozen ? tr("Freeze anew") : tr("Freeze"));
  m_ui->freezeButton->setProperty("role", frozen ? QString() : u"primary"_s);
  m_ui->freezeButton->style()->unpolish(m_ui->freezeButton);
  m_ui->freezeButton->style()->polish(m_ui->freezeButton);
  m_ui->result->setVisible(drawn || m_shown > 0);
}

void DrawPage::refresh() {
  refreshCampaigns();
  refreshTerms();
  const domain::DrawRecord* draw = current();
  if (draw && !draw->isRun()) showFrozen(*draw);
  refreshHistory();
  const auto& draws = m_shell.document.state().draws;
  const auto shown = std::find_if(draws.begin(), draws.end(), [this](const auto& r) { return r.number == m_shown; });
  if (shown == draws.end()) m_shown = 0;
  if (const domain::DrawRecord* record = m_shown > 0 ? &*shown : draw; record && record->isRun())
    m_ui->result->showRecord(*record);
  refreshSteps();
}

void DrawPage::showFrozen(const domain::DrawRecord& record) {
  m_ui->frozenHintLabel->setText(
      tr("%1 vendors can be drawn. Frozen %2.").arg(count(record.populationSize), chinaTime(record.frozenAt)));
  m_ui->populationHashLabel->setText(hashText(tr("List"), record.populationHash));
  m_ui->specHashLabel->setText(hashText(tr("Terms"), record.specHash));
  m_ui->freezeHashLabel->setText(hashText(tr("All of it"), record.freezeHash));
}

void DrawPage::refreshHistory() {
  const auto& draws = m_shell.document.state().draws;
  std::vector<TableRow> rows;
  for (const domain::DrawRecord& r : draws) {
    const QString why = r.replaced.empty() ? QString() : toQt(r.replaced.front().reason);
    rows.push_back(
        {u"draw"_s,
         r.number,
         {numberCell(r.number), textCell(r.isRun() ? chinaTime(r.drawnAt) : tr("frozen, not run")), textCell(why)}});
  }
  m_ui->historyWidget->setVisible(rows.size() > 1);
  m_history->setContents({tr("Draw"), tr("Run"), tr("Reason")}, std::move(rows));
  stretchColumns(m_ui->historyTable, {2});
}

void DrawPage::showDraw(int number) {
  for (const domain::DrawRecord& r : m_shell.document.state().draws) {
    if (r.number != number || !r.isRun()) continue;
    m_shown = number;
    m_ui->result->showRecord(r);
  }
  refreshSteps();
}

} // namespace huyuan::ui
