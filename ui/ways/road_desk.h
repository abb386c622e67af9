// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"
#include "session/road_probe.h"

#include <QObject>

#include <array>
#include <memory>
#include <set>

namespace huyuan::render {
class RoadOverlay;
}

namespace huyuan::ui {

struct Shell;

/// What is asked of the roads and what they answered: a way between two places, the streets within so many minutes, the
/// report. Each question is a job; a newer one of its kind takes the place of an older. Main thread only.
class RoadDesk : public QObject {
  Q_OBJECT
 public:
  explicit RoadDesk(const Shell& shell, QObject* parent = nullptr);
  ~RoadDesk() override;

  bool hasRoads() const;
  // --- how one travels, remembered
  const std::vector<std::string>& profiles() const { return m_profiles; }
  const std::string& profile() const { return m_profile; }
  void setProfile(const std::string& profile);
  const std::vector<session::TravelPeriod>& periods() const { return m_periods; } ///< the first = outside all others
  const std::string& period() const { return m_period; }
  void setPeriod(const std::string& id);
  int minutes() const { return m_minutes; }
  void setMinutes(int minutes);
  static constexpr int MostMinutes = 180;

  // --- a way; an end that is not valid is not set
  const std::array<geo::LonLat, 2>& ends() const { return m_ends; }
  void setEnd(std::size_t which, geo::LonLat place);
  /// The start, then the destination, then another start.
  void pick(geo::LonLat place);
  void swapEnds();
  void clearWay();
  std::shared_ptr<const session::RouteAnswer> way() const { return m_way; } ///< null = none yet
  /// Points at a step of the way on the map; -1 = at none.
  void pointAt(int step);

  // --- within reach
  void askReach(geo::LonLat from, const QString& what);
  void clearReach();
  std::shared_ptr<const session::ReachAnswer> reach() const { return m_reach; } ///< null = none yet
  const QString& reachWhat() const { return m_reachWhat; } ///< from where: a name, or empty for a place on the map

  // --- the report, asked for once somebody looks at it
  void needReport();
  std::shared_ptr<const session::RoadReport> report() const { return m_report; } ///< null = none yet
  /// Brings one of its oddities into view, and marks it.
  void showFlaw(std::size_t i);

  // --- closures
  /// Closes the street nearest to the place to vehicles, or opens it again; what was asked is asked again.
  void toggleRoad(geo::LonLat place);

  bool isBusy() const { return m_running > 0; }
  /// To be drawn over the map, in this order.
  std::vector<std::shared_ptr<const render::RoadOverlay>> overlays() const;

 Q_SIGNALS:
  void choiceChanged(); ///< profile, period or minutes
  void wayChanged();
  void reachChanged();
  void reportChanged();
  void busyChanged();
  void overlaysChanged();
  void boxAsked(const geo::Box& box); ///< the map is to show it
  void placeAsked(geo::LonLat place);
  void notice(const QString& text);

 private:
  template <class Answer, class Ask, class Take>
  void start(const QString& title, base::Cancel& newest, Ask ask, Take take, int* asked = nullptr);
  void follow();
  void askWay();
  void redrawWay();
  void askReport();
  void askAgain();

  const Shell& m_shell;
  std::vector<std::string> m_profiles;
  std::string m_profile;
  std::vector<session::TravelPeriod> m_periods;
  std::string m_period;
  int m_minutes = 10;
  std::shared_ptr<session::Workspace> m_of; ///< of which m_network speaks
  QString m_network;                        ///< tells one network from another
  qint64 m_closed = 0;                      ///< streets closed to vehicles when last asked
  std::set<std::string> m_ready;            ///< profiles that were asked before: quick now
  std::array<geo::LonLat, 2> m_ends;
  std::shared_ptr<const session::RouteAnswer> m_way;
  int m_pointed = -1;
  geo::LonLat m_reachFrom;
  QString m_reachWhat;
  std::shared_ptr<const session::ReachAnswer> m_reach;
  std::shared_ptr<const session::RoadReport> m_report;
  bool m_reportWanted = false;
  int m_reportsAsked = 0; ///< that have no answer yet
  base::Cancel m_askingWay, m_askingReach, m_askingReport;
  int m_running = 0;
  std::shared_ptr<const render::RoadOverlay> m_wayOverlay, m_reachOverlay, m_flawOverlay, m_pointedFlaw;
};

} // namespace huyuan::ui
