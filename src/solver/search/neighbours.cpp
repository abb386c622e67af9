// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/neighbours_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

constexpr std::size_t AroundClients = 512;
constexpr std::size_t NextClients = 40; ///< found by trial: where windows bind, fewer lose more than they save
constexpr std::size_t NextClientsAnyTime = 14;
constexpr double WaitWeight = 0.2;
constexpr double TooLate = 1e9;

/// The cheapest leg from c (to it, if `to`) besides itself.
std::int32_t leastLeg(const SearchSpace& space, ClientId c, bool to) {
  const std::int32_t* legs = to ? space.costsTo(c) : space.costsFrom(c);
  std::int32_t least = SearchSpace::Far;
  for (std::uint32_t place = 0; place < space.places(); ++place)
    if (place != space.placeOf(c)) least = std::min(least, legs[place]);
  return least;
}

/// What it costs to serve b right after a.
double apart(const SearchSpace& space, ClientId a, ClientId b) {
  const double cost = space.cost(a, b);
  if (space.model() == TimeModel::None) return cost;
  const double onward = static_cast<double>(space.service(a)) + space.duration(a, b);
  const double waits = space.earliest(b) - onward - space.latest(a);
  const double late = space.earliest(a) + onward - space.latest(b);
  return cost + WaitWeight * std::max(0.0, waits) + (late > 0.0 ? TooLate + late : 0.0);
}

} // namespace

Neighbours::Neighbours(const SearchSpace& space, std::size_t atMost, Near near)
    : m_each(std::min(atMost, space.clients() - 1)) {
  const std::size_t n = space.clients();
  m_all.reserve(n * m_each);
  std::vector<std::pair<double, ClientId>> found;
  const auto distance = [&](ClientId c, ClientId o) -> double {
    if (near == Near::Around) return std::min(space.cost(c, o), space.cost(o, c));
    return near == Near::Before ? apart(space, o, c) : apart(space, c, o);
  };
  for (ClientId c = 0; c < n; ++c) {
    found.clear();
    for (ClientId o = 0; o < n; ++o)
      if (o != c) found.push_back({distance(c, o), o});
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(m_each), found.end());
    // Where costs are symmetric, a place whose other side is nearer is found from there.
    const std::int32_t least = space.symmetric() ? 0 : leastLeg(space, c, near == Near::After);
    for (std::size_t i = 0; i < m_each; ++i) {
      const ClientId o = found[i].second;
      const std::int32_t leg = near == Near::After ? space.cost(c, o) : space.cost(o, c);
      m_all.push_back({o, leg, leg + (space.symmetric() ? leg : least)});
    }
  }
}

NearLists::NearLists(const SearchSpace& space)
    : around(space, AroundClients, Near::Around)
    , before(space, space.hasWindows() ? NextClients : NextClientsAnyTime, Near::Before)
    , after(space, space.hasWindows() ? NextClients : NextClientsAnyTime, Near::After)
    , bothWays(space.symmetric() && space.model() == TimeModel::None) {}

} // namespace huyuan::solver
