// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboard_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "dashboard/bar_chart.h"
#include "ui_dashboard_page.h"
#include "widgets/signs.h"

#include <QChart>
#include <QChartView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QChartView* addView(QFrame* frame, const QString& name) {
  auto* view = new QChartView(frame);
  view->setObjectName(name);
  view->setRenderHint(QPainter::Antialiasing);
  view->setFrameShape(QFrame::NoFrame);
  view->setStyleSheet(u"background: transparent"_s);
  view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  frame->layout()->addWidget(view);
  return view;
}

void put(QChartView* view, QChart* chart) {
  std::unique_ptr<QChart> old(view->chart());
  view->setChart(chart);
}

} // namespace

DashboardPage::DashboardPage(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::DashboardPage>()) {
  m_ui->setupUi(this);
  m_districts = addView(m_ui->districtsFrame, u"districtsChartView"_s);
  m_teams = addView(m_ui->teamsFrame, u"teamsChartView"_s);
  m_ui->insideFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Inside).name()));
  m_ui->borderlineFigureLabel->setStyleSheet(u"color: %1"_s.arg(verdictColor(domain::Verdict::Borderline).name()));
  connect(&shell.document, &Document::stateChanged, this, &DashboardPage::refresh);
  refresh();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::refresh() {
  refreshTiles();
  refreshDistricts();
  refreshTeams();
}

void DashboardPage::refreshTiles() {
  const DocumentState& state = m_shell.document.state();
  std::int64_t inside = 0, borderline = 0;
  for (const auto& f : state.figures) inside += f.inside, borderline += f.borderline;
  m_ui->schoolsFigureLabel->setText(count(state.countOf("school")));
  m_ui->vendorsFigureLabel->setText(count(state.countOf("vendor")));
  m_ui->insideFigureLabel->setText(count(inside));
  m_ui->borderlineFigureLabel->setText(count(borderline));
  m_ui->violationsFigureLabel->setText(count(state.countOf("violation")));
}

void DashboardPage::refreshDistricts() {
  BarData figures;
  figures.sets = {{verdictText(domain::Verdict::Inside), verdictColor(domain::Verdict::Inside), {}},
                  {verdictText(domain::Verdict::Borderline), verdictColor(domain::Verdict::Borderline), {}}};
  std::vector<QString> codes;
  for (const auto& f : m_shell.document.state().figures) {
    if (f.code.empty() && f.inside + f.borderline == 0) continue;
    figures.categories << (f.name.empty() ? tr("unknown") : toQt(f.name));
    figures.sets[0].values << double(f.inside);
    figures.sets[1].values << double(f.borderline);
    codes.push_back(toQt(f.code));
  }
  put(m_districts, makeBarChart(figures, [this, codes](int place) {
        m_shell.document.showDistrict(codes.at(static_cast<std::size_t>(place)));
      }));
}

void DashboardPage::refreshTeams() {
  const auto& plan = m_shell.document.state().plan;
  m_teams->setVisible(plan != nullptr);
  m_ui->noPlanLabel->setVisible(!plan);
  m_ui->noPlanLabel->setText(tr("No plan yet: draw, then plan the routes."));
  BarData figures;
  figures.stacked = false;
  figures.sets = {{tr("stops"), Theme::color(u"accentFill"_s), {}}, {tr("hours"), Theme::color(u"faint"_s), {}}};
  std::vector<int> teams;
  if (plan)
    for (const domain::Route& r : plan->routes) {
      figures.categories << u"T%1"_s.arg(r.team, 2, 10, QLatin1Char('0'));
      figures.sets[0].values << double(r.stops.size());
      figures.sets[1].values << (r.finish - r.depart) / 60.0;
      teams.push_back(r.team);
    }
  put(m_teams, makeBarChart(figures, [this, teams](int place) {
        Q_EMIT teamChosen(teams.at(static_cast<std::size_t>(place)));
      }));
}

} // namespace huyuan::ui
