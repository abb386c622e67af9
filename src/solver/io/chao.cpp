// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/euclid_p.h"
#include "solver/io/instance.h"
#include "solver/io/token_reader_p.h"

namespace huyuan::solver {

namespace {

void expect(TokenReader& in, std::string_view word) {
  if (in.word() != word) in.fail("expected " + std::string(word));
}

} // namespace

Instance instanceFromChao(std::string_view text, Rounding rounding) {
  TokenReader in(text);
  Instance result;
  result.name = "chao";
  result.format = Format::Chao;
  result.rounding = rounding;
  result.scale = scaleOf(rounding);
  expect(in, "n");
  const auto n = static_cast<std::size_t>(in.integer(2, 100000));
  expect(in, "m");
  const auto vehicles = static_cast<std::size_t>(in.integer(1, 10000));
  expect(in, "tmax");
  Vehicle v;
  v.end = n - 1;
  v.maxDuration = static_cast<Time>(in.number() * static_cast<double>(result.scale));
  result.prizeUnit = v.maxDuration * static_cast<Cost>(vehicles) + 1;
  std::vector<PlanePoint> points;
  for (std::size_t i = 0; i < n; ++i) {
    const double x = in.number();
    points.push_back({x, in.number()});
    const std::int64_t score = in.integer(0, Largest);
    if (i == 0 || i + 1 == n) continue;
    Client c;
    c.location = i;
    c.required = false;
    c.prize = score * result.prizeUnit;
    result.problem.clients.push_back(c);
  }
  result.problem.vehicles.assign(vehicles, v);
  result.problem.duration = euclidean(points, rounding, Use::AsTime);
  result.problem.cost = euclidean(points, rounding, Use::AsCost);
  return result;
}

} // namespace huyuan::solver
