// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/source_table.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace huyuan;

namespace {

class EducationPack : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(folder.file("小镇.huyuan"));
  std::string pack = folder.file("教育局.gpkg");

  void SetUp() override { w->publishForEducation(pack); }
  exchange::SourceTable layer(const std::string& name) const {
    return exchange::readTable(pack, name, "auto", {}, {}, {});
  }
};

// Every string of a vendor, a team, a draw or a plan, looked for in the raw bytes of the file.
TEST_F(EducationPack, HoldsNoVendorTeamOrPlanString) {
  const std::string bytes = test::readAll(pack);
  std::vector<std::string> secrets;
  for (const auto& kind : {"vendor", "team", "violation"})
    for (const auto& record : w->records(kind, 0, -1))
      for (const auto& [field, value] : record.values)
        if (const auto* text = std::get_if<std::string>(&value); text && text->size() >= 4) {
          // districts are public; their codes stand in every record
          if (field != "district_code" && field != "home_district" && field != "status" && field != "kind")
            secrets.push_back(*text);
        }
  const auto record = w->drawRecord(test::SmallCampaign);
  secrets.insert(secrets.end(), {record->seed, record->entropy, record->populationHash, record->resultHash});
  for (const auto& target : record->targets) secrets.insert(secrets.end(), {target.code, target.rankHash});
  secrets.emplace_back("演示联系人");
  ASSERT_GT(secrets.size(), 150U);
  for (const std::string& secret : secrets) EXPECT_EQ(bytes.find(secret), std::string::npos) << secret;
}

TEST_F(EducationPack, HoldsSchoolsZonesAndCountsOfAtLeastThree) {
  const auto schools = layer("school");
  EXPECT_EQ(schools.rows.size(), 6U);
  const auto column = std::find(schools.headers.begin(), schools.headers.end(), "vendor_count");
  ASSERT_NE(column, schools.headers.end());
  for (const auto& row : schools.rows) {
    const std::string& text = row.cells[static_cast<std::size_t>(column - schools.headers.begin())];
    if (!text.empty()) {
      EXPECT_GE(std::stoi(text), 3);
    }
  }
  EXPECT_EQ(layer("zone").rows.size(), 6U);
  EXPECT_EQ(layer("campus").rows.size(), 3U);
}

std::vector<std::string> columnOf(const exchange::SourceTable& table, const std::string& header) {
  const auto at = std::find(table.headers.begin(), table.headers.end(), header);
  EXPECT_NE(at, table.headers.end()) << header;
  std::vector<std::string> out;
  for (const auto& row : table.rows) out.push_back(row.cells[static_cast<std::size_t>(at - table.headers.begin())]);
  return out;
}

domain::Record ruleRecord(const std::string& code, double metres, bool enabled) {
  domain::Record r;
  r.values = {{"code", code},         {"title", "规则" + code},
              {"distance_m", metres}, {"method", std::string("point_radius")},
              {"inclusive", true},    {"enabled", enabled}};
  return r;
}

/// Vendors stand every 95 m along a line 110 m north of the schools. Straight from the first school, 300 m from the
/// west end: of those at 50, 145, … the ones within sqrt(400² − 110²) = 384.6 m to either side, which are at 50 … 620.
TEST_F(EducationPack, CountsEachVendorOnceUnderAllEnabledRules) {
  w->addRecords("zone_rule", {ruleRecord("wide", 400, true), ruleRecord("off", 2000, false)}, "rules");
  w->publishForEducation(pack);
  EXPECT_EQ(layer("zone").rows.size(), 12U);
  const auto rules = columnOf(layer("zone"), "rule_code");
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "wide"), 6);
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "off"), 0);
  EXPECT_EQ(columnOf(layer("school"), "vendor_count").front(), "7");
  EXPECT_EQ(columnOf(layer("campus"), "vendor_count").front(), "7");
}

} // namespace
