// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

namespace {

constexpr double NumberWidth = 17.0;
constexpr double Gap = 1.0;

double middle(const StopBlock& b) { return (b.left + b.right) / 2; }

} // namespace

std::pair<double, double> spanOf(const std::vector<const domain::Route*>& routes) {
  domain::MinuteOfDay first = 24 * 60, last = 0;
  for (const domain::Route* r : routes) {
    if (r->stops.empty()) continue;
    first = std::min(first, r->depart);
    last = std::max(last, r->finish);
  }
  if (last <= first) return {8 * 60, 18 * 60};
  return {std::floor(first / 60.0) * 60, std::ceil((last + 1) / 60.0) * 60};
}

std::vector<StopBlock> stopBlocks(const domain::Route& route, const TimelineScale& scale) {
  std::vector<StopBlock> out;
  out.reserve(route.stops.size());
  for (const domain::Stop& s : route.stops) out.push_back({scale.x(s.start), scale.x(s.leave)});
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double room = i + 1 < out.size() ? out[i + 1].left - Gap : out[i].left + NumberWidth;
    out[i].right = std::max(out[i].right, std::min(out[i].left + NumberWidth, room));
    out[i].right = std::max(out[i].right, out[i].left + 2);
  }
  return out;
}

std::size_t placeAt(const domain::Route& route, const TimelineScale& scale, double x, const std::string& leftOut) {
  const auto blocks = stopBlocks(route, scale);
  std::size_t place = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (route.stops[i].visit.vendorCode != leftOut && middle(blocks[i]) < x) ++place;
  return place;
}

double markAt(const domain::Route& route, const TimelineScale& scale, std::size_t place, const std::string& leftOut) {
  const auto blocks = stopBlocks(route, scale);
  std::vector<StopBlock> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (route.stops[i].visit.vendorCode != leftOut) kept.push_back(blocks[i]);
  if (kept.empty()) return scale.x(route.stops.empty() ? scale.from + 60 : route.stops.front().start);
  if (place == 0) return kept.front().left - 4;
  if (place >= kept.size()) return kept.back().right + 4;
  return (kept[place - 1].right + kept[place].left) / 2;
}

std::size_t stopAt(const domain::Route& route, const TimelineScale& scale, double x, double reach) {
  const auto blocks = stopBlocks(route, scale);
  std::size_t best = SIZE_MAX;
  double nearest = reach;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const double away = std::max({blocks[i].left - x, x - blocks[i].right, 0.0});
    if (away < nearest || (away == 0.0 && best == SIZE_MAX)) nearest = away, best = i;
    if (away == 0.0) return i;
  }
  return best;
}

std::size_t indexOf(const domain::Route& route, const std::string& vendorCode) {
  for (std::size_t i = 0; i < route.stops.size(); ++i)
    if (route.stops[i].visit.vendorCode == vendorCode) return i;
  return SIZE_MAX;
}

} // namespace huyuan::ui
