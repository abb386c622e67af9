// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"
#include "sheets/assignment_pack.h"

#include <memory>
#include <string>
#include <vector>

namespace huyuan::session {

/// One pack for each route of the campaign's plan, in its order; `copies` gives the copy number of each (0 = preview).
std::vector<std::shared_ptr<const sheets::AssignmentPack>>
numberedPacks(const Workspace& workspace, const std::string& campaign, const std::vector<std::int64_t>& copies);

} // namespace huyuan::session
