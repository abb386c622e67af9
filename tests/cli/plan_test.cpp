// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_town.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

/// A team a district that starts in the other one.
class PlanCommands : public SmallTown {
 protected:
  std::string planFile = folder.file("计划.json");
  Transcript plan(const std::vector<std::string>& more) { return run({"plan"}, more); }

  /// The plan in a file: made, released, written.
  Transcript planInto(const std::string& file, const std::vector<std::string>& more) {
    Transcript t = plan(more);
    releasePlan();
    EXPECT_EQ(run({"plan-show"}, {"--out", file}).code, 0);
    return t;
  }

  void SetUp() override {
    SmallTown::SetUp();
    put("teams", "组号,所属县区,经度,纬度\n1,371302,118.35,35.1\n2,371311,118.45,35.2\n");
  }
  void draw() {
    ASSERT_EQ(run({"findings", w}).code, 0);
    drawBy(R"({"campaign":"x","per_stratum":4,"reserves_per_stratum":1})");
  }
  Json planJson() { return Json::parse(readAll(planFile)); }
};

TEST_F(PlanCommands, PlansADayAndWeighsIt) {
  draw();
  const Transcript t = planInto(planFile, {"--date", "2026-11-24"});
  EXPECT_EQ(t.code, 0) << t.err;
  EXPECT_THAT(t.out, HasSubstr("T01 371311 2026-11-24 4 stops "));
  EXPECT_THAT(t.out, HasSubstr("T02 371302 2026-11-24 4 stops "));
  EXPECT_THAT(t.out, HasSubstr("\ntotal 8 stops "));
  EXPECT_THAT(t.out, HasSubstr("\nunplanned 0\n"));
  const Transcript again = planInto(folder.file("again.json"), {"--date", "2026-11-24"});
  EXPECT_EQ(again.out, t.out);
  const Transcript score = run({"plan-score", w, planFile});
  EXPECT_EQ(score.code, 0) << score.err;
  EXPECT_THAT(score.out, HasSubstr("visits 8, missing 0 that must be, 0 that may be\n"));
  EXPECT_THAT(score.out, HasSubstr("\nrepetitions 0: weekday and hour 0, first stop 0, direction 0\n"));
  const Json json = Json::parse(run({"plan-score", w, planFile, "--json"}).out);
  EXPECT_EQ(json["visits"], 8);
  EXPECT_EQ(json["breaks"], Json::array());
  const Json& of = json["cost_of"];
  EXPECT_EQ(json["cost"].get<int>(), of["travel"].get<int>() + of["school_change"].get<int>() +
                                         of["windows"].get<int>() + of["overtime"].get<int>() +
                                         of["balance"].get<int>() + of["repetition"].get<int>());
}

/// What cannot be is listed on stderr with its reason, and the rest is planned.
TEST_F(PlanCommands, SaysWhatIsNotPlannedAndWhy) {
  draw();
  ASSERT_EQ(planInto(planFile, {"--date", "2026-11-24"}).code, 0);
  const Json before = planJson();
  const Json& first = before["routes"][0]["stops"];
  const std::string early = first[0]["visit"]["vendor_code"], skilled = first[1]["visit"]["vendor_code"];
  const std::string plain = first[2]["visit"]["vendor_code"];
  writeAll(folder.file("rules.json"), R"({"max_stops":3,"visits":[{"vendor_code":")" + early +
                                          R"(","window":["07:00","07:10"],"hard":true},)" + R"({"vendor_code":")" +
                                          skilled + R"(","skills":["dialect"]}]})");
  const Transcript t = plan({"--date", "2026-11-24", "--rules", folder.file("rules.json"), "--json"});
  EXPECT_EQ(t.code, 0);
  EXPECT_THAT(t.err, HasSubstr(early + ": window, window 07:00–07:10, earliest 0"));
  EXPECT_THAT(t.err, HasSubstr(skilled + ": skills\n"));
  EXPECT_THAT(t.err, HasSubstr(": no_time\n"));
  const Json json = Json::parse(t.out);
  ASSERT_EQ(json["unplanned"].size(), 3u) << "one early, one skilled, and the fourth of the other team";
  EXPECT_EQ(json["routes"][0]["stops"], 2);
  EXPECT_EQ(json["routes"][1]["stops"], 3);
  const Transcript sunday = plan({"--date", "2026-11-22"});
  EXPECT_EQ(sunday.code, 0);
  EXPECT_THAT(sunday.err, HasSubstr(plain + ": no_lessons\n"));
  EXPECT_THAT(sunday.out, HasSubstr("total 0 stops "));
}

