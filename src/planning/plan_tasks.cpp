// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/plan_tasks_p.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace huyuan::planning {

namespace {

constexpr double NeighbourMetres = 80.0;
constexpr double NeighbourDegrees = 80.0 / 110'500.0; ///< of latitude, rounded up: a degree is nowhere shorter

int riskRank(const std::string& risk) {
  if (risk == "key") return 0;
  if (risk == "high") return 1;
  return risk == "low" ? 3 : 2;
}

class Groups {
 public:
  explicit Groups(std::size_t n)
      : m_parent(n) {
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    const std::size_t x = find(a), y = find(b);
    m_parent[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::size_t> m_parent;
};

} // namespace

TaskBuilder::TaskBuilder(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                         const PlanOptions& options)
    : m_snapshot(snapshot)
    , m_options(options) {
  for (const std::string& date : options.rules.dates) m_dates.push_back(*dayFromText(date));
  for (const domain::Vendor& v : snapshot.vendors)
    if (!v.code.empty()) m_vendors.emplace(v.code, &v);
  for (const domain::Finding& f : findings) {
    const domain::Finding*& nearest = m_nearest.emplace(f.vendor, &f).first->second;
    if (std::tie(f.distance, f.school) < std::tie(nearest->distance, nearest->school)) nearest = &f;
  }
  for (const domain::VisitRule& r : options.rules.visits) m_rules.emplace(r.vendorCode, &r);
}

bool TaskBuilder::build(const domain::DrawTarget& target, Task& task) {
  const auto found = m_vendors.find(target.code);
  if (found == m_vendors.end() || !found->second->point.isValid()) return false;
  const domain::Vendor& vendor = *found->second;
  task.visit.vendorCode = vendor.code;
  task.visit.vendor = vendor.id;
  task.visit.reserve = target.reserve;
  task.visit.mode = m_options.rules.visitMode;
  task.place = vendor.point;
  task.risk = riskRank(vendor.risk);
  task.lessons.assign(m_dates.size(), true);
  const auto finding = m_nearest.find(vendor.id);
  const domain::School* school = finding == m_nearest.end() ? nullptr : m_snapshot.school(finding->second->school);
  if (finding != m_nearest.end()) task.visit.school = finding->second->school;
  if (school) applySchool(*school, task);
  const auto rule = m_rules.find(vendor.code);
  task.visit.service = domain::serviceTime(task.visit.mode);
  if (rule != m_rules.end()) applyRule(*rule->second, task);
  if (!task.windows.empty()) task.visit.window = task.windows.back();
  return true;
}

void TaskBuilder::applySchool(const domain::School& school, Task& task) {
  task.windows = m_options.times.windowsOf(school);
  task.tied = m_options.rules.schoolDaysOnly;
  task.lessons = lessonsOf(school);
}

void TaskBuilder::applyRule(const domain::VisitRule& rule, Task& task) const {
  domain::Visit& v = task.visit;
  v.mode = rule.mode.value_or(v.mode);
  v.service = rule.stay.value_or(domain::serviceTime(v.mode));
  v.must = rule.must.value_or(v.must);
  v.priority = rule.priority.value_or(v.priority);
  v.hard = rule.hard.value_or(v.hard);
  v.skills = rule.skills;
  if (!rule.window) return;
  task.windows = {*rule.window};
  task.tied = false;
}

const std::vector<bool>& TaskBuilder::lessonsOf(const domain::School& school) {
  const auto [at, isNew] = m_lessons.emplace(school.id, std::vector<bool>{});
  if (!isNew) return at->second;
  const std::string subject = school.code.empty() ? school.name : school.code;
  bool told = false;
  for (std::size_t d = 0; d < m_dates.size(); ++d) {
    const Lessons lessons = m_options.terms.on(school, m_dates[d], m_options.calendar);
    const bool unknown = lessons == Lessons::NoCalendar || lessons == Lessons::OutsideCalendar;
    at->second.push_back(lessons == Lessons::Yes || (unknown && m_options.calendar.isWorkingDay(m_dates[d])));
    if (lessons == Lessons::NoCalendar && !told) m_notes.push_back({"no_calendar", subject, {}}), told = true;
    if (lessons == Lessons::OutsideCalendar) m_notes.push_back({"outside_calendar", subject, m_options.rules.dates[d]});
  }
  return at->second;
}

void findClusters(std::vector<Task>& tasks) {
  Groups groups(tasks.size());
  std::map<domain::SchoolId, std::size_t> ofSchool;
  std::vector<std::size_t> byLatitude(tasks.size());
  std::iota(byLatitude.begin(), byLatitude.end(), std::size_t{0});
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (tasks[i].visit.school) groups.join(i, ofSchool.emplace(tasks[i].visit.school, i).first->second);
  std::sort(byLatitude.begin(), byLatitude.end(),
            [&](std::size_t a, std::size_t b) { return tasks[a].place.lat < tasks[b].place.lat; });
  for (std::size_t i = 0; i < byLatitude.size(); ++i)
    for (std::size_t j = i + 1; j < byLatitude.size(); ++j) {
      const geo::LonLat a = tasks[byLatitude[i]].place, b = tasks[byLatitude[j]].place;
      if (b.lat - a.lat > NeighbourDegrees) break;
      if (std::abs(a.lon - b.lon) > 0.01 || geo::distance(a, b).value() > NeighbourMetres) continue;
      groups.join(byLatitude[i], byLatitude[j]);
    }
  std::map<std::size_t, std::size_t> number;
  for (std::size_t i = 0; i < tasks.size(); ++i)
    tasks[i].cluster = number.emplace(groups.find(i), number.size()).first->second;
}

} // namespace huyuan::planning
