// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <map>

namespace huyuan::planning {
namespace {

using domain::DrawPopulation;
using domain::DrawSpec;
using test::specFor;

domain::Vendor vendorAt(std::int64_t id, const std::string& code, const std::string& district) {
  domain::Vendor v;
  v.id.value = id;
  v.code = code;
  v.districtCode = district;
  v.kind = "stationery";
  v.status = "open";
  v.point = {118.3, 35.1};
  return v;
}

TEST(Population, AdmitsByTheSpecAndSaysWhyNot) {
  domain::Snapshot s;
  s.districts.push_back({{1}, "371302", "兰山区", {}, {}});
  for (int i = 1; i <= 11; ++i) s.vendors.push_back(vendorAt(i, "C" + std::to_string(10 + i), "371302"));
  s.vendors.edit(1).code = "C11";
  s.vendors.edit(2).code = "";
  s.vendors.edit(3).status = "revoked";
  s.vendors.edit(4).kind = "wholesale";
  s.vendors.edit(5).point = {};
  s.vendors.edit(6).lastVisit = "2026-08-22";
  s.vendors.edit(7).lastVisit = "2026-08-21";
  s.vendors.edit(8).districtCode = "999999";
  std::vector<domain::Finding> findings;
  for (int i = 1; i <= 10; ++i) {
    domain::Finding f;
    f.vendor.value = i;
    f.verdict = i == 10 ? domain::Verdict::Borderline : domain::Verdict::Inside;
    findings.push_back(f);
  }
  DrawSpec spec = specFor("2026-11");
  spec.kinds = {"stationery", "toys"};
  const DrawPopulation p = population(s, findings, spec, "2026-11-22");
  std::vector<std::string> codes;
  for (const auto& m : p.members) codes.push_back(m.code);
  EXPECT_THAT(codes, testing::ElementsAre("C11", "C18", "C20"));
  std::map<std::string, std::string> reasons;
  for (const auto& e : p.exclusions) reasons[e.code] = e.reason;
  const std::map<std::string, std::string> expected{
      {"C11", "duplicate"},   {"#3", "no_code"},           {"C14", "closed"},      {"C15", "kind"},
      {"C16", "no_position"}, {"C17", "recently_visited"}, {"C19", "no_district"}, {"C21", "out_of_zone"}};
  EXPECT_EQ(reasons, expected);
}

TEST(Population, ThreeMonthsBeforeTheEndOfMayIsTheEndOfFebruary) {
  domain::Snapshot s;
  s.vendors.push_back(vendorAt(1, "A", "371302"));
  s.vendors.push_back(vendorAt(2, "B", "371302"));
  s.vendors.edit(0).lastVisit = "2028-02-29";
  s.vendors.edit(1).lastVisit = "2028-02-28";
  std::vector<domain::Finding> findings(2);
  findings[0].vendor.value = 1, findings[0].verdict = domain::Verdict::Inside;
  findings[1].vendor.value = 2, findings[1].verdict = domain::Verdict::Inside;
  const DrawPopulation p = population(s, findings, specFor("2028-05"), "2028-05-31");
  ASSERT_EQ(p.members.size(), 1u);
  EXPECT_EQ(p.members[0].code, "B");
}

/// Four vendors in a zone: key/stationery with 3 complaints, high/toys with 1, unrated/toys, low/toys in the other
/// district.
struct FourVendors {
  domain::Snapshot s;
  std::vector<domain::Finding> findings{4};
  FourVendors() {
    s.districts.push_back({{1}, "371302", "兰山区", {}, {}});
    s.districts.push_back({{2}, "371311", "罗庄区", {}, {}});
    s.districts.push_back({{3}, "371312", "河东区", {}, {}});
    const char* const risks[] = {"key", "high", "", "low"};
    for (int i = 0; i < 4; ++i) {
      domain::Vendor v = vendorAt(i + 1, std::string(1, static_cast<char>('A' + i)), i == 3 ? "371311" : "371302");
      v.risk = risks[i];
      v.kind = i == 0 ? "stationery" : "toys";
      v.complaints = i == 0 ? 3 : i == 1 ? 1 : 0;
      s.vendors.push_back(v);
      findings[static_cast<std::size_t>(i)].vendor.value = i + 1;
      findings[static_cast<std::size_t>(i)].verdict = domain::Verdict::Inside;
    }
  }
  std::string codes(const DrawSpec& spec) const {
    std::string text;
    for (const auto& m : population(s, findings, spec, "2026-11-22").members) text += m.code;
    return text;
  }
};

TEST(Population, EachFilterLeavesOutWhatItSays) {
  const FourVendors four;
  const auto with = [&](auto change) {
    DrawSpec spec = specFor();
    change(spec);
    return four.codes(spec);
  };
  EXPECT_EQ(with([](auto&) {}), "ABCD");
  EXPECT_EQ(with([](auto& s) { s.risks = {"key", "unrated"}; }), "AC");
  EXPECT_EQ(with([](auto& s) { s.kinds = {"toys"}; }), "BCD");
  EXPECT_EQ(with([](auto& s) { s.districts = {"371311"}; }), "D");
  EXPECT_EQ(with([](auto& s) { s.complaintsAtLeast = 1; }), "AB");
  EXPECT_EQ(with([](auto& s) { s.complaintsAtLeast = 2; }), "A");
  EXPECT_EQ(with([](auto& s) { s.verdicts = {"borderline"}; }), "");
}

TEST(Population, StrataAreOfDistrictRiskKindOrAllThree) {
  const FourVendors four;
  const auto strata = [&](std::vector<std::string> by) {
    DrawSpec spec = specFor();
    spec.strataBy = std::move(by);
    std::vector<std::string> out;
    for (const auto& m : population(four.s, four.findings, spec, "2026-11-22").members) out.push_back(m.stratum);
    return out;
  };
  using testing::ElementsAre;
  EXPECT_THAT(strata({"district"}), ElementsAre("371302", "371302", "371302", "371311"));
  EXPECT_THAT(strata({"risk"}), ElementsAre("key", "high", "unrated", "low"));
  EXPECT_THAT(strata({"district", "risk", "kind"}),
              ElementsAre("371302/key/stationery", "371302/high/toys", "371302/unrated/toys", "371311/low/toys"));
  EXPECT_THAT(strata({}), ElementsAre("all", "all", "all", "all"));
}

TEST(Population, WeightsFollowTheClass) {
  const FourVendors four;
  DrawSpec spec = specFor();
  spec.weights = {{"key", 8}, {"high", 4}, {"unrated", 2}};
  std::vector<int> weights;
  for (const auto& m : population(four.s, four.findings, spec, "2026-11-22").members) weights.push_back(m.weight);
  EXPECT_THAT(weights, testing::ElementsAre(8, 4, 2, 1));
}

TEST(Population, WarnsOfAStratumWithoutMembersAndOfTooHighAQuota) {
  FourVendors four;
  four.s.vendors.edit(3).status = "closed"; // the only one of 371311
  DrawSpec spec = specFor();
  spec.perStratum = 2;
  spec.quotas = {{"371302", 5}};
  const DrawPopulation p = population(four.s, four.findings, spec, "2026-11-22");
  std::vector<std::string> said;
  for (const auto& w : warnings(p, spec, strataOf(four.s, spec))) said.push_back(w.text());
  EXPECT_THAT(said, testing::ElementsAre(testing::HasSubstr("371302 has 3 members, fewer than the 5 wanted"),
                                         testing::HasSubstr("371311 is empty")));
  spec.districts = {"371302"}; // nobody expects the other one then
  spec.quotas.clear();
  EXPECT_TRUE(warnings(population(four.s, four.findings, spec, "2026-11-22"), spec, strataOf(four.s, spec)).empty());
  spec.total = 9;
  const auto few = warnings(population(four.s, four.findings, spec, "2026-11-22"), spec, {});
  ASSERT_EQ(few.size(), 1u);
  EXPECT_THAT(few[0].text(), testing::HasSubstr("9 targets are wanted but only 3"));
}

} // namespace
} // namespace huyuan::planning
