// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_kinds.h"
#include "store/snapshot_p.h"

#include <algorithm>

namespace huyuan::store {

namespace {

/// A value that a struct refuses (a method nobody knows) is told with the place it stands.
template <class F> auto read(const WorkspaceFile& file, const char* kind, F fromRecord) {
  std::vector<decltype(fromRecord(domain::Record()))> out;
  const auto kinds = file.kinds();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return out;
  const auto records = file.table(kind).all();
  out.reserve(records.size());
  for (const auto& r : records) {
    try {
      out.push_back(fromRecord(r));
    } catch (const base::Error& e) {
      throw base::Error(e.kind(), e.pattern(), e.arguments(), {.file = file.path(), .sheet = kind, .row = r.id});
    }
  }
  return out;
}

void giveGatesToSchools(const std::vector<domain::GateOfSchool>& gates, std::vector<domain::School>& schools) {
  for (const auto& g : gates) {
    const auto at = std::lower_bound(schools.begin(), schools.end(), g.school,
                                     [](const domain::School& s, domain::SchoolId id) { return s.id < id; });
    if (at != schools.end() && at->id == g.school) at->gates.push_back(g.gate);
  }
}

} // namespace

domain::SnapshotPtr readSnapshot(const WorkspaceFile& file) {
  auto out = std::make_shared<domain::Snapshot>();
  out->revision = file.revision();
  out->districts = read(file, "district", domain::districtFromRecord);
  auto schools = read(file, "school", domain::schoolFromRecord);
  giveGatesToSchools(read(file, "gate", domain::gateFromRecord), schools);
  out->schools = std::move(schools);
  out->vendors = read(file, "vendor", domain::vendorFromRecord);
  out->violations = read(file, "violation", domain::violationFromRecord);
  out->rules = read(file, "zone_rule", domain::zoneRuleFromRecord);
  out->teams = read(file, "team", domain::teamFromRecord);
  return out;
}

} // namespace huyuan::store
