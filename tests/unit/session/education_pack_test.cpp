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

} // namespace
