// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/routes_board.h"

#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "domain/plan_figures.h"
#include "planner/plan_timeline.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "ui_routes_board.h"

#include <QKeyEvent>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

RoutesBoard::RoutesBoard(const Shell& shell, RouteDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RoutesBoard>()) {
  m_ui->setupUi(this);
  connectTimeline();
  connectButtons();
  connect(&desk, &RouteDesk::planChanged, this, &RoutesBoard::refresh);
  connect(&desk, &RouteDesk::dateChanged, this, &RoutesBoard::refresh);
  connect(&desk, &RouteDesk::readyChanged, this, &RoutesBoard::refreshButtons);
  connect(&desk, &RouteDesk::stepsChanged, this, &RoutesBoard::refreshButtons);
  connect(&desk, &RouteDesk::proposalChanged, this, &RoutesBoard::refreshProposal);
  connect(&desk, &RouteDesk::comparisonChanged, this, &RoutesBoard::refreshProposal);
  connect(&desk, &RouteDesk::stopChanged, this, [this] {
    timeline().selectStop(m_desk.stop());
    refreshButtons();
  });
  connect(&shell.document, &Document::teamChanged, this, [this](int team) { timeline().setTeam(team); });
  connect(&shell.document, &Document::changingChanged, this, &RoutesBoard::refreshButtons);
  connect(&shell.jobs, &JobRunner::changed, this,
          [this] { m_ui->replanBar->setValue(static_cast<int>(m_desk.replanShare() * m_ui->replanBar->maximum())); });
  refresh();
  refreshProposal();
}

RoutesBoard::~RoutesBoard() = default;

PlanTimeline& RoutesBoard::timeline() { return *m_ui->timeline; }

void RoutesBoard::connectTimeline() {
  PlanTimeline& t = timeline();
  t.setNamer([this](const domain::Visit& v) { return m_desk.nameOf(v); });
  t.setPreviewer([this](const std::string& code, const domain::RouteKey& to, std::size_t place) {
    const bool inPlan = m_desk.routeOf(code) != nullptr;
    const domain::EditEffect effect =
        inPlan ? m_desk.tryEdit(domain::MoveStop{code, to, place}) : m_desk.tryEdit(domain::AddStop{code, to, place});
    return PlanTimeline::Preview{effect.refused.empty(), effect.breaksDraw, effectText(effect)};
  });
  connect(&t, &PlanTimeline::stopSelected, this,
          [this](const QString& code) { m_desk.selectStop(fromQt(code), false); });
  connect(&t, &PlanTimeline::stopActivated, this,
          [this](const QString& code) { m_desk.selectStop(fromQt(code), true); });
  connect(&t, &PlanTimeline::routeActivated, this, [this](int team, const QString&) {
    m_shell.document.selectTeam(m_shell.document.team() == team ? 0 : team);
  });
  connect(&t, &PlanTimeline::carried, this, [this](const QString& code, int team, const QString& date, int place) {
    if (code.isEmpty())
      m_desk.endCarry();
    else
      m_desk.carry(fromQt(code), {team, fromQt(date)}, static_cast<std::size_t>(place));
  });
  connect(&t, &PlanTimeline::dropped, this, [this](const QString& code, int team, const QString& date, int place) {
    const domain::RouteKey to{team, fromQt(date)};
    const auto at = static_cast<std::size_t>(place);
    if (m_desk.routeOf(fromQt(code)))
      m_desk.edit(domain::MoveStop{fromQt(code), to, at});
    else
      m_desk.edit(domain::AddStop{fromQt(code), to, at});
  });
  connect(&t, &PlanTimeline::removeAsked, this,
          [this](const QString& code) { m_desk.edit(domain::RemoveStop{fromQt(code)}); });
  connect(&t, &PlanTimeline::lockAsked, this, [this](const QString& code) { m_desk.toggleLock(fromQt(code)); });
  connect(&t, &PlanTimeline::whyAsked, this, [this](const QString& code) { m_desk.askWhy(fromQt(code)); });
  connect(&t, &PlanTimeline::nudgeAsked, this,
          [this](const QString& code, int places, int rows) { m_desk.nudge(fromQt(code), places, rows); });
  connect(&t, &PlanTimeline::menuAsked, this,
          [this](const QString& code, int team, const QString& date, QPoint screen) {
            offerMenu(code, {team, fromQt(date)}, screen);
          });
}

void RoutesBoard::connectButtons() {
  const auto bind = [this](QToolButton* button, const QString& icon, auto work) {
    button->setIcon(Theme::icon(icon));
    connect(button, &QAbstractButton::clicked, this, work);
  };
  const auto step = [this](int by) {
    const int count = m_ui->dayComboBox->count();
    const int to = std::clamp(m_ui->dayComboBox->currentIndex() + by, 0, count - 1);
    m_desk.setDate(fromQt(m_ui->dayComboBox->itemData(to).toString()));
  };
  bind(m_ui->previousDayButton, u"previous"_s, [step] { step(-1); });
  bind(m_ui->nextDayButton, u"next"_s, [step] { step(1); });
  bind(m_ui->undoButton, u"undo"_s, [this] { m_desk.undo(false); });
  bind(m_ui->redoButton, u"redo"_s, [this] { m_desk.undo(true); });
  bind(m_ui->lockButton, u"lock"_s, [this] { m_desk.toggleLock(m_desk.stop()); });
  bind(m_ui->whyButton, u"why"_s, [this] { m_desk.askWhy(m_desk.stop()); });
  const auto centre = [this] { return timeline().viewport()->width() / 2.0; };
  bind(m_ui->zoomOutButton, u"minus"_s, [this, centre] { timeline().zoomBy(1 / 1.4, centre()); });
  bind(m_ui->zoomInButton, u"plus"_s, [this, centre] { timeline().zoomBy(1.4, centre()); });
  bind(m_ui->fitButton, u"width"_s, [this] { timeline().zoomToFit(); });
  connect(m_ui->replanButton, &QAbstractButton::clicked, this, &RoutesBoard::replan);
  connect(m_ui->takeButton, &QAbstractButton::clicked, &m_desk, &RouteDesk::takeProposal);
  connect(m_ui->leaveButton, &QAbstractButton::clicked, this, [this] {
    if (m_desk.isReplanning())
      m_desk.stopReplan();
    else
      m_desk.leaveProposal();
  });
  connect(m_ui->dayComboBox, &QComboBox::activated, this,
          [this](int i) { m_desk.setDate(fromQt(m_ui->dayComboBox->itemData(i).toString())); });
}

