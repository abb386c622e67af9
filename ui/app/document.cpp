// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "render/map_scene.h"
#include "session/pages.h"

#include <algorithm>
#include <array>

namespace huyuan::ui {

namespace {

/// The order in which people think of layers; the others follow.
std::size_t rankOf(const std::string& kind) {
  constexpr std::array Order{"school", "gate", "vendor", "violation", "district", "place", "zone_rule", "team"};
  return static_cast<std::size_t>(std::find(Order.begin(), Order.end(), kind) - Order.begin());
}

DocumentState readState(const session::Workspace& w, const std::string& wanted) {
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
  s.campaign = wanted.empty() ? w.currentCampaign() : wanted;
  if (s.campaign.empty()) return s;
  s.draw = w.drawRecord(s.campaign);
  s.plan = w.plan(s.campaign);
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
  m_jobs.start(tr("Reading the workspace"), JobRunner::Show::Quiet, this,
               [this, generation, w = m_workspace, campaign = m_campaign](const base::Progress&, const base::Cancel&) {
                 auto state = std::make_shared<const DocumentState>(readState(*w, campaign));
                 return [this, generation, state] {
                   if (generation == m_generation) take(state);
                 };
               });
}

void Document::take(std::shared_ptr<const DocumentState> state) {
  m_state = std::move(state);
  if (!m_state->plan && m_team != 0) selectTeam(0);
  Q_EMIT stateChanged();
  refreshScene();
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
  Q_EMIT selectionChanged(centre);
}

void Document::selectTeam(int team) {
  if (team == m_team) return;
  m_team = team;
  Q_EMIT teamChanged(team);
}

void Document::showLayer(const QString& kind) { Q_EMIT layerRequested(kind); }

void Document::showDistrict(const QString& code) { Q_EMIT districtRequested(code); }

} // namespace huyuan::ui
