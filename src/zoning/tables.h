// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "zoning/places.h"
#include "zoning/zoning.h"

#include <vector>

namespace huyuan::zoning {

/// Records as columns, place for place. Gates that are shut or have no place and campuses with a corner that is no
/// place are left out; campuses of one school (School::campusOf) are joined.
SchoolTable tableOf(const std::vector<const domain::School*>& schools);
VendorTable tableOf(const std::vector<const domain::Vendor*>& vendors);

/// findings() of some records only; both lists ordered by id. What one pair gives does not depend on the others, but
/// for the campuses of one school, which must all be there.
std::vector<domain::Finding> findingsOf(const std::vector<const domain::School*>& schools,
                                        const std::vector<const domain::Vendor*>& vendors,
                                        const std::vector<domain::ZoneRule>& rules, const WalkDistances* walks,
                                        const Options& options, const base::Progress& progress,
                                        const base::Cancel& cancel);

/// By vendor id, school id, rule id.
void sortFindings(std::vector<domain::Finding>& findings);

} // namespace huyuan::zoning
