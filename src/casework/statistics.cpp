// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/statistics.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace huyuan::casework {

namespace {

/// A row for each district in their order, and one for records of no known district, added when it is first needed.
class DistrictTable {
 public:
  explicit DistrictTable(const domain::RecordList<domain::District>& districts) {
    for (const domain::District& d : districts) {
      m_place.emplace(d.code, m_rows.size());
      m_rows.push_back({d.code, d.name, 0, 0, 0, 0, 0});
    }
  }
  DistrictFigures& row(const std::string& code) {
    const auto found = m_place.find(code);
    return found == m_place.end() ? m_unknown : m_rows[found->second];
  }
  std::vector<DistrictFigures> take() {
    const bool any = m_unknown.schools + m_unknown.vendors + m_unknown.violations > 0;
    if (any) m_rows.push_back(m_unknown);
    return std::move(m_rows);
  }

 private:
  std::unordered_map<std::string, std::size_t> m_place;
  std::vector<DistrictFigures> m_rows;
  DistrictFigures m_unknown;
};

} // namespace

std::vector<DistrictFigures> byDistrict(const domain::Snapshot& s, const std::vector<domain::Finding>& findings) {
  std::unordered_map<domain::VendorId, domain::Verdict> worst;
  for (const domain::Finding& f : findings) {
    domain::Verdict& v = worst.emplace(f.vendor, f.verdict).first->second;
    v = std::max(v, f.verdict);
  }
  DistrictTable table(s.districts);
  for (const domain::School& school : s.schools) ++table.row(school.districtCode).schools;
  for (const domain::Violation& v : s.violations) ++table.row(v.districtCode).violations;
  for (const domain::Vendor& vendor : s.vendors) {
    DistrictFigures& row = table.row(vendor.districtCode);
    ++row.vendors;
    const auto found = worst.find(vendor.id);
    if (found == worst.end()) continue;
    if (found->second == domain::Verdict::Inside) ++row.inside;
    if (found->second == domain::Verdict::Borderline) ++row.borderline;
  }
  return table.take();
}

std::vector<TeamFigures> byTeam(const domain::Plan& plan) {
  std::vector<TeamFigures> figures;
  for (const domain::Route& r : plan.routes) {
    TeamFigures f;
    f.team = r.team;
    f.district = r.district;
    f.stops = static_cast<std::int64_t>(r.stops.size());
    f.kilometres = domain::totalDistance(r).value() / 1000.0;
    f.hours = (r.finish - r.depart) / 60.0;
    f.missedWindows =
        std::count_if(r.stops.begin(), r.stops.end(), [](const domain::Stop& x) { return x.missesWindow; });
    figures.push_back(std::move(f));
  }
  return figures;
}

std::vector<SchoolCount> countsBySchool(const domain::Snapshot& s, const std::vector<domain::Finding>& findings,
                                        std::int64_t atLeast) {
  std::unordered_map<domain::SchoolId, std::set<domain::VendorId>> inside;
  for (const domain::Finding& f : findings)
    if (f.verdict == domain::Verdict::Inside) inside[f.school].insert(f.vendor);
  std::vector<SchoolCount> counts;
  counts.reserve(s.schools.size());
  for (const domain::School& school : s.schools) {
    const auto found = inside.find(school.id);
    const auto n = found == inside.end() ? std::int64_t{0} : static_cast<std::int64_t>(found->second.size());
    counts.push_back({school.id, n < atLeast ? -1 : n});
  }
  return counts;
}

} // namespace huyuan::casework
