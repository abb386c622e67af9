// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm.h"
#include "exchange/osm_access.h"
#include "exchange/osm_file_p.h"
#include "exchange/osm_restrictions_p.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace huyuan::exchange {

namespace {

using base::Problem;
using domain::RoadWay;
using osmium::object_id_type;

constexpr std::uint32_t Missing = std::numeric_limits<std::uint32_t>::max();

/// Nodes of kept ways by id: sorted ids, so that memory is eight bytes and a coordinate a node.
class NodeTable {
 public:
  void want(object_id_type id) { m_ids.push_back(id); }
  void close() {
    std::sort(m_ids.begin(), m_ids.end());
    m_ids.erase(std::unique(m_ids.begin(), m_ids.end()), m_ids.end());
    m_ids.shrink_to_fit();
    m_places.resize(m_ids.size());
  }
  /// Place in the table, Missing if nobody wanted it.
  std::uint32_t find(object_id_type id) const {
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return at != m_ids.end() && *at == id ? static_cast<std::uint32_t>(at - m_ids.begin()) : Missing;
  }
  geo::LonLat& place(std::uint32_t at) { return m_places[at]; }
  std::size_t size() const { return m_ids.size(); }

 private:
  std::vector<object_id_type> m_ids;
  std::vector<geo::LonLat> m_places;
};

class RoadReader {
 public:
  RoadReader(const std::string& path, const base::Progress& progress, const base::Cancel& cancel)
      : m_path(path)
      , m_progress(progress)
      , m_cancel(cancel) {}

  OsmRoads read() {
    const auto ways = osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
    const auto header = readPass(m_path, ways, m_progress.part(0, 0.5), "reading roads", m_cancel,
                                 [this](osmium::memory::Buffer& buffer) { takeWays(buffer); });
    if (header.has_multiple_object_versions())
      throw base::Error(base::ErrorKind::BadInput, "it is a history or a list of changes, not a map of one day", {},
                        {.file = m_path});
    m_nodes.close();
    readPass(m_path, osmium::osm_entity_bits::node, m_progress.part(0.5, 1), "reading road points", m_cancel,
             [this](osmium::memory::Buffer& buffer) { takeNodes(buffer); });
    finish();
    m_roads.network.source = "© OpenStreetMap contributors (ODbL)";
    const std::string at = header.get("osmosis_replication_timestamp");
    if (!at.empty()) m_roads.network.source += ", " + at.substr(0, 10);
    if (m_roads.network.ways.empty())
      throw base::Error(base::ErrorKind::BadInput, "there is no road in it", {}, {.file = m_path});
    return std::move(m_roads);
  }

 private:
  void takeWays(osmium::memory::Buffer& buffer) {
    for (const auto& way : buffer.select<osmium::Way>()) takeWay(way);
    for (const auto& relation : buffer.select<osmium::Relation>())
      if (relation.visible()) m_restrictions.take(relation);
  }

  void takeWay(const osmium::Way& way) {
    if (!way.visible()) return;
    const TagReader tags = [&](const char* key) { return tag(way, key); };
    auto road = roadFromTags(tags);
    if (!road && isWall(tags)) m_wallNodes.push_back(nodesOf(way));
    if (!road) return;
    if (std::any_of(way.tags().begin(), way.tags().end(), [](const auto& t) { return isTimed(t.key(), t.value()); }))
      ++m_timedWays;
    road->sourceId = way.id();
    road->name = osmName(way);
    if (road->name.empty()) road->name = tag(way, "ref");
    m_ways.push_back(std::move(*road));
    m_wayNodes.push_back(nodesOf(way));
  }

  std::vector<object_id_type> nodesOf(const osmium::Way& way) {
    std::vector<object_id_type> ids;
    for (const osmium::NodeRef& node : way.nodes()) {
      if (!ids.empty() && ids.back() == node.ref()) continue;
      ids.push_back(node.ref());
      m_nodes.want(node.ref());
    }
    ids.shrink_to_fit();
    return ids;
  }

