// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/hierarchy.h"

#include "roads/contraction.h"

namespace huyuan::roads {

Hierarchy::Hierarchy(const TurnGraph& graph, const base::Progress& progress, const base::Cancel& cancel) {
  Contraction contraction(graph);
  contraction.run(progress, cancel);
  const auto& order = contraction.order();
  m_rankOf.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) m_rankOf[order[rank]] = rank;
  const auto fill = [this, &order](Table& table, auto halvesOf) {
    table.first.push_back(0);
    for (const auto state : order) {
      for (const auto& half : halvesOf(state)) table.links.push_back({m_rankOf[half.state], half.weight});
      table.first.push_back(table.links.size());
    }
  };
  fill(
      m_up, [&](std::uint32_t s) -> const auto& { return contraction.out(s); });
  fill(
      m_down, [&](std::uint32_t s) -> const auto& { return contraction.in(s); });
}

} // namespace huyuan::roads
