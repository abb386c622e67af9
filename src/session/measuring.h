// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/goods.h"
#include "session/workspace.h"
#include "zoning/zoning.h"

#include <string>
#include <vector>

/// One vendor and one school, measured by every method: for "why?", for the measuring record and for `measure`.
namespace huyuan::session {

struct PairReport {
  domain::Vendor vendor;
  domain::School school; ///< the campus that decides; the one asked for if there is no verdict
  domain::ZoneRule rule;
  zoning::PairMeasurement measured;
  geo::Line walk; ///< the walk that was measured (the rule's own, else method Walk) as a line; empty = none
};

/// Throws Error(BadInput) naming the id that is not on record. Nothing is stored. Microseconds, walks apart; the first
/// walk builds the walking network.
PairReport measurePair(const Workspace& workspace, domain::VendorId vendor, domain::SchoolId school,
                       domain::ZoneRuleId rule);

/// The goods of the rule that the vendor's list of goods may speak of: for checking 仅供核查, never a finding. By the
/// words of data/reference/goods.json, read once. Throws Error(BadInput) naming that file if it cannot be read as such.
std::vector<domain::SuspectedGoods> suspectedGoods(const domain::Vendor& vendor, const domain::ZoneRule& rule);

} // namespace huyuan::session
