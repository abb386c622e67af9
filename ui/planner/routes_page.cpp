// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/routes_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_routes_page.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QHeaderView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString teamName(int team) { return u"T%1"_s.arg(team, 2, 10, QLatin1Char('0')); }

QString hoursText(domain::MinuteOfDay minutes) {
  return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

RoutesPage::RoutesPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::RoutesPage>())
    , m_teams(new RowsModel(this))
    , m_stops(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->teamsTable->setModel(m_teams);
  m_ui->stopsTable->setModel(m_stops);
  shell.actions.bind(m_ui->planButton, Command::PlanRoutes);
  shell.actions.bind(m_ui->allTeamsButton, Command::ShowAllRoutes);
  connect(m_ui->campaignComboBox, &QComboBox::textActivated, this,
          [this](const QString& text) { m_shell.document.setCampaign(fromQt(text)); });
  connect(m_ui->teamsTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (const TableRow* row = m_teams->rowAt(index.row())) m_shell.document.selectTeam(static_cast<int>(row->id));
  });
  connect(m_ui->stopsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            if (const TableRow* row = index.isValid() ? m_stops->rowAt(index.row()) : nullptr)
              m_shell.document.select(row->kind, row->id, true);
          });
  connect(&shell.document, &Document::stateChanged, this, &RoutesPage::refresh);
  connect(&shell.document, &Document::teamChanged, this, &RoutesPage::refreshStops);
  refresh();
}

RoutesPage::~RoutesPage() = default;

void RoutesPage::plan() {
  session::PlanSettings settings;
  settings.seconds = m_ui->secondsSpinBox->value();
  m_shell.document.change(
      tr("Planning the routes"), this,
      [campaign = m_shell.document.state().campaign, settings](session::Workspace& w, const base::Progress& p,
                                                               const base::Cancel& c) {
        return w.makePlan(campaign, settings, p, c);
      },
      [this](const domain::Plan&) { m_shell.document.selectTeam(0); });
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
  m_ui->planFrame->setVisible(drawn || state.plan);
  m_ui->emptyLabel->setVisible(!state.plan);
  m_ui->emptyLabel->setText(drawn ? tr("No routes yet. Planning takes from a few seconds to a minute.")
                                  : tr("Routes are planned from a draw: run the draw first (Ctrl+3)."));
  for (QWidget* w : {static_cast<QWidget*>(m_ui->teamsLabel), static_cast<QWidget*>(m_ui->allTeamsButton),
                     static_cast<QWidget*>(m_ui->teamsTable)})
    w->setVisible(state.plan != nullptr);
  const std::size_t unplanned = state.plan ? state.plan->unplanned.size() : 0;
  m_ui->marksLabel->setVisible(state.plan != nullptr);
  m_ui->unplannedLabel->setVisible(unplanned > 0);
  m_ui->unplannedLabel->setText(tr("%1 targets are in no route: out of reach or out of time.").arg(unplanned));
  refreshTeams();
  refreshStops();
}

void RoutesPage::refreshTeams() {
  const DocumentState& state = m_shell.document.state();
  std::vector<TableRow> rows;
  if (state.plan)
    for (const domain::Route& r : state.plan->routes) {
      const domain::District* district = state.snapshot->district(r.district);
      const double km = domain::totalDistance(r).value() / 1000.0;
      const bool late = r.overtime.value() > 0;
      rows.push_back(
          {u"team"_s,
           r.team,
           {textCell(teamName(r.team), routeIcon(r.team)), textCell(district ? toQt(district->name) : toQt(r.district)),
            numberCell(double(r.stops.size())), numberCell(km, oneDecimal(km)),
            numberCell(r.finish - r.depart, hoursText(r.finish - r.depart) + (late ? u" !"_s : QString()))},
           false});
    }
  m_teams->setContents({tr("Team"), tr("District"), tr("Stops"), tr("km"), tr("h")}, std::move(rows));
  stretchColumns(m_ui->teamsTable, {1});
  m_ui->teamsTable->setMinimumHeight(std::min(m_teams->rowCount(), 12) * 28 + 36);
}

const domain::Route* RoutesPage::route(int team) const {
  const auto& plan = m_shell.document.state().plan;
  if (!plan) return nullptr;
  for (const domain::Route& r : plan->routes)
    if (r.team == team) return &r;
  return nullptr;
}

void RoutesPage::refreshStops() {
  const DocumentState& state = m_shell.document.state();
  const domain::Route* r = route(m_shell.document.team());
  for (QWidget* w : {static_cast<QWidget*>(m_ui->stopsLabel), static_cast<QWidget*>(m_ui->stopsHintLabel)})
    w->setVisible(state.plan != nullptr);
  m_ui->stopsTable->setVisible(r != nullptr);
  if (!r) {
    m_ui->teamsTable->clearSelection();
    m_ui->stopsLabel->setText(tr("Stops"));
    m_ui->stopsHintLabel->setText(tr("Choose a team to see its stops and its route alone."));
    m_stops->setContents({}, {});
    return;
  }
  if (const int row = m_teams->find(u"team"_s, r->team); row >= 0) m_ui->teamsTable->selectRow(row);
  m_ui->stopsLabel->setText(tr("Stops of %1").arg(teamName(r->team)));
  m_ui->stopsHintLabel->setText(
      tr("%1: from %2 to %3, %4 reserves in fixed order; driving times outside peak hours")
          .arg(toQt(r->date), toQt(domain::toText(r->depart)), toQt(domain::toText(r->finish)))
          .arg(r->reserves.size()));
  std::vector<TableRow> rows;
  for (const domain::Stop& stop : r->stops) {
    const domain::Vendor* vendor = state.snapshot->vendor(stop.visit.vendor);
    const domain::School* school = state.snapshot->school(stop.visit.school);
    rows.push_back({u"vendor"_s,
                    stop.visit.vendor.value,
                    {numberCell(stop.number),
                     textCell(toQt(domain::toText(stop.arrive)) + (stop.missesWindow ? u" !"_s : QString())),
                     textCell(vendor ? toQt(vendor->shownName()) : toQt(stop.visit.vendorCode)),
                     textCell(school ? toQt(school->name) : QString())},
                    false});
  }
  m_stops->setContents({tr("No."), tr("At"), tr("Vendor"), tr("School")}, std::move(rows));
  stretchColumns(m_ui->stopsTable, {2, 3});
  m_ui->stopsTable->setMinimumHeight(std::min(m_stops->rowCount(), 12) * 28 + 40);
}

} // namespace huyuan::ui
