// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/zones_page.h"

#include "actions.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_zones_page.h"
#include "widgets/signs.h"
#include "zones/radius_preview.h"
#include "zones/rule_list.h"

#include <QStyle>
#include <QTabBar>
#include <QTimer>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

ZonesPage::ZonesPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::ZonesPage>()) {
  m_ui->setupUi(this);
  m_ui->tabs->tabBar()->setDrawBase(false);
  m_rules = new RuleList(shell, m_ui->rulesWidget, m_ui->rulesLayout);
  m_ui->borderlineList->setShell(shell);
  shell.actions.bind(m_ui->evaluateButton, Command::Evaluate);
  shell.actions.bind(m_ui->importButton, Command::Import);
  shell.actions.bind(m_ui->presetButton, Command::AddRule);
  shell.actions.bind(m_ui->addRuleButton, Command::AddRule);
  shell.actions.bind(m_ui->exportButton, Command::ExportFindings);
  m_ui->insideFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Inside).name()));
  m_ui->borderlineFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Borderline).name()));
  const std::pair<QPushButton*, domain::Verdict> figures[] = {{m_ui->insideButton, domain::Verdict::Inside},
                                                              {m_ui->borderlineButton, domain::Verdict::Borderline},
                                                              {m_ui->outsideButton, domain::Verdict::Outside}};
  for (const auto& [button, verdict] : figures) {
    button->setIcon(verdictIcon(verdict));
    connect(button, &QAbstractButton::clicked, this, [this, verdict = verdict] { showOnly(verdict); });
  }
  connect(m_ui->cancelButton, &QAbstractButton::clicked, &shell.jobs, &JobRunner::cancelShown);
  connect(m_rules, &RuleList::opened, this, [this](QWidget* widget) {
    m_ui->tabs->setCurrentWidget(m_ui->rulesTab);
    // After the layout has given it its place.
    QTimer::singleShot(0, widget, [this, widget] { m_ui->rulesArea->ensureWidgetVisible(widget, 0, 8); });
  });
  connect(&m_rules->preview(), &RadiusPreview::radiusChanged, this, &ZonesPage::previewChanged);
  connect(m_ui->borderlineList, &BorderlineList::countChanged, this, [this](int n) {
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->onSiteTab),
                           n > 0 ? tr("To be measured (%1)").arg(ui::count(n)) : tr("To be measured"));
  });
  connect(m_ui->borderlineList, &BorderlineList::notice, this, &ZonesPage::notice);
  connect(&shell.document, &Document::stateChanged, this, &ZonesPage::refresh);
  connect(&shell.document, &Document::changingChanged, this, &ZonesPage::refreshState);
  connect(&shell.jobs, &JobRunner::changed, this, &ZonesPage::refreshProgress);
  refresh();
}

ZonesPage::~ZonesPage() = default;

void ZonesPage::evaluate() {
  // endChange() comes after done(), and after a failure without it: changingChanged(false) ends it in any case.
  m_evaluating = m_shell.document.change(
      tr("Evaluating the zones"), this,
      [](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        w.evaluate(p, c);
        return true;
      },
      [](bool) {});
  refreshState();
}

void ZonesPage::addRule() { m_rules->askPreset(); }

void ZonesPage::showOnly(domain::Verdict verdict) { m_shell.document.showFindings({.verdict = verdict}); }

void ZonesPage::refresh() {
  m_rules->refresh();
  refreshState();
  refreshFigures();
}

ZonesPage::State ZonesPage::state() const {
  const DocumentState& s = m_shell.document.state();
  if (!m_shell.document.isLoaded()) return {};
  if (m_evaluating) return {tr("Evaluating: every vendor against every school …"), {}};
  const auto& rules = s.snapshot->rules;
  if (rules.empty())
    return {tr("No rule yet. Add one: what is banned within which distance."), u"warning"_s, false, false, true};
  if (s.snapshot->enabledRules().empty())
    return {tr("Every rule is switched off, so nothing is evaluated. Switch one on below."), u"warning"_s};
  if (s.snapshot->schools.empty())
    return {tr("No schools yet. Import the list of schools."), u"warning"_s, false, true};
  if (s.snapshot->vendors.empty())
    return {tr("No vendors yet. Import the list of vendors."), u"warning"_s, false, true};
  if (s.summary.findingsFresh)
    return {s.writable() ? QString() : tr("Read-only: %1").arg(toQt(s.summary.readOnlyReason)), {}};
  const QString text = s.summary.findings == 0 ? tr("Not evaluated yet.")
                                               : tr("Records changed since: these verdicts are of an older state.");
  if (!s.writable())
    return {text + u" "_s + tr("The workspace is read-only, so they cannot be evaluated here."), u"warning"_s};
  return {text, u"warning"_s, true};
}

void ZonesPage::refreshState() {
  if (!m_shell.document.isChanging()) m_evaluating = false;
  const State now = state();
  m_ui->stateFrame->setVisible(!now.text.isEmpty());
  m_ui->stateLabel->setText(now.text);
  m_ui->stateFrame->setProperty("role", now.role);
  m_ui->stateFrame->style()->unpolish(m_ui->stateFrame);
  m_ui->stateFrame->style()->polish(m_ui->stateFrame);
  m_ui->evaluateButton->setVisible(now.evaluate);
  m_ui->evaluateButton->setText(m_shell.document.state().summary.findings == 0 ? tr("Evaluate") : tr("Evaluate again"));
  m_ui->importButton->setVisible(now.import);
  m_ui->presetButton->setVisible(now.preset);
  m_ui->progressBar->setVisible(m_evaluating);
  m_ui->cancelButton->setVisible(m_evaluating);
  refreshProgress();
}

void ZonesPage::refreshProgress() {
  if (!m_evaluating) return;
  const auto status = m_shell.jobs.shown();
  m_ui->progressBar->setValue(status ? static_cast<int>(status->fraction * 1000.0) : 0);
}

void ZonesPage::refreshFigures() {
  const DocumentState& s = m_shell.document.state();
  const VerdictCounts& n = s.verdicts;
  const bool known = s.summary.findings > 0 || s.summary.findingsFresh;
  const auto put = [known](QLabel* label, qint64 value) { label->setText(known ? ui::count(value) : u"–"_s); };
  put(m_ui->insideFigureLabel, n.vendorsInside);
  put(m_ui->borderlineFigureLabel, n.vendorsBorderline);
  put(m_ui->outsideFigureLabel, n.vendorsOutside);
  m_ui->pairsCountLabel->setVisible(known);
  m_ui->pairsCountLabel->setText(tr("Pairs of vendor, school and rule in the table: %1 inside, %2 borderline.")
                                     .arg(ui::count(n.pairsInside), ui::count(n.pairsBorderline)));
}

} // namespace huyuan::ui
