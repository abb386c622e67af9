// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/ruin_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

// The paper's settings: clients removed on average, longest string, chance of a split string and of keeping one more.
constexpr double AverageRemoved = 10.0;
constexpr double LongestString = 10.0;
constexpr double SplitChance = 0.5;
constexpr double KeepLonger = 0.99;

double averageSize(const SearchState& state) {
  std::size_t stops = 0;
  std::size_t used = 0;
  for (std::size_t r = 0; r < state.routes(); ++r) {
    stops += state.route(r).stops.size();
    used += state.route(r).stops.empty() ? 0 : 1;
  }
  return used == 0 ? 0.0 : static_cast<double>(stops) / static_cast<double>(used);
}

/// The first place of a string of `length` that holds `place`, at random.
std::size_t firstOfString(std::size_t place, std::size_t length, std::size_t size, base::Random& random) {
  const std::size_t low = place + 1 > length ? place + 1 - length : 0;
  const std::size_t high = std::min(place, size - length);
  return low + static_cast<std::size_t>(random.below(high - low + 1));
}

} // namespace

void StringRuin::removeString(SearchState& state, ClientId around, std::size_t length, base::Random& random) const {
  const std::size_t r = state.routeOf(around);
  const std::size_t size = state.route(r).stops.size();
  state.remove(r, firstOfString(state.placeOf(around), length, size, random), length);
}

void StringRuin::removeSplitString(SearchState& state, ClientId around, std::size_t length,
                                   base::Random& random) const {
  const std::size_t r = state.routeOf(around);
  const std::size_t size = state.route(r).stops.size();
  std::size_t kept = 1;
  while (length + kept < size && !random.chance(KeepLonger)) ++kept;
  const std::size_t whole = std::min(size, length + kept);
  const std::size_t first = firstOfString(state.placeOf(around), whole, size, random);
  const std::size_t head = static_cast<std::size_t>(random.below(length + 1));
  const std::size_t tail = length - head;
  if (tail > 0) state.remove(r, first + whole - tail, tail);
  if (head > 0) state.remove(r, first, head);
}

void StringRuin::operator()(SearchState& state, base::Random& random) {
  for (const std::uint32_t r : m_ruinedRoutes) m_ruined[r] = false;
  m_ruinedRoutes.clear();
  const double longest = std::min(LongestString, averageSize(state));
  const double most = 4.0 * AverageRemoved / (1.0 + longest) - 1.0;
  const auto strings = static_cast<std::size_t>(random.between(1.0, most + 1.0));
  const auto clients = state.problem().clients.size();
  const auto seed = static_cast<ClientId>(random.below(clients));
  for (const ClientId c : m_neighbours.of(seed)) {
    if (m_ruinedRoutes.size() >= strings) break;
    const std::uint32_t r = state.routeOf(c);
    if (r == NoRoute || m_ruined[r]) continue;
    const std::size_t size = state.route(r).stops.size();
    const double limit = std::min(static_cast<double>(size), longest);
    const auto length = std::max<std::size_t>(1, static_cast<std::size_t>(random.between(1.0, limit + 1.0)));
    if (length > 1 && length < size && random.chance(SplitChance))
      removeSplitString(state, c, length, random);
    else
      removeString(state, c, std::min(length, size), random);
    m_ruined[r] = true;
    m_ruinedRoutes.push_back(r);
  }
}

} // namespace huyuan::solver
