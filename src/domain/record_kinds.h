// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/place_records.h"
#include "domain/record.h"

/// Records of the kinds that the engines compute with, as structs. Field names are those of data/records.
namespace huyuan::domain {

School schoolFromRecord(const Record& r); ///< without its gates: they are records of kind "gate"
struct GateOfSchool {
  SchoolId school;
  Gate gate;
};
GateOfSchool gateFromRecord(const Record& r);
Vendor vendorFromRecord(const Record& r);
Violation violationFromRecord(const Record& r);
District districtFromRecord(const Record& r);
ZoneRule zoneRuleFromRecord(const Record& r);
Team teamFromRecord(const Record& r);

} // namespace huyuan::domain
