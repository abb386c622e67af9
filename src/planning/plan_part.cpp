// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/earlier_habits_p.h"
#include "planning/plan_model.h"
#include "planning/plan_travel_p.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace huyuan::planning {

namespace {

constexpr solver::Cost RankStep = 10'000; ///< between the prizes of neighbouring ranks: more than a detour may cost

constexpr solver::Cost RiskStep = 20; ///< for entering a cluster at a shop one level less suspect

solver::Time secondOf(domain::MinuteOfDay m) { return solver::Time{60} * m; }

} // namespace

solver::Client PlanModel::clientOf(std::size_t i, std::size_t location) const {
  const Task& task = m_tasks[i];
  solver::Client c;
  c.location = location;
  c.service = task.visit.service.value();
  c.required = task.visit.must;
  if (!task.visit.must) c.prize = m_options.rules.weights.optional >> std::clamp(task.visit.priority, 0, 20);
  if (task.windows.empty()) return c;
  for (std::size_t w = 0; w + 1 < task.windows.size(); ++w)
    c.earlierWindows.push_back({secondOf(task.windows[w].first), secondOf(task.windows[w].second)});
  c.earliest = secondOf(task.windows.back().first);
  c.latest = secondOf(task.windows.back().second);
  if (task.visit.hard) return c;
  c.lateWeight = m_options.rules.weights.late;
  c.outsideCost = m_options.rules.weights.outside;
  return c;
}

solver::Vehicle PlanModel::vehicleOf(std::size_t day, std::size_t start, std::size_t end) const {
  const domain::PlanRules& rules = m_options.rules;
  const domain::Team& team = m_days[day].team;
  solver::Vehicle v;
  v.start = start;
  v.end = end;
  v.shiftStart = secondOf(team.dayStart);
  v.shiftEnd = std::max(v.shiftStart, secondOf(team.dayEnd));
  v.maxDuration = rules.maxDay.value();
  v.overtimeWeight = rules.weights.overtime;
  v.maxOvertime = rules.maxOvertime.value();
  v.maxStops = static_cast<std::size_t>(rules.maxStops);
  const domain::Meal meal = team.lunch.value_or(rules.lunch);
  if (meal.duration.value() > 0)
    v.lunch = {meal.duration.value(), secondOf(meal.from), secondOf(meal.to) - meal.duration.value()};
  return v;
}

namespace {

/// Matrices of one set of travel times: `places` are numbered as PlanTravel does, the first `bases` of them starts and
/// ends.
class TravelFiller {
 public:
  TravelFiller(const PlanTravel& travel, std::vector<std::size_t> places, std::size_t bases, solver::Time parking,
               const base::Cancel& cancel)
      : m_travel(travel)
      , m_places(std::move(places))
      , m_bases(bases)
      , m_parking(parking)
      , m_cancel(cancel) {}

  solver::Matrix durations(std::size_t profile, std::size_t speeds) {
    const auto [at, isNew] = m_known.emplace(std::pair(profile, speeds), solver::Matrix());
    if (!isNew) return at->second;
    m_cancel.check();
    at->second = m_travel.matrix(m_places, profile, speeds, m_cancel);
    const std::size_t n = m_places.size();
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = m_bases; j < n; ++j)
        if (i != j && at->second(i, j) < solver::Unreachable) at->second.set(i, j, at->second(i, j) + m_parking);
    return at->second;
  }

 private:
  const PlanTravel& m_travel;
  std::vector<std::size_t> m_places;
  std::size_t m_bases;
  solver::Time m_parking;
  const base::Cancel& m_cancel;
  std::map<std::pair<std::size_t, std::size_t>, solver::Matrix> m_known;
};

/// By cluster: how many of the vehicles may serve something of it.
std::map<std::size_t, std::size_t> vehiclesOf(const std::vector<Task>& all, const PlanPart& part) {
  std::map<std::size_t, std::size_t> vehicles;
  for (const solver::Vehicle& v : part.problem.vehicles) {
    std::vector<bool> barred(part.tasks.size(), false);
    for (const std::uint32_t c : v.barred) barred[c] = true;
    std::set<std::size_t> clusters;
    for (std::size_t c = 0; c < part.tasks.size(); ++c)
      if (!barred[c]) clusters.insert(all[part.tasks[c]].cluster);
    for (const std::size_t cluster : clusters) ++vehicles[cluster];
  }
  return vehicles;
}

