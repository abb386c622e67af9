// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/day_travel.h"

#include <map>

namespace huyuan::roads {
namespace {

constexpr int MinutesOfDay = 24 * 60;

base::Seconds rounded(std::int64_t milliseconds) { return base::Seconds((milliseconds + 500) / 1000); }

} // namespace

std::vector<Spell> spellsOf(DayKind day, const std::vector<Period>& periods) {
  std::vector<Spell> spells;
  for (int minute = 0; minute < MinutesOfDay; ++minute) {
    const auto* period = periodAt(minute, day, periods);
    if (spells.empty() || spells.back().period != period) spells.push_back({minute, period});
  }
  return spells;
}

DayMatrix::DayMatrix(std::vector<Spell> spells, std::vector<std::shared_ptr<const Matrix>> ofSpells)
    : m_spells(std::move(spells))
    , m_ofSpells(std::move(ofSpells)) {}

std::optional<TimedLeg> DayMatrix::at(std::size_t from, std::size_t to, int second) const {
  std::optional<TimedLeg> best;
  std::int64_t least = 0;
  for (std::size_t s = 0; s < m_spells.size(); ++s) {
    const bool isPast = s + 1 < m_spells.size() && m_spells[s + 1].from * 60 <= second;
    if (isPast) continue;
    const std::int64_t waiting = std::max<std::int64_t>(0, std::int64_t{1000} * (m_spells[s].from * 60 - second));
    if (best && waiting >= least) break;
    const auto travelling = m_ofSpells[s]->milliseconds(from, to);
    if (travelling < 0 || (best && waiting + travelling >= least)) continue;
    least = waiting + travelling;
    best = {rounded(least), rounded(waiting),
            base::Metres(static_cast<double>(m_ofSpells[s]->millimetres(from, to)) / 1000.0), m_spells[s].period};
  }
  return best;
}

DayMatrix dayMatrix(const RoadGraph& graph, const Profile& profile, DayKind day, const std::vector<Period>& periods,
                    const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                    const base::Cancel& cancel) {
  auto spells = spellsOf(day, periods);
  std::map<const Period*, std::shared_ptr<const Matrix>> known;
  std::vector<std::shared_ptr<const Matrix>> ofSpells;
  graph.order(progress.part(0.0, 0.3), cancel); // once for all
  for (std::size_t s = 0; s < spells.size(); ++s) {
    const auto part = progress.part(0.3 + 0.7 * static_cast<double>(s) / static_cast<double>(spells.size()),
                                    0.3 + 0.7 * static_cast<double>(s + 1) / static_cast<double>(spells.size()));
    auto& matrix = known[spells[s].period];
    if (!matrix) {
      const auto retimed = graph.retimed(spells[s].period == nullptr ? profile : profile.during(*spells[s].period));
      matrix = std::make_shared<const Matrix>(retimed.matrix(points, threads, part, cancel));
    }
    ofSpells.push_back(matrix);
  }
  return {std::move(spells), std::move(ofSpells)};
}

} // namespace huyuan::roads
