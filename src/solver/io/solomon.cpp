// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/euclid_p.h"
#include "solver/io/instance.h"
#include "solver/io/token_reader_p.h"

namespace huyuan::solver {

namespace {

void skipTo(TokenReader& in, std::string_view heading) {
  while (in.word() != heading) {
  }
}

} // namespace

Instance instanceFromSolomon(std::string_view text, Rounding rounding) {
  const std::int64_t scale = scaleOf(rounding);
  TokenReader in(text);
  Instance result;
  result.name = std::string(in.word());
  result.format = Format::Solomon;
  result.rounding = rounding;
  result.scale = scale;
  skipTo(in, "CAPACITY");
  const std::int64_t vehicles = in.integer(1, 100000);
  Vehicle vehicle;
  vehicle.capacity = in.integer(0, Largest);
  skipTo(in, "SERVICE");
  in.restOfLine();
  std::vector<PlanePoint> points;
  while (!in.atEnd()) {
    if (in.integer(0, Largest) != static_cast<std::int64_t>(points.size())) in.fail("customers are not in order");
    points.push_back({in.number(), 0.0});
    points.back().y = in.number();
    Client c;
    c.location = points.size() - 1;
    c.demand = in.integer(0, Largest);
    c.earliest = in.integer(0, Largest) * scale;
    c.latest = in.integer(0, Largest) * scale;
    c.service = in.integer(0, Largest) * scale;
    if (points.size() > 1)
      result.problem.clients.push_back(c);
    else
      vehicle.shiftStart = c.earliest, vehicle.shiftEnd = c.latest;
  }
  if (points.empty()) in.fail("no depot");
  result.problem.vehicles.assign(static_cast<std::size_t>(vehicles), vehicle);
  result.problem.duration = euclidean(points, rounding, Use::AsTime);
  result.problem.cost = euclidean(points, rounding, Use::AsCost);
  return result;
}

} // namespace huyuan::solver
