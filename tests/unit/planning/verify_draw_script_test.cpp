// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "support/temp_folder.h"
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <functional>
#include <gmock/gmock.h>
#include <set>
#include <sstream>

namespace huyuan::planning {
namespace {

constexpr const char* Thorough = "verify_draw_all.py";
constexpr const char* Short = "verify_draw.py";

/// A record and the list beside it, as texts.
struct Pair {
  std::string record, list;
};

/// What a script says of each pair; empty = confirmed. The scripts share no code with the program: they hash and sort
/// by Python's own library. Python is started once for all of them, as its start takes far longer than a draw.
std::vector<std::string> said(const std::string& script, const std::vector<Pair>& pairs) {
  const test::TempFolder folder;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    test::writeAll(folder.file(std::to_string(i) + ".json"), pairs[i].record);
    test::writeAll(folder.file(std::to_string(i) + ".csv"), pairs[i].list);
  }
  const std::string source = HUYUAN_SOURCE_DIR, out = folder.file("out.json");
  const std::string command = "python3 \"" + source + "/tests/unit/planning/run_over_many.py\" \"" + source + "/docs/" +
                              script + "\" " + std::to_string(pairs.size()) + " \"" + folder.path() + "\" > \"" + out +
                              "\"";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::vector<std::string> all;
  for (const auto& result : nlohmann::json::parse(test::readAll(out))) {
    const auto text = result.at(1).get<std::string>();
    all.push_back(result.at(0) == 0 && text.starts_with("confirmed") ? "" : text + " ");
  }
  EXPECT_EQ(all.size(), pairs.size());
  all.resize(pairs.size(), "not looked at");
  return all;
}

domain::DrawPopulation randomList(base::Random& random, bool byRisk) {
  domain::DrawPopulation p;
  const std::size_t n = 20 + random.below(60);
  for (std::size_t i = 0; i < n; ++i) {
    const std::string district = test::districtCode(static_cast<int>(random.below(5)));
    const auto risk = random.below(3);
    p.members.push_back({"C" + std::to_string(i * 7919 % 1000), district,
                         byRisk ? district + "/risk" + std::to_string(risk) : district,
                         byRisk ? 1 + static_cast<int>(risk) * 4 : 1});
  }
  return p;
}

domain::DrawSpec randomSpec(base::Random& random, bool weighted) {
  domain::DrawSpec s = test::specFor();
  s.scope = "全市";
  s.total = random.below(2) == 0 ? 0 : 5 + static_cast<int>(random.below(40));
  s.perStratum = 1 + static_cast<int>(random.below(6));
  s.reservesPerStratum = static_cast<int>(random.below(4));
  if (random.below(2) == 0) s.quotas = {{"371301", 9}};
  if (weighted) s.weights = {{"risk1", 5}, {"risk2", 9}};
  s.officersPerTeam = random.below(2) == 0 ? 0 : 2;
  return s;
}

domain::DrawCrew randomCrew(base::Random& random, const domain::DrawPopulation& list, bool officers) {
  domain::DrawCrew crew;
  const int teams = 2 + static_cast<int>(random.below(7));
  for (int t = 0; t < teams; ++t) crew.teams.push_back({t + 1, test::districtCode(t % 6), {}});
  crew.teams[0].recused = {test::districtCode(5)};
  crew.recent = {{"2026-10", 2, test::districtCode(3)}, {"2026-09", 1, test::districtCode(2)}};
  for (int i = 0; officers && i < teams * 2 + 4; ++i) {
    crew.officers.push_back({"证" + std::to_string(100 + i), "演示员", {}, {list.members[random.below(20)].code}});
    if (i % 3 == 0) crew.officers.back().recusals = {{list.members[random.below(20)].code, "relative"}};
  }
  return crew;
}

TEST(VerifyDrawScript, BothAgreeWithTheProgramOnRandomDraws) {
  ASSERT_EQ(std::system("python3 --version"), 0) << "python3 is not on this machine (installer/packages.txt)";
  std::vector<Pair> pairs;
  base::Random random(20261129);
  int passedOver = 0;
  for (int round = 0; round < 30; ++round) {
    const bool weighted = round % 2 == 0;
    const auto list = randomList(random, weighted);
    const auto spec = randomSpec(random, weighted);
    const auto crew = randomCrew(random, list, spec.officersPerTeam > 0);
    const auto record = test::drawn(list, spec, crew, "晴转多云 " + std::to_string(round));
    passedOver += record.permutation + record.officerPermutation;
    EXPECT_TRUE(verify(record, list).empty());
    pairs.push_back({toJson(record), canonicalList(list)});
  }
  EXPECT_GT(passedOver, 0);
  for (const char* script : {Thorough, Short}) {
    const std::vector<std::string> answers = said(script, pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i) EXPECT_EQ(answers[i], "") << script << ": " << pairs[i].record;
  }
}

using Json = nlohmann::json;

/// Each single value of the record, changed a little.
void changeEach(const Json& whole, const Json& part, const Json::json_pointer& at,
                const std::function<void(const std::string&, const Json&)>& tell) {
  if (part.is_structured()) {
    for (const auto& [key, value] : part.items()) {
      const bool list = part.is_array();
      changeEach(whole, value, list ? at / static_cast<std::size_t>(std::stoul(key)) : at / key, tell);
    }
    return;
  }
  Json bent = whole;
  if (part.is_string()) {
    std::string text = part.get<std::string>();
    const bool ascii = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
    if (ascii) text.back() = text.back() == '0' ? '1' : '0';
    if (!ascii) text += "x";
    bent[at] = text;
  } else if (part.is_boolean()) {
    bent[at] = !part.get<bool>();
  } else {
    bent[at] = part.get<int>() + 1;
  }
  tell(at.to_string(), bent);
}

/// A redraw with all that a record can hold.
struct FullDraw {
  FullDraw() {
    auto crew = test::crewOfTeams(3);
    for (int i = 0; i < 6; ++i)
      crew.officers.push_back({"O" + std::to_string(i), "演示员", {{"371398", "declared"}}, {}});
    crew.officers[0].lastTargets = {list.members[0].code};
    crew.recent = {{"2026-10", 1, "371397"}};
    auto spec = test::specFor();
    spec.perStratum = 1, spec.reservesPerStratum = 1, spec.officersPerTeam = 2;
    const base::FixedClock clock = test::drawClock();
    list.exclusions = {{"GONE", "closed", 7}};
    record = run(freeze(list, spec, crew, clock, "经办人", {2, 1, {{1, "oldhash", "名单有误"}}}), list, "words", clock,
                 "监督人");
  }
  domain::DrawPopulation list = test::populationOf(3, 4);
  domain::DrawRecord record;
};

/// The paths of the values whose change the script does not notice, the list as it was.
std::set<std::string> unnoticed(const char* script, const FullDraw& draw, int& changed) {
  const std::string record = toJson(draw.record), list = canonicalList(draw.list);
  const Json whole = Json::parse(record);
  std::vector<Pair> pairs{{record, list}};
  std::vector<std::string> paths;
  changeEach(whole, whole, Json::json_pointer(), [&](const std::string& where, const Json& bent) {
    paths.push_back(where);
    pairs.push_back({bent.dump(), list});
  });
  changed = static_cast<int>(paths.size());
  for (std::size_t i = 0; i < list.size(); i += 11) {
    std::string bent = list;
    bent[i] = bent[i] == '1' ? '2' : '1';
    pairs.push_back({record, bent});
  }
  const std::vector<std::string> answers = said(script, pairs);
  EXPECT_EQ(answers[0], "");
  std::set<std::string> out;
  for (std::size_t i = 1; i <= paths.size(); ++i)
    if (answers[i].empty()) out.insert(paths[i - 1]);
  for (std::size_t i = paths.size() + 1; i < pairs.size(); ++i)
    EXPECT_NE(answers[i], "") << "byte " << 11 * (i - paths.size() - 1) << " of the list";
  return out;
}

/// A run that fails must not be taken for one that confirms.
TEST(VerifyDrawScript, TheHarnessTellsWhatAScriptSays) {
  const FullDraw draw;
  const std::string record = toJson(draw.record), list = canonicalList(draw.list);
  for (const char* script : {Thorough, Short}) {
    const auto answers = said(script, {{record, list}, {"{}", list}, {record, ""}, {"no JSON", list}, {record, list}});
    EXPECT_EQ(answers[0], "") << script;
    EXPECT_THAT(answers[1], testing::HasSubstr("KeyError")) << script;
    EXPECT_THAT(answers[2], testing::HasSubstr("population_hash")) << script;
    EXPECT_THAT(answers[3], testing::HasSubstr("JSONDecodeError")) << script;
    EXPECT_EQ(answers[4], "") << script << ": what one run leaves must not reach the next";
  }
}

TEST(VerifyDrawScript, TheThoroughOneNoticesAChangeOfAnyValue) {
  int changed = 0;
  EXPECT_EQ(unnoticed(Thorough, FullDraw(), changed), std::set<std::string>{});
  EXPECT_GT(changed, 90);
}

TEST(VerifyDrawScript, TheShortOneNoticesAllButWhatItSaysItLeaves) {
  std::set<std::string> left;
  for (const char* stratum : {"0", "1", "2"})
    for (const char* value : {"size", "wanted"}) left.insert(std::string("/quotas/") + stratum + "/" + value);
  int changed = 0;
  EXPECT_EQ(unnoticed(Short, FullDraw(), changed), left);
  EXPECT_GT(changed, 90);
}

TEST(VerifyDrawScript, TheShortOneHasFortyLinesOfStandardPython) {
  std::istringstream text(test::readAll(std::string(HUYUAN_SOURCE_DIR) + "/docs/" + Short));
  int count = 0;
  for (std::string line; std::getline(text, line); ++count) {
    EXPECT_LE(line.size(), 120U) << line;
    if (line.starts_with("import ") || line.starts_with("from ")) {
      EXPECT_EQ(line, "import hashlib, json, math, sys");
    }
  }
  EXPECT_LE(count, 40);
}

TEST(VerifyDrawScript, TheProgramNoticesAChangeOfAnyValue) {
  const FullDraw draw;
  const Json whole = Json::parse(toJson(draw.record));
  changeEach(whole, whole, Json::json_pointer(), [&](const std::string& where, const Json& bent) {
    bool caught = true;
    try {
      caught = !verify(recordFromJson(bent.dump(), "bent.json"), draw.list).empty();
    } catch (const base::Error&) {
      // A value that cannot be is refused when it is read.
    }
    EXPECT_TRUE(caught) << where;
  });
}

} // namespace
} // namespace huyuan::planning
