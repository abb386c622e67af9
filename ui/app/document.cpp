// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "render/map_scene.h"
#include "session/pages.h"
#include "session/working_days.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

/// The order in which people think of layers; the others follow.
std::size_t rankOf(const std::string& kind) {
  constexpr std::array Order{"school", "gate", "vendor", "violation", "district", "place", "zone_rule", "team"};
  return static_cast<std::size_t>(std::find(Order.begin(), Order.end(), kind) - Order.begin());
}

VerdictCounts counted(const std::vector<domain::Finding>& findings, std::int64_t vendors) {
  VerdictCounts counts;
  std::unordered_map<std::int64_t, domain::Verdict> strongest;
  for (const domain::Finding& f : findings) {
    domain::Verdict& verdict = strongest.try_emplace(f.vendor.value, f.verdict).first->second;
    verdict = std::max(verdict, f.verdict);
    (f.verdict == domain::Verdict::Inside       ? counts.pairsInside
     : f.verdict == domain::Verdict::Borderline ? counts.pairsBorderline
                                                : counts.pairsOutside) += 1;
  }
  for (const auto& [vendor, verdict] : strongest) {
    if (verdict == domain::Verdict::Inside) ++counts.vendorsInside;
    if (verdict == domain::Verdict::Borderline) ++counts.vendorsBorderline;
  }
  counts.vendorsOutside = std::max<qint64>(0, vendors - counts.vendorsInside - counts.vendorsBorderline);
  return counts;
}

DocumentState readState(const session::Workspace& w, const std::string& wanted, bool releasedOnly) {
  DocumentState s;
  s.summary = w.summary();
  std::stable_sort(s.summary.layers.begin(), s.summary.layers.end(),
                   [](const auto& a, const auto& b) { return rankOf(a.kind) < rankOf(b.kind); });
  s.snapshot = w.snapshot();
  s.findings = w.findings();
  s.history = w.history();
  s.undoText = w.undoText();
  s.redoText = w.redoText();
  s.figures = w.figuresByDistrict();
  s.verdicts = counted(*s.findings, static_cast<std::int64_t>(s.snapshot->vendors.size()));
  s.campaign = wanted.empty() ? w.currentCampaign() : wanted;
  if (s.campaign.empty()) return s;
  s.release = w.releaseState(s.campaign);
  s.withheld = releasedOnly && !s.release.isOpen();
  if (s.withheld) return s;
  s.draws = w.drawRecords(s.campaign);
  if (!s.draws.empty()) s.draw = s.draws.back();
  s.plan = w.plan(s.campaign);
  s.nextWorkingDay = session::nextWorkingDay(w.now());
  s.planRules = w.planRules(s.campaign);
  s.planSteps = w.planSteps(s.campaign);
  s.keptPlans = w.keptPlans(s.campaign);
  return s;
}

} // namespace

std::int64_t DocumentState::countOf(const std::string& kind) const {
  for (const auto& layer : summary.layers)
    if (layer.kind == kind) return layer.count;
  return 0;
}

Document::Document(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs) {}

const DocumentState& Document::state() const {
  static const DocumentState nothing;
  return m_state ? *m_state : nothing;
}

void Document::setWorkspace(std::shared_ptr<session::Workspace> workspace) {
  m_workspace = std::move(workspace);
  m_state.reset();
  m_scene.reset();
  m_campaign.clear();
  m_team = 0;
  ++m_generation;
  clearSelection();
  Q_EMIT opened();
  Q_EMIT stateChanged();
  Q_EMIT sceneChanged();
  if (m_workspace) refresh();
}

void Document::setCampaign(const std::string& campaign) {
  if (campaign == state().campaign) return;
  m_campaign = campaign;
  m_team = 0;
  refresh();
}

void Document::refresh() {
  if (!m_workspace) return;
  const quint64 generation = ++m_generation;
  // After an edit the map need not wait for all that the pages show.
  m_sceneOrdered = m_state && m_scene;
  if (m_sceneOrdered) refreshScene();
  m_jobs.start(tr("Reading the workspace"), JobRunner::Show::Quiet, this,
               [this, generation, w = m_workspace, campaign = m_campaign,
                releasedOnly = m_releasedOnly](const base::Progress&, const base::Cancel&) {
                 auto state = std::make_shared<const DocumentState>(readState(*w, campaign, releasedOnly));
                 return [this, generation, state] {
                   if (generation == m_generation) take(state);
                 };
               });
}

