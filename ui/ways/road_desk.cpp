// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/road_desk.h"

#include "app/settings.h"
#include "app/shell.h"
#include "app/text.h"
#include "base/error.h"
#include "render/road_overlay.h"
#include "session/reach_steps.h"
#include "ways/road_words.h"

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

const QString ProfileKey = u"roads/profile"_s;
const QString PeriodKey = u"roads/period"_s;
const QString MinutesKey = u"roads/minutes"_s;

std::shared_ptr<const render::RoadOverlay> reachPicture(const session::ReachAnswer& answer, int minutes) {
  render::RoadOverlay::Content content;
  std::vector<double> limits;
  for (const int m : session::stepMinutes(minutes)) limits.push_back(60.0 * m);
  for (auto& piece : session::inSteps(answer.reach, limits))
    content.reach.push_back({std::move(piece.line), piece.step});
  content.marks.push_back({answer.from.place, u"◎"_s});
  return std::make_shared<const render::RoadOverlay>(content);
}

std::shared_ptr<const render::RoadOverlay> flawPicture(const session::RoadReport& report) {
  render::RoadOverlay::Content content;
  for (const auto& oddity : report.oddities)
    content.flaws.insert(content.flaws.end(), oddity.lines.begin(), oddity.lines.end());
  return std::make_shared<const render::RoadOverlay>(content);
}

} // namespace

