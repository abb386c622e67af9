// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/crossing_p.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace huyuan::solver {

namespace {

constexpr std::size_t None = SIZE_MAX;

} // namespace

/// By client.
std::vector<std::size_t> RouteCrossing::routesOf(const Routes& routes) const {
  std::vector<std::size_t> of(m_space.clients(), None);
  for (std::size_t r = 0; r < routes.size(); ++r)
    for (const std::size_t c : routes[r].clients) of[c] = r;
  return of;
}

/// By route of the first, the route of the second that has most clients in common with it.
std::vector<std::size_t> RouteCrossing::matched(const std::vector<std::size_t>& inFirst, const Routes& second) const {
  using Pair = std::tuple<std::size_t, std::size_t, std::size_t>; // clients not in common, route, route
  std::vector<Pair> pairs;
  for (std::size_t s = 0; s < second.size(); ++s) {
    std::map<std::size_t, std::size_t> common;
    for (const std::size_t c : second[s].clients)
      if (inFirst[c] != None) ++common[inFirst[c]];
    for (const auto& [r, count] : common) pairs.emplace_back(m_space.clients() - count, r, s);
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<std::size_t> match(second.size(), None);
  std::vector<bool> taken(second.size(), false);
  const auto pair = [&](std::size_t r, std::size_t s) {
    if (match[r] != None || taken[s] || m_space.likeOf(r) != m_space.likeOf(s)) return;
    match[r] = s;
    taken[s] = true;
  };
  for (const auto& [apart, r, s] : pairs) pair(r, s);
  for (std::size_t r = 0; r < match.size(); ++r)
    for (std::size_t s = 0; s < match.size() && match[r] == None; ++s) pair(r, s);
  return match;
}

/// Of the first's routes, those around a random client, as many that differ as are drawn.
std::vector<bool> RouteCrossing::chosen(const Routes& first, const std::vector<std::size_t>& inFirst,
                                        const Routes& second, const std::vector<std::size_t>& match,
                                        base::Random& random) const {
  const auto used = static_cast<double>(
      std::count_if(first.begin(), first.end(), [](const RoutePlan& r) { return !r.clients.empty(); }));
  std::uint64_t left = 1 + random.below(static_cast<std::uint64_t>(std::max(1.0, m_mostExchanged * used)));
  std::vector<bool> chosen(first.size(), false);
  const auto choose = [&](ClientId c) {
    const std::size_t r = inFirst[c];
    if (left == 0 || r == None || chosen[r]) return;
    chosen[r] = true;
    if (first[r].clients != second[match[r]].clients) --left;
  };
  const auto around = static_cast<ClientId>(random.below(m_space.clients()));
  choose(around);
  for (const Neighbour& n : m_around.of(around)) choose(n.id);
  return chosen;
}

RouteCrossing::Routes RouteCrossing::operator()(const Routes& first, const Routes& second, base::Random& random) const {
  const std::vector<std::size_t> inFirst = routesOf(first);
  const std::vector<std::size_t> match = matched(inFirst, second);
  const std::vector<bool> fromSecond = chosen(first, inFirst, second, match, random);
  Routes child(first.size());
  std::vector<bool> served(m_space.clients(), false);
  for (std::size_t r = 0; r < child.size(); ++r) {
    if (!fromSecond[r]) continue;
    child[r] = second[match[r]];
    for (const std::size_t c : child[r].clients) served[c] = true;
  }
  for (std::size_t r = 0; r < child.size(); ++r) {
    if (fromSecond[r]) continue;
    for (const std::size_t c : first[r].clients)
      if (!served[c]) child[r].clients.push_back(c);
  }
  return child;
}

} // namespace huyuan::solver