  void takeNodes(osmium::memory::Buffer& buffer) {
    for (const auto& node : buffer.select<osmium::Node>()) {
      const std::uint32_t at = m_nodes.find(node.id());
      if (at == Missing || !node.visible() || !node.location().valid()) continue;
      if (m_nodes.place(at).isValid()) {
        ++m_repeatedNodes;
        continue;
      }
      m_nodes.place(at) = {node.location().lon(), node.location().lat()};
      if (!node.tags().empty()) takeTags(node, at);
    }
  }

  void takeTags(const osmium::Node& node, std::uint32_t at) {
    const TagReader tags = [&](const char* key) { return tag(node, key); };
    if (isCrossing(tags)) m_crossings.push_back(at);
    if (hasSignals(tags)) m_signals.push_back(at);
    auto barrier = barrierFromTags(tags);
    if (!barrier) return;
    barrier->node = at;
    m_barriers.push_back(*barrier);
  }

  /// Numbers the nodes in the order in which ways use them.
  void finish() {
    m_number.assign(m_nodes.size(), Missing);
    dropRepeated();
    for (std::size_t i = 0; i < m_ways.size(); ++i) addWay(m_ways[i], std::exchange(m_wayNodes[i], {}));
    std::sort(m_placed.begin(), m_placed.end(), [](const Placed& a, const Placed& b) { return a.id < b.id; });
    for (domain::Barrier barrier : m_barriers) {
      if (m_number[barrier.node] == Missing) continue;
      barrier.node = m_number[barrier.node];
      m_roads.network.barriers.push_back(barrier);
    }
    std::sort(m_roads.network.barriers.begin(), m_roads.network.barriers.end(),
              [](const auto& a, const auto& b) { return a.node < b.node; });
    m_roads.network.crossings = numbered(m_crossings);
    m_roads.network.trafficLights = numbered(m_signals);
    m_restrictions.resolve(m_roads.network, {[this](object_id_type id) { return nodeAt(id); },
                                             [this](object_id_type id) { return piecesOf(id); }});
    for (const auto& ids : m_wallNodes) addWall(ids);
    tell();
  }

  /// Files put together from others have what lies in both twice.
  void dropRepeated() {
    std::vector<std::size_t> order(m_ways.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto id = [this](std::size_t i) { return m_ways[i].sourceId; };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(id(a), a) < std::pair(id(b), b); });
    for (std::size_t k = 1; k < order.size(); ++k)
      if (id(order[k]) == id(order[k - 1])) {
        m_wayNodes[order[k]].clear();
        ++m_repeatedWays;
      }
  }

  /// In pieces, if points are missing or it crosses the 180th meridian.
  void addWay(const RoadWay& way, const std::vector<object_id_type>& ids) {
    Placed placed{way.sourceId, static_cast<std::uint32_t>(m_roads.network.ways.size()), 0};
    std::vector<std::uint32_t> run;
    std::int64_t gaps = 0;
    bool wrapped = false;
    const auto close = [&] {
      if (run.size() >= 2) addPiece(way, run), ++placed.count;
      run.clear();
    };
    for (const object_id_type id : ids) {
      const std::uint32_t at = m_nodes.find(id);
      if (!m_nodes.place(at).isValid()) {
        ++gaps;
        close();
        continue;
      }
      if (!run.empty() && std::abs(m_nodes.place(at).lon - m_nodes.place(run.back()).lon) > 180.0) {
        wrapped = true;
        close();
      }
      run.push_back(at);
    }
    close();
    m_missingNodes += gaps;
    m_waysWithHoles += gaps > 0;
    m_waysWrapped += wrapped;
    if (gaps > 0 || wrapped) // what it says of the whole is not so of a piece
      for (std::uint32_t k = 0; k < placed.count; ++k) m_roads.network.ways[placed.first + k].statedSeconds = 0;
    if (placed.count > 0) m_placed.push_back(placed);
  }

