// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_model.h"

#include <map>
#include <unordered_map>

namespace huyuan::planning {

/// Turns what was drawn into tasks: where, when and for how long.
class TaskBuilder {
 public:
  /// Refers to all of them.
  TaskBuilder(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
              const PlanOptions& options);

  /// False if the vendor is unknown or has no place.
  bool build(const domain::DrawTarget& target, Task& task);
  /// Of the schools built so far: without a calendar, or on days of which theirs does not speak.
  const std::vector<domain::PlanNote>& notes() const { return m_notes; }

 private:
  void applyRule(const domain::VisitRule& rule, Task& task) const;
  void applySchool(const domain::School& school, Task& task);
  const std::vector<bool>& lessonsOf(const domain::School& school);

  const domain::Snapshot& m_snapshot;
  const PlanOptions& m_options;
  std::vector<std::chrono::sys_days> m_dates;
  std::unordered_map<std::string, const domain::Vendor*> m_vendors;
  std::unordered_map<domain::VendorId, const domain::Finding*> m_nearest;
  std::unordered_map<std::string, const domain::VisitRule*> m_rules;
  std::map<domain::SchoolId, std::vector<bool>> m_lessons;
  std::vector<domain::PlanNote> m_notes;
};

/// Numbers the clusters of the tasks from 0 on.
void findClusters(std::vector<Task>& tasks);

} // namespace huyuan::planning
