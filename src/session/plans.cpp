// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/plan.h"
#include "planning/plan_rules_json.h"
#include "planning/plan_score.h"
#include "session/campaigns_p.h"
#include "session/descriptions.h"
#include "session/travel_profiles.h"
#include "session/working_days.h"
#include "session/workspace_p.h"

#include <algorithm>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

constexpr std::size_t ComparedCampaigns = 3; ///< earlier ones whose habits are not repeated
constexpr const char* TimesFile = "school_times.json";

/// What is the same for every plan of this program: the reference data.
planning::PlanOptions referenceOptions() {
  planning::PlanOptions options;
  options.times = planning::schoolTimesFromJson(referenceText(TimesFile), TimesFile);
  options.calendar = workingCalendar();
  options.terms = schoolTerms();
  return options;
}

std::vector<std::string> datesOf(const PlanSettings& s, std::chrono::sys_seconds now) {
  if (!s.dates.empty()) return s.dates;
  if (s.days <= 1) return {s.date.empty() ? nextWorkingDay(now) : s.date};
  return workingDays(s.date.empty() ? nextWorkingDay(now) : s.date, s.days);
}

} // namespace

std::shared_ptr<const planning::PlanModel>
Workspace::planModel(const std::string& campaign, const domain::PlanRules& rules, const PlanSettings& settings,
                     const base::Progress& progress, const base::Cancel& cancel) const {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  domain::DrawRecord record;
  planning::PlanOptions options = referenceOptions();
  {
    const std::lock_guard lock(m->mutex);
    record = needRecord(m->file, campaign);
    snapshot = m->snapshotLocked();
    findings = m->findingsLocked();
    options.earlier = m->earlierPlansLocked(campaign);
  }
  if (record.seed.empty())
    throw Error(ErrorKind::BadInput, "the draw of campaign {0} is frozen but not run", {campaign});
  options.rules = rules;
  options.seed = settings.seed;
  options.seconds = settings.seconds;
  options.cpuSeconds = settings.cpuSeconds;
  options.threads = settings.threads;
  if (settings.iterations > 0) options.iterations = settings.iterations;
  options.replay = settings.search;
  planning::PlanRoads roads;
  roads.periods = travelPeriods();
  roads.graph = [&](const std::string& profile, const roads::Period* period) {
    auto probe = roadProbe(profile, {}, cancel);
    if (probe && period) probe = std::make_shared<const RoadProbe>(probe->during(period->id));
    return probe ? std::shared_ptr<const roads::RoadGraph>(probe, &probe->graph()) : nullptr;
  };
  progress.report(0.0, "roads");
  return std::make_shared<const planning::PlanModel>(*snapshot, *findings, record, roads, options, progress, cancel);
}

std::vector<std::shared_ptr<const domain::Plan>> Workspace::Impl::earlierPlansLocked(const std::string& campaign) {
  std::vector<std::string> before;
  for (const std::string& c : file.covert().campaigns())
    if (c < campaign && file.covert().get(c, PlanKey)) before.push_back(c);
  std::sort(before.begin(), before.end());
  if (before.size() > ComparedCampaigns) before.erase(before.begin(), before.end() - ComparedCampaigns);
  std::vector<std::shared_ptr<const domain::Plan>> plans;
  for (const std::string& c : before)
    plans.push_back(std::make_shared<const domain::Plan>(
        planning::planFromJson(*file.covert().get(c, PlanKey), file.path() + " (plan of " + c + ")")));
  return plans;
}

domain::PlanRules Workspace::planRules(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  const auto kept = m->file.covert().get(campaign, PlanRulesKey);
  return kept ? planning::planRulesFromJson(*kept, m->file.path() + " (plan rules)") : domain::PlanRules{};
}

