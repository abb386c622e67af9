// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/place_records.h"
#include "domain/vendor.h"
#include "session/demo/city.h"
#include "session/demo/schools.h"

#include <vector>

namespace huyuan::session::demo {

/// Exactly `count` invented shops along the streets, denser near schools, some in wholesale markets; ids unset.
std::vector<domain::Vendor> placeVendors(const City& city, const std::vector<SchoolSite>& schools, int count,
                                         base::Random& random);

/// Invented violations of 2026 by shops of the list.
std::vector<domain::Violation> inventViolations(const std::vector<domain::Vendor>& vendors, int count,
                                                base::Random& random);

} // namespace huyuan::session::demo
