// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/campaign.h"
#include "domain/snapshot.h"
#include "planning/plan_options.h"
#include "solver/problem.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

/// What a plan is made of. Planning, changing by hand, scoring and explaining all ask one model, so that all say the
/// same.
namespace huyuan::planning {

class PlanTravel;
class EarlierHabits;

/// A visit as it is to be planned.
struct Task {
  domain::Visit visit;
  geo::LonLat place;
  std::vector<Window> windows; ///< in order; empty = any time
  bool lost = false;           ///< nobody can keep any of them
  bool tied = false;           ///< to its school's lessons: on other days it is not visited
  std::vector<bool> lessons;   ///< of its school, by date of the rules; as if there were, where nobody knows
  int risk = 0;                ///< 0 = most suspect
  std::size_t rank = 0;        ///< in its stratum
  std::size_t cluster = 0;     ///< shops that belong together: of one school, or within 80 m, also through others
};

/// A piece of the plan as the solver sees it. Clients are `tasks`, vehicles `days`, times seconds after midnight.
struct PlanPart {
  std::vector<std::size_t> days, tasks;
  solver::Problem problem;
};

/// A route's share of the objective, in seconds of travel.
struct RouteCost {
  solver::Cost travel = 0;       ///< parking included
  solver::Cost schoolChange = 0; ///< entering the shops of another school, and not at the most suspect one
  solver::Cost windows = 0;      ///< lateness, and visits outside all their windows
  solver::Cost overtime = 0;
  solver::Cost balance = 0;    ///< convex in the day's length
  solver::Cost repetition = 0; ///< PlanWeights::repetition for each Repetition
  bool feasible = true;        ///< keeps shift, strict windows and meal; not part of the sum
  solver::Cost total() const { return travel + schoolChange + windows + overtime + balance + repetition; }
};

enum class Paths : std::uint8_t { No, Yes };

/// Built once from snapshot, findings, draw, roads and options, of which it keeps what it needs; immutable; any thread.
class PlanModel {
 public:
  /// A team on a date: a vehicle of the solver.
  struct Day {
    domain::Team team;
    std::string date;
    std::vector<std::string> districts; ///< drawn for the team, by code; also in free mode, where they bind nobody
    std::size_t teamPlace = 0;          ///< place among the teams
    std::size_t datePlace = 0;          ///< place among the dates of the rules
  };
  /// Throws Error(Usage) if a rule is out of range or there is no date, Error(BadInput) if the draw has no team that
  /// can go anywhere, Error(Cancelled). Cost: clusters, and the indices of the roads at the speeds of each period.
  PlanModel(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
            const domain::DrawRecord& draw, const PlanRoads& roads, const PlanOptions& options,
            const base::Progress& progress, const base::Cancel& cancel);
  ~PlanModel();
  PlanModel(const PlanModel&) = delete;

  const PlanOptions& options() const { return m_options; }
  const std::vector<Day>& days() const { return m_days; }    ///< by team, then date
  const std::vector<Task>& tasks() const { return m_tasks; } ///< targets in the order of the draw, then reserves
  std::size_t targets() const { return m_targets; }          ///< how many tasks are no reserves
  /// Targets that are no task at all: no position, no district.
  const std::vector<domain::Unplanned>& unplaced() const { return m_unplaced; }
  /// What was assumed: teams without start, schools without calendar …
  const std::vector<domain::PlanNote>& notes() const { return m_notes; }

  std::optional<std::size_t> taskOf(const std::string& vendorCode) const;
  std::optional<std::size_t> dayOf(int team, const std::string& date) const;

  /// Whether the draw gave the visit to the team; always in free mode.
  bool keepsDraw(std::size_t day, std::size_t task) const;
  /// Empty = the team may serve it on the day; else why not, the gravest first: home_district, recused, skills,
  /// no_lessons, unreachable, not_drawn. All but the last are refused by hand as well. Cost: some travel times.
  std::string whyNot(std::size_t day, std::size_t task) const;

  /// Of a target that stands in no route: the reason that holds for all its days, or that there was no time.
  domain::Unplanned whyUnplanned(std::size_t task) const;

  /// The route in this order, timed as cheaply as it goes; the same times as in the search. Without paths, some
  /// microseconds a stop once its travel times are known. `balanceWeight` as in Plan::balanceWeight, here and below: a
  /// day whose length costs something waits less.
  domain::Route route(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight,
                      Paths paths = Paths::Yes) const;
  RouteCost costOf(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight) const;
  solver::Schedule schedule(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight) const;