domain::Plan Workspace::makePlan(const std::string& campaign, const PlanSettings& settings,
                                 const base::Progress& progress, const base::Cancel& cancel) {
  {
    const std::lock_guard lock(m->mutex);
    m->requireWritable();
  }
  domain::PlanRules rules = settings.rules ? *settings.rules : planRules(campaign);
  if (!settings.rules || settings.rules->dates.empty()) rules.dates = datesOf(settings, m->seams.clock->now());
  const auto model = planModel(campaign, rules, settings, progress.part(0.0, 0.2), cancel);
  domain::Plan plan = planning::plan(*model, progress.part(0.2, 1.0), cancel);
  const std::lock_guard lock(m->mutex);
  plan.campaign = campaign;
  plan.recordHash = files::sha256(planning::toJson(needRecord(m->file, campaign)));
  plan.createdAt = base::formatUtc(m->seams.clock->now());
  const bool released = m->file.covert().get(campaign, ReleaseKey).has_value();
  m->file.covert().putAll(
      campaign,
      {{PlanRulesKey, planning::toJson(rules)}, {PlanKey, planning::toJson(plan)}, {ReleaseKey, std::nullopt}});
  if (released) m->file.note(m->seams.user, "release withdrawn: campaign " + campaign + " was planned again");
  return plan;
}

ReplayedPlan Workspace::replayPlan(const std::string& campaign, const std::string& planFile,
                                   const base::Progress& progress, const base::Cancel& cancel) const {
  const domain::Plan was = planning::planFromJson(files::readFile(planFile), planFile);
  const auto refuse = [&](const char* why, const std::string& of = {}) {
    throw Error(ErrorKind::BadInput, why, of.empty() ? std::vector<std::string>{} : std::vector{of},
                {.file = planFile});
  };
  if (was.campaign != campaign) refuse("this plan is of campaign {0}", was.campaign);
  if (!was.search.isKnown()) refuse("this plan does not say how it was searched for: it is of an older version");
  const auto record = drawRecord(campaign);
  if (record && was.recordHash != files::sha256(planning::toJson(*record)))
    refuse("this plan serves another draw than the workspace has");
  PlanSettings settings;
  settings.seed = was.seed;
  settings.search = was.search;
  const auto model = planModel(campaign, was.rules, settings, progress.part(0.0, 0.2), cancel);
  domain::Plan plan = planning::plan(*model, progress.part(0.2, 1.0), cancel);
  plan.campaign = campaign;
  plan.recordHash = was.recordHash;
  plan.createdAt = was.createdAt;
  const bool same = planning::toJson(plan) == planning::toJson(was);
  return {std::move(plan), same};
}

domain::PlanScore Workspace::scored(const domain::Plan& plan, const base::Progress& progress,
                                    const base::Cancel& cancel) const {
  domain::PlanRules rules = plan.rules;
  rules.mode = plan.mode;
  const auto model = planModel(plan.campaign, rules, {}, progress, cancel);
  return planning::score(*model, plan, plan.balanceWeight);
}

domain::PlanScore Workspace::scorePlan(const std::string& planFile, const base::Progress& progress,
                                       const base::Cancel& cancel) const {
  return scored(planning::planFromJson(files::readFile(planFile), planFile), progress, cancel);
}

domain::PlanScore Workspace::scoreStoredPlan(const std::string& campaign, const base::Progress& progress,
                                             const base::Cancel& cancel) const {
  const auto stored = plan(campaign);
  if (!stored) throw Error(ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  return scored(*stored, progress, cancel);
}

std::shared_ptr<const domain::Plan> Workspace::plan(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  return m->planLocked(campaign);
}

std::shared_ptr<const domain::Plan> Workspace::Impl::planLocked(const std::string& campaign) {
  const auto bytes = file.covert().get(campaign, PlanKey);
  if (!bytes) return nullptr;
  auto& kept = cachedPlan;
  if (kept.campaign != campaign || kept.bytes != *bytes) {
    auto plan = std::make_shared<const domain::Plan>(planning::planFromJson(*bytes, file.path() + " (plan)"));
    kept = {campaign, *bytes, std::move(plan)};
  }
  return kept.plan;
}

} // namespace huyuan::session