TEST_F(PlanCommands, ReplaysASearchByTheClock) {
  draw();
  for (const char* clock : {"--seconds", "--cpu-seconds"}) {
    ASSERT_EQ(planInto(planFile, {"--from", "2026-11-24", "--days", "2", clock, "0.4"}).code, 0);
    const Transcript t = plan({"--replay", planFile});
    EXPECT_EQ(t.code, 0) << t.err;
    EXPECT_THAT(t.out, HasSubstr("\nthe same plan\n"));
  }
  Json other = planJson();
  other["unbalanced_travel_seconds"] = other["unbalanced_travel_seconds"].get<int>() + 1;
  writeAll(planFile, other.dump());
  const Transcript differs = plan({"--replay", planFile, "--json"});
  EXPECT_EQ(Json::parse(differs.out)["same"], false) << "a number of the plan was changed";
  EXPECT_EQ(differs.code, 3);
}

TEST_F(PlanCommands, ReplayRefusesWhatItCannotDo) {
  draw();
  ASSERT_EQ(planInto(planFile, {"--date", "2026-11-24"}).code, 0);
  const auto said = [&](const Json& json) {
    writeAll(folder.file("bent.json"), json.dump());
    const Transcript t = plan({"--replay", folder.file("bent.json")});
    EXPECT_EQ(t.code, 3);
    return t.err;
  };
  Json json = planJson();
  json.erase("search");
  EXPECT_THAT(said(json), HasSubstr("bent.json: this plan does not say how it was searched for"));
  json = planJson();
  json["campaign"] = "2026-10";
  EXPECT_THAT(said(json), HasSubstr("bent.json: this plan is of campaign 2026-10"));
  json = planJson();
  json["record_hash"] = "00";
  EXPECT_THAT(said(json), HasSubstr("bent.json: this plan serves another draw"));
  json = planJson();
  json["search"] = {{"islands", 1}, {"runs", {{"16:5"}}}};
  EXPECT_THAT(said(json), HasSubstr("bent.json: key search.runs must be texts of blocks"));
  EXPECT_EQ(plan({"--replay", planFile, "--seconds", "1"}).code, 2);
}

TEST_F(PlanCommands, RefusesBadInputAndPlansNothing) {
  const Transcript undrawn = plan({"--date", "2026-11-24"});
  EXPECT_EQ(undrawn.code, 3);
  EXPECT_THAT(undrawn.err, HasSubstr("2026-11"));
  draw();
  const auto refused = [&](const std::vector<std::string>& words, int code) {
    const Transcript t = plan(words);
    EXPECT_EQ(t.code, code) << t.err;
    EXPECT_EQ(t.out, "");
    return t.err;
  };
  EXPECT_THAT(refused({"--dates", "2026-11-31"}, 2), HasSubstr("'2026-11-31' is not a date"));
  EXPECT_THAT(refused({"--dates", "2026-11-25,2026-11-24"}, 2),
              HasSubstr("the days of a plan must be in order, each of them once"));
  refused({"--days", "0"}, 2);
  refused({"--mode", "both"}, 2);
  refused({"--seconds", "1", "--iterations", "9"}, 2);
  const auto withRules = [&](const std::string& text) {
    writeAll(folder.file("rules.json"), text);
    return refused({"--date", "2026-11-24", "--rules", folder.file("rules.json")}, 3);
  };
  EXPECT_THAT(withRules("{"), HasSubstr("rules.json: not valid JSON"));
  EXPECT_THAT(withRules(R"({"max_stop":3})"), HasSubstr("max_stop"));
  EXPECT_THAT(withRules(R"({"lunch_between":["12:00"]})"), HasSubstr("lunch_between"));
  const auto withDates = [&](const std::string& text) {
    writeAll(folder.file("rules.json"), text);
    return refused({"--rules", folder.file("rules.json")}, 3);
  };
  for (const char* dates : {R"(["2026-02-30"])", R"(["2026-12-02","2026-12-01"])", R"(["2026-12-01","2026-12-01"])"})
    EXPECT_THAT(withDates(R"({"dates":)" + std::string(dates) + "}"),
                HasSubstr("rules.json: key dates must be days such as 2026-11-24, in order, each once"));
  EXPECT_THAT(withRules(R"({"visits":[{"vendor_code":"V1"},{"vendor_code":"V1"}]})"),
              HasSubstr("rules.json: key visits must be a list that names each vendor once, not V1 twice"));
  EXPECT_EQ(run({"plan", w, "--campaign", "2026-12"}).code, 3);
  EXPECT_EQ(run({"sheets", w, "--campaign", "2026-11", "--out", folder.file("s")}).code, 3) << "there is no plan";
}

