// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace huyuan::planning {
namespace {

#ifdef _WIN32
constexpr const char* Silence = " > NUL 2>&1";
#else
constexpr const char* Silence = " > /dev/null 2>&1";
#endif

int shell(const std::string& command) { return std::system((command + Silence).c_str()); }

/// The script shares no code with the program: it hashes and sorts by Python's own library.
TEST(VerifyDrawScript, AgreesWithTheProgram) {
  ASSERT_EQ(shell("python3 --version"), 0) << "python3 is not on this machine (installer/packages.txt)";
  domain::DrawPopulation p;
  for (int i = 0; i < 60; ++i)
    p.members.push_back({"C" + std::to_string(i * 7919 % 1000), "37130" + std::to_string(i % 3)});
  domain::DrawSpec spec;
  spec.campaign = "2026-11";
  spec.scope = "全市";
  const base::FixedClock clock(std::chrono::sys_seconds(std::chrono::seconds(1795358100)));
  const auto frozen = freeze(p, spec, clock, "经办人");
  auto record = run(frozen, p, {{1, "371300"}, {2, "371301"}, {3, "371302"}}, {"371300", "371301", "371302"}, {},
                    "晴转多云 3f9a", clock, "监督人");
  const test::TempFolder folder;
  test::writeAll(folder.file("list.csv"), canonicalList(p));
  test::writeAll(folder.file("record.json"), toJson(record));
  const std::string command = std::string("python3 \"") + HUYUAN_SOURCE_DIR + "/docs/verify_draw.py\" \"" +
                              folder.file("record.json") + "\" \"" + folder.file("list.csv") + "\"";
  EXPECT_EQ(shell(command), 0);
  std::swap(record.targets[0], record.targets[1]);
  test::writeAll(folder.file("record.json"), toJson(record));
  EXPECT_NE(shell(command), 0);
}

} // namespace
} // namespace huyuan::planning
