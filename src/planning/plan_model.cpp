// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_model.h"

#include "base/error.h"
#include "planning/earlier_habits_p.h"
#include "planning/plan_tasks_p.h"
#include "planning/plan_travel_p.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

const char* const DefaultProfile = "car";

void require(bool holds, const char* what) {
  if (!holds) throw base::Error(base::ErrorKind::Usage, "a setting of the plan is out of range: {0}", {what});
}

bool isTime(domain::MinuteOfDay m) { return m >= 0 && m <= 24 * 60; }

bool isPossible(const domain::Meal& m) {
  const bool fits = m.duration.value() == 0 || m.to * 60 - m.duration.value() >= m.from * 60;
  return m.duration.value() >= 0 && isTime(m.from) && isTime(m.to) && fits;
}

void checkOptions(const PlanOptions& o) {
  const domain::PlanRules& r = o.rules;
  require(!r.dates.empty(), "dates");
  for (const std::string& date : r.dates)
    if (!dayFromText(date)) throw base::Error(base::ErrorKind::Usage, "'{0}' is not a date such as 2026-11-24", {date});
  if (std::adjacent_find(r.dates.begin(), r.dates.end(), std::greater_equal<>()) != r.dates.end())
    throw base::Error(base::ErrorKind::Usage, "the days of a plan must be in order, each of them once");
  require(r.maxStops > 0, "max_stops");
  require(r.maxDay.value() > 0 && r.maxOvertime.value() >= 0, "max_day");
  require(r.parking.value() >= 0, "parking");
  const domain::PlanWeights& w = r.weights;
  require(w.late >= 0 && w.outside >= 0 && w.overtime >= 0 && w.optional >= 0 && w.schoolChange >= 0 &&
              w.repetition >= 0 && w.balance >= 0 && w.balancePercent >= 0,
          "weights");
  require(o.walkKmh > 0 && o.straightKmh > 0, "speed");
  require(o.iterations >= 0 && o.seconds >= 0 && o.cpuSeconds >= 0, "search");
  require(isPossible(r.lunch), "lunch");
}

std::set<std::string> unknownVisits(const domain::Snapshot& snapshot, const domain::PlanRules& rules) {
  std::set<std::string> codes;
  for (const domain::VisitRule& v : rules.visits) codes.insert(v.vendorCode);
  if (codes.empty()) return codes;
  for (const domain::Vendor& v : snapshot.vendors) codes.erase(v.code);
  return codes;
}

std::vector<geo::LonLat> placesOf(const std::vector<PlanModel::Day>& days, const std::vector<Task>& tasks) {
  std::vector<geo::LonLat> places;
  for (const PlanModel::Day& d : days) {
    if (d.datePlace != 0) continue;
    places.push_back(d.team.start);
    places.push_back(d.team.end.isValid() ? d.team.end : d.team.start);
  }
  for (const Task& t : tasks) places.push_back(t.place);
  return places;
}

std::vector<std::string> profilesOf(const std::vector<PlanModel::Day>& days) {
  std::set<std::string> names;
  for (const PlanModel::Day& d : days) names.insert(d.team.profile);
  return {names.begin(), names.end()};
}

std::string teamName(int number) { return (number < 10 ? "T0" : "T") + std::to_string(number); }

/// The team steps back from whatever one of the officers drawn for it must.
void addRecusals(const domain::DrawRecord& draw, domain::Team& team) {
  for (const domain::TeamOfficer& pair : draw.officers)
    for (const domain::CrewOfficer& officer : draw.crew.officers)
      if (pair.team == team.number && officer.code == pair.officer)
        for (const domain::Recusal& r : officer.recusals) team.recused.push_back(r.code);
}

} // namespace

PlanModel::PlanModel(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                     const domain::DrawRecord& draw, const PlanRoads& roads, const PlanOptions& options,
                     const base::Progress& progress, const base::Cancel& cancel)
    : m_options(options) {
  checkOptions(options);
  for (const std::string& date : options.rules.dates)
    m_dayKinds.push_back(options.terms.kindOf(*dayFromText(date), options.calendar));
  addDays(snapshot, draw);
  addTasks(snapshot, findings, draw);
  for (const std::string& code : unknownVisits(snapshot, options.rules)) m_notes.push_back({"unknown_visit", code, {}});
  m_travel = std::make_unique<const PlanTravel>(placesOf(m_days, m_tasks), profilesOf(m_days), roads, m_options,
                                                progress, cancel);
  m_habits = std::make_unique<const EarlierHabits>(options.earlier);
  findLostWindows();
}

