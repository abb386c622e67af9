// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/euclid_p.h"
#include "solver/io/instance.h"
#include "solver/io/token_reader_p.h"

namespace huyuan::solver {

Instance instanceFromCordeau(std::string_view text, Rounding rounding) {
  TokenReader in(text);
  Instance result;
  result.name = "cordeau";
  result.format = Format::Cordeau;
  result.rounding = rounding;
  result.scale = scaleOf(rounding);
  if (in.integer(0, Largest) != 2) in.fail("only type 2 (several depots) is read");
  const std::int64_t vehicles = in.integer(1, 10000);
  const std::int64_t clients = in.integer(1, 100000);
  const std::int64_t depots = in.integer(1, 1000);
  std::vector<Vehicle> ofDepot(static_cast<std::size_t>(depots));
  for (Vehicle& v : ofDepot) {
    const std::int64_t longest = in.integer(0, Largest);
    const std::int64_t capacity = in.integer(0, Largest);
    if (longest > 0) v.maxDuration = longest * result.scale;
    if (capacity > 0) v.capacity = capacity;
  }
  std::vector<PlanePoint> points;
  for (std::int64_t i = 0; i < clients + depots; ++i) {
    if (in.integer(0, Largest) != i + 1) in.fail("numbers are not in order");
    const double x = in.number();
    points.push_back({x, in.number()});
    Client c;
    c.location = static_cast<std::size_t>(i);
    c.service = in.integer(0, Largest) * result.scale;
    c.demand = in.integer(0, Largest);
    in.restOfLine();
    if (i < clients) result.problem.clients.push_back(c);
  }
  for (std::size_t d = 0; d < ofDepot.size(); ++d) {
    ofDepot[d].start = ofDepot[d].end = static_cast<std::size_t>(clients) + d;
    result.problem.vehicles.insert(result.problem.vehicles.end(), static_cast<std::size_t>(vehicles), ofDepot[d]);
  }
  result.problem.duration = euclidean(points, rounding, Use::AsTime);
  result.problem.cost = euclidean(points, rounding, Use::AsCost);
  return result;
}

} // namespace huyuan::solver
