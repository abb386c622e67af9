// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"
#include "support/temp_folder.h"

#include <memory>
#include <string>

/// A made-up town for the tests of use cases: two districts, six schools, forty vendors, a street grid, two teams.
/// Synthetic.
namespace huyuan::test {

inline constexpr const char* SmallCampaign = "2026-11";

session::Seams fixedSeams();
std::shared_ptr<session::Workspace> makeSmallWorkspace(const std::string& path);
/// Evaluated, drawn and planned.
std::shared_ptr<session::Workspace> makePlannedWorkspace(const std::string& path);
/// Six of each district.
domain::DrawSpec smallSpec(const std::string& campaign = SmallCampaign);
/// By 经办人 and 监督人, for a reason.
void release(session::Workspace& workspace);

} // namespace huyuan::test
