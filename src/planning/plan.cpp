// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"

#include "files/safe_file.h"
#include "planning/district_plan_p.h"
#include "planning/draw.h"
#include "planning/parallel_p.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace huyuan::planning {

namespace {

int riskRank(const std::string& risk) {
  if (risk == "key") return 0;
  if (risk == "high") return 1;
  return risk == "low" ? 3 : 2;
}

/// Turns the drawn codes into tasks.
class TaskBuilder {
 public:
  TaskBuilder(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
              const PlanOptions& options)
      : m_snapshot(snapshot)
      , m_options(options) {
    for (const domain::Vendor& v : snapshot.vendors)
      if (!v.code.empty()) m_vendors.emplace(v.code, &v);
    for (const domain::Finding& f : findings) {
      const domain::Finding*& nearest = m_nearest.emplace(f.vendor, &f).first->second;
      if (std::tie(f.distance, f.school) < std::tie(nearest->distance, nearest->school)) nearest = &f;
    }
  }

  /// False if the vendor is unknown or has no place.
  bool build(const domain::DrawTarget& target, Task& task) const {
    const auto found = m_vendors.find(target.code);
    if (found == m_vendors.end() || !found->second->point.isValid()) return false;
    const domain::Vendor& vendor = *found->second;
    task.visit.vendorCode = vendor.code;
    task.visit.vendor = vendor.id;
    task.visit.reserve = target.reserve;
    task.visit.service = serviceTime(task.visit.mode);
    task.place = vendor.point;
    task.risk = riskRank(vendor.risk);
    const auto finding = m_nearest.find(vendor.id);
    if (finding == m_nearest.end()) return true;
    task.visit.school = finding->second->school;
    if (const domain::School* school = m_snapshot.school(task.visit.school)) {
      task.windows = m_options.times.windowsOf(*school);
      task.visit.window = task.windows.back();
    }
    return true;
  }

 private:
  const domain::Snapshot& m_snapshot;
  const PlanOptions& m_options;
  std::unordered_map<std::string, const domain::Vendor*> m_vendors;
  std::unordered_map<domain::VendorId, const domain::Finding*> m_nearest;
};

domain::Team teamOf(const domain::Snapshot& snapshot, int number) {
  for (const domain::Team& t : snapshot.teams) {
    if (t.number != number) continue;
    if (!t.start.isValid())
      throw base::Error(base::ErrorKind::BadInput, "team {0} has no start place", {std::to_string(number)});
    return t;
  }
  throw base::Error(base::ErrorKind::BadInput, "team {0} of the draw is not in the workspace",
                    {std::to_string(number)});
}

std::vector<DistrictTask> districtsOf(const domain::Snapshot& snapshot, const domain::DrawRecord& draw,
                                      const TaskBuilder& builder, std::vector<domain::Unplanned>& unplanned) {
  std::map<std::string, DistrictTask> districts;
  for (const domain::TeamDistrict& pair : draw.teams)
    districts[pair.district].teams.push_back(teamOf(snapshot, pair.team));
  for (const domain::DrawTarget& target : draw.targets) {
    const auto found = districts.find(target.stratum);
    Task task;
    if (found == districts.end()) {
      if (!target.reserve) unplanned.push_back({target.code, "no_team"});
    } else if (!builder.build(target, task))
      unplanned.push_back({target.code, "no_position"});
    else if (target.reserve)
      found->second.reserves.push_back(task.visit);
    else
      found->second.tasks.push_back(std::move(task));
  }
  std::vector<DistrictTask> result;
  for (auto& [code, task] : districts) {
    task.district = code;
    std::sort(task.teams.begin(), task.teams.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    result.push_back(std::move(task));
  }
  return result;
}

void checkOptions(const PlanOptions& o) {
  const bool sound = o.maxStops > 0 && o.walkKmh > 0 && o.straightKmh > 0 && o.iterations >= 0 &&
                     o.parking.value() >= 0 && o.lunch.value() >= 0 && o.maxDay.value() > 0;
  if (!sound) throw base::Error(base::ErrorKind::Usage, "a setting of the plan is out of range");
}

} // namespace

base::Seconds serviceTime(domain::VisitMode mode) {
  switch (mode) {
  case domain::VisitMode::Purchase:
    return base::Seconds(15 * 60);
  case domain::VisitMode::Inspect:
    return base::Seconds(40 * 60);
  case domain::VisitMode::Observe:
  case domain::VisitMode::FollowUp:
    break;
  }
  return base::Seconds(8 * 60);
}

domain::Plan plan(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                  const domain::DrawRecord& draw, const roads::RoadGraph* graph, const PlanOptions& options,
                  const base::Clock& clock, const base::Progress& progress, const base::Cancel& cancel) {
  checkOptions(options);
  domain::Plan result;
  result.campaign = draw.spec.campaign;
  result.recordHash = files::sha256(toJson(draw));
  result.seed = options.seed;
  result.createdAt = base::formatUtc(clock.now());
  const TaskBuilder builder(snapshot, findings, options);
  const std::vector<DistrictTask> districts = districtsOf(snapshot, draw, builder, result.unplanned);
  PlanOptions each = options;
  const std::size_t threads = std::max(1U, options.threads ? options.threads : std::thread::hardware_concurrency());
  const std::size_t waves = (districts.size() + threads - 1) / threads;
  each.seconds = options.seconds / static_cast<double>(std::max<std::size_t>(1, waves));
  std::vector<DistrictPlan> plans(districts.size());
  forEach(
      districts.size(), options.threads,
      [&](std::size_t i) { plans[i] = planDistrict(districts[i], graph, each, cancel); }, progress, "planning routes");
  cancel.check();
  for (DistrictPlan& p : plans) {
    std::move(p.routes.begin(), p.routes.end(), std::back_inserter(result.routes));
    std::move(p.unplanned.begin(), p.unplanned.end(), std::back_inserter(result.unplanned));
  }
  std::sort(result.routes.begin(), result.routes.end(), [](const auto& a, const auto& b) { return a.team < b.team; });
  return result;
}

} // namespace huyuan::planning
