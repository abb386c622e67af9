// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/routes_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "planner/compare_card.h"
#include "planner/figures_card.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/spare_list.h"
#include "planner/timeline_paint.h"
#include "planner/why_stop_card.h"
#include "ui_routes_page.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QHeaderView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

RoutesPage::RoutesPage(const Shell& shell, RouteDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RoutesPage>())
    , m_teams(new RowsModel(this))
    , m_stops(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->teamsTable->setModel(m_teams);
  m_ui->stopsTable->setModel(m_stops);
  m_ui->modeComboBox->addItem(tr("to drawn districts"), static_cast<int>(domain::PlanMode::Drawn));
  m_ui->modeComboBox->addItem(tr("anywhere but home"), static_cast<int>(domain::PlanMode::Free));
  m_ui->moreButton->setIcon(Theme::icon(u"down"_s));
  m_ui->morePanel->hide();
  m_ui->firstDateEdit->setDate(QDate::currentDate().addDays(1));
  shell.actions.bind(m_ui->planButton, Command::PlanRoutes);
  shell.actions.bind(m_ui->allTeamsButton, Command::ShowAllRoutes);
  m_ui->figuresCard->setDesk(desk);
  m_ui->whyStopCard->setDesk(desk);
  m_ui->spareList->setDesk(desk);
  m_ui->compareCard->setDesk(shell, desk);
  connect(m_ui->moreButton, &QAbstractButton::toggled, this, [this](bool on) {
    m_ui->morePanel->setVisible(on);
    m_ui->moreButton->setIcon(Theme::icon(on ? u"up"_s : u"down"_s));
  });
  connect(m_ui->campaignComboBox, &QComboBox::textActivated, this,
          [this](const QString& text) { m_shell.document.setCampaign(fromQt(text)); });
  for (QDoubleSpinBox* box : {m_ui->balanceSpinBox, m_ui->maxHoursSpinBox})
    connect(box, &QDoubleSpinBox::valueChanged, this, &RoutesPage::refreshObjective);
  connect(m_ui->repetitionSpinBox, &QSpinBox::valueChanged, this, &RoutesPage::refreshObjective);
  connectDesk();
  refresh();
}

RoutesPage::~RoutesPage() = default;

SpareList& RoutesPage::spares() { return *m_ui->spareList; }

void RoutesPage::connectDesk() {
  connect(m_ui->teamsTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
    m_figure.reset();
    if (const TableRow* row = m_teams->rowAt(index.row())) m_shell.document.selectTeam(static_cast<int>(row->id));
    refreshStops();
  });
  connect(m_ui->stopsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            const TableRow* row = index.isValid() ? m_stops->rowAt(index.row()) : nullptr;
            if (!row) return;
            if (row->kind == "team"_L1) return m_shell.document.selectTeam(static_cast<int>(row->id));
            if (row->kind == "vendor"_L1) m_shell.document.select(row->kind, row->id, true);
          });
  connect(m_ui->figuresCard, &FiguresCard::chosen, this, &RoutesPage::showFigure);
  connect(m_ui->notesButton, &QAbstractButton::clicked, this, [this] { showFigure(Figure::Notes); });
  connect(&m_desk, &RouteDesk::planChanged, this, &RoutesPage::refresh);
  connect(&m_desk, &RouteDesk::dateChanged, this, &RoutesPage::refresh);
  connect(&m_desk, &RouteDesk::readyChanged, this, &RoutesPage::refreshSpares);
  connect(&m_shell.document, &Document::stateChanged, this, &RoutesPage::refresh);
  connect(&m_shell.document, &Document::teamChanged, this, [this] {
    m_figure.reset();
    refreshStops();
  });
}

void RoutesPage::refresh() {
  const DocumentState& state = m_shell.document.state();
  {
    const QSignalBlocker quiet(m_ui->campaignComboBox);
    m_ui->campaignComboBox->clear();
    for (const std::string& campaign : state.summary.campaigns) m_ui->campaignComboBox->addItem(toQt(campaign));
    m_ui->campaignComboBox->setCurrentText(toQt(state.campaign));
  }
  const bool drawn = state.draw && !state.draw->targets.empty();
  const bool planned = m_desk.plan() != nullptr;
  m_ui->planFrame->setVisible(drawn || planned);
  m_ui->emptyLabel->setVisible(!planned);
  m_ui->emptyLabel->setText(drawn ? tr("No routes yet. Planning takes from a few seconds to a minute.")
                                  : tr("Routes are planned from a draw: run the draw first (Ctrl+3)."));
  for (QWidget* w : {static_cast<QWidget*>(m_ui->teamsLabel), static_cast<QWidget*>(m_ui->allTeamsButton),
                     static_cast<QWidget*>(m_ui->teamsTable), static_cast<QWidget*>(m_ui->marksLabel)})
    w->setVisible(planned);
  const std::size_t unplanned = planned ? m_desk.plan()->unplanned.size() : 0;
  m_ui->unplannedLabel->setVisible(unplanned > 0);
  m_ui->unplannedLabel->setText(tr("%1 targets are in no route: out of reach or out of time.").arg(unplanned));
  const std::size_t notes = planned ? m_desk.plan()->notes.size() : 0;
  m_ui->notesButton->setVisible(notes > 0);
  m_ui->notesButton->setText(tr("Assumed or not quite kept: %1").arg(notes));
  refreshRules();
  refreshTeams();
  refreshStops();
  refreshSpares();
}

