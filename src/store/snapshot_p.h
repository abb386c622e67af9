// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/snapshot.h"
#include "store/workspace_file.h"

namespace huyuan::store {

/// Reads the kinds the engines compute with; a kind the workspace has no description of stays empty. Gates are given to
/// their schools in the order of their ids; a gate whose school is not there is left out (check() tells of it).
domain::SnapshotPtr readSnapshot(const WorkspaceFile& file);

/// The same from the snapshot before a change and the rows that it touched.
domain::SnapshotPtr patchedSnapshot(const WorkspaceFile& file, const domain::Snapshot& before,
                                    const std::vector<TouchedRows>& touched);

} // namespace huyuan::store
