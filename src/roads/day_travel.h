// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/periods.h"
#include "roads/travel.h"

#include <memory>
#include <vector>

namespace huyuan::roads {

/// A stretch of one day with the same speeds: from a minute on until the next spell.
struct Spell {
  int from = 0;                   ///< minutes after local midnight
  const Period* period = nullptr; ///< null = the profile's own speeds
};
/// The spells of a day, the first from minute 0 on; neighbours differ. Pointers are into `periods`.
std::vector<Spell> spellsOf(DayKind day, const std::vector<Period>& periods);

/// Travel at a time of day. A journey has the speeds of the spell in which it sets out. Where waiting for a faster
/// spell brings one there earlier, one waits: so whoever sets out later never arrives earlier (first in, first out;
/// Dean: Shortest paths in FIFO time-dependent networks, MIT 2004, allows waiting in the same way), and figures of
/// neighbouring periods never contradict each other.
struct TimedLeg {
  base::Seconds time{};           ///< from the departure asked for to the arrival, waiting included; rounded half up
  base::Seconds waiting{};        ///< of it, before setting out
  base::Metres distance{};        ///< of the path taken
  const Period* period = nullptr; ///< whose speeds it has; null = the profile's own
};

/// Matrices of one day between the same points, one for each set of speeds that it has. Immutable; any thread.
class DayMatrix {
 public:
  DayMatrix(std::vector<Spell> spells, std::vector<std::shared_ptr<const Matrix>> ofSpells);
  std::size_t size() const { return m_ofSpells.front()->size(); }
  /// `second` after local midnight, in [0, 86 400); waiting ends at midnight. Empty = no road leads there.
  std::optional<TimedLeg> at(std::size_t from, std::size_t to, int second) const;

 private:
  std::vector<Spell> m_spells;
  std::vector<std::shared_ptr<const Matrix>> m_ofSpells;
};

/// One graph at all speeds of a kind of day: the streets and the order of the index are shared, each period has its own
/// weights. `periods` must outlive the result. Throws as RoadGraph.
DayMatrix dayMatrix(const RoadGraph& graph, const Profile& profile, DayKind day, const std::vector<Period>& periods,
                    const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                    const base::Cancel& cancel);

} // namespace huyuan::roads
