// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_options.h"
#include "solver/problem.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace huyuan::planning {

struct TravelLeg {
  base::Seconds time{}; ///< the way to the door on foot included, parking not
  base::Metres distance{};
  bool byRoad = true;
};

/// How to get from any of some places to any other, by profile and at the speeds of each period: along roads with the
/// way to the door on foot, or along a straight line where there are no roads or one of the two is too far off them.
/// Any thread.
class PlanTravel {
 public:
  /// `profiles`: the names that occur. Throws what PlanRoads::graph throws, and Error(Cancelled).
  PlanTravel(std::vector<geo::LonLat> places, const std::vector<std::string>& profiles, const PlanRoads& roads,
             const PlanOptions& options, const base::Progress& progress, const base::Cancel& cancel);

  std::size_t profile(const std::string& name) const; ///< place of it
  /// The spells of a kind of day: from which second, and which speeds; 0 = outside all periods, i = the i-th period.
  const std::vector<std::pair<solver::Time, std::size_t>>& spells(roads::DayKind day) const;
  const std::string& periodId(std::size_t speeds) const;

  /// Empty if both lie at roads but none leads there. Kept once known.
  std::optional<TravelLeg> leg(std::size_t from, std::size_t to, std::size_t profile, std::size_t speeds) const;
  /// As drawn, from place to place.
  geo::Line path(std::size_t from, std::size_t to, std::size_t profile, std::size_t speeds) const;
  /// leg() of all pairs of some places, in seconds; solver::Unreachable where there is none.
  solver::Matrix matrix(const std::vector<std::size_t>& places, std::size_t profile, std::size_t speeds,
                        const base::Cancel& cancel) const;

 private:
  struct Network {
    std::vector<std::shared_ptr<const roads::RoadGraph>> graphs; ///< by speeds; empty = no roads
    std::vector<std::optional<roads::Snap>> snaps;               ///< by place
    double straightKmh = 0.0;
  };
  TravelLeg straight(const Network& network, std::size_t from, std::size_t to) const;
  TravelLeg byRoad(const Network& network, std::size_t from, std::size_t to, const roads::Leg& road) const;
  base::Seconds walk(base::Metres distance) const;

  std::vector<geo::LonLat> m_places;
  std::vector<roads::Period> m_periods;
  std::map<std::string, std::size_t> m_profiles;
  std::vector<Network> m_networks;
  std::map<roads::DayKind, std::vector<std::pair<solver::Time, std::size_t>>> m_spells;
  double m_walkKmh;
  /// In shares, so that threads seldom wait for each other.
  struct Known {
    std::mutex mutex;
    std::unordered_map<std::uint64_t, std::optional<TravelLeg>> legs;
  };
  mutable std::array<Known, 16> m_known;
};

} // namespace huyuan::planning
