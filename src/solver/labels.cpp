// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

void LabelRules::firsts(std::vector<Label>& out) const {
  const Label early = earliest();
  out.push_back(early);
  const auto later = [&](Time at, bool eaten) {
    if (at <= m_v->shiftStart && !eaten) return;
    Label label = early;
    label.time = std::max(m_v->shiftStart, at);
    if (eaten) label.lunch = label.time, label.lunchBefore = BeforeDeparture;
    out.push_back(label);
  };
  const Time fed = m_v->lunch.earliest + m_v->lunch.duration;
  if (hasBreak()) later(fed, true);
  for (const Spell& s : m_v->travel == 0 ? m_p->spells : m_p->others[m_v->travel - 1].spells) {
    if (s.from >= m_v->shiftEnd) break;
    later(s.from, false);
    if (hasBreak() && s.from > fed) later(s.from, true);
  }
}

Time LabelRules::departure(const Label& back) const { return m_v->shiftStart + std::min(back.shift, waited(back)); }

Time LabelRules::overtime(const Label& back) const {
  const Time duration = back.time - departure(back);
  return std::max({Time{0}, back.time - m_v->shiftEnd, duration - m_v->maxDuration});
}

Cost LabelRules::least(const Label& label, const Onward& onward) const {
  Time rest = onward.busy;
  if (hasBreak() && label.lunch < 0 && label.time + rest > m_v->lunch.latest) rest += m_v->lunch.duration;
  const Time duration = label.busy + rest; // waiting may all be given back to the departure
  const Time over = std::max({Time{0}, label.time + rest - m_v->shiftEnd, duration - m_v->maxDuration});
  if (over > mostOvertime() && !m_relaxed) return NoLimit;
  const Time minutes = duration / 60;
  return label.cost + onward.surplus + over * std::max<Cost>(m_v->overtimeWeight, 1) +
         minutes * minutes * m_p->balanceWeight / 60;
}

std::optional<Cost> LabelRules::close(const Label& back) const {
  const Break& b = m_v->lunch;
  const bool needsBreak = b.duration > 0 && back.lunch < 0 && back.time > b.latest;
  const Time over = overtime(back);
  if (!m_relaxed && (needsBreak || over > mostOvertime())) return std::nullopt;
  const Time minutes = (back.time - departure(back)) / 60;
  const Cost broken = needsBreak ? b.duration : 0;
  return back.cost + over * std::max<Cost>(m_v->overtimeWeight, 1) + minutes * minutes * m_p->balanceWeight / 60 +
         broken;
}

} // namespace huyuan::solver
