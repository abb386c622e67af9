// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"

#include "base/error.h"
#include "geo/geodesic.h"
#include "plugin/reader_plugin.h"
#include "session/descriptions.h"
#include "session/following.h"
#include "session/road_closures.h"
#include "session/road_walks.h"
#include "session/workspace_p.h"
#include "zoning/zoning.h"

#include <algorithm>
#include <cstdlib>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

std::string accountName() {
  for (const char* variable : {"USER", "USERNAME"})
    if (const char* name = std::getenv(variable); name && *name) return name;
  return "user";
}

Seams withUser(Seams seams) {
  if (seams.user.empty()) seams.user = accountName();
  return seams;
}

double kilometres(const domain::RoadNetwork& network) {
  double metres = 0.0;
  for (const domain::RoadWay& way : network.ways)
    for (std::size_t i = 1; i < way.nodes.size(); ++i)
      metres += geo::distance(network.nodes[way.nodes[i - 1]], network.nodes[way.nodes[i]]).value();
  return metres / 1000.0;
}

} // namespace

const domain::RecordDescription& Workspace::Impl::description(const std::string& kind) const {
  const auto at = std::find_if(descriptions.begin(), descriptions.end(), [&](const auto& d) { return d.kind == kind; });
  if (at == descriptions.end()) throw Error(ErrorKind::Usage, "there is no kind of record named '{0}'", {kind});
  return *at;
}

domain::SnapshotPtr Workspace::Impl::snapshotLocked() {
  if (!cachedSnapshot || cachedSnapshot->revision != file.revision()) cachedSnapshot = file.snapshot();
  return cachedSnapshot;
}

std::shared_ptr<const std::vector<domain::Finding>> Workspace::Impl::findingsLocked() {
  if (!cachedFindings) cachedFindings = std::make_shared<const std::vector<domain::Finding>>(file.findings());
  return cachedFindings;
}

std::shared_ptr<const domain::RoadNetwork> Workspace::Impl::roadsLocked() {
  if (!roadsRead) cachedRoads = file.roads();
  roadsRead = true;
  return cachedRoads;
}

double Workspace::Impl::kilometresLocked() {
  const auto network = roadsLocked();
  if (!network) return 0.0;
  if (cachedKilometres.of != network) cachedKilometres = {network, kilometres(*network)};
  return cachedKilometres.length;
}

bool Workspace::Impl::findingsFreshLocked() {
  const std::uint64_t computed = file.findingsRevision(); // 0 = never, even in an empty workspace
  return computed != 0 && computed == file.revision();
}

void Workspace::Impl::requireWritable() const {
  if (file.isReadOnly())
    throw Error(ErrorKind::Failed, "the workspace is read-only: {0}", {file.readOnlyReason()}, {.file = file.path()});
}

std::int64_t Workspace::Impl::changeLocked(const std::string& what, const std::function<void()>& work) {
  requireWritable();
  Follower follower(*this);
  const std::int64_t rows = file.change(seams.user, what, work, follower.follow());
  follower.finish();
  return rows;
}

bool Workspace::Impl::travelLocked(bool back) {
  requireWritable();
  Follower follower(*this);
  const bool done = back ? file.undo(follower.follow()) : file.redo(follower.follow());
  follower.finish();
  return done;
}

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

std::shared_ptr<Workspace> Workspace::create(const std::string& path, const std::string& title, const Seams& seams) {
  store::WorkspaceFile::create(path, loadDescriptions());
  auto workspace = open(path, false, seams);
  const std::lock_guard lock(workspace->m->mutex);
  workspace->m->changeLocked("new workspace", [&] {
    workspace->m->file.table("zone_rule").insert(defaultRule(workspace->m->description("zone_rule")));
  });
  workspace->m->file.setMeta("title", title);
  return workspace;
}

std::shared_ptr<Workspace> Workspace::open(const std::string& path, bool readOnly, const Seams& seams) {
  plugin::loadPlugins();
  auto kinds = loadDescriptions();
  const Seams complete = withUser(seams);
  store::WorkspaceFile file(path, readOnly ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite, kinds,
                            complete.clock);
  std::shared_ptr<Workspace> workspace(new Workspace);
  workspace->m = std::make_unique<Impl>(std::move(kinds), std::move(file), complete);
  return workspace;
}

Summary Workspace::summary() const {
  const std::lock_guard lock(m->mutex);
  Summary s;
  s.path = m->file.path();
  s.title = m->file.meta("title");
  s.synthetic = m->file.meta("synthetic") == "1";
  s.readOnlyReason = m->file.readOnlyReason();
  for (const store::LayerInfo& layer : m->file.layers()) {
    const auto& description = m->description(layer.kind);
    s.layers.push_back({layer.kind, description.zh, description.en, layer.count, layer.extent});
  }
  if (const auto network = m->roadsLocked()) {
    s.roadWays = static_cast<std::int64_t>(network->ways.size());
    s.roadKilometres = m->kilometresLocked();
    s.roadCrossings = static_cast<std::int64_t>(network->crossings.size());
    const auto closed = closedWays(*network, m->file.meta(Impl::ClosedRoadsKey));
    s.roadsClosed = std::count(closed.begin(), closed.end(), true);
    s.roadsAt = m->file.meta("roads_at");
  }
  s.findings = static_cast<std::int64_t>(m->findingsLocked()->size());
  s.findingsFresh = m->findingsFreshLocked();
  s.campaigns = m->file.covert().campaigns();
  return s;
}

