// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reach_steps.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <array>

namespace huyuan::session {

namespace {

constexpr int MostSteps = 5;

/// The line up to `metres` along it goes to the result; the rest stays.
geo::Line cutOff(geo::Line& line, double metres) {
  geo::Line head{line.front()};
  double before = 0.0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto side = geo::inverse(line[i - 1], line[i]);
    if (before + side.distance.value() >= metres) {
      const auto at = geo::destination(line[i - 1], side.azimuth, base::Metres(metres - before));
      head.push_back(at);
      line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i));
      line.insert(line.begin(), at);
      return head;
    }
    before += side.distance.value();
    head.push_back(line[i]);
  }
  line = {line.back()};
  return head;
}

int stepOf(double cost, const std::vector<double>& limits) {
  const auto at = std::lower_bound(limits.begin(), limits.end(), cost);
  return static_cast<int>(
      std::min<std::ptrdiff_t>(at - limits.begin(), static_cast<std::ptrdiff_t>(limits.size()) - 1));
}

} // namespace

std::vector<int> stepMinutes(int minutes) {
  constexpr std::array<int, 10> Units{1, 2, 3, 5, 10, 15, 20, 30, 60, 120};
  const auto unit = std::find_if(Units.begin(), Units.end(), [&](int u) { return (minutes + u - 1) / u <= MostSteps; });
  const int step = unit == Units.end() ? (minutes + MostSteps - 1) / MostSteps : *unit;
  std::vector<int> limits;
  for (int m = step; m < minutes; m += step) limits.push_back(m);
  limits.push_back(minutes);
  return limits;
}

std::vector<SteppedLine> inSteps(const roads::Reach& reach, const std::vector<double>& limits) {
  std::vector<SteppedLine> lines;
  for (const auto& piece : reach.pieces) {
    const double perMetre = (piece.end - piece.begin) / std::max(1e-9, geo::length(piece.line).value());
    double begin = piece.begin;
    geo::Line rest = piece.line;
    int step = stepOf(begin, limits);
    // A piece that begins at a limit belongs to the step after it.
    while (step + 1 < static_cast<int>(limits.size()) && limits[static_cast<std::size_t>(step)] <= begin &&
           piece.end > begin)
      ++step;
    for (; step + 1 < static_cast<int>(limits.size()) && limits[static_cast<std::size_t>(step)] < piece.end; ++step) {
      const double limit = limits[static_cast<std::size_t>(step)];
      lines.push_back({cutOff(rest, (limit - begin) / perMetre), step});
      begin = limit;
    }
    if (rest.size() > 1) lines.push_back({std::move(rest), step});
  }
  return lines;
}

} // namespace huyuan::session