void Document::take(std::shared_ptr<const DocumentState> state) {
  const bool sceneIsComing = m_sceneOrdered && m_state && m_state->plan == state->plan;
  m_state = std::move(state);
  if (!m_state->plan && m_team != 0) selectTeam(0);
  if (!m_finding.isNull() &&
      !(m_state->snapshot->vendor({m_finding.vendor}) && m_state->snapshot->school({m_finding.school}) &&
        m_state->snapshot->rule({m_finding.rule})))
    selectFinding({}, false); // a record of it was deleted
  Q_EMIT stateChanged();
  if (!sceneIsComing) refreshScene();
  measurePair();
}

void Document::refreshScene() {
  m_jobs.start(tr("Preparing the map"), JobRunner::Show::Quiet, this,
               [this, generation = m_generation, w = m_workspace, previous = m_scene,
                campaign = m_state->plan ? m_state->campaign : ""](const base::Progress&, const base::Cancel&) {
                 auto scene = session::makeScene(*w, campaign, previous.get());
                 return [this, generation, scene] {
                   if (generation != m_generation) return;
                   m_scene = scene;
                   Q_EMIT sceneChanged();
                 };
               });
}

bool Document::beginChange() {
  if (m_changing || !m_workspace) return false;
  m_changing = true;
  Q_EMIT changingChanged(true);
  return true;
}

void Document::endChange() {
  m_changing = false;
  refresh();
  Q_EMIT changingChanged(false);
}

void Document::select(const QString& kind, qint64 id, bool centre) {
  if (kind == m_selectedKind && id == m_selectedId && !centre) return;
  m_selectedKind = kind;
  m_selectedId = id;
  dropFindingUnless(kind, id);
  Q_EMIT selectionChanged(centre);
}

void Document::dropFindingUnless(const QString& kind, qint64 id) {
  const bool partOfIt =
      (kind == "vendor"_L1 && id == m_finding.vendor) || (kind == "school"_L1 && id == m_finding.school);
  if (m_finding.isNull() || partOfIt) return;
  m_finding = {};
  Q_EMIT findingSelected(false);
  measurePair();
}

void Document::selectFinding(const FindingKey& key, bool centre) {
  const bool same = key == m_finding;
  if (same && !centre) return;
  m_finding = key;
  const bool ofSchool = m_selectedKind == "school"_L1 && m_selectedId == key.school;
  if (!key.isNull() && !ofSchool) select(u"vendor"_s, key.vendor, false);
  Q_EMIT findingSelected(centre);
  if (!same) measurePair();
}

FindingKey Document::likelyFinding() const {
  const auto& findings = state().findings;
  const bool vendor = m_selectedKind == "vendor"_L1, school = m_selectedKind == "school"_L1;
  if (!m_finding.isNull() || !findings || !(vendor || school)) return m_finding;
  const domain::Finding* best = nullptr;
  for (const domain::Finding& f : *findings) {
    if ((vendor ? f.vendor.value : f.school.value) != m_selectedId) continue;
    const bool stronger = !best || f.verdict > best->verdict;
    if (stronger || (f.verdict == best->verdict && f.distance < best->distance)) best = &f;
  }
  return best ? FindingKey::of(*best) : FindingKey();
}

void Document::measurePair() {
  const quint64 generation = ++m_pairGeneration;
  if (m_finding.isNull() || !m_workspace) {
    if (std::exchange(m_pair, nullptr)) Q_EMIT pairMeasured();
    return;
  }
  const auto mine = [this, generation] { return generation == m_pairGeneration; };
  if (m_pair && !(FindingKey{m_pair->vendor.id.value, m_pair->school.id.value, m_pair->rule.id.value} == m_finding)) {
    m_pair.reset();
    Q_EMIT pairMeasured();
  }
  m_jobs.start(tr("Measuring"), JobRunner::Show::Quiet, this,
               [this, mine, w = m_workspace, key = m_finding](const base::Progress&, const base::Cancel&) {
                 std::shared_ptr<const session::PairReport> pair;
                 const auto snapshot = w->snapshot();
                 // A record of the pair may have been deleted since.
                 if (snapshot->vendor({key.vendor}) && snapshot->school({key.school}) && snapshot->rule({key.rule}))
                   pair = std::make_shared<const session::PairReport>(
                       session::measurePair(*w, {key.vendor}, {key.school}, {key.rule}));
                 return [this, mine, pair] {
                   if (!mine()) return;
                   m_pair = pair;
                   Q_EMIT pairMeasured();
                 };
               });
}

void Document::selectTeam(int team) {
  if (team == m_team) return;
  m_team = team;
  Q_EMIT teamChanged(team);
}

void Document::showLayer(const QString& kind) { Q_EMIT layerRequested(kind); }

void Document::showFindings(const FindingFilter& filter) { Q_EMIT findingsRequested(filter); }

void Document::showDistrict(const QString& code) { Q_EMIT districtRequested(code); }

} // namespace huyuan::ui
