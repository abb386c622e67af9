// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

namespace huyuan::session {
class Workspace;
struct Seams;
} // namespace huyuan::session

namespace huyuan::test {

/// A workspace of two districts, four schools, two dozen vendors, two teams, and a grid of roads: small enough to know
/// by heart. Vendors n = 1 … 24 are called "店 n"; all of the first 20 lie inside a zone.
std::shared_ptr<session::Workspace> makeSmallCity(const std::string& path, const session::Seams& seams);

inline constexpr const char* PlannedCampaign = "2026-11";
/// Draws four targets and reserves a team and plans them for 2026-11-24, a Tuesday with lessons.
void planSmallCity(session::Workspace& workspace);

} // namespace huyuan::test
