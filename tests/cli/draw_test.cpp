// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_town.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Two teams where the districts meet, six officers of a third one.
class DrawCommands : public SmallTown {
 protected:
  void SetUp() override {
    SmallTown::SetUp();
    put("teams", "组号,所属县区,经度,纬度\n1,371302,118.4001,35.1501\n2,371311,118.4002,35.1502\n");
    std::string officers = "执法证号,姓名,所在县区\n";
    for (int i = 0; i < 6; ++i) officers += "CERT" + std::to_string(i) + ",演示员" + std::to_string(i) + ",371399\n";
    put("officers", officers);
  }
  void release() {
    ASSERT_EQ(run({"plan", w, "--campaign", "2026-11"}).code, 0);
    releasePlan();
  }
  void draw() { drawBy({}); }
};

TEST_F(DrawCommands, FromPreviewToVerifyAndRedraw) {
  writeAll(folder.file("spec.json"), R"({"campaign":"x","strata_by":["district","risk"],"total":6,
    "reserves_per_stratum":1,"weights":{"key":5},"officers_per_team":2})");
  const std::string spec = folder.file("spec.json");
  const Transcript seen = run({"draw", "preview", w, "--campaign", "2026-11", "--spec", spec});
  EXPECT_EQ(seen.code, 0) << seen.err;
  EXPECT_THAT(seen.err, HasSubstr("not been evaluated"));
  const Transcript frozen = run({"draw", "freeze", w, "--campaign", "2026-11", "--spec", spec});
  EXPECT_THAT(frozen.out, StartsWith("campaign 2026-11\npopulation 12 ")) << frozen.err;
  EXPECT_THAT(frozen.out, HasSubstr("\nfreeze "));
  const Transcript again = run({"draw", "preview", w, "--campaign", "2026-11", "--spec", spec});
  // 6 of 12, of which the 6 key ones weigh 5: 15 + 15 + 3 + 3 of 36 → 2.5, 2.5, 0.5, 0.5: the first by name.
  EXPECT_EQ(again.out, "population 12 of 12\nstratum 371302/key 3 targets 3 reserves 0\n"
                       "stratum 371302/normal 3 targets 1 reserves 1\nstratum 371311/key 3 targets 2 reserves 1\n"
                       "stratum 371311/normal 3 targets 0 reserves 1\n");
  const Transcript drawn =
      run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "3f9a", "--supervisor", "监督人"});
  EXPECT_EQ(drawn.code, 0) << drawn.err;
  EXPECT_THAT(drawn.out, HasSubstr("\nresult "));
  EXPECT_EQ(run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "other"}).code, 3);

  const std::string record = folder.file("记录.json"), list = folder.file("名单.csv"), paper = folder.file("记录.pdf");
  release();
  ASSERT_EQ(run({"draw", "show", w, "--campaign", "2026-11", "--record", record, "--list", list, "--pdf", paper}).code,
            0);
  EXPECT_EQ(readAll(paper).substr(0, 5), "%PDF-");
  const Transcript confirmed = run({"verify-draw", record, list});
  EXPECT_EQ(confirmed.out, "confirmed\n");
  std::string bent = readAll(list);
  bent[4] = bent[4] == '1' ? '2' : '1';
  writeAll(folder.file("bent.csv"), bent);
  const Transcript wrong = run({"verify-draw", record, folder.file("bent.csv")});
  EXPECT_EQ(wrong.code, 3);
  EXPECT_THAT(wrong.err, HasSubstr("population_hash must be"));

  const Transcript refused = run({"draw", "freeze", w, "--campaign", "2026-11", "--spec", spec});
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("needs a reason"));
  const Transcript redrawn =
      run({"draw", "freeze", w, "--campaign", "2026-11", "--spec", spec, "--redraw", "名单有误"});
  EXPECT_THAT(redrawn.out, StartsWith("campaign 2026-11\ndraw 2\n")) << redrawn.err;
  EXPECT_EQ(run({"draw", "show", w, "--campaign", "2026-11", "--number", "1"}).code, 1) << "closed with the new draw";
  ASSERT_EQ(run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "another"}).code, 0);
  release();
  const Transcript old = run({"draw", "show", w, "--campaign", "2026-11", "--number", "1"});
  EXPECT_EQ(old.out, readAll(record) + "\n") << "the first record is as it was";
}

