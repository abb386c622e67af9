// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/following.h"

#include "zoning/zoning.h"

#include <algorithm>

namespace huyuan::session {

namespace {

using domain::Finding;
using domain::ZoneRule;

constexpr std::size_t MostRows = 300;             ///< touched by a change that is followed
constexpr std::size_t MostRowsWalking = 40;       ///< the same where a rule walks: each costs a search of the streets
constexpr std::size_t MostRecordsAtOnce = 60'000; ///< schools and vendors that a new rule is measured on at once

std::size_t rowsOf(const std::vector<store::TouchedRows>& touched) {
  std::size_t rows = 0;
  for (const store::TouchedRows& t : touched) rows += t.present.size() + t.gone.size();
  return rows;
}

bool anyWalks(const std::vector<ZoneRule>& rules) {
  return std::any_of(rules.begin(), rules.end(), [](const ZoneRule& r) { return domain::isWalk(r.method); });
}

template <class T> bool unchanged(const domain::RecordList<T>& before, const domain::RecordList<T>& after) {
  return domain::differences(before, after).empty();
}

} // namespace

Follower::Follower(Workspace::Impl& workspace)
    : m(workspace) {
  if (m.findingsFreshLocked()) {
    m_before = m.snapshotLocked();
    m_old = m.findingsLocked();
  } else if (m.cachedSnapshot && m.cachedSnapshot->revision == m.file.revision()) {
    m_before = m.cachedSnapshot;
  }
}

void Follower::tell(const std::vector<store::TouchedRows>& touched) {
  m_told = true;
  m_rows = rowsOf(touched);
  if (!m_before || m_rows > MostRows) return;
  m_after = m.file.snapshot(*m_before, touched);
  if (!m_old) return;
  m_new = findingsAfter();
  if (!m_new) return;
  if (m_new == m_old)
    m.file.patchFindings({}, {}); // not a row differs; they are those of the new revision now
  else
    m.file.patchFindings(*m_old, *m_new);
}

void Follower::finish() {
  if (!m_told) return; // nothing was changed
  m.cachedSnapshot = m_after;
  if (m_new) m.cachedFindings = m_new;
}

/// Roads are made ready for walkers before the lock is taken (Workspace::readyForChange); if they have been replaced
/// since, nothing is known of them here.
bool Follower::walksAreKnown() const { return m.cachedWalks.of == m.roadsLocked(); }

Follower::FindingsPtr Follower::findingsAfter() const {
  const auto before = m_before->enabledRules(), after = m_after->enabledRules();
  if (!std::equal(before.begin(), before.end(), after.begin(), after.end(), zoning::measuresAlike))
    return findingsAfterRules();
  const bool places =
      !unchanged(m_before->schools, m_after->schools) || !unchanged(m_before->vendors, m_after->vendors);
  if (!places) return m_old;
  if (anyWalks(after) && (m_rows > MostRowsWalking || !walksAreKnown())) return nullptr;
  return std::make_shared<const Findings>(
      zoning::refreshed(*m_old, *m_before, *m_after, m.cachedWalks.distances.get(), {}, {}));
}

/// Rules came, went or changed and nothing else did: those that are as they were keep their findings.
Follower::FindingsPtr Follower::findingsAfterRules() const {
  if (!unchanged(m_before->schools, m_after->schools) || !unchanged(m_before->vendors, m_after->vendors))
    return nullptr;
  const auto before = m_before->enabledRules();
  std::vector<ZoneRule> same, fresh;
  for (const ZoneRule& rule : m_after->enabledRules()) {
    const auto alike = [&](const ZoneRule& old) { return zoning::measuresAlike(old, rule); };
    (std::any_of(before.begin(), before.end(), alike) ? same : fresh).push_back(rule);
  }
  if (!fresh.empty() && (anyWalks(fresh) || m_after->schools.size() + m_after->vendors.size() > MostRecordsAtOnce))
    return nullptr;
  Findings found;
  std::copy_if(m_old->begin(), m_old->end(), std::back_inserter(found), [&](const Finding& f) {
    return std::any_of(same.begin(), same.end(), [&](const ZoneRule& r) { return r.id == f.rule; });
  });
  if (fresh.empty()) return std::make_shared<const Findings>(std::move(found));
  const Findings measured = zoning::findings(m_after->schools, m_after->vendors, fresh, nullptr, {}, {}, {});
  const auto kept = static_cast<std::ptrdiff_t>(found.size());
  found.insert(found.end(), measured.begin(), measured.end());
  std::inplace_merge(found.begin(), found.begin() + kept, found.end(), zoning::comesBefore);
  return std::make_shared<const Findings>(std::move(found));
}

} // namespace huyuan::session
