// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/road_walks.h"

#include "roads/walking.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace huyuan::session {

namespace {

using zoning::Walk;

/// What a walk of `limit` may have left for the network, rounded up: the sum decides.
roads::Micrometres leftFor(base::Metres limit, base::Metres leg) {
  constexpr double Furthest = 1e9; // metres
  const double left = std::min(limit.value() - leg.value(), Furthest);
  return left > 0.0 ? static_cast<roads::Micrometres>(std::ceil(left * 1e6)) + 1 : 0;
}

class RoadWalks : public zoning::WalkDistances {
 public:
  explicit RoadWalks(const domain::RoadNetwork& network)
      : m_graph(network) {}

  std::vector<Walk> walks(geo::LonLat from, const std::vector<geo::LonLat>& to, base::Metres limit) const override {
    std::vector<Walk> out(to.size());
    const auto start = m_graph.snap(from, FurthestSnap);
    if (!start) return out;
    std::vector<roads::Snap> ends;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < to.size(); ++i)
      if (const auto end = m_graph.snap(to[i], FurthestSnap)) {
        ends.push_back(*end);
        places.push_back(i);
      }
    const auto lengths = m_graph.distances(*start, ends, leftFor(limit, start->distance));
    for (std::size_t k = 0; k < ends.size(); ++k) out[places[k]] = walkOf(*start, ends[k], lengths[k], limit);
    return out;
  }

  geo::Line path(geo::LonLat from, geo::LonLat to, base::Metres limit) const override {
    const auto start = m_graph.snap(from, FurthestSnap), end = m_graph.snap(to, FurthestSnap);
    if (!start || !end) return {};
    const auto left = leftFor(limit, start->distance);
    const auto length = m_graph.distances(*start, {*end}, left).front();
    if (walkOf(*start, *end, length, limit).reach != Walk::Reach::Within) return {};
    const geo::Line streets = m_graph.path(*start, *end, left);
    geo::Line line{from};
    line.insert(line.end(), streets.begin(), streets.end());
    line.push_back(to);
    line.erase(std::unique(line.begin(), line.end()), line.end());
    if (line.size() == 1) line.push_back(to);
    return line;
  }

 private:
  static Walk walkOf(const roads::Snap& start, const roads::Snap& end, roads::Micrometres length, base::Metres limit) {
    constexpr Walk Beyond{Walk::Reach::Beyond, {}, {}, {}};
    if (length == roads::NoWay) return Beyond;
    const Walk walk{Walk::Reach::Within, base::Metres(static_cast<double>(length) / 1e6), start.distance, end.distance};
    return walk.total() <= limit ? walk : Beyond;
  }

  roads::WalkGraph m_graph;
};

} // namespace

std::shared_ptr<const zoning::WalkDistances> makeWalks(const std::shared_ptr<const domain::RoadNetwork>& network,
                                                       const base::Progress& progress, const base::Cancel& cancel) {
  if (!network) return nullptr;
  progress.report(0.0, "walking distances");
  cancel.check();
  try {
    auto walks = std::make_shared<const RoadWalks>(*network);
    progress.report(1.0, "walking distances");
    return walks;
  } catch (const base::Error& e) {
    if (e.kind() != base::ErrorKind::BadInput) throw;
    return nullptr; // roads there are, but none for walkers
  }
}

} // namespace huyuan::session
