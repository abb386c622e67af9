// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/snapshot.h"
#include "exchange/export.h"

/// What was computed, as layers of a file. Findings name vendors and are for the bureau; zones hold nothing but schools
/// and the text of rules.
namespace huyuan::session {

/// A field of a layer that is made up here and has no description in data/records; what a partner may see.
domain::FieldDescription column(const char* name, domain::FieldType type, const char* zh, const char* en);

/// One point a finding, at the vendor. Findings of records that are gone are left out.
exchange::ExportLayer findingLayer(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings);

/// "zone": one area for each school under each enabled rule that covers it, in the order of the rules, then of the
/// schools; see domain::zoneShape. Schools without a place have none. Half a second for 3 000 schools.
exchange::ExportLayer zoneLayer(const domain::Snapshot& snapshot);

/// "merged_zone": the zones of each enabled rule dissolved into one area; rules without a zone are left out. Seconds
/// for 3 000 schools.
exchange::ExportLayer mergedZoneLayer(const domain::Snapshot& snapshot);

} // namespace huyuan::session
