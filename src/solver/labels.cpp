// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/timing_p.h"

#include <algorithm>

namespace huyuan::solver {

Label LabelRules::firstAfterBreak() const {
  Label label = first();
  label.time = std::max(m_v->shiftStart, m_v->lunch.earliest + m_v->lunch.duration);
  label.lunch = label.time;
  label.lunchBefore = BeforeDeparture;
  return label;
}

std::optional<Label> LabelRules::travel(const Label& from, Time drive, bool eat, std::uint32_t place) const {
  if (drive >= Unreachable) {
    if (!m_relaxed) return std::nullopt;
    drive = 0;
  }
  Label to = from;
  to.time += drive;
  to.busy += drive;
  if (!eat) return to;
  const Break& b = m_v->lunch;
  if (from.lunch >= 0 || from.time > b.latest) return std::nullopt;
  to.shift = std::min(to.shift, waited(from) + b.latest - from.time);
  to.time = std::max(to.time, b.earliest) + b.duration;
  to.busy += b.duration;
  to.lunch = std::max(from.time, b.earliest);
  to.lunchBefore = place;
  return to;
}

std::optional<Label> LabelRules::serve(const Label& arrived, const Client& c, std::uint32_t w) const {
  const bool own = w == c.earlierWindows.size();
  const TimeWindow window = own ? TimeWindow{c.earliest, c.latest} : c.earlierWindows[w];
  Label to = arrived;
  const Time start = std::max(arrived.time, window.earliest);
  if (start > window.latest) {
    if (!own || (c.lateWeight == 0 && !m_relaxed)) return std::nullopt;
    to.cost += (start - window.latest) * std::max<Cost>(c.lateWeight, 1);
  }
  to.time = start;
  to.shift = std::min(to.shift, waited(to) + std::max<Time>(0, window.latest - start));
  to.time += c.service;
  to.busy += c.service;
  to.window = w;
  return to;
}

Time LabelRules::departure(const Label& back) const { return m_v->shiftStart + std::min(back.shift, waited(back)); }

Time LabelRules::overtime(const Label& back) const {
  const Time duration = back.time - departure(back);
  return std::max({Time{0}, back.time - m_v->shiftEnd, duration - m_v->maxDuration});
}

std::optional<Cost> LabelRules::close(const Label& back) const {
  const Break& b = m_v->lunch;
  const bool needsBreak = b.duration > 0 && back.lunch < 0 && back.time > b.latest;
  const Time over = overtime(back);
  if (!m_relaxed && (needsBreak || (over > 0 && m_v->overtimeWeight == 0))) return std::nullopt;
  const Time minutes = (back.time - departure(back)) / 60;
  const Cost broken = needsBreak ? b.duration : 0;
  return back.cost + over * std::max<Cost>(m_v->overtimeWeight, 1) + minutes * minutes * m_p->balanceWeight / 60 +
         broken;
}

} // namespace huyuan::solver
