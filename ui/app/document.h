// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "jobs/job_runner.h"
#include "session/measuring.h"
#include "session/plan_desk.h"
#include "session/release.h"
#include "session/workspace.h"

#include <QObject>
#include <QString>

#include <memory>

namespace huyuan::render {
class MapScene;
}

namespace huyuan::ui {

/// A finding by the records it speaks of: it outlives the list it stood in.
struct FindingKey {
  qint64 vendor = 0, school = 0, rule = 0;
  static FindingKey of(const domain::Finding& f) { return {f.vendor.value, f.school.value, f.rule.value}; }
  bool isNull() const { return vendor == 0; }
  bool operator==(const FindingKey&) const = default;
};

/// Which findings a table shows; what is not said does not matter.
struct FindingFilter {
  std::optional<domain::Verdict> verdict{};
  qint64 rule = 0;
  QString district{}; ///< its code
  QString words{};
  bool operator==(const FindingFilter&) const = default;
};

/// What the findings come to: a vendor counts once, by its strongest verdict; a pair is vendor × school × rule.
struct VerdictCounts {
  qint64 vendorsInside = 0, vendorsBorderline = 0, vendorsOutside = 0;
  qint64 pairsInside = 0, pairsBorderline = 0, pairsOutside = 0;
};

/// All that the window shows of a workspace, read in one go on a worker thread: the pages never touch the file.
struct DocumentState {
  session::Summary summary;
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::vector<session::HistoryEntry> history;
  std::optional<std::string> undoText, redoText;
  std::vector<casework::DistrictFigures> figures;
  VerdictCounts verdicts;
  std::string campaign;
  std::optional<domain::DrawRecord> draw;
  std::vector<domain::DrawRecord> draws; ///< of the campaign, by number; the last is `draw`
  std::shared_ptr<const domain::Plan> plan;
  session::ReleaseState release; ///< of the plan
  bool withheld = false;         ///< draw and plan are not here, as they are not released: Document::showReleasedOnly()
  domain::PlanRules planRules;   ///< of the campaign
  std::string nextWorkingDay;    ///< after today, "2026-11-23"
  session::PlanSteps planSteps;
  std::vector<session::KeptPlan> keptPlans;

  std::int64_t countOf(const std::string& kind) const;
  bool writable() const { return summary.readOnlyReason.empty(); }
};

/// The open workspace as the window sees it: its state, its picture, what is selected. Main thread only.
class Document : public QObject {
  Q_OBJECT
 public:
  explicit Document(JobRunner& jobs, QObject* parent = nullptr);

  bool isOpen() const { return m_workspace != nullptr; }
  std::shared_ptr<session::Workspace> workspace() const { return m_workspace; }
  /// null closes.
  void setWorkspace(std::shared_ptr<session::Workspace> workspace);
  /// False until the first state is read.
  bool isLoaded() const { return m_state != nullptr; }
  const DocumentState& state() const;
  std::shared_ptr<const render::MapScene> scene() const { return m_scene; }

  /// The campaign whose draw, plan and sheets are shown; empty = the newest.
  void setCampaign(const std::string& campaign);

  /// What is shown is to leave the workspace, in a picture: of a campaign that is not released neither draw nor plan
  /// are read. Before a workspace is set.
  void showReleasedOnly() { m_releasedOnly = true; }

  /// Reads the state again; signals follow.
  void refresh();

  /// A change as a job with a bar: `work(workspace, progress, cancel)` on another thread, `done(result)` here, then
  /// refresh(). Only one change runs at a time; false = another one is running and nothing was started.
  template <class Work, class Done> bool change(const QString& title, QObject* receiver, Work work, Done done) {
    if (!beginChange()) return false;
    m_jobs.start(
        title, JobRunner::Show::Bar, receiver,
        [work, done, workspace = m_workspace](const base::Progress& p, const base::Cancel& c) {
          auto result = std::make_shared<decltype(work(*workspace, p, c))>(work(*workspace, p, c));
          return JobRunner::Continuation([done, result] { done(*result); });
        },
        [this] { endChange(); });
    return true;
  }
  bool isChanging() const { return m_changing; }

  // --- what is selected, shared by map, table, lists and inspector
  QString selectedKind() const { return m_selectedKind; }
  qint64 selectedId() const { return m_selectedId; }
  /// `centre`: the map moves there.
  void select(const QString& kind, qint64 id, bool centre);
  void clearSelection() { select({}, 0, false); }
  /// Selects the finding and, unless it is its school that is selected, its vendor; `centre`: the map shows both ends.
  /// Selecting a record that has no part in the finding lets it go.
  void selectFinding(const FindingKey& key, bool centre);
  const FindingKey& selectedFinding() const { return m_finding; }
  /// The one that is selected, else the strongest of the selected vendor or school; null = none.
  FindingKey likelyFinding() const;
  /// The selected finding measured by every method, as soon as it is there; null = none.
  std::shared_ptr<const session::PairReport> pair() const { return m_pair; }
  int team() const { return m_team; }
  /// 0 = all teams.
  void selectTeam(int team);
  /// Asks the table and the map to show one layer.
  void showLayer(const QString& kind);
  void showDistrict(const QString& code);
  /// Asks the table to show findings.
  void showFindings(const FindingFilter& filter);
  /// Asks for the inspector, whatever is folded away.
  void showInspector() { Q_EMIT inspectorRequested(); }

 Q_SIGNALS:
  void opened(); ///< another workspace, or none
  void stateChanged();
  void sceneChanged();
  void changingChanged(bool changing);
  void selectionChanged(bool centre);
  void teamChanged(int team);
  void layerRequested(const QString& kind);
  void districtRequested(const QString& code);
  void findingSelected(bool centre);
  void pairMeasured();
  void findingsRequested(const huyuan::ui::FindingFilter& filter);
  void inspectorRequested();

 private:
  bool beginChange();
  void endChange();
  void take(std::shared_ptr<const DocumentState> state);
  void refreshScene();
  void dropFindingUnless(const QString& kind, qint64 id);
  void measurePair();

  JobRunner& m_jobs;
  std::shared_ptr<session::Workspace> m_workspace;
  std::shared_ptr<const DocumentState> m_state;
  std::shared_ptr<const render::MapScene> m_scene;
  std::string m_campaign;
  bool m_releasedOnly = false;
  bool m_changing = false;
  bool m_sceneOrdered = false; ///< with the newest refresh, ahead of its state
  quint64 m_generation = 0;    ///< of the newest refresh; older results are dropped
  QString m_selectedKind;
  qint64 m_selectedId = 0;
  FindingKey m_finding;
  std::shared_ptr<const session::PairReport> m_pair;
  quint64 m_pairGeneration = 0;
  int m_team = 0;
};

} // namespace huyuan::ui
