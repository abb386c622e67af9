// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"

namespace huyuan::domain {

base::Metres totalDistance(const Route& r) {
  base::Metres sum = r.returnDistance;
  for (const Stop& s : r.stops) sum += s.distance;
  return sum;
}

base::Seconds totalTravel(const Route& r) {
  base::Seconds sum = r.returnTravel;
  for (const Stop& s : r.stops) sum += s.travel;
  return sum;
}

} // namespace huyuan::domain
