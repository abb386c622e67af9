// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/place_records.h"
#include "domain/record_list.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace huyuan::domain {

/// All that engines and the map need of a workspace at one moment: immutable once shared, so any thread may read it.
/// Lists are ordered by id.
struct Snapshot {
  std::uint64_t revision = 0; ///< grows with every change to the workspace
  RecordList<District> districts;
  RecordList<School> schools;
  RecordList<Vendor> vendors;
  RecordList<Violation> violations;
  RecordList<ZoneRule> rules;
  RecordList<Team> teams;

  const School* school(SchoolId id) const;
  const Vendor* vendor(VendorId id) const;
  const Vendor* vendorByCode(std::string_view code) const; ///< linear
  /// The school and its campuses 校区, or the campus and its sisters, ordered by id; linear. Empty: no such school.
  std::vector<const School*> campuses(SchoolId id) const;
  const District* district(std::string_view code) const;
  const ZoneRule* rule(ZoneRuleId id) const;
  std::vector<ZoneRule> enabledRules() const; ///< by id
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace huyuan::domain
