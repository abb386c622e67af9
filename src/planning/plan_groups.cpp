// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/plan_groups_p.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace huyuan::planning {

std::vector<PlanGroup> groupsOf(const PlanModel& model) {
  const bool isFree = model.options().rules.mode == domain::PlanMode::Free;
  std::map<std::string, std::string> leader; // of a district: the first one that it shares teams with
  const auto find = [&](std::string d) {
    while (leader.at(d) != d) d = leader.at(d);
    return d;
  };
  for (const PlanModel::Day& day : model.days())
    for (const std::string& d : day.districts) {
      leader.emplace(d, d);
      const std::string a = find(d), b = find(day.districts.front());
      leader[std::max(a, b)] = std::min(a, b);
    }
  std::map<std::string, PlanGroup> groups;
  for (std::size_t d = 0; d < model.days().size(); ++d) {
    const auto& districts = model.days()[d].districts;
    if (!isFree && districts.empty()) continue;
    groups[isFree ? std::string() : find(districts.front())].days.push_back(d);
  }
  for (std::size_t t = 0; t < model.targets(); ++t) {
    const std::string& district = model.tasks()[t].visit.district;
    if (!isFree && !leader.contains(district)) continue;
    PlanGroup& g = groups[isFree ? std::string() : find(district)];
    if (std::any_of(g.days.begin(), g.days.end(), [&](std::size_t d) { return model.whyNot(d, t).empty(); }))
      g.tasks.push_back(t);
  }
  std::vector<PlanGroup> out;
  for (auto& [code, g] : groups) out.push_back(std::move(g));
  return out;
}

bool hasNeighbour(const PlanModel& model, const std::vector<std::size_t>& order, std::size_t task) {
  const auto cluster = [&](std::size_t t) { return model.tasks()[t].cluster; };
  return std::any_of(order.begin(), order.end(), [&](std::size_t t) { return cluster(t) == cluster(task); });
}

bool mayTake(const PlanModel& model, std::size_t day, const std::vector<std::size_t>& order, std::size_t task) {
  const domain::PlanRules& rules = model.options().rules;
  if (order.size() >= static_cast<std::size_t>(rules.maxStops) || !model.whyNot(day, task).empty()) return false;
  return !rules.apart || !hasNeighbour(model, order, task);
}

namespace {

constexpr std::uint64_t Mebibyte = 1 << 20;

/// Places by the longer side of their box.
class Axis {
 public:
  explicit Axis(const std::vector<geo::LonLat>& places) {
    geo::LonLat low{180.0, 90.0}, high{-180.0, -90.0};
    for (const geo::LonLat& p : places) {
      low = {std::min(low.lon, p.lon), std::min(low.lat, p.lat)};
      high = {std::max(high.lon, p.lon), std::max(high.lat, p.lat)};
    }
    constexpr double Degrees = 3.14159265358979323846 / 180.0;
    m_byLon = (high.lon - low.lon) * std::cos(low.lat * Degrees) > high.lat - low.lat;
  }
  double of(geo::LonLat p) const { return m_byLon ? p.lon : p.lat; }

 private:
  bool m_byLon = true;
};

class Halver {
 public:
  Halver(const PlanModel& model, const PlanGroup& group)
      : m_model(model)
      , m_axis(placesOf(model, group)) {
    m_days = group.days;
    std::sort(m_days.begin(), m_days.end(), [this](std::size_t a, std::size_t b) { return dayKey(a) < dayKey(b); });
    std::map<std::size_t, double> clusters; // what belongs together stays together
    for (const std::size_t t : group.tasks)
      clusters.emplace(model.tasks()[t].cluster, m_axis.of(model.tasks()[t].place));
    m_tasks = group.tasks;
    std::sort(m_tasks.begin(), m_tasks.end(), [&](std::size_t a, std::size_t b) {
      const auto key = [&](std::size_t t) {
        const std::size_t cluster = m_model.tasks()[t].cluster;
        return std::tuple(clusters.at(cluster), cluster, t);
      };
      return key(a) < key(b);
    });
  }

  std::array<PlanGroup, 2> run() const {
    std::array<PlanGroup, 2> halves;
    const std::size_t days = m_days.size() / 2;
    const std::size_t tasks = (m_tasks.size() * days + m_days.size() / 2) / m_days.size();
    for (std::size_t i = 0; i < m_days.size(); ++i) halves[i < days ? 0 : 1].days.push_back(m_days[i]);
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
      const std::size_t half = i < tasks ? 0 : 1;
      const bool elsewhere = !anyMay(halves[half], m_tasks[i]) && anyMay(halves[1 - half], m_tasks[i]);
      halves[elsewhere ? 1 - half : half].tasks.push_back(m_tasks[i]);
    }
    for (PlanGroup& half : halves) {
      std::sort(half.days.begin(), half.days.end());
      std::sort(half.tasks.begin(), half.tasks.end());
    }
    return halves;
  }

 private:
  static std::vector<geo::LonLat> placesOf(const PlanModel& model, const PlanGroup& group) {
    std::vector<geo::LonLat> places;
    for (const std::size_t t : group.tasks) places.push_back(model.tasks()[t].place);
    return places;
  }
  std::tuple<std::string, double, std::size_t> dayKey(std::size_t d) const {
    const PlanModel::Day& day = m_model.days()[d];
    return {day.date, m_axis.of(day.team.start), d};
  }
  bool anyMay(const PlanGroup& half, std::size_t task) const {
    return std::any_of(half.days.begin(), half.days.end(),
                       [&](std::size_t d) { return m_model.whyNot(d, task).empty(); });
  }

  const PlanModel& m_model;
  Axis m_axis;
  std::vector<std::size_t> m_days, m_tasks;
};

} // namespace

std::vector<PlanGroup> groupsWithin(const PlanModel& model, std::vector<PlanGroup> groups, std::uint64_t bytes) {
  for (;;) {
    std::uint64_t sum = 0, most = 0;
    std::size_t largest = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const std::uint64_t own = model.bytesOf(groups[g].days, groups[g].tasks.size());
      sum += own;
      if (own > most) most = own, largest = g;
    }
    if (sum <= bytes) return groups;
    if (groups[largest].days.size() < 2)
      throw base::Error(
          base::ErrorKind::BadInput,
          "{0} visits for one team on one day are too many to plan: they take {1} MiB, and {2} MiB is the limit",
          {std::to_string(groups[largest].tasks.size()), std::to_string(most / Mebibyte),
           std::to_string(bytes / Mebibyte)});
    const auto halves = Halver(model, groups[largest]).run();
    groups[largest] = halves[0];
    groups.push_back(halves[1]);
  }
}

} // namespace huyuan::planning
