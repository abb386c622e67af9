// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/rules.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace {

using namespace huyuan::layout;
namespace fs = std::filesystem;

const fs::path Root = HUYUAN_SOURCE_DIR;

ModuleTable modules() {
  ModuleTable table;
  for (auto& [name, allowed] : readTable(huyuan::test::readAll((Root / "tests/layout/include_table.txt").string())))
    table[name] = allowed;
  return table;
}

ForeignTable foreign() { return readTable(huyuan::test::readAll((Root / "tests/layout/foreign_table.txt").string())); }

bool isSource(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cpp"; }

std::vector<Source> sourcesUnder(const fs::path& folder, const std::string& module) {
  std::vector<Source> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && isSource(entry.path()))
      out.push_back(
          {module, fs::relative(entry.path(), Root).generic_string(), huyuan::test::readAll(entry.path().string())});
  return out;
}

std::vector<std::string> moduleFolders() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(Root / "src"))
    if (entry.is_directory()) out.push_back(entry.path().filename().string());
  return out;
}

TEST(Layout, EverySourceKeepsTheRules) {
  std::vector<Source> sources = sourcesUnder(Root / "ui", "ui");
  for (const std::string& module : moduleFolders())
    for (Source& s : sourcesUnder(Root / "src" / module, module)) sources.push_back(std::move(s));
  ASSERT_GT(sources.size(), 80U) << "the walk found too little to mean anything";
  for (const Source& s : sources)
    for (const std::string& broken : brokenRules(s, modules(), foreign())) ADD_FAILURE() << broken;
}

TEST(Layout, EveryModuleStandsInTheTable) {
  const ModuleTable table = modules();
  for (const std::string& module : moduleFolders()) EXPECT_TRUE(table.contains(module)) << module;
}

TEST(Layout, NoModuleIncludesItselfInACircle) {
  const ModuleTable table = modules();
  for (const auto& [module, allowed] : table)
    for (const std::string& other : allowed)
      EXPECT_FALSE(table.at(other).contains(module)) << module << " and " << other << " may include each other";
}

TEST(Layout, EveryFolderHasAShortReadme) {
  for (const std::string& module : moduleFolders()) {
    const fs::path readme = Root / "src" / module / "README.md";
    ASSERT_TRUE(fs::exists(readme)) << readme;
    const std::string text = huyuan::test::readAll(readme.string());
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 20) << readme;
  }
}

// Each sample breaks one rule on purpose: the first line says which module it pretends to be in, the second what the
// message must contain.
TEST(Layout, EachBadSampleIsCaught) {
  int samples = 0;
  for (const auto& entry : fs::directory_iterator(Root / "tests/layout/samples")) {
    const std::string text = huyuan::test::readAll(entry.path().string());
    const auto value = [&](const std::string& key) {
      const auto from = text.find(key) + key.size();
      return text.substr(from, text.find('\n', from) - from);
    };
    const std::string body = text.substr(text.find("---\n") + 4);
    const auto broken = brokenRules({value("module: "), entry.path().filename().string(), body}, modules(), foreign());
    ASSERT_EQ(broken.size(), 1U) << entry.path();
    EXPECT_NE(broken[0].find(value("expect: ")), std::string::npos) << broken[0];
    ++samples;
  }
  EXPECT_EQ(samples, 8);
}

} // namespace
