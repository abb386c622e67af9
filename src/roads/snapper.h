// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/box_index.h"
#include "roads/streets.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace huyuan::roads {

/// Finds the nearest point of a set of streets. Immutable; any thread. Refers to the streets, which must outlive it.
class Snapper {
 public:
  /// `allowed` says of each arc whether one may snap to it.
  Snapper(const Streets& streets, const std::vector<bool>& allowed);
  /// Is the straight way from the place to this point of a street, so many metres, open?
  using Open = std::function<bool(geo::LonLat onStreet, double metres)>;
  /// Exact for limits up to 100 km: geodesic distances to geodesic segments. Among equally near streets the first. With
  /// `open`, of each segment of a street the nearest point counts if the way to it is open.
  std::optional<Snap> nearest(geo::LonLat p, base::Metres limit, const Open& open = {}) const;
  /// The same, and on which segment: from point `place` of the street's shape to the next.
  struct Found {
    Snap snap;
    std::uint32_t place = 0;
  };
  std::optional<Found> find(geo::LonLat p, base::Metres limit, const Open& open = {}) const;

 private:
  struct Segment {
    std::uint32_t arc = 0;   ///< the street's, in the direction drawn if that is allowed
    std::uint32_t place = 0; ///< of its first point in the street
    double before = 0.0;     ///< metres along the street to that point
    float bulge = 0.0F;      ///< metres by which it may leave the straight line in degrees, at most
  };
  std::pair<geo::LonLat, geo::LonLat> endsOf(const Segment& segment) const;
  std::optional<Found> nearestWithin(geo::LonLat p, double reach, const Open& open) const;
  Snap snapOn(const Segment& segment, geo::LonLat point, double distance) const;

  const Streets& m_streets;
  std::vector<Segment> m_segments;
  geo::BoxIndex m_index;
};

} // namespace huyuan::roads
