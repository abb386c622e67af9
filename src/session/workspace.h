// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "casework/statistics.h"
#include "domain/campaign.h"
#include "domain/plan_edit.h"
#include "domain/plan_score.h"
#include "domain/record.h"
#include "domain/road.h"
#include "domain/snapshot.h"
#include "session/draw_desk.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The open workspace and all that can be done with it: the use cases that window and command line both call.
/// Thread-safe: each call locks; long calls (import, evaluate, plan, sheets) hold the lock only while they read or
/// write the file, so the window can go on drawing snapshots. Errors are base::Error.
namespace huyuan::zoning {
class WalkDistances;
}
namespace huyuan::planning {
class PlanModel;
}

namespace huyuan::session {

/// What a test replaces.
struct Seams {
  std::shared_ptr<const base::Clock> clock = std::make_shared<base::SystemClock>();
  std::string user; ///< name in the audit trail; empty = the system's account name
};

struct LayerSummary {
  std::string kind, zh, en;
  std::int64_t count = 0;
  geo::Box extent;
};

struct Summary {
  std::string path, title;
  std::string readOnlyReason; ///< empty = writable
  bool synthetic = false;
  std::vector<LayerSummary> layers;
  std::int64_t roadWays = 0;
  double roadKilometres = 0.0;
  std::int64_t roadCrossings =
      0;                        ///< marked, for walkers; none in workspaces of older versions until roads are imported
  std::int64_t roadsClosed = 0; ///< to vehicles
  std::string roadsAt;          ///< UTC, when they came in; empty = not known
  std::int64_t findings = 0;
  bool findingsFresh = false;
  std::vector<std::string> campaigns;
};

struct ImportRequest {
  std::string file;
  std::string kind; ///< "school", "vendor", "violation", "district", "gazetteer", "roads" …
  std::string crs = "auto", encoding = "auto", sheet;
  std::vector<std::pair<std::string, std::string>> headerToField;
  bool dryRun = false;
};
struct ImportReport {
  std::string file, kind, encoding, crs;
  std::int64_t rowsRead = 0, added = 0, updated = 0, unchanged = 0, skipped = 0;
  std::vector<base::Problem> problems;
  /// header → field as used
  std::vector<std::pair<std::string, std::string>> headers;
};

/// What one run of planning is told; the rules of the campaign are kept with it.
struct PlanSettings {
  double seconds = 0.0;        ///< > 0: so much wall time; 0 = deterministic by iterations
  double cpuSeconds = 0.0;     ///< > 0: so much processor time instead
  std::int64_t iterations = 0; ///< a day of a team; 0 = as usual
  std::uint64_t seed = 1;
  unsigned threads = 0;                     ///< 0 = as many as the machine has
  std::string date;                         ///< the first day; empty = first working day after today
  std::optional<domain::PlanSearch> search; ///< an earlier plan's, step by step: instead of all these but the seed
  int days = 1;                             ///< so many working days from it on
  std::vector<std::string> dates;           ///< if there are any: these instead
  std::optional<domain::PlanRules> rules; ///< empty = those the campaign was planned by last, else the defaults; dates
                                          ///< in them count before those above
};

struct ReplayedPlan {
  domain::Plan plan;
  bool same = false; ///< as the plan whose search it was, to the byte
};

struct SheetFile {
  int team = 0; ///< 0 = the batch of all teams
  std::string path;
  int pages = 0;
  std::int64_t copy = 0;
};

struct HistoryEntry {
  std::string at, who, what;
  std::int64_t rows = 0;
  bool undone = false;
};

struct FoundRecord {
  std::string kind;
  std::int64_t id = 0;
  std::string text;
};

class Follower;
class PlanDesk;
class RoadProbe;
struct KeptPlan;
struct PlanRelease;
struct PlanSteps;
struct ReleaseOrder;
struct ReleaseState;
struct RoadClosure;
struct RoadReport;

class Workspace {
 public:
  static std::shared_ptr<Workspace> create(const std::string& path, const std::string& title, const Seams& seams);
  static std::shared_ptr<Workspace> open(const std::string& path, bool readOnly, const Seams& seams);
  ~Workspace();

