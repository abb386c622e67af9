// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "session/campaigns_p.h"
#include "session/draw_desk.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <cstdio>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

std::string numbered(const char* key, int number) { return std::string(key) + "#" + std::to_string(number); }

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

/// The records of the campaigns before this one, oldest first.
std::vector<domain::DrawRecord> earlierRecords(const store::WorkspaceFile& file, const std::string& campaign) {
  std::vector<domain::DrawRecord> out;
  const auto now = monthNumber(campaign);
  for (const std::string& other : file.covert().campaigns()) {
    const auto then = monthNumber(other);
    if (!now || !then || *then >= *now) continue;
    if (auto record = recordLocked(file, other); record && record->isRun()) out.push_back(std::move(*record));
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.spec.campaign < b.spec.campaign; });
  return out;
}

/// None in a workspace of an older version that is only read.
std::vector<domain::Officer> officersLocked(const store::WorkspaceFile& file) {
  std::vector<domain::Officer> officers;
  const auto kinds = file.kinds();
  if (std::find(kinds.begin(), kinds.end(), "officer") == kinds.end()) return officers;
  for (const domain::Record& r : file.table("officer").all()) officers.push_back(domain::officerFromRecord(r));
  return officers;
}

domain::DrawCrew crewLocked(const store::WorkspaceFile& file, const domain::Snapshot& snapshot,
                            const domain::DrawSpec& spec) {
  const auto earlier = earlierRecords(file, spec.campaign);
  std::vector<domain::RecentPair> recent;
  for (const domain::DrawRecord& record : earlier)
    if (*monthNumber(spec.campaign) - *monthNumber(record.spec.campaign) <= spec.noPairWithinMonths)
      for (const domain::TeamDistrict& t : record.teams) recent.push_back({record.spec.campaign, t.team, t.district});
  return planning::crewOf(snapshot, officersLocked(file), spec, recent, earlier.empty() ? nullptr : &earlier.back());
}

/// What the new freeze comes after. Throws if the campaign has been drawn and no reason says why to draw again.
planning::DrawHistory historyOf(const std::optional<domain::DrawRecord>& old, const std::string& campaign,
                                const std::string& reason) {
  if (!old) return {};
  if (!old->isRun()) return {old->number, old->freezes + 1, old->replaced};
  if (reason.empty())
    throw Error(ErrorKind::Failed, "campaign {0} has been drawn; drawing again needs a reason", {campaign});
  return {old->number + 1, 1, {{old->number, old->resultHash, reason}}};
}

void archiveLocked(store::WorkspaceFile& file, const domain::DrawRecord& old) {
  const std::string& campaign = old.spec.campaign;
  file.covert().put(campaign, numbered(RecordKey, old.number), planning::toJson(old));
  if (const auto plan = file.covert().get(campaign, PlanKey))
    file.covert().put(campaign, numbered(PlanKey, old.number), *plan);
}

/// The first draw's lists stand under the plain key.
std::string listKey(const char* key, int number) { return number == 1 ? std::string(key) : numbered(key, number); }

std::string ofDraw(const domain::DrawRecord& r) {
  return r.spec.campaign + (r.number > 1 ? ", draw " + std::to_string(r.number) : "");
}

} // namespace

DrawPreview Workspace::previewDraw(const domain::DrawSpec& spec) const {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  DrawPreview preview;
  {
    const std::lock_guard lock(m->mutex);
    snapshot = m->snapshotLocked();
    findings = m->findingsLocked();
    preview.findingsFresh = m->findingsFreshLocked();
    for (const domain::Officer& o : officersLocked(m->file)) preview.officers += o.available ? 1 : 0;
  }
  preview.teams = static_cast<int>(snapshot->teams.size());
  preview.population = planning::population(*snapshot, *findings, spec, base::chinaDate(m->seams.clock->now()));
  preview.quotas = planning::quotas(preview.population, spec);
  preview.warnings = planning::warnings(preview.population, spec, planning::strataOf(*snapshot, spec));
  return preview;
}

