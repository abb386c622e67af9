// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "base/units.h"
#include "domain/road.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Travel times on a road network. A RoadGraph is built once from what a source says and a profile; it is immutable and
/// may be read from any thread.
namespace huyuan::roads {

class Streets;
class Timing;
class TurnGraph;

struct Period;

/// Speeds in km/h by class; 0 = may not be used. A posted limit below the class's speed counts instead of it. Data,
/// editable: data/reference/road_profiles.json.
struct Profile {
  std::string name = "car";
  std::string period;           ///< id of the period of the day whose speeds these are; empty = none
  bool motor = true;            ///< obeys access, one-ways and turn restrictions; false = on foot
  bool bike = false;            ///< with `motor`: an e-bike, which obeys those for cycles, not those for cars
  bool footAccess = false;      ///< with `motor`: may also use what is open on foot only
  std::vector<double> speedKmh; ///< indexed by domain::RoadClass
  double pushKmh = 0.0;         ///< on what is open on foot only, if that is slower than the class; 0 = as the class
  double linkFactor = 1.0;      ///< slip roads: share of the class's speed, above 0
  double turnPenaltySeconds =
      0.0;                     ///< for a turn sharper than 60° where more than two streets meet, and for turning back
  double uTurnSeconds = 0.0;   ///< for turning back, if that is more
  double lightSeconds = 0.0;   ///< for each traffic light that one goes on beyond
  double barrierSeconds = 0.0; ///< for each gate or bollard that one passes
  double ferryWaitSeconds = 0.0; ///< for each ferry, before it leaves

  /// With the speeds of a period. What may be used stays the same.
  Profile during(const Period& period) const;
};
/// Throws Error(BadInput) naming the file and the key if it is not JSON, has no such profile, or a class, figure or key
/// is not sensible.
Profile profileFromJson(const std::string& json, const std::string& name, const std::string& fileName);
/// The profile, if all its figures are in range; else throws Error(BadInput).
const Profile& checked(const Profile& profile);
/// The names in the order of the file.
std::vector<std::string> profileNames(const std::string& json, const std::string& fileName);

struct Snap {
  std::uint32_t arc = 0;   ///< the arc it lies on; of a two-way street, the one in the direction drawn
  double along = 0.0;      ///< fraction of the arc
  geo::LonLat point;       ///< on the road
  base::Metres distance{}; ///< off the road
};

/// What one way of travelling costs; absent = no road leads there, never a large number. Inside, each arc counts whole
/// milliseconds and millimetres, each rounded to the nearest; the sum is exact, and its time is rounded once to the
/// nearest second, half up. Of equally fast paths the shortest is meant. Paths above 24 days or 8 500 km are not
/// supported.
struct Leg {
  base::Seconds time{};
  base::Metres distance{};
};

/// Travel between all pairs; row = from.
class Matrix {
 public:
  explicit Matrix(std::size_t n)
      : m_n(n)
      , m_costs(n * n) {}
  std::size_t size() const { return m_n; }
  std::optional<Leg> at(std::size_t from, std::size_t to) const;
  /// The exact sums; -1 = no road leads there.
  std::int64_t milliseconds(std::size_t from, std::size_t to) const;
  std::int64_t millimetres(std::size_t from, std::size_t to) const;

 private:
  friend class RoadGraph;
  std::size_t m_n;
  std::vector<std::uint64_t> m_costs;
};

/// Times alone between all pairs; row = from.
class TimeMatrix {
 public:
  explicit TimeMatrix(std::size_t n)
      : m_n(n)
      , m_milliseconds(n * n) {}
  std::size_t size() const { return m_n; }
  /// Absent = no road leads there. Rounded as a Leg's time.
  std::optional<base::Seconds> at(std::size_t from, std::size_t to) const;
  /// The exact sum; -1 = no road leads there.
  std::int64_t milliseconds(std::size_t from, std::size_t to) const;

