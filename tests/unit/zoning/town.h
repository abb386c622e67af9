// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "domain/school.h"
#include "domain/vendor.h"
#include "geo/geodesic.h"

#include <vector>

/// Random towns for zoning: schools and vendors close enough to matter to each other.
namespace huyuan::test {

inline geo::LonLat at(geo::LonLat from, double azimuth, double metres) {
  return geo::destination(from, base::Degrees(azimuth), base::Metres(metres));
}

inline geo::Ring star(geo::LonLat centre, base::Random& random, double size, int corners) {
  geo::Ring ring;
  for (int i = 0; i < corners; ++i)
    ring.push_back(at(centre, 360.0 * (i + 0.8 * random.unit()) / corners, size * random.between(0.4, 1.0)));
  ring.push_back(ring.front());
  return ring;
}

struct Town {
  std::vector<domain::School> schools;
  std::vector<domain::Vendor> vendors;
};

/// A tenth of the schools has several kinds of geometry, some have holes or two parts, some shut gates, some nothing.
inline domain::School randomSchool(base::Random& random, geo::LonLat centre, std::int64_t id) {
  domain::School s;
  s.id.value = id;
  s.kind = random.chance(0.7) ? "211" : "111";
  s.accuracy = base::Metres(random.chance(0.5) ? 0.5 : 15.0);
  const double kind = random.unit();
  if (kind < 0.5 || kind > 0.9) s.point = centre;
  if (kind > 0.5 && kind < 0.85) {
    s.campus.polygons.push_back(
        {star(centre, random, random.between(20, 300), 4 + static_cast<int>(random.below(12))), {}});
    if (random.chance(0.2)) s.campus.polygons[0].holes.push_back(star(centre, random, 15, 5));
    if (random.chance(0.2)) s.campus.polygons.push_back({star(at(centre, 100, 500), random, 60, 5), {}});
  }
  if (kind > 0.8 && kind < 0.98) {
    for (std::int64_t g = 0; g < 3; ++g) {
      domain::Gate gate;
      gate.position = at(centre, random.between(0, 360), random.between(0, 150));
      gate.status = random.chance(0.7) ? domain::GateStatus::SchoolHours : domain::GateStatus::Closed;
      s.gates.push_back(gate);
    }
  }
  return s;
}

inline Town randomTown(std::size_t schools, std::size_t vendors, double size, std::uint64_t seed,
                       geo::LonLat centre = {118.3564, 35.1046}) {
  base::Random random(seed);
  const auto place = [&] { return at(centre, random.between(0, 360), size * std::sqrt(random.unit())); };
  Town town;
  for (std::size_t i = 0; i < schools; ++i)
    town.schools.push_back(randomSchool(random, place(), static_cast<std::int64_t>(i + 1)));
  for (std::size_t i = 0; i < vendors; ++i) {
    domain::Vendor v;
    v.id.value = static_cast<std::int64_t>(i + 1);
    v.point = place();
    v.accuracy = base::Metres(random.chance(0.8) ? 15.0 : random.chance(0.5) ? 0.0 : random.between(0, 600));
    town.vendors.push_back(v);
  }
  return town;
}

} // namespace huyuan::test
