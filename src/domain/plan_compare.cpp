// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_compare.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace huyuan::domain {

namespace {

struct Placed {
  StopPlace place;
  VendorId vendor;
};
using Places = std::unordered_map<std::string, Placed>;

Places placesOf(const Plan& p) {
  Places out;
  for (const Route& r : p.routes)
    for (const Stop& s : r.stops)
      out[s.visit.vendorCode] = {{{r.team, r.date}, s.number, s.start, s.missesWindow}, s.visit.vendor};
  return out;
}

/// Which of the values, all different, are not part of one longest ascending run: the fewest that must have moved.
std::vector<bool> outOfOrder(const std::vector<int>& values) {
  std::vector<std::size_t> tails, before(values.size(), SIZE_MAX);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), values[i],
                                     [&](std::size_t tail, int value) { return values[tail] < value; });
    if (at != tails.begin()) before[i] = *std::prev(at);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::vector<bool> out(values.size(), true);
  for (std::size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i]) out[i] = false;
  return out;
}

/// The stops of a route of the second plan that were in the same route of the first but changed their order.
std::unordered_set<std::string> reordered(const Route& route, const Places& first) {
  std::vector<int> numbers;
  std::vector<const std::string*> codes;
  for (const Stop& s : route.stops) {
    const auto old = first.find(s.visit.vendorCode);
    if (old == first.end() || old->second.place.route != RouteKey{route.team, route.date}) continue;
    numbers.push_back(old->second.place.number);
    codes.push_back(&s.visit.vendorCode);
  }
  const std::vector<bool> moved = outOfOrder(numbers);
  std::unordered_set<std::string> out;
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (moved[i]) out.insert(*codes[i]);
  return out;
}

} // namespace

PlanComparison compare(const Plan& first, const Plan& second) {
  using Kind = StopDifference::Kind;
  PlanComparison out;
  out.first = figuresOf(first);
  out.second = figuresOf(second);
  const Places before = placesOf(first), after = placesOf(second);
  for (const Route& r : second.routes) {
    const auto changed = reordered(r, before);
    for (const Stop& s : r.stops) {
      const std::string& code = s.visit.vendorCode;
      const StopPlace& now = after.at(code).place;
      const auto old = before.find(code);
      if (old == before.end())
        out.stops.push_back({Kind::OnlySecond, code, s.visit.vendor, std::nullopt, now});
      else if (old->second.place.route != now.route)
        out.stops.push_back({Kind::Moved, code, s.visit.vendor, old->second.place, now});
      else if (changed.contains(code))
        out.stops.push_back({Kind::Reordered, code, s.visit.vendor, old->second.place, now});
      else
        ++out.same;
    }
  }
  for (const Route& r : first.routes)
    for (const Stop& s : r.stops)
      if (!after.contains(s.visit.vendorCode))
        out.stops.push_back(
            {Kind::OnlyFirst, s.visit.vendorCode, s.visit.vendor, before.at(s.visit.vendorCode).place, std::nullopt});
  return out;
}

} // namespace huyuan::domain
