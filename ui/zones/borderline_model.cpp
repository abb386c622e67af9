// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/borderline_model.h"

#include "app/language.h"
#include "app/text.h"
#include "session/finding_table.h"
#include "widgets/signs.h"
#include "zones/rule_text.h"

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

std::vector<domain::Finding> borderlineOnes(const domain::Snapshot& snapshot,
                                            const std::vector<domain::Finding>& findings) {
  std::vector<std::pair<double, domain::Finding>> near;
  for (const domain::Finding& f : findings) {
    if (f.verdict != domain::Verdict::Borderline) continue;
    const domain::ZoneRule* rule = snapshot.rule(f.rule);
    if (!rule || !snapshot.vendor(f.vendor) || !snapshot.school(f.school)) continue;
    near.emplace_back(std::fabs(f.distance.value() - rule->distance.value()), f);
  }
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<domain::Finding> out;
  out.reserve(near.size());
  for (auto& [gap, finding] : near) out.push_back(finding);
  return out;
}

void BorderlineModel::setFindings(domain::SnapshotPtr snapshot, std::vector<domain::Finding> findings) {
  beginResetModel();
  m_snapshot = std::move(snapshot);
  m_findings = std::move(findings);
  endResetModel();
}

const domain::Finding* BorderlineModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_findings[static_cast<std::size_t>(row)] : nullptr;
}

int BorderlineModel::find(const FindingKey& key) const {
  const auto it =
      std::find_if(m_findings.begin(), m_findings.end(), [&](const auto& f) { return FindingKey::of(f) == key; });
  return it == m_findings.end() ? -1 : static_cast<int>(it - m_findings.begin());
}

int BorderlineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QStringList BorderlineModel::lines(const domain::Finding& f) const {
  const domain::Vendor& vendor = *m_snapshot->vendor(f.vendor);
  const domain::School& school = *m_snapshot->school(f.school);
  const domain::ZoneRule& rule = *m_snapshot->rule(f.rule);
  return {
      toQt(school.name),
      tr("%1 ± %2 m, limit %3 m")
          .arg(oneDecimal(f.distance.value()), oneDecimal(f.uncertainty.value()), limitText(rule.distance)),
      tr("school ± %1 m, vendor ± %2 m").arg(oneDecimal(school.accuracy.value()), oneDecimal(vendor.accuracy.value())),
      toQt(session::remedyText(session::remedyFor(f, school, vendor, rule), isChinese()))};
}

QVariant BorderlineModel::data(const QModelIndex& index, int role) const {
  const domain::Finding* f = at(index.row());
  if (!f) return {};
  const QString title = toQt(m_snapshot->vendor(f->vendor)->shownName());
  switch (role) {
  case TitleRole:
    return title;
  case LinesRole:
    return lines(*f);
  case Qt::DisplayRole:
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole:
    return QString(title + u"\n"_s + lines(*f).join(u'\n'));
  default:
    return {};
  }
}

} // namespace huyuan::ui
