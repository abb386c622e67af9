// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/release.h"

#include "files/safe_file.h"
#include "session/campaigns_p.h"
#include "session/workspace_p.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <algorithm>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;
using Json = nlohmann::json;

namespace {

/// Blanks of every kind made one, so that what was typed fits a line.
std::string oneLine(const std::string& text) { return QString::fromStdString(text).simplified().toStdString(); }

/// Whether two names are one name in another spelling: width, case, blanks.
bool isSameName(const std::string& a, const std::string& b) {
  const auto plain = [](const std::string& name) {
    return QString::fromStdString(name).normalized(QString::NormalizationForm_KC).remove(u' ').toCaseFolded();
  };
  return plain(a) == plain(b);
}

std::string toText(const PlanRelease& r) {
  return Json{
      {"operator", r.operatorName},  {"supervisor", r.supervisorName}, {"reason", r.reason},         {"at", r.at},
      {"planned_day", r.plannedDay}, {"plan_hash", r.planHash},        {"result_hash", r.resultHash}}
      .dump();
}

/// What cannot be read is no release.
std::optional<PlanRelease> fromText(const std::string& text) {
  const Json in = Json::parse(text, nullptr, false);
  if (!in.is_object()) return std::nullopt;
  const auto word = [&in](const char* key) {
    const auto found = in.find(key);
    return found != in.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  return PlanRelease{word("operator"),    word("supervisor"), word("reason"),     word("at"),
                     word("planned_day"), word("plan_hash"),  word("result_hash")};
}

std::string firstDay(const domain::Plan& plan) {
  std::vector<std::string> days = plan.routes.empty() ? plan.rules.dates : std::vector<std::string>{};
  for (const domain::Route& r : plan.routes) days.push_back(r.date);
  return days.empty() ? std::string() : *std::min_element(days.begin(), days.end());
}

PlanRelease ordered(const std::string& campaign, const ReleaseOrder& order, const ReleaseState& state) {
  PlanRelease r{
      oneLine(order.operatorName), oneLine(order.supervisorName), oneLine(order.reason), {}, state.plannedDay, {}, {}};
  if (r.operatorName.empty() || r.supervisorName.empty())
    throw Error(ErrorKind::BadInput, "a release names two people: the operator and the supervisor");
  if (isSameName(r.operatorName, r.supervisorName))
    throw Error(ErrorKind::BadInput, "operator and supervisor must be two people, and both are called {0}",
                {r.operatorName});
  if (state.early && r.reason.empty())
    throw Error(ErrorKind::BadInput, "campaign {0} is planned for {1}: releasing it before that day needs a reason",
                {campaign, state.plannedDay});
  return r;
}

std::string noteOf(const std::string& campaign, const PlanRelease& r) {
  return "plan released: campaign " + campaign + ", plan sha256 " + r.planHash + ", result sha256 " + r.resultHash +
         ", operator " + r.operatorName + ", supervisor " + r.supervisorName + ", planned for " + r.plannedDay +
         (r.reason.empty() ? "" : ", reason: " + r.reason);
}

} // namespace

ReleaseState Workspace::Impl::releaseStateLocked(const std::string& campaign) {
  ReleaseState state;
  const auto plan = planLocked(campaign);
  if (!plan) return state;
  state.plannedDay = firstDay(*plan);
  state.early = base::chinaDate(seams.clock->now()) < state.plannedDay;
  state.status = ReleaseStatus::Closed;
  const auto kept = file.covert().get(campaign, ReleaseKey);
  if (const auto release = kept ? fromText(*kept) : std::nullopt) {
    state.release = *release;
    const bool same = release->planHash == files::sha256(cachedPlan.bytes);
    state.status = same ? ReleaseStatus::Open : ReleaseStatus::Changed;
  }
  return state;
}

ReleaseState Workspace::releaseState(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  return m->releaseStateLocked(campaign);
}

void Workspace::requireReleased(const std::string& campaign) const {
  const ReleaseState state = releaseState(campaign);
  switch (state.status) {
  case ReleaseStatus::Open:
    return;
  case ReleaseStatus::NoPlan:
    throw Error(
        ErrorKind::Failed,
        "campaign {0} is not released, so nothing of its draw leaves the workspace but hashes: plan the routes, "
        "then release the plan (step Sheets, or huyuan-cli release)",
        {campaign});
  case ReleaseStatus::Changed:
    throw Error(ErrorKind::Failed,
                "the plan of campaign {0} was changed after its release: release it as it is now (step Sheets, or "
                "huyuan-cli release), or take the changes back",
                {campaign});
  case ReleaseStatus::Closed:
    break;
  }
  throw Error(
      ErrorKind::Failed,
      "campaign {0} is not released, so its draw and plan stay in the workspace: operator and supervisor release "
      "the plan first (step Sheets, or huyuan-cli release)",
      {campaign});
}

PlanRelease Workspace::releasePlan(const std::string& campaign, const ReleaseOrder& order) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const ReleaseState state = m->releaseStateLocked(campaign);
  if (state.status == ReleaseStatus::NoPlan)
    throw Error(ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  if (state.isOpen())
    throw Error(ErrorKind::BadInput, "the plan of campaign {0} was released by {1} and {2} already",
                {campaign, state.release.operatorName, state.release.supervisorName});
  PlanRelease release = ordered(campaign, order, state);
  release.at = base::formatUtc(m->seams.clock->now());
  release.planHash = files::sha256(m->cachedPlan.bytes);
  release.resultHash = needRecord(m->file, campaign).resultHash;
  // The note first: nothing is ever open without standing in the audit trail.
  m->file.note(m->seams.user, noteOf(campaign, release));
  m->file.covert().put(campaign, ReleaseKey, toText(release));
  return release;
}

} // namespace huyuan::session