/// Neighbours must be spread over days and teams; of more neighbours than days that may have them only so many as there
/// are such days are kept apart from each other.
void setApart(const std::vector<Task>& all, PlanPart& part) {
  std::map<std::size_t, std::size_t> vehicles = vehiclesOf(all, part), met;
  std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> groups;
  for (std::size_t c = 0; c < part.tasks.size(); ++c) {
    const std::size_t cluster = all[part.tasks[c]].cluster;
    const std::pair key(cluster, met[cluster]++ / std::max<std::size_t>(1, vehicles[cluster]));
    part.problem.clients[c].apart = groups.emplace(key, static_cast<std::uint32_t>(groups.size()) + 1).first->second;
  }
}

} // namespace

solver::Cost PlanModel::changeCost(std::size_t from, std::size_t to) const {
  const Task& t = m_tasks[to];
  if (m_options.rules.apart || (from < m_tasks.size() && m_tasks[from].cluster == t.cluster)) return 0;
  return m_options.rules.weights.schoolChange + RiskStep * t.risk;
}

solver::Cost PlanModel::visitCost(std::size_t day, std::size_t task) const {
  const Task& t = m_tasks[task];
  // Outside its windows a visit costs more than any repetition.
  return m_options.rules.weights.repetition * m_habits->repeatsWithin(t.visit.vendorCode, m_days[day].date, t.windows);
}

solver::Cost PlanModel::firstCost(std::size_t day, std::size_t task) const {
  const Day& d = m_days[day];
  return m_options.rules.weights.repetition *
         m_habits->beginsLike(m_tasks[task].visit, m_tasks[task].place, d.team.start, d.date);
}

namespace {

/// Spells during which somebody may be on the way; each one is a matrix.
std::vector<std::pair<solver::Time, std::size_t>> spellsWithin(std::vector<std::pair<solver::Time, std::size_t>> spells,
                                                               solver::Time first, solver::Time last) {
  while (spells.size() > 1 && spells[1].first <= first) spells.erase(spells.begin());
  while (spells.size() > 1 && spells.back().first > last) spells.pop_back();
  spells.front().first = 0;
  return spells;
}

/// When somebody may be on the way.
std::pair<solver::Time, solver::Time> hoursOf(const std::vector<solver::Vehicle>& vehicles) {
  solver::Time first = solver::Unreachable, last = 0;
  for (const solver::Vehicle& v : vehicles) {
    first = std::min(first, v.shiftStart);
    last = std::max(last, v.shiftEnd + v.maxOvertime);
  }
  return {first, last};
}

void addTravels(const PlanTravel& travel, const std::vector<std::pair<std::size_t, roads::DayKind>>& kinds,
                TravelFiller& filler, solver::Problem& p) {
  const auto [first, last] = hoursOf(p.vehicles);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    solver::Travel t{filler.durations(kinds[i].first, 0), {}};
    const auto spells = spellsWithin(travel.spells(kinds[i].second), first, last);
    if (spells.size() > 1 || spells[0].second != 0)
      for (const auto& [from, speeds] : spells) t.spells.push_back({from, filler.durations(kinds[i].first, speeds)});
    if (i > 0) {
      p.others.push_back(std::move(t));
      continue;
    }
    p.duration = std::move(t.duration);
    p.spells = std::move(t.spells);
  }
}

} // namespace

std::vector<std::pair<std::size_t, roads::DayKind>> PlanModel::travelsOf(const std::vector<std::size_t>& days) const {
  std::vector<std::pair<std::size_t, roads::DayKind>> travels;
  for (const std::size_t day : days) {
    const std::pair kind(m_travel->profile(m_days[day].team.profile), m_dayKinds[m_days[day].datePlace]);
    if (std::find(travels.begin(), travels.end(), kind) == travels.end()) travels.push_back(kind);
  }
  return travels;
}

