// SPDX-License-Identifier: GPL-3.0-or-later
// What the Routes page asks of planning: days, mode and the rules of the campaign.
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/routes_page.h"
#include "ui_routes_page.h"

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void RoutesPage::refreshRules() {
  const DocumentState& state = m_shell.document.state();
  if (state.campaign.empty() || state.campaign == m_rulesOf) return;
  m_rulesOf = state.campaign; // what was typed since is not overwritten
  const domain::PlanRules& rules = state.planRules;
  m_ui->modeComboBox->setCurrentIndex(m_ui->modeComboBox->findData(static_cast<int>(rules.mode)));
  m_ui->maxStopsSpinBox->setValue(rules.maxStops);
  m_ui->maxHoursSpinBox->setValue(static_cast<double>(rules.maxDay.value()) / 3600.0);
  m_ui->balanceSpinBox->setValue(rules.weights.balancePercent);
  m_ui->repetitionSpinBox->setValue(static_cast<int>(rules.weights.repetition / 60));
  m_ui->apartCheckBox->setChecked(rules.apart);
  if (!rules.dates.empty()) {
    m_ui->firstDateEdit->setDate(QDate::fromString(toQt(rules.dates.front()), Qt::ISODate));
    m_ui->daysSpinBox->setValue(static_cast<int>(rules.dates.size()));
  } else {
    m_ui->firstDateEdit->setDate(QDate::fromString(toQt(state.nextWorkingDay), Qt::ISODate));
    m_ui->daysSpinBox->setValue(1);
  }
  refreshObjective();
}

void RoutesPage::refreshObjective() {
  const double balance = m_ui->balanceSpinBox->value();
  const QString evenDays = balance > 0 ? tr("days of even length (at most %1 % more travel for it)").arg(balance)
                                       : tr("no matter how even the days are");
  m_ui->objectiveLabel->setText(tr("In this order: visits that must be, windows, overtime; then least travel, %1, and "
                                   "little that repeats earlier "
                                   "months (%2 min of travel each).")
                                    .arg(evenDays)
                                    .arg(m_ui->repetitionSpinBox->value()));
}

domain::PlanRules RoutesPage::rules() const {
  domain::PlanRules rules = m_shell.document.state().planRules;
  rules.mode = static_cast<domain::PlanMode>(m_ui->modeComboBox->currentData().toInt());
  rules.maxStops = m_ui->maxStopsSpinBox->value();
  rules.maxDay = base::Seconds(qRound64(m_ui->maxHoursSpinBox->value() * 3600));
  rules.weights.balancePercent = m_ui->balanceSpinBox->value();
  rules.weights.repetition = m_ui->repetitionSpinBox->value() * 60;
  rules.apart = m_ui->apartCheckBox->isChecked();
  rules.dates.clear();
  return rules;
}

session::PlanSettings RoutesPage::settings() const {
  session::PlanSettings settings;
  settings.seconds = m_ui->secondsSpinBox->value();
  settings.date = fromQt(m_ui->firstDateEdit->date().toString(Qt::ISODate));
  settings.days = m_ui->daysSpinBox->value();
  settings.rules = rules();
  // One day may be any day; of several only the working ones count.
  if (settings.days == 1) settings.dates = {settings.date};
  return settings;
}

void RoutesPage::plan() {
  m_shell.document.change(
      tr("Planning the routes"), this,
      [campaign = m_shell.document.state().campaign,
       settings = settings()](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        return w.makePlan(campaign, settings, p, c);
      },
      [this](const domain::Plan&) { m_shell.document.selectTeam(0); });
}

} // namespace huyuan::ui
