// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/osm.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace huyuan::test {

/// An OpenStreetMap file written by hand: nodes are letters, ways and relations have the ids they are given.
class OsmText {
 public:
  using Tags = std::map<std::string, std::string>;

  OsmText& node(char letter, double lon, double lat, const Tags& tags = {}) {
    m_nodes += "<node id=\"" + std::to_string(letter) + "\" version=\"1\" lon=\"" + std::to_string(lon) + "\" lat=\"" +
               std::to_string(lat) + "\">" + text(tags) + "</node>\n";
    return *this;
  }
  /// Letters without a node are points that the file lacks.
  OsmText& way(std::int64_t id, const std::string& letters, const Tags& tags = {{"highway", "residential"}}) {
    m_rest += "<way id=\"" + std::to_string(id) + "\" version=\"1\">";
    for (const char c : letters) m_rest += "<nd ref=\"" + std::to_string(c) + "\"/>";
    m_rest += text(tags) + "</way>\n";
    return *this;
  }
  /// Members as "from 1", "via B", "via 2": a letter is a node, a number a way.
  OsmText& restriction(const std::vector<std::string>& members, Tags tags) {
    tags.emplace("type", "restriction");
    m_rest += "<relation id=\"" + std::to_string(++m_relations) + "\" version=\"1\">";
    for (const std::string& member : members) {
      const std::string role = member.substr(0, member.find(' ')), ref = member.substr(member.find(' ') + 1);
      const bool isNode = std::isalpha(static_cast<unsigned char>(ref.front())) != 0;
      m_rest += std::string("<member type=\"") + (isNode ? "node" : "way") + "\" ref=\"" +
                (isNode ? std::to_string(ref.front()) : ref) + "\" role=\"" + role + "\"/>";
    }
    m_rest += text(tags) + "</relation>\n";
    return *this;
  }
  std::string xml() const { return "<?xml version=\"1.0\"?><osm version=\"0.6\">\n" + m_nodes + m_rest + "</osm>\n"; }

  exchange::OsmRoads read() const {
    const TempFolder folder;
    writeAll(folder.file("小镇.osm"), xml());
    return exchange::readOsmRoads(folder.file("小镇.osm"), {}, {});
  }

 private:
  static std::string text(const Tags& tags) {
    std::string all;
    for (const auto& [key, value] : tags) all += "<tag k=\"" + key + "\" v=\"" + value + "\"/>";
    return all;
  }
  std::string m_nodes, m_rest;
  int m_relations = 0;
};

} // namespace huyuan::test
