// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/rules.h"

#include <algorithm>
#include <regex>
#include <sstream>

namespace huyuan::layout {

namespace {

struct Include {
  bool quoted = false;
  std::string target;
};

std::vector<Include> includesOf(const std::string& text) {
  static const std::regex Pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> out;
  std::istringstream lines(text);
  std::smatch match;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_search(line, match, Pattern)) out.push_back({match[1] == "\"", match[2]});
  return out;
}

std::string moduleRuleBroken(const std::string& module, const std::string& target, const ModuleTable& modules) {
  const auto slash = target.find('/');
  const std::string other = target.substr(0, slash);
  if (slash == std::string::npos || other == module || !modules.contains(other)) return {};
  const auto row = modules.find(module);
  if (row != modules.end() && row->second.contains(other)) return {};
  return module + " may not include " + target + ": hand the value in from above, or move the type down";
}

std::string foreignRuleBroken(const std::string& module, const std::string& target, const ForeignTable& foreign) {
  for (const auto& [prefix, allowed] : foreign)
    if (target.rfind(prefix, 0) == 0 && !allowed.contains(module))
      return module + " may not include <" + target + ">: that library lives in one folder only";
  const bool isQt =
      target.size() > 1 && target[0] == 'Q' && (target[1] == 't' || (target[1] >= 'A' && target[1] <= 'Z'));
  static const std::set<std::string> PlainModules{"base", "geo", "solver", "domain", "zoning"};
  if (isQt && PlainModules.contains(module)) return module + " is standard C++ only, without <" + target + ">";
  static const std::set<std::string> Umbrellas{"QtCore", "QtGui", "QtWidgets", "QtCharts", "bits/stdc++.h"};
  if (Umbrellas.contains(target)) return "<" + target + "> takes in a whole library: include the classes used";
  return {};
}

bool isGenerated(const std::string& target) { return target.rfind("ui_", 0) == 0 || target.rfind("moc_", 0) == 0; }

} // namespace

std::vector<std::pair<std::string, std::set<std::string>>> readTable(const std::string& text) {
  std::vector<std::pair<std::string, std::set<std::string>>> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto colon = line.find(": ");
    const std::string name = line.substr(0, std::min(colon, line.find_last_not_of(": ") + 1));
    std::istringstream words(colon == std::string::npos ? std::string() : line.substr(colon + 2));
    std::set<std::string> set;
    for (std::string word; words >> word;) set.insert(word);
    out.emplace_back(name, set);
  }
  return out;
}

std::vector<std::string> brokenRules(const Source& source, const ModuleTable& modules, const ForeignTable& foreign) {
  std::vector<std::string> out;
  const auto report = [&](const std::string& what) {
    if (!what.empty()) out.push_back(source.path + ": " + what);
  };
  for (const Include& include : includesOf(source.text)) {
    if (isGenerated(include.target)) continue;
    report(include.quoted ? moduleRuleBroken(source.module, include.target, modules)
                          : foreignRuleBroken(source.module, include.target, foreign));
  }
  if (source.text.rfind("// SPDX-License-Identifier: GPL-3.0-or-later", 0) != 0)
    report("begins without its licence line");
  static const std::regex Loose(R"(\b(TODO|FIXME|XXX)\b(?!\(#\d+\)))");
  if (std::regex_search(source.text, Loose)) report("has a TODO without an issue number: write TODO(#12)");
  if (source.text.find('\r') != std::string::npos) report("has CR line ends");
  return out;
}

} // namespace huyuan::layout
