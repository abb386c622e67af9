// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/place_records.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace huyuan::domain {

/// All that engines and the map need of a workspace at one moment: immutable once shared, so any thread may read it.
/// Vectors are ordered by id.
struct Snapshot {
  std::uint64_t revision = 0; ///< grows with every change to the workspace
  std::vector<District> districts;
  std::vector<School> schools;
  std::vector<Vendor> vendors;
  std::vector<Violation> violations;
  std::vector<ZoneRule> rules;
  std::vector<Team> teams;

  const School* school(SchoolId id) const;
  const Vendor* vendor(VendorId id) const;
  const Vendor* vendorByCode(std::string_view code) const; ///< linear
  const District* district(std::string_view code) const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace huyuan::domain
