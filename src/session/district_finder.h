// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/place_records.h"
#include "domain/record_list.h"
#include "geo/box_index.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace huyuan::session {

/// Which district a place or a word belongs to. Words are codes, names and the aliases of data/reference/districts.json
/// (兰山, 临沂市兰山区, 苍山县 …). Holds a reference to the districts: they must outlive it.
class DistrictFinder {
 public:
  explicit DistrictFinder(const domain::RecordList<domain::District>& districts);
  /// "" if the point lies in none.
  std::string codeAt(geo::LonLat p) const;
  /// "" if the word names none. A known code is returned as it is.
  std::string codeOf(const std::string& word) const;

 private:
  const domain::RecordList<domain::District>& m_districts;
  geo::BoxIndex m_index;
  std::unordered_map<std::string, std::string> m_words;
};

} // namespace huyuan::session
