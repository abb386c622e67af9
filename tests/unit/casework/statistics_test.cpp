// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/statistics.h"

#include <gtest/gtest.h>

namespace huyuan::casework {
namespace {

domain::Finding finding(std::int64_t vendor, std::int64_t school, domain::Verdict v) {
  domain::Finding f;
  f.vendor.value = vendor, f.school.value = school, f.verdict = v;
  return f;
}

domain::Snapshot twoDistricts() {
  domain::Snapshot s;
  s.districts = {{{1}, "371302", "兰山区", {}, {}}, {{2}, "371311", "罗庄区", {}, {}}};
  for (int i = 1; i <= 6; ++i) {
    domain::Vendor v;
    v.id.value = i;
    v.districtCode = i <= 4 ? "371302" : i == 5 ? "371311" : "";
    s.vendors.push_back(v);
  }
  for (int i = 1; i <= 3; ++i) {
    domain::School school;
    school.id.value = i;
    school.districtCode = i == 3 ? "371311" : "371302";
    s.schools.push_back(school);
  }
  for (int i = 0; i < 2; ++i) s.violations.push_back({});
  s.violations.edit(0).districtCode = "371311";
  s.violations.edit(1).districtCode = "370000";
  return s;
}

const std::vector<domain::Finding> Findings{
    finding(1, 1, domain::Verdict::Outside),    finding(1, 2, domain::Verdict::Inside),
    finding(2, 1, domain::Verdict::Borderline), finding(2, 2, domain::Verdict::Outside),
    finding(3, 1, domain::Verdict::Outside),    finding(4, 2, domain::Verdict::Inside),
    finding(4, 2, domain::Verdict::Inside),     finding(5, 2, domain::Verdict::Inside)};

TEST(Statistics, AVendorCountsOnceByItsWorstVerdict) {
  const auto rows = byDistrict(twoDistricts(), Findings);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].code, "371302");
  EXPECT_EQ(rows[0].schools, 2);
  EXPECT_EQ(rows[0].vendors, 4);
  EXPECT_EQ(rows[0].inside, 2);
  EXPECT_EQ(rows[0].borderline, 1);
  EXPECT_EQ(rows[0].violations, 0);
  EXPECT_EQ(rows[1].inside, 1);
  EXPECT_EQ(rows[1].violations, 1);
  EXPECT_EQ(rows[2].code, "");
  EXPECT_EQ(rows[2].vendors, 1);
  EXPECT_EQ(rows[2].violations, 1);
}

TEST(Statistics, NoRowForUnknownDistrictsWhenThereAreNone) {
  domain::Snapshot s = twoDistricts();
  s.vendors.erase(s.vendors.size() - 1);
  s.violations.erase(s.violations.size() - 1);
  EXPECT_EQ(byDistrict(s, Findings).size(), 2u);
}

TEST(Statistics, SmallCountsOfASchoolAreWithheld) {
  const auto counts = countsBySchool(twoDistricts(), Findings, 3);
  ASSERT_EQ(counts.size(), 3u);
  EXPECT_EQ(counts[0].vendors, -1);
  EXPECT_EQ(counts[1].vendors, 3) << "vendors 1, 4 and 5, the fourth counted once";
  EXPECT_EQ(counts[2].vendors, -1);
}

TEST(Statistics, TeamsHaveTheirDay) {
  domain::Plan plan;
  domain::Route r;
  r.team = 7, r.district = "371302", r.depart = 750, r.finish = 1020;
  r.stops.resize(2);
  r.stops[0].distance = base::Metres(1500);
  r.stops[1].distance = base::Metres(2000);
  r.stops[1].missesWindow = true;
  r.returnDistance = base::Metres(500);
  plan.routes.push_back(r);
  const auto rows = byTeam(plan);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].team, 7);
  EXPECT_EQ(rows[0].stops, 2);
  EXPECT_DOUBLE_EQ(rows[0].kilometres, 4.0);
  EXPECT_DOUBLE_EQ(rows[0].hours, 4.5);
  EXPECT_EQ(rows[0].missedWindows, 1);
}

} // namespace
} // namespace huyuan::casework
