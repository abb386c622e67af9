// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <map>

/// The descriptions that ship: data/records/*.json.
namespace huyuan::domain {
namespace {

std::map<std::string, RecordDescription> shipped() {
  std::map<std::string, RecordDescription> all;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(HUYUAN_SOURCE_DIR) + "/data/records")) {
    const std::string file = entry.path().string();
    all[entry.path().stem().string()] = RecordDescription::fromJson(test::readAll(file), file);
  }
  return all;
}

std::vector<std::string> fieldNames(const RecordDescription& d) {
  std::vector<std::string> names;
  for (const FieldDescription& f : d.fields) names.push_back(f.name);
  return names;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
  return text;
}

TEST(ShippedRecords, AreTheKindsTheirFilesAreNamedAfter) {
  const auto all = shipped();
  for (const auto& [stem, d] : all) EXPECT_EQ(stem, d.kind);
  for (const char* kind :
       {"school", "gate", "vendor", "violation", "district", "place", "zone_rule", "team", "officer"})
    EXPECT_EQ(all.count(kind), 1U) << kind;
}

TEST(ShippedRecords, HaveTheFieldsTheEnginesRead) {
  const auto all = shipped();
  const auto has = [&](const char* kind, std::vector<std::string> fields) {
    EXPECT_THAT(fieldNames(all.at(kind)), testing::IsSupersetOf(fields)) << kind;
  };
  has("school",
      {"code", "name", "kind", "district_code", "town", "address", "accuracy_m", "dismissal", "point", "campus"});
  has("gate", {"school_id", "name", "status", "main", "point"});
  has("vendor", {"code", "name", "sign_name", "owner", "phone", "address", "district_code", "kind", "status", "goods",
                 "risk", "last_visit", "complaints", "accuracy_m", "point"});
  has("violation",
      {"code", "vendor_code", "subject", "date", "goods", "description", "severity", "district_code", "point"});
  has("district", {"code", "name", "note", "area"});
  has("zone_rule", {"code", "title", "issuers", "document_number", "valid_from", "valid_to", "distance_m", "method",
                    "inclusive", "school_kinds", "goods"});
  has("team", {"number", "officers", "home_district", "recused", "vehicle", "day_start", "day_end", "start_point",
               "end_point"});
  has("officer", {"code", "name", "home_district", "relatives", "former_units", "declared", "available"});
}

TEST(ShippedRecords, NoHeaderWordMeansTwoFields) {
  for (const auto& [kind, d] : shipped()) {
    std::map<std::string, std::string> fieldOf;
    for (const FieldDescription& f : d.fields) {
      std::vector<std::string> words{f.name, f.zh, f.en};
      words.insert(words.end(), f.aliases.begin(), f.aliases.end());
      for (const std::string& w : words) {
        const auto [at, fresh] = fieldOf.emplace(lower(w), f.name);
        EXPECT_TRUE(fresh || at->second == f.name) << kind << ": " << w << " is " << at->second << " and " << f.name;
      }
    }
  }
}

TEST(ShippedRecords, NoChoiceWordMeansTwoValues) {
  for (const auto& [kind, d] : shipped())
    for (const FieldDescription& f : d.fields) {
      EXPECT_EQ(f.type == FieldType::Choice, !f.choices.empty()) << kind << "." << f.name;
      std::map<std::string, std::string> valueOf;
      for (const Choice& c : f.choices)
        for (const std::string& w : c.aliases) {
          const auto [at, fresh] = valueOf.emplace(lower(w), c.value);
          EXPECT_TRUE(fresh || at->second == c.value) << kind << "." << f.name << ": " << w;
        }
    }
}

// The education bureau gets what is public or for partners: none of that may be about vendors, cases or teams.
TEST(ShippedRecords, KeepVendorsViolationsAndTeamsInside) {
  const auto all = shipped();
  for (const char* kind : {"vendor", "violation", "team", "talk", "officer"})
    for (const FieldDescription& f : all.at(kind).fields)
      EXPECT_GE(f.audience, Audience::Internal) << kind << "." << f.name;
  for (const char* field : {"owner", "phone"}) EXPECT_EQ(all.at("vendor").field(field)->audience, Audience::Personal);
  EXPECT_EQ(all.at("school").field("contact")->audience, Audience::Personal);
  for (const FieldDescription& f : all.at("team").fields) EXPECT_GE(f.audience, Audience::Covert) << f.name;
}

// Headers seen in real lists (domain rules §5.2), one a field and kind.
TEST(ShippedRecords, KnowTheHeadersOfRealLists) {
  const auto all = shipped();
  const auto knows = [&](const char* kind, const char* field, const char* header) {
    EXPECT_THAT(all.at(kind).field(field)->aliases, testing::Contains(header)) << kind << "." << field;
  };
  knows("school", "code", "XXBSM");
  knows("school", "name", "园所名称");
  knows("school", "kind", "学段");
  knows("school", "students", "在园幼儿数");
  knows("vendor", "code", "UNISCID");
  knows("vendor", "name", "市场主体名称");
  knows("vendor", "owner", "法定代表人");
  knows("vendor", "address", "住所");
  knows("vendor", "status", "登记状态");
  knows("violation", "subject", "被检查单位");
  knows("violation", "date", "案发时间");
}

} // namespace
} // namespace huyuan::domain
