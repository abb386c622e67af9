// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/road.h"
#include "roads/guide.h"
#include "roads/oddities.h"
#include "roads/reach.h"
#include "session/road_closures.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Questions to the roads: which way, how long, told how; what is within so many minutes; what is wrong with them.
namespace huyuan::session {

/// The profiles of data/reference/road_profiles.json by name, in its order: "car", "ebike", "foot". Throws
/// Error(BadInput) naming the file if it cannot be read as such.
std::vector<std::string> travelProfiles();

/// A period of the day with speeds of its own; id "" = the hours outside all of them.
struct TravelPeriod {
  std::string id, zh, en;
  int from = 0, to = 0; ///< minutes after midnight, both inside
};
/// The periods of the same file, in its order. Throws likewise.
std::vector<TravelPeriod> periodsOfDay();

/// The roads of a file. Throws as roadsOfFile().
std::shared_ptr<const domain::RoadNetwork> readRoadFile(const std::string& path, std::vector<base::Problem>& problems,
                                                        const base::Progress& progress, const base::Cancel& cancel);

/// Somebody who stands further from the road than this is told so.
inline constexpr base::Metres FarFromRoad{200.0};
/// Roads further away are not looked for.
inline constexpr base::Metres FurthestRoad{5000.0};

/// A place and where it meets the roads; no snap = none within FurthestRoad.
struct RoadEnd {
  geo::LonLat place;
  std::optional<roads::Snap> snap;
};

struct RouteAnswer {
  std::string profile;
  TravelPeriod period; ///< of which the times are
  RoadEnd from, to;
  roads::Guide guide;                  ///< of the way on the roads, off-road legs not in it; no steps = there is none
  std::vector<base::Problem> warnings; ///< far from the road, no road, no way
  bool found() const { return !guide.steps.empty(); }
  /// From place to place, the off-road legs included as straight lines; empty if there is no way.
  geo::Line line() const;
};

struct ReachAnswer {
  std::string profile;
  TravelPeriod period; ///< of which the times are
  RoadEnd from;
  base::Seconds time{};    ///< the limit; 0 = by distance
  base::Metres distance{}; ///< the limit; 0 = by time
  roads::Reach reach;
  std::vector<base::Problem> warnings;
};

struct RoadReport {
  std::string source;           ///< name and licence
  std::string file, importedAt; ///< UTC; empty = not known
  geo::Box box;                 ///< of the roads
  struct Class {
    domain::RoadClass roadClass{};
    std::size_t ways = 0;
    double kilometres = 0.0;
  };
  std::vector<Class> classes; ///< of all ways, whoever may use them; those that occur, fastest first
  double kilometres = 0.0;
  std::string profile; ///< what follows is seen by it
  double usableKilometres = 0.0;
  std::size_t junctions = 0;
  std::vector<RoadClosure> closed;     ///< to vehicles, in the order of the network
  std::vector<roads::Oddity> oddities; ///< the longest first
  std::vector<base::Problem> problems;
};

/// The roads under one profile. Immutable; any thread.
class RoadProbe {
 public:
  /// Throws Error(BadInput) if nothing can be used under the profile, or there is no such profile. Cost: about one
  /// second for a city.
  RoadProbe(std::shared_ptr<const domain::RoadNetwork> network, const std::string& profile,
            const base::Progress& progress, const base::Cancel& cancel);

  /// The same roads at the speeds of a period; "" = outside all of them. Shares all else with this one. Throws
  /// Error(BadInput) if there is no such period.
  RoadProbe during(const std::string& period) const;

  /// The same with these ways closed to vehicles, by place in RoadNetwork::ways; empty = none. On foot nothing is.
  RoadProbe closing(const std::vector<bool>& ways) const;
  /// The way nearest to a place, closed or not; empty if none is within `limit`.
  std::optional<std::uint32_t> wayAt(geo::LonLat place, base::Metres limit) const;

  const std::string& profile() const { return m_profile; }
  const TravelPeriod& period() const { return m_period; }
  const std::shared_ptr<const domain::RoadNetwork>& network() const { return m_network; }
  const roads::RoadGraph& graph() const { return *m_graph; }

  RouteAnswer route(geo::LonLat from, geo::LonLat to) const;
  /// Throws Error(Cancelled).
  ReachAnswer within(geo::LonLat from, base::Seconds limit, const base::Cancel& cancel) const;
  ReachAnswer within(geo::LonLat from, base::Metres limit, const base::Cancel& cancel) const;
  /// Cost: a pass over the network.
  RoadReport report() const;

 private:
  RoadProbe() = default;
  RoadEnd end(geo::LonLat place, const char* which, std::vector<base::Problem>& warnings) const;

  std::string m_profile;
  TravelPeriod m_period;
  std::vector<bool> m_closed; ///< by way; may be empty
  std::shared_ptr<const domain::RoadNetwork> m_network;
  std::shared_ptr<const roads::RoadGraph> m_graph;
};

} // namespace huyuan::session
