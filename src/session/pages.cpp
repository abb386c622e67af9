// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pages.h"

#include "base/clock.h"
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "session/packs.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <map>

namespace huyuan::session {

namespace {

domain::Team teamOf(const domain::Snapshot& snapshot, int number) {
  const auto at = std::find_if(snapshot.teams.begin(), snapshot.teams.end(),
                               [number](const domain::Team& t) { return t.number == number; });
  if (at != snapshot.teams.end()) return *at;
  domain::Team t;
  t.number = number;
  return t;
}

std::ptrdiff_t daysOf(const domain::Plan& plan, int team) {
  return std::count_if(plan.routes.begin(), plan.routes.end(),
                       [team](const domain::Route& r) { return r.team == team; });
}

bool visits(const domain::Route& route, domain::VendorId vendor) {
  const auto same = [vendor](const domain::Visit& v) { return v.vendor == vendor; };
  return std::any_of(route.stops.begin(), route.stops.end(), [&](const domain::Stop& s) { return same(s.visit); }) ||
         std::any_of(route.reserves.begin(), route.reserves.end(), same);
}

/// What all packs of a round share.
sheets::PackInput commonInput(const domain::Snapshot& snapshot, const domain::DrawRecord& record,
                              const std::string& campaign, const Summary& summary) {
  sheets::PackInput in;
  in.campaign = campaign;
  in.synthetic = summary.synthetic;
  in.seedFingerprint = record.resultHash.substr(0, 8);
  in.rules = snapshot.enabledRules();
  return in;
}

/// Those drawn for the team; if none were drawn, those it has.
std::vector<std::string> officersOf(const domain::DrawRecord& record, const domain::Team& team) {
  if (record.officers.empty()) return team.officers;
  std::vector<std::string> names;
  for (const domain::TeamOfficer& drawn : record.officers) {
    if (drawn.team != team.number) continue;
    for (const domain::CrewOfficer& o : record.crew.officers)
      if (o.code == drawn.officer) names.push_back(o.name);
  }
  return names;
}

} // namespace

std::shared_ptr<const render::MapScene> makeScene(const Workspace& workspace, const std::string& campaign,
                                                  const render::MapScene* previous) {
  return std::make_shared<const render::MapScene>(previous, workspace.snapshot(), workspace.findings(),
                                                  workspace.roads(),
                                                  campaign.empty() ? nullptr : workspace.plan(campaign));
}

std::shared_ptr<const render::MapScene> makePictureScene(const Workspace& workspace, const std::string& campaign) {
  if (!campaign.empty()) workspace.requireReleased(campaign);
  return makeScene(workspace, campaign);
}

std::vector<std::shared_ptr<const sheets::AssignmentPack>>
numberedPacks(const Workspace& workspace, const std::string& campaign, const std::vector<std::int64_t>& copies) {
  const auto plan = workspace.plan(campaign);
  if (!plan) throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  const auto record = workspace.drawRecord(campaign);
  if (!record) throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no draw record", {campaign});
  const auto snapshot = workspace.snapshot();
  const auto findings = workspace.findings();
  const auto scene = makeScene(workspace, campaign);
  const sheets::PackInput common = commonInput(*snapshot, *record, campaign, workspace.summary());
  std::vector<std::shared_ptr<const sheets::AssignmentPack>> out;
  std::map<int, int> day;
  for (std::size_t i = 0; i < plan->routes.size(); ++i) {
    sheets::PackInput in = common;
    in.route = plan->routes[i];
    in.timeOfDay = plan->timeOfDay;
    in.team = teamOf(*snapshot, in.route.team);
    in.team.officers = officersOf(*record, in.team);
    in.copy = copies.empty() ? 0 : copies[i];
    in.copyHolder = in.team.officers.empty() ? std::string() : in.team.officers.front();
    in.issuedAt = base::formatChina(workspace.now());
    const std::string number = std::to_string(in.route.team);
    in.task = "LYAF-" + campaign + "-T" + (number.size() < 2 ? "0" + number : number);
    // Of a team with several days each sheet is a task of its own, valid on its date.
    if (daysOf(*plan, in.route.team) > 1) in.task += "-D" + std::to_string(++day[in.route.team]);
    std::copy_if(findings->begin(), findings->end(), std::back_inserter(in.findings),
                 [&](const domain::Finding& f) { return visits(in.route, f.vendor); });
    out.push_back(std::make_shared<const sheets::AssignmentPack>(std::move(in), scene));
  }
  return out;
}

std::vector<std::shared_ptr<const sheets::AssignmentPack>> makePacks(const Workspace& workspace,
                                                                     const std::string& campaign) {
  return numberedPacks(workspace, campaign, {});
}

std::vector<std::shared_ptr<const sheets::AssignmentPack>> packsToPrint(const Workspace& workspace,
                                                                        const std::string& campaign) {
  workspace.requireReleased(campaign);
  return makePacks(workspace, campaign);
}

} // namespace huyuan::session
