// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_kinds.h"
#include "store/snapshot_p.h"

#include <algorithm>

namespace huyuan::store {

namespace {

/// A value that a struct refuses (a method nobody knows) is told with the place it stands.
template <class T, class F> void read(const WorkspaceFile& file, const char* kind, std::vector<T>& out, F fromRecord) {
  const auto kinds = file.kinds();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return;
  const auto records = file.table(kind).all();
  out.reserve(records.size());
  for (const auto& r : records) {
    try {
      out.push_back(fromRecord(r));
    } catch (const base::Error& e) {
      throw base::Error(e.kind(), e.pattern(), e.arguments(), {.file = file.path(), .sheet = kind, .row = r.id});
    }
  }
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
  read(file, "district", out->districts, domain::districtFromRecord);
  read(file, "school", out->schools, domain::schoolFromRecord);
  read(file, "vendor", out->vendors, domain::vendorFromRecord);
  read(file, "violation", out->violations, domain::violationFromRecord);
  read(file, "zone_rule", out->rules, domain::zoneRuleFromRecord);
  read(file, "team", out->teams, domain::teamFromRecord);
  std::vector<domain::GateOfSchool> gates;
  read(file, "gate", gates, domain::gateFromRecord);
  giveGatesToSchools(gates, out->schools);
  return out;
}

} // namespace huyuan::store