std::uint64_t PlanModel::bytesOf(const std::vector<std::size_t>& days, std::size_t tasks) const {
  std::set<std::size_t> teams;
  std::vector<solver::Vehicle> vehicles;
  for (const std::size_t day : days)
    if (teams.insert(m_days[day].teamPlace).second) vehicles.push_back(vehicleOf(day, 0, 0));
  const auto [first, last] = hoursOf(vehicles);
  const auto travels = travelsOf(days);
  std::set<std::pair<std::size_t, std::size_t>> known; // what TravelFiller keeps while the part is made
  std::uint64_t kept = 1 + travels.size();             // costs, and the durations outside all periods
  bool timed = travels.size() > 1;                     // solver::LegTable is there
  for (const auto& [profile, kind] : travels) {
    known.emplace(profile, 0);
    const auto spells = spellsWithin(m_travel->spells(kind), first, last);
    if (spells.size() == 1 && spells[0].second == 0) continue;
    kept += spells.size(), timed = true;
    for (const auto& spell : spells) known.emplace(profile, spell.second);
  }
  const std::uint64_t making = known.size() + 1, searching = 3 + (timed ? kept - 1 + travels.size() : 0);
  const std::uint64_t places = tasks + 2 * teams.size();
  return 4 * places * places * (kept + std::max(making, searching));
}

PlanPart PlanModel::part(std::vector<std::size_t> days, std::vector<std::size_t> tasks, solver::Cost balanceWeight,
                         const base::Cancel& cancel) const {
  PlanPart part{std::move(days), std::move(tasks), {}};
  solver::Problem& p = part.problem;
  std::vector<std::size_t> places;
  std::map<std::size_t, std::size_t> base; // by team: where its start stands; its end follows
  for (const std::size_t day : part.days)
    if (base.emplace(m_days[day].teamPlace, places.size()).second) {
      places.push_back(startPlace(day));
      places.push_back(endPlace(day));
    }
  const std::size_t bases = places.size();
  for (const std::size_t t : part.tasks) places.push_back(taskPlace(t));
  TravelFiller filler(*m_travel, places, bases, m_options.rules.parking.value(), cancel);
  const auto travels = travelsOf(part.days);
  for (const std::size_t day : part.days) {
    const std::size_t start = base.at(m_days[day].teamPlace);
    p.vehicles.push_back(vehicleOf(day, start, start + 1));
    const std::pair kind(m_travel->profile(m_days[day].team.profile), m_dayKinds[m_days[day].datePlace]);
    const auto known = std::find(travels.begin(), travels.end(), kind);
    p.vehicles.back().travel = static_cast<std::size_t>(known - travels.begin());
  }
  addTravels(*m_travel, travels, filler, p);
  p.cost = p.duration;
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = bases; j < places.size(); ++j)
      if (i != j)
        p.cost.set(
            i, j, p.cost(i, j) + changeCost(i < bases ? m_tasks.size() : part.tasks[i - bases], part.tasks[j - bases]));
  addClients(part, bases);
  addRules(part);
  if (m_options.rules.apart) setApart(m_tasks, part);
  p.balanceWeight = balanceWeight;
  return part;
}

void PlanModel::addClients(PlanPart& part, std::size_t bases) const {
  std::vector<std::size_t> byWorth(part.tasks.size());
  std::iota(byWorth.begin(), byWorth.end(), std::size_t{0});
  const auto key = [&](std::size_t c) {
    const Task& t = m_tasks[part.tasks[c]];
    return std::tuple(t.visit.priority, t.rank, part.tasks[c]);
  };
  std::sort(byWorth.begin(), byWorth.end(), [&](std::size_t a, std::size_t b) { return key(a) > key(b); });
  for (std::size_t c = 0; c < part.tasks.size(); ++c)
    part.problem.clients.push_back(clientOf(part.tasks[c], bases + c));
  for (std::size_t k = 0; k < byWorth.size(); ++k) {
    solver::Client& c = part.problem.clients[byWorth[k]];
    if (c.required) c.prize = RankStep * static_cast<solver::Cost>(k + 1);
  }
}

void PlanModel::addRules(PlanPart& part) const {
  for (std::size_t v = 0; v < part.days.size(); ++v) {
    solver::Vehicle& vehicle = part.problem.vehicles[v];
    for (std::uint32_t c = 0; c < part.tasks.size(); ++c) {
      const std::size_t day = part.days[v], task = part.tasks[c];
      if (!keepsDraw(day, task) || !barredBy(day, task).empty()) {
        vehicle.barred.push_back(c);
        continue;
      }
      if (m_habits->empty()) continue;
      if (const solver::Cost cost = visitCost(day, task)) vehicle.visitCosts.push_back({c, cost});
      if (const solver::Cost cost = firstCost(day, task)) vehicle.firstCosts.push_back({c, cost});
    }
  }
}

} // namespace huyuan::planning
