// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/timing.h"

#include <algorithm>
#include <cmath>

namespace huyuan::roads {
namespace {

constexpr double SlowestKmh = 1.0; // a posted limit below walking pace is a slip of the pen

std::uint32_t wholeMilliseconds(double seconds) { return static_cast<std::uint32_t>(std::llround(seconds * 1000.0)); }

Weight costOf(const Street& street, const Profile& profile) {
  double kmh = profile.speedKmh[static_cast<std::size_t>(street.roadClass)] * (street.link ? profile.linkFactor : 1.0);
  if (street.maxSpeedKmh > 0.0) kmh = std::min(kmh, std::max(street.maxSpeedKmh, SlowestKmh));
  if (street.pushed && profile.pushKmh > 0.0) kmh = std::min(kmh, profile.pushKmh);
  if (!(kmh > 0.0)) return Unreachable;
  const double moving = street.statedSeconds > 0.0 ? street.statedSeconds : street.length * 3.6 / kmh;
  const double seconds = moving + static_cast<double>(street.ferryShare) * profile.ferryWaitSeconds;
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
  const auto light = wholeMilliseconds(profile.lightSeconds), gate = wholeMilliseconds(profile.barrierSeconds);
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) {
    const auto halt =
        (streets.hasHalt(node, Streets::Light) ? light : 0) + (streets.hasHalt(node, Streets::Gate) ? gate : 0);
    for (auto state = turns.firstState(node); state < turns.lastState(node); ++state)
      for (const auto& edge : turns.edges(state)) {
        const auto arc = m_arcs[edge.arc];
        m_edges.push_back(arc == Unreachable ? Unreachable : arc + weigh(edge.turn + halt, 0));
      }
  }
}

} // namespace huyuan::roads
