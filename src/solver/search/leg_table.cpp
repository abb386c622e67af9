// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/leg_table_p.h"

namespace huyuan::solver {

LegTable::LegTable(const Problem& p, const std::vector<std::size_t>& locations)
    : m_width(locations.size()) {
  if (p.spells.empty() && p.others.empty()) return;
  const auto add = [&](const Matrix& first, const std::vector<Spell>& spells) {
    Times& t = m_travels.emplace_back();
    for (const Spell& s : spells) t.starts.push_back(s.from);
    t.drives.reserve(m_width * m_width * (spells.size() + 2));
    const auto put = [&](Time time) {
      t.drives.push_back(time >= Unreachable ? NoWay : static_cast<std::uint32_t>(time));
    };
    for (const std::size_t from : locations)
      for (const std::size_t to : locations) {
        put(p.duration(from, to));
        put(first(from, to));
        for (const Spell& s : spells) put(s.duration(from, to));
      }
  };
  add(p.duration, p.spells);
  for (const Travel& other : p.others) add(other.duration, other.spells);
}

} // namespace huyuan::solver
