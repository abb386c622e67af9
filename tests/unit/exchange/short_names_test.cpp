// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"
#include "exchange/short_names.h"
#include "exchange_testing.h"
#include "support/temp_folder.h"

#include <filesystem>
#include <set>

namespace huyuan::test {

using ::testing::ElementsAre;
using Names = std::vector<std::string>;

TEST(ShortNames, KeepBeginningsAndUnits) {
  EXPECT_THAT(exchange::shortNames({"code", "distance_m", "uncertainty_m", "district_code", "start_point"}),
              ElementsAre("code", "distance_m", "uncertai_m", "distr_code", "start_poin"));
}

TEST(ShortNames, AreAllDifferent) {
  EXPECT_THAT(exchange::shortNames(
                  {"vendor_code_of_market", "vendor_code_of_mall", "VEND_C_O_M", "uncertainties", "uncertainty"}),
              ElementsAre("ve_co_of_m", "ve_co_o_m2", "VEND_C_O_M", "uncertaint", "uncertain2"));
  Names many(120, "observation_number");
  const auto cut = exchange::shortNames(many);
  EXPECT_EQ(std::set<std::string>(cut.begin(), cut.end()).size(), many.size());
  for (const auto& name : cut) EXPECT_LE(name.size(), 10U);
}

TEST(ShortNames, LeaveCharactersWhole) {
  EXPECT_THAT(exchange::shortNames({"统一社会信用代码", "________________"}), ElementsAre("统一社", "__________"));
}

/// Every field of every kind comes back from a shapefile under the name it has.
TEST(ShortNames, AreReadBack) {
  for (const auto& file : std::filesystem::directory_iterator(files::toPath(files::dataFolder() + "/records"))) {
    const auto kind = kindOf(files::toUtf8(file.path().stem()));
    Names names;
    for (const auto& field : kind.fields) names.push_back(field.name);
    const auto headers = exchange::shortNames(names);
    const auto matches = exchange::matchHeaders(headers, kind, {});
    ASSERT_EQ(matches.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!kind.fields[i].isGeometry()) {
        EXPECT_EQ(matches[i].field, names[i]) << kind.kind << ": " << headers[i];
      }
  }
}

TEST(ShortNames, StandInShapefiles) {
  const TempFolder folder;
  domain::Record violation;
  violation.values = {{"code", std::string("W1")},
                      {"vendor_code", std::string("92371302MA3TEXT18E")},
                      {"subject", std::string("示例店")},
                      {"description", std::string("示例")},
                      {"district_code", std::string("371302")}};
  violation.geometries["point"] = geo::LonLat{118.35, 35.1};
  exchange::writeLayers(folder.file("违法点.shp"), "shp",
                        {{"violation", kindOf("violation").fields, "point", {violation}}});
  const auto headers = read(folder.file("违法点.shp")).headers;
  for (const char* name : {"vendo_code", "descriptio", "distr_code"})
    EXPECT_EQ(std::count(headers.begin(), headers.end(), name), 1) << name;
  const auto back = import(folder.file("违法点.shp"), "violation");
  ASSERT_EQ(back.records.size(), 1U);
  EXPECT_EQ(back.records[0].text("vendor_code"), "92371302MA3TEXT18E");
  EXPECT_EQ(back.records[0].text("district_code"), "371302");
}

} // namespace huyuan::test
