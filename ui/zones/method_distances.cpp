// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/method_distances.h"

#include <algorithm>

namespace huyuan::ui {

namespace {

constexpr std::size_t MostKept = 20000;
constexpr std::size_t MostAtOnce = 40; // about a screen of rows; with walks some tens of milliseconds
constexpr int PaintPatience = 20;      // ms: one paint asks for many

} // namespace

MethodDistancesCache::MethodDistancesCache(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(PaintPatience);
  connect(&m_timer, &QTimer::timeout, this, &MethodDistancesCache::start);
}

void MethodDistancesCache::setWorkspace(std::shared_ptr<session::Workspace> workspace) {
  m_workspace = std::move(workspace);
  ++m_generation;
  m_cancel.request();
  m_running = false;
  m_pairs.clear();
  m_wanted.clear();
}

const MethodDistances* MethodDistancesCache::find(const FindingKey& key) {
  if (const auto at = m_pairs.find(key); at != m_pairs.end()) return &at->second;
  if (std::find(m_wanted.begin(), m_wanted.end(), key) == m_wanted.end()) m_wanted.push_back(key);
  // Rows that were scrolled past are asked for again if they come back.
  if (m_wanted.size() > 2 * MostAtOnce) m_wanted.erase(m_wanted.begin());
  if (!m_running && !m_timer.isActive()) m_timer.start();
  return nullptr;
}

void MethodDistancesCache::put(const MeasuredPairs& pairs) {
  if (m_pairs.size() + pairs.size() > MostKept) m_pairs.clear();
  m_pairs.insert(pairs.begin(), pairs.end());
  Q_EMIT measured();
}

MeasuredPairs MethodDistancesCache::measure(const session::Workspace& workspace, const std::vector<FindingKey>& keys,
                                            const base::Cancel& cancel) {
  MeasuredPairs out;
  const auto snapshot = workspace.snapshot();
  for (const FindingKey& key : keys) {
    cancel.check();
    if (!snapshot->vendor({key.vendor}) || !snapshot->school({key.school}) || !snapshot->rule({key.rule})) continue;
    const auto report = session::measurePair(workspace, {key.vendor}, {key.school}, {key.rule});
    MethodDistances distances;
    std::copy_n(report.measured.methods.begin(), std::min(distances.size(), report.measured.methods.size()),
                distances.begin());
    out.emplace(key, distances);
  }
  return out;
}

void MethodDistancesCache::start() {
  if (m_running || m_wanted.empty() || !m_workspace) return;
  const std::size_t n = std::min(MostAtOnce, m_wanted.size());
  const std::vector<FindingKey> keys(m_wanted.end() - static_cast<std::ptrdiff_t>(n), m_wanted.end());
  m_wanted.resize(m_wanted.size() - n);
  m_running = true;
  m_cancel = m_jobs.start(
      tr("Measuring"), JobRunner::Show::Quiet, this,
      [this, keys, w = m_workspace, generation = m_generation](const base::Progress&, const base::Cancel& cancel) {
        auto pairs = std::make_shared<const MeasuredPairs>(measure(*w, keys, cancel));
        return [this, pairs, generation] {
          if (generation == m_generation) put(*pairs);
        };
      },
      [this, generation = m_generation] {
        if (generation != m_generation) return;
        m_running = false;
        if (!m_wanted.empty()) m_timer.start();
      });
}

} // namespace huyuan::ui
