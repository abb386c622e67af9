// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "session/demo/city.h"

#include <vector>

namespace huyuan::session::demo {

/// An invented school and the block it stands in.
struct SchoolSite {
  domain::School school; ///< id unset; gates without ids
  int students = 0;
  int grid = 0;
  Cell cell;
};

/// About 3 000 schools and kindergartens, each in a block of its own; a third with campus outlines and gates on their
/// edge, some with gates only, most with a point, a few with no place at all.
std::vector<SchoolSite> placeSchools(const City& city, base::Random& random);

} // namespace huyuan::session::demo
