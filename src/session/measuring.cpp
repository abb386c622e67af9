// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measuring.h"

#include "session/descriptions.h"

namespace huyuan::session {

namespace {

template <class T> const T& found(const T* record, const char* kind, std::int64_t id) {
  if (!record) throw base::Error(base::ErrorKind::BadInput, "there is no {0} with id {1}", {kind, std::to_string(id)});
  return *record;
}

/// The rule's own walk if it has one, else the walk from the nearest gate.
const zoning::Measurement& shownWalk(const PairReport& report) {
  const auto method = domain::isWalk(report.rule.method) ? report.rule.method : domain::Method::Walk;
  return report.measured.methods[static_cast<std::size_t>(method)];
}

} // namespace

PairReport measurePair(const Workspace& workspace, domain::VendorId vendor, domain::SchoolId school,
                       domain::ZoneRuleId rule) {
  const domain::SnapshotPtr snapshot = workspace.snapshot();
  PairReport report;
  report.vendor = found(snapshot->vendor(vendor), "vendor", vendor.value);
  report.school = found(snapshot->school(school), "school", school.value);
  report.rule = found(snapshot->rule(rule), "zone_rule", rule.value);
  const auto walks = workspace.walks();
  report.measured = zoning::measurePair(snapshot->campuses(school), report.vendor, report.rule, walks.get());
  if (report.measured.finding) report.school = *snapshot->school(report.measured.finding->school);
  const zoning::Measurement& walk = shownWalk(report);
  if (walks && walk.lack == zoning::Lack::Nothing)
    report.walk = walks->path(walk.schoolPoint, walk.vendorPoint, walk.distance + base::Metres(1.0));
  return report;
}

std::vector<domain::SuspectedGoods> suspectedGoods(const domain::Vendor& vendor, const domain::ZoneRule& rule) {
  static const auto Words = domain::GoodsWords::fromJson(referenceText("goods.json"), "goods.json");
  return Words.suspected(vendor.goods, rule.goods);
}

} // namespace huyuan::session