/// Of the team that is chosen, on the day that is shown; else of all that is shown.
void RoutesBoard::replan() {
  std::vector<domain::RouteKey> routes;
  const int team = m_shell.document.team();
  if (m_desk.plan())
    for (const domain::Route& r : m_desk.plan()->routes)
      if ((team == 0 || r.team == team) && (m_desk.date().empty() || r.date == m_desk.date()))
        routes.push_back({r.team, r.date});
  if (!routes.empty()) m_desk.replan(routes);
}

void RoutesBoard::refresh() {
  refreshDays();
  timeline().setPlan(m_desk.plan());
  timeline().setDate(m_desk.date());
  timeline().setTeam(m_shell.document.team());
  timeline().selectStop(m_desk.stop());
  refreshFigures();
  refreshButtons();
}

void RoutesBoard::refreshDays() {
  const QSignalBlocker quiet(m_ui->dayComboBox);
  m_ui->dayComboBox->clear();
  const auto& dates = m_desk.dates();
  const QLocale locale;
  if (dates.size() > 1) m_ui->dayComboBox->addItem(tr("all days"), QString());
  for (const std::string& date : dates) {
    const QDate day = QDate::fromString(toQt(date), Qt::ISODate);
    m_ui->dayComboBox->addItem(toQt(date) + u' ' + locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), toQt(date));
  }
  const int at = m_ui->dayComboBox->findData(toQt(m_desk.date()));
  m_ui->dayComboBox->setCurrentIndex(std::max(0, at));
  const bool several = dates.size() > 1;
  m_ui->previousDayButton->setVisible(several);
  m_ui->nextDayButton->setVisible(several);
  m_ui->previousDayButton->setEnabled(m_ui->dayComboBox->currentIndex() > 0);
  m_ui->nextDayButton->setEnabled(m_ui->dayComboBox->currentIndex() + 1 < m_ui->dayComboBox->count());
}

void RoutesBoard::refreshButtons() {
  const bool editable = m_desk.canEdit();
  const bool calm = editable && !m_shell.document.isChanging();
  const domain::Route* r = m_desk.routeOf(m_desk.stop());
  timeline().setEditable(editable);
  m_ui->undoButton->setEnabled(calm && m_desk.undoText());
  m_ui->redoButton->setEnabled(calm && m_desk.redoText());
  m_ui->lockButton->setEnabled(calm && r);
  m_ui->lockButton->setChecked(r && r->stops[indexOf(*r, m_desk.stop())].locked);
  m_ui->whyButton->setEnabled(m_desk.isReady() && r);
  m_ui->replanButton->setEnabled(calm && !m_desk.isReplanning());
  m_ui->stateLabel->setText(m_desk.plan() && !m_desk.isReady() ? tr("preparing travel times …") : QString());
}

void RoutesBoard::refreshFigures() {
  if (!m_desk.plan()) return m_ui->figuresLabel->clear();
  domain::RouteFigures sum;
  std::vector<domain::RouteFigures> days;
  for (const domain::Route& r : m_desk.plan()->routes) {
    if (!m_desk.date().empty() && r.date != m_desk.date()) continue;
    days.push_back(domain::figuresOf(r));
    sum += days.back();
  }
  const domain::DayBalance balance = domain::balanceOf(days);
  m_ui->figuresLabel->setText(tr("%1 · %2 km · %3 h · spread %4")
                                  .arg(stopsText(sum.stops))
                                  .arg(qRound(sum.distance.value() / 1000.0))
                                  .arg(hoursText(sum.day), hoursText(balance.spread())));
}

void RoutesBoard::refreshProposal() {
  timeline().setOther(m_desk.other(), m_desk.differing());
  const auto proposal = m_desk.proposal();
  const bool running = m_desk.isReplanning();
  m_ui->proposalFrame->setVisible(proposal || running);
  m_ui->replanBar->setVisible(running);
  m_ui->takeButton->setVisible(proposal != nullptr);
  m_ui->leaveButton->setText(running ? tr("Stop") : tr("Leave it"));
  if (running)
    m_ui->proposalLabel->setText(tr("Planning again what is not locked …"));
  else if (proposal)
    m_ui->proposalLabel->setText(tr("Planned again, not yet taken: %1. Stops that would be elsewhere (marked): %2.")
                                     .arg(effectText(proposal->effect))
                                     .arg(proposal->changes.stops.size()));
  refreshButtons();
}

} // namespace huyuan::ui