RoadDesk::RoadDesk(const Shell& shell, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_profiles(session::travelProfiles()) {
  const std::string kept = shell.settings.bytes(ProfileKey).toStdString();
  const bool known = std::find(m_profiles.begin(), m_profiles.end(), kept) != m_profiles.end();
  m_profile = known ? kept : m_profiles.front();
  m_periods = session::periodsOfDay();
  m_periods.insert(m_periods.begin(), session::TravelPeriod{});
  const std::string period = shell.settings.bytes(PeriodKey).toStdString();
  if (std::any_of(m_periods.begin(), m_periods.end(), [&](const auto& p) { return p.id == period; })) m_period = period;
  bool isNumber = false;
  const int minutes = shell.settings.bytes(MinutesKey).toInt(&isNumber);
  if (isNumber) m_minutes = std::clamp(minutes, 1, MostMinutes);
  connect(&shell.document, &Document::opened, this, &RoadDesk::follow);
  connect(&shell.document, &Document::stateChanged, this, &RoadDesk::follow);
}

RoadDesk::~RoadDesk() {
  for (const auto& cancel : {m_askingWay, m_askingReach, m_askingReport}) cancel.request();
}

bool RoadDesk::hasRoads() const { return m_shell.document.isLoaded() && m_shell.document.state().summary.roadWays > 0; }

/// Answers of other roads are none.
void RoadDesk::follow() {
  const session::Summary& summary = m_shell.document.state().summary;
  const QString network =
      hasRoads()
          ? u"%1 %2 %3"_s.arg(summary.roadWays).arg(summary.roadKilometres, 0, 'g', 17).arg(toQt(summary.roadsAt))
          : QString();
  const bool same = m_of == m_shell.document.workspace() && m_network == network;
  if (same && m_closed == summary.roadsClosed) return;
  m_closed = summary.roadsClosed;
  if (same) {
    askAgain();
    if (m_reportWanted && hasRoads()) askReport();
    return;
  }
  m_of = m_shell.document.workspace();
  m_network = network;
  m_ready.clear();
  m_report.reset();
  m_flawOverlay.reset();
  m_pointedFlaw.reset();
  clearWay();
  clearReach();
  Q_EMIT reportChanged();
  if (m_reportWanted && hasRoads()) askReport();
}

/// Asks on another thread; the answer is taken here unless the question is old by then.
template <class Answer, class Ask, class Take>
void RoadDesk::start(const QString& title, base::Cancel& newest, Ask ask, Take take, int* asked) {
  newest.request();
  const bool slow = !m_ready.contains(m_profile);
  const auto workspace = m_shell.document.workspace();
  ++m_running;
  if (asked) ++*asked;
  Q_EMIT busyChanged();
  newest = m_shell.jobs.start(
      title, slow ? JobRunner::Show::Bar : JobRunner::Show::Quiet, this,
      [this, workspace, profile = m_profile, period = m_period, ask, take](const base::Progress& p,
                                                                           const base::Cancel& c) {
        std::shared_ptr<Answer> answer;
        try {
          const auto probe = workspace->roadProbe(profile, p.part(0.0, 0.8), c);
          if (probe)
            answer = std::make_shared<Answer>(period.empty() ? ask(*workspace, *probe, c)
                                                             : ask(*workspace, probe->during(period), c));
        } catch (const base::Error& e) {
          // A question that another one took the place of is nothing to tell.
          if (e.kind() != base::ErrorKind::Cancelled) throw;
        }
        return JobRunner::Continuation([this, workspace, profile, answer, take, c] {
          if (!answer || c.requested() || workspace != m_shell.document.workspace()) return;
          m_ready.insert(profile);
          take(*answer);
        });
      },
      [this, asked] {
        --m_running;
        if (asked) --*asked;
        Q_EMIT busyChanged();
      });
}

void RoadDesk::setProfile(const std::string& profile) {
  if (profile == m_profile || std::find(m_profiles.begin(), m_profiles.end(), profile) == m_profiles.end()) return;
  m_profile = profile;
  m_shell.settings.setBytes(ProfileKey, QByteArray::fromStdString(profile));
  Q_EMIT choiceChanged();
  askAgain();
  if (m_reportWanted && hasRoads()) askReport();
}

void RoadDesk::setPeriod(const std::string& id) {
  if (id == m_period) return;
  m_period = id;
  m_shell.settings.setBytes(PeriodKey, QByteArray::fromStdString(id));
  Q_EMIT choiceChanged();
  askAgain();
}

void RoadDesk::askAgain() {
  askWay();
  if (m_reachFrom.isValid()) askReach(m_reachFrom, m_reachWhat);
}

void RoadDesk::setMinutes(int minutes) {
  minutes = std::clamp(minutes, 1, MostMinutes);
  if (minutes == m_minutes) return;
  m_minutes = minutes;
  m_shell.settings.setBytes(MinutesKey, QByteArray::number(minutes));
  Q_EMIT choiceChanged();
  if (m_reachFrom.isValid()) askReach(m_reachFrom, m_reachWhat);
}

void RoadDesk::setEnd(std::size_t which, geo::LonLat place) {
  m_ends.at(which) = place;
  m_way.reset();
  m_pointed = -1;
  redrawWay();
  askWay();
}

void RoadDesk::pick(geo::LonLat place) {
  if (!m_ends[0].isValid()) return setEnd(0, place);
  if (!m_ends[1].isValid()) return setEnd(1, place);
  m_ends[1] = {};
  setEnd(0, place);
}

void RoadDesk::swapEnds() {
  std::swap(m_ends[0], m_ends[1]);
  setEnd(0, m_ends[0]);
}

void RoadDesk::clearWay() {
  m_askingWay.request();
  m_ends = {};
  m_way.reset();
  m_pointed = -1;
  redrawWay();
}

void RoadDesk::askWay() {
  if (!m_ends[0].isValid() || !m_ends[1].isValid() || !hasRoads()) return;
  start<session::RouteAnswer>(
      tr("Looking for the way"), m_askingWay,
      [ends = m_ends](session::Workspace&, const session::RoadProbe& probe, const base::Cancel&) {
        return probe.route(ends[0], ends[1]);
      },
      [this](const session::RouteAnswer& answer) {
        m_way = std::make_shared<const session::RouteAnswer>(answer);
        m_pointed = -1;
        redrawWay();
      });
}

/// A way has hardly a thousand corners: it is prepared here.
void RoadDesk::redrawWay() {
  render::RoadOverlay::Content content;
  if (m_way) content.way = m_way->line();
  if (m_way && m_pointed >= 0 && m_pointed < static_cast<int>(m_way->guide.steps.size()))
    content.stretch = m_way->guide.steps[static_cast<std::size_t>(m_pointed)].line;
  if (m_ends[0].isValid()) content.marks.push_back({m_ends[0], u"A"_s});
  if (m_ends[1].isValid()) content.marks.push_back({m_ends[1], u"B"_s});
  m_wayOverlay = content.marks.empty() ? nullptr : std::make_shared<const render::RoadOverlay>(content);
  Q_EMIT wayChanged();
  Q_EMIT overlaysChanged();
}

void RoadDesk::pointAt(int step) {
  const int steps = m_way ? static_cast<int>(m_way->guide.steps.size()) : 0;
  if (step == m_pointed || step >= steps) return;
  m_pointed = step;
  render::RoadOverlay::Content content;
  content.way = m_way->line();
  if (step >= 0) content.stretch = m_way->guide.steps[static_cast<std::size_t>(step)].line;
  content.marks = {{m_ends[0], u"A"_s}, {m_ends[1], u"B"_s}};
  m_wayOverlay = std::make_shared<const render::RoadOverlay>(content);
  Q_EMIT overlaysChanged();
  if (step >= 0) Q_EMIT placeAsked(m_way->guide.steps[static_cast<std::size_t>(step)].place);
}

void RoadDesk::askReach(geo::LonLat from, const QString& what) {
  if (!from.isValid() || !hasRoads()) return;
  m_reachFrom = from;
  m_reachWhat = what;
  using Drawn = std::pair<session::ReachAnswer, std::shared_ptr<const render::RoadOverlay>>;
  start<Drawn>(
      tr("Looking what is within reach"), m_askingReach,
      [from, minutes = m_minutes](session::Workspace&, const session::RoadProbe& probe, const base::Cancel& cancel) {
        auto answer = probe.within(from, base::Seconds(60 * minutes), cancel);
        auto picture = reachPicture(answer, minutes);
        return Drawn(std::move(answer), std::move(picture));
      },
      [this](const Drawn& drawn) {
        const bool isNew = !m_reach || m_reach->from.place != drawn.first.from.place;
        m_reach = std::make_shared<const session::ReachAnswer>(drawn.first);
        m_reachOverlay = drawn.second;
        Q_EMIT reachChanged();
        Q_EMIT overlaysChanged();
        geo::Box box;
        for (const auto& piece : m_reach->reach.pieces)
          for (const auto p : piece.line) box.include(p);
        if (isNew && !box.isEmpty()) Q_EMIT boxAsked(box);
      });
}

void RoadDesk::clearReach() {
  m_askingReach.request();
  m_reachFrom = {};
  m_reachWhat.clear();
  m_reach.reset();
  m_reachOverlay.reset();
  Q_EMIT reachChanged();
  Q_EMIT overlaysChanged();
}

void RoadDesk::needReport() {
  m_reportWanted = true;
  if (hasRoads() && !m_report && m_reportsAsked == 0) askReport();
}

void RoadDesk::askReport() {
  using Drawn = std::pair<session::RoadReport, std::shared_ptr<const render::RoadOverlay>>;
  start<Drawn>(
      tr("Looking through the roads"), m_askingReport,
      [](session::Workspace& w, const session::RoadProbe& probe, const base::Cancel& cancel) {
        auto report = *w.roadReport(probe.profile(), {}, cancel);
        auto picture = flawPicture(report);
        return Drawn(std::move(report), std::move(picture));
      },
      [this](const Drawn& drawn) {
        m_report = std::make_shared<const session::RoadReport>(drawn.first);
        m_flawOverlay = drawn.second;
        m_pointedFlaw.reset();
        Q_EMIT reportChanged();
        Q_EMIT overlaysChanged();
      },
      &m_reportsAsked);
}

void RoadDesk::toggleRoad(geo::LonLat place) {
  m_shell.document.change(
      tr("Closing a street"), this,
      [place](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        return w.toggleRoad(place, p, c);
      },
      [this](const session::RoadClosure& road) {
        const QString name = road.name.empty() ? classText(road.roadClass) : toQt(road.name);
        Q_EMIT notice(road.closed ? tr("%1 is closed to vehicles.").arg(name) : tr("%1 is open again.").arg(name));
      });
}

void RoadDesk::showFlaw(std::size_t i) {
  if (!m_report || i >= m_report->oddities.size()) return;
  const roads::Oddity& oddity = m_report->oddities[i];
  render::RoadOverlay::Content content;
  content.pointed = oddity.lines;
  m_pointedFlaw = std::make_shared<const render::RoadOverlay>(content);
  Q_EMIT overlaysChanged();
  Q_EMIT boxAsked(oddity.box.grownBy(0.0012, 0.001));
}

std::vector<std::shared_ptr<const render::RoadOverlay>> RoadDesk::overlays() const {
  std::vector<std::shared_ptr<const render::RoadOverlay>> all;
  for (const auto& overlay : {m_pointedFlaw, m_flawOverlay, m_reachOverlay, m_wayOverlay})
    if (overlay) all.push_back(overlay);
  return all;
}

} // namespace huyuan::ui
