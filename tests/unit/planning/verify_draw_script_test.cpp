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

/// The scripts share no code with the program: they hash and sort by Python's own library.
class Script {
 public:
  explicit Script(const char* name)
      : m_name(name) {}
  /// What it prints; empty = confirmed.
  std::string run(const std::string& record, const std::string& list) const {
    test::writeAll(m_folder.file("list.csv"), list);
    test::writeAll(m_folder.file("record.json"), record);
    const std::string out = m_folder.file("out.txt");
    const std::string command = std::string("python3 \"") + HUYUAN_SOURCE_DIR + "/docs/" + m_name + "\" \"" +
                                m_folder.file("record.json") + "\" \"" + m_folder.file("list.csv") + "\" > \"" + out +
                                "\" 2>&1";
    const int code = std::system(command.c_str());
    const std::string said = test::readAll(out);
    return code == 0 && said.starts_with("confirmed") ? "" : said + " ";
  }

 private:
  std::string m_name;
  test::TempFolder m_folder;
};

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
  const Script thorough(Thorough), shorter(Short);
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
    for (const Script* script : {&thorough, &shorter})
      EXPECT_EQ(script->run(toJson(record), canonicalList(list)), "") << toJson(record);
  }
  EXPECT_GT(passedOver, 0);
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
std::set<std::string> unnoticed(const Script& script, const FullDraw& draw, int& changed) {
  std::set<std::string> paths;
  const Json whole = Json::parse(toJson(draw.record));
  const std::string text = canonicalList(draw.list);
  EXPECT_EQ(script.run(toJson(draw.record), text), "");
  changeEach(whole, whole, Json::json_pointer(), [&](const std::string& where, const Json& bent) {
    ++changed;
    if (script.run(bent.dump(), text).empty()) paths.insert(where);
  });
  for (std::size_t i = 0; i < text.size(); i += 11) {
    std::string bent = text;
    bent[i] = bent[i] == '1' ? '2' : '1';
    EXPECT_NE(script.run(toJson(draw.record), bent), "") << "byte " << i << " of the list";
  }
  return paths;
}

TEST(VerifyDrawScript, TheThoroughOneNoticesAChangeOfAnyValue) {
  int changed = 0;
  EXPECT_EQ(unnoticed(Script(Thorough), FullDraw(), changed), std::set<std::string>{});
  EXPECT_GT(changed, 90);
}

TEST(VerifyDrawScript, TheShortOneNoticesAllButWhatItSaysItLeaves) {
  std::set<std::string> left;
  for (const char* stratum : {"0", "1", "2"})
    for (const char* value : {"size", "wanted"}) left.insert(std::string("/quotas/") + stratum + "/" + value);
  int changed = 0;
  EXPECT_EQ(unnoticed(Script(Short), FullDraw(), changed), left);
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