TEST_F(PlanCommands, ScoreNamesEachBrokenRuleAndEachBadFile) {
  draw();
  ASSERT_EQ(planInto(planFile, {"--date", "2026-11-24"}).code, 0);
  const auto score = [&](const std::string& text) {
    writeAll(folder.file("bent.json"), text);
    return run({"plan-score", w, folder.file("bent.json")});
  };
  Json json = planJson();
  Json& first = json["routes"][0]["stops"];
  Json& second = json["routes"][1]["stops"];
  const std::string code = first[0]["visit"]["vendor_code"];
  std::swap(first[0], second[0]); // each to its home district
  const Transcript swapped = score(json.dump());
  EXPECT_EQ(swapped.code, 3);
  EXPECT_THAT(swapped.out, HasSubstr("\nbreak home_district T2 2026-11-24 " + code + "\n"));
  json = planJson();
  json["routes"][0]["stops"].push_back(json["routes"][0]["stops"][1]);
  json["routes"][0]["stops"][0]["visit"]["vendor_code"] = "NOBODY";
  json["routes"][1]["date"] = "2026-12-01";
  const Transcript many = score(json.dump());
  EXPECT_EQ(many.code, 3);
  EXPECT_THAT(many.out, HasSubstr("\nbreak twice T1 2026-11-24 "));
  EXPECT_THAT(many.out, HasSubstr("\nbreak unknown_stop T1 2026-11-24 NOBODY\n"));
  EXPECT_THAT(many.out, HasSubstr("\nbreak unknown_day T2 2026-12-01\n"));
  EXPECT_THAT(many.out, HasSubstr("missing 5 that must be"));
  EXPECT_THAT(score("{").err, HasSubstr("bent.json: not valid JSON"));
  json = planJson();
  json["routes"][1]["stops"][0].erase("arrive");
  const Transcript key = score(json.dump());
  EXPECT_EQ(key.code, 3);
  EXPECT_THAT(key.err, HasSubstr("bent.json: key routes[1].stops[0].arrive must be there"));
  json = planJson();
  json["format"] = "huyuan-plan/9";
  EXPECT_THAT(score(json.dump()).err, HasSubstr("key format must be huyuan-plan/2"));
  EXPECT_THAT(run({"plan-score", w, folder.file("none.json")}).err, HasSubstr("none.json"));
}

/// The month after repeats what it cannot help, and counts it.
TEST_F(PlanCommands, CountsWhatRepeatsTheMonthBefore) {
  draw();
  ASSERT_EQ(plan({"--date", "2026-11-24"}).code, 0);
  writeAll(folder.file("spec.json"), R"({"campaign":"x","per_stratum":4,"no_pair_within_months":0})"); // two teams only
  ASSERT_EQ(run({"draw", "freeze", w, "--campaign", "2026-12", "--spec", folder.file("spec.json")}).code, 0);
  ASSERT_EQ(run({"draw", "run", w, "--campaign", "2026-12", "--entropy", "77"}).code, 0);
  ASSERT_EQ(run({"plan", w, "--campaign", "2026-12", "--date", "2026-12-22"}).code, 0);
  const Json json = Json::parse(run({"plan-score", w, "--campaign", "2026-12", "--json"}).out);
  EXPECT_FALSE(json["repetitions"].empty()) << "four of six again, on the same weekday, in the same windows";
  EXPECT_EQ(json["cost_of"]["repetition"], 300 * static_cast<int>(json["repetitions"].size()));
}

} // namespace
} // namespace huyuan::test