 private:
  friend class RoadGraph;
  std::size_t m_n;
  std::vector<std::uint32_t> m_milliseconds;
};

struct GraphReport {
  std::size_t nodes = 0, arcs = 0; ///< junctions, and streets counted once for each direction they may be used in
  std::size_t islands = 0;         ///< strongly connected parts beside the largest
  std::size_t islandArcs = 0;      ///< arcs outside the largest part: never snapped to
  base::Metres length{};           ///< of the usable streets, each counted once
  std::vector<base::Problem> problems;
};

/// An arc of a path and the part of it that is travelled.
struct PathArc {
  std::uint32_t arc = 0;
  double begin = 0.0, end = 1.0;  ///< fractions of the arc
  std::uint64_t milliseconds = 0; ///< of the part, and of the turn into it
  std::uint64_t millimetres = 0;
};

/// The index is a customizable contraction hierarchy (see cch.h): an order that only the streets decide, and weights
/// that are put on it within milliseconds when speeds change.
class RoadGraph {
 public:
  /// Throws Error(BadInput) if no way is usable under the profile.
  RoadGraph(const domain::RoadNetwork& network, const Profile& profile);
  ~RoadGraph();
  RoadGraph(RoadGraph&&) noexcept;

  const GraphReport& report() const;
  /// Nearest usable road of the largest part; empty when none is within `limit`. Speeds and closures do not matter.
  std::optional<Snap> snap(geo::LonLat p, base::Metres limit = base::Metres(5000)) const;
  /// Fastest path on the network, turn restrictions kept; off-road legs are not in it. Same snap = zero. One may set
  /// out in either direction the street allows; at a junction, into any street. Between two snaps of this graph there
  /// is a path, unless ways are closed. Cost: the network, or after prepare() some microseconds.
  std::optional<Leg> travel(const Snap& from, const Snap& to) const;
  /// The path as drawn on roads, from snap to snap; empty if unreachable.
  geo::Line path(const Snap& from, const Snap& to) const;
  /// The same path arc by arc, its costs adding up to travel()'s; empty if unreachable or from and to are one place.
  std::vector<PathArc> trace(const Snap& from, const Snap& to) const;

  /// The same streets at other speeds, of the same classes, and with some ways closed (by place in
  /// RoadNetwork::ways; may be empty). Shares with this graph all that does not change; snaps are good for both. Throws
  /// Error(BadInput) if a figure of the profile is out of range.
  RoadGraph retimed(const Profile& profile, const std::vector<bool>& closedWays = {}) const;

  /// The order of the index, to be kept with the roads: it takes longest and fits every speed. Found first if it is not
  /// there.
  std::string order(const base::Progress& progress, const base::Cancel& cancel) const;
  /// Takes an order that was kept; false, and nothing changed, if it belongs to other streets or is damaged. Must be
  /// called before the index is used.
  bool useOrder(std::string_view kept) const;
  /// Builds the index that matrix() uses for more than a few points, unless it is there already. Any thread; others
  /// wait.
  void prepare(const base::Progress& progress, const base::Cancel& cancel) const;

  /// Exactly travel() between all pairs. Threads over rows, 0 = as many as the machine has; same result for any thread
  /// count.
  Matrix matrix(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                const base::Cancel& cancel) const;
  /// Its times alone, in half the memory and two thirds of the time.
  TimeMatrix times(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                   const base::Cancel& cancel) const;

  /// What it is made of, for the engines beside it in roads/.
  const Streets& streets() const;
  const TurnGraph& turns() const;
  const Timing& timing() const;
  const std::vector<bool>& mainArcs() const; ///< per arc: of the largest part

 private:
  struct Topology;
  struct Impl;
  explicit RoadGraph(std::unique_ptr<Impl> impl);
  template <class Cost>
  void fill(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
            const base::Cancel& cancel, std::vector<Cost>& table) const;
  std::unique_ptr<Impl> m;
};

} // namespace huyuan::roads
