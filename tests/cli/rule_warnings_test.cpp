// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* OpenEnd =
    "huyuan-cli: warning: rule linyi-2020-clay states no end; check that it is still in force\n";

class RuleWarnings : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0); }
  Transcript run(std::vector<std::string> words) const {
    words.insert(words.begin() + (words[0] == "draw" ? 2 : 1), w);
    return runCli(folder.path(), words);
  }
  void importRules(const std::string& rows) const {
    writeAll(folder.file("规则.csv"), "规则编号,名称,距离,测量方法,施行日期,有效期至,启用\n" + rows);
    ASSERT_EQ(run({"import", folder.file("规则.csv"), "--as", "rules"}).code, 0);
  }

  TempFolder folder;
  std::string w = folder.file("w.huyuan");
};

TEST_F(RuleWarnings, StandWhereverRulesAreUsed) {
  EXPECT_EQ(run({"findings"}).err, OpenEnd);
  EXPECT_EQ(run({"publish", "--for", "education", "--out", folder.file("e.gpkg")}).err, OpenEnd);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"draw", "freeze", "--campaign", "2026-11"},
                                                {"plan", "--campaign", "2026-11"},
                                                {"sheets", "--campaign", "2026-11", "--out", folder.file("out")}}) {
    const Transcript t = run(words);
    EXPECT_EQ(t.code, 3) << "there is nobody to draw, nothing to plan";
    EXPECT_THAT(t.err, HasSubstr(OpenEnd)) << words[0];
  }
  EXPECT_EQ(run({"info"}).err, "") << "uses no rule";
}

TEST_F(RuleWarnings, AreOneARuleThatIsNotInForce) {
  importRules("ended,甲,200,boundary_line,2020-01-01,2020-12-31,是\n"
              "future,乙,200,boundary_line,2090-01-01,2090-12-31,是\n"
              "valid,丙,200,boundary_line,2020-01-01,2090-12-31,是\n"
              "off,丁,200,boundary_line,2020-01-01,2020-12-31,否\n");
  const Transcript t = run({"findings"});
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.err, std::string(OpenEnd) +
                       "huyuan-cli: warning: rule ended ended on 2020-12-31; have it confirmed before it is used\n"
                       "huyuan-cli: warning: rule future is not in force before 2090-01-01\n");
}

} // namespace
} // namespace huyuan::test
