// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/cch.h"
#include "roads/streets.h"
#include "roads/turn_graph.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::roads {

/// What a network's index needs to know of it once: the order of its junctions and the hierarchy without weights. Both
/// are made when first asked for. Any thread; refers to streets and turns, which must outlive it.
class RoadIndex {
 public:
  RoadIndex(const Streets& streets, const TurnGraph& turns);

  /// Junctions by importance; see nodeOrder().
  const std::vector<std::uint32_t>& order(const base::Progress& progress, const base::Cancel& cancel);
  const Cch& cch(const base::Progress& progress, const base::Cancel& cancel);

  /// The order as bytes, with a fingerprint of the streets.
  std::string orderBytes(const base::Progress& progress, const base::Cancel& cancel);
  /// False, and nothing changed, if these bytes are not of these streets or damaged.
  bool takeOrder(std::string_view bytes);

 private:
  std::uint64_t fingerprint() const;
  std::vector<std::uint32_t> findOrder(const base::Progress& progress, const base::Cancel& cancel) const;
  std::vector<std::uint32_t> ofStates() const;

  const Streets& m_streets;
  const TurnGraph& m_turns;
  std::recursive_mutex m_building;
  std::vector<std::uint32_t> m_order; ///< empty until known
  std::unique_ptr<const Cch> m_cch;
};

} // namespace huyuan::roads