void RoutesPage::showFigure(Figure f) {
  m_figure = f;
  refreshStops();
}

void RoutesPage::refreshTeams() {
  const DocumentState& state = m_shell.document.state();
  std::vector<TableRow> rows;
  if (m_desk.plan())
    for (const domain::TeamFigures& team : domain::figuresOf(ofDay(*m_desk.plan(), m_desk.date())).teams) {
      const domain::Route* r = route(team.team);
      const domain::District* district = r && state.snapshot ? state.snapshot->district(r->district) : nullptr;
      const double km = team.sum.distance.value() / 1000.0;
      const bool marked = team.sum.overtime.value() > 0 || team.sum.missedWindows > 0;
      rows.push_back({u"team"_s,
                      team.team,
                      {textCell(teamText(team.team), routeIcon(team.team)),
                       textCell(district ? toQt(district->name)
                                : r      ? toQt(r->district)
                                         : QString()),
                       numberCell(team.sum.stops), numberCell(km, oneDecimal(km)),
                       numberCell(static_cast<double>(team.sum.day.value()),
                                  hoursText(team.sum.day) + (marked ? u" !"_s : QString()))},
                      false});
    }
  m_teams->setContents({tr("Team"), tr("District"), tr("Stops"), tr("km"), tr("h")}, std::move(rows));
  stretchColumns(m_ui->teamsTable, {1});
  m_ui->teamsTable->setMinimumHeight(std::min(m_teams->rowCount(), 12) * 28 + 36);
}

/// Of the day that is shown, else the team's first.
const domain::Route* RoutesPage::route(int team) const {
  if (!m_desk.plan()) return nullptr;
  for (const domain::Route& r : m_desk.plan()->routes)
    if (r.team == team && (m_desk.date().empty() || r.date == m_desk.date())) return &r;
  return nullptr;
}

void RoutesPage::showRows(const QString& title, const QString& hint, FigureRows rows) {
  m_ui->stopsLabel->setText(title);
  m_ui->stopsHintLabel->setText(hint);
  m_ui->stopsTable->setVisible(!rows.rows.empty());
  m_stops->setContents(rows.headers, std::move(rows.rows));
  stretchColumns(m_ui->stopsTable, rows.wide);
  m_ui->stopsTable->setMinimumHeight(std::min(m_stops->rowCount(), 12) * 28 + 40);
}

void RoutesPage::refreshStops() {
  const bool planned = m_desk.plan() != nullptr;
  for (QWidget* w : {static_cast<QWidget*>(m_ui->stopsLabel), static_cast<QWidget*>(m_ui->stopsHintLabel)})
    w->setVisible(planned);
  const VisitNamer name = [this](const domain::Visit& v) { return m_desk.nameOf(v); };
  const int team = m_shell.document.team();
  if (const int row = m_teams->find(u"team"_s, team); row >= 0)
    m_ui->teamsTable->selectRow(row);
  else
    m_ui->teamsTable->clearSelection();
  if (planned && m_figure) {
    FigureRows rows = rowsBehind(*m_figure, ofDay(*m_desk.plan(), m_desk.date()), name);
    const QString hint = rows.rows.empty() ? tr("There is nothing behind this figure.") : tr("Largest first.");
    return showRows(figureName(*m_figure), hint, std::move(rows));
  }
  const domain::Route* r = route(team);
  if (!r) return showRows(tr("Stops"), tr("Choose a team to see its stops and its route alone."), {});
  const QString times = tr("%1: from %2 to %3, %4 reserves in fixed order")
                            .arg(toQt(r->date), toQt(domain::toText(r->depart)), toQt(domain::toText(r->finish)))
                            .arg(r->reserves.size());
  const QString speeds =
      m_desk.plan()->timeOfDay ? tr("travel times of the hour of departure") : tr("driving times outside peak hours");
  showRows(tr("Stops of %1").arg(teamText(team)), times + tr("; ") + speeds, rowsOfRoute(*r, name));
}

void RoutesPage::refreshSpares() {
  const int count = m_ui->spareList->count();
  for (QWidget* w : {static_cast<QWidget*>(m_ui->spareLabel), static_cast<QWidget*>(m_ui->spareHintLabel),
                     static_cast<QWidget*>(m_ui->spareList)})
    w->setVisible(m_desk.plan() && count > 0);
  m_ui->spareLabel->setText(tr("In no route: %1").arg(count));
}

} // namespace huyuan::ui