std::vector<base::Problem> Workspace::check(const base::Progress& progress, const base::Cancel& cancel) const {
  const std::lock_guard lock(m->mutex);
  return m->file.check(progress, cancel);
}

const std::vector<domain::RecordDescription>& Workspace::descriptions() const { return m->descriptions; }
const domain::RecordDescription& Workspace::description(const std::string& kind) const { return m->description(kind); }

domain::SnapshotPtr Workspace::snapshot() const {
  const std::lock_guard lock(m->mutex);
  return m->snapshotLocked();
}

std::shared_ptr<const std::vector<domain::Finding>> Workspace::findings() const {
  const std::lock_guard lock(m->mutex);
  return m->findingsLocked();
}

bool Workspace::findingsFresh() const {
  const std::lock_guard lock(m->mutex);
  return m->findingsFreshLocked();
}

std::shared_ptr<const domain::RoadNetwork> Workspace::roads() const {
  const std::lock_guard lock(m->mutex);
  return m->roadsLocked();
}

std::shared_ptr<const zoning::WalkDistances> Workspace::walks() const {
  const std::lock_guard making(m->makingWalks);
  for (;;) {
    std::shared_ptr<const domain::RoadNetwork> network;
    {
      const std::lock_guard lock(m->mutex);
      network = m->roadsLocked();
      if (!network) m->cachedWalks = {};
      if (network == m->cachedWalks.of) return m->cachedWalks.distances;
    }
    auto distances = makeWalks(network, {}, {});
    const std::lock_guard lock(m->mutex);
    m->cachedWalks = {network, distances};
    // The roads may have been replaced meanwhile: what was made of the old ones is not an answer.
    if (m->roadsLocked() == network) return distances;
  }
}

std::vector<casework::DistrictFigures> Workspace::figuresByDistrict() const {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  {
    const std::lock_guard lock(m->mutex);
    snapshot = m->snapshotLocked();
    findings = m->findingsLocked();
  }
  return casework::byDistrict(*snapshot, *findings);
}

void Workspace::readyForChange() const {
  {
    const std::lock_guard lock(m->mutex);
    if (m->file.isReadOnly() || !m->findingsFreshLocked()) return;
    const auto rules = m->snapshotLocked()->enabledRules();
    if (std::none_of(rules.begin(), rules.end(), [](const auto& rule) { return domain::isWalk(rule.method); })) return;
  }
  walks();
}

void Workspace::evaluate(const base::Progress& progress, const base::Cancel& cancel) {
  domain::SnapshotPtr snapshot;
  {
    const std::lock_guard lock(m->mutex);
    m->requireWritable();
    snapshot = m->snapshotLocked();
  }
  auto roads = walks();
  auto found = zoning::findings(snapshot->schools, snapshot->vendors, snapshot->enabledRules(), roads.get(), {},
                                progress, cancel);
  // Somebody may have edited meanwhile: what was touched is measured anew, without the lock again, until nothing was.
  for (;;) {
    cancel.check();
    auto roadsNow = walks();
    domain::SnapshotPtr now;
    {
      const std::lock_guard lock(m->mutex);
      now = m->snapshotLocked();
      if (now->revision == snapshot->revision && roadsNow == roads) {
        // Findings that were never computed by this engine may not be what patching counts on.
        if (m->file.findingsRevision() == 0)
          m->file.storeFindings(found);
        else
          m->file.patchFindings(*m->findingsLocked(), found);
        m->cachedFindings = std::make_shared<const std::vector<domain::Finding>>(std::move(found));
        return;
      }
    }
    found = roadsNow == roads ? zoning::refreshed(found, *snapshot, *now, roads.get(), progress, cancel)
                              : zoning::findings(now->schools, now->vendors, now->enabledRules(), roadsNow.get(), {},
                                                 progress, cancel);
    snapshot = std::move(now);
    roads = std::move(roadsNow);
  }
}

std::chrono::sys_seconds Workspace::now() const { return m->seams.clock->now(); }

void Workspace::setViewState(const std::string& json) {
  const std::lock_guard lock(m->mutex);
  if (!m->file.isReadOnly()) m->file.setMeta("view", json);
}

std::string Workspace::viewState() const {
  const std::lock_guard lock(m->mutex);
  return m->file.meta("view");
}

} // namespace huyuan::session