PlanModel::~PlanModel() = default;

void PlanModel::addDays(const domain::Snapshot& snapshot, const domain::DrawRecord& draw) {
  std::map<int, std::set<std::string>> drawn;
  for (const domain::TeamDistrict& pair : draw.teams) drawn[pair.team].insert(pair.district);
  for (const auto& [number, districts] : drawn) {
    const auto team = std::find_if(snapshot.teams.begin(), snapshot.teams.end(),
                                   [n = number](const domain::Team& t) { return t.number == n; });
    if (team == snapshot.teams.end() || !team->start.isValid()) {
      m_notes.push_back({team == snapshot.teams.end() ? "unknown_team" : "no_start", teamName(number), {}});
      continue;
    }
    if (team->dayEnd <= team->dayStart) {
      m_notes.push_back({"no_hours", teamName(number), {}});
      continue;
    }
    Day day{*team, {}, {districts.begin(), districts.end()}, m_teams++, 0};
    if (day.team.profile.empty()) day.team.profile = DefaultProfile;
    addRecusals(draw, day.team);
    if (day.team.lunch && !isPossible(*day.team.lunch)) {
      m_notes.push_back({"lunch_lost", teamName(number), {}});
      day.team.lunch.reset();
    }
    for (std::size_t d = 0; d < m_options.rules.dates.size(); ++d) {
      day.date = m_options.rules.dates[d];
      day.datePlace = d;
      m_days.push_back(day);
    }
  }
  if (m_days.empty())
    throw base::Error(base::ErrorKind::BadInput,
                      "no team of the draw can set out: give the teams a start place and hours");
}

void PlanModel::addTasks(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                         const domain::DrawRecord& draw) {
  TaskBuilder builder(snapshot, findings, m_options);
  std::vector<Task> reserves;
  std::set<std::string> seen;
  std::map<std::string, std::size_t> ranks;
  for (const domain::DrawTarget& target : draw.targets) {
    if (!seen.insert(target.code).second) continue;
    Task task;
    if (!builder.build(target, task)) {
      if (!target.reserve) m_unplaced.push_back({target.code, "no_position"});
      continue;
    }
    task.visit.district = target.district.empty() ? target.stratum : target.district;
    task.rank = ranks[target.stratum]++;
    (target.reserve ? reserves : m_tasks).push_back(std::move(task));
  }
  m_targets = m_tasks.size();
  std::move(reserves.begin(), reserves.end(), std::back_inserter(m_tasks));
  for (std::size_t t = 0; t < m_tasks.size(); ++t) m_taskOf.emplace(m_tasks[t].visit.vendorCode, t);
  findClusters(m_tasks);
  m_notes.insert(m_notes.end(), builder.notes().begin(), builder.notes().end());
}

/// When anybody who may serve it can be there at the earliest, and until when anybody is out; earliest after latest if
/// nobody may.
std::pair<solver::Time, solver::Time> PlanModel::reachOf(std::size_t task) const {
  solver::Time earliest = solver::Unreachable, latest = 0;
  std::size_t known = m_teams; // the days of a team differ in who may, not in when
  for (std::size_t d = 0; d < m_days.size(); ++d) {
    const Day& day = m_days[d];
    if (day.teamPlace == known || !keepsDraw(d, task) || !barredBy(d, task).empty()) continue;
    known = day.teamPlace;
    const auto leg = m_travel->leg(startPlace(d), taskPlace(task), m_travel->profile(day.team.profile), 0);
    if (!leg) continue;
    const solver::Time start = solver::Time{60} * day.team.dayStart;
    earliest = std::min(earliest, start + leg->time.value() + m_options.rules.parking.value());
    latest = std::max(latest, solver::Time{60} * day.team.dayEnd + m_options.rules.maxOvertime.value());
  }
  return {earliest, latest};
}