  /// The problem of some days and tasks; what may not be (whyNot) is barred. Memory and time: tasks² for each set of
  /// speeds.
  PlanPart part(std::vector<std::size_t> days, std::vector<std::size_t> tasks, solver::Cost balanceWeight,
                const base::Cancel& cancel) const;
  /// About how many bytes searching such a part takes: its matrices, which outweigh the rest.
  std::uint64_t bytesOf(const std::vector<std::size_t>& days, std::size_t tasks) const;

  /// Orders of tasks, a row a day. Throws Error(BadInput) if the plan has a stop, or a team and date, that the model
  /// has not, or the same stop twice.
  std::vector<std::vector<std::size_t>> ordersOf(const domain::Plan& plan) const;
  /// The plan with these routes: timed, with paths, reserves shared out, draw breaks none. Days without stops are left
  /// out, unless the team has no other day. Name of the campaign, hash, seed and time of creation are the caller's.
  domain::Plan planOf(const std::vector<std::vector<std::size_t>>& orders, std::vector<domain::Unplanned> unplanned,
                      solver::Cost balanceWeight = 0) const;
  /// Places in this order of the stops that repeat an earlier campaign, the first one for how the route sets out.
  std::vector<std::size_t> repeatingStops(std::size_t day, const std::vector<std::size_t>& order,
                                          solver::Cost balanceWeight) const;
  /// What the routes have in common with the earlier campaigns.
  std::vector<domain::Repetition> repetitions(const std::vector<domain::Route>& routes) const;

 private:
  void addDays(const domain::Snapshot& snapshot, const domain::DrawRecord& draw);
  void addTasks(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                const domain::DrawRecord& draw);
  void findLostWindows();
  std::pair<solver::Time, solver::Time> reachOf(std::size_t task) const;
  void addClients(PlanPart& part, std::size_t bases) const;
  void addRules(PlanPart& part) const;
  solver::Cost changeCost(std::size_t from, std::size_t to) const; ///< from = tasks().size(): from the start
  solver::Cost visitCost(std::size_t day, std::size_t task) const; ///< at most, as its hour is not known
  solver::Cost firstCost(std::size_t day, std::size_t task) const;
  int repeats(std::size_t day, std::size_t task, solver::Time start) const; ///< earlier visits, by weekday and hour
  std::string barredBy(std::size_t day, std::size_t task) const;
  solver::Client clientOf(std::size_t task, std::size_t location) const;
  solver::Vehicle vehicleOf(std::size_t day, std::size_t start, std::size_t end) const;
  solver::Problem problemOf(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight) const;
  /// A leg as it is driven: at the speeds of the period in which it is set out on, with parking.
  struct LegAt {
    std::size_t speeds = 0;
    solver::Time time = 0;
    base::Metres distance{};
    bool byRoad = true;
  };
  std::vector<LegAt> legsOf(std::size_t day, const std::vector<std::size_t>& order, const solver::Schedule& s) const;
  std::size_t speedsAt(std::size_t day, solver::Time second) const;
  static void fillWindow(const Task& task, const solver::Schedule::Stop& time, domain::Stop& stop);
  std::string districtOf(std::size_t day, const std::vector<std::size_t>& order) const;
  void addReserves(std::vector<domain::Route>& routes, const std::vector<bool>& used) const;
  /// By profile and kind of day: what the teams travel by, no two alike.
  std::vector<std::pair<std::size_t, roads::DayKind>> travelsOf(const std::vector<std::size_t>& days) const;
  std::size_t startPlace(std::size_t day) const { return 2 * m_days[day].teamPlace; }
  std::size_t endPlace(std::size_t day) const { return 2 * m_days[day].teamPlace + 1; }
  std::size_t taskPlace(std::size_t task) const { return 2 * m_teams + task; }

  PlanOptions m_options;
  std::vector<roads::DayKind> m_dayKinds; ///< by date of the rules
  std::vector<Day> m_days;
  std::vector<Task> m_tasks;
  std::unordered_map<std::string, std::size_t> m_taskOf; ///< by vendor code
  std::size_t m_targets = 0, m_teams = 0;
  std::vector<domain::Unplanned> m_unplaced;
  std::vector<domain::PlanNote> m_notes;
  std::unique_ptr<const PlanTravel> m_travel;
  std::unique_ptr<const EarlierHabits> m_habits;
};

} // namespace huyuan::planning
