// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/zones_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_zones_page.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QHeaderView>

#include <map>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString validityText(const domain::ZoneRule& rule, const std::string& today) {
  if (rule.validTo.empty())
    return ZonesPage::tr("The rule does not say until when it holds. Check that it is still in force.");
  if (rule.validTo < today) return ZonesPage::tr("The rule ended on %1.").arg(toQt(rule.validTo));
  return {};
}

} // namespace

ZonesPage::ZonesPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::ZonesPage>())
    , m_borderline(new RowsModel(this))
    , m_proxy(new RowsProxy(m_borderline, this)) {
  m_ui->setupUi(this);
  m_ui->borderlineTable->setModel(m_proxy);
  shell.actions.bind(m_ui->evaluateButton, Command::Evaluate);
  shell.actions.bind(m_ui->exportButton, Command::ExportFindings);
  m_ui->insideFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Inside).name()));
  m_ui->borderlineFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Borderline).name()));
  connect(m_ui->borderlineTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            if (const TableRow* row = index.isValid() ? m_proxy->rowAt(index) : nullptr)
              m_shell.document.select(row->kind, row->id, true);
          });
  connect(&shell.document, &Document::stateChanged, this, &ZonesPage::refresh);
  refresh();
}

ZonesPage::~ZonesPage() = default;

void ZonesPage::evaluate() {
  m_shell.document.change(
      tr("Evaluating the zones"), this,
      [](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        w.evaluate(p, c);
        return true;
      },
      [](bool) {});
}

void ZonesPage::refresh() {
  const DocumentState& state = m_shell.document.state();
  refreshRule();
  refreshFigures();
  refreshBorderline();
  const bool stale = m_shell.document.isLoaded() && !state.summary.findingsFresh;
  m_ui->freshLabel->setVisible(stale);
  m_ui->freshLabel->setText(state.summary.findings == 0 ? tr("Not evaluated yet.")
                                                        : tr("Records changed since: evaluate again."));
  m_ui->evaluateButton->setProperty("role", stale ? u"primary"_s : QString());
  m_ui->evaluateButton->style()->unpolish(m_ui->evaluateButton);
  m_ui->evaluateButton->style()->polish(m_ui->evaluateButton);
}

void ZonesPage::refreshRule() {
  const auto& snapshot = m_shell.document.state().snapshot;
  const bool has = snapshot && !snapshot->rules.empty();
  m_ui->ruleValidityLabel->setVisible(false);
  if (!has) {
    m_ui->ruleTitleLabel->setText(tr("No rule"));
    m_ui->ruleTextLabel->setText(tr("Import a rule or open a workspace that has one."));
    return;
  }
  const domain::ZoneRule& rule = snapshot->rules.front();
  m_ui->ruleTitleLabel->setText(toQt(rule.title.empty() ? rule.code : rule.title));
  QString text = tr("%1 m from the %2").arg(oneDecimal(rule.distance.value()), methodText(rule.method));
  text += rule.inclusive ? tr(", the limit itself included") : tr(", the limit itself not included");
  if (!rule.documentNumber.empty()) text += u"\n"_s + toQt(rule.documentNumber);
  if (!rule.issuers.empty()) text += u"\n"_s + toQt(rule.issuers);
  if (!rule.validFrom.empty())
    text += u"\n"_s + tr("In force: %1 to %2")
                          .arg(toQt(rule.validFrom), rule.validTo.empty() ? tr("not stated") : toQt(rule.validTo));
  m_ui->ruleTextLabel->setText(text);
  const QString warning = validityText(rule, base::chinaDate(m_shell.seams.clock->now()));
  m_ui->ruleValidityLabel->setText(warning);
  m_ui->ruleValidityLabel->setVisible(!warning.isEmpty());
}

void ZonesPage::refreshFigures() {
  std::int64_t inside = 0, borderline = 0, vendors = 0;
  for (const auto& f : m_shell.document.state().figures)
    inside += f.inside, borderline += f.borderline, vendors += f.vendors;
  const bool known = m_shell.document.state().summary.findings > 0;
  const auto put = [known](QLabel* label, std::int64_t n) { label->setText(known ? count(n) : u"–"_s); };
  put(m_ui->insideFigureLabel, inside);
  put(m_ui->borderlineFigureLabel, borderline);
  put(m_ui->outsideFigureLabel, vendors - inside - borderline);
}

void ZonesPage::refreshBorderline() {
  const DocumentState& state = m_shell.document.state();
  std::vector<TableRow> rows;
  const QIcon icon = verdictIcon(domain::Verdict::Borderline);
  if (state.findings && state.snapshot)
    for (const domain::Finding& f : *state.findings) {
      const domain::Vendor* vendor = state.snapshot->vendor(f.vendor);
      const domain::School* school = state.snapshot->school(f.school);
      if (f.verdict != domain::Verdict::Borderline || !vendor || !school) continue;
      rows.push_back(
          {u"vendor"_s,
           f.vendor.value,
           {textCell(toQt(vendor->shownName()), icon), numberCell(f.distance.value(), oneDecimal(f.distance.value())),
            numberCell(f.uncertainty.value(), oneDecimal(f.uncertainty.value())), textCell(toQt(school->name))},
           false});
    }
  const bool none = rows.empty();
  m_borderline->setContents({tr("Vendor"), tr("m"), tr("±"), tr("School")}, std::move(rows));
  for (QWidget* w : {static_cast<QWidget*>(m_ui->listLabel), static_cast<QWidget*>(m_ui->listHintLabel),
                     static_cast<QWidget*>(m_ui->borderlineTable)})
    w->setVisible(!none);
  stretchColumns(m_ui->borderlineTable, {0, 3});
}

} // namespace huyuan::ui