  void addPiece(const RoadWay& way, const std::vector<std::uint32_t>& run) {
    auto& nodes = m_roads.network.nodes;
    RoadWay piece = way;
    piece.nodes.reserve(run.size());
    for (const std::uint32_t at : run) {
      if (m_number[at] == Missing) {
        m_number[at] = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back(m_nodes.place(at));
      }
      piece.nodes.push_back(m_number[at]);
    }
    m_roads.network.ways.push_back(std::move(piece));
  }

  std::uint32_t nodeAt(object_id_type id) const {
    const std::uint32_t at = m_nodes.find(id);
    return at == Missing ? Missing : m_number[at];
  }

  std::span<const RoadWay> piecesOf(object_id_type id) const {
    const auto at = std::lower_bound(m_placed.begin(), m_placed.end(), id,
                                     [](const Placed& p, object_id_type wanted) { return p.id < wanted; });
    if (at == m_placed.end() || at->id != id) return {};
    return {m_roads.network.ways.data() + at->first, at->count};
  }

  /// Of the places in m_nodes, those that a road uses, as its numbers.
  std::vector<std::uint32_t> numbered(const std::vector<std::uint32_t>& places) const {
    std::vector<std::uint32_t> nodes;
    for (const auto at : places)
      if (m_number[at] != Missing) nodes.push_back(m_number[at]);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
  }

  void addWall(const std::vector<object_id_type>& ids) {
    geo::Line line;
    const auto close = [&] {
      if (line.size() >= 2) m_roads.network.walls.push_back(line);
      line.clear();
    };
    for (const object_id_type id : ids) {
      const geo::LonLat place = m_nodes.place(m_nodes.find(id));
      if (!place.isValid() || (!line.empty() && std::abs(place.lon - line.back().lon) > 180.0)) close();
      if (place.isValid()) line.push_back(place);
    }
    close();
  }

  void tell() {
    using enum Problem::Severity;
    const auto say = [&](Problem::Severity severity, const char* pattern, std::int64_t count, std::int64_t other) {
      if (count > 0 || other > 0)
        m_roads.problems.push_back(
            {severity, {.file = m_path}, pattern, {std::to_string(count), std::to_string(other)}});
    };
    say(Warning, "{0} points of {1} roads are not in the file or not on earth: these roads are cut there",
        m_missingNodes, m_waysWithHoles);
    say(Warning, "{0} roads and {1} of their points stand in the file more than once: the first one counts",
        m_repeatedWays, m_repeatedNodes);
    if (m_waysWrapped > 0) say(Warning, "{0} roads cross the 180th meridian: they are cut there", m_waysWrapped, 0);
    m_restrictions.tell(m_path, m_roads.problems);
    if (m_timedWays > 0)
      say(Notice, "{0} roads have rules that hold at certain times only: they are not applied", m_timedWays, 0);
  }

  /// The pieces of a way stand in a row.
  struct Placed {
    object_id_type id;
    std::uint32_t first, count;
  };

  const std::string& m_path;
  const base::Progress& m_progress;
  const base::Cancel& m_cancel;
  std::vector<RoadWay> m_ways; ///< without nodes
  std::vector<std::vector<object_id_type>> m_wayNodes, m_wallNodes;
  OsmRestrictions m_restrictions;
  std::vector<domain::Barrier> m_barriers;           ///< node = place in m_nodes until finish()
  std::vector<std::uint32_t> m_crossings, m_signals; ///< places in m_nodes
  NodeTable m_nodes;
  std::vector<std::uint32_t> m_number; ///< place in m_nodes → number in the network
  std::vector<Placed> m_placed;        ///< by id
  OsmRoads m_roads;
  std::int64_t m_missingNodes = 0, m_waysWithHoles = 0, m_waysWrapped = 0, m_timedWays = 0;
  std::int64_t m_repeatedWays = 0, m_repeatedNodes = 0;
};

} // namespace

OsmRoads readOsmRoads(const std::string& path, const base::Progress& progress, const base::Cancel& cancel) {
  return RoadReader(path, progress, cancel).read();
}

} // namespace huyuan::exchange
