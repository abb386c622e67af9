// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/school.h"
#include "exchange/osm.h"
#include "exchange/osm_file_p.h"

#include <osmium/area/assembler.hpp>
#include <osmium/area/multipolygon_manager.hpp>
#include <osmium/handler/node_locations_for_ways.hpp>
#include <osmium/index/map/sparse_mem_array.hpp>
#include <osmium/tags/tags_filter.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace huyuan::exchange {

namespace {

using base::Problem;
using domain::Record;
using Index = osmium::index::map::SparseMemArray<osmium::unsigned_object_id_type, osmium::Location>;
using Locations = osmium::handler::NodeLocationsForWays<Index>;

constexpr std::array<std::pair<const char*, const char*>, 5> ShopKinds{{{"stationery", "stationery"},
                                                                        {"toys", "toys"},
                                                                        {"variety_store", "convenience"},
                                                                        {"convenience", "convenience"},
                                                                        {"supermarket", "supermarket"}}};

osmium::TagsFilter filterFor(OsmPlaces what) {
  osmium::TagsFilter filter(false);
  if (what == OsmPlaces::Schools) filter.add_rule(true, "amenity", "school").add_rule(true, "amenity", "kindergarten");
  if (what == OsmPlaces::Vendors)
    for (const auto& [shop, kind] : ShopKinds) filter.add_rule(true, "shop", shop);
  if (what == OsmPlaces::Districts) filter.add_rule(true, "boundary", "administrative");
  return filter;
}

geo::LonLat place(const osmium::Location& l) { return {l.lon(), l.lat()}; }

template <class OsmRing> geo::Ring ringOf(const OsmRing& nodes) {
  geo::Ring ring;
  for (const osmium::NodeRef& node : nodes) ring.push_back(place(node.location()));
  return ring;
}

geo::MultiPolygon shapeOf(const osmium::Area& area) {
  geo::MultiPolygon shape;
  for (const auto& outer : area.outer_rings()) {
    geo::Polygon polygon{ringOf(outer), {}};
    for (const auto& inner : area.inner_rings(outer)) polygon.holes.push_back(ringOf(inner));
    shape.polygons.push_back(std::move(polygon));
  }
  return shape;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// By what is taught there, else by the words of its name; "" if neither tells.
std::string schoolKind(const osmium::OSMObject& object) {
  if (tag(object, "amenity") == "kindergarten") return "111";
  const std::string level = tag(object, "isced:level"), name = osmName(object);
  if (level == "1") return "211";
  if (level == "2") return "311";
  if (level == "3") return "342";
  if (level == "2;3" || level == "2-3") return "341";
  if (level == "1;2" || level == "1-2") return "312";
  if (std::string kind = domain::schoolKindFromText(name); !kind.empty()) return kind;
  const std::string latin = lower(name + " " + tag(object, "name:en"));
  if (latin.find("primary") != std::string::npos || latin.find("elementary") != std::string::npos) return "211";
  if (latin.find("secondary") != std::string::npos || latin.find("middle school") != std::string::npos) return "311";
  return {};
}

std::string shopKind(const osmium::OSMObject& object) {
  for (const auto& [shop, kind] : ShopKinds)
    if (tag(object, "shop") == shop) return kind;
  return {};
}

std::string address(const osmium::OSMObject& object) {
  if (std::string full = tag(object, "addr:full"); !full.empty()) return full;
  std::string text;
  for (const char* key : {"addr:city", "addr:district", "addr:street", "addr:housenumber"})
    if (const std::string part = tag(object, key); !part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

void put(Record& record, const char* field, std::string value) {
  if (!value.empty()) record.values[field] = std::move(value);
}

struct Found {
  char type = 'n'; ///< n, w, r
  osmium::object_id_type id = 0;
  int adminLevel = 0;
  Record record;
};

class PlaceReader : public osmium::handler::Handler {
 public:
  PlaceReader(const std::string& path, OsmPlaces what)
      : m_path(path)
      , m_what(what)
      , m_filter(filterFor(what)) {}

  OsmRecords read(const base::Progress& progress, const base::Cancel& cancel) {
    osmium::area::Assembler::config_type config;
    config.ignore_invalid_locations = true;
    osmium::area::MultipolygonManager<osmium::area::Assembler> manager(config, m_filter);
    readPass(m_path, osmium::osm_entity_bits::relation, progress.part(0, 0.2), "reading outlines", cancel,
             [&](osmium::memory::Buffer& buffer) { osmium::apply(buffer, manager); });
    namingFile(m_path, [&] { manager.prepare_for_lookup(); });
    Index index;
    Locations locations(index);
    locations.ignore_errors();
    auto& areas = manager.handler([this](osmium::memory::Buffer&& buffer) {
      for (const auto& area : buffer.select<osmium::Area>()) takeArea(area);
    });
    const auto what = osmium::osm_entity_bits::node | osmium::osm_entity_bits::way;
    readPass(m_path, what, progress.part(0.2, 1), "reading places", cancel,
             [&](osmium::memory::Buffer& buffer) { osmium::apply(buffer, locations, *this, areas); });
    manager.for_each_incomplete_relation([this](const auto& handle) {
      if (osmium::tags::match_any_of(handle->tags(), m_filter)) ++m_incomplete;
    });
    return result();
  }

  void node(const osmium::Node& node) {
    if (node.tags().empty() || !node.location().valid()) return;
    const std::string barrier = tag(node, "barrier");
    if (barrier == "gate" || barrier == "lift_gate" || barrier == "swing_gate" || !tag(node, "entrance").empty())
      m_gates[node.id()] = place(node.location());
    if (m_what == OsmPlaces::Districts || !osmium::tags::match_any_of(node.tags(), m_filter)) return;
    Found found = start('n', node.id(), node);
    found.record.geometries["point"] = place(node.location());
    m_found.push_back(std::move(found));
  }

  void way(const osmium::Way& way) {
    if (m_what == OsmPlaces::Districts || !osmium::tags::match_any_of(way.tags(), m_filter)) return;
    if (!way.is_closed() || way.nodes().size() < 4) ++m_open;
  }

 private:
  Found start(char type, osmium::object_id_type id, const osmium::OSMObject& object) {
    Found found{type, id, 0, {}};
    const std::string code = std::string("osm-") + type + std::to_string(id);
    std::string name = osmName(object);
    if (name.empty()) ++m_unnamed, name = code;
    put(found.record, "code", code);
    put(found.record, "name", name);
    if (m_what == OsmPlaces::Schools) put(found.record, "kind", schoolKind(object));
    if (m_what == OsmPlaces::Vendors) {
      put(found.record, "kind", shopKind(object));
      put(found.record, "phone", tag(object, "phone"));
    }
    if (m_what == OsmPlaces::Districts) return found;
    put(found.record, "address", address(object));
    put(found.record, "source", "OpenStreetMap");
    return found;
  }

  void takeArea(const osmium::Area& area) {
    geo::MultiPolygon shape = shapeOf(area);
    if (shape.empty()) {
      ++m_broken;
      return;
    }
    Found found = start(area.from_way() ? 'w' : 'r', area.orig_id(), area);
    if (m_what == OsmPlaces::Vendors) found.record.geometries["point"] = geo::labelPoint(shape);
    if (m_what == OsmPlaces::Schools) {
      if (geo::MultiPoint gates = gatesOn(area); !gates.points.empty())
        found.record.geometries["@gates"] = std::move(gates);
      found.record.geometries["campus"] = std::move(shape);
    }
    if (m_what == OsmPlaces::Districts) {
      const std::string level = tag(area, "admin_level");
      found.adminLevel = std::atoi(level.c_str());
      put(found.record, "note", "OpenStreetMap, admin_level=" + level);
      found.record.geometries["area"] = std::move(shape);
    }
    m_found.push_back(std::move(found));
  }

  geo::MultiPoint gatesOn(const osmium::Area& area) const {
    std::map<osmium::object_id_type, geo::LonLat> found; // by id: a ring's first node is its last one too
    for (const auto& outer : area.outer_rings())
      for (const osmium::NodeRef& node : outer)
        if (const auto gate = m_gates.find(node.ref()); gate != m_gates.end()) found.insert(*gate);
    geo::MultiPoint gates;
    for (const auto& [id, where] : found) gates.points.push_back(where);
    return gates;
  }

  /// Counties are level 6 in China; elsewhere the level with most outlines tells most.
  int usefulLevel() const {
    std::map<int, int> count;
    for (const Found& f : m_found) ++count[f.adminLevel];
    if (count.contains(6) && count[6] > 1) return 6;
    const auto most =
        std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == count.end() ? 0 : most->first;
  }

  OsmRecords result() {
    if (m_what == OsmPlaces::Districts)
      std::erase_if(m_found, [level = usefulLevel()](const Found& f) { return f.adminLevel != level; });
    std::sort(m_found.begin(), m_found.end(),
              [](const Found& a, const Found& b) { return std::pair(a.type, a.id) < std::pair(b.type, b.id); });
    OsmRecords all;
    for (Found& f : m_found) all.records.push_back(std::move(f.record));
    if (all.records.empty())
      throw base::Error(base::ErrorKind::BadInput, "there is no such place in it", {}, {.file = m_path});
    const auto tell = [&](std::int64_t count, const char* pattern) {
      if (count > 0)
        all.problems.push_back({Problem::Severity::Warning, {.file = m_path}, pattern, {std::to_string(count)}});
    };
    tell(m_unnamed, "{0} places have no name; their OSM id stands for it");
    tell(m_open, "{0} outlines are not closed and were left out");
    tell(m_broken, "{0} outlines cross themselves or lack points and were left out");
    tell(m_incomplete, "{0} outlines have parts outside the file and were left out");
    return all;
  }

  const std::string& m_path;
  OsmPlaces m_what;
  osmium::TagsFilter m_filter;
  std::unordered_map<osmium::object_id_type, geo::LonLat> m_gates;
  std::vector<Found> m_found;
  std::int64_t m_unnamed = 0, m_open = 0, m_broken = 0, m_incomplete = 0;
};

} // namespace

OsmRecords readOsmPlaces(const std::string& path, OsmPlaces what, const base::Progress& progress,
                         const base::Cancel& cancel) {
  return PlaceReader(path, what).read(progress, cancel);
}

} // namespace huyuan::exchange
