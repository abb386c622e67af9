// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walk_junction.h"

#include "roads/streets.h"

#include <algorithm>
#include <numbers>

namespace huyuan::roads {
namespace {

constexpr double SameBearing = 1e-7; // radians: a centimetre in a hundred kilometres

} // namespace

WalkJunction::WalkJunction(std::span<const Arm> arms, bool marked)
    : m_sides(arms.size()) {
  findRays(arms);
  if (m_dividers.size() < 2) return;
  joinMouths();
  const auto crosses = [](const Arm& arm) { return arm.isCrossing; };
  m_isCrossing = marked || isJunction(arms) || std::any_of(arms.begin(), arms.end(), crosses) || pathsCross();
  if (!m_isCrossing) placeSides();
}

void WalkJunction::findRays(std::span<const Arm> arms) {
  for (std::size_t i = 0, next = 0; i < arms.size(); i = next) {
    Ray ray{.first = i, .bearing = arms[i].bearing};
    for (next = i; next < arms.size() && arms[next].next == arms[i].next && arms[next].bearing == ray.bearing;) ++next;
    ray.count = next - i;
    const auto along = arms.subspan(i, ray.count);
    const auto walked = [](const Arm& arm) { return arm.street != None; };
    const bool anyWalked = std::any_of(along.begin(), along.end(), walked);
    const auto any = [&](auto has) { return std::any_of(along.begin(), along.end(), has); };
    // Where walkers have a way along a road that is closed to them, theirs counts.
    ray.divides = any([&](const Arm& arm) { return arm.divides && (walked(arm) || !anyWalked); });
    ray.isPublic = any([](const Arm& arm) { return arm.isPublic; });
    ray.isMouth = ray.divides && !ray.isPublic;
    ray.isPath = !ray.divides && any([](const Arm& arm) { return arm.isPath; });
    m_rays.push_back(ray);
  }
  findLost();
  for (std::size_t r = 0; r < m_rays.size(); ++r)
    if (m_rays[r].divides) m_dividers.push_back(r);
  if (m_dividers.size() < 2) return;
  std::size_t sector = m_dividers.size() - 1; // the one that goes over the seam of the bearings
  for (auto& ray : m_rays) {
    if (ray.divides) sector = (sector + 1) % m_dividers.size();
    ray.sector = sector;
  }
}

void WalkJunction::findLost() {
  for (std::size_t r = 0; r < m_rays.size(); ++r) {
    auto& ray = m_rays[r];
    auto& next = m_rays[(r + 1) % m_rays.size()];
    if (ray.bearing == Arm::NoBearing) ray.isLost = true;
    if (r + 1 == m_rays.size() && m_rays.size() < 3) break;
    const double apart = next.bearing - ray.bearing + (r + 1 == m_rays.size() ? 2.0 * std::numbers::pi : 0.0);
    if (std::abs(apart) < SameBearing && (ray.divides || next.divides)) ray.isLost = next.isLost = true;
  }
}

/// Streets that set out in one direction count once.
bool WalkJunction::isJunction(std::span<const Arm> arms) const {
  std::size_t count = 0, lost = 0;
  std::vector<const Arm*> ends;
  for (const auto& ray : m_rays) {
    if (!ray.isPublic) continue;
    ++(ray.isLost ? lost : count);
    ends.push_back(&arms[ray.first]);
  }
  if (count + std::min<std::size_t>(lost, 1) < 3) return false;
  if (ends.size() != 3) return true;
  const auto has = [&](Arm::Flow flow) {
    return std::any_of(ends.begin(), ends.end(), [flow](const Arm* arm) { return arm->flow == flow; });
  };
  const bool oneRoad =
      std::all_of(ends.begin(), ends.end(), [&](const Arm* arm) { return arm->roadClass == ends.front()->roadClass; });
  return !(oneRoad && has(Arm::BothWays) && has(Arm::Leaving) && has(Arm::Coming));
}

bool WalkJunction::pathsCross() const {
  const Ray* first = nullptr;
  for (const auto& ray : m_rays) {
    if (!ray.isPath || ray.isLost) continue;
    if (first != nullptr && root(ray.sector) != root(first->sector)) return true;
    first = &ray;
  }
  return false;
}

std::size_t WalkJunction::root(std::size_t i) const {
  while (m_joined[i] != i) i = m_joined[i];
  return i;
}

void WalkJunction::join(std::size_t a, std::size_t b) {
  const auto first = root(a), second = root(b);
  m_joined[std::max(first, second)] = std::min(first, second);
}

void WalkJunction::joinMouths() {
  auto own = m_dividers.size();
  for (auto& ray : m_rays)
    if (ray.isLost) ray.own = own, own += 2;
  m_joined.resize(own);
  for (std::size_t i = 0; i < own; ++i) m_joined[i] = i;
  const auto streets =
      std::count_if(m_rays.begin(), m_rays.end(), [](const Ray& ray) { return ray.isPublic || ray.isMouth; });
  if (streets < 3) return;
  for (std::size_t d = 0; d < m_dividers.size(); ++d)
    if (m_rays[m_dividers[d]].isMouth) join(d, (d + m_dividers.size() - 1) % m_dividers.size());
}

void WalkJunction::placeSides() {
  std::vector<std::uint32_t> nodes(m_joined.size());
  m_nodeCount = 0;
  for (std::size_t i = 0; i < m_joined.size(); ++i) nodes[i] = root(i) == i ? m_nodeCount++ : nodes[root(i)];
  for (const auto& ray : m_rays) {
    const auto before = (ray.sector + m_dividers.size() - 1) % m_dividers.size();
    const auto left = ray.isLost ? ray.own : ray.sector;
    const auto right = !ray.divides ? left : ray.isLost ? ray.own + 1 : before;
    for (std::size_t i = ray.first; i < ray.first + ray.count; ++i) m_sides[i] = {nodes[left], nodes[right]};
    if (ray.divides) m_sectors.push_back({ray.bearing, nodes[ray.sector]});
  }
  if (m_nodeCount == 1) m_sectors.clear();
}

} // namespace huyuan::roads
