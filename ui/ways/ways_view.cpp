// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/ways_view.h"

#include "actions.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "session/reach_steps.h"
#include "ui_ways_view.h"
#include "ways/road_desk.h"
#include "ways/road_words.h"
#include "widgets/signs.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString warningsText(const std::vector<base::Problem>& warnings) {
  QStringList lines;
  for (const auto& warning : warnings) lines << toQt(session::warningWords(warning, roadLanguage()));
  return lines.join(u'\n');
}

void showWarning(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

} // namespace

WaysView::WaysView(const Shell& shell, RoadDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::WaysView>()) {
  m_ui->setupUi(this);
  for (const std::string& profile : desk.profiles())
    m_ui->profileComboBox->addItem(profileText(profile), toQt(profile));
  for (const auto& period : desk.periods()) m_ui->periodComboBox->addItem(periodText(period), toQt(period.id));
  m_ui->minutesSpinBox->setMaximum(RoadDesk::MostMinutes);
  connect(m_ui->profileComboBox, &QComboBox::activated, this,
          [this](int i) { m_desk.setProfile(fromQt(m_ui->profileComboBox->itemData(i).toString())); });
  connect(m_ui->periodComboBox, &QComboBox::activated, this,
          [this](int i) { m_desk.setPeriod(fromQt(m_ui->periodComboBox->itemData(i).toString())); });
  connect(m_ui->cancelButton, &QAbstractButton::clicked, &shell.jobs, &JobRunner::cancelShown);
  connectWay();
  connectReach();
  connect(&desk, &RoadDesk::choiceChanged, this, &WaysView::refresh);
  connect(&desk, &RoadDesk::busyChanged, this, [this] { m_ui->cancelButton->setVisible(m_desk.isBusy()); });
  connect(&shell.document, &Document::stateChanged, this, &WaysView::refresh);
  refresh();
}

WaysView::~WaysView() = default;

void WaysView::connectWay() {
  m_ui->swapButton->setIcon(Theme::icon(u"swap"_s));
  m_ui->copyButton->setIcon(Theme::icon(u"copy"_s));
  m_ui->clearWayButton->setIcon(Theme::icon(u"close"_s));
  m_shell.actions.bind(m_ui->routeButton, Command::RouteProbe);
  m_ui->routeButton->setIcon(Theme::icon(u"route"_s));
  connect(m_ui->swapButton, &QAbstractButton::clicked, &m_desk, &RoadDesk::swapEnds);
  connect(m_ui->copyButton, &QAbstractButton::clicked, this, &WaysView::copy);
  connect(m_ui->clearWayButton, &QAbstractButton::clicked, &m_desk, &RoadDesk::clearWay);
  connect(m_ui->stepsList, &QListWidget::currentRowChanged, &m_desk, &RoadDesk::pointAt);
  connect(m_ui->stepsList, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
    m_desk.pointAt(-1);
    m_desk.pointAt(m_ui->stepsList->row(item));
  });
  connect(&m_desk, &RoadDesk::wayChanged, this, &WaysView::refreshWay);
  connect(m_shell.actions[Command::RouteProbe], &QAction::toggled, this, &WaysView::refreshWay);
  m_ui->stepsList->installEventFilter(this);
}

void WaysView::connectReach() {
  m_ui->clearReachButton->setIcon(Theme::icon(u"close"_s));
  m_shell.actions.bind(m_ui->reachButton, Command::ReachPlace);
  m_shell.actions.bind(m_ui->reachSelectionButton, Command::ReachSelection);
  connect(m_ui->minutesSpinBox, &QSpinBox::valueChanged, &m_desk, &RoadDesk::setMinutes);
  connect(m_ui->clearReachButton, &QAbstractButton::clicked, &m_desk, &RoadDesk::clearReach);
  connect(&m_desk, &RoadDesk::reachChanged, this, &WaysView::refreshReach);
}

