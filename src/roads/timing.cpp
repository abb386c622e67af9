// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/timing.h"

#include <algorithm>
#include <cmath>

namespace huyuan::roads {
namespace {

constexpr double SlowestKmh = 1.0; // a posted limit below walking pace is a slip of the pen

Weight costOf(const Street& street, const Profile& profile) {
  double kmh = profile.speedKmh[static_cast<std::size_t>(street.roadClass)] * (street.link ? profile.linkFactor : 1.0);
  if (street.maxSpeedKmh > 0.0) kmh = std::min(kmh, std::max(street.maxSpeedKmh, SlowestKmh));
  if (!(kmh > 0.0)) return Unreachable;
  const double seconds = street.statedSeconds > 0.0 ? street.statedSeconds : street.length * 3.6 / kmh;
  return weigh(static_cast<std::uint64_t>(std::llround(seconds * 1000.0)),
               static_cast<std::uint64_t>(std::llround(street.length * 1000.0)));
}

} // namespace

Timing::Timing(const Streets& streets, const TurnGraph& turns, const Profile& profile,
               const std::vector<bool>& closed) {
  m_arcs.reserve(streets.arcs().size());
  for (const auto& arc : streets.arcs()) {
    const auto& street = streets.streets()[arc.street];
    const bool shut = street.way < closed.size() && closed[street.way];
    m_arcs.push_back(shut ? Unreachable : costOf(street, profile));
  }
  m_edges.reserve(turns.edgeCount());
  for (std::uint32_t state = 0; state < turns.stateCount(); ++state)
    for (const auto& edge : turns.edges(state)) {
      const auto arc = m_arcs[edge.arc];
      m_edges.push_back(arc == Unreachable ? Unreachable : arc + weigh(edge.turn, 0));
    }
}

} // namespace huyuan::roads
