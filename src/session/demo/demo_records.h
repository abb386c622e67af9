// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "session/demo/city.h"
#include "session/demo/schools.h"
#include "session/demo/vendors.h"

#include <map>
#include <vector>

/// The invented city as records of the kinds of data/records.
namespace huyuan::session::demo {

std::vector<domain::Record> districtRecords(const City& city);
std::vector<domain::Record> placeRecords(const City& city);
std::vector<domain::Record> schoolRecords(const std::vector<SchoolSite>& sites);
/// `idOf` gives a school's id by its code.
std::vector<domain::Record> gateRecords(const std::vector<SchoolSite>& sites,
                                        const std::map<std::string, std::int64_t>& idOf);
std::vector<domain::Record> vendorRecords(const std::vector<domain::Vendor>& vendors);
std::vector<domain::Record> violationRecords(const std::vector<domain::Violation>& violations);
/// Twelve teams of two, one from each district, that all set out from crossings in the city.
std::vector<domain::Record> teamRecords(const City& city, base::Random& random);
/// Three officers a district to draw from, some with a relative's shop or a former unit to step back from.
std::vector<domain::Record> officerRecords(const City& city, const std::vector<domain::Vendor>& vendors);

} // namespace huyuan::session::demo
