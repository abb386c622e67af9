// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace huyuan::test {

/// A workspace of two districts with a school and six shops each, every other one of them a key shop; all made up.
/// Teams and officers are for each test to add.
class SmallTown : public ::testing::Test {
 protected:
  TempFolder folder;
  std::string w = folder.file("w.huyuan");

  Transcript run(std::vector<std::string> words) { return runCli(folder.path(), std::move(words)); }
  /// Of campaign 2026-11.
  Transcript run(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), {w, "--campaign", "2026-11"});
    words.insert(words.end(), more.begin(), more.end());
    return run(std::move(words));
  }

  void SetUp() override {
    ASSERT_EQ(run({"new", w}).code, 0);
    std::string vendors = "统一社会信用代码,企业名称,县区,风险等级,经度,纬度\n";
    for (int i = 0; i < 12; ++i)
      vendors += "DEMO" + std::to_string(100 + i) + ",示例店" + std::to_string(i) + "," +
                 (i < 6 ? "371302" : "371311") + "," + (i % 2 ? "重点" : "一般") +
                 (i < 6 ? ",118.356400000,35.1055" : ",118.456400000,35.2055") + std::to_string(i) + "\n";
    put("districts",
        "行政区划代码,名称,WKT\n371302,兰山区,\"POLYGON((118.3 35,118.4 35,118.4 35.3,118.3 35.3,118.3 35))\"\n"
        "371311,罗庄区,\"POLYGON((118.4 35,118.5 35,118.5 35.3,118.4 35.3,118.4 35))\"\n");
    put("schools", "学校名称,学校标识码,办学类型,经度,纬度\n示例一小,9900000001,小学,118.3564,35.1046\n"
                   "示例二小,9900000002,小学,118.4564,35.2046\n");
    put("vendors", vendors);
  }
  void put(const std::string& kind, const std::string& text) {
    writeAll(folder.file(kind + ".csv"), text);
    const Transcript t = run({"import", w, folder.file(kind + ".csv"), "--as", kind});
    ASSERT_EQ(t.code, 0) << kind << ": " << t.err;
  }
  /// The campaign's list frozen and drawn; `spec` is written to a file, empty = none is given.
  void drawBy(const std::string& spec) {
    const std::string file = folder.file("spec.json");
    if (!spec.empty()) writeAll(file, spec);
    ASSERT_EQ(
        run({"draw", "freeze"}, spec.empty() ? std::vector<std::string>{} : std::vector{std::string("--spec"), file})
            .code,
        0);
    ASSERT_EQ(run({"draw", "run"}, {"--entropy", "3f9a", "--supervisor", "监督人"}).code, 0);
  }
  void releasePlan() {
    const Transcript t = run({"release"}, {"--operator", "经办人", "--supervisor", "监督人", "--reason", "测试"});
    ASSERT_EQ(t.code, 0) << t.err;
    EXPECT_EQ(t.out.rfind("released 2026-11\nplan ", 0), 0u) << t.out;
  }
};

} // namespace huyuan::test
