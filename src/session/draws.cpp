// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "session/campaigns_p.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <cstdio>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

std::optional<domain::DrawRecord> recordLocked(const store::WorkspaceFile& file, const std::string& campaign) {
  const auto bytes = file.covert().get(campaign, RecordKey);
  if (!bytes) return std::nullopt;
  return planning::recordFromJson(*bytes, file.path() + " (draw record)");
}

domain::DrawRecord needRecord(const store::WorkspaceFile& file, const std::string& campaign) {
  auto record = recordLocked(file, campaign);
  if (!record)
    throw Error(ErrorKind::BadInput, "campaign {0} has no draw: freeze one first", {campaign}, {.file = file.path()});
  return *record;
}

namespace {

/// "2026-11" → months since year 0, so that campaigns can be counted apart.
std::optional<int> monthNumber(const std::string& campaign) {
  int year = 0, month = 0;
  if (std::sscanf(campaign.c_str(), "%4d-%2d", &year, &month) != 2 || month < 1 || month > 12) return std::nullopt;
  return year * 12 + month;
}

std::vector<domain::TeamDistrict> recentPairs(const store::WorkspaceFile& file, const domain::DrawSpec& spec) {
  std::vector<domain::TeamDistrict> out;
  const auto now = monthNumber(spec.campaign);
  for (const std::string& campaign : file.covert().campaigns()) {
    const auto then = monthNumber(campaign);
    if (!now || !then || *then >= *now || *now - *then > spec.noPairWithinMonths) continue;
    if (const auto record = recordLocked(file, campaign))
      out.insert(out.end(), record->teams.begin(), record->teams.end());
  }
  return out;
}

/// The districts that have something to visit, as codes in bytewise order.
std::vector<std::string> strata(const domain::DrawPopulation& population) {
  std::vector<std::string> out;
  for (const domain::DrawMember& m : population.members) out.push_back(m.stratum);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<planning::TeamHome> homes(const domain::Snapshot& snapshot) {
  std::vector<planning::TeamHome> out;
  for (const domain::Team& t : snapshot.teams) out.push_back({t.number, t.homeDistrict});
  return out;
}

} // namespace

domain::DrawRecord Workspace::freezeDraw(const domain::DrawSpec& spec) {
  if (!monthNumber(spec.campaign))
    throw Error(ErrorKind::BadInput, "'{0}' is not a campaign such as 2026-11", {spec.campaign});
  if (!findingsFresh()) evaluate({}, {});
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  if (const auto old = recordLocked(m->file, spec.campaign); old && !old->seed.empty())
    throw Error(ErrorKind::Failed, "campaign {0} has been drawn; its record stays as it is", {spec.campaign});
  const auto population =
      planning::population(*m->snapshotLocked(), *m->findingsLocked(), spec, base::chinaDate(m->seams.clock->now()));
  if (population.members.empty())
    throw Error(ErrorKind::BadInput, "nobody can be drawn: {0} vendors, all excluded",
                {std::to_string(population.exclusions.size())});
  const auto record = planning::freeze(population, spec, *m->seams.clock, m->seams.user);
  m->file.covert().put(spec.campaign, PopulationKey, planning::canonicalList(population));
  m->file.covert().put(spec.campaign, RecordKey, planning::toJson(record));
  // Hashes and a count are all that may stand outside the covert repository before the release.
  m->file.note(m->seams.user, "draw frozen: campaign " + spec.campaign + ", population " +
                                  std::to_string(record.populationSize) + ", sha256 " + record.populationHash +
                                  ", spec sha256 " + record.specHash);
  return record;
}

domain::DrawRecord Workspace::runDraw(const std::string& campaign, const std::string& entropy,
                                      const std::string& supervisor) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const domain::DrawRecord frozen = needRecord(m->file, campaign);
  const auto list = planning::listFromText(m->file.covert().get(campaign, PopulationKey).value_or(""), m->file.path());
  const auto snapshot = m->snapshotLocked();
  if (snapshot->teams.empty()) throw Error(ErrorKind::BadInput, "the workspace has no team: import or add teams first");
  const auto record = planning::run(frozen, list, homes(*snapshot), strata(list), recentPairs(m->file, frozen.spec),
                                    entropy, *m->seams.clock, supervisor);
  m->file.covert().put(campaign, RecordKey, planning::toJson(record));
  m->file.covert().erase(campaign, PlanKey);
  m->file.note(m->seams.user, "draw run: campaign " + campaign + ", result sha256 " + record.resultHash);
  return record;
}

std::optional<domain::DrawRecord> Workspace::drawRecord(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  return recordLocked(m->file, campaign);
}

std::string Workspace::drawList(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  needRecord(m->file, campaign);
  return m->file.covert().get(campaign, PopulationKey).value_or("");
}

std::string Workspace::currentCampaign() const {
  const std::lock_guard lock(m->mutex);
  const auto all = m->file.covert().campaigns();
  return all.empty() ? std::string() : *std::max_element(all.begin(), all.end());
}

} // namespace huyuan::session
