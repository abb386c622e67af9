// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"
#include "store/workspace_file.h"

#include <optional>
#include <string>

/// What stands under which key in the covert repository, and how it is read.
namespace huyuan::session {

inline constexpr const char* PopulationKey = "population";
inline constexpr const char* ExclusionsKey = "exclusions";
inline constexpr const char* RecordKey = "draw_record";
inline constexpr const char* PlanKey = "plan";
inline constexpr const char* PlanRulesKey = "plan_rules";
inline constexpr const char* ReleaseKey = "release";

/// "plan#2": what belongs to a draw that was replaced, or to the lists of a redraw.
std::string numbered(const char* key, int number);

/// The record of a campaign's draw; the caller holds the workspace's mutex. Empty = nothing is frozen.
std::optional<domain::DrawRecord> recordLocked(const store::WorkspaceFile& file, const std::string& campaign);
/// Throws Error(BadInput) if there is none.
domain::DrawRecord needRecord(const store::WorkspaceFile& file, const std::string& campaign);

} // namespace huyuan::session