/// Ctrl+C in the list gives the whole way: a part of it leads nowhere.
bool WaysView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_ui->stepsList && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
    copy();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void WaysView::copy() {
  if (const auto way = m_desk.way())
    QGuiApplication::clipboard()->setText(toQt(session::routeWords(*way, roadLanguage())));
}

void WaysView::refresh() {
  m_ui->noRoadsLabel->setVisible(m_shell.document.isLoaded() && !m_desk.hasRoads());
  m_ui->profileComboBox->setCurrentIndex(m_ui->profileComboBox->findData(toQt(m_desk.profile())));
  m_ui->periodComboBox->setCurrentIndex(m_ui->periodComboBox->findData(toQt(m_desk.period())));
  {
    const QSignalBlocker quiet(m_ui->minutesSpinBox);
    m_ui->minutesSpinBox->setValue(m_desk.minutes());
  }
  m_ui->cancelButton->setVisible(m_desk.isBusy());
  refreshWay();
  refreshReach();
}

void WaysView::refreshWay() {
  const auto way = m_desk.way();
  const bool asking = m_shell.actions[Command::RouteProbe]->isChecked();
  const bool started = m_desk.ends()[0].isValid(), found = way && way->found();
  m_ui->hintLabel->setVisible(asking && !found);
  m_ui->hintLabel->setText(started ? tr("Now click the destination on the map. Esc takes the start away.")
                                   : tr("Click the start on the map, then the destination."));
  m_ui->totalLabel->setVisible(found);
  m_ui->stepsList->setVisible(found);
  m_ui->copyButton->setEnabled(found);
  m_ui->swapButton->setEnabled(started);
  m_ui->clearWayButton->setEnabled(started);
  showWarning(m_ui->wayWarningLabel, way ? warningsText(way->warnings) : QString());
  const QSignalBlocker quiet(m_ui->stepsList);
  m_ui->stepsList->clear();
  if (!found) return;
  const auto& total = way->guide.total;
  m_ui->totalLabel->setText(
      u"%1 · %2"_s.arg(durationText(static_cast<double>(total.time.value())), lengthText(total.distance)));
  for (std::size_t i = 0; i < way->guide.steps.size(); ++i)
    m_ui->stepsList->addItem(u"%1  %2"_s.arg(i + 1).arg(toQt(session::stepWords(way->guide, i, roadLanguage()))));
}

void WaysView::refreshReach() {
  const auto reach = m_desk.reach();
  m_ui->clearReachButton->setEnabled(reach != nullptr);
  m_ui->reachResultLabel->setVisible(reach != nullptr);
  m_ui->legendWidget->setVisible(reach && !reach->reach.pieces.empty());
  showWarning(m_ui->reachWarningLabel, reach ? warningsText(reach->warnings) : QString());
  if (!reach) return;
  const QString from =
      m_desk.reachWhat().isEmpty() ? lonLatText(reach->from.place.lon, reach->from.place.lat) : m_desk.reachWhat();
  m_ui->reachResultLabel->setText(
      tr("%2 from %1: %3 of streets within %4 min")
          .arg(from, travelText(reach->profile, reach->period), lengthText(reach->reach.length))
          .arg(reach->time.value() / 60));
  refreshLegend();
}

void WaysView::refreshLegend() {
  while (QLayoutItem* item = m_ui->legendLayout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto limits = session::stepMinutes(m_desk.minutes());
  for (std::size_t i = 0; i < limits.size(); ++i) {
    auto* sign = new QLabel(m_ui->legendWidget);
    sign->setPixmap(reachIcon(static_cast<int>(i)).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto* text = new QLabel(u"≤ %1"_s.arg(limits[i]), m_ui->legendWidget);
    text->setProperty("role", u"small"_s);
    m_ui->legendLayout->addWidget(sign);
    m_ui->legendLayout->addWidget(text);
  }
  m_ui->legendLayout->addWidget(new QLabel(tr("min"), m_ui->legendWidget));
  m_ui->legendLayout->addStretch(1);
}

} // namespace huyuan::ui