domain::DrawRecord Workspace::freezeDraw(const domain::DrawSpec& spec, const std::string& redrawReason) {
  if (!monthNumber(spec.campaign))
    throw Error(ErrorKind::BadInput, "'{0}' is not a campaign such as 2026-11", {spec.campaign});
  if (!findingsFresh()) evaluate({}, {});
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const auto old = recordLocked(m->file, spec.campaign);
  const auto history = historyOf(old, spec.campaign, redrawReason);
  const auto snapshot = m->snapshotLocked();
  const auto population =
      planning::population(*snapshot, *m->findingsLocked(), spec, base::chinaDate(m->seams.clock->now()));
  const auto record =
      planning::freeze(population, spec, crewLocked(m->file, *snapshot, spec), *m->seams.clock, m->seams.user, history);
  const bool again = old && old->isRun();
  if (again) archiveLocked(m->file, *old);
  // The record last: it is what makes the lists count.
  auto& covert = m->file.covert();
  covert.put(spec.campaign, listKey(PopulationKey, record.number), planning::canonicalList(population));
  covert.put(spec.campaign, listKey(ExclusionsKey, record.number), planning::canonicalExclusions(population));
  covert.put(spec.campaign, RecordKey, planning::toJson(record));
  if (again) {
    const bool released = covert.get(spec.campaign, ReleaseKey).has_value();
    covert.putAll(spec.campaign, {{PlanKey, std::nullopt}, {ReleaseKey, std::nullopt}});
    m->file.note(m->seams.user, "draw replaced: campaign " + ofDraw(*old) + ", result sha256 " + old->resultHash);
    if (released) m->file.note(m->seams.user, "release withdrawn: campaign " + spec.campaign + " was drawn again");
  }
  // Hashes and a count are all that may stand outside the covert repository before the release.
  m->file.note(m->seams.user, "draw frozen: campaign " + ofDraw(record) + ", population " +
                                  std::to_string(record.populationSize) + ", sha256 " + record.populationHash +
                                  ", spec sha256 " + record.specHash + ", freeze sha256 " + record.freezeHash);
  return record;
}

domain::DrawRecord Workspace::runDraw(const std::string& campaign, const std::string& entropy,
                                      const std::string& supervisor) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  const domain::DrawRecord frozen = needRecord(m->file, campaign);
  const auto list = planning::listFromText(
      m->file.covert().get(campaign, listKey(PopulationKey, frozen.number)).value_or(""), m->file.path());
  const auto record = planning::run(frozen, list, entropy, *m->seams.clock, supervisor);
  m->file.covert().put(campaign, RecordKey, planning::toJson(record));
  m->file.covert().erase(campaign, PlanKey);
  m->file.note(m->seams.user, "draw run: campaign " + ofDraw(record) + ", result sha256 " + record.resultHash);
  return record;
}

std::optional<domain::DrawRecord> Workspace::drawRecord(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  return recordLocked(m->file, campaign);
}

std::vector<domain::DrawRecord> Workspace::drawRecords(const std::string& campaign) const {
  const std::lock_guard lock(m->mutex);
  std::vector<domain::DrawRecord> all;
  const auto current = recordLocked(m->file, campaign);
  if (!current) return all;
  for (int number = 1; number < current->number; ++number)
    if (const auto bytes = m->file.covert().get(campaign, numbered(RecordKey, number)))
      all.push_back(planning::recordFromJson(*bytes, m->file.path() + " (draw record)"));
  all.push_back(*current);
  return all;
}

domain::DrawRecord Workspace::drawRecord(const std::string& campaign, int number) const {
  const auto all = drawRecords(campaign);
  const auto found =
      std::find_if(all.begin(), all.end(), [number](const domain::DrawRecord& r) { return r.number == number; });
  if (found == all.end())
    throw Error(ErrorKind::BadInput, "campaign {0} has no draw {1}", {campaign, std::to_string(number)});
  return *found;
}

std::string Workspace::drawList(const std::string& campaign, int number) const {
  const std::lock_guard lock(m->mutex);
  const int wanted = number > 0 ? number : needRecord(m->file, campaign).number;
  return m->file.covert().get(campaign, listKey(PopulationKey, wanted)).value_or("");
}

std::string Workspace::drawExclusions(const std::string& campaign, int number) const {
  const std::lock_guard lock(m->mutex);
  const int wanted = number > 0 ? number : needRecord(m->file, campaign).number;
  return m->file.covert().get(campaign, listKey(ExclusionsKey, wanted)).value_or("");
}

std::vector<base::Problem> Workspace::verifyDraw(const std::string& campaign, int number) const {
  const auto record = drawRecord(campaign, number);
  return planning::verify(record, planning::listFromText(drawList(campaign, number), summary().path));
}

void Workspace::noteDrawSaved(const std::string& campaign, const std::string& sha256) {
  const std::lock_guard lock(m->mutex);
  if (!m->file.isReadOnly())
    m->file.note(m->seams.user, "draw record saved: campaign " + campaign + ", sha256 " + sha256);
}

void Workspace::notePlanSaved(const std::string& campaign, const std::string& sha256) {
  const std::lock_guard lock(m->mutex);
  if (!m->file.isReadOnly()) m->file.note(m->seams.user, "plan saved: campaign " + campaign + ", sha256 " + sha256);
}

std::string Workspace::currentCampaign() const {
  const std::lock_guard lock(m->mutex);
  const auto all = m->file.covert().campaigns();
  return all.empty() ? std::string() : *std::max_element(all.begin(), all.end());
}

} // namespace huyuan::session
