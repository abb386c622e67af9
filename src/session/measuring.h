// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/goods.h"
#include "session/workspace.h"
#include "zoning/zoning.h"

#include <memory>
#include <string>
#include <vector>

namespace huyuan::sheets {
class MeasuringRecord;
}

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

/// What stands on a measuring record that no record of the workspace says.
struct RecordDetails {
  std::string number; ///< empty = made from the day and the codes: "CJ-20261124-EXT18E-000001"
  std::string authority = "临沂市市场监督管理局";
  std::string marking = "内部资料 注意保管";
};

/// The measuring record 距离认定记录, one page ready to paint, dated by the workspace's clock. Needs a QGuiApplication.
std::shared_ptr<const sheets::MeasuringRecord> makeMeasuringRecord(const Workspace& workspace, const PairReport& report,
                                                                   const RecordDetails& details = {});
/// measurePair() and the record as a PDF, whole or not at all. Throws as measurePair(), and Error(Failed) if `path`
/// cannot be written.
void writeMeasuringRecord(const Workspace& workspace, domain::VendorId vendor, domain::SchoolId school,
                          domain::ZoneRuleId rule, const std::string& path, const RecordDetails& details = {});

} // namespace huyuan::session