void PlanModel::findLostWindows() {
  for (std::size_t t = 0; t < m_tasks.size(); ++t) {
    Task& task = m_tasks[t];
    if (task.windows.empty()) continue;
    const auto [earliest, latest] = reachOf(t);
    if (earliest > latest) continue;
    task.lost = std::none_of(task.windows.begin(), task.windows.end(), [&, e = earliest, l = latest](const Window& w) {
      return w.second * 60 >= e && w.first * 60 <= l;
    });
    if (!task.lost || task.visit.hard) continue; // one that is strict is left out with its reason
    const auto minute = static_cast<domain::MinuteOfDay>((earliest + 59) / 60);
    m_notes.push_back({"window_lost", task.visit.vendorCode, {}, task.windows.back(), minute});
  }
}

std::optional<std::size_t> PlanModel::taskOf(const std::string& vendorCode) const {
  const auto at = m_taskOf.find(vendorCode);
  if (at == m_taskOf.end()) return std::nullopt;
  return at->second;
}

std::optional<std::size_t> PlanModel::dayOf(int team, const std::string& date) const {
  const auto at =
      std::find_if(m_days.begin(), m_days.end(), [&](const Day& d) { return d.team.number == team && d.date == date; });
  if (at == m_days.end()) return std::nullopt;
  return static_cast<std::size_t>(at - m_days.begin());
}

bool PlanModel::keepsDraw(std::size_t day, std::size_t task) const {
  if (m_options.rules.mode == domain::PlanMode::Free) return true;
  const std::vector<std::string>& drawn = m_days[day].districts;
  return std::binary_search(drawn.begin(), drawn.end(), m_tasks[task].visit.district);
}

std::string PlanModel::barredBy(std::size_t day, std::size_t task) const {
  const domain::Team& team = m_days[day].team;
  const domain::Visit& visit = m_tasks[task].visit;
  const auto has = [](const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (!team.homeDistrict.empty() && visit.district == team.homeDistrict) return "home_district";
  if (has(team.recused, visit.district) || has(team.recused, visit.vendorCode)) return "recused";
  for (const std::string& skill : visit.skills)
    if (!has(team.skills, skill)) return "skills";
  if (m_tasks[task].tied && !m_tasks[task].lessons[m_days[day].datePlace]) return "no_lessons";
  return {};
}

std::string PlanModel::whyNot(std::size_t day, std::size_t task) const {
  if (std::string word = barredBy(day, task); !word.empty()) return word;
  const std::size_t profile = m_travel->profile(m_days[day].team.profile);
  if (!m_travel->leg(startPlace(day), taskPlace(task), profile, 0) ||
      !m_travel->leg(taskPlace(task), endPlace(day), profile, 0))
    return "unreachable";
  return keepsDraw(day, task) ? std::string() : "not_drawn";
}

domain::Unplanned PlanModel::whyUnplanned(std::size_t task) const {
  domain::Unplanned out{m_tasks[task].visit.vendorCode, {}};
  // What forbids a day that is otherwise right says more than that the day is another district's.
  static const std::vector<std::string> byWorth{"no_lessons", "skills", "recused", "home_district", "unreachable"};
  std::size_t best = byWorth.size();
  bool anyDay = false;
  for (std::size_t d = 0; d < m_days.size(); ++d) {
    if (!keepsDraw(d, task)) continue;
    anyDay = true;
    const std::string word = whyNot(d, task);
    if (word.empty()) {
      const bool strict = m_tasks[task].visit.hard && !m_tasks[task].windows.empty();
      out.reason = strict && m_tasks[task].lost ? "window" : "no_time";
      if (strict) out.window = m_tasks[task].windows.back();
      if (strict) out.earliest = static_cast<domain::MinuteOfDay>((reachOf(task).first + 59) / 60);
      return out;
    }
    best = std::min(best, static_cast<std::size_t>(std::find(byWorth.begin(), byWorth.end(), word) - byWorth.begin()));
  }
  out.reason = anyDay ? byWorth[best] : "no_team";
  return out;
}

} // namespace huyuan::planning
