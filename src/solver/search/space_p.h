// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/leg_table_p.h"

#include <cstdint>
#include <vector>

/// The problem as the search reads it, laid out for speed.
namespace huyuan::solver {

/// Clients come first, then the start of each vehicle, then the end of each.
using NodeId = std::uint32_t;
inline constexpr NodeId NoNode = UINT32_MAX;

/// How the times of a problem are judged.
enum class TimeModel : std::uint8_t {
  None,   ///< nothing depends on time
  Plain,  ///< one hard window each and a hard shift: constant-time checks
  Labels, ///< soft or several windows, breaks, balance, spells, or a limit on the duration where one may wait
};

class SearchSpace {
 public:
  static constexpr std::int32_t Far = 1 << 28;     ///< instead of a way that is not there; one is worse than any route
  static constexpr std::int32_t Forever = 1 << 30; ///< instead of a time that does not bind

  /// Throws std::invalid_argument if a cost or a time that matters is 2^28 or more.
  explicit SearchSpace(const Problem& p);

  const Problem& problem() const { return m_p; }
  TimeModel model() const { return m_model; }
  std::size_t clients() const { return m_clients; }
  std::size_t vehicles() const { return m_vehicles; }
  std::size_t nodes() const { return m_clients + 2 * m_vehicles; }
  bool isClient(NodeId n) const { return n < m_clients; }
  NodeId start(std::size_t r) const { return static_cast<NodeId>(m_clients + r); }
  NodeId end(std::size_t r) const { return static_cast<NodeId>(m_clients + m_vehicles + r); }

  /// Of the leg alone, without what a vehicle adds.
  std::int32_t cost(NodeId from, NodeId to) const { return m_cost[m_place[from] * m_width + m_place[to]]; }
  std::int32_t duration(NodeId from, NodeId to) const { return durations()[m_place[from] * m_width + m_place[to]]; }
  /// How the leg is driven on that travel by one who is ready at `time`.
  TimedLeg leg(std::size_t travel, NodeId from, NodeId to, Time time) const {
    if (!m_legs.empty()) return m_legs.at(travel, m_place[from], m_place[to], time);
    const std::int32_t drive = duration(from, to);
    return {0, drive >= Far ? Unreachable : drive, NoLimit, 0};
  }
  /// The legs' costs from and to a client, to be indexed by placeOf() < places().
  const std::int32_t* costsFrom(NodeId c) const { return m_cost.data() + m_place[c] * m_width; }
  const std::int32_t* costsTo(NodeId c) const {
    return (m_symmetric ? m_cost : m_costTo).data() + m_place[c] * m_width;
  }
  std::size_t places() const { return m_width; }
  std::uint32_t placeOf(NodeId n) const { return m_place[n]; }
  bool symmetric() const { return m_symmetric; } ///< every leg costs as much as the one back

  bool serves(std::size_t r, NodeId c) const { return m_serves.empty() || m_serves[r * m_clients + c]; }
  /// What serving a client costs more on a vehicle, and more again if it is the first.
  Cost visitCost(std::size_t r, NodeId c) const { return m_visit.empty() ? 0 : m_visit[r * m_clients + c]; }
  Cost firstCost(std::size_t r, NodeId c) const { return m_first.empty() ? 0 : m_first[r * m_clients + c]; }
  bool hasWindows() const { return m_hasWindows; } ///< a client must be served at certain times
  bool hasPrizes() const { return m_hasPrizes; }
  bool hasApart() const { return m_hasApart; }
  /// Vehicles that are alike share a number: of their empty ones one is enough.
  std::uint32_t likeOf(std::size_t r) const { return m_like[r]; }

  std::int64_t demand(NodeId c) const { return m_demand[c]; }
  std::int32_t service(NodeId c) const { return m_service[c]; }
  std::int32_t earliest(NodeId n) const { return m_earliest[n]; } ///< of a start: the shift's
  std::int32_t latest(NodeId n) const { return m_latest[n]; }     ///< of an end: the shift's

 private:
  const std::vector<std::int32_t>& durations() const { return m_driven ? m_cost : m_duration; }
  void chooseModel();
  std::vector<NodeId> chain() const;
  void fillMatrices();
  void fillTimes();
  void fillVehicles();

  const Problem& m_p;
  std::size_t m_clients, m_vehicles, m_width = 0;
  TimeModel m_model = TimeModel::None;
  bool m_hasApart = false, m_hasWindows = false, m_hasPrizes = false;
  bool m_symmetric = false, m_driven = false; ///< each matrix is there once; driven: what it costs is what it takes
  std::vector<std::uint32_t> m_place, m_like;
  LegTable m_legs;                                        ///< with TimeModel::Labels
  std::vector<std::int32_t> m_cost, m_costTo, m_duration; ///< m_costTo: transposed
  std::vector<bool> m_serves;
  std::vector<Cost> m_visit, m_first;
  std::vector<std::int64_t> m_demand;
  std::vector<std::int32_t> m_service, m_earliest, m_latest;
};

} // namespace huyuan::solver
