// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/tables.h"
#include "zoning/zoning.h"

#include <algorithm>
#include <tuple>

namespace huyuan::zoning {

using domain::Finding;

namespace {

Finding toFinding(const Hit& hit, domain::VendorId vendor, domain::SchoolId school, domain::ZoneRuleId rule) {
  Finding f;
  f.vendor = vendor;
  f.school = school;
  f.rule = rule;
  f.method = hit.method;
  f.fellBack = hit.fellBack;
  f.distance = base::Metres(hit.distance);
  f.uncertainty = base::Metres(hit.uncertainty);
  f.verdict = hit.verdict;
  f.schoolPoint = hit.schoolPoint;
  f.vendorPoint = hit.vendorPoint;
  f.snapAtSchool = base::Metres(hit.snapAtSchool);
  f.snapAtVendor = base::Metres(hit.snapAtVendor);
  return f;
}

template <class T> std::vector<const T*> byId(const domain::RecordList<T>& records) {
  std::vector<const T*> order;
  order.reserve(records.size());
  for (const T& record : records) order.push_back(&record);
  const auto less = [](const T* a, const T* b) { return a->id < b->id; };
  if (!std::is_sorted(order.begin(), order.end(), less)) std::stable_sort(order.begin(), order.end(), less);
  return order;
}

} // namespace

std::vector<Finding> findingsOf(const std::vector<const domain::School*>& schools,
                                const std::vector<const domain::Vendor*>& vendors,
                                const std::vector<domain::ZoneRule>& rules, const WalkDistances* walks,
                                const Options& options, const base::Progress& progress, const base::Cancel& cancel) {
  const SchoolTable schoolTable = tableOf(schools);
  const VendorTable vendorTable = tableOf(vendors);
  const VendorIndex index(vendorTable);
  std::vector<Finding> all;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const double share = 1.0 / static_cast<double>(rules.size());
    const auto part = progress.part(share * static_cast<double>(i), share * static_cast<double>(i + 1));
    for (const Hit& hit :
         search(schoolTable, vendorTable, index, rules[i], walks, {options.withBand, options.threads}, part, cancel))
      all.push_back(toFinding(hit, vendors[hit.vendor]->id, schools[hit.school]->id, rules[i].id));
  }
  if (rules.size() > 1) sortFindings(all);
  return all;
}

bool comesBefore(const Finding& a, const Finding& b) {
  return std::tie(a.vendor, a.school, a.rule) < std::tie(b.vendor, b.school, b.rule);
}

void sortFindings(std::vector<Finding>& findings) { std::stable_sort(findings.begin(), findings.end(), comesBefore); }

std::vector<Finding> findings(const domain::RecordList<domain::School>& schools,
                              const domain::RecordList<domain::Vendor>& vendors,
                              const std::vector<domain::ZoneRule>& rules, const WalkDistances* walks,
                              const Options& options, const base::Progress& progress, const base::Cancel& cancel) {
  return findingsOf(byId(schools), byId(vendors), rules, walks, options, progress, cancel);
}

} // namespace huyuan::zoning
