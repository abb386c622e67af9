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
#include <vector>

/// Travel times on a road network. A RoadGraph is built once from what a source says and a profile; it is immutable and
/// may be read from any thread.
namespace huyuan::roads {

class Streets;
class TurnGraph;

/// Speeds in km/h by class; 0 = may not be used. A posted limit below the class's speed counts instead of it. Data,
/// editable: data/reference/road_profiles.json.
struct Profile {
  std::string name = "car";
  bool motor = true;            ///< obeys car access, one-ways and turn restrictions; false = on foot
  bool footAccess = false;      ///< e-bike: with `motor`, may also use what is open on foot only
  std::vector<double> speedKmh; ///< indexed by domain::RoadClass
  double linkFactor = 1.0;      ///< slip roads: share of the class's speed, above 0
  double turnPenaltySeconds =
      0.0; ///< for a turn sharper than 60° where more than two streets meet, and for turning back
};
/// Throws Error(BadInput) naming the file if it is not JSON, has no such profile, or a class or figure is not sensible.
Profile profileFromJson(const std::string& json, const std::string& name, const std::string& fileName);
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
      , m_legs(n * n) {}
  std::size_t size() const { return m_n; }
  const std::optional<Leg>& at(std::size_t from, std::size_t to) const { return m_legs[from * m_n + to]; }
  void set(std::size_t from, std::size_t to, std::optional<Leg> leg) { m_legs[from * m_n + to] = leg; }

 private:
  std::size_t m_n;
  std::vector<std::optional<Leg>> m_legs;
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

class RoadGraph {
 public:
  /// Throws Error(BadInput) if no way is usable under the profile.
  RoadGraph(const domain::RoadNetwork& network, const Profile& profile);
  ~RoadGraph();
  RoadGraph(RoadGraph&&) noexcept;

  const GraphReport& report() const;
  /// Nearest usable road of the largest part; empty when none is within `limit`.
  std::optional<Snap> snap(geo::LonLat p, base::Metres limit = base::Metres(5000)) const;
  /// Fastest path on the network, turn restrictions kept; off-road legs are not in it. Same snap = zero. One may set
  /// out in either direction the street allows; at a junction, into any street. Between two snaps of this graph there
  /// is a path.
  std::optional<Leg> travel(const Snap& from, const Snap& to) const;
  /// The path as drawn on roads, from snap to snap; empty if unreachable.
  geo::Line path(const Snap& from, const Snap& to) const;
  /// The same path arc by arc, its costs adding up to travel()'s; empty if unreachable or from and to are one place.
  std::vector<PathArc> trace(const Snap& from, const Snap& to) const;
  /// Builds the index that matrix() uses for more than a few points, unless it is there already: seconds for a city.
  /// Any thread; others wait.
  void prepare(const base::Progress& progress, const base::Cancel& cancel) const;
  /// Exactly travel() between all pairs. Threads over rows, 0 = as many as the machine has; same result for any thread
  /// count.
  Matrix matrix(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                const base::Cancel& cancel) const;

  /// What it is made of, for the engines beside it in roads/.
  const Streets& streets() const;
  const TurnGraph& turns() const;
  const std::vector<bool>& mainArcs() const; ///< per arc: of the largest part

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

} // namespace huyuan::roads
