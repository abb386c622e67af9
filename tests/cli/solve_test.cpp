// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;

/// Four clients at the corners of a square of 10, the depot in its middle; two fit into a vehicle.
constexpr const char* Square = "NAME : square-k2\nTYPE : CVRP\nDIMENSION : 5\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 2\n"
                               "NODE_COORD_SECTION\n1 5 5\n2 0 0\n3 10 0\n4 10 10\n5 0 10\n"
                               "DEMAND_SECTION\n1 0\n2 1\n3 1\n4 1\n5 1\nDEPOT_SECTION\n1\n-1\nEOF\n";

class SolveCommand : public testing::Test {
 protected:
  SolveCommand() { writeAll(folder.file("方.vrp"), Square); }
  Transcript solve(std::vector<std::string> more) {
    std::vector<std::string> words{"solve", folder.file("方.vrp")};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(folder.path(), words);
  }
  TempFolder folder;
};

TEST_F(SolveCommand, WritesASolutionThatStatesHowItWasFound) {
  const Transcript t = solve({"--iterations", "200", "--seed", "7"});
  EXPECT_EQ(t.code, 0) << t.err;
  // Two sides of 10 and four ways of √50 = 7.07, each rounded to 7.
  EXPECT_THAT(t.out,
              HasSubstr("Cost 48\n# objective distance\n# rounding int\n# seed 7\n# threads 1\n# iterations 200\n"));
}

TEST_F(SolveCommand, ReplaysARun) {
  ASSERT_EQ(solve({"--seconds", "0.2", "--threads", "2", "--out", folder.file("a.sol")}).code, 0);
  const Transcript t = solve({"--replay", folder.file("a.sol"), "--out", folder.file("b.sol")});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_EQ(readAll(folder.file("a.sol")), readAll(folder.file("b.sol")));
}

TEST_F(SolveCommand, UnroundedInJson) {
  const Transcript t = solve({"--iterations", "50", "--rounding", "none", "--json"});
  const auto json = nlohmann::json::parse(t.out);
  EXPECT_NEAR(json["cost"].get<double>(), 20.0 + 4.0 * 7.0710678, 1e-3);
  EXPECT_EQ(json["vehicles"], 2);
  EXPECT_EQ(json["feasible"], true);
  EXPECT_EQ(json["rounding"], "none");
}

TEST_F(SolveCommand, SaysWhatIsWrong) {
  writeAll(folder.file("bad.vrp"), "NAME : x\nDIMENSION : 2\nNODE_COORD_SECTION\n1 0 0\n2 a 0\n");
  const Transcript bad = runCli(folder.path(), {"solve", folder.file("bad.vrp")});
  EXPECT_EQ(bad.code, 3);
  EXPECT_THAT(bad.err, HasSubstr("bad.vrp"));
  EXPECT_THAT(bad.err, HasSubstr("line 5: not a number: a"));
  EXPECT_EQ(solve({"--seconds", "1", "--iterations", "5"}).code, 2);
  EXPECT_EQ(solve({"--rounding", "up"}).code, 2);
  EXPECT_EQ(solve({"--out", folder.file("方.vrp")}).code, 2);
  EXPECT_EQ(readAll(folder.file("方.vrp")), Square) << "the instance is left as it was";
  const Transcript replay = solve({"--replay", folder.file("方.vrp")});
  EXPECT_EQ(replay.code, 3);
  EXPECT_THAT(replay.err, HasSubstr("no line \"# objective\""));
}

} // namespace
} // namespace huyuan::test
