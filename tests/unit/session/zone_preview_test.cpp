// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "session/zone_preview.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <set>

using namespace huyuan;

namespace {

class ZonePreviewTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  domain::ZoneRuleId rule = w->snapshot()->rules[0].id;

  session::RadiusCounts at(double metres) { return session::previewRadius(*w, rule, base::Metres(metres), {}, {}); }
  /// Saves the distance, evaluates, and counts what is there.
  session::RadiusCounts evaluatedAt(double metres) {
    auto record = *w->record("zone_rule", rule.value);
    record.values["distance_m"] = metres;
    w->saveRecord("zone_rule", record);
    w->evaluate({}, {});
    session::RadiusCounts n;
    std::set<std::int64_t> inside, near;
    for (const domain::Finding& f : *w->findings()) {
      if (f.verdict == domain::Verdict::Inside) ++n.pairsInside, inside.insert(f.vendor.value);
      if (f.verdict == domain::Verdict::Borderline) ++n.pairsBorderline, near.insert(f.vendor.value);
    }
    for (const std::int64_t id : inside) near.erase(id);
    n.vendorsInside = static_cast<std::int64_t>(inside.size());
    n.vendorsBorderline = static_cast<std::int64_t>(near.size());
    return n;
  }
  void blur(std::int64_t vendor, double accuracy) {
    auto record = *w->record("vendor", vendor);
    record.values["accuracy_m"] = accuracy;
    w->saveRecord("vendor", record);
  }
};

// Vendors stand every 95 m, 60 m north of the campuses' edge (250–350, 1450–1550, 2650–2750 m east); three stand right
// above one, a fourth 10 m beside it: √(60² + 10²) = 60.83 m. The schools that are points only lie 110 m away.
TEST_F(ZonePreviewTest, CountsWhatTheDrawingSays) {
  EXPECT_EQ(at(59.5).vendorsInside, 0);
  EXPECT_EQ(at(60.5).vendorsInside, 3);
  EXPECT_EQ(at(61.0).vendorsInside, 4);
  EXPECT_EQ(at(61.0).pairsInside, 4);
  EXPECT_EQ(at(61.0).vendorsBorderline, 0);
}

TEST_F(ZonePreviewTest, IsWhatEvaluatingWouldFind) {
  const auto snapshot = w->snapshot(); // each edit makes another
  for (const auto& vendor : snapshot->vendors)
    if (vendor.id.value % 3 == 0) blur(vendor.id.value, 12.0);
  w->evaluate({}, {});
  for (const double metres : {61.0, 110.0, 150.0, 200.0, 333.0}) {
    auto preview = at(metres);
    EXPECT_EQ(preview.measured, metres > 200.0) << metres;
    preview.measured = false;
    const double before = w->snapshot()->rules[0].distance.value();
    EXPECT_EQ(preview, evaluatedAt(metres)) << metres;
    evaluatedAt(before);
  }
}

TEST_F(ZonePreviewTest, MeasuresWhenFindingsAreStaleOrTheRuleIsOff) {
  EXPECT_TRUE(at(100).measured); // never evaluated
  w->evaluate({}, {});
  EXPECT_FALSE(at(100).measured);
  auto record = *w->record("zone_rule", rule.value);
  const auto on = at(100);
  record.values["enabled"] = false;
  w->saveRecord("zone_rule", record);
  auto off = at(100);
  EXPECT_TRUE(off.measured);
  off.measured = false;
  EXPECT_EQ(off, on);
}

TEST_F(ZonePreviewTest, RefusesWhatMakesNoSense) {
  EXPECT_THROW(session::previewRadius(*w, domain::ZoneRuleId{999}, base::Metres(100), {}, {}), base::Error);
  EXPECT_THROW(at(0.0), base::Error);
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(session::previewRadius(*w, rule, base::Metres(100), {}, cancel), base::Error);
}

} // namespace
