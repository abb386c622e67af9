// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/plan.h"
#include "session/campaigns_p.h"
#include "session/descriptions.h"
#include "session/working_days.h"
#include "session/workspace_p.h"

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

domain::Plan Workspace::makePlan(const std::string& campaign, const PlanSettings& settings,
                                 const base::Progress& progress, const base::Cancel& cancel) {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  domain::DrawRecord record;
  {
    const std::lock_guard lock(m->mutex);
    m->requireWritable();
    record = needRecord(m->file, campaign);
    snapshot = m->snapshotLocked();
    findings = m->findingsLocked();
  }
  if (record.seed.empty())
    throw Error(ErrorKind::BadInput, "the draw of campaign {0} is frozen but not run", {campaign});
  progress.report(0.0, "roads");
  const auto roads = roadProbe("car", progress.part(0.0, 0.2), cancel);
  planning::PlanOptions options;
  options.date = settings.date.empty() ? nextWorkingDay(m->seams.clock->now()) : settings.date;
  options.seconds = settings.seconds;
  options.seed = settings.seed;
  options.times = planning::schoolTimesFromJson(referenceText("school_times.json"), "school_times.json");
  auto plan = planning::plan(*snapshot, *findings, record, roads ? &roads->graph() : nullptr, options, *m->seams.clock,
                             progress.part(0.2, 1.0), cancel);
  const std::lock_guard lock(m->mutex);
  m->file.covert().put(campaign, PlanKey, planning::toJson(plan));
  return plan;
}

std::shared_ptr<const domain::Plan> Workspace::plan(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  const auto bytes = m->file.covert().get(campaign, PlanKey);
  if (!bytes) return nullptr;
  auto& kept = m->cachedPlan;
  if (kept.campaign != campaign || kept.bytes != *bytes) {
    auto plan = std::make_shared<const domain::Plan>(planning::planFromJson(*bytes, m->file.path() + " (plan)"));
    kept = {campaign, *bytes, std::move(plan)};
  }
  return kept.plan;
}

} // namespace huyuan::session
