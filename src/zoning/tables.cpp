// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/tables.h"

#include <string_view>
#include <unordered_map>

namespace huyuan::zoning {

namespace {

/// The school a campus belongs to may have no record of its own: then the campuses still belong together.
void joinCampuses(const std::vector<const domain::School*>& schools, SchoolTable& table) {
  std::unordered_map<std::string_view, std::uint32_t> heads;
  for (std::uint32_t i = 0; i < schools.size(); ++i)
    if (!schools[i]->campusOf.empty()) heads.emplace(schools[i]->campusOf, i);
  if (heads.empty()) return;
  for (std::uint32_t i = 0; i < schools.size(); ++i)
    for (const std::string& code : {schools[i]->code, schools[i]->campusOf})
      if (const auto at = heads.find(code); !code.empty() && at != heads.end()) table.join(i, at->second);
}

} // namespace

SchoolTable tableOf(const std::vector<const domain::School*>& schools) {
  SchoolTable table;
  table.reserve(schools.size());
  for (const domain::School* s : schools) {
    table.add(s->point, s->accuracy.value(), s->kind);
    for (const domain::Gate& gate : s->gates)
      if (domain::isOpen(gate.status)) table.addGate(gate.position, gate.main);
    if (!s->campus.empty()) table.addCampus(s->campus);
  }
  joinCampuses(schools, table);
  return table;
}

VendorTable tableOf(const std::vector<const domain::Vendor*>& vendors) {
  VendorTable table;
  table.reserve(vendors.size());
  for (const domain::Vendor* v : vendors) {
    const std::uint32_t place = table.add(v->point, v->accuracy.value(), v->kind);
    if (!v->area.empty()) table.setArea(place, v->area);
  }
  return table;
}

} // namespace huyuan::zoning
