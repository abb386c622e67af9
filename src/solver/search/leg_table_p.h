// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/timing_p.h"

#include <cstdint>
#include <vector>

namespace huyuan::solver {

/// The durations of every leg on every travel, those of all spells side by side: what a leg is judged by lies in one
/// line of the cache, where the matrices of the problem need one each. Empty where nothing depends on the time of day
/// or the vehicle.
class LegTable {
 public:
  LegTable() = default;
  /// `locations`: of the problem, by place. Takes 4 bytes for each pair of places, travel and spell, and 8 more.
  LegTable(const Problem& p, const std::vector<std::size_t>& locations);

  bool empty() const { return m_travels.empty(); }
  /// The same as Leg::at between those places.
  TimedLeg at(std::size_t travel, std::size_t from, std::size_t to, Time time) const {
    const Times& t = m_travels[travel];
    return legAt(Row{t.starts, t.drives.data() + (from * m_width + to) * (t.starts.size() + 2)}, time);
  }

 private:
  struct Times {
    std::vector<Time> starts;          ///< of the spells
    std::vector<std::uint32_t> drives; ///< of each leg: as Problem::duration has it, before the first spell, in each
  };
  struct Row {
    const std::vector<Time>& starts;
    const std::uint32_t* drives;
    std::size_t spells() const { return starts.size(); }
    Time start(std::size_t spell) const { return starts[spell]; }
    Time base() const { return timeOf(drives[0]); }
    Time first() const { return timeOf(drives[1]); }
    Time drive(std::size_t spell) const { return timeOf(drives[2 + spell]); }
  };
  static constexpr std::uint32_t NoWay = UINT32_MAX;
  static Time timeOf(std::uint32_t drive) { return drive == NoWay ? Unreachable : Time{drive}; }

  std::size_t m_width = 0;
  std::vector<Times> m_travels;
};

} // namespace huyuan::solver
