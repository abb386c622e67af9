// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/road_walks.h"

#include "roads/walk_sides.h"
#include "roads/walking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
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

/// Where places meet the network, remembered: a shop is asked for from every gate around it, under every rule. Any
/// thread.
class Snaps {
 public:
  std::optional<roads::WalkSnap> find(const roads::WalkGraph& graph, geo::LonLat p) {
    const Key key{std::bit_cast<std::uint64_t>(p.lon), std::bit_cast<std::uint64_t>(p.lat)};
    Shard& shard = m_shards[Hash{}(key) % m_shards.size()];
    {
      const std::lock_guard lock(shard.mutex);
      if (const auto at = shard.known.find(key); at != shard.known.end()) return at->second;
    }
    const auto snap = graph.snap(p, zoning::WalkDistances::FurthestSnap);
    const std::lock_guard lock(shard.mutex);
    if (shard.known.size() >= MostInShard) shard.known.clear();
    shard.known.emplace(key, snap);
    return snap;
  }

 private:
  static constexpr std::size_t MostInShard = 4096; // all shards full: 25 MB
  struct Key {
    std::uint64_t lon, lat;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& k) const {
      const std::uint64_t mixed = (k.lon ^ std::rotl(k.lat, 32)) * 0x9E3779B97F4A7C15ULL;
      return static_cast<std::size_t>(mixed ^ (mixed >> 29));
    }
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<Key, std::optional<roads::WalkSnap>, Hash> known;
  };
  std::array<Shard, 64> m_shards;
};

class RoadWalks : public zoning::WalkDistances {
 public:
  explicit RoadWalks(const domain::RoadNetwork& network)
      : m_graph(network) {}

  std::vector<Walk> walks(geo::LonLat from, const std::vector<geo::LonLat>& to, base::Metres limit) const override {
    std::vector<Walk> out(to.size());
    const auto start = snap(from);
    if (!start) return out;
    std::vector<roads::WalkSnap> ends;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < to.size(); ++i)
      if (const auto end = snap(to[i])) {
        ends.push_back(*end);
        places.push_back(i);
      }
    const auto lengths = m_graph.distances(*start, ends, leftFor(limit, start->at.distance));
    for (std::size_t k = 0; k < ends.size(); ++k) out[places[k]] = walkOf(*start, ends[k], lengths[k], limit);
    return out;
  }

  geo::Line path(geo::LonLat from, geo::LonLat to, base::Metres limit) const override {
    const auto start = snap(from), end = snap(to);
    if (!start || !end) return {};
    const auto left = leftFor(limit, start->at.distance);
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
  static Walk walkOf(const roads::WalkSnap& start, const roads::WalkSnap& end, roads::Micrometres length,
                     base::Metres limit) {
    constexpr Walk Beyond{Walk::Reach::Beyond, {}, {}, {}};
    if (length == roads::NoWay) return Beyond;
    const Walk walk{Walk::Reach::Within, base::Metres(static_cast<double>(length) / 1e6), start.at.distance,
                    end.at.distance};
    return walk.total() <= limit ? walk : Beyond;
  }

  std::optional<roads::WalkSnap> snap(geo::LonLat p) const { return m_snaps.find(m_graph, p); }

  roads::WalkGraph m_graph;
  mutable Snaps m_snaps;
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

bool lacksCrossings(const domain::RoadNetwork& network) {
  const roads::CrossingRule rule;
  const auto isSided = [&](const domain::RoadWay& way) { return rule.isSided(way); };
  const auto crosses = [](const domain::RoadWay& way) { return way.crossing; };
  return network.crossings.empty() && std::any_of(network.ways.begin(), network.ways.end(), isSided) &&
         std::none_of(network.ways.begin(), network.ways.end(), crosses);
}

void tellOfNoCrossings(const domain::RoadNetwork& network, const std::string& file,
                       std::vector<base::Problem>& problems) {
  if (!lacksCrossings(network)) return;
  problems.push_back(
      {base::Problem::Severity::Notice,
       {.file = file, .sheet = {}, .row = 0, .column = {}},
       "the roads name no crossings: on foot, large roads are crossed at junctions and at their ends only",
       {}});
}

} // namespace huyuan::session