  // --- look
  Summary summary() const;
  std::vector<base::Problem> check(const base::Progress& progress, const base::Cancel& cancel) const;
  const std::vector<domain::RecordDescription>& descriptions() const;
  const domain::RecordDescription& description(const std::string& kind) const; ///< Throws Error(Usage)
  std::vector<domain::Record> records(const std::string& kind, std::int64_t offset, std::int64_t limit) const;
  std::optional<domain::Record> record(const std::string& kind, std::int64_t id) const;
  std::vector<FoundRecord> search(const std::string& words, int limit) const;
  /// Kept; after a change it shares all that the change left alone with the one before it.
  domain::SnapshotPtr snapshot() const;
  /// As last evaluated. Ordinary edits, undo, redo and small imports bring fresh ones along (they are fresh, here and
  /// in the file, when the call returns); large imports and rules that walk make them stale until evaluate().
  std::shared_ptr<const std::vector<domain::Finding>> findings() const;
  bool findingsFresh() const;
  std::shared_ptr<const domain::RoadNetwork> roads() const; ///< null = none
  /// Walking distances on those roads; null = no roads that can be walked. Built once a network.
  std::shared_ptr<const zoning::WalkDistances> walks() const;
  /// Those roads under a profile, with their index (its order is kept in the file); null = none. Throws as RoadProbe.
  std::shared_ptr<const RoadProbe> roadProbe(const std::string& profile, const base::Progress& progress,
                                             const base::Cancel& cancel) const;
  /// What there is of roads, and what is wrong with them as the profile sees it; empty = no roads. Throws likewise.
  std::optional<RoadReport> roadReport(const std::string& profile, const base::Progress&, const base::Cancel&) const;
  std::vector<RoadClosure> closedRoads() const; ///< to vehicles, in the order of the network
  std::vector<casework::DistrictFigures> figuresByDistrict() const;

  // --- change (each is one undoable step)
  ImportReport importFile(const ImportRequest& request, const base::Progress& progress, const base::Cancel& cancel);
  void saveRecord(const std::string& kind, const domain::Record& record); ///< insert if id = 0
  void eraseRecord(const std::string& kind, std::int64_t id);
  /// Many records at once, for builders such as the demo: validates nothing that the description does not say.
  void addRecords(const std::string& kind, const std::vector<domain::Record>& records, const std::string& what);
  void setRoads(const domain::RoadNetwork& roads, const std::string& fileName = {}); ///< the name is for the report
  /// Closes the street nearest to a place to vehicles, or opens it again; ways, reach and plans keep to it from then
  /// on. Throws Error(BadInput) if none is within 100 m. Kept in the workspace until the roads are replaced.
  RoadClosure toggleRoad(geo::LonLat place, const base::Progress& progress, const base::Cancel& cancel);
  /// Says for good that the data are made up: every sheet and picture then carries the mark.
  void markSynthetic();
  std::vector<HistoryEntry> history() const;
  std::optional<std::string> undoText() const, redoText() const;
  bool undo();
  bool redo();

  // --- findings
  /// Computes all findings under the enabled rules and stores them. Who edits meanwhile is not held up, and what was
  /// edited is measured anew before the findings are stored.
  void evaluate(const base::Progress& progress, const base::Cancel& cancel);

  // --- covert
  DrawPreview previewDraw(const domain::DrawSpec& spec) const;
  /// Commits list, terms and crew. A campaign that has been drawn is drawn anew only for a reason: the old record stays
  /// readable under its number, the plan made from it is withdrawn.
  domain::DrawRecord freezeDraw(const domain::DrawSpec& spec, const std::string& redrawReason = {});
  domain::DrawRecord runDraw(const std::string& campaign, const std::string& entropy, const std::string& supervisor);
  std::optional<domain::DrawRecord> drawRecord(const std::string& campaign) const; ///< the newest
  std::vector<domain::DrawRecord> drawRecords(const std::string& campaign) const;  ///< all, by number
  domain::DrawRecord drawRecord(const std::string& campaign, int number) const;    ///< Throws Error(BadInput)
  /// The list that was frozen, as verify-draw reads it, and who was left out; number 0 = the newest draw.
  std::string drawList(const std::string& campaign, int number = 0) const;
  std::string drawExclusions(const std::string& campaign, int number = 0) const;
  std::vector<base::Problem> verifyDraw(const std::string& campaign, int number) const; ///< empty = confirmed
  void noteDrawSaved(const std::string& campaign, const std::string& sha256);           ///< if it can be written
  void notePlanSaved(const std::string& campaign, const std::string& sha256);           ///< likewise
  domain::Plan makePlan(const std::string& campaign, const PlanSettings& settings, const base::Progress& progress,
                        const base::Cancel& cancel);
  std::shared_ptr<const domain::Plan> plan(const std::string& campaign) const; ///< null = none yet
  /// The plan that the search of a plan in a file finds when it is run again: the same to the byte, unless that was
  /// changed since, by hand, or the records, roads, draw or earlier plans were. Nothing is stored. Throws
  /// Error(BadInput) if the file is no plan of the campaign, does not say how it was searched for, or is of another
  /// draw.
  ReplayedPlan replayPlan(const std::string& campaign, const std::string& planFile, const base::Progress& progress,
                          const base::Cancel& cancel) const;
  /// Any plan of a drawn campaign, from a file; weighed by the rules that it names. Throws Error(BadInput) if it is
  /// none, or nothing is drawn.
  domain::PlanScore scorePlan(const std::string& planFile, const base::Progress& progress,
                              const base::Cancel& cancel) const;
  /// The same for the plan there is. Throws Error(BadInput) if there is none.
  domain::PlanScore scoreStoredPlan(const std::string& campaign, const base::Progress& progress,
                                    const base::Cancel& cancel) const;
  /// Those the campaign was planned by last, else the defaults.
  domain::PlanRules planRules(const std::string& campaign) const;

