// SPDX-License-Identifier: GPL-3.0-or-later
// The plan by hand: its model, edits with their history, and plans kept under a name.
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/plan.h"
#include "planning/plan_edit.h"
#include "session/campaigns_p.h"
#include "session/plan_desk.h"
#include "session/plan_history_p.h"
#include "session/working_days.h"
#include "session/workspace_p.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;
using Json = nlohmann::json;

namespace {

constexpr const char* KeptPlansKey = "kept_plans";
constexpr int DaysBeyond = 3; ///< working days after the plan's, so that a day can be split into them

std::string keptKey(std::int64_t id) { return "kept_plan/" + std::to_string(id); }

/// The rules of the plan, and some days more.
domain::PlanRules rulesFor(const domain::Plan& plan) {
  domain::PlanRules rules = plan.rules;
  for (const domain::Route& r : plan.routes) rules.dates.push_back(r.date);
  std::sort(rules.dates.begin(), rules.dates.end());
  rules.dates.erase(std::unique(rules.dates.begin(), rules.dates.end()), rules.dates.end());
  if (rules.dates.empty()) return rules;
  const std::string last = rules.dates.back();
  for (const std::string& date : workingDays(last, DaysBeyond + 1))
    if (date > last) rules.dates.push_back(date);
  return rules;
}

} // namespace

std::shared_ptr<const PlanDesk> Workspace::planDesk(const std::string& campaign, const base::Progress& progress,
                                                    const base::Cancel& cancel) const {
  const auto stored = plan(campaign);
  if (!stored) throw Error(ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  const domain::PlanRules rules = rulesFor(*stored);
  Impl::Desk wanted;
  const auto fill = [&] {
    wanted.campaign = campaign;
    wanted.snapshot = m->snapshotLocked();
    wanted.findings = m->findingsLocked();
    wanted.roads = m->roadsLocked();
    wanted.closed = m->file.meta(Impl::ClosedRoadsKey);
    wanted.record = m->file.covert().get(campaign, RecordKey).value_or("");
    wanted.rules = rules;
  };
  {
    const std::lock_guard lock(m->mutex);
    fill();
    if (m->cachedDesk.isFor(wanted)) return m->cachedDesk.desk;
  }
  wanted.desk = std::make_shared<const PlanDesk>(planModel(campaign, rules, {}, progress, cancel));
  const std::lock_guard lock(m->mutex);
  m->cachedDesk = wanted;
  return wanted.desk;
}

std::shared_ptr<const domain::Plan> Workspace::Impl::storedPlanLocked(const std::string& campaign, domain::Plan plan) {
  auto shared = std::make_shared<const domain::Plan>(std::move(plan));
  cachedPlan = {campaign, file.covert().get(campaign, PlanKey).value_or(""), shared};
  file.note(seams.user, "plan changed by hand: campaign " + campaign + ", sha256 " + files::sha256(cachedPlan.bytes));
  return shared;
}

std::shared_ptr<const domain::Plan> Workspace::editPlan(const std::string& campaign, const domain::PlanEdit& edit,
                                                        const std::string& reason, const base::Progress& progress,
                                                        const base::Cancel& cancel) {
  const auto desk = planDesk(campaign, progress, cancel);
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  PlanHistory history(m->file, campaign);
  const std::string now = base::formatUtc(m->seams.clock->now());
  domain::Plan next = planning::applied(desk->model(), history.plan(), edit, {reason, m->seams.user, now});
  history.record(next, planning::stepName(edit), now, m->seams.user);
  return m->storedPlanLocked(campaign, std::move(next));
}

std::shared_ptr<const domain::Plan> Workspace::takePlan(const std::string& campaign, const domain::Plan& seen,
                                                        const domain::Plan& next, const std::string& step) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  PlanHistory history(m->file, campaign);
  if (planning::toJson(history.plan()) != planning::toJson(seen))
    throw Error(ErrorKind::Failed, "the plan was changed meanwhile: look at it again first");
  history.record(next, step, base::formatUtc(m->seams.clock->now()), m->seams.user);
  return m->storedPlanLocked(campaign, next);
}

std::shared_ptr<const domain::Plan> Workspace::travelPlan(const std::string& campaign, bool back) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  PlanHistory history(m->file, campaign);
  if (!history.travel(back)) return nullptr;
  return m->storedPlanLocked(campaign, history.plan());
}

PlanSteps Workspace::planSteps(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  const PlanHistory history(m->file, campaign);
  return {history.undoText(), history.redoText()};
}

std::vector<KeptPlan> Workspace::keptPlans(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  std::vector<KeptPlan> out;
  const Json rows = Json::parse(m->file.covert().get(campaign, KeptPlansKey).value_or("[]"), nullptr, false);
  if (rows.is_array())
    for (const Json& row : rows)
      out.push_back({row.value("id", std::int64_t{0}), row.value("name", ""), row.value("at", "")});
  return out;
}

namespace {

std::string listText(const std::vector<KeptPlan>& plans) {
  Json rows = Json::array();
  for (const KeptPlan& p : plans) rows.push_back({{"id", p.id}, {"name", p.name}, {"at", p.at}});
  return rows.dump();
}

} // namespace

void Workspace::keepPlan(const std::string& campaign, const std::string& name) {
  auto rows = keptPlans(campaign);
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const auto bytes = m->file.covert().get(campaign, PlanKey);
  if (!bytes) throw Error(ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  std::int64_t id = 1;
  for (const KeptPlan& p : rows) id = std::max(id, p.id + 1);
  rows.push_back({id, name, base::formatUtc(m->seams.clock->now())});
  m->file.covert().putAll(campaign, {{keptKey(id), *bytes}, {KeptPlansKey, listText(rows)}});
}

std::shared_ptr<const domain::Plan> Workspace::keptPlan(const std::string& campaign, std::int64_t id) const {
  const std::lock_guard lock(m->mutex);
  const auto bytes = m->file.covert().get(campaign, keptKey(id));
  if (!bytes) return nullptr;
  return std::make_shared<const domain::Plan>(planning::planFromJson(*bytes, m->file.path() + " (kept plan)"));
}

void Workspace::dropKeptPlan(const std::string& campaign, std::int64_t id) {
  auto rows = keptPlans(campaign);
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  std::erase_if(rows, [id](const KeptPlan& p) { return p.id == id; });
  m->file.covert().putAll(campaign, {{keptKey(id), std::nullopt}, {KeptPlansKey, listText(rows)}});
}

} // namespace huyuan::session
