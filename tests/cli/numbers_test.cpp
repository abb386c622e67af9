// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

/// Options that are numbers, out of range or none at all: code 2, a message with option, value and range, nothing done.
namespace huyuan::test {
namespace {

using Words = std::vector<std::string>;

struct Case {
  Words command; ///< whole but for the option
  std::string option, value, message;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.command[0] << ' ' << c.option << ' ' << c.value; }

const Words Plan{"plan", "w.huyuan", "--campaign", "2026-11"}, Solve{"solve", "i.vrp"},
    Findings{"findings", "w.huyuan"}, Matrix{"matrix", "--roads", "r.osm", "--points", "p.csv"},
    Reach{"reach", "w.huyuan", "--from", "118.35,35.1"}, Render{"render", "w.huyuan", "--out", "p.png"},
    DrawShow{"draw", "show", "w.huyuan", "--campaign", "2026-11"};
const std::string Seeds = "a whole number from 0 to 9223372036854775807",
                  Iterations = "a whole number from 1 to 1099511627776";

class NumberOptions : public testing::TestWithParam<Case> {};

TEST_P(NumberOptions, AreRefusedWithOptionValueAndRange) {
  const Case& c = GetParam();
  const TempFolder folder;
  Words words = c.command;
  words.insert(words.end(), {c.option, c.value});
  const Transcript t = runCli(folder.path(), words);
  EXPECT_EQ(t.code, 2);
  EXPECT_EQ(t.out, "");
  EXPECT_EQ(t.err, "huyuan-cli: " + c.option + ": '" + c.value + "' is not " + c.message +
                       "\nTry huyuan-cli --help or huyuan-cli COMMAND --help.\n");
}

INSTANTIATE_TEST_SUITE_P(
    OutOfRange, NumberOptions,
    testing::Values(Case{Plan, "--seed", "-1", Seeds}, Case{Plan, "--seed", "18446744073709551615", Seeds},
                    Case{Plan, "--seed", "0x10", Seeds}, Case{Plan, "--seconds", "-1", "a number from 0 to 10000000"},
                    Case{Plan, "--seconds", "nan", "a number from 0 to 10000000"},
                    Case{Plan, "--cpu-seconds", "inf", "a number from 0 to 10000000"},
                    Case{Plan, "--iterations", "-1", Iterations}, Case{Plan, "--iterations", "0", Iterations},
                    Case{Plan, "--iterations", "1.5", Iterations},
                    Case{Plan, "--threads", "-1", "a whole number from 0 to 1024"},
                    Case{Plan, "--days", "401", "a whole number from 1 to 400"}, Case{Solve, "--seed", "-1", Seeds},
                    Case{Solve, "--seconds", "0", "a number from 0.001 to 10000000"},
                    Case{Solve, "--cpu-seconds", "-1", "a number from 0.001 to 10000000"},
                    Case{Solve, "--iterations", "-1", Iterations}, Case{Solve, "--iterations", "many", Iterations},
                    Case{Solve, "--threads", "0", "a whole number from 1 to 1024"},
                    Case{Findings, "--radius", "-200", "a number from 0.001 to 1000000"},
                    Case{Findings, "--threads", "4294967295", "a whole number from 0 to 1024"},
                    Case{Matrix, "--threads", "-1", "a whole number from 0 to 1024"},
                    Case{Matrix, "--at", "25:00", "a time of day such as 16:40"},
                    Case{Reach, "--minutes", "-5", "a number from 0.02 to 600"},
                    Case{Reach, "--metres", "1e9", "a number from 1 to 1000000"},
                    Case{Render, "--zoom", "23", "a number from 0 to 22"},
                    Case{Render, "--repeat", "0", "a whole number from 1 to 100000"},
                    Case{Render, "--size", "800x600x", "WIDTHxHEIGHT in pixels (16 to 16384)"},
                    Case{Render, "--center", "118.35,35.1,9", "LON,LAT in degrees"},
                    Case{DrawShow, "--number", "-1", "a whole number from 1 to 999"}));

} // namespace
} // namespace huyuan::test
