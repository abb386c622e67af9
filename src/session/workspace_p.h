// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"
#include "session/release.h"
#include "session/road_probe.h"
#include "session/workspace.h"
#include "store/workspace_file.h"

#include <map>
#include <memory>
#include <mutex>

namespace huyuan::session {

/// The state behind Workspace. `mutex` guards everything; members named …Locked are called with it held.
struct Workspace::Impl {
  Impl(std::vector<domain::RecordDescription> kinds, store::WorkspaceFile opened, Seams s)
      : seams(std::move(s))
      , descriptions(std::move(kinds))
      , file(std::move(opened)) {}

  static constexpr const char* ClosedRoadsKey = "closed_roads"; ///< setting of the file: see road_closures.h

  mutable std::mutex mutex;
  Seams seams;
  std::vector<domain::RecordDescription> descriptions;
  store::WorkspaceFile file;

  // Caches: valid for the revision they carry.
  domain::SnapshotPtr cachedSnapshot;
  std::shared_ptr<const std::vector<domain::Finding>> cachedFindings;
  std::shared_ptr<const domain::RoadNetwork> cachedRoads;
  std::map<std::string, std::shared_ptr<const RoadProbe>> cachedProbes; ///< by profile, of cachedRoads
  std::mutex makingProbes;                                              ///< held, without `mutex`, while one is made
  bool roadsRead = false;
  /// Walking distances on `of`, one network at a time; both null = none made yet.
  struct Walks {
    std::shared_ptr<const domain::RoadNetwork> of;
    std::shared_ptr<const zoning::WalkDistances> distances; ///< null = nothing can be walked
  } cachedWalks;
  std::mutex makingWalks; ///< held, without `mutex`, while they are made

  struct Kilometres {
    std::shared_ptr<const domain::RoadNetwork> of;
    double length = 0.0;
  } cachedKilometres;
  /// The plan asked for last, as long as its bytes stand in the file.
  struct KeptPlan {
    std::string campaign, bytes;
    std::shared_ptr<const domain::Plan> plan;
  } cachedPlan;

  /// The model of a plan, with all that it was made of.
  struct Desk {
    std::string campaign, record, closed;
    domain::SnapshotPtr snapshot;
    std::shared_ptr<const std::vector<domain::Finding>> findings;
    std::shared_ptr<const domain::RoadNetwork> roads;
    domain::PlanRules rules;
    std::shared_ptr<const PlanDesk> desk;
    bool isFor(const Desk& wanted) const {
      return desk && campaign == wanted.campaign && record == wanted.record && closed == wanted.closed &&
             snapshot == wanted.snapshot && findings == wanted.findings && roads == wanted.roads &&
             rules == wanted.rules;
    }
  } cachedDesk;

  const domain::RecordDescription& description(const std::string& kind) const;
  /// Remembers the plan that was just stored, and notes its hash.
  std::shared_ptr<const domain::Plan> storedPlanLocked(const std::string& campaign, domain::Plan plan);
  std::shared_ptr<const domain::Plan> planLocked(const std::string& campaign);
  ReleaseState releaseStateLocked(const std::string& campaign);
  double kilometresLocked();
  domain::SnapshotPtr snapshotLocked();
  std::shared_ptr<const std::vector<domain::Finding>> findingsLocked();
  std::shared_ptr<const domain::RoadNetwork> roadsLocked();
  bool findingsFreshLocked();
  /// The newest plans of campaigns before this one, oldest first.
  std::vector<std::shared_ptr<const domain::Plan>> earlierPlansLocked(const std::string& campaign);
  /// Throws Error(Failed) with the reason if the workspace is read-only.
  void requireWritable() const;
  /// file.change() with this user's name; snapshot and findings follow (see Follower).
  std::int64_t changeLocked(const std::string& what, const std::function<void()>& work);
  bool travelLocked(bool back);
};

} // namespace huyuan::session
