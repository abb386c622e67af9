// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The rules of the house as a program: reads source text, builds nothing.
namespace huyuan::layout {

struct Source {
  std::string module; ///< "geo", "ui" …
  std::string path;   ///< for messages
  std::string text;
};

using ModuleTable = std::map<std::string, std::set<std::string>>;
using ForeignTable = std::vector<std::pair<std::string, std::set<std::string>>>;

/// "name: a b c" lines; # begins a comment.
std::vector<std::pair<std::string, std::set<std::string>>> readTable(const std::string& text);

/// Each broken rule as "path: what, and what to do instead".
std::vector<std::string> brokenRules(const Source& source, const ModuleTable& modules, const ForeignTable& foreign);

} // namespace huyuan::layout
