// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rule_warnings.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::session {

namespace {

std::string warningOf(const std::string& from, const std::string& to, const std::string& today) {
  domain::ZoneRule rule;
  rule.code = "r";
  rule.validFrom = from;
  rule.validTo = to;
  const auto warnings = ruleWarnings({rule}, today);
  EXPECT_LE(warnings.size(), 1u);
  if (warnings.empty()) return {};
  EXPECT_EQ(warnings[0].severity, base::Problem::Severity::Warning);
  return warnings[0].text();
}

} // namespace

TEST(RuleWarnings, DependOnTheDay) {
  EXPECT_EQ(warningOf("2020-09-01", "2025-08-31", "2025-08-31"), "") << "the last day";
  EXPECT_THAT(warningOf("2020-09-01", "2025-08-31", "2025-09-01"), testing::HasSubstr("ended on 2025-08-31"));
  EXPECT_EQ(warningOf("2020-09-01", "2025-08-31", "2020-09-01"), "") << "the first day";
  EXPECT_THAT(warningOf("2020-09-01", "2025-08-31", "2020-08-31"), testing::HasSubstr("not in force before"));
  EXPECT_THAT(warningOf("", "", "2026-11-24"), testing::HasSubstr("states no end"));
}

} // namespace huyuan::session
