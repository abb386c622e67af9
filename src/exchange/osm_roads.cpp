// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm.h"
#include "exchange/osm_access.h"
#include "exchange/osm_file_p.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace huyuan::exchange {

namespace {

using base::Problem;
using domain::RoadWay;
using osmium::object_id_type;

constexpr std::uint32_t Missing = std::numeric_limits<std::uint32_t>::max();

/// A restriction as the file has it: ids, to be turned into places once all ways are known.
struct RawRestriction {
  object_id_type from = 0, via = 0, to = 0;
  bool only = false;
};

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
    for (const auto& relation : buffer.select<osmium::Relation>()) takeRelation(relation);
  }

  void takeWay(const osmium::Way& way) {
    if (!way.visible()) return;
    const TagReader tags = [&](const char* key) { return tag(way, key); };
    auto road = roadFromTags(tags);
    if (!road && isWall(tags)) m_wallNodes.push_back(nodesOf(way));
    if (!road) return;
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
    return ids;
  }

  /// Who is exempt from it: a car is not, unless the tag names motorcars.
  static bool concernsCars(const osmium::Relation& relation) {
    const std::string except = tag(relation, "except");
    return except.find("motorcar") == std::string::npos && except.find("motor_vehicle") == std::string::npos;
  }

  static std::string restrictionOf(const osmium::Relation& relation) {
    for (const char* key : {"restriction:motorcar", "restriction:motor_vehicle", "restriction"})
      if (const std::string value = tag(relation, key); !value.empty()) return value;
    return {};
  }

  void takeRelation(const osmium::Relation& relation) {
    if (tag(relation, "type") != "restriction") return;
    ++m_restrictionsSeen;
    const std::string kind = restrictionOf(relation);
    const bool only = kind.starts_with("only_");
    if (!concernsCars(relation) || (!only && !kind.starts_with("no_"))) {
      ++m_restrictionsForOthers;
      return;
    }
    RawRestriction raw;
    raw.only = only;
    std::vector<object_id_type> from, to;
    bool simpleVia = true;
    for (const auto& member : relation.members()) {
      const std::string role = member.role();
      const bool isWay = member.type() == osmium::item_type::way;
      if (role == "from" && isWay) from.push_back(member.ref());
      if (role == "to" && isWay) to.push_back(member.ref());
      if (role != "via") continue;
      simpleVia = simpleVia && !isWay && raw.via == 0;
      raw.via = member.ref();
    }
    if (!simpleVia || raw.via == 0 || from.empty() || to.empty()) {
      ++m_restrictionsUnusable;
      return;
    }
    for (const object_id_type f : from)
      for (const object_id_type t : to) m_restrictions.push_back({f, raw.via, t, only});
  }

  void takeNodes(osmium::memory::Buffer& buffer) {
    for (const auto& node : buffer.select<osmium::Node>()) {
      const std::uint32_t at = m_nodes.find(node.id());
      if (at == Missing || !node.location().valid()) continue;
      m_nodes.place(at) = {node.location().lon(), node.location().lat()};
      if (node.tags().empty()) continue;
      const TagReader tags = [&](const char* key) { return tag(node, key); };
      if (isCrossing(tags)) m_crossings.push_back(at);
      if (hasSignals(tags)) m_signals.push_back(at);
      auto barrier = barrierFromTags(tags);
      if (!barrier) continue;
      barrier->node = at;
      m_barriers.push_back(*barrier);
    }
  }

  /// Numbers the nodes in the order in which ways use them, drops missing ones, and ways left without two.
  void finish() {
    std::vector<std::uint32_t> number(m_nodes.size(), Missing);
    std::unordered_map<object_id_type, std::uint32_t> wayAt;
    for (std::size_t i = 0; i < m_ways.size(); ++i) addWay(m_ways[i], m_wayNodes[i], number, wayAt);
    for (domain::Barrier barrier : m_barriers) {
      if (number[barrier.node] == Missing) continue;
      barrier.node = number[barrier.node];
      m_roads.network.barriers.push_back(barrier);
    }
    std::sort(m_roads.network.barriers.begin(), m_roads.network.barriers.end(),
              [](const auto& a, const auto& b) { return a.node < b.node; });
    m_roads.network.crossings = numbered(m_crossings, number);
    m_roads.network.trafficLights = numbered(m_signals, number);
    for (const RawRestriction& raw : m_restrictions) addRestriction(raw, number, wayAt);
    for (const auto& ids : m_wallNodes) addWall(ids);
    tell();
  }

  void addWay(RoadWay& way, const std::vector<object_id_type>& ids, std::vector<std::uint32_t>& number,
              std::unordered_map<object_id_type, std::uint32_t>& wayAt) {
    auto& nodes = m_roads.network.nodes;
    bool whole = true;
    for (const object_id_type id : ids) {
      const std::uint32_t at = m_nodes.find(id);
      if (!m_nodes.place(at).isValid()) {
        whole = false;
        ++m_missingNodes;
        continue;
      }
      if (number[at] == Missing) {
        number[at] = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back(m_nodes.place(at));
      }
      way.nodes.push_back(number[at]);
    }
    if (!whole) ++m_waysWithHoles;
    if (way.nodes.size() < 2) return;
    wayAt.emplace(way.sourceId, static_cast<std::uint32_t>(m_roads.network.ways.size()));
    m_roads.network.ways.push_back(std::move(way));
  }

  /// Of the places in m_nodes, those that a road uses, as its numbers.
  static std::vector<std::uint32_t> numbered(const std::vector<std::uint32_t>& places,
                                             const std::vector<std::uint32_t>& number) {
    std::vector<std::uint32_t> nodes;
    for (const auto at : places)
      if (number[at] != Missing) nodes.push_back(number[at]);
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
      if (place.isValid())
        line.push_back(place);
      else
        close();
    }
    close();
  }

  void addRestriction(const RawRestriction& raw, const std::vector<std::uint32_t>& number,
                      const std::unordered_map<object_id_type, std::uint32_t>& wayAt) {
    const auto from = wayAt.find(raw.from), to = wayAt.find(raw.to);
    const std::uint32_t via = m_nodes.find(raw.via);
    const auto& ways = m_roads.network.ways;
    const auto touches = [&](std::uint32_t way) {
      return std::find(ways[way].nodes.begin(), ways[way].nodes.end(), number[via]) != ways[way].nodes.end();
    };
    const bool known = from != wayAt.end() && to != wayAt.end() && via != Missing && number[via] != Missing;
    if (!known || !touches(from->second) || !touches(to->second)) {
      ++m_restrictionsUnusable;
      return;
    }
    m_roads.network.restrictions.push_back({from->second, number[via], to->second, raw.only});
  }

  void tell() {
    const auto say = [&](Problem::Severity severity, const char* pattern, std::vector<std::string> arguments) {
      m_roads.problems.push_back({severity, {.file = m_path}, pattern, std::move(arguments)});
    };
    if (m_missingNodes > 0)
      say(Problem::Severity::Warning, "{0} points of {1} roads are not in the file: these roads are cut or have gaps",
          {std::to_string(m_missingNodes), std::to_string(m_waysWithHoles)});
    if (m_restrictionsUnusable > 0)
      say(Problem::Severity::Notice,
          "{0} of {1} turn restrictions cannot be used: over a road, or with parts that are missing",
          {std::to_string(m_restrictionsUnusable), std::to_string(m_restrictionsSeen)});
    if (m_restrictionsForOthers > 0)
      say(Problem::Severity::Notice, "{0} of {1} turn restrictions are not about cars",
          {std::to_string(m_restrictionsForOthers), std::to_string(m_restrictionsSeen)});
  }

  const std::string& m_path;
  const base::Progress& m_progress;
  const base::Cancel& m_cancel;
  std::vector<RoadWay> m_ways;
  std::vector<std::vector<object_id_type>> m_wayNodes, m_wallNodes;
  std::vector<RawRestriction> m_restrictions;
  std::vector<domain::Barrier> m_barriers;           ///< node = place in m_nodes until finish()
  std::vector<std::uint32_t> m_crossings, m_signals; ///< places in m_nodes
  NodeTable m_nodes;
  OsmRoads m_roads;
  std::int64_t m_missingNodes = 0, m_waysWithHoles = 0;
  std::int64_t m_restrictionsSeen = 0, m_restrictionsUnusable = 0, m_restrictionsForOthers = 0;
};

} // namespace

OsmRoads readOsmRoads(const std::string& path, const base::Progress& progress, const base::Cancel& cancel) {
  return RoadReader(path, progress, cancel).read();
}

} // namespace huyuan::exchange
