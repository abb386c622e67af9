// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "domain/road.h"

#include <osmium/osm/relation.hpp>
#include <osmium/osm/types.hpp>

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace huyuan::exchange {

/// The turn restrictions of one OSM file: relations are taken as they come and become places in the network once its
/// ways are known. After the wiki's "Relation:restriction": over a node or over ways, for all, for cars or for cycles,
/// with exceptions; several `from` or `to` mean each of them (no_entry, no_exit).
class OsmRestrictions {
 public:
  /// Where the file's objects went in the network.
  struct Places {
    static constexpr std::uint32_t Nowhere = std::numeric_limits<std::uint32_t>::max();
    std::function<std::uint32_t(osmium::object_id_type)> node; ///< Nowhere = not kept
    /// The pieces of a way; more than one where points of it are missing.
    std::function<std::span<const domain::RoadWay>(osmium::object_id_type)> pieces;
  };

  void take(const osmium::Relation& relation);
  /// Adds what can be used to network.restrictions; Places must speak of this network.
  void resolve(domain::RoadNetwork& network, const Places& places);
  /// What could not be used or was not meant for us, counted.
  void tell(const std::string& file, std::vector<base::Problem>& problems) const;
  std::int64_t timed() const { return m_timed; } ///< that hold at certain times only

 private:
  using Id = osmium::object_id_type;
  struct Raw {
    std::vector<Id> from, to, over, via; ///< via: nodes
    bool only = false, car = false, bike = false;
  };
  static bool readMembers(const osmium::Relation& relation, Raw& raw);
  bool resolveOne(const Raw& raw, Id from, Id to, domain::RoadNetwork& network, const Places& places) const;

  std::vector<Raw> m_raw;
  std::int64_t m_seen = 0, m_unusable = 0, m_forOthers = 0, m_timed = 0;
};

} // namespace huyuan::exchange