  // --- the plan by hand (covert; see plan_desk.h). Each change is a step of the plan's own history, of which the
  // change log knows the hash alone.
  /// What the stored plan can be changed and explained with; kept until records, roads, draw or rules change. Throws
  /// Error(BadInput) if there is no plan, and as the planning model.
  std::shared_ptr<const PlanDesk> planDesk(const std::string& campaign, const base::Progress& progress,
                                           const base::Cancel& cancel) const;
  /// The plan after it. Throws as planning::applied(); `reason` is asked for by edits against the draw.
  std::shared_ptr<const domain::Plan> editPlan(const std::string& campaign, const domain::PlanEdit& edit,
                                               const std::string& reason, const base::Progress& progress,
                                               const base::Cancel& cancel);
  /// Puts `next` in the place of the plan one has seen, as one step. Throws Error(Failed) if the plan is another by
  /// now.
  std::shared_ptr<const domain::Plan> takePlan(const std::string& campaign, const domain::Plan& seen,
                                               const domain::Plan& next, const std::string& step);
  PlanSteps planSteps(const std::string& campaign) const;
  /// Takes a step back, or does it again; null = there is none.
  std::shared_ptr<const domain::Plan> travelPlan(const std::string& campaign, bool back);
  /// Plans under a name, to compare with: oldest first.
  std::vector<KeptPlan> keptPlans(const std::string& campaign) const;
  void keepPlan(const std::string& campaign, const std::string& name);
  std::shared_ptr<const domain::Plan> keptPlan(const std::string& campaign, std::int64_t id) const; ///< null = none
  void dropKeptPlan(const std::string& campaign, std::int64_t id);

  // --- the release (see release.h): until then nothing of draw and plan leaves but hashes, numbers and times
  /// Opens the campaign's draw and plan to be saved and printed; noted in the audit trail. A redraw or another plan
  /// closes them again. Throws Error(BadInput) if there is no plan, the plan is released already, the names are not
  /// two, or the plan's first day is yet to come and no reason is given.
  PlanRelease releasePlan(const std::string& campaign, const ReleaseOrder& order);
  ReleaseState releaseState(const std::string& campaign) const;
  /// The one gate: whoever lets anything of a draw or a plan out of the workspace calls it first, on screen alone it is
  /// not asked for. Throws Error(Failed) naming the campaign and what to do. Any thread; reads the file.
  void requireReleased(const std::string& campaign) const;

  /// Newest campaign with a draw or a plan; empty if none.
  std::string currentCampaign() const;

  // --- out
  /// One pack a team and a batch file in `folder`; formats: pdf, gpx. Copies are numbered in the ledger. Throws as
  /// requireReleased().
  std::vector<SheetFile> writeSheets(const std::string& campaign, const std::string& folder,
                                     const std::vector<std::string>& formats, const base::Progress& progress,
                                     const base::Cancel& cancel);
  /// Layer = a record kind, "finding" (as last evaluated), "zone" (one a school and enabled rule) or "merged_zone" (one
  /// a rule, dissolved); format as exchange::writeLayers. Personal fields stay out unless asked for, and then the audit
  /// trail says so.
  void exportLayer(const std::string& layer, const std::string& format, const std::string& path,
                   bool withPersonal = false);
  /// The education bureau's pack: schools, gates, zones and counts ≥ 3, fields by audience.
  void publishForEducation(const std::string& path);

  /// The workspace's clock.
  std::chrono::sys_seconds now() const;

  // --- remembered view
  void setViewState(const std::string& json);
  std::string viewState() const;

 private:
  Workspace();
  /// Makes ready, without the lock, what a change will need to keep findings fresh: walking distances, if a rule walks.
  void readyForChange() const;
  /// What the campaign's plan is made of, under these rules; for the stored plan these are Plan::rules. Throws as
  /// planning::PlanModel, and Error(BadInput) if nothing is drawn.
  std::shared_ptr<const planning::PlanModel> planModel(const std::string& campaign, const domain::PlanRules& rules,
                                                       const PlanSettings& settings, const base::Progress& progress,
                                                       const base::Cancel& cancel) const;
  domain::PlanScore scored(const domain::Plan& plan, const base::Progress& progress, const base::Cancel& cancel) const;
  ImportReport importRoads(const ImportRequest& request, const base::Progress& progress, const base::Cancel& cancel);
  void makeIndexReady(const base::Progress& progress, const base::Cancel& cancel) const;
  friend class Follower;
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// A new workspace with the Linyi demonstration data: real outlines and names of districts and towns, everything else
/// synthetic and marked so. Deterministic. Throws Error(Failed) if `path` exists.
std::shared_ptr<Workspace> createDemo(const std::string& path, const Seams& seams, const base::Progress& progress,
                                      const base::Cancel& cancel);

struct DemoResult {
  std::string workspace;
  std::vector<SheetFile> sheets;
};
/// The whole main job in `folder`: workspace, findings, draw, plan, sheets. What `huyuan-cli demo` does.
DemoResult runDemo(const std::string& folder, const Seams& seams, const base::Progress& progress,
                   const base::Cancel& cancel);

} // namespace huyuan::session
