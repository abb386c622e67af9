// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;

constexpr const char* Schools = "学校名称,学校标识码,办学类型,经度,纬度\n"
                                "示例一小,9900000001,小学,118.356400000,35.104600000\n"
                                "示例二小,9900000002,小学,118.456400000,35.204600000\n";
constexpr const char* Vendors = "统一社会信用代码,企业名称,经度,纬度\n"
                                "92371302MA3TEXT18E,示例文具店,118.356400000,35.105500000\n"
                                "91371300MA3AAAA15Y,示例玩具店,118.396400000,35.105500000\n";

TEST(Usage, IsExitCodeTwo) {
  const Transcript none = runCli("/no/such/folder", {});
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(none.err, "huyuan-cli: A subcommand is required\nTry huyuan-cli --help or huyuan-cli COMMAND --help.\n");
  EXPECT_EQ(runCli("/no/such/folder", {"fly"}).code, 2);
  EXPECT_EQ(runCli("/no/such/folder", {"import", "w.huyuan"}).code, 2);
  EXPECT_EQ(runCli("/no/such/folder", {"render", "w.huyuan", "--out", "a.png", "--size", "big"}).code, 2);
}

TEST(Usage, HelpGoesToStdout) {
  const Transcript t = runCli("/no/such/folder", {"--help"});
  EXPECT_EQ(t.code, 0);
  EXPECT_EQ(t.err, "");
  for (const char* command :
       {"demo",        "new",      "info",  "check",     "import",     "findings", "measure", "draw",
        "verify-draw", "sign-key", "plan",  "plan-show", "plan-score", "release",  "sheets",  "render",
        "export",      "publish",  "stats", "history",   "undo",       "redo"})
    EXPECT_THAT(t.out, HasSubstr(command));
  EXPECT_EQ(runCli("/no/such/folder", {"import", "--help"}).code, 0);
}

TEST(WorkspaceCommands, ImportFindUndo) {
  const TempFolder folder;
  const std::string w = folder.file("工作区.huyuan");
  writeAll(folder.file("学校.csv"), Schools);
  writeAll(folder.file("商户.csv"), Vendors);
  const auto run = [&](std::vector<std::string> words) { return runCli(folder.path(), words); };

  EXPECT_EQ(run({"new", w, "--title", "试"}).out, "created DIR/工作区.huyuan\n");
  EXPECT_NE(run({"new", w}).code, 0) << "an existing file is not overwritten";
  EXPECT_EQ(run({"import", w, folder.file("学校.csv"), "--as", "schools"}).out,
            "imported school: 2 rows, 2 added, 0 updated, 0 unchanged, 0 skipped\n");
  EXPECT_EQ(run({"import", w, folder.file("商户.csv"), "--as", "vendors"}).out,
            "imported vendor: 2 rows, 2 added, 0 updated, 0 unchanged, 0 skipped\n");
  EXPECT_EQ(run({"import", w, folder.file("商户.csv"), "--as", "vendors"}).out,
            "imported vendor: 2 rows, 0 added, 0 updated, 2 unchanged, 0 skipped\n");
  const Transcript found = run({"findings", w});
  EXPECT_EQ(found.code, 0);
  // 0.0009 degrees of latitude at 35.105 N on GRS80: 99.85 m by geod.
  EXPECT_THAT(found.out, HasSubstr("\n92371302MA3TEXT18E,9900000001,point_radius,99.8"));
  EXPECT_EQ(run({"undo", w}).out, "undone: import 商户.csv\n");
  EXPECT_EQ(run({"findings", w}).out, "vendor_id,school_id,method,distance_m,uncertainty_m,verdict\n");
  EXPECT_EQ(run({"redo", w}).out, "redone: import 商户.csv\n");
  EXPECT_EQ(run({"redo", w}).code, 1);
  EXPECT_EQ(run({"check", w}).out, "sound\n");
  EXPECT_THAT(run({"info", w}).out, HasSubstr("vendor 2"));
  EXPECT_THAT(run({"info", w, "--json"}).out, HasSubstr("\"title\": \"试\""));
}

TEST(WorkspaceCommands, RenderWritesAPicture) {
  const TempFolder folder;
  const std::string w = folder.file("w.huyuan");
  writeAll(folder.file("s.csv"), Schools);
  ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0);
  ASSERT_EQ(runCli(folder.path(), {"import", w, folder.file("s.csv"), "--as", "schools"}).code, 0);
  const Transcript t = runCli(folder.path(), {"render", w, "--center", "118.3564,35.1046", "--zoom", "15", "--size",
                                              "320x200", "--out", folder.file("图.png"), "--json"});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_THAT(t.out, HasSubstr("\"ms_per_frame\""));
  EXPECT_EQ(readAll(folder.file("图.png")).substr(1, 3), "PNG");
}

TEST(WorkspaceCommands, DrawNeedsSomebodyToDraw) {
  const TempFolder folder;
  const std::string w = folder.file("w.huyuan");
  ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0);
  const Transcript t = runCli(folder.path(), {"draw", "freeze", w, "--campaign", "2026-11"});
  EXPECT_EQ(t.code, 3);
  EXPECT_EQ(t.out, "");
  EXPECT_EQ(runCli(folder.path(), {"plan", w, "--campaign", "2026-11"}).code, 3);
  EXPECT_EQ(runCli(folder.path(), {"draw", "freeze", w, "--campaign", "November"}).code, 3);
}

} // namespace
} // namespace huyuan::test