TEST_F(DrawCommands, BeforeTheReleaseOnlyHashesLeave) {
  draw();
  ASSERT_EQ(run({"plan", w, "--campaign", "2026-11"}).code, 0);
  const std::string out = folder.file("out");
  const std::vector<std::vector<std::string>> ways{{"draw", "show", w},
                                                   {"draw", "show", w, "--record", out},
                                                   {"draw", "show", w, "--list", out},
                                                   {"draw", "show", w, "--exclusions", out},
                                                   {"draw", "show", w, "--pdf", out},
                                                   {"draw", "show", w, "--terms", out},
                                                   {"plan-show", w, "--out", out},
                                                   {"sheets", w, "--out", out},
                                                   {"render", w, "--out", out + ".png"}};
  const auto go = [this](std::vector<std::string> words) {
    words.insert(words.end(), {"--campaign", "2026-11"});
    return run(words);
  };
  for (const auto& way : ways) {
    const Transcript t = go(way);
    EXPECT_EQ(t.code, 1) << way.back();
    EXPECT_EQ(t.out, "");
    EXPECT_THAT(t.err, HasSubstr("campaign 2026-11 is not released, so its draw and plan stay in the workspace"));
    EXPECT_FALSE(std::filesystem::exists(out) || std::filesystem::exists(out + ".png")) << way.back();
  }
  const std::string before = readAll(w);
  EXPECT_EQ(go({"draw", "show", w, "--hashes", folder.file("h.json")}).code, 0);
  EXPECT_THAT(readAll(folder.file("h.json")), HasSubstr("\"result_hash\": \""));
  EXPECT_EQ(readAll(w), before) << "to show writes nothing";
  const Transcript alone = run({"release", w, "--campaign", "2026-11", "--operator", "王", "--supervisor", "王"});
  EXPECT_EQ(alone.code, 3);
  EXPECT_THAT(alone.err, HasSubstr("must be two people"));
  release();
  for (const auto& way : ways) {
    const Transcript t = go(way);
    EXPECT_EQ(t.code, 0) << way.back() << t.err;
    std::filesystem::remove_all(out);
  }
}

TEST_F(DrawCommands, ARecordIsSignedAndOpenSslAgrees) {
  draw();
  release();
  const std::string key = folder.file("签名.key"), record = folder.file("r.json"), list = folder.file("l.csv");
  const Transcript made = run({"sign-key", key});
  EXPECT_THAT(made.out, testing::MatchesRegex("public key [0-9a-f]+\n"));
  EXPECT_EQ(run({"sign-key", key}).code, 1) << "a key is never overwritten";
  ASSERT_EQ(run({"draw", "show", w, "--campaign", "2026-11", "--record", record, "--list", list, "--sign", key}).code,
            0);
  EXPECT_EQ(run({"verify-draw", record, list}).out, "confirmed\n");
  EXPECT_EQ(run({"verify-draw", record, list, "--key", key + ".pub"}).out, "confirmed\n");
  ASSERT_EQ(run({"sign-key", folder.file("b")}).code, 0);
  const Transcript other = run({"verify-draw", record, list, "--key", folder.file("b.pub")});
  EXPECT_EQ(other.code, 3);
  EXPECT_THAT(other.err, HasSubstr("signature.public_key must be"));

  const auto json = nlohmann::json::parse(readAll(record));
  EXPECT_EQ("public key " + json["signature"]["public_key"].get<std::string>() + "\n", made.out);
  std::string signature;
  const std::string hex = json["signature"]["value"];
  for (std::size_t i = 0; i < hex.size(); i += 2)
    signature.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  writeAll(folder.file("signature"), signature);
  const auto openssl = [&](const std::string& text) {
    writeAll(folder.file("text"), text);
    const std::string command = "cd \"" + folder.path() + "\" && openssl pkeyutl -verify -pubin -inkey 签名.key.pub " +
                                "-rawin -in text -sigfile signature > said 2>&1";
    return std::system(command.c_str());
  };
  EXPECT_EQ(openssl(json["result_hash"]), 0) << readAll(folder.file("said"));
  EXPECT_NE(openssl(json["freeze_hash"]), 0);
}

