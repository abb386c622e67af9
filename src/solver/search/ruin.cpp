// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/ruin_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

// The paper's settings: clients removed on average, longest string, chance of a split string and of keeping one more.
constexpr double AverageRemoved = 10.0;
constexpr double LongestString = 10.0;
constexpr double SplitChance = 0.5;
constexpr double KeepMore = 0.01;

} // namespace

StringRuin::StringRuin(const SearchSpace& space, const Neighbours& near, const std::vector<bool>& locked)
    : m_space(space)
    , m_near(near)
    , m_locked(locked)
    , m_ruined(space.vehicles(), 0) {}

void StringRuin::removeFrom(SearchState& state, ClientId first, std::size_t length) {
  if (m_locked.empty()) return state.remove(first, length);
  NodeId n = first;
  for (std::size_t i = 0; i < length; ++i) {
    const NodeId next = state.node(n).after;
    if (!m_locked[n]) state.remove(n, 1);
    n = next;
  }
}

void StringRuin::removeAround(SearchState& state, ClientId around, std::size_t length, base::Random& random) {
  const std::size_t size = state.route(state.node(around).route).stops;
  std::size_t kept = 0;
  if (length > 1 && length < size && random.chance(SplitChance)) {
    kept = 1;
    while (length + kept < size && random.chance(KeepMore)) ++kept;
  }
  const std::size_t whole = length + kept;
  // How far the string may begin before the client and still end within the route.
  std::size_t before = 0, after = 0;
  NodeId first = around;
  while (before + 1 < whole && m_space.isClient(state.node(first).before)) first = state.node(first).before, ++before;
  for (NodeId n = around; after + 1 < whole && m_space.isClient(state.node(n).after); n = state.node(n).after) ++after;
  const std::size_t least = whole - 1 - after; // steps back that are needed
  std::size_t steps = before - (least + static_cast<std::size_t>(random.below(before - least + 1)));
  for (; steps > 0; --steps) first = state.node(first).after;
  if (kept == 0) return removeFrom(state, first, length);
  const std::size_t head = static_cast<std::size_t>(random.below(length + 1));
  NodeId tail = first;
  for (std::size_t i = 0; i < head + kept; ++i) tail = state.node(tail).after;
  if (head < length) removeFrom(state, tail, length - head);
  if (head > 0) removeFrom(state, first, head);
}

void StringRuin::operator()(SearchState& state, base::Random& random) {
  ++m_round;
  const std::size_t used = std::max<std::size_t>(1, state.usedRoutes());
  const double average = static_cast<double>(m_space.clients() - state.absent().size()) / static_cast<double>(used);
  const double longest = std::max(1.0, std::min(LongestString, average));
  const double mostStrings = std::max(1.0, 4.0 * AverageRemoved / (1.0 + longest) - 1.0);
  std::size_t strings = 1 + static_cast<std::size_t>(random.unit() * mostStrings);
  const auto seed = static_cast<ClientId>(random.below(m_space.clients()));
  const auto ruin = [&](ClientId c) {
    const std::uint32_t r = state.node(c).route;
    if (r == NoRoute || m_ruined[r] == m_round) return;
    m_ruined[r] = m_round;
    const double most = std::min(longest, static_cast<double>(state.route(r).stops));
    removeAround(state, c, 1 + static_cast<std::size_t>(random.unit() * most), random);
    --strings;
  };
  ruin(seed);
  for (const Neighbour& n : m_near.of(seed)) {
    if (strings == 0) break;
    ruin(n.id);
  }
  state.settle();
}

} // namespace huyuan::solver