TEST_F(DrawCommands, NothingIsWrittenOverTheWorkspace) {
  ASSERT_EQ(run({"draw", "freeze", w, "--campaign", "2026-11"}).code, 0);
  ASSERT_EQ(run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "words", "--supervisor", "Z"}).code, 0);
  release();
  const std::string before = readAll(w);
  std::string otherName = w;
  otherName.insert(w.rfind('/'), "/.");
  const auto refused = [&](const std::string& over, std::vector<std::string> words) {
    words.push_back(over);
    const Transcript t = run(words);
    EXPECT_EQ(t.code, 2) << words[0];
    EXPECT_THAT(t.err, HasSubstr("this file is read; the results cannot be written over it")) << words[0];
    EXPECT_TRUE(readAll(w) == before) << words[0];
  };
  for (const std::string& over : {w, otherName}) {
    for (const char* what : {"--record", "--list", "--exclusions", "--terms", "--pdf", "--hashes"})
      refused(over, {"draw", "show", w, "--campaign", "2026-11", what});
    refused(over, {"plan-show", w, "--campaign", "2026-11", "--out"});
    for (const char* format : {"csv", "gpkg"})
      refused(over, {"export", w, "--layer", "vendor", "--format", format, "--out"});
    refused(over, {"publish", w, "--for", "education", "--out"});
    refused(over, {"measure", w, "--vendor", "#1", "--school", "#1", "--out"});
    refused(over, {"render", w, "--out"});
    refused(over, {"findings", w, "--out"});
    refused(over, {"import", w, folder.file("none.csv"), "--as", "vendors", "--dry-run", "--report"});
  }
}

TEST_F(DrawCommands, TwoResultsDoNotGoIntoOneFile) {
  const std::string file = folder.file("both");
  const Transcript t = run({"draw", "show", w, "--campaign", "2026-11", "--record", file, "--list", file});
  EXPECT_EQ(t.code, 2);
  EXPECT_THAT(t.err, HasSubstr("both: two results cannot be written to one file"));
}

TEST_F(DrawCommands, WordsThatAreNoTextAreNotDrawnWith) {
  ASSERT_EQ(run({"draw", "freeze", w, "--campaign", "2026-11"}).code, 0);
  const Transcript t = run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "\xEF\xBF\xBD"});
  EXPECT_EQ(t.code, 2);
  EXPECT_THAT(t.err, HasSubstr("is not UTF-8 text"));
  EXPECT_EQ(run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "随机"}).code, 0) << "not drawn before";
}

TEST_F(DrawCommands, BadInputIsSaidClearly) {
  const auto freeze = [&](const std::string& spec) {
    writeAll(folder.file("spec.json"), spec);
    return run({"draw", "freeze", w, "--campaign", "2026-11", "--spec", folder.file("spec.json")});
  };
  const Transcript nobody = freeze(R"({"campaign":"x","kinds":["stall"]})");
  EXPECT_EQ(nobody.code, 3);
  EXPECT_THAT(nobody.err, HasSubstr("nobody can be drawn: 12 vendors"));
  EXPECT_THAT(freeze(R"({"campaign":"x","officers_per_team":4})").err, HasSubstr("need 8, but only 6"));
  EXPECT_THAT(freeze(R"({"campaign":"x","weights":{"key":0}})").err, HasSubstr("weights.key must be from 1 to 100"));
  EXPECT_THAT(freeze("{").err, HasSubstr("spec.json"));
  EXPECT_THAT(freeze(R"({"campaign":"x","per_strata":9})").err,
              HasSubstr("spec.json: key per_strata must be left out"));
  EXPECT_THAT(freeze("[]").err, HasSubstr("key campaign must be in an object"));
  EXPECT_EQ(run({"draw", "show", w, "--campaign", "2026-11"}).code, 3) << "nothing was frozen by any of them";
  const Transcript much = freeze(R"({"campaign":"x","per_stratum":9})");
  EXPECT_EQ(much.code, 0);
  EXPECT_THAT(much.err, HasSubstr("has 6 members, fewer than the 9 wanted"));
  const Transcript empty = run({"draw", "run", w, "--campaign", "2026-11", "--entropy", "  "});
  EXPECT_EQ(empty.code, 3);
  EXPECT_THAT(empty.err, HasSubstr("is empty"));
}

} // namespace
} // namespace huyuan::test
